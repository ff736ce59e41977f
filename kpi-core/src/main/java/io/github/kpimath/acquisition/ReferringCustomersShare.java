package io.github.kpimath.acquisition;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.KpiType;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.ShareKpi;

/**
 * Which share of customers brings others?
 *
 * <p><b>Formula</b> customers who referred ÷ customers, at the end of the period. A customer who brought five counts once.
 *
 * <p><b>Unit and range</b> percent of customers, 0…100 %. High is good.
 *
 * <p><b>Example</b> 30 of 600 customers referred others: 5 %.
 *
 * <pre>{@code
 * ReferringCustomersShare.ofCounts(30, 600).percent();   // 5.0
 * }</pre>
 *
 * <p><b>Undefined</b> when there are no customers.
 *
 * <p><b>Pooling</b> add the evidence of disjoint segments; never average shares. Longer periods are collected anew: the same
 * customers refer again.
 *
 * <p><b>Pitfalls</b> it is about those who recommend, {@link ReferralRate} about those who came; the two can move apart,
 * when few customers bring many. Who referred somebody that did not become a customer counts or not as the caller decides,
 * but always the same way.
 *
 * <p><b>Source</b> customer-success guides; interval: Wilson 1927. Immutable and thread-safe.
 *
 * @param evidence who referred others
 */
public record ReferringCustomersShare(Referrers evidence) implements ShareKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** Customers who referred ÷ customers. */
        REFERRERS_OVER_CUSTOMERS;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("acquisition", "referring-customers", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence who referred others
     * @throws NullPointerException if the evidence is null
     */
    public ReferringCustomersShare {
        requireNonNull(evidence, "evidence");
    }

    /**
     * The share.
     *
     * @param evidence who referred others
     * @return the result
     */
    public static ReferringCustomersShare of(Referrers evidence) {
        return new ReferringCustomersShare(evidence);
    }

    /**
     * The share from two numbers.
     *
     * @param referrers customers who referred at least one other, 0 to {@code customers}
     * @param customers customers at the end of the period
     * @return the share; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static ReferringCustomersShare ofCounts(long referrers, long customers) {
        return of(new Referrers(referrers, customers));
    }

    @Override
    public Method definition() {
        return Method.REFERRERS_OVER_CUSTOMERS;
    }

    @Override
    public Quotient formula() {
        return count("referrers", evidence.referrers()).over(count("customers", evidence.customers()));
    }
}
