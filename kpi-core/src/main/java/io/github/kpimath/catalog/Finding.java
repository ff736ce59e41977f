package io.github.kpimath.catalog;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.KpiType;
import java.util.Locale;

/**
 * Something that was found out about a KPI, and by whom: not a value to be held against, but worth knowing. Immutable and
 * thread-safe.
 *
 * @param kpi the KPI
 * @param key the key of the sentence
 * @param source who found it, and who reports it
 */
public record Finding(KpiType kpi, String key, String source) {

    /**
     * Checks.
     *
     * @param kpi the KPI
     * @param key the key of the sentence
     * @param source who found it, and who reports it
     */
    public Finding {
        requireNonNull(kpi, "kpi");
        requireNonNull(key, "key");
        requireNonNull(source, "source");
    }

    /**
     * The finding as a sentence.
     *
     * @param locale the language and region
     * @return the sentence
     */
    public String text(Locale locale) {
        return CatalogWords.of(locale).word("finding." + key);
    }
}
