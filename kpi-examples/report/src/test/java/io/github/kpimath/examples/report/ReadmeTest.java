package io.github.kpimath.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.examples.report.records.Mapping;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadmeTest {

    /** An excerpt: what stands between two lines of three dots stands so in the output, in this order. */
    @Test
    void theOutputInTheReadmeIsWhatTheProgramPrints() throws Exception {
        String printed = Run.of().out().strip().replace('\u00a0', ' ').replaceAll("(?m)^(?=.)", "    ");
        String readme = Files.readString(Path.of("README.md"));
        Matcher block = Pattern.compile("(?s)    KPI report for 2026-05\n.*?(?=\n\n[^ ])")
                .matcher(readme);

        assertThat(block.find()).isTrue();
        String[] parts = block.group().split("(?m)^    …$");
        assertThat(parts).hasSizeGreaterThan(3);
        assertThat(printed + "\n").containsSubsequence(parts).startsWith(parts[0]);
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
