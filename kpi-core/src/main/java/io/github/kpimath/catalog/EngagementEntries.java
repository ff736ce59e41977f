package io.github.kpimath.catalog;

import io.github.kpimath.engagement.ActiveDays;
import io.github.kpimath.engagement.ActiveUsers;
import io.github.kpimath.engagement.ContactRate;
import io.github.kpimath.engagement.CustomerContacts;
import io.github.kpimath.engagement.DistinctUsers;
import io.github.kpimath.engagement.FeatureAdoption;
import io.github.kpimath.engagement.Frequency;
import io.github.kpimath.engagement.PagesPerVisit;
import io.github.kpimath.engagement.ProductSessions;
import io.github.kpimath.engagement.ProductUsageRate;
import io.github.kpimath.engagement.ProductUse;
import io.github.kpimath.engagement.RelativeContactRate;
import io.github.kpimath.engagement.SeatAdoption;
import io.github.kpimath.engagement.Stickiness;
import io.github.kpimath.engagement.TimeInProduct;
import io.github.kpimath.engagement.TimeToFirstValue;
import io.github.kpimath.engagement.TimeToValue;
import io.github.kpimath.engagement.ValueReachedShare;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.Fraction;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** Using the product, and asking about it. */
final class EngagementEntries {

    private static final TimesToEvent DAYS_TO_VALUE = TimesToEvent.of(
            List.of(Duration.ofDays(5), Duration.ofDays(10), Duration.ofDays(20)), List.of(Duration.ofDays(40)));
    private static final double NINE_TENTHS = 0.9;
    private static final double QUARTER = 0.25;
    private static final ProductSessions SESSIONS =
            ProductSessions.ofUsers(List.of(minutes(10), minutes(20), minutes(30), minutes(20, 80)), 1);
    private static final CustomerContacts CONTACTS = CustomerContacts.of(3, Fraction.of(1))
            .plus(CustomerContacts.of(1, Fraction.of(1)))
            .plus(CustomerContacts.of(0, Fraction.of(1, 2)));

    private EngagementEntries() {}

    static List<CatalogEntry> all() {
        return new Entries()
                .at(JourneyStage.ENGAGEMENT)
                .add(
                        "customer-success practice; Kaplan and Meier 1958",
                        TimeToValue.of(DAYS_TO_VALUE),
                        TimeToValue.of(DAYS_TO_VALUE, TimeToValue.Method.QUANTILE, QUARTER),
                        TimeToValue.of(DAYS_TO_VALUE, TimeToValue.Method.MEAN_OF_REACHED),
                        TimeToValue.of(DAYS_TO_VALUE, TimeToValue.Method.MEDIAN_OF_REACHED),
                        TimeToValue.of(DAYS_TO_VALUE, TimeToValue.Method.QUANTILE_OF_REACHED, NINE_TENTHS),
                        TimeToFirstValue.of(DAYS_TO_VALUE),
                        TimeToFirstValue.of(DAYS_TO_VALUE, TimeToFirstValue.Method.QUANTILE, QUARTER),
                        TimeToFirstValue.of(DAYS_TO_VALUE, TimeToFirstValue.Method.MEAN_OF_REACHED),
                        TimeToFirstValue.of(DAYS_TO_VALUE, TimeToFirstValue.Method.MEDIAN_OF_REACHED),
                        TimeToFirstValue.of(DAYS_TO_VALUE, TimeToFirstValue.Method.QUANTILE_OF_REACHED, NINE_TENTHS))
                .add("Kaplan and Meier 1958", ValueReachedShare.of(DAYS_TO_VALUE, Duration.ofDays(14)))
                .add("product analytics practice", ActiveUsers.Method.values(), m -> ActiveUsers.of(active(m), m))
                .add(
                        "product analytics practice",
                        Stickiness.of(new ActiveDays(1_400, 28, 200)),
                        Stickiness.ofDailyAndMonthly(60, 200))
                .add(
                        "customer-success guides",
                        ProductUsageRate.of(new ProductUse(120, 160, 8), Frequency.WEEKLY),
                        ProductUsageRate.ofAtLeast(new ProductUse(144, 160, 8), Frequency.WEEKLY, 3))
                .add("customer-success practice", SeatAdoption.ofCounts(40, 50))
                .add("product analytics practice", FeatureAdoption.ofCounts(60, 200))
                .add("customer-success guides", TimeInProduct.Method.values(), m -> TimeInProduct.of(SESSIONS, m))
                .at(JourneyStage.ACQUISITION)
                .add("customer-experience guides", PagesPerVisit.ofCounts(4_500, 1_500))
                .at(JourneyStage.RETENTION)
                .add("customer-success guides", ContactRate.Method.values(), m -> ContactRate.of(CONTACTS, m))
                .add("customer-success guides", new RelativeContactRate(4, Fraction.of(1), ContactRate.of(CONTACTS)))
                .all();
    }

    private static List<Duration> minutes(long... sessions) {
        return LongStream.of(sessions).mapToObj(Duration::ofMinutes).toList();
    }

    private static DistinctUsers active(ActiveUsers.Method method) {
        return new DistinctUsers(
                switch (method) {
                    case DAILY -> 60;
                    case WEEKLY -> 120;
                    case MONTHLY -> 200;
                    case TRAILING_30_DAYS -> 205;
                    case CALENDAR_DAY -> 55;
                    case CALENDAR_WEEK -> 115;
                    case CALENDAR_MONTH -> 210;
                });
    }
}
