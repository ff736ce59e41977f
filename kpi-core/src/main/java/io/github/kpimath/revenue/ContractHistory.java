package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.ConsecutivePeriods;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What customers signed, period after period: the series that {@link ContractOutlook} reads.
 *
 * <p>A period that had not ended as of the stated day is incomplete: it is kept to be shown, marked by {@link #incomplete}, and is in no
 * change, slope or forecast.
 *
 * <pre>{@code
 * new ContractHistory(List.of(march, april, may, june), LocalDate.of(2026, 6, 10)).incomplete();   // june
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param periods consecutive periods of one length, the earliest first, measured alike
 * @param asOf the day as of which the figures were taken: a period is complete if it ended before that day began
 */
public record ContractHistory(List<ContractPeriod> periods, LocalDate asOf) implements Serializable {

    /**
     * Checks and copies.
     *
     * @param periods consecutive periods of one length, the earliest first, measured alike
     * @param asOf the day as of which the figures were taken: a period is complete if it ended before that day began
     * @throws IllegalArgumentException if there is no period, one does not follow the one before it, or is measured otherwise
     */
    public ContractHistory {
        periods = List.copyOf(requireNonNull(periods, "periods"));
        requireNonNull(asOf, "asOf");
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("periods is empty: expected at least one");
        }
        ConsecutivePeriods.require(periods.stream().map(ContractPeriod::period).toList());
        for (int i = 1; i < periods.size(); i++) {
            requireMeasuredAlike(i, periods.get(i - 1), periods.get(i));
        }
    }

    private static void requireMeasuredAlike(int index, ContractPeriod before, ContractPeriod period) {
        if (!period.value().isComparableWith(before.value())) {
            throw new IllegalArgumentException("value at index " + index + " is "
                    + period.value().definition().id() + " in " + period.value().currency() + ", the one before is "
                    + before.value().definition().id() + " in " + before.value().currency() + ": not comparable");
        }
    }

    /**
     * The periods that had ended.
     *
     * @return the complete periods, the earliest first
     */
    public List<ContractPeriod> complete() {
        return periods.stream().filter(this::isComplete).toList();
    }

    /**
     * The periods that had not ended, mostly the last one or none.
     *
     * @return the incomplete periods, to be shown and marked
     */
    public List<ContractPeriod> incomplete() {
        return periods.stream().filter(period -> !isComplete(period)).toList();
    }

    private boolean isComplete(ContractPeriod period) {
        return !period.period().endExclusive().isAfter(asOf);
    }

    /** What is the same in all periods. */
    ContractValuePerCustomer measuredAs() {
        return periods.get(0).value();
    }
}
