package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.stats.GammaGamma;
import io.github.kpimath.stats.ModelFit;
import io.github.kpimath.value.Money;
import java.io.Serializable;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A gamma-gamma model of what customers spend, with the currency in whose units its scale v is: a model fitted to dollars says
 * nothing of euros.
 *
 * <pre>{@code
 * SpendingModel cdnow = SpendingModel.of(new GammaGamma(6.25, 3.74, 15.44), "USD");   // published parameters
 * SpendingModel own = SpendingModel.fit(usd, customers).model().orElseThrow();        // fitted to one's own customers
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param parameters the model of all customers
 * @param currency the currency in whose major unit (dollars, not cents) v is
 */
public record SpendingModel(GammaGamma parameters, Currency currency) implements Serializable {

    /**
     * Checks.
     *
     * @param parameters the model of all customers
     * @param currency the currency in whose major unit (dollars, not cents) v is
     * @throws NullPointerException if either is null
     */
    public SpendingModel {
        requireNonNull(parameters, "parameters");
        requireNonNull(currency, "currency");
    }

    /**
     * A model with stated parameters.
     *
     * @param parameters the model of all customers
     * @param currencyCode the ISO 4217 code of the currency in whose major unit v is
     * @return the model
     * @throws IllegalArgumentException if the code is unknown
     */
    public static SpendingModel of(GammaGamma parameters, String currencyCode) {
        return new SpendingModel(parameters, Money.zero(currencyCode).currency());
    }

    /**
     * The model that makes what customers spent likeliest.
     *
     * @param currency the currency of all of them
     * @param customers how many customers have these purchases, mostly the repeat purchases without the first; who has none, or paid
     *     nothing, is left out by the caller
     * @return the model in that currency, or why there is none
     * @throws io.github.kpimath.value.CurrencyMismatchException if an amount has another currency
     * @throws IllegalArgumentException if somebody has no purchases or paid nothing, or a count is negative
     */
    public static ModelFit<SpendingModel> fit(Currency currency, Map<PurchaseTotals, Long> customers) {
        Money none = Money.zero(requireNonNull(currency, "currency"));
        Map<GammaGamma.Purchases, Long> means = new LinkedHashMap<>();
        requireNonNull(customers, "customers").forEach((totals, count) -> {
            double mean = totals.purchases() == 0
                    ? 0
                    : none.plus(totals.total())
                            .exact()
                            .dividedBy(totals.purchases())
                            .fraction()
                            .doubleValue();
            means.merge(new GammaGamma.Purchases(totals.purchases(), mean), count, Math::addExact);
        });
        return GammaGamma.fit(means).map(found -> new SpendingModel(found, currency));
    }
}
