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

/**
 * A KPI period by period: its values, how it changed from each complete period to the next, and which period is not over yet.
 *
 * <pre>{@code
 * Trend<ChurnRate> churn = Trend.of(Map.of(april, churnInApril, may, churnInMay), LocalDate.of(2026, 6, 1));
 * churn.lastChange().ifPresent(change -> change.text(Locale.ENGLISH));   // +1.4 percentage points
 * System.out.println(churn.text(Locale.ENGLISH));                        // a line per period
 * }</pre>
 *
 * <p>The periods are of one length, months with months and weeks with weeks, and follow each other without gap or overlap. A period whose end lies after the day up to which the data reach is
 * <em>incomplete</em>: shown and marked, and in no change. Results are never added or averaged over periods: the figure of the
 * quarter is measured over the quarter. Immutable and thread-safe.
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
        steps = List.copyOf(steps);
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
        results.entrySet().stream()
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
     * The trend as a table: a line per period with its value and its change, an incomplete period marked as such.
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
            String value = step.result().isDefined() ? words.value(step.result()) : words.word("not-defined");
            String beside = !isComplete(step.period())
                    ? "  " + words.word("trend.incomplete")
                    : i == 0 ? "" : "  " + changes.get(i - 1).text(locale);
            lines.add(step.period() + "  " + value + beside);
        }
        return String.join("\n", lines);
    }
}
