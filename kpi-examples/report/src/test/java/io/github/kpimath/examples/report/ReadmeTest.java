package io.github.kpimath.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void theOutputInTheReadmeIsWhatTheProgramPrints() throws Exception {
        String printed = Run.of().out().strip().replace('\u00a0', ' ').replaceAll("(?m)^(?=.)", "    ");

        assertThat(Files.readString(Path.of("README.md"))).contains("\n" + printed + "\n");
    }
}
