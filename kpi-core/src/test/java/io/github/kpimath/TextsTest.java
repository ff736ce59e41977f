package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of users' own: found in their language, otherwise in English, whatever the JVM's language. */
class TextsTest {

    private static Texts bundle(String name) {
        return locale -> ResourceBundle.getBundle("io.github.kpimath.testing." + name, locale);
    }

    private static String word(Texts texts, String tag) {
        return Words.of(texts, Locale.forLanguageTag(tag)).symbol("on-time");
    }

    private static void under(String machine, Runnable check) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(machine));
        ResourceBundle.clearCache();
        try {
            check.run();
        } finally {
            Locale.setDefault(before);
            ResourceBundle.clearCache();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pt-BR", "es", "fr", "tr"})
    void whoHasEnglishOnlyAnswersEnglish(String machine) {
        under(machine, () -> {
            Texts texts = bundle("english_only");
            for (String asked : new String[] {"en", "es", "es-ES", "pt", "pt-PT", "fr"}) {
                assertThat(word(texts, asked)).as(asked).isEqualTo("on time");
            }
            assertThat(Words.of(texts, Locale.forLanguageTag("es")).symbol("customers"))
                    .as("what it lacks is the library's")
                    .isEqualTo("clientes");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "en, en, on time",
        "en, es, on time",
        "en, pt, no prazo",
        "pt, en, on time",
        "pt, es, on time",
        "pt, pt-PT, no prazo",
        "pt-BR, es-ES, on time",
        "fr, es, on time",
        "fr, pt, no prazo"
    })
    void englishInTheBaseBundleIsEnglishToo(String machine, String asked, String answer) {
        under(
                machine,
                () -> assertThat(word(bundle("english_and_portuguese"), asked)).isEqualTo(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt-PT", "fr"})
    void bundlesMadeByHandAreTakenAsTheyAre(String asked) {
        Texts texts = locale -> new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"symbol.on-time", "on time in " + locale.getLanguage()}};
            }
        };
        String language = asked.equals("fr") ? "en" : asked.substring(0, 2);
        assertThat(word(texts, asked)).isEqualTo("on time in " + language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"und|responses", "en-GB|responses", "es-MX|respuestas", "pt-BR|respostas", "fr|responses"})
    void theLibrarysOwnWordsAreThereInAnyLocale(String asked, String answer) {
        assertThat(CoreTexts.INSTANCE.words(Locale.forLanguageTag(asked)).getString("symbol.responses"))
                .isEqualTo(answer);
    }

    @Test
    void sentencesForOneMayBeOnesOwn() {
        Texts texts = locale -> new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {
                    {"note.late", "{0} are late, {1} lost"}, {"note.late.one", "one is late, {1} lost"}
                };
            }
        };
        Words words = Words.of(texts, Locale.ENGLISH);
        assertThat(words.note("note", Note.of("late", 1, 3))).isEqualTo("one is late, 3 lost");
        assertThat(words.note("note", Note.of("late", 3, 1))).isEqualTo("3 are late, 1 lost");
        assertThat(words.note("note", Note.of("joiners-not-given"))).startsWith("New customers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void aBundleThatIsNotThereIsNamed(String asked) {
        assertThatThrownBy(() -> word(bundle("nowhere"), asked))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("io.github.kpimath.testing.nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void aWordThatIsNotThereIsNamed(String asked) {
        assertThatThrownBy(() -> Words.of(CoreTexts.INSTANCE, Locale.forLanguageTag(asked))
                        .symbol("on-time"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("symbol.on-time");
    }
}
