package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.result;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MoneyKpi;
import io.github.kpimath.value.Money;

/**
 * What does a paying user pay per month? Average Revenue Per User (ARPU).
 *
 * <p><b>Formula</b> MRR ÷ paying users, both at the end of the period. It is {@link AverageRevenuePerAccount} where the unit is the
 * user and not the account.
 *
 * <p><b>Unit and range</b> money per user and month, above 0. High is good.
 *
 * <p><b>Example</b> $750,000 from 3,000 users: $250.
 *
 * <p><b>Undefined</b> when nobody pays. <b>Pooling</b> add the evidence of disjoint sets of users. <b>Pitfalls</b> active users who do
 * not pay are not in the base. <b>Source</b> subscription practice. Immutable and thread-safe.
 *
 * @param evidence what paying users pay per month
 */
public record AverageRevenuePerUser(RecurringRevenue evidence) implements MoneyKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** MRR ÷ paying users at the period's end. */
        MRR_OVER_PAYING_USERS;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.money("revenue", "arpu", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence what paying users pay per month
     * @throws NullPointerException if the evidence is null
     */
    public AverageRevenuePerUser {
        requireNonNull(evidence, "evidence");
    }

    /**
     * The result.
     *
     * @param evidence what paying users pay per month
     * @return the result
     */
    public static AverageRevenuePerUser of(RecurringRevenue evidence) {
        return new AverageRevenuePerUser(evidence);
    }

    /**
     * The result from an amount and a number.
     *
     * @param perMonth the recurring prices of all paying users, per month
     * @param payingUsers how many they are
     * @return the result
     * @throws IllegalArgumentException if either is negative, or only one of the two is 0
     */
    public static AverageRevenuePerUser of(Money perMonth, long payingUsers) {
        return of(new RecurringRevenue(perMonth, payingUsers));
    }

    @Override
    public Method definition() {
        return Method.MRR_OVER_PAYING_USERS;
    }

    @Override
    public Formula formula() {
        return result(MonthlyRecurringRevenue.of(evidence)).over(count("users-paying", evidence.payingCustomers()));
    }
}
