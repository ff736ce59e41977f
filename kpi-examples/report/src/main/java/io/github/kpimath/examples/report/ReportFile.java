package io.github.kpimath.examples.report;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file that the report goes to. */
final class ReportFile {

    private static final String OPTION = "--output";

    private final Path asGiven;
    private final Path file;

    /** Refuses what cannot become a file, before anything is read. */
    ReportFile(Path asGiven) {
        this.asGiven = asGiven;
        this.file = asGiven.toAbsolutePath();
        Path folder = file.getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new OptionException(OPTION, asGiven, "is a folder, expected a file");
        }
        if (!Files.isDirectory(folder)) {
            throw new OptionException(OPTION, asGiven, "the folder " + folder + " does not exist");
        }
    }

    /** Writes all of it or refuses. */
    void write(String text) throws IOException {
        try {
            writeWhole(text);
        } catch (FileSystemException e) {
            throw new OptionException(OPTION, asGiven, "the file cannot be written");
        }
    }

    /** The old file stays as it is until the new one is complete. */
    private void writeWhole(String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
