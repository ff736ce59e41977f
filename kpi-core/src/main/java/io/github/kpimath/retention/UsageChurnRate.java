package io.github.kpimath.retention;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.ShareKpi;
import io.github.kpimath.value.PerPeriod;
import java.time.Period;
import java.util.List;

/**
 * Which share of its customers stopped using the product in a period?
 *
 * <p><b>Formula</b> customers of the start without a qualifying event for N days at the end ÷ customers in use at the start.
 *
 * <p><b>Unit and range</b> percent of customers, 0…100 %. Low is good. It is 1 − {@link UsageRetentionRate}, exactly.
 *
 * <p><b>Example</b> 1,000 customers in use at the start, 120 of them without an event for 30 days at the end: 12 %.
 *
 * <pre>{@code
 * UsageChurnRate.of(new UsageMovement(30, 120, 1_000)).percent();   // 12.0
 * }</pre>
 *
 * <p><b>Variants</b> N and the event are the caller's: 30 days without a login, 90 days without an order. By contract it is
 * {@link ChurnRate}.
 *
 * <p><b>Undefined</b> when nobody was in use at the start.
 *
 * <p><b>Pooling</b> add the evidence of disjoint segments of the same period and the same N; never average rates.
 *
 * <p><b>Pitfalls</b> some guides list it among the figures by contract: a paying customer who stopped using has not cancelled, and who
 * cancelled may use it to the last day. An N shorter than the usual pause between two uses takes many for lost who are not; a long one
 * notices them late. Figures of two N are not comparable.
 *
 * <p><b>Source</b> customer-success guides; interval: Wilson 1927. Immutable and thread-safe.
 *
 * @param evidence who was in use, and who stopped
 */
public record UsageChurnRate(UsageMovement evidence) implements ShareKpi {

    /** The definition in use; the days are a parameter. */
    public enum Method implements Definition {
        /** Customers of the start who are inactive ÷ customers at start. */
        INACTIVE_OVER_START;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("retention", "usage-churn-rate", Direction.LOW_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence who was in use, and who stopped
     * @throws NullPointerException if the evidence is null
     */
    public UsageChurnRate {
        requireNonNull(evidence, "evidence");
    }

    /**
     * The rate.
     *
     * @param evidence who was in use, and who stopped
     * @return the rate
     */
    public static UsageChurnRate of(UsageMovement evidence) {
        return new UsageChurnRate(evidence);
    }

    /**
     * The rate from two numbers and N.
     *
     * @param customersInactive customers of the start without an event for N days at the end, 0 to {@code customersAtStart}
     * @param customersAtStart customers in use when the period began
     * @param days the days without a qualifying event after which a customer is inactive: N
     * @return the rate; undefined for 0 of 0
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static UsageChurnRate ofCounts(long customersInactive, long customersAtStart, int days) {
        Group.requirePart("customersInactive", customersInactive, "customersAtStart", customersAtStart);
        return of(new UsageMovement(days, customersInactive, customersAtStart));
    }

    @Override
    public Method definition() {
        return Method.INACTIVE_OVER_START;
    }

    @Override
    public Quotient formula() {
        return count("customers-inactive", evidence.inactive()).over(count("customers-at-start", evidence.atStart()));
    }

    @Override
    public List<Note> notes() {
        return List.of(Note.of("inactive-after-days", evidence.days()));
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof UsageChurnRate that && evidence.days() == that.evidence.days();
    }

    @Override
    public PerPeriod<UsageChurnRate> per(Period period) {
        return PerPeriod.of(this, period);
    }
}
