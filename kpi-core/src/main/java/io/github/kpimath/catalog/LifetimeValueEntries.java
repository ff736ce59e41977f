package io.github.kpimath.catalog;

import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.RetentionRate;
import io.github.kpimath.revenue.CustomerLifetimeValue;
import io.github.kpimath.revenue.DiscountedLifetime;
import io.github.kpimath.revenue.ExpectedPurchaseValue;
import io.github.kpimath.revenue.FirstMargin;
import io.github.kpimath.revenue.PredictedPurchases;
import io.github.kpimath.revenue.PurchaseTotals;
import io.github.kpimath.revenue.SpendingModel;
import io.github.kpimath.stats.BgNbd;
import io.github.kpimath.stats.GammaGamma;
import io.github.kpimath.stats.ParetoNbd;
import io.github.kpimath.stats.PurchaseHistory;
import io.github.kpimath.stats.PurchaseModel;
import io.github.kpimath.stats.ShiftedBetaGeometric;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/** What a customer is worth, the part of revenue that looks ahead. */
final class LifetimeValueEntries {

    private static final Period MONTH = Period.ofMonths(1);
    private static final Period YEAR = Period.ofYears(1);
    private static final Period THREE_YEARS = Period.ofYears(3);
    private static final Fraction GROSS_MARGIN = Fraction.of(80, 100);
    private static final PerPeriod<Fraction> DISCOUNT = PerPeriod.yearly(Fraction.of(1, 10));
    private static final PerPeriod<Money> MARGIN_A_YEAR = PerPeriod.yearly(usd(100));

    static final CustomerLifetimeValue REVENUE =
            CustomerLifetimeValue.ofPurchases(usd(50), PerPeriod.monthly(3), Period.ofMonths(24));
    static final CustomerLifetimeValue MARGIN = CustomerLifetimeValue.ofChurn(
            PerPeriod.monthly(usd(100)),
            GROSS_MARGIN,
            ChurnRate.ofCounts(50, 1_000).per(MONTH));

    /** The published estimates for a shop of music, in weeks. */
    private static final PredictedPurchases PURCHASES = purchases(new BgNbd(0.243, 4.414, 0.793, 2.426));

    private static final ExpectedPurchaseValue VALUE = ExpectedPurchaseValue.of(
            new PurchaseTotals(usd(70), 2), SpendingModel.of(new GammaGamma(6.25, 3.74, 15.44), "USD"));

    private LifetimeValueEntries() {}

    static List<CatalogEntry> all() {
        return new Entries()
                .at(JourneyStage.RETENTION)
                .add(
                        "customer-success guides",
                        REVENUE,
                        REVENUE.atMargin(GROSS_MARGIN),
                        CustomerLifetimeValue.ofPurchasesAtRetention(
                                usd(50),
                                PerPeriod.monthly(3),
                                RetentionRate.ofCounts(95, 100).per(MONTH)),
                        CustomerLifetimeValue.ofPurchasesAtRetention(
                                        usd(50),
                                        PerPeriod.monthly(3),
                                        RetentionRate.ofCounts(95, 100).per(MONTH))
                                .atMargin(GROSS_MARGIN),
                        CustomerLifetimeValue.ofHistory(usd(36_000), 100),
                        MARGIN,
                        discounted(FirstMargin.AT_END_OF_PERIOD),
                        discounted(FirstMargin.AT_ONCE),
                        discounted(FirstMargin.AT_END_OF_PERIOD).toHorizon(THREE_YEARS),
                        discounted(FirstMargin.AT_ONCE).toHorizon(THREE_YEARS),
                        CustomerLifetimeValue.ofLifetime(MARGIN_A_YEAR, byCurve(FirstMargin.AT_ONCE)),
                        CustomerLifetimeValue.ofLifetime(MARGIN_A_YEAR, byModel(FirstMargin.AT_ONCE)),
                        CustomerLifetimeValue.ofPrediction(PURCHASES, VALUE),
                        CustomerLifetimeValue.ofPrediction(PURCHASES, VALUE, GROSS_MARGIN))
                .add(
                        "Kaplan and Meier 1958; Fader and Hardie, \"Customer-Base Valuation in a Contractual Setting\", 2010",
                        byCurve(FirstMargin.AT_END_OF_PERIOD),
                        byCurve(FirstMargin.AT_ONCE),
                        byModel(FirstMargin.AT_END_OF_PERIOD),
                        byModel(FirstMargin.AT_ONCE),
                        byModel(FirstMargin.AT_END_OF_PERIOD).toHorizon(THREE_YEARS),
                        byModel(FirstMargin.AT_ONCE).toHorizon(THREE_YEARS))
                .add("Fader, Hardie and Lee 2005", PURCHASES, purchases(new ParetoNbd(0.553, 10.578, 0.606, 11.669)))
                .add("Fader and Hardie 2013", VALUE)
                .all();
    }

    private static CustomerLifetimeValue discounted(FirstMargin first) {
        return CustomerLifetimeValue.ofRetention(
                MARGIN_A_YEAR, RetentionRate.ofCounts(80, 100).per(YEAR), DISCOUNT, first);
    }

    private static DiscountedLifetime byCurve(FirstMargin first) {
        TimesToEvent tenures = TimesToEvent.of(
                List.of(Duration.ofDays(200), Duration.ofDays(500), Duration.ofDays(800)),
                List.of(Duration.ofDays(1_200), Duration.ofDays(1_500)));
        return DiscountedLifetime.ofTenures(tenures, DISCOUNT, first, THREE_YEARS, Fraction.of(365));
    }

    private static DiscountedLifetime byModel(FirstMargin first) {
        return DiscountedLifetime.ofContracts(
                PerPeriod.yearly(new ShiftedBetaGeometric(0.668, 3.806)), DISCOUNT, first);
    }

    private static PredictedPurchases purchases(PurchaseModel model) {
        return PredictedPurchases.of(
                PerPeriod.weekly(new PurchaseHistory(2, 30.43, 38.86)), PerPeriod.weekly(model), Period.ofWeeks(39));
    }

    private static Money usd(long amount) {
        return Money.of(String.valueOf(amount), "USD");
    }
}
