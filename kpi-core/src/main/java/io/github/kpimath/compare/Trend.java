package io.github.kpimath.compare;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Kpi;
import io.github.kpimath.Words;
import io.github.kpimath.value.ConsecutivePeriods;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.IntStream;

/**
 * A KPI period by period: its values, how it changed from each complete period to the next, and which period is not over yet.
 *
 * <pre>{@code
 * Trend<ChurnRate> churn = Trend.of(Map.of(april, churnInApril, may, churnInMay), LocalDate.of(2026, 6, 1));
 * churn.lastChange().ifPresent(change -> change.text(Locale.ENGLISH));   // +1.4 percentage points
 * System.out.println(churn.text(Locale.ENGLISH));                        // a line per period
 * }</pre>
 *
 * <p>The periods are of one length, months with months and weeks with weeks, and follow each other without gap or overlap. A period
 * whose end lies after the day up to which the data reach is <em>incomplete</em>: shown and marked, and in no change; of
 * one that has not begun by that day there is no value to show. Results are never
 * added or averaged over periods: the figure of the quarter is measured over the quarter. {@link #collector} makes a trend of raw
 * records. Immutable and thread-safe.
 *
 * @param <K> the KPI
 * @param steps the periods in order, each with its result
 * @param asOf the first day that the data do not cover any more
 */
public record Trend<K extends Kpi>(List<Step<K>> steps, LocalDate asOf) implements Serializable {

    /**
     * One period of a trend.
     *
     * @param <K> the KPI
     * @param period the period
     * @param result the result of the period
     */
    public record Step<K extends Kpi>(DateRange period, K result) implements Serializable {

        /**
         * Checks.
         *
         * @param period the period
         * @param result the result of the period
         */
        public Step {
            requireNonNull(period, "period");
            requireNonNull(result, "result");
        }
    }

    /**
     * Checks and copies.
     *
     * @param steps the periods in order, each with its result
     * @param asOf the first day that the data do not cover any more
     * @throws IllegalArgumentException if a period is not the one after that before it, or two results are not comparable
     */
    public Trend {
        requireNonNull(asOf, "asOf");
        steps = List.copyOf(requireNonNull(steps, "steps"));
        ConsecutivePeriods.require(steps.stream().map(Step::period).toList());
        List<K> defined =
                steps.stream().map(Step::result).filter(Kpi::isDefined).toList();
        for (List<K> results : List.of(steps.stream().map(Step::result).toList(), defined)) {
            for (int i = 1; i < results.size(); i++) {
                Change.requireComparable(results.get(i - 1), results.get(i));
            }
        }
    }

    /**
     * Collects one result per period from raw records in one pass, through any collector of the library.
     *
     * <pre>{@code
     * List<DateRange> months = DateRange.ofYear(2026).eachWithin(CalendarUnit.MONTH);
     * Trend<ChurnRate> churn = customers.stream().collect(Trend.collector(
     *         months, month -> CustomerMovement.during(month, Customer::joined, Customer::left), ChurnRate::of, today));
     *
     * // of records that have a day, and whose collector does not ask for a period
     * Trend.collector(months,
     *         month -> filtering(answer -> month.contains(answer.day()), ScoreDistribution.collector(Scale.ZERO_TO_TEN, Answer::score)),
     *         NetPromoterScore::of, today);
     *
     * // by segment and period
     * Map<String, Trend<ChurnRate>> byPlan = customers.stream().collect(groupingBy(Customer::plan, Trend.collector(…)));
     * }</pre>
     *
     * <p>Every record is shown to every period: its collector says which period a record belongs to, which may be several, as a
     * customer does. What is kept while collecting is what the collectors of all periods keep; it is serializable where theirs is.
     *
     * @param periods the periods, consecutive and of one length, the earliest first; such as
     *     {@link DateRange#eachWithin eachWithin} or {@link DateRange#eachOverlapping eachOverlapping} gives them
     * @param evidence how the evidence of a period is collected
     * @param measure how it is measured, such as {@code ChurnRate::of}
     * @param asOf the first day that the data do not cover any more: periods that end later are incomplete
     * @param <T> the records
     * @param <E> the evidence of each period
     * @param <K> the KPI
     * @return a collector; it refuses results that are not comparable with each other
     * @throws IllegalArgumentException if the periods leave gaps, overlap, differ in length or are in another order
     */
    public static <T, E, K extends Kpi> Collector<T, ?, Trend<K>> collector(
            List<DateRange> periods,
            Function<? super DateRange, ? extends Collector<? super T, ?, E>> evidence,
            Function<? super E, ? extends K> measure,
            LocalDate asOf) {
        requireNonNull(measure, "measure");
        requireNonNull(asOf, "asOf");
        requireNonNull(evidence, "evidence");
        List<DateRange> order = List.copyOf(requireNonNull(periods, "periods"));
        ConsecutivePeriods.require(order);
        List<Collector<T, Object, E>> each = order.stream()
                .map(period -> Trend.<T, E>open(evidence.apply(period)))
                .toList();
        return Collector.of(
                () -> new TrendAccumulator(order, each),
                (parts, item) -> parts.add(each, item),
                (some, others) -> some.merge(each, others),
                parts -> {
                    List<E> found = parts.result(each);
                    return new Trend<>(
                            IntStream.range(0, order.size())
                                    .mapToObj(i -> new Step<K>(order.get(i), measure.apply(found.get(i))))
                                    .toList(),
                            asOf);
                });
    }

