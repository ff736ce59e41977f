package io.github.kpimath.retention;

import static io.github.kpimath.Formula.estimate;
import static io.github.kpimath.Formula.result;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.CountKpi;
import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import java.math.RoundingMode;

/**
 * How many customers must be won in the next period for the base not to shrink?
 *
 * <p><b>Formula</b> the expected loss, churn rate × customers, rounded up to whole customers.
 *
 * <p><b>Unit and range</b> customers, 0 and up. Low is good.
 *
 * <p><b>Example</b> 5 % churn of 2,000 customers: 100 to win.
 *
 * <pre>{@code
 * CustomersToWin.of(ChurnRate.ofCounts(100, 2_000), 2_000).count();   // 100
 * }</pre>
 *
 * <p><b>Undefined</b> when the churn rate is. <b>Pooling</b> it is derived: pool the movements, then derive. <b>Pitfalls</b> it
 * holds for a next period of the same length as the churn's. <b>Source</b> customer-experience guides, beside the
 * {@link ReplacementRatio}. Immutable and thread-safe.
 *
 * @param churn the churn rate that is expected to go on
 * @param customers customers at the start of the next period
 */
public record CustomersToWin(ChurnRate churn, long customers) implements CountKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** Churn rate × customers, rounded up. */
        EXPECTED_LOSS;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.count("retention", "customers-to-win", Direction.LOW_IS_GOOD);

    /**
     * Checks.
     *
     * @param churn the churn rate that is expected to go on
     * @param customers customers at the start of the next period
     * @throws IllegalArgumentException if there are fewer than 0 customers
     */
    public CustomersToWin {
        requireNonNull(churn, "churn");
        if (customers < 0) {
            throw new IllegalArgumentException("customers " + customers + " is outside 0.." + Long.MAX_VALUE);
        }
    }

    /**
     * The customers to win.
     *
     * @param churn the churn rate that is expected to go on
     * @param customers customers at the start of the next period, at least 0
     * @return the result
     * @throws IllegalArgumentException if there are fewer than 0 customers
     */
    public static CustomersToWin of(ChurnRate churn, long customers) {
        return new CustomersToWin(churn, customers);
    }

    @Override
    public Definition definition() {
        return Method.EXPECTED_LOSS;
    }

    @Override
    public Formula formula() {
        Formula base = Formula.count(churn.evidence().unit().word("customers"), customers);
        Formula loss = result(churn).times(base);
        Formula outcome = loss.undefined()
                .<Formula>map(why -> why)
                .orElseGet(() -> Formula.count(
                        "expected-loss",
                        loss.value().toBigDecimal(0, RoundingMode.CEILING).longValueExact()));
        return estimate("expected-loss", outcome, result(churn), base);
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof CustomersToWin that && churn.isComparableWith(that.churn);
    }
}
