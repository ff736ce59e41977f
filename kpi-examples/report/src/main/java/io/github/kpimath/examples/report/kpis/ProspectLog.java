package io.github.kpimath.examples.report.kpis;

import static java.util.stream.Collectors.filtering;

import io.github.kpimath.Tally;
import io.github.kpimath.acquisition.Carts;
import io.github.kpimath.acquisition.ConversionCohort;
import io.github.kpimath.acquisition.Conversions;
import io.github.kpimath.acquisition.VisitSources;
import io.github.kpimath.engagement.PageViews;
import io.github.kpimath.examples.report.records.Cart;
import io.github.kpimath.examples.report.records.Stated;
import io.github.kpimath.examples.report.records.Trial;
import io.github.kpimath.examples.report.records.Visit;
import io.github.kpimath.value.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Where visits, trials and carts go: of people who may become customers, and are in no segment of them. What it keeps grows with the
 * number of visits and trials.
 */
final class ProspectLog {

    private final DateRange period;
    private final Instant end;
    private final Stated stated;
    private final Tally<Visit, Conversions> conversions;
    private final Tally<Visit, VisitSources> sources;
    private final Tally<Visit, PageViews> pageViews;
    private final Map<Trial.Kind, Tally<Trial, ConversionCohort>> trials = new EnumMap<>(Trial.Kind.class);
    private Optional<Tally<Cart, Carts>> carts = Optional.empty();

    ProspectLog(DateRange period, Stated stated) {
        this.period = period;
        this.end = period.endInstant(Timeframe.ZONE);
        this.stated = stated;
        this.conversions = Tally.of(inPeriod(Conversions.collector("purchase", Visit::visitor, Visit::purchases)));
        this.sources = Tally.of(inPeriod(VisitSources.collector(Visit::direct)));
        this.pageViews = Tally.of(
                PageViews.during(period, Timeframe.ZONE, Visit::id, visit -> start(visit.date()), Visit::pages));
    }

    private <R> Collector<Visit, ?, R> inPeriod(Collector<Visit, ?, R> collector) {
        return filtering(visit -> period.contains(visit.date()), collector);
    }

    void add(Visit visit) {
        conversions.add(visit);
        sources.add(visit);
        pageViews.add(visit);
    }

    /** Without a horizon nobody can say who has converted. */
    void add(Trial trial) {
        stated.length(period, trial.kind().horizon())
                .ifPresent(days -> trials.computeIfAbsent(trial.kind(), kind -> Tally.of(cohort(days)))
                        .add(trial));
    }

    private Collector<Trial, ?, ConversionCohort> cohort(int days) {
        return ConversionCohort.during(
                period,
                Timeframe.ZONE,
                end,
                days,
                Trial::customer,
                trial -> start(trial.started()),
                trial -> startIfKnown(trial.firstPaid()));
    }

    /** Without a timeout no cart is abandoned. */
    void add(Cart cart) {
        if (carts.isEmpty()) {
            carts = stated.length(period, Cart.TIMEOUT).map(minutes -> Tally.of(cartsOf(Duration.ofMinutes(minutes))));
        }
        carts.ifPresent(tally -> tally.add(cart));
    }

    private Collector<Cart, ?, Carts> cartsOf(Duration timeout) {
        return Carts.during(
                period,
                Timeframe.ZONE,
                end,
                timeout,
                cart -> Timeframe.instant(cart.started()),
                cart -> cart.ordered().map(Timeframe::instant).orElse(null));
    }

    private static Instant start(LocalDate day) {
        return Timeframe.instant(day.atStartOfDay());
    }

    private static @Nullable Instant startIfKnown(@Nullable LocalDate day) {
        return day == null ? null : start(day);
    }

    Conversions conversions() {
        return conversions.result();
    }

    VisitSources sources() {
        return sources.result();
    }

    PageViews pageViews() {
        return pageViews.result();
    }

    ConversionCohort trials(Trial.Kind kind) {
        Tally<Trial, ConversionCohort> known = trials.get(kind);
        return known == null ? new ConversionCohort(0, 0, 0, 0, 1) : known.result();
    }

    Carts carts() {
        return carts.map(Tally::result).orElse(new Carts(0, 0, 0, 0));
    }
}
