package io.github.kpimath.catalog;

import io.github.kpimath.acquisition.AcquisitionSpend;
import io.github.kpimath.acquisition.CartAbandonment;
import io.github.kpimath.acquisition.CartCompletion;
import io.github.kpimath.acquisition.Carts;
import io.github.kpimath.acquisition.ConversionCohort;
import io.github.kpimath.acquisition.ConversionRate;
import io.github.kpimath.acquisition.Conversions;
import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import io.github.kpimath.acquisition.DirectTrafficShare;
import io.github.kpimath.acquisition.FreemiumConversion;
import io.github.kpimath.acquisition.ReferralRate;
import io.github.kpimath.acquisition.ReferredCustomers;
import io.github.kpimath.acquisition.ReferringCustomersShare;
import io.github.kpimath.acquisition.TrialConversion;
import io.github.kpimath.value.Money;
import java.time.Period;
import java.util.List;

/** Becoming a customer. */
final class AcquisitionEntries {

    private static final Conversions SHOP = new Conversions(30, 1_200, 36, 1_500);

    private AcquisitionEntries() {}

    static List<CatalogEntry> all() {
        return new Entries()
                .at(JourneyStage.ACQUISITION)
                .add("customer-experience guides", CustomerAcquisitionCost.Method.values(), AcquisitionEntries::cost)
                .add("customer-experience guides", ConversionRate.Method.values(), m -> ConversionRate.of(SHOP, m))
                .add(
                        "customer-success guides",
                        TrialConversion.of(new ConversionCohort(12, 30, 3, 10), 14),
                        TrialConversion.of(ConversionCohort.ofMature(8, 25), TrialConversion.Method.ENDED_IN_PERIOD),
                        TrialConversion.of(ConversionCohort.ofMature(14, 40), TrialConversion.Method.SAME_PERIOD),
                        FreemiumConversion.of(new ConversionCohort(24, 800, 2, 200), 90),
                        FreemiumConversion.of(
                                ConversionCohort.ofMature(30, 1_200),
                                FreemiumConversion.Method.CONVERTED_IN_PERIOD_OVER_START))
                .add(
                        "customer-experience guides",
                        CartAbandonment.Method.values(),
                        m -> CartAbandonment.of(carts(m == CartAbandonment.Method.PER_CART), m))
                .add(
                        "customer-experience guides",
                        CartCompletion.Method.values(),
                        m -> CartCompletion.of(carts(m == CartCompletion.Method.PER_CART), m))
                .add("customer-experience guides", DirectTrafficShare.ofCounts(300, 1_000))
                .add(
                        "customer-success guides",
                        ReferralRate.Method.values(),
                        m -> ReferralRate.of(new ReferredCustomers(8, 40, 4, 10), m))
                .add("customer-success guides", ReferringCustomersShare.ofCounts(30, 600))
                .all();
    }

    private static CustomerAcquisitionCost cost(CustomerAcquisitionCost.Method method) {
        return method == CustomerAcquisitionCost.Method.EARLIER_SPEND_OVER_CUSTOMERS_WON
                ? CustomerAcquisitionCost.ofEarlierSpend(spend(method), Period.ofMonths(3))
                : CustomerAcquisitionCost.of(spend(method), method);
    }

    private static AcquisitionSpend spend(CustomerAcquisitionCost.Method method) {
        return switch (method) {
            case SPEND_OVER_CUSTOMERS_WON -> AcquisitionSpend.of(usd("10000"), 20);
            case EARLIER_SPEND_OVER_CUSTOMERS_WON -> AcquisitionSpend.of(usd("9000"), 20);
            case CHANNEL_SPEND_OVER_CHANNEL_CUSTOMERS_WON -> AcquisitionSpend.of(usd("3000"), 5);
            case PAID_CHANNELS_ONLY -> AcquisitionSpend.of(usd("9000"), 12);
            case INCLUDING_RETURNERS -> new AcquisitionSpend(usd("10000"), 20, 5);
        };
    }

    /** A shopper may leave several carts. */
    private static Carts carts(boolean each) {
        return each ? new Carts(700, 300, 50, 20) : new Carts(450, 300, 40, 20);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
