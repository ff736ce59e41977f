package io.github.kpimath.examples.report.kpis;

import static io.github.kpimath.examples.report.records.RecordFile.CASES;
import static io.github.kpimath.examples.report.records.RecordFile.CUSTOMERS;
import static io.github.kpimath.examples.report.records.RecordFile.FIRST_VALUES;
import static io.github.kpimath.examples.report.records.RecordFile.SESSIONS;
import static io.github.kpimath.examples.report.records.RecordFile.VISITS;

import io.github.kpimath.engagement.ActiveUsers;
import io.github.kpimath.engagement.ContactRate;
import io.github.kpimath.engagement.CustomerContacts;
import io.github.kpimath.engagement.DistinctUsers;
import io.github.kpimath.engagement.FeatureAdoption;
import io.github.kpimath.engagement.Frequency;
import io.github.kpimath.engagement.PagesPerVisit;
import io.github.kpimath.engagement.ProductUsageRate;
import io.github.kpimath.engagement.RelativeContactRate;
import io.github.kpimath.engagement.SeatAdoption;
import io.github.kpimath.engagement.Stickiness;
import io.github.kpimath.engagement.TimeInProduct;
import io.github.kpimath.engagement.TimeToFirstValue;
import io.github.kpimath.engagement.TimeToValue;
import io.github.kpimath.engagement.ValueReachedShare;
import io.github.kpimath.examples.report.kpis.Figure.Scope;
import io.github.kpimath.value.Fraction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What customers do with the product, and how soon it is worth it to them. */
record EngagementSection(Context context) implements Section {

    private static final int SOON = 10;

    @Override
    public List<Figure> of(Facts facts) {
        Use use = facts.use();
        DistinctUsers monthly = new DistinctUsers(use.days().users());
        Optional<Gap> noContacts = context.missing(CASES, CUSTOMERS);
        Optional<Gap> noFirstUse = context.inventory().without(FIRST_VALUES, "first_value");
        return List.of(
                context.figure(ActiveUsers.of(use.daily(), ActiveUsers.Method.DAILY), SESSIONS),
                context.figure(ActiveUsers.of(use.weekly(), ActiveUsers.Method.WEEKLY), SESSIONS),
                context.figure(ActiveUsers.of(monthly, ActiveUsers.Method.MONTHLY), SESSIONS),
                context.figure(Stickiness.of(use.days()), SESSIONS),
                context.figure(TimeInProduct.of(use.sessions()), SESSIONS),
                context.figure(TimeInProduct.of(use.sessions(), TimeInProduct.Method.MEDIAN_PER_ACTIVE_USER), SESSIONS),
                context.stated(
                        n -> ProductUsageRate.ofCounts(
                                n.count("customers_using_weekly"), n.count("customers_with_a_week"), Frequency.WEEKLY),
                        "customers_using_weekly",
                        "customers_with_a_week"),
                context.stated(
                        n -> SeatAdoption.ofCounts(n.count("seats_active"), n.count("seats_licensed")),
                        "seats_active",
                        "seats_licensed"),
                context.stated(
                        context.missing(SESSIONS),
                        n -> FeatureAdoption.ofCounts(n.count("feature_users"), n.with(monthly.active())),
                        "feature_users"),
                context.counted(
                        VISITS,
                        PagesPerVisit.of(context.company().prospects().pageViews()),
                        n -> PagesPerVisit.ofCounts(n.count("page_views"), n.count("visits")),
                        "page_views",
                        "visits"),
                new Figure(TimeToFirstValue.of(facts.firstUse()), noFirstUse),
                context.figure(TimeToValue.of(facts.firstValues()), FIRST_VALUES),
                context.figure(ValueReachedShare.of(facts.firstValues(), Duration.ofDays(SOON)), FIRST_VALUES)
                        .about(Scope.days(SOON)),
                new Figure(ContactRate.of(facts.cases().contacts()), noContacts),
                new Figure(
                        ContactRate.of(facts.cases().contacts(), ContactRate.Method.MEDIAN_OF_CUSTOMERS), noContacts),
                new Figure(busiest(facts.cases().contacts()), noContacts).about(Scope.BUSIEST));
    }

    /** The customer who got in touch most often; the groups stand in the order of their rates. */
    private static RelativeContactRate busiest(CustomerContacts contacts) {
        List<CustomerContacts.Group> groups = contacts.groups();
        ContactRate all = ContactRate.of(contacts);
        if (groups.isEmpty()) {
            return all.ofCustomer(0, Fraction.ONE);
        }
        CustomerContacts.Group last = groups.get(groups.size() - 1);
        return all.ofCustomer(last.contacts(), last.months());
    }
}
