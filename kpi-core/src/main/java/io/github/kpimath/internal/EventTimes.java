package io.github.kpimath.internal;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.estimate;
import static io.github.kpimath.Formula.time;
import static io.github.kpimath.Formula.undefined;

import io.github.kpimath.Formula;
import io.github.kpimath.Leaf;
import io.github.kpimath.Note;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.stats.QuantileMethod;
import io.github.kpimath.stats.SurvivalCurve;
import io.github.kpimath.stats.TimesToEvent;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The formulas of a time until an event, in the words of one domain: customers who reached value and customers waiting, or
 * cases resolved and cases open.
 *
 * @param times who reached the event, and who is waiting for it
 * @param reached the symbol of those who reached it
 * @param waiting the symbol of those who wait
 * @param nobody the key of the reason that there is nobody at all
 */
public record EventTimes(TimesToEvent times, String reached, String waiting, String nobody) implements Serializable {

    private static final double HALF = 0.5;

    /**
     * Total time ÷ those who reached the event.
     *
     * @param total the symbol of the total
     * @return the quotient
     */
    public Quotient mean(String total) {
        return time(total, times.reachedTotal()).over(reachedCount());
    }

    /**
     * The Kaplan–Meier median.
     *
     * @return the estimate
     */
    public Formula kaplanMeierMedian() {
        return kaplanMeier("median-kaplan-meier", HALF, "median-not-reached");
    }

    /**
     * The time by which a share got there, by Kaplan–Meier.
     *
     * @param symbol the method's name
     * @param p the share
     * @param stated what was stated, for the explanation
     * @return the estimate
     */
    public Formula kaplanMeierQuantile(String symbol, double p, Formula... stated) {
        return kaplanMeier(symbol, p, "quantile-not-reached", stated);
    }

    private Formula kaplanMeier(String symbol, double p, String whenNotReached, Formula... stated) {
        return estimated(
                symbol,
                curve().flatMap(curve -> curve.quantile(p)),
                notReached(whenNotReached),
                Stream.of(reachedCount(), count(waiting, times.waiting())),
                stated);
    }

    /**
     * The Kaplan–Meier curve.
     *
     * @return the curve; empty where there is nobody
     */
    public Optional<SurvivalCurve> curve() {
        return times.size() == 0 ? Optional.empty() : Optional.of(times.curve());
    }

    /**
     * A quantile (type 7) of those who reached the event only.
     *
     * @param symbol the method's name
     * @param p the share
     * @param stated what was stated, for the explanation
     * @return the estimate
     */
    public Formula ofReached(String symbol, double p, Formula... stated) {
        return estimated(
                symbol,
                times.reachedQuantile(p, QuantileMethod.LINEAR),
                noneReached(),
                Stream.of(reachedCount()),
                stated);
    }

    /**
     * Nobody reached the event, whoever is waiting for it.
     *
     * @return no value
     */
    public Formula noneReached() {
        String none = "none." + reached;
        return undefined(UndefinedReason.EMPTY_DENOMINATOR, Note.of(none));
    }

    /** There is nobody, or fewer than the share got there. */
    private Formula notReached(String note) {
        return times.size() == 0
                ? undefined(UndefinedReason.EMPTY_DENOMINATOR, Note.of(nobody))
                : undefined(UndefinedReason.NOT_REACHED, Note.of(note));
    }

    private static Formula estimated(
            String symbol, Optional<Duration> length, Formula missing, Stream<Formula> counts, Formula... stated) {
        Formula outcome = length.<Formula>map(value -> time(symbol, value)).orElse(missing);
        return estimate(
                symbol, outcome, Stream.concat(counts, Stream.of(stated)).toArray(Formula[]::new));
    }

    private Leaf.Count reachedCount() {
        return count(reached, times.reached());
    }
}
