package io.github.kpimath.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of the documentation are what the catalogue and the Javadoc say now. {@code -Dpages=write} writes them anew instead of
 * comparing.
 */
class KpiPagesTest {

    private static final Path README = Path.of("..", "README.md");
    private static final String BEGIN = "<!-- made by KpiPagesTest: begin -->\n";
    private static final String END = "<!-- made by KpiPagesTest: end -->\n";
    private static final String HOW = "mvn -pl kpi-core test -Djacoco.skip -Dtest=KpiPagesTest -Dpages=write";

    static Stream<String> domains() {
        return KpiPages.domains().stream();
    }

    private static void isOrBecomes(Path file, String text) throws IOException {
        if ("write".equals(System.getProperty("pages"))) {
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file)).as("run " + HOW).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("domains")
    void aPagePerDomain(String domain) throws IOException {
        isOrBecomes(Path.of("docs", domain + ".md"), KpiPages.page(domain));
    }

    @Test
    void theTableOfTheReadme() throws IOException {
        String readme = Files.readString(README);
        int from = readme.indexOf(BEGIN) + BEGIN.length();
        int to = readme.indexOf(END);

        assertThat(to).as("marks in README").isGreaterThanOrEqualTo(from);
        isOrBecomes(README, readme.substring(0, from) + KpiPages.table() + readme.substring(to));
    }

    @ParameterizedTest
    @MethodSource("domains")
    void nothingOfTheJavadocIsLeftUntranslated(String domain) {
        assertThat(KpiPages.page(domain).replaceAll("<a id=\"[a-z0-9-]+\"></a>|<!--.*-->", ""))
                .doesNotContain("{@", "</", "<p>", "<li>", " * ", "null");
    }
}
