package io.github.kpimath.catalog;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.KpiType;
import io.github.kpimath.Texts;
import io.github.kpimath.Words;
import java.util.Locale;

/**
 * Something that was found out about a KPI, and by whom: not a value to be held against, but worth knowing.
 *
 * <pre>{@code
 * // in the words of your module: finding.late-first-value = Who waits for more than a week leaves twice as often.
 * Finding late = Finding.of(churn.definition().kpi(), "late-first-value", "our study of 2026", WORDS);
 * KpiCatalog catalog = KpiCatalog.standard().plus(late);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param kpi the KPI
 * @param key the key of the sentence, which stands under {@code finding.key}
 * @param source who found it, and who reports it
 * @param texts where the sentence is
 */
public record Finding(KpiType kpi, String key, String source, Texts texts) {

    /**
     * Checks.
     *
     * @param kpi the KPI
     * @param key the key of the sentence, which stands under {@code finding.key}
     * @param source who found it, and who reports it
     * @param texts where the sentence is
     * @throws IllegalArgumentException if the source is blank
     */
    public Finding {
        requireNonNull(kpi, "kpi");
        requireNonNull(key, "key");
        requireNonNull(texts, "texts");
        if (requireNonNull(source, "source").isBlank()) {
            throw new IllegalArgumentException("source is blank: expected who found it");
        }
    }

    /**
     * A finding of your own.
     *
     * @param kpi the KPI, of this library or of yours
     * @param key the key of the sentence, which stands under {@code finding.key} in your words
     * @param source who found it, and who reports it
     * @param texts where your words are
     * @return the finding
     * @throws IllegalArgumentException if the source is blank
     */
    public static Finding of(KpiType kpi, String key, String source, Texts texts) {
        return new Finding(kpi, key, source, texts);
    }

    /**
     * The finding as a sentence.
     *
     * @param locale the language and region
     * @return the sentence
     * @throws java.util.MissingResourceException if there is none under its key
     */
    public String text(Locale locale) {
        return Words.of(texts, locale).word("finding." + key);
    }
}
