package io.github.kpimath.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The golden cases beside the checkout. A test that reads them is skipped, visibly, where they are not at hand. */
public final class Golden {

    private static final Path FOLDER = Path.of("..", "..", "shared", "golden");

    private Golden() {}

    public static JsonNode read(String relativePath) {
        try {
            return new ObjectMapper().readTree(file(relativePath).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path file(String relativePath) {
        Path file = FOLDER.resolve(relativePath);
        Assumptions.assumeTrue(Files.isRegularFile(file), () -> "no golden cases here: " + file.toAbsolutePath());
        return file;
    }
}
