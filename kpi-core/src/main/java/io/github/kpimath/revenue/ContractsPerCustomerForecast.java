package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.MultipleKpi;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.TrendLine;
import io.github.kpimath.value.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How many contracts will a customer sign in the next period? Forecast of contracts per customer.
 *
 * <p><b>Formula</b> by a stated method, from complete periods: the last value, or the least-squares line through at least three of
 * them, read one period on.
 *
 * <p><b>Unit and range</b> a plain number, 1 and up. High is good.
 *
 * <p><b>Example</b> 1.4, 1.5 and 1.6 in three complete months: 1.7 by the line, 1.6 by the last value.
 *
 * <p><b>Variants</b> see {@link Method}. There is no default: a forecast without its method says nothing. The number of periods is in
 * the explanation.
 *
 * <p><b>Undefined</b> for the line, with fewer than three complete periods that have a value, or where it leads below 1,
 * since whoever signs, signs one at least; for the
 * last value, with no complete period, or when nothing was signed in the last one.
 *
 * <p><b>Pooling</b> it is derived: pool the evidence of each period, then forecast. <b>Pitfalls</b> incomplete periods are left out:
 * half a month looks like a fall. Three periods give a line but hardly a forecast: look at the {@linkplain #interval interval}. It knows
 * no seasons. <b>Source</b> customer-success guides; {@link TrendLine}. Immutable and thread-safe.
 *
 * @param history what customers signed, period after period
 * @param definition how the next value is found
 */
public record ContractsPerCustomerForecast(ContractHistory history, Method definition) implements MultipleKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** The value of the last complete period. */
        LAST_VALUE(NextValue.LastValue::new),
        /** The least-squares line through all complete periods that have a value, one period on. */
        LEAST_SQUARES(NextValue.OnTheLine::new);

        private final Function<List<? extends Kpi>, NextValue> next;

        Method(Function<List<? extends Kpi>, NextValue> next) {
            this.next = next;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI =
            KpiType.multiple("revenue", "contracts-per-customer-forecast", Direction.HIGH_IS_GOOD);
    private static final long LEAST = 1;

    /**
     * Checks.
     *
     * @param history what customers signed, period after period
     * @param definition how the next value is found
     * @throws NullPointerException if either is null
     */
    public ContractsPerCustomerForecast {
        requireNonNull(history, "history");
        requireNonNull(definition, "definition");
    }

    /**
     * The forecast by a named definition.
     *
     * @param history what customers signed, period after period
     * @param definition how the next value is found
     * @return the forecast of the period after the last complete one
     */
    public static ContractsPerCustomerForecast of(ContractHistory history, Method definition) {
        return new ContractsPerCustomerForecast(history, definition);
    }

    @Override
    public Formula formula() {
        return next().formula(value -> Formula.number("least-squares-line", value), LEAST);
    }

    @Override
    public List<Note> notes() {
        return next().notes();
    }

    /**
     * How much comes on from one period to the next: the slope of the line, or the difference of the last two complete periods.
     *
     * @return the change in contracts per customer, exactly; empty where too few periods have a value
     */
    public Optional<Fraction> changePerPeriod() {
        return next().change();
    }

    /**
     * Where the value of the next period is expected, if the series goes on as it went; see {@link TrendLine#predictionInterval}.
     *
     * @param level the share of such intervals that hold the value, such as 0.95
     * @return the prediction interval in contracts per customer, whose ends are not held at what is possible; empty for
     *     {@link Method#LAST_VALUE}, which has none, and where all values are on one line
     * @throws UndefinedKpiException if there is no value
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Optional<ConfidenceInterval> interval(double level) {
        ConfidenceInterval.requireLevel(level);
        requireDefined();
        return next().interval(level);
    }

    @Override
    public Optional<ConfidenceInterval> intervalIfKnown(double level) {
        return interval(level);
    }

    private NextValue next() {
        return definition.next.apply(history.complete().stream()
                .map(period -> period.value().contractsPerCustomer())
                .toList());
    }
}