    /** What a collector keeps is known to nobody but itself, to which alone it is given. */
    @SuppressWarnings("unchecked")
    private static <T, E> Collector<T, Object, E> open(Collector<? super T, ?, E> collector) {
        return (Collector<T, Object, E>) requireNonNull(collector, "evidence");
    }

    /**
     * The trend of results by period.
     *
     * @param <K> the KPI
     * @param results a result for each period, in any order
     * @param asOf the first day that the data do not cover any more: periods that end later are incomplete
     * @return the trend
     * @throws IllegalArgumentException if the periods leave gaps, overlap or differ in length, or two results are not comparable
     */
    public static <K extends Kpi> Trend<K> of(Map<DateRange, K> results, LocalDate asOf) {
        List<Step<K>> steps = new ArrayList<>();
        requireNonNull(results, "results").entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) -> a.startInclusive().compareTo(b.startInclusive())))
                .forEach(entry -> steps.add(new Step<>(entry.getKey(), entry.getValue())));
        return new Trend<>(steps, asOf);
    }

    /**
     * Whether the data cover a whole period.
     *
     * @param period the period
     * @return false where its end lies after the day up to which the data reach
     */
    public boolean isComplete(DateRange period) {
        return !period.endExclusive().isAfter(asOf);
    }

    /**
     * Whether the data cover any of a period.
     *
     * @param period the period
     * @return false where it begins on the day up to which the data reach, or later
     */
    public boolean isBegun(DateRange period) {
        return period.startInclusive().isBefore(asOf);
    }

    /**
     * The periods that are over: those that changes, slopes and forecasts are made from.
     *
     * @return the steps in order
     */
    public List<Step<K>> complete() {
        return steps.stream().filter(step -> isComplete(step.period())).toList();
    }

    /**
     * The changes from each complete period to the next.
     *
     * @return one fewer than there are complete periods; a change beside an undefined result is undefined itself
     */
    public List<Change> changes() {
        List<Step<K>> over = complete();
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i < over.size(); i++) {
            changes.add(Change.of(over.get(i - 1).result(), over.get(i).result()));
        }
        return List.copyOf(changes);
    }

    /**
     * The change to the last complete period.
     *
     * @return the change, or empty where there are fewer than two complete periods
     */
    public Optional<Change> lastChange() {
        List<Change> changes = changes();
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
    }

    /**
     * The trend as a table: a line per period with its value and its change, an incomplete period marked as such, and one that has
     * not begun without a value.
     *
     * @param locale the language and region
     * @return the lines; empty text for no periods
     */
    public String text(Locale locale) {
        Words words = CompareWords.of(locale);
        List<Change> changes = changes();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step<K> step = steps.get(i);
            if (!isBegun(step.period())) {
                lines.add(step.period() + "  " + words.word("trend.not-begun"));
                continue;
            }
            String value = step.result().isDefined() ? words.value(step.result()) : words.word("not-defined");
            String beside = !isComplete(step.period())
                    ? "  " + words.word("trend.incomplete")
                    : i == 0 ? "" : "  " + changes.get(i - 1).text(locale);
            lines.add(step.period() + "  " + value + beside);
        }
        return String.join("\n", lines);
    }
}
