package io.github.kpimath.stats;

import io.github.kpimath.value.Fraction;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The share S(t) that has not reached an event by time t, estimated from durations of which some are still running: the
 * Kaplan-Meier or product-limit estimate.
 *
 * <p>S(t) is the product over all event times up to t of (at risk - events) ÷ at risk. At risk at a time are those who
 * have not reached the event before it and whose observation did not end before it. With nobody waiting, S(t) is simply
 * the share of durations above t.
 *
 * <ul>
 *   <li>Events precede censorings at equal times: who was last seen waiting at t was at risk at t.
 *   <li>Before the first event S is 1. An event at time 0 counts: S(0) is then below 1.
 *   <li>Nobody reached the event: S is 1 throughout, and median and quantiles are empty.
 *   <li>The longest duration reached the event: S falls to 0 and stays 0.
 *   <li>The longest duration is still waiting: the data say nothing about later times. Asking for them is refused
 *       rather than answered with the last known share; {@link #lastObserved()} says how far the data go.
 * </ul>
 *
 * <p>Quantiles: the time by which the share p has got there is the first time with S(t) ≤ 1 - p. Where S is exactly 1 -
 * p on a flat stretch, it is the midpoint of the stretch, as in R's {@code quantile.survfit}: with nobody waiting, the
 * median is then the plain median. A stretch that runs to the end of the data ends at the last observed time. p is
 * taken as the decimal it prints as, and whether S is exactly 1 - p is decided exactly. Lifelines, in contrast, takes
 * the first time of the stretch.
 *
 * <p>Worked example: 1, 2 and 4 days until the event, one still waiting after 3 days.
 *
 * <pre>{@code
 * SurvivalCurve curve = TimesToEvent.of(
 *         List.of(Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(4)),
 *         List.of(Duration.ofDays(3))).curve();
 * curve.survivalAt(Duration.ofDays(1));       // 3/4
 * curve.survivalAt(Duration.ofDays(3));       // 3/4 · 2/3 = 1/2
 * curve.survivalAt(Duration.ofDays(4));       // 1/2 · 0/1 = 0
 * curve.median();                             // 3 days: S is exactly 1/2 from day 2 to day 4
 * curve.restrictedMean(Duration.ofDays(4));   // 1 + 3/4 + 1/2 + 1/2 = 2.75 days
 * }</pre>
 *
 * <p>Sources: Kaplan and Meier, Nonparametric Estimation from Incomplete Observations, Journal of the American
 * Statistical Association 53 (1958) 457-481, doi:10.1080/01621459.1958.10501452; Greenwood, The Natural Duration of
 * Cancer (1926).
 *
 * <p>Immutable and thread-safe; memory and the time to build it grow with the number of distinct durations.
 */
public final class SurvivalCurve implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TimesToEvent times;
    private final transient ProductLimit estimate;

    SurvivalCurve(TimesToEvent times) {
        this.times = times;
        this.estimate = new ProductLimit(times);
    }

    /**
     * One line of the table behind the curve: a time at which somebody reached the event or was last seen waiting.
     *
     * @param time the time since the start
     * @param atRisk how many had neither reached the event nor left observation before this time
     * @param events how many reached the event at this time
     * @param censored how many were last seen waiting at this time
     * @param survival the share that has not reached the event by this time, from this time on
     * @param standardError Greenwood's standard error of {@code survival}: S √(Σ events ÷ (at risk · (at risk -
     *     events))); 0 where the survival is 0 or 1, which then does not mean certainty
     */
    public record Step(Duration time, long atRisk, long events, long censored, double survival, double standardError)
            implements Serializable {

        /**
         * Checks that there is a time.
         *
         * @param time the time since the start
         * @param atRisk how many were at risk
         * @param events how many reached the event
         * @param censored how many were last seen waiting
         * @param survival the share that has not reached the event
         * @param standardError the standard error of the share
         */
        public Step {
            Objects.requireNonNull(time, "time");
        }
    }

    /**
     * The table behind the curve, built anew by each call.
     *
     * @return one step for each distinct duration, ascending; unmodifiable
     */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>(times.distinct());
        long atRisk = times.size();
        for (int i = 0; i < times.distinct(); i++) {
            double survival = estimate.survival(i);
            double error = survival == 0 ? 0 : survival * Math.sqrt(estimate.hazardVariance(i));
            steps.add(new Step(timeAt(i), atRisk, times.reachedAt(i), times.waitingAt(i), survival, error));
            atRisk -= times.reachedAt(i) + times.waitingAt(i);
        }
        return Collections.unmodifiableList(steps);
    }

    /**
     * The longest duration in the data, reached or waiting.
     *
     * @return the time of the last step
     */
    public Duration lastObserved() {
        return timeAt(last());
    }

    /**
     * The share that has not reached the event by a time.
     *
     * @param time the time since the start, 0 or more; at most {@link #lastObserved()} unless the curve has fallen to 0
     * @return S(time), 0 to 1
     * @throws IllegalArgumentException if the time is negative or beyond the data
     */
    public double survivalAt(Duration time) {
        int index = indexAt("time", time);
        return index < 0 ? 1 : estimate.survival(index);
    }

    /**
     * The share that has not reached the event by a time, as an exact quotient. It costs more than {@link #survivalAt}:
     * its digits grow with the number of times up to then at which somebody was last seen waiting, and the effort with the
     * square of that. A thousand of them take tens of milliseconds.
     *
     * @param time the time since the start, 0 or more; at most {@link #lastObserved()} unless the curve has fallen to 0
     * @return S(time), 0 to 1
     * @throws IllegalArgumentException if the time is negative or beyond the data
     */
    public Fraction exactSurvivalAt(Duration time) {
        int index = indexAt("time", time);
        return index < 0 ? Fraction.ONE : estimate.exactSurvival(index);
    }

    /**
     * How sure the curve is at a time.
     *
     * @param time the time since the start, 0 or more; at most {@link #lastObserved()} unless the curve has fallen to 0
     * @param level the confidence level, above 0 and below 1
     * @param method the formula; {@link SurvivalInterval#LOG_LOG} by default
     * @return the interval in [0, 1]; empty where the survival is 0, and by {@code LOG_LOG} where it is 1
     * @throws IllegalArgumentException if the time is negative or beyond the data, or the level not between 0 and 1
     */
    public Optional<ConfidenceInterval> intervalAt(Duration time, double level, SurvivalInterval method) {
        Objects.requireNonNull(method, "method");
        Arguments.level(level);
        int index = indexAt("time", time);
        return index < 0 ? method.of(1, 0, level) : intervalAt(index, level, method);
    }

    /**
     * The time by which half have got there: the quantile at 0.5.
     *
     * @return the median; empty when the curve does not fall to ½
     */
    public Optional<Duration> median() {
        return quantile(0.5);
    }

    /**
     * The time by which a share has got there.
     *
     * @param p the share, above 0 and below 1, taken as the decimal it prints as
     * @return the first time with S(t) ≤ 1 - p, or the midpoint of the stretch on which S is exactly 1 - p, rounded
     *     half-even to the nanosecond; empty when the curve does not fall to 1 - p
     * @throws IllegalArgumentException if p is not between 0 and 1
     */
    public Optional<Duration> quantile(double p) {
        BigDecimal share = BigDecimal.ONE.subtract(BigDecimal.valueOf(Arguments.openShare("p", p)));
        int low = 0;
        int high = times.distinct();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (estimate.compareSurvival(middle, share) > 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == times.distinct()) {
            return Optional.empty();
        }
        long start = times.nanosAt(low);
        long end = estimate.compareSurvival(low, share) == 0 ? endOfStretch(low) : start;
        return Optional.of(Duration.ofNanos(midpoint(start, end)));
    }

    /**
     * How sure a quantile is: the first times at which the lower and the upper end of the curve's own intervals are at
     * or below 1 - p. Two rare cases differ from R's {@code quantile.survfit}, which orders the ends by size first: an
     * upper end that rises again, and an end of exactly 1 - p on a flat stretch, where R takes the midpoint.
     *
     * <p>Worked example: of 4 events after 1, 2, 3 and 4 days, the 0.25-quantile is 1.5 days, and by {@code LOG_LOG} at
     * 95 % it lies between 1 and 3 days.
     *
     * <p>Source: Brookmeyer and Crowley, A confidence interval for the median survival time, Biometrics 38 (1982)
     * 29-41, doi:10.2307/2530286.
     *
     * @param p the share, above 0 and below 1
     * @param level the confidence level, above 0 and below 1
     * @param method the formula of the curve's intervals; {@link SurvivalInterval#LOG_LOG} by default
     * @return the interval, open where the upper end of the curve's intervals does not fall to 1 - p; empty where not even
     *     the lower end does
     * @throws IllegalArgumentException if p or the level is not between 0 and 1
     */
    public Optional<DurationInterval> quantileInterval(double p, double level, SurvivalInterval method) {
        Objects.requireNonNull(method, "method");
        double share = 1 - Arguments.openShare("p", p);
        Arguments.level(level);
        Optional<Duration> upper = firstTime(level, method, interval -> interval.upper() <= share);
        return firstTime(level, method, interval -> interval.lower() <= share)
                .map(lower -> upper.map(end -> DurationInterval.of(lower, end, level))
                        .orElseGet(() -> DurationInterval.atLeast(lower, level)));
    }

    /**
     * The mean time until the event or the horizon, whichever comes first: the area under the curve up to the horizon.
     *
     * <p>The mean without a horizon cannot be known while somebody is waiting; this one can, and it is compared between
     * groups only at one and the same horizon.
     *
     * <p>Source: Royston and Parmar, Restricted mean survival time: an alternative to the hazard ratio for the design
     * and analysis of randomized trials with a time-to-event outcome, BMC Medical Research Methodology 13 (2013) 152,
     * doi:10.1186/1471-2288-13-152.
     *
     * @param horizon the time up to which to count, 0 or more; at most {@link #lastObserved()} unless the curve has
     *     fallen to 0
     * @return the mean, rounded to the nanosecond or, if that is coarser, to about 15 digits
     * @throws IllegalArgumentException if the horizon is negative or beyond the data
     */
    public Duration restrictedMean(Duration horizon) {
        int index = indexAt("horizon", horizon);
        double area = 0;
        double survival = 1;
        long from = 0;
        for (int i = 0; i <= index; i++) {
            area += survival * (times.nanosAt(i) - from);
            survival = estimate.survival(i);
            from = times.nanosAt(i);
        }
        if (survival > 0) {
            area += survival * (horizon.toNanos() - from);
        }
        return Duration.ofNanos(Math.round(area));
    }

    /** The estimate is not in the stream, it follows from the times. */
    private Object readResolve() {
        return times.curve();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SurvivalCurve curve && times.equals(curve.times);
    }

    @Override
    public int hashCode() {
        return times.hashCode();
    }

    @Override
    public String toString() {
        return "SurvivalCurve[" + times + "]";
    }

    private int last() {
        return times.distinct() - 1;
    }

    private Duration timeAt(int index) {
        return Duration.ofNanos(times.nanosAt(index));
    }

    /** The index of the last step at or before a time, -1 before the first. */
    private int indexAt(String name, Duration time) {
        Objects.requireNonNull(time, name);
        boolean isBeyond = time.compareTo(lastObserved()) > 0;
        if (time.isNegative() || (isBeyond && estimate.survival(last()) > 0)) {
            throw new IllegalArgumentException(name + " " + time + " is outside the range PT0S.." + lastObserved()
                    + " in which the survival is known");
        }
        if (isBeyond) {
            return last();
        }
        long nanos = time.toNanos();
        int low = 0;
        int high = times.distinct();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.nanosAt(middle) <= nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private Optional<ConfidenceInterval> intervalAt(int index, double level, SurvivalInterval method) {
        return method.of(estimate.survival(index), estimate.hazardVariance(index), level);
    }

    private Optional<Duration> firstTime(double level, SurvivalInterval method, Predicate<ConfidenceInterval> fallen) {
        for (int i = 0; i < times.distinct(); i++) {
            if (intervalAt(i, level, method).filter(fallen).isPresent()) {
                return Optional.of(timeAt(i));
            }
        }
        return Optional.empty();
    }

    /** The time of the next event, or of the last step where there is none. */
    private long endOfStretch(int index) {
        int end = index + 1;
        while (end < last() && times.reachedAt(end) == 0) {
            end++;
        }
        return times.nanosAt(Math.min(end, last()));
    }

    private static long midpoint(long start, long end) {
        long down = start + (end - start) / 2;
        boolean isTie = (end - start) % 2 != 0;
        return isTie && down % 2 != 0 ? down + 1 : down;
    }
}
