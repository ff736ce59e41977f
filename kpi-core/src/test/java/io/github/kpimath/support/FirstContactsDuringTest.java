package io.github.kpimath.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.March;
import io.github.kpimath.testing.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
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

/** Cases become resolution at first contact, with and without a window. */
class FirstContactsDuringTest {

    private static final Instant LATER = March.at("2026-04-20T00:00");
    private static final int WEEK = 7;

    private record Case(Integer customer, String tag, Instant opened, Instant closed, int contacts, boolean reopened) {}

    private static Collector<Case, ?, FirstContacts> during(Instant asOf) {
        return FirstContacts.during(
                March.DAYS, March.ZONE, asOf, Case::opened, Case::closed, Case::contacts, Case::reopened);
    }

    private static Collector<Case, ?, FirstContacts> byWindow(Instant asOf, int days) {
        return FirstContacts.duringByWindow(
                March.DAYS,
                March.ZONE,
                asOf,
                days,
                Case::customer,
                Case::tag,
                Case::opened,
                Case::closed,
                Case::contacts,
                Case::reopened);
    }

    private static Case single(String opened, String closed, int contacts, boolean reopened) {
        return new Case(1, "bill", March.at(opened), closed == null ? null : March.at(closed), contacts, reopened);
    }

    private static Case atOnce(String opened) {
        return single(opened, opened, 1, false);
    }

    private static void becomes(Case one, Instant asOf, long... counts) {
        FirstContacts expected = new FirstContacts(counts[0], counts[1], counts[2], 0);
        assertThat(Stream.of(one).collect(during(asOf))).isEqualTo(expected);
    }

    @Test
    void closedWithOneInboundContactAndNeverReopened() {
        becomes(single("2026-03-10T10:00", "2026-03-10T11:00", 1, false), LATER, 1, 1, 0);
        becomes(single("2026-03-10T10:00", "2026-03-10T11:00", 2, false), LATER, 0, 1, 0);
        becomes(single("2026-03-10T10:00", "2026-03-10T11:00", 0, false), LATER, 0, 1, 0);
        becomes(single("2026-03-10T10:00", "2026-03-10T11:00", 1, true), LATER, 0, 1, 0);
        becomes(single("2026-03-10T10:00", null, 1, false), LATER, 0, 1, 1);
        becomes(single("2026-03-10T10:00", null, 1, true), LATER, 0, 1, 1);
    }

    @Test
    void asItStandsAtTheInstant() {
        Case one = single("2026-03-10T10:00", "2026-03-10T11:00", 1, false);
        becomes(one, March.at("2026-03-10T11:00"), 0, 1, 1);
        becomes(one, March.at("2026-03-10T11:00:01"), 1, 1, 0);
        becomes(one, March.at("2026-03-10T10:00"), 0, 0, 0);
        becomes(atOnce("2026-03-01T00:00"), LATER, 1, 1, 0);
        becomes(atOnce("2026-02-28T23:59:59"), LATER, 0, 0, 0);
        becomes(atOnce("2026-04-01T00:00"), LATER, 0, 0, 0);
    }

    private static void windowed(List<Case> cases, Instant asOf, long... counts) {
        assertThat(cases.stream().collect(byWindow(asOf, WEEK)))
                .isEqualTo(new FirstContacts(counts[0], counts[1], counts[2], 0, WEEK));
    }

    @Test
    void aNewCaseWithinTheDaysTakesTheResolutionBack() {
        Case first = single("2026-03-26T10:00", "2026-03-26T12:00", 1, false);
        Case inTime = atOnce("2026-04-02T11:59:59");
        Case late = atOnce("2026-04-02T12:00");
        windowed(List.of(first), LATER, 1, 1, 0);
        windowed(List.of(inTime, first), LATER, 0, 1, 0);
        windowed(List.of(late, first), LATER, 1, 1, 0);
        windowed(List.of(first, single("2026-03-26T11:00", null, 1, false)), LATER, 0, 2, 1);
        windowed(List.of(first, first), LATER, 2, 2, 0);
        windowed(List.of(first, single("2026-03-26T09:00", "2026-03-26T09:30", 2, false)), LATER, 1, 2, 0);
        Case other = new Case(2, "bill", inTime.opened(), inTime.opened(), 1, false);
        Case about = new Case(1, "login", inTime.opened(), inTime.opened(), 1, false);
        windowed(List.of(first, other, about), LATER, 1, 1, 0);
    }

    @Test
    void asLongAsTheDaysRunItIsUndecided() {
        Case first = single("2026-03-26T10:00", "2026-03-26T12:00", 1, false);
        windowed(List.of(first), March.at("2026-04-02T11:59:59"), 0, 1, 1);
        windowed(List.of(first), March.at("2026-04-02T12:00"), 1, 1, 0);
        Case next = atOnce("2026-03-28T00:00");
        windowed(List.of(first, next), March.at("2026-03-30T00:00"), 0, 2, 1);
        windowed(List.of(first, next), March.at("2026-03-28T00:00"), 0, 1, 1);
        windowed(List.of(single("2026-03-26T10:00", "2026-03-26T12:00", 2, false)), March.END, 0, 1, 0);
    }

