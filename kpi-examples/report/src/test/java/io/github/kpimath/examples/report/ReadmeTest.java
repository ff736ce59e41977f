package io.github.kpimath.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.examples.report.records.Mapping;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadmeTest {

    @Test
    void theOutputInTheReadmeIsWhatTheProgramPrints() throws Exception {
        String printed = Run.of().out().strip().replace('\u00a0', ' ').replaceAll("(?m)^(?=.)", "    ");

        assertThat(Files.readString(Path.of("README.md"))).contains("\n" + printed + "\n");
    }

    @ParameterizedTest
    @CsvSource({"telco, customers.file", "cdnow, orders.file"})
    void theReadmeSaysHowTheFileOfABuiltInMappingIsCalled(String mapping, String key) throws Exception {
        Properties properties = new Properties();
        try (InputStream text = Mapping.class.getResourceAsStream(mapping + ".properties")) {
            properties.load(text);
        }

        assertThat(Files.readString(Path.of("README.md")))
                .contains("\n| `" + mapping + "` | `" + properties.getProperty(key) + "` | ");
    }
}
