package io.github.kpimath.catalog;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.KpiType;
import java.util.Locale;

/**
 * Two KPIs that say more side by side than each alone. Immutable and thread-safe.
 *
 * @param one a KPI
 * @param other the KPI to look at with it
 */
public record ReadTogether(KpiType one, KpiType other) {

    /**
     * Checks.
     *
     * @param one a KPI
     * @param other the KPI to look at with it
     */
    public ReadTogether {
        requireNonNull(one, "one");
        requireNonNull(other, "other");
    }

    /**
     * What the two say together.
     *
     * @param locale the language and region
     * @return a sentence
     */
    public String text(Locale locale) {
        return CatalogWords.of(locale).word("together." + one.id() + "." + other.id());
    }
}