    @Test
    void someCouldNotBeClosedAtOnce() {
        FirstContacts cases = new FirstContacts(3, 10, 1, 0, WEEK);
        assertThat(cases.withNotPossible(7)).isEqualTo(new FirstContacts(3, 10, 1, 7, WEEK));
        Refusal.of(() -> cases.withNotPossible(8), "notPossible 8", "0..7");
    }

    @Test
    void whatContradictsItselfIsRefused() {
        Case wrong = single("2026-03-26T10:00", "2026-03-26T09:59", 1, false);
        Case negative = single("2026-03-26T10:00", null, -1, false);
        Case never = new Case(1, "bill", null, null, 1, false);
        for (Collector<Case, ?, FirstContacts> collector : List.of(during(LATER), byWindow(LATER, WEEK))) {
            Refusal.of(
                    () -> Stream.of(wrong).collect(collector),
                    "closed " + wrong.closed(),
                    "before opened " + wrong.opened());
            Refusal.of(() -> Stream.of(negative).collect(collector), "contacts -1", "0..");
            Refusal.ofNullByName(() -> Stream.of(never).collect(collector), "opened");
        }
        Refusal.of(() -> byWindow(LATER, 0), "windowDays 0", "1 (one day)");
        Case ofNobody = new Case(null, "bill", LATER, null, 1, false);
        Refusal.ofNullByName(() -> Stream.of(ofNobody).collect(byWindow(LATER, WEEK)), "customer");
        Case aboutNothing = new Case(1, null, LATER, null, 1, false);
        Refusal.ofNullByName(() -> Stream.of(aboutNothing).collect(byWindow(LATER, WEEK)), "tag");
        Refusal.ofNullByName(() -> during(null), "asOf");
        Tally<Case, FirstContacts> plain = Tally.of(during(LATER));
        Refusal.of(() -> plain.merge(Tally.of(during(March.END))), LATER, March.END);
        Tally<Case, FirstContacts> week = Tally.of(byWindow(LATER, WEEK));
        Refusal.of(() -> week.merge(Tally.of(byWindow(LATER, 8))), "about 8", "about 7");
        Refusal.of(() -> week.merge(Tally.of(byWindow(March.END, WEEK))), LATER, March.END);
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of("bill", "login"),
                        March.instants(),
                        March.hours(48).injectNull(0.2),
                        Arbitraries.of(1, 1, 1, 0, 2),
                        Arbitraries.of(false, false, true))
                .as((customer, tag, opened, hours, contacts, reopened) -> new Case(
                        customer,
                        tag,
                        opened,
                        hours == null ? null : opened.plusSeconds(3_600L * hours),
                        contacts,
                        reopened))
                .list()
                .ofMaxSize(20);
    }

    private static boolean isFollowed(Case one, List<Case> all, Instant over) {
        return all.stream()
                .filter(other ->
                        other.customer().equals(one.customer()) && other.tag().equals(one.tag()))
                .anyMatch(other ->
                        other.opened().isAfter(one.opened()) && other.opened().isBefore(over));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWhole(@ForAll("cases") List<Case> cases, @ForAll long seed) {
        Instant asOf = March.at("2026-04-02T00:00");
        List<Case> known =
                cases.stream().filter(one -> one.opened().isBefore(asOf)).toList();
        int[] plain = new int[3];
        int[] windowed = new int[3];
        for (Case one : known) {
            if (LocalDateTime.ofInstant(one.opened(), March.ZONE).getMonthValue() != 3) {
                continue;
            }
            boolean open = one.closed() == null || !one.closed().isBefore(asOf);
            boolean resolved = !open && one.contacts() == 1 && !one.reopened();
            plain[0] += resolved ? 1 : 0;
            plain[1]++;
            plain[2] += open ? 1 : 0;
            windowed[1]++;
            if (resolved) {
                Instant over = LocalDateTime.ofInstant(one.closed(), March.ZONE)
                        .plusDays(WEEK)
                        .atZone(March.ZONE)
                        .toInstant();
                boolean followed = isFollowed(one, known, over);
                windowed[0] += !followed && over.compareTo(asOf) <= 0 ? 1 : 0;
                windowed[2] += !followed && over.compareTo(asOf) > 0 ? 1 : 0;
            } else {
                windowed[2] += open ? 1 : 0;
            }
        }
        assertThat(CollectorLaws.holdAndAddUp(() -> during(asOf), Case::opened, cases, seed))
                .isEqualTo(new FirstContacts(plain[0], plain[1], plain[2], 0));
        assertThat(CollectorLaws.holdAndAddUp(() -> byWindow(asOf, WEEK), Case::customer, cases, seed))
                .isEqualTo(new FirstContacts(windowed[0], windowed[1], windowed[2], 0, WEEK));
    }
}
