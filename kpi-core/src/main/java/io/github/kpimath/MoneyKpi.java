package io.github.kpimath;

import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;

/** A KPI that is an amount of money: lifetime value, the cost of winning a customer, recurring revenue. */
public non-sealed interface MoneyKpi extends Kpi {

    /**
     * The amount, exact where it has an end, otherwise carried to 34 digits.
     *
     * @return such as USD 166.6666666666666666666666666666667
     * @throws UndefinedKpiException if there is no value
     */
    default Money amount() {
        Formula formula = formula();
        return Money.of(Evaluation.exact(this, formula).toBigDecimal(MathContext.DECIMAL128), currency(formula));
    }

    /**
     * The amount rounded once to the minor unit of its currency.
     *
     * @param rounding how to round
     * @return such as USD 166.67
     * @throws UndefinedKpiException if there is no value
     */
    default Money amount(RoundingMode rounding) {
        Formula formula = formula();
        return Money.of(Evaluation.exact(this, formula), currency(formula), rounding);
    }

    /**
     * The amount in units of the currency, without any rounding.
     *
     * @return 500/3 for a third of USD 500
     * @throws UndefinedKpiException if there is no value
     */
    default Fraction exactAmount() {
        return Evaluation.exact(this);
    }

    /** {@inheritDoc} Amounts of two currencies are not comparable. */
    @Override
    default boolean isComparableWith(Kpi other) {
        return Kpi.super.isComparableWith(other)
                && other instanceof MoneyKpi money
                && currency().equals(money.currency());
    }

    /**
     * The currency of the amount.
     *
     * @return the currency
     */
    default Currency currency() {
        return currency(formula());
    }

    private Currency currency(Formula formula) {
        Measure measure = formula.measure();
        return measure.currency()
                .orElseThrow(() -> new IllegalStateException(
                        "the formula of " + definition().id() + " is not money but a " + measure));
    }
}
