package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.constant;
import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.result;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MoneyKpi;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.value.MoneyAmount;
import java.util.function.Function;

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
 * <p><b>Variants</b> see {@link Method}. Over the mean of 2,000 users at the start and 3,000 at the end, $750,000 are $300.
 *
 * <p><b>Undefined</b> when nobody pays; over the mean of start and end, when it is not known who paid at the start.
 * <b>Pooling</b> add the evidence of disjoint sets of users. <b>Pitfalls</b> active users who do
 * not pay are not in the base. <b>Source</b> subscription practice. Immutable and thread-safe.
 *
 * @param evidence what paying users pay per month
 * @param definition how it is computed
 */
public record AverageRevenuePerUser(RecurringRevenue evidence, Method definition) implements MoneyKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** MRR ÷ paying users at the period's end. The default. */
        MRR_OVER_PAYING_USERS(e -> mrr(e).over(count("users-paying", e.payers()))),
        /** MRR ÷ the mean of paying users at the period's start and at its end. */
        MRR_OVER_MEAN_PAYING_USERS(e -> mrr(e).over(mean(e), "none.users-paying"));

        private final Function<RecurringRevenue, Formula> formula;

        Method(Function<RecurringRevenue, Formula> formula) {
            this.formula = formula;
        }

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
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public AverageRevenuePerUser {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The average by the default definition, {@link Method#MRR_OVER_PAYING_USERS}.
     *
     * @param evidence what paying users pay per month
     * @return the average
     */
    public static AverageRevenuePerUser of(RecurringRevenue evidence) {
        return of(evidence, Method.MRR_OVER_PAYING_USERS);
    }

    /**
     * The average by a named definition.
     *
     * @param evidence what paying users pay per month
     * @param definition the definition
     * @return the average; by the mean of start and end, undefined where it is not known who paid at the start
     */
    public static AverageRevenuePerUser of(RecurringRevenue evidence, Method definition) {
        return new AverageRevenuePerUser(evidence, definition);
    }

    /**
     * The result from an amount and a number.
     *
     * @param perMonth the recurring prices of all paying users, per month
     * @param payingUsers how many they are
     * @return the result
     * @throws IllegalArgumentException if either is negative, or only one of the two is 0
     */
    public static AverageRevenuePerUser of(MoneyAmount perMonth, long payingUsers) {
        return of(new RecurringRevenue(perMonth, payingUsers));
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    private static Formula mean(RecurringRevenue e) {
        return e.startKnown()
                ? count("users-paying-at-start", e.payersAtStart())
                        .plus(count("users-paying-at-end", e.payers()))
                        .over(constant(2))
                : Formula.undefined(UndefinedReason.INCOMPLETE, Note.of("payers-at-start-not-given"));
    }

    private static Formula mrr(RecurringRevenue e) {
        return result(MonthlyRecurringRevenue.of(e));
    }
}
