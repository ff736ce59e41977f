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
 * What does a paying customer pay per month? Average Revenue Per Account (ARPA).
 *
 * <p><b>Formula</b> MRR ÷ paying customers, both at the end of the period.
 *
 * <p><b>Unit and range</b> money per customer and month, above 0. High is good.
 *
 * <p><b>Example</b> $750,000 from 1,000 customers: $750.
 *
 * <pre>{@code
 * AverageRevenuePerAccount.of(Money.of("750000", "USD"), 1_000).amount();   // USD 750.00
 * AverageRevenuePerAccount.of(
 *         new RecurringRevenue(Money.of("712500", "USD"), 1_000).withPayersAtStart(900),
 *         Method.MRR_OVER_MEAN_PAYING_CUSTOMERS).amount();                     // USD 750.00
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}. Over the mean of 900 customers at the start and 1,000 at the end, $712,500 are $750.
 *
 * <p><b>Undefined</b> when nobody pays; over the mean of start and end, when it is not known who paid at the start.
 * <b>Pooling</b> add the evidence of disjoint sets of customers; never average averages.
 * <b>Pitfalls</b> customers whose price is 0 are not paying and not in the base. <b>Source</b> subscription practice. Immutable
 * and thread-safe.
 *
 * @param evidence what paying customers pay per month
 * @param definition how it is computed
 */
public record AverageRevenuePerAccount(RecurringRevenue evidence, Method definition) implements MoneyKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** MRR ÷ paying customers at the period's end. The default. */
        MRR_OVER_PAYING_CUSTOMERS(e -> mrr(e).over(count("customers-paying", e.payers()))),
        /** MRR ÷ the mean of paying customers at the period's start and at its end. */
        MRR_OVER_MEAN_PAYING_CUSTOMERS(e -> mrr(e).over(mean(e), "none.customers-paying"));

        private final Function<RecurringRevenue, Formula> formula;

        Method(Function<RecurringRevenue, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.money("revenue", "arpa", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence what paying customers pay per month
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public AverageRevenuePerAccount {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The average by the default definition, {@link Method#MRR_OVER_PAYING_CUSTOMERS}.
     *
     * @param evidence what paying customers pay per month
     * @return the average
     */
    public static AverageRevenuePerAccount of(RecurringRevenue evidence) {
        return of(evidence, Method.MRR_OVER_PAYING_CUSTOMERS);
    }

    /**
     * The average by a named definition.
     *
     * @param evidence what paying customers pay per month
     * @param definition the definition
     * @return the average; by the mean of start and end, undefined where it is not known who paid at the start
     */
    public static AverageRevenuePerAccount of(RecurringRevenue evidence, Method definition) {
        return new AverageRevenuePerAccount(evidence, definition);
    }

    /**
     * The average from an amount and a number.
     *
     * @param perMonth the recurring prices of all paying customers, per month
     * @param payingCustomers how many they are
     * @return the average; undefined when nobody pays
     * @throws IllegalArgumentException if either is negative, or there is revenue without customers
     */
    public static AverageRevenuePerAccount of(MoneyAmount perMonth, long payingCustomers) {
        return of(new RecurringRevenue(perMonth, payingCustomers));
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    private static Formula mean(RecurringRevenue e) {
        return e.startKnown()
                ? count("customers-paying-at-start", e.payersAtStart())
                        .plus(count("customers-paying-at-end", e.payers()))
                        .over(constant(2))
                : Formula.undefined(UndefinedReason.INCOMPLETE, Note.of("payers-at-start-not-given"));
    }

    private static Formula mrr(RecurringRevenue e) {
        return result(MonthlyRecurringRevenue.of(e));
    }
}
