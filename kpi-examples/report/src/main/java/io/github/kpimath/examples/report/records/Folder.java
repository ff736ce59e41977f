package io.github.kpimath.examples.report.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder of files. Reading a long one shows progress, if there is a terminal to show it on. */
public final class Folder implements Source {

    private final Path path;
    private final Progress progress;

    public Folder(Path path, Progress progress) {
        this.path = path;
        this.progress = progress;
    }

    @Override
    public Optional<InputStream> open(String fileName) throws IOException {
        Path file = path.resolve(fileName);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(progress.of(Files.newInputStream(file), fileName, Files.size(file)));
    }
}
