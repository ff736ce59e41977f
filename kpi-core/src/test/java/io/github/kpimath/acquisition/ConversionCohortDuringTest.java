package io.github.kpimath.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.March;
import io.github.kpimath.testing.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collector;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Trials become a cohort as of an instant. */
class ConversionCohortDuringTest {

    private static final int DAYS = 14;
    private static final Instant LATER = March.at("2026-04-30T00:00");

    private record Trial(Integer customer, Instant started, Instant firstPaid) {}

    private static Collector<Trial, ?, ConversionCohort> during(Instant asOf, int days) {
        return ConversionCohort.during(
                March.DAYS, March.ZONE, asOf, days, Trial::customer, Trial::started, Trial::firstPaid);
    }

    private static void becomes(Instant asOf, List<Trial> trials, long... counts) {
        assertThat(trials.stream().collect(during(asOf, DAYS)))
                .isEqualTo(new ConversionCohort(counts[0], counts[1], counts[2], counts[3], DAYS));
    }

    private static Trial trial(String started, String paid) {
        return new Trial(1, March.at(started), paid == null ? null : March.at(paid));
    }

    @Test
    void theHorizonIsSoManyDaysOnTheWallAndPaymentAtItsEndIsTooLate() {
        // 13 days and 23 hours: the clocks are put forward on the 29th
        becomes(LATER, List.of(trial("2026-03-20T10:00", "2026-04-03T09:59:59")), 1, 1, 0, 0);
        becomes(LATER, List.of(trial("2026-03-20T10:00", "2026-04-03T10:00")), 0, 1, 0, 0);
        becomes(LATER, List.of(trial("2026-03-20T10:00", "2026-03-20T10:00")), 1, 1, 0, 0);
        becomes(LATER, List.of(trial("2026-03-20T10:00", null)), 0, 1, 0, 0);
    }

    @Test
    void aTrialIsMatureWhenItsHorizonIsNotAfterTheInstant() {
        List<Trial> paid = List.of(trial("2026-03-20T10:00", "2026-03-21T10:00"));
        becomes(March.at("2026-04-03T10:00"), paid, 1, 1, 0, 0);
        becomes(March.at("2026-04-03T09:59:59"), paid, 0, 0, 1, 1);
        becomes(March.at("2026-03-21T10:00:01"), paid, 0, 0, 1, 1);
        becomes(March.at("2026-03-21T10:00"), paid, 0, 0, 0, 1);
        becomes(March.at("2026-03-20T10:00:01"), paid, 0, 0, 0, 1);
        becomes(March.at("2026-03-20T10:00"), paid, 0, 0, 0, 0);
    }

    @Test
    void theFirstTrialDecidesWhichPeriodItIs() {
        Trial before = trial("2026-02-28T23:59:59", null);
        becomes(LATER, List.of(before), 0, 0, 0, 0);
        becomes(LATER, List.of(trial("2026-03-05T00:00", "2026-03-06T00:00"), before), 0, 0, 0, 0);
        becomes(LATER, List.of(trial("2026-03-01T00:00", null), trial("2026-04-02T00:00", null)), 0, 1, 0, 0);
        becomes(LATER, List.of(trial("2026-04-01T00:00", null)), 0, 0, 0, 0);
        // the same trial twice, once from before the payment was known; and a payment of the second trial, in time for
        // the first
        becomes(
                LATER,
                List.of(trial("2026-03-01T00:00", "2026-03-09T00:00"), trial("2026-03-01T00:00", null)),
                1,
                1,
                0,
                0);
        becomes(
                LATER,
                List.of(trial("2026-03-01T00:00", null), trial("2026-03-08T00:00", "2026-03-09T00:00")),
                1,
                1,
                0,
                0);
        becomes(
                LATER,
                List.of(trial("2026-03-01T00:00", "2026-03-20T00:00"), trial("2026-03-08T00:00", "2026-03-14T00:00")),
                1,
                1,
                0,
                0);
    }

    @Test
    void whatContradictsItselfIsRefused() {
        Trial wrong = trial("2026-03-20T10:00", "2026-03-20T09:59:59");
        Refusal.of(
                () -> Stream.of(wrong).collect(during(LATER, DAYS)),
                "firstPaid " + wrong.firstPaid(),
                "before started " + wrong.started());
        Refusal.of(() -> during(LATER, 0), "horizonDays 0", "1 (one day)");
        Refusal.ofNullByName(() -> Stream.of(new Trial(1, null, null)).collect(during(LATER, DAYS)), "started");
        Refusal.ofNullByName(() -> Stream.of(new Trial(null, LATER, null)).collect(during(LATER, DAYS)), "customer");
        Refusal.ofNullByName(() -> during(null, DAYS), "asOf");
        Tally<Trial, ConversionCohort> fortnight = Tally.of(during(LATER, DAYS));
        Refusal.of(() -> fortnight.merge(Tally.of(during(LATER, 30))), "30]", "14]", "alike");
        Refusal.of(() -> fortnight.merge(Tally.of(during(March.END, DAYS))), March.END, LATER);
    }

    @Provide
    Arbitrary<List<Trial>> trials() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 8),
                        March.instants(),
                        March.hours(24 * 20).injectNull(0.4))
                .as((customer, started, hours) ->
                        new Trial(customer, started, hours == null ? null : started.plusSeconds(3_600L * hours)))
                .list()
                .ofMaxSize(20);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWhole(@ForAll("trials") List<Trial> trials, @ForAll long seed) {
        Instant asOf = March.at("2026-04-05T06:00");
        ConversionCohort counted = CollectorLaws.holdAndAddUp(() -> during(asOf, DAYS), Trial::customer, trials, seed);
        int[] of = new int[4];
        for (int customer = 1; customer <= 8; customer++) {
            int id = customer;
            List<Trial> his =
                    trials.stream().filter(trial -> trial.customer() == id).toList();
            Instant start =
                    his.stream().map(Trial::started).sorted().findFirst().orElse(asOf);
            LocalDateTime wall = LocalDateTime.ofInstant(start, March.ZONE);
            if (!start.isBefore(asOf) || wall.getMonthValue() != 3) {
                continue;
            }
            Instant end = wall.plusDays(DAYS).atZone(March.ZONE).toInstant();
            boolean mature = end.compareTo(asOf) <= 0;
            boolean converted = his.stream()
                    .map(Trial::firstPaid)
                    .filter(Objects::nonNull)
                    .anyMatch(paid -> paid.isBefore(end) && paid.isBefore(asOf));
            of[mature ? 1 : 3]++;
            of[mature ? 0 : 2] += converted ? 1 : 0;
        }
        assertThat(counted).isEqualTo(new ConversionCohort(of[0], of[1], of[2], of[3], DAYS));
    }
}
