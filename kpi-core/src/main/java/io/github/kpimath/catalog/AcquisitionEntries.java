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
import java.util.List;

/** Becoming a customer. */
final class AcquisitionEntries {

    private static final AcquisitionSpend SPEND = new AcquisitionSpend(Money.of("10000", "USD"), 20, 5);
    private static final Conversions SHOP = new Conversions(30, 1_200, 36, 1_500);
    private static final ConversionCohort TRIALS = new ConversionCohort(12, 30, 2, 10);
    private static final ConversionCohort COUNTED = ConversionCohort.ofMature(12, 30);
    private static final Carts CARTS = new Carts(700, 300, 50, 20);

    private AcquisitionEntries() {}

    static List<CatalogEntry> all() {
        return new Entries()
                .at(JourneyStage.ACQUISITION)
                .add(
                        "customer-experience guides",
                        CustomerAcquisitionCost.Method.values(),
                        m -> CustomerAcquisitionCost.of(SPEND, m))
                .add("customer-experience guides", ConversionRate.Method.values(), m -> ConversionRate.of(SHOP, m))
                .add(
                        "customer-success guides",
                        TrialConversion.of(TRIALS, 30),
                        TrialConversion.of(COUNTED, TrialConversion.Method.ENDED_IN_PERIOD),
                        TrialConversion.of(COUNTED, TrialConversion.Method.SAME_PERIOD),
                        FreemiumConversion.of(TRIALS, 90),
                        FreemiumConversion.of(COUNTED, FreemiumConversion.Method.CONVERTED_IN_PERIOD_OVER_START))
                .add("customer-experience guides", CartAbandonment.Method.values(), m -> CartAbandonment.of(CARTS, m))
                .add("customer-experience guides", CartCompletion.Method.values(), m -> CartCompletion.of(CARTS, m))
                .add("customer-experience guides", DirectTrafficShare.ofCounts(300, 1_000))
                .add(
                        "customer-success guides",
                        ReferralRate.Method.values(),
                        m -> ReferralRate.of(new ReferredCustomers(8, 40, 1, 5), m))
                .add("customer-success guides", ReferringCustomersShare.ofCounts(30, 600))
                .all();
    }
}
