package io.github.kpimath.examples.report.kpis;

import static io.github.kpimath.examples.report.records.RecordFile.CARTS;
import static io.github.kpimath.examples.report.records.RecordFile.CUSTOMERS;
import static io.github.kpimath.examples.report.records.RecordFile.INTRODUCTIONS;
import static io.github.kpimath.examples.report.records.RecordFile.TRIALS;
import static io.github.kpimath.examples.report.records.RecordFile.VISITS;

import io.github.kpimath.acquisition.CartAbandonment;
import io.github.kpimath.acquisition.CartCompletion;
import io.github.kpimath.acquisition.Carts;
import io.github.kpimath.acquisition.ConversionCohort;
import io.github.kpimath.acquisition.ConversionRate;
import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import io.github.kpimath.acquisition.DirectTrafficShare;
import io.github.kpimath.acquisition.FreemiumConversion;
import io.github.kpimath.acquisition.ReferralRate;
import io.github.kpimath.acquisition.ReferringCustomersShare;
import io.github.kpimath.acquisition.TrialConversion;
import io.github.kpimath.examples.report.records.Cart;
import io.github.kpimath.examples.report.records.Trial.Kind;
import io.github.kpimath.retention.CustomerMovement;
import java.util.List;
import java.util.Optional;

/** How customers are won. */
record AcquisitionSection(Context context) implements Section {

    private static final String[] COUNTS_OF_CARTS = {
        "carts_abandoned", "carts_completed", "carts_open", "carts_recovered"
    };

    @Override
    public List<Figure> of(Facts facts) {
        ProspectLog prospects = context.company().prospects();
        AdvocateLog advocates = context.company().advocates();
        CustomerMovement movement = facts.customers().movement();
        Optional<Gap> noCost =
                context.withoutSpend().or(() -> context.missing(CUSTOMERS)).or(() -> noJoiners(facts));
        Optional<Gap> noCustomers = context.missing(CUSTOMERS).or(() -> noJoiners(facts));
        long atEnd = movement.joinersKnown() ? movement.atEnd() : 0;
        return List.of(
                new Figure(cost(facts), noCost),
                context.counted(
                        VISITS,
                        ConversionRate.of(prospects.conversions()),
                        n -> ConversionRate.ofCounts(n.count("visitors_converted"), n.count("visitors")),
                        "visitors_converted",
                        "visitors"),
                context.counted(
                        TRIALS,
                        Kind.TRIAL.horizon(),
                        TrialConversion.of(prospects.trials(Kind.TRIAL)),
                        n -> TrialConversion.of(cohort(n, "trials"), n.days(Kind.TRIAL.horizon())),
                        names("trials", Kind.TRIAL)),
                context.counted(
                        TRIALS,
                        Kind.FREE.horizon(),
                        FreemiumConversion.of(prospects.trials(Kind.FREE)),
                        n -> FreemiumConversion.of(cohort(n, "free_users"), n.days(Kind.FREE.horizon())),
                        names("free_users", Kind.FREE)),
                context.counted(
                        CARTS,
                        Cart.TIMEOUT,
                        CartAbandonment.of(prospects.carts()),
                        n -> CartAbandonment.of(carts(n)),
                        COUNTS_OF_CARTS),
                context.counted(
                        CARTS,
                        Cart.TIMEOUT,
                        CartCompletion.of(prospects.carts()),
                        n -> CartCompletion.of(carts(n)),
                        COUNTS_OF_CARTS),
                context.counted(
                        VISITS,
                        DirectTrafficShare.of(prospects.sources()),
                        n -> DirectTrafficShare.ofCounts(n.count("visits_direct"), n.count("visits")),
                        "visits_direct",
                        "visits"),
                context.counted(
                        INTRODUCTIONS,
                        noCustomers,
                        ReferralRate.of(advocates.referred()),
                        n -> ReferralRate.ofCounts(n.count("customers_referred"), n.with(movement.joined())),
                        "customers_referred"),
                context.counted(
                        INTRODUCTIONS,
                        noCustomers,
                        ReferringCustomersShare.of(advocates.referrers()),
                        n -> ReferringCustomersShare.ofCounts(n.count("customers_referring"), n.with(atEnd)),
                        "customers_referring"));
    }

    static CustomerAcquisitionCost cost(Facts facts) {
        return CustomerAcquisitionCost.of(
                facts.acquisitionSpend().withWon(facts.customers().movement().joined()));
    }

    static Optional<Gap> noJoiners(Facts facts) {
        return facts.customers().movement().joinersKnown() ? Optional.empty() : Optional.of(Gap.of("no-joiners"));
    }

    private static String[] names(String what, Kind kind) {
        return new String[] {
            what + "_converted", what + "_mature", what + "_immature_converted", what + "_immature", kind.horizon()
        };
    }

    private static ConversionCohort cohort(Numbers n, String what) {
        return new ConversionCohort(
                n.count(what + "_converted"),
                n.count(what + "_mature"),
                n.count(what + "_immature_converted"),
                n.count(what + "_immature"));
    }

    private static Carts carts(Numbers n) {
        return new Carts(
                n.count("carts_abandoned"),
                n.count("carts_completed"),
                n.count("carts_open"),
                n.count("carts_recovered"));
    }
}
