package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The library's own words: the same ones in three languages, none missing and none left over. */
class BundlesTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    /** What an estimate comes to is printed under the estimate's own name. */
    private static final String OUTCOME = "time-to-value";

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** The packages that have words of their own beside those of the library. */
    private static final List<String> HOMES = List.of("", "compare/", "catalog/");

    private static Map<String, String> bundle(String language) {
        return bundle("", language);
    }

    private static Map<String, String> bundle(String home, String language) {
        Properties words = new Properties();
        try (Reader text = new InputStreamReader(
                Words.class.getResourceAsStream(home + "words_" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.entrySet().stream()
                .collect(Collectors.toMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
    }

    /** Without the numerals of regions and the sentences for one, which languages need or not. */
    private static Set<String> keys(String language) {
        return keys("", language);
    }

    private static Set<String> keys(String home, String language) {
        return bundle(home, language).keySet().stream()
                .filter(key -> !key.startsWith("numerals.") && !key.endsWith(".one"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt"})
    void everyLanguageHasTheSameWords(String language) {
        assertThat(keys("en")).hasSizeGreaterThan(100);
        for (String home : HOMES) {
            assertThat(keys(home, language)).as(home).isEqualTo(keys(home, "en"));
        }
    }

    @ParameterizedTest
    @CsvSource({"'', es_ES, es", "'', pt_PT, pt", "compare/, pt_PT, pt", "catalog/, es_ES, es", "catalog/, pt_PT, pt"})
    void variantsReplaceWordsOfTheirLanguage(String home, String variant, String language) {
        Map<String, String> words = bundle(home, language);
        assertThat(words.keySet()).containsAll(bundle(home, variant).keySet());
        assertThat(bundle(home, variant))
                .as("what is the same needs no variant")
                .allSatisfy((key, word) -> assertThat(word).isNotEqualTo(words.get(key)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', en",
        "'', es",
        "'', pt",
        "'', es_ES",
        "'', pt_PT",
        "compare/, en",
        "compare/, es",
        "compare/, pt",
        "compare/, pt_PT",
        "catalog/, en",
        "catalog/, es",
        "catalog/, pt",
        "catalog/, es_ES",
        "catalog/, pt_PT"
    })
    void sentencesTakeTheSameNumbers(String home, String language) {
        Map<String, String> english = bundle(home, "en");
        bundle(home, language).forEach((key, sentence) -> {
            String base = key.replaceFirst("\\.one$", "");
            assertThat(sentence).as(key).isNotBlank().doesNotContain("'");
            if (key.endsWith(".one")) {
                assertThat(places(english.get(base))).as(key).containsAll(places(sentence));
            } else if (!key.startsWith("numerals")) {
                assertThat(places(sentence)).as(key).isEqualTo(places(english.get(base)));
            }
        });
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt"})
    void oneIsAFormOfASentence(String language) {
        Set<String> all = bundle(language).keySet();
        assertThat(all.stream().filter(key -> key.endsWith(".one")))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(all).contains(key.replaceFirst("\\.one$", "")));
    }

    /** What is said of customers in a movement is said of subscriptions too, and then names them. */
    @Test
    void subscriptionsAreNamedWhereCustomersAre() {
        Map<String, String> english = bundle("en");
        assertThat(english.keySet().stream().filter(key -> key.contains(".subscriptions")))
                .hasSizeGreaterThan(30)
                .allSatisfy(key -> {
                    assertThat(english).containsKey(key.replace(".subscriptions", ""));
                    assertThat(english.get(key)).contains("subscription").doesNotContain("customer");
                });
        assertThat(bundle("es"))
                .allSatisfy((key, word) ->
                        assertThat(word.contains("suscripci")).as(key).isEqualTo(key.contains(".subscriptions")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt"})
    void numeralsAreTwoSigns(String language) {
        bundle(language).forEach((key, signs) -> {
            if (key.startsWith("numerals")) {
                assertThat(signs).as(key).hasSize(2).matches("[,.\u00a0][,.]");
                assertThat(signs.charAt(0)).isNotEqualTo(signs.charAt(1));
            }
        });
    }

    /** Symbols, reasons and notes stand in the sources under their keys; a reason of an empty count under the count's. */
    @Test
    void noWordIsLeftOver() {
        String sources = sources();
        assertThat(keys("en").stream()
                        .filter(key -> key.contains("."))
                        .map(key -> key.substring(key.indexOf('.') + 1))
                        .map(key -> key.replaceFirst("^none\\.", "").replaceFirst("\\.subscriptions$", ""))
                        .filter(key -> !sources.contains("\"" + key + "\"")))
                .filteredOn(key -> !key.matches("(easy|favourable|positive)-at-(least|most)"))
                .isEmpty();
    }

    /** No formula can name a symbol that has no word. */
    @Test
    void everySymbolHasAWord() {
        Pattern named = Pattern.compile(
                "(?<!KpiType\\.)\\b(?:count|money|time|number|percentage|estimate)\\(\\s*\"([a-z0-9-]+)\"|Note\\.of\\(\\s*\"([a-z0-9.-]+)\"");
        Set<String> words =
                HOMES.stream().flatMap(home -> keys(home, "en").stream()).collect(Collectors.toSet());
        assertThat(named.matcher(sources()).results().count()).isGreaterThan(60);
        named.matcher(sources()).results().forEach(found -> {
            if (OUTCOME.equals(found.group(1))) {
                assertThat(words).as("never printed").doesNotContain("symbol." + OUTCOME);
            } else if (found.group(1) != null) {
                assertThat(words).containsAnyOf("symbol." + found.group(1), "kpi." + found.group(1));
            } else {
                assertThat(words).containsAnyOf("note." + found.group(2), "reason." + found.group(2));
            }
        });
    }

    private static String sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(BundlesTest::code)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without comments, whose examples name what they like. */
    private static String code(Path file) {
        try {
            return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
