package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.number;
import static io.github.kpimath.Formula.undefined;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.MultipleKpi;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.PerPeriod;
import java.time.Period;
import java.util.List;
import java.util.function.Function;

/**
 * How often does a customer buy in a period?
 *
 * <p><b>Formula</b> purchases ÷ different customers who bought in the period.
 *
 * <p><b>Unit and range</b> purchases per customer and period, 1 and up; per customer-period 0 and up. High is good.
 *
 * <p><b>Example</b> 120 purchases of 40 customers in a month: 3 a month. With 60 customers there in that month, 2 per
 * customer-month.
 *
 * <pre>{@code
 * PurchaseFrequency.ofCounts(120, 40, Period.ofMonths(1)).multiple();   // 3.0
 * CustomerLifetimeValue.ofPurchases(averagePurchase, frequency, Fraction.of(2), Period.ofYears(1));   // opens into it
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when nobody bought (nobody was there), and per customer-period where these were not given.
 *
 * <p><b>Pooling</b> add the counts of disjoint sets of customers in the same period; never average frequencies. Periods are not
 * added: who bought in two of them would count twice.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>Who did not buy is not in the default: a month of it times twelve is not a year of it, since in a year more customers buy.
 *       Figures of two periods are not comparable.
 *   <li>In a lifetime value, the lifespan is in the period's unit of time, and of customers who buy in every period; per
 *       customer-period it is of all customers.
 *   <li>Visits are not purchases, and a purchase refunded in full is none.
 * </ul>
 *
 * <p><b>Source</b> the second factor of {@link CustomerLifetimeValue}. Immutable and thread-safe.
 *
 * @param evidence purchases and customers
 * @param period the period in which they were counted
 * @param definition how it is computed
 */
public record PurchaseFrequency(PurchaseCounts evidence, Period period, Method definition) implements MultipleKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Purchases ÷ different customers who bought in the period. The default. */
        PER_BUYER(e -> count("purchases", e.purchases()).over(count("buyers", e.buyers()))),
        /** Purchases ÷ customer-periods: customers who did not buy count too, each for as long as he was there. */
        PER_CUSTOMER_PERIOD(e -> e.periodsKnown()
                ? count("purchases", e.purchases()).over(number("customer-periods", e.customerPeriods()))
                : undefined(UndefinedReason.INCOMPLETE, Note.of("customer-periods-not-given")));

        private final Function<PurchaseCounts, Formula> formula;

        Method(Function<PurchaseCounts, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.multiple("revenue", "purchase-frequency", Direction.HIGH_IS_GOOD);

    /**
     * Checks, and brings the period to months or days.
     *
     * @param evidence purchases and customers
     * @param period the period in which they were counted
     * @param definition how it is computed
     * @throws IllegalArgumentException if the period is not positive or mixes months and days
     */
    public PurchaseFrequency {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
        period = PerPeriod.of("", requireNonNull(period, "period")).period();
    }

    /**
     * The frequency by the default definition, {@link Method#PER_BUYER}.
     *
     * @param evidence purchases and customers
     * @param period the period in which they were counted, such as a month
     * @return the frequency
     * @throws IllegalArgumentException if the period is not positive or mixes months and days
     */
    public static PurchaseFrequency of(PurchaseCounts evidence, Period period) {
        return of(evidence, period, Method.PER_BUYER);
    }

    /**
     * The frequency by a named definition.
     *
     * @param evidence purchases and customers
     * @param period the period in which they were counted, such as a month
     * @param definition the definition
     * @return the frequency
     * @throws IllegalArgumentException if the period is not positive or mixes months and days
     */
    public static PurchaseFrequency of(PurchaseCounts evidence, Period period, Method definition) {
        return new PurchaseFrequency(evidence, period, definition);
    }

    /**
     * The frequency from two numbers.
     *
     * @param purchases purchases of the period, those refunded in full left out
     * @param buyers different customers who bought, 0 to {@code purchases}
     * @param period the period in which they were counted, such as a month
     * @return the frequency; undefined for 0 of 0
     * @throws IllegalArgumentException if a number is out of its range, or the period is not positive or mixes months and days
     */
    public static PurchaseFrequency ofCounts(long purchases, long buyers, Period period) {
        return of(PurchaseCounts.ofBuyers(purchases, buyers), period);
    }

    /**
     * The exact frequency with its period.
     *
     * @return purchases per period
     * @throws UndefinedKpiException if there is no value
     */
    public PerPeriod<Fraction> perPeriod() {
        return PerPeriod.of(exactMultiple(), period);
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    @Override
    public List<Note> notes() {
        return List.of(RevenueWindow.note(period, 1));
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof PurchaseFrequency that && definition == that.definition && period.equals(that.period);
    }
}
