package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.internal.TextTable;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.ExactMoney;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How MRR moved period after period, each period opening with what the one before closed with.
 *
 * <pre>{@code
 * MrrHistory year = history.movements(DateRange.ofYear(2026), CalendarUnit.MONTH, "USD");
 * year.text(Locale.ENGLISH);                                              // a bridge per month
 * Trend.of(year.each(QuickRatio::of), asOf);                              // a KPI per month
 * RevenueWindow.chained(year.movements(), Period.ofMonths(1));            // twelve months, one after the other
 * }</pre>
 *
 * <p>A movement over all of it is not the sum of its steps: who came in March and left in May is new and churned in the steps, and in no
 * movement from January to December. Compare two snapshots for that, or ask for years.
 *
 * <p>{@link #plus} joins disjoint sets of customers over the same periods. Its size depends on the number of periods only. Immutable and
 * thread-safe.
 *
 * @param steps the periods in order, each with its movement
 */
public record MrrHistory(List<Step> steps) implements Evidence<MrrHistory> {

    /**
     * One period.
     *
     * @param period the period
     * @param movement how MRR moved in it
     */
    public record Step(DateRange period, MrrMovement movement) implements Serializable {

        /**
         * Checks.
         *
         * @param period the period
         * @param movement how MRR moved in it
         * @throws NullPointerException if either is null
         */
        public Step {
            requireNonNull(period, "period");
            requireNonNull(movement, "movement");
        }
    }

    /**
     * Checks and copies.
     *
     * @param steps the periods in order, each with its movement
     * @throws IllegalArgumentException if a period begins before the one before it ends, or does not open with what that closed with
     */
    public MrrHistory {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            Step before = steps.get(i - 1);
            Step step = steps.get(i);
            if (step.period().startInclusive().isBefore(before.period().endExclusive())) {
                throw new IllegalArgumentException("period " + step.period() + " at index " + i + " begins before "
                        + before.period() + " is over: expected the earliest first");
            }
            ExactMoney closing = before.movement().closing();
            if (!step.movement().opening().equals(closing)) {
                throw new IllegalArgumentException("period " + step.period() + " at index " + i + " opens with "
                        + step.movement().opening() + ", and " + before.period() + " closes with " + closing
                        + ": expected the same");
            }
        }
    }

    /**
     * The movements alone.
     *
     * @return one per period, in order
     */
    public List<MrrMovement> movements() {
        return steps.stream().map(Step::movement).toList();
    }

    /**
     * What each movement comes to, such as a KPI per period for a trend.
     *
     * @param figure what is made of a movement, such as {@code QuickRatio::of}
     * @param <R> the figures
     * @return the figures by period, in order
     */
    public <R> Map<DateRange, R> each(Function<? super MrrMovement, ? extends R> figure) {
        requireNonNull(figure, "figure");
        Map<DateRange, R> figures = new LinkedHashMap<>();
        steps.forEach(step -> figures.put(step.period(), figure.apply(step.movement())));
        return figures;
    }

    @Override
    public MrrHistory plus(MrrHistory other) {
        List<DateRange> own = steps.stream().map(Step::period).toList();
        List<DateRange> its = other.steps.stream().map(Step::period).toList();
        Alike.require(own, its, "only the same periods add up");
        List<Step> sums = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            sums.add(new Step(
                    own.get(i), movements().get(i).plus(other.movements().get(i))));
        }
        return new MrrHistory(sums);
    }

    /**
     * The history as text: a line per period, from the opening MRR over what happened in it to the closing one.
     *
     * @param locale the language and region
     * @return the lines; what did not happen in a period is not in its line
     */
    public String text(Locale locale) {
        TextTable table = new TextTable(locale).name("mrr-movements");
        steps.forEach(step -> table.line(step.period() + "  " + step.movement().line(locale)));
        return table.text();
    }
}
