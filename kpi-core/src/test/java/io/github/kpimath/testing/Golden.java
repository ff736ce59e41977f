package io.github.kpimath.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Expected numbers that this library did not produce, kept outside the repository. */
public final class Golden {

    private static final Path FOLDER = Path.of("..", "..", "shared", "golden");

    private Golden() {}

    /** The content of a JSON file; aborts the test where the golden cases are not there. */
    public static JsonNode read(String relativePath) {
        try {
            return new ObjectMapper().readTree(existing(relativePath).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the folder; aborts the test where the golden cases are not there. */
    public static Path existing(String relativePath) {
        Path file = FOLDER.resolve(relativePath);
        Assumptions.assumeTrue(
                Files.isReadable(file), () -> "golden case " + file + " is not on this machine: test skipped");
        return file;
    }
}
