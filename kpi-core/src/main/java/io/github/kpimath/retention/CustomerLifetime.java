package io.github.kpimath.retention;

import static io.github.kpimath.Formula.percentage;
import static io.github.kpimath.Formula.result;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.TimeToEventKpi;
import io.github.kpimath.retention.LifetimeInputs.SteadyChurn;
import io.github.kpimath.retention.LifetimeInputs.Tenures;
import io.github.kpimath.retention.LifetimeInputs.TenuresToHorizon;
import io.github.kpimath.stats.SurvivalCurve;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.PerPeriod;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * How long does a customer stay?
 *
 * <p><b>Formula</b> the Kaplan–Meier median of the tenures, those who are customers still being censored: they count for as long as
 * they have stayed so far.
 *
 * <p><b>Unit and range</b> a length of time, 0 and up. High is good.
 *
 * <p><b>Example</b> three customers left after 100, 200 and 300 days, one has stayed for 400 so far: 250 days, since half left
 * between day 200 and day 300. Within a horizon of 400 days: 250 days too, (100 + 200 + 300 + 400) ÷ 4.
 *
 * <pre>{@code
 * CustomerLifetime.of(TimesToEvent.of(left, staying)).duration();                                 // 250 days
 * CustomerLifetime.toHorizon(TimesToEvent.of(left, staying), Duration.ofDays(400)).duration();    // 250 days
 * CustomerLifetime.ofStatedChurn(PerPeriod.monthly(Fraction.parse("5%")), Fraction.of(360));      // 600 days
 * }</pre>
 *
 * <p><b>Variants</b> need different inputs, and so the inputs are the variant; see {@link Method} and the factories.
 *
 * <p><b>Undefined</b> when there are no customers, fewer than half have left (median), nobody was observed as long as the horizon,
 * or the churn rate is 0 or undefined.
 *
 * <p><b>Pooling</b> add the tenures of disjoint groups; medians are never averaged.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>The mean age of those who left is too short as long as others stay; the mean age of all is too short as well.
 *   <li>1 ÷ churn supposes that the risk stays the same over the years, which it rarely does: newcomers leave more often. It is a
 *       mean, and longer than the median of the same customers: at an even risk 1.44 times.
 *   <li>A churn that counts customers who came and left within the period is more than the risk of leaving; the explanation says
 *       so then, and one above 100 % is refused.
 *   <li>A mean without a horizon cannot be known while somebody stays; means are compared at one horizon only.
 * </ul>
 *
 * <p><b>Interval</b> for {@link Method#MEDIAN}, of the curve.
 *
 * <p><b>Source</b> customer-success practice; Kaplan and Meier 1958; restricted mean: Royston and Parmar 2013. Immutable and
 * thread-safe.
 *
 * @param inputs what it is computed from
 */
public record CustomerLifetime(LifetimeInputs inputs) implements TimeToEventKpi {

    /** The definitions in use. The inputs decide. */
    public enum Method implements Definition {
        /** Kaplan–Meier median, current customers censored. The default. */
        MEDIAN,
        /** The mean stay up to a horizon: the area under the Kaplan–Meier curve until then. */
        RESTRICTED_MEAN,
        /** 1 ÷ churn rate, in periods of the rate: the mean stay if the risk never changes. */
        ONE_OVER_CHURN;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.duration("retention", "customer-lifetime", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param inputs what it is computed from
     * @throws NullPointerException if the inputs are null
     */
    public CustomerLifetime {
        requireNonNull(inputs, "inputs");
    }

    /**
     * The median lifetime.
     *
     * @param tenures how long those who left had been customers ({@code reached}), and how long the others have been so far
     *     ({@code waiting})
     * @return the lifetime
     */
    public static CustomerLifetime of(TimesToEvent tenures) {
        return new CustomerLifetime(new Tenures(tenures));
    }

    /**
     * The mean lifetime up to a horizon.
     *
     * @param tenures how long those who left had been customers, and how long the others have been so far
     * @param horizon how far to look, more than 0
     * @return the lifetime within the horizon
     * @throws IllegalArgumentException if the horizon is not positive
     */
    public static CustomerLifetime toHorizon(TimesToEvent tenures, Duration horizon) {
        return new CustomerLifetime(new TenuresToHorizon(tenures, horizon));
    }

    /**
     * 1 ÷ a measured churn rate.
     *
     * @param churn the rate and its period: {@code churn.per(Period.ofMonths(1))}
     * @param daysPerYear how long a year is taken to be where the period is in months or years, 360 to 366; 365.25 is usual
     * @return the lifetime
     * @throws IllegalArgumentException if the rate is above 100 %, or the days are out of their range
     */
    public static CustomerLifetime ofChurn(PerPeriod<ChurnRate> churn, Fraction daysPerYear) {
        return new CustomerLifetime(new SteadyChurn(PerPeriod.of(result(churn.value()), churn.period()), daysPerYear));
    }

    /**
     * 1 ÷ a stated churn rate.
     *
     * @param churn the rate and its period, 0 to 1: {@code PerPeriod.monthly(Fraction.parse("5%"))}
     * @param daysPerYear how long a year is taken to be where the period is in months or years, 360 to 366; 365.25 is usual
     * @return the lifetime
     * @throws IllegalArgumentException if the rate is outside 0…1 or the days are out of their range
     */
    public static CustomerLifetime ofStatedChurn(PerPeriod<Fraction> churn, Fraction daysPerYear) {
        return new CustomerLifetime(
                new SteadyChurn(PerPeriod.of(percentage("churn-rate", churn.value()), churn.period()), daysPerYear));
    }

    /**
     * Collects tenures from any number of records for each customer, in any order, as {@link CustomerMovement#during} takes them:
     * records that overlap or meet are one stay. A tenure is the days of all stays, the gaps left out; who left before the as-of day is
     * among those who left, whoever is there on the last day before it is staying so far. Who joins on it or later is no customer
     * yet, and a leaving date on it or later has not come.
     *
     * <pre>{@code
     * CustomerLifetime.of(records.stream().collect(
     *         CustomerLifetime.tenures(asOf, Customer::id, Customer::joined, Customer::left)))
     * records.stream().collect(groupingBy(Customer::country, CustomerLifetime.tenures(asOf, …)))
     * }</pre>
     *
     * <p>Memory grows with the number of customers, two days for each stay.
     *
     * @param asOf the first day that the data do not cover any more
     * @param customer who it is, told by {@code equals}; serializable where the collector travels
     * @param joined the first day of the record
     * @param left the first day after it, or null for what goes on; see {@link LeavingDay#lastDayInclusive}
     * @param <T> the records
     * @param <K> the ids
     * @return a collector; it refuses a record that left before it joined
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K> Collector<T, ?, TimesToEvent> tenures(
            LocalDate asOf,
            Function<? super T, ? extends K> customer,
            Function<? super T, LocalDate> joined,
            Function<? super T, ? extends @Nullable LocalDate> left) {
        requireNonNull(asOf, "asOf");
        requireNonNull(customer, "customer");
        requireNonNull(joined, "joined");
        requireNonNull(left, "left");
        return Collector.of(
                () -> new TenureAccumulator<K>(asOf),
                (stays, item) -> stays.add(customer.apply(item), joined.apply(item), left.apply(item)),
                TenureAccumulator::merge,
                TenureAccumulator::result);
    }

    @Override
    public Method definition() {
        return inputs.definition();
    }

    @Override
    public Formula formula() {
        return inputs.formula();
    }

    @Override
    public Optional<SurvivalCurve> curve() {
        return inputs.curve();
    }

    @Override
    public List<Note> notes() {
        return inputs.notes();
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof CustomerLifetime that && inputs.isComparableWith(that.inputs);
    }
}
