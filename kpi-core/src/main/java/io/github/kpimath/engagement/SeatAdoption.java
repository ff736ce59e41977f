package io.github.kpimath.engagement;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.KpiType;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.ShareKpi;

/**
 * Which share of the seats that customers pay for is used?
 *
 * <p><b>Formula</b> active seats ÷ licensed seats.
 *
 * <p><b>Unit and range</b> percent, 0…100 %. High is good.
 *
 * <p><b>Example</b> 320 of 400 seats: 80 %.
 *
 * <pre>{@code
 * SeatAdoption.ofCounts(320, 400).percent();   // 80.0
 * }</pre>
 *
 * <p><b>Undefined</b> when no seat is licensed. <b>Pooling</b> add the seats of disjoint customers; never average rates.
 *
 * <p><b>Pitfalls</b> unused seats are what a customer leaves out at renewal; an assigned seat is not an active one; use
 * beyond the licence is refused here, for it is no adoption but a matter of the contract.
 *
 * <p><b>Source</b> customer-success practice; interval: Wilson 1927. Immutable and thread-safe.
 *
 * @param evidence how many of the seats that customers pay for are used
 */
public record SeatAdoption(Seats evidence) implements ShareKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** Active seats ÷ licensed seats. */
        ACTIVE_OVER_LICENSED;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("engagement", "seat-adoption", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence how many of the seats that customers pay for are used
     * @throws NullPointerException if the evidence is null
     */
    public SeatAdoption {
        requireNonNull(evidence, "evidence");
    }

    /**
     * The rate.
     *
     * @param evidence how many of the seats that customers pay for are used
     * @return the result
     */
    public static SeatAdoption of(Seats evidence) {
        return new SeatAdoption(evidence);
    }

    /**
     * The rate from two numbers.
     *
     * @param active seats with a qualifying event in the period, 0 to {@code licensed}
     * @param licensed seats paid for at its end
     * @return the rate; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static SeatAdoption ofCounts(long active, long licensed) {
        return of(new Seats(active, licensed));
    }

    @Override
    public Method definition() {
        return Method.ACTIVE_OVER_LICENSED;
    }

    @Override
    public Quotient formula() {
        return count("seats-active", evidence.active()).over(count("seats-licensed", evidence.licensed()));
    }
}
