package io.github.kpimath.revenue;

import static io.github.kpimath.internal.Inputs.requireNotNegative;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.MoneyAmount;
import io.github.kpimath.value.PerPeriod;
import java.time.Period;

/**
 * MRR at the two ends of a span: the evidence of growth.
 *
 * <p>{@link #plus} joins disjoint sets of customers over the same span. Two exact sums. Immutable and thread-safe.
 *
 * @param opening MRR at the start, 0 or more
 * @param closing MRR at the end, 0 or more
 * @param span the time between, in months or in days
 */
public record MrrChange(ExactMoney opening, ExactMoney closing, Period span) implements Evidence<MrrChange> {

    /**
     * Checks, and brings the span to months or days.
     *
     * @param opening MRR at the start, 0 or more
     * @param closing MRR at the end, 0 or more
     * @param span the time between, in months or in days
     * @throws IllegalArgumentException if an amount is negative, or the span is not positive or mixes months and days
     * @throws io.github.kpimath.value.CurrencyMismatchException if the currencies differ
     */
    public MrrChange {
        requireNotNegative("opening", opening);
        requireNotNegative("closing", closing);
        opening.plus(closing);
        span = PerPeriod.of("", requireNonNull(span, "span")).period();
    }

    /**
     * MRR at the two ends of a span.
     *
     * @param opening MRR at the start, 0 or more
     * @param closing MRR at the end, 0 or more
     * @param span the time between, in months or in days
     * @return the evidence
     * @throws IllegalArgumentException if an amount is negative, or the span is not positive or mixes months and days
     */
    public static MrrChange of(MoneyAmount opening, MoneyAmount closing, Period span) {
        return new MrrChange(
                requireNonNull(opening, "opening").exact(),
                requireNonNull(closing, "closing").exact(),
                span);
    }

    /**
     * The two ends of a movement.
     *
     * @param movement how MRR moved
     * @param span the time it took
     * @return the evidence
     * @throws IllegalArgumentException if the span is not positive or mixes months and days
     */
    public static MrrChange from(MrrMovement movement, Period span) {
        return of(movement.opening(), movement.closing(), span);
    }

    @Override
    public MrrChange plus(MrrChange other) {
        if (!span.equals(other.span)) {
            throw new IllegalArgumentException("other spans " + other.span + ", this " + span);
        }
        return new MrrChange(opening.plus(other.opening), closing.plus(other.closing), span);
    }

    /** The whole months of the span, 0 where it is in days. */
    long months() {
        return span.toTotalMonths();
    }
}
