package io.github.kpimath.engagement;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.estimate;
import static io.github.kpimath.Formula.percentage;
import static io.github.kpimath.Formula.time;
import static io.github.kpimath.Formula.undefined;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.RateKpi;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.SurvivalCurve;
import io.github.kpimath.stats.SurvivalInterval;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * Which share of customers has got value by day N?
 *
 * <p><b>Formula</b> 1 − S(N), S being the Kaplan–Meier curve of the time to value.
 *
 * <p><b>Unit and range</b> percent, 0…100 %. High is good.
 *
 * <p><b>Example</b> reached after 2, 4 and 6 days, one customer still waiting after 10; by day 5: 50 %.
 *
 * <pre>{@code
 * ValueReachedShare.of(TimesToEvent.of(reached, stillWaiting), Duration.ofDays(5)).percent();   // 50.0
 * }</pre>
 *
 * <p><b>Precision</b> exact for up to 1,000 customers waiting or 1,000 distinct times; beyond both, right to the precision of
 * a double.
 *
 * <p><b>Undefined</b> when there are no customers, or nobody has been observed until then.
 *
 * <p><b>Interval</b> log-log, of the curve. <b>Pooling</b> add the evidence. <b>Pitfalls</b> dividing those who got there by all,
 * among them who joined yesterday, makes the share too small. <b>Source</b> Kaplan and Meier 1958. Immutable and thread-safe.
 *
 * @param evidence the times, reached and still waiting
 * @param by the time since the start
 */
public record ValueReachedShare(TimesToEvent evidence, Duration by) implements RateKpi {

    /** The definition in use; the time is a parameter. */
    public enum Method implements Definition {
        /** 1 − S(N) by Kaplan–Meier, those still waiting censored. */
        KAPLAN_MEIER;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("engagement", "value-reached-share", Direction.HIGH_IS_GOOD);

    /** With more times at which somebody waits, an exact product has too many digits to be worth its cost. */
    private static final int MOST_EXACT = 200;

    /**
     * Checks.
     *
     * @param evidence the times, reached and still waiting
     * @param by the time since the start
     * @throws IllegalArgumentException if the time is negative
     */
    public ValueReachedShare {
        requireNonNull(evidence, "evidence");
        if (by.isNegative()) {
            throw new IllegalArgumentException("by " + by + " is negative");
        }
    }

    /**
     * The share that got value by a time.
     *
     * @param evidence the times, reached and still waiting
     * @param by the time since the start, 0 or more
     * @return the share
     * @throws IllegalArgumentException if the time is negative
     */
    public static ValueReachedShare of(TimesToEvent evidence, Duration by) {
        return new ValueReachedShare(evidence, by);
    }

    @Override
    public Method definition() {
        return Method.KAPLAN_MEIER;
    }

    @Override
    public Formula formula() {
        return estimate(
                "share-kaplan-meier",
                outcome(),
                count("customers-reached-value", evidence.reached()),
                count("customers-waiting", evidence.waiting()),
                time("observed-until", by));
    }

    private Formula outcome() {
        if (evidence.size() == 0) {
            return undefined(UndefinedReason.EMPTY_DENOMINATOR, Note.of("none.customers"));
        }
        SurvivalCurve curve = evidence.curve();
        if (by.compareTo(curve.lastObserved()) > 0 && curve.survivalAt(curve.lastObserved()) > 0) {
            return undefined(UndefinedReason.INCOMPLETE, Note.of("not-observed-so-long"));
        }
        return percentage("share-kaplan-meier", Fraction.ONE.minus(waitingShare(curve)));
    }

    private Fraction waitingShare(SurvivalCurve curve) {
        boolean isExact = evidence.waiting() <= MOST_EXACT || curve.steps().size() <= MOST_EXACT;
        return isExact ? curve.exactSurvivalAt(by) : Fraction.of(BigDecimal.valueOf(curve.survivalAt(by)));
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof ValueReachedShare that && by.equals(that.by);
    }

    /**
     * The log-log interval of the share.
     *
     * @param level the confidence, such as 0.95
     * @return the interval as ratios, or empty where the curve is at 0 or 100 %
     * @throws UndefinedKpiException if there is no value
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Optional<ConfidenceInterval> interval(double level) {
        return interval(level, SurvivalInterval.LOG_LOG);
    }

    /**
     * The interval of the share by a named method.
     *
     * @param level the confidence, such as 0.95
     * @param method the method
     * @return the interval as ratios, or empty where the curve is at 100 %, by log-log also where it is at 0 %
     * @throws UndefinedKpiException if there is no value
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Optional<ConfidenceInterval> interval(double level, SurvivalInterval method) {
        ConfidenceInterval.requireLevel(level);
        requireDefined();
        return evidence.curve()
                .intervalAt(by, level, method)
                .map(waiting -> new ConfidenceInterval(1 - waiting.upper(), 1 - waiting.lower(), level));
    }

    @Override
    public Optional<ConfidenceInterval> intervalIfKnown(double level) {
        return interval(level);
    }
}
