package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.constant;
import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.money;
import static io.github.kpimath.Formula.number;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MoneyKpi;
import io.github.kpimath.stats.GammaGamma;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.math.BigDecimal;

/**
 * What is a customer expected to spend per purchase in the long run, when only a few of his purchases are known?
 *
 * <p><b>Formula</b> p × (v + value of his purchases) ÷ (p × purchases + q − 1), with the parameters p, q and v of the
 * gamma-gamma model of all customers.
 *
 * <p><b>Unit and range</b> money per purchase, above 0. High is good.
 *
 * <p><b>Example</b> by the parameters published for the CDNOW customers (6.25, 3.74, 15.44), one with two repeat purchases of
 * together $44.70: $24.66, drawn from his own mean of $22.35 to the mean of all, $35.22.
 *
 * <pre>{@code
 * ExpectedPurchaseValue.of(
 *         new PurchaseTotals(Money.of("44.70", "USD"), 2),
 *         SpendingModel.of(new GammaGamma(6.25, 3.74, 15.44), "USD")).amount(RoundingMode.HALF_EVEN);   // USD 24.66
 * }</pre>
 *
 * <p><b>Undefined</b> never: without purchases it is the mean of all customers.
 *
 * <p><b>Pooling</b> none: it is of one customer. The model is that of all of them. Figures by models of one currency are comparable, as
 * are rates of different customers; the explanation prints the parameters.
 *
 * <p><b>Pitfalls</b> what customers spend must not go with how often they buy; the model carries the currency of v; the purchases
 * counted are those that the model was fitted to, mostly the repeat purchases without the first. Where many purchases are
 * known, {@link AveragePurchaseValue} says the same without a model.
 *
 * <p><b>Source</b> Fader and Hardie 2013, {@link GammaGamma}. Immutable and thread-safe.
 *
 * @param evidence the value and the number of the customer's purchases
 * @param model the model of all customers
 */
public record ExpectedPurchaseValue(PurchaseTotals evidence, SpendingModel model) implements MoneyKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** The mean that the gamma-gamma model expects. */
        GAMMA_GAMMA;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.money("revenue", "expected-purchase-value", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence the value, 0 or more, and the number of the customer's purchases
     * @param model the model of all customers, in the currency of the money
     * @throws IllegalArgumentException if the value is negative, or not 0 without purchases
     * @throws CurrencyMismatchException if the model is in another currency
     */
    public ExpectedPurchaseValue {
        requireNonNull(model, "model");
        if (evidence.total().isNegative()) {
            throw new IllegalArgumentException("total " + evidence.total() + " is less than 0");
        }
        if (evidence.purchases() == 0 && !evidence.total().isZero()) {
            throw new IllegalArgumentException("total " + evidence.total() + " without any purchase");
        }
        if (!model.currency().equals(evidence.total().currency())) {
            throw new CurrencyMismatchException(
                    model.currency(), evidence.total().currency());
        }
    }

    /**
     * The expected value of a customer's purchases.
     *
     * @param evidence the value, 0 or more, and the number of the customer's purchases
     * @param model the model of all customers, in the currency of the money
     * @return the value
     * @throws IllegalArgumentException if the value is negative, or not 0 without purchases
     * @throws CurrencyMismatchException if the model is in another currency
     */
    public static ExpectedPurchaseValue of(PurchaseTotals evidence, SpendingModel model) {
        return new ExpectedPurchaseValue(evidence, model);
    }

    @Override
    public Method definition() {
        return Method.GAMMA_GAMMA;
    }

    @Override
    public Formula formula() {
        GammaGamma parameters = model.parameters();
        Money v = Money.of(BigDecimal.valueOf(parameters.v()), model.currency());
        Formula p = parameter("parameter-p", parameters.p());
        return p.times(money("parameter-v", v).plus(money("purchases-total", evidence.total())))
                .over(p.times(count("purchases", evidence.purchases()))
                        .plus(parameter("parameter-q", parameters.q()))
                        .minus(constant(1)));
    }

    private static Formula parameter(String symbol, double value) {
        return number(symbol, Fraction.of(BigDecimal.valueOf(value)));
    }
}
