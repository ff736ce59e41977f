package io.github.kpimath.compare;

import static io.github.kpimath.Formula.number;
import static io.github.kpimath.Formula.result;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Measure;
import io.github.kpimath.Note;
import io.github.kpimath.RateKpi;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.value.Fraction;
import java.time.Duration;
import java.util.List;

/**
 * By how many percent did an amount, a count, a length of time or a multiple change?
 *
 * <p><b>Formula</b> (later − earlier) ÷ earlier.
 *
 * <p><b>Unit and range</b> percent, −100 and up. Which way is good depends on the KPI; see {@link Change#isBetter()}.
 *
 * <p><b>Example</b> from USD 100.00 to USD 120.00: 20 %.
 *
 * <p><b>Undefined</b> when the earlier value is 0 or below, and when either has no value: from −50 to 50 is not −200 %.
 *
 * <p><b>Pooling</b> none: it rests on two results.
 *
 * <p><b>Pitfalls</b> a share or a score has no percent change: from 4 % to 5 % is one percentage point, and "25 % more churn" is
 * read as anything. Such results are refused here; {@link Change} gives their points.
 *
 * <p>Immutable and thread-safe.
 *
 * @param earlier the result before
 * @param later the result after
 */
public record PercentChange(Kpi earlier, Kpi later) implements RateKpi {

    /** The one definition. */
    public enum Method implements Definition {
        /** (later − earlier) ÷ earlier. */
        RELATIVE_TO_EARLIER;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI =
            KpiType.percent("compare", "percent-change", Direction.NEITHER).withTexts(CompareWords.TEXTS);

    private static final Fraction NANOS_PER_HOUR =
            Fraction.of(Duration.ofHours(1).toNanos());

    /**
     * Checks.
     *
     * @param earlier the result before
     * @param later the result after
     * @throws IllegalArgumentException if the two are not comparable, or are shares or scores
     */
    public PercentChange {
        Change.requireComparable(earlier, later);
        if (!isOffered(earlier)) {
            throw new IllegalArgumentException(earlier.definition().id() + " is a "
                    + earlier.definition().kpi().unit() + ": shares and scores change in points, not in percent");
        }
    }

    /** Whether results of this unit change in percent at all. */
    static boolean isOffered(Kpi kpi) {
        return switch (requireNonNull(kpi, "kpi").definition().kpi().unit()) {
            case PERCENT, POINTS -> false;
            case MULTIPLE, MONEY, DURATION, COUNT -> true;
        };
    }

    /** {@inheritDoc} Changes of the same KPI, measured alike, are. */
    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof PercentChange that && earlier.isComparableWith(that.earlier);
    }

    @Override
    public Definition definition() {
        return Method.RELATIVE_TO_EARLIER;
    }

    @Override
    public Formula formula() {
        for (Kpi either : List.of(earlier, later)) {
            if (!either.isDefined()) {
                return result(either);
            }
        }
        Formula before = number("earlier-value", plain(earlier));
        return before.value().signum() <= 0
                ? Formula.undefined(UndefinedReason.OUTSIDE_DOMAIN, Note.of("earlier-not-positive"))
                : number("later-value", plain(later)).minus(before).over(before);
    }

    /** Without its unit, which cancels out; a length of time in hours. */
    private static Fraction plain(Kpi kpi) {
        Formula formula = kpi.formula();
        Fraction value = formula.value();
        return formula.measure().equals(Measure.TIME) ? value.dividedBy(NANOS_PER_HOUR) : value;
    }
}
