package io.github.kpimath.catalog;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.KpiType;
import io.github.kpimath.Texts;
import io.github.kpimath.Words;
import java.util.Locale;

/**
 * Two KPIs that say more side by side than each alone.
 *
 * <pre>{@code
 * // in the words of your module: together.on-time-rate.csat = Late deliveries show in satisfaction a month later.
 * KpiCatalog catalog = KpiCatalog.standard().plus(ReadTogether.of(onTime, csat, WORDS));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param one a KPI
 * @param other the KPI to look at with it
 * @param texts where the sentence is, under {@code together.}, the id of the one, a point and the id of the other
 */
public record ReadTogether(KpiType one, KpiType other, Texts texts) {

    /**
     * Checks.
     *
     * @param one a KPI
     * @param other the KPI to look at with it
     * @param texts where the sentence is, under {@code together.}, the id of the one, a point and the id of the other
     */
    public ReadTogether {
        requireNonNull(one, "one");
        requireNonNull(other, "other");
        requireNonNull(texts, "texts");
    }

    /**
     * A pair of your own.
     *
     * @param one a KPI, of this library or of yours
     * @param other the KPI to look at with it
     * @param texts where your words are
     * @return the pair
     */
    public static ReadTogether of(KpiType one, KpiType other, Texts texts) {
        return new ReadTogether(one, other, texts);
    }

    /**
     * What the two say together.
     *
     * @param locale the language and region
     * @return a sentence
     * @throws java.util.MissingResourceException if there is none under its key
     */
    public String text(Locale locale) {
        return Words.of(texts, locale).word("together." + one.id() + "." + other.id());
    }
}
