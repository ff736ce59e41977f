package io.github.kpimath.catalog;

import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.CohortCell;
import io.github.kpimath.retention.CohortRetention;
import io.github.kpimath.retention.CompoundChurnRate;
import io.github.kpimath.retention.CompoundRetentionRate;
import io.github.kpimath.retention.CustomerLifetime;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.retention.CustomersToWin;
import io.github.kpimath.retention.RenewalRate;
import io.github.kpimath.retention.Renewals;
import io.github.kpimath.retention.RenewedRevenue;
import io.github.kpimath.retention.RepeatPurchaseRate;
import io.github.kpimath.retention.RepeatPurchaseRateWithinDays;
import io.github.kpimath.retention.RepeatPurchases;
import io.github.kpimath.retention.RepeatPurchasesWithinDays;
import io.github.kpimath.retention.ReplacementRatio;
import io.github.kpimath.retention.RetentionRate;
import io.github.kpimath.retention.RevenueRenewalRate;
import io.github.kpimath.retention.UsageChurnRate;
import io.github.kpimath.retention.UsageMovement;
import io.github.kpimath.retention.UsageRetentionRate;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/** Who stays and who leaves. */
final class RetentionEntries {

    private static final CustomerMovement MAY = CustomerMovement.startingWith(100)
            .joining(40)
            .losing(8)
            .losingJoiners(5)
            .returning(2)
            .lapsing(1);
    private static final Period MONTH = Period.ofMonths(1);
    private static final Period YEAR = Period.ofYears(1);
    private static final TimesToEvent TENURES = TimesToEvent.of(
            List.of(Duration.ofDays(100), Duration.ofDays(200), Duration.ofDays(300)), List.of(Duration.ofDays(400)));
    private static final ChurnRate STARTERS =
            ChurnRate.of(CustomerMovement.startingWith(1_000).losing(50), ChurnRate.Method.STARTERS_LOST_OVER_START);

    private RetentionEntries() {}

    static List<CatalogEntry> all() {
        return new Entries()
                .at(JourneyStage.RETENTION)
                .add("customer-success practice", ChurnRate.Method.values(), m -> ChurnRate.of(MAY, m))
                .add(
                        "customer-success guides",
                        UsageChurnRate.of(new UsageMovement(30, 100, 1_000)),
                        UsageRetentionRate.of(new UsageMovement(30, 100, 1_000)))
                .add("elementary", CompoundChurnRate.of(STARTERS.per(MONTH), YEAR))
                .add("customer-success practice", RetentionRate.Method.values(), m -> RetentionRate.of(MAY, m))
                .add(
                        "elementary",
                        CompoundRetentionRate.of(
                                RetentionRate.ofCounts(950, 1_000).per(MONTH), YEAR))
                .add(
                        "the \"lost ÷ acquired\" of customer-experience guides",
                        ReplacementRatio.Method.values(),
                        m -> ReplacementRatio.of(MAY, m))
                .add("customer-experience guides", CustomersToWin.of(ChurnRate.ofCounts(100, 2_000), 2_000))
                .add("customer-success guides", RenewalRate.Method.values(), m -> RenewalRate.of(renewals(m), m))
                .add(
                        "customer-success practice",
                        RevenueRenewalRate.Method.values(),
                        m -> RevenueRenewalRate.of(new RenewedRevenue(usd("900"), usd("1100"), usd("1000"), 0), m))
                .add(
                        "customer-experience guides",
                        RepeatPurchaseRate.Method.values(),
                        m -> RepeatPurchaseRate.of(repeats(m), m))
                .add(
                        "customer-experience guides",
                        RepeatPurchaseRateWithinDays.of(new RepeatPurchasesWithinDays(90, 30, 100, 20)))
                .add(
                        "product analytics practice",
                        CohortRetention.Method.values(),
                        m -> CohortRetention.of(cohort(m), m))
                .add(
                        "customer-success practice; Kaplan and Meier 1958",
                        CustomerLifetime.of(TENURES),
                        CustomerLifetime.toHorizon(TENURES, Duration.ofDays(365)),
                        CustomerLifetime.ofChurn(ChurnRate.ofCounts(50, 1_000).per(MONTH), Fraction.of(365)))
                .all();
    }

    private static Renewals renewals(RenewalRate.Method method) {
        return method == RenewalRate.Method.BY_CUSTOMERS ? new Renewals(45, 50, 0) : new Renewals(24, 40, 0);
    }

    /** The CDNOW sample; 13 customers placed all their orders on one day. */
    private static RepeatPurchases repeats(RepeatPurchaseRate.Method method) {
        return new RepeatPurchases(method == RepeatPurchaseRate.Method.BY_ORDER ? 1_152 : 1_139, 2_357);
    }

    private static CohortCell cohort(CohortRetention.Method method) {
        return switch (method) {
            case ON_INTERVAL -> CohortCell.of(CalendarUnit.DAY, 7, 18, 100);
            case ON_INTERVAL_OR_LATER -> CohortCell.of(CalendarUnit.DAY, 7, 40, 100);
            case WITHIN_BRACKET -> new CohortCell(CalendarUnit.DAY, 1, 8, false, 55, 100, 20);
            case ROLLING_24_HOURS -> CohortCell.of(CalendarUnit.DAY, 7, 16, 100);
        };
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
