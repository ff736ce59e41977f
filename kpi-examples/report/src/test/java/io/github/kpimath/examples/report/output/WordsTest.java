package io.github.kpimath.examples.report.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.examples.report.kpis.OwnWords;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt"})
    void everyLanguageHasTheSamePhrasesWithTheSamePlaces(String language) {
        ResourceBundle english = OwnWords.TEXTS.words(Locale.ENGLISH);
        ResourceBundle other = OwnWords.TEXTS.words(Locale.forLanguageTag(language));

        assertThat(other.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(places(other.getString(key))).as(key).isEqualTo(places(english.getString(key)));
        }
    }

    private static Object places(String phrase) {
        return PLACE.matcher(phrase)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }
}
