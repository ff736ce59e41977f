package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.retention.CohortRetention.Method;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CohortTableTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final DateRange WEEK = DateRange.of(FIRST, FIRST.plusDays(7));
    private static final CohortLayout DAYS = CohortLayout.of(WEEK, CalendarUnit.DAY, FIRST.plusDays(10));

    private record Use(int user, LocalDate day) {}

    private record Login(String user, Instant at) {}

    private static Use use(int user, int day) {
        return new Use(user, FIRST.plusDays(day));
    }

    private static Collector<Use, ?, CohortTable> collector(CohortLayout layout) {
        return CohortTable.collector(layout, Use::user, Use::day);
    }

    private static CohortTable table(CohortLayout layout, Use... uses) {
        return Stream.of(uses).collect(collector(layout));
    }

    private static long[] row(CohortTable table, int cohort) {
        return IntStream.range(0, table.layout().columnCount())
                .mapToLong(column -> table.retained(cohort, column))
                .toArray();
    }

    @Test
    void theFirstActivityDecidesTheCohort() {
        CohortTable table = table(DAYS, use(1, 5), use(1, 2), use(1, 2), use(2, 2), use(2, 3), use(3, -1), use(3, 2));
        assertThat(table.customers(2)).isEqualTo(2);
        assertThat(row(table, 2)).containsExactly(2, 1, 0, 1, 0, 0, 0, 0, 0, 0);
        assertThat(IntStream.range(0, 7).mapToLong(table::customers).sum()).isEqualTo(2);
        assertThat(table.cell(2, 3).percent()).isEqualTo(50.0);
        assertThat(table.cell(2, 3).interval(0.95).upper()).isLessThan(1.0);
        assertThat(table.layout()).isEqualTo(DAYS);
    }

    @Test
    void whatIsNotOverIsImmatureAndNotZero() {
        CohortTable table = table(DAYS, use(1, 5), use(1, 9), use(1, 10), use(2, 6));
        assertThat(table.cell(5, 3).ratio()).isZero();
        assertThat(table.cell(5, 4).ratio()).isEqualTo(1.0);
        assertThat(table.cell(5, 5).undefinedReason()).contains(UndefinedReason.INCOMPLETE);
        assertThat(table.retained(5, 5))
                .as("nothing counts from the as-of day on")
                .isZero();
        assertThat(table.cell(4, 1).undefinedReason()).contains(UndefinedReason.EMPTY_DENOMINATOR);
        CohortLayout today = CohortLayout.of(WEEK, CalendarUnit.DAY, FIRST.plusDays(6));
        CohortTable earlier = table(today, use(1, 5), use(1, 9), use(2, 6));
        assertThat(earlier.cell(5, 0).ratio()).isEqualTo(1.0);
        assertThat(earlier.cell(5, 1).isDefined()).isFalse();
        assertThat(earlier.customers(6)).isZero();
    }

    @Test
    void onADayOrLater() {
        CohortTable table = table(DAYS.orLater(), use(1, 2), use(1, 5), use(2, 2));
        assertThat(row(table, 2)).containsExactly(2, 1, 1, 1, 0, 0, 0, 0, 0, 0);
        assertThat(table.cell(2, 1).definition()).isEqualTo(Method.ON_INTERVAL_OR_LATER);
        assertThat(table.cell(2, 1).explain().notes(Locale.ENGLISH))
                .contains("Provisional: whoever comes back later will count as well.");
        CohortTable cut = table(DAYS.orLater().upTo(1), use(1, 2), use(1, 5));
        assertThat(row(cut, 2)).as("later is later than the last column, too").containsExactly(1, 1);
        assertThat(table.cell(2, 8).isDefined()).isFalse();
        assertThat(table.cell(2, 7).isDefined()).isTrue();
    }

    @Test
    void withinBrackets() {
        CohortLayout brackets = DAYS.within(1, 3, 6, 9);
        CohortTable table =
                table(brackets, use(1, 2), use(1, 3), use(1, 4), use(1, 7), use(2, 2), use(2, 8), use(3, 2));
        assertThat(row(table, 2)).containsExactly(1, 1, 1);
        assertThat(table.cell(2, 1).evidence()).isEqualTo(new CohortCell(CalendarUnit.DAY, 3, 6, false, 1, 3, 0));
        assertThat(table.cell(2, 1).isDefined()).as("days 5, 6 and 7 of 0 to 9").isTrue();
        assertThat(table.cell(2, 2).undefinedReason()).contains(UndefinedReason.INCOMPLETE);
        assertThat(table.cell(1, 2).undefinedReason()).contains(UndefinedReason.EMPTY_DENOMINATOR);
        assertThat(row(table(brackets, use(1, 1), use(1, 9)), 1)).containsExactly(0, 0, 1);
    }

    @Test
    void recurringCohortsHaveEveryoneWhoWasActive() {
        CohortTable table = table(DAYS.withRecurring(), use(1, -3), use(1, 0), use(1, 2), use(2, 2), use(2, 8));
        assertThat(row(table, 0)).containsExactly(1, 0, 1, 0, 0, 0, 0, 0, 0, 0);
        assertThat(row(table, 2)).containsExactly(2, 0, 0, 0, 0, 0, 1, 0, 0, 0);
        assertThat(table.customers(2)).isEqualTo(2);
        assertThat(table.cell(2, 6).evidence().recurring()).isTrue();
        Refusal.of(IllegalStateException.class, () -> table.pooled(1), "recurring", "do not add up");
        CohortTable later = table(DAYS.withRecurring().orLater(), use(1, 0), use(1, 2), use(2, 2));
        assertThat(row(later, 0)).containsExactly(1, 1, 1, 0, 0, 0, 0, 0, 0, 0);
    }

    private record Account(String name, LocalDate joined, LocalDate day) {}

    @Test
    void bracketsReachAsFarAsIntervals() {
        DateRange years = DateRange.of(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 1, 1));
        CohortLayout layout = CohortLayout.of(years, CalendarUnit.YEAR, LocalDate.of(2026, 1, 1));
        CohortTable ever = table(layout.within(0, 1, 1_000_001), use(1, 0), use(1, -300), use(2, -1_000));
        assertThat(ever.cell(5, 1).isDefined()).isFalse();
        assertThat(ever.layout().to(1) - 1).isEqualTo(layout.upTo(1_000_000).columnCount() - 1);
    }

    @Test
    void tamperedStreamsAreRefused() {
        CohortLayout layout =
                CohortLayout.of(WEEK, CalendarUnit.DAY, FIRST.plusDays(3)).upTo(3);
        CohortTable table = read(layout, new long[] {7_001, 0, 0, 0, 0, 0, 0}, retained(28, 2, 6_001));
        assertThat(RoundTrip.tampered(table, 6_001, 6_002).retained(0, 2)).isEqualTo(6_002);
        Refusal.of(() -> RoundTrip.tampered(table, 7_001, -1), "customers[0] -1", "0..");
        Refusal.of(() -> RoundTrip.tampered(table, 6_001, -2), "retained[2] -2", "0..");
        Refusal.of(() -> RoundTrip.tampered(table, 6_001, 7_002), "retained[2] 7002", "0..7001");
        Refusal.of(() -> read(layout, new long[7], retained(28, 3, -3)), "retained[3] -3");
        Refusal.of(() -> read(layout, new long[7], retained(28, 27, 1)), "retained[27] 1", "0..0");
        Refusal.of(() -> read(layout, new long[7], new long[27]), "27 cells", "7 cohorts with 4 columns");
        Refusal.of(() -> read(layout, new long[7], new long[29]), "29 cells", "7 cohorts with 4 columns");
        Refusal.of(() -> read(layout, new long[8], new long[32]), "8 cohorts", "7 cohorts with 4 columns");
        Refusal.of(() -> read(layout, new long[6], new long[24]), "6 cohorts", "7 cohorts with 4 columns");
    }

    private static long[] retained(int cells, int cell, long customers) {
        long[] retained = new long[cells];
        retained[cell] = customers;
        return retained;
    }

    private static CohortTable read(CohortLayout layout, long[] customers, long[] retained) {
        return RoundTrip.of(new CohortTable(layout, customers, retained));
    }

    @Test
    void nobodyKeepsTheArraysOfATableThatIsRead() {
        long[] customers = {5, 0, 0, 0, 0, 0, 0};
        long[] retained = retained(7, 0, 4);
        Object[] read =
                RoundTrip.of(new Object[] {customers, retained, new CohortTable(DAYS.upTo(0), customers, retained)});
        ((long[]) read[0])[0] = -1;
        ((long[]) read[1])[0] = -1;
        assertThat(read[2]).isEqualTo(new CohortTable(DAYS.upTo(0), customers, retained));
    }

    @Test
    void theDayOfJoiningMayDecideTheCohort() {
        CohortTable table = Stream.of(
                        new Account("a", FIRST.plusDays(1), FIRST.plusDays(3)),
                        new Account("a", FIRST.plusDays(1), FIRST),
                        new Account("b", FIRST.plusDays(1), null),
                        new Account("c", FIRST.minusDays(1), FIRST.plusDays(1)),
                        new Account("d", FIRST.plusDays(4), FIRST.plusDays(4)),
                        new Account("d", FIRST.plusDays(2), null),
                        new Account("e", FIRST.plusDays(10), FIRST.plusDays(1)))
                .collect(CohortTable.collector(DAYS, Account::name, Account::joined, Account::day));
        assertThat(table.customers(0)).isZero();
        assertThat(table.customers(1)).isEqualTo(2);
        assertThat(row(table, 1)).containsExactly(0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
        assertThat(table.customers(2)).as("the earliest joining counts").isEqualTo(1);
        assertThat(row(table, 2)).containsExactly(0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
        assertThat(table.customers(4)).isZero();
        assertThat(table.cell(0, 0).isDefined()).isFalse();
    }

    @Test
    void allMatureCohortsTogether() {
        CohortTable table = table(DAYS, use(1, 0), use(1, 4), use(2, 1), use(3, 6), use(4, 6));
        CohortRetention day4 = table.pooled(4);
        assertThat(day4.evidence()).isEqualTo(new CohortCell(CalendarUnit.DAY, 4, 5, false, 1, 2, 2));
        assertThat(day4.percent()).isEqualTo(50.0);
        assertThat(table.pooled(9).evidence().mature()).isEqualTo(1);
        assertThat(table.pooled(0).evidence().immature()).isZero();
    }

    @Test
    void aTriangleInThreeLanguages() {
        CohortLayout three = CohortLayout.of(
                DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 1)),
                CalendarUnit.MONTH,
                LocalDate.of(2026, 4, 15));
        List<Use> uses = Stream.of(
                        IntStream.range(0, 1_200).mapToObj(i -> new Use(i, LocalDate.of(2026, 1, 5))),
                        IntStream.range(0, 400).mapToObj(i -> new Use(i, LocalDate.of(2026, 2, 5))),
                        IntStream.range(0, 150).mapToObj(i -> new Use(i, LocalDate.of(2026, 3, 31))),
                        IntStream.range(2_000, 2_008).mapToObj(i -> new Use(i, LocalDate.of(2026, 3, 1))),
                        IntStream.range(3_000, 3_002).mapToObj(i -> new Use(i, LocalDate.of(2026, 4, 14))))
                .flatMap(each -> each)
                .toList();
        CohortTable table = uses.stream().collect(collector(three));
        assertThat(table.text(Locale.ENGLISH)).isEqualTo("""
                        Retention by cohort
                        cohort   customers     0       1      2  3
                        2026-01      1,200  100%  33.33%  12.5%  …
                        2026-02          0     –       –      –
                        2026-03          8  100%       …
                        2026-04          2     …
                        … not complete yet""");
        assertThat(table.text(Locale.forLanguageTag("es"))).isEqualTo("""
                        Retención por cohortes
                        cohorte  clientes      0        1       2  3
                        2026-01     1.200  100 %  33,33 %  12,5 %  …
                        2026-02         0      –        –       –
                        2026-03         8  100 %        …
                        2026-04         2      …
                        … aún incompleto""");
        assertThat(table.text(Locale.forLanguageTag("pt")))
                .startsWith(
                        "Retenção por coorte\ncoorte   clientes     0       1      2  3\n2026-01     1.200  100%  33,33%")
                .endsWith("… ainda incompleto");
        assertThat(table(DAYS.within(0, 1, 4), use(1, 0)).text(Locale.ENGLISH)).startsWith("""
                        Retention by cohort
                        cohort      customers     0  1–3
                        2026-06-01          1  100%   0%
                        2026-06-02          0     –    –
                        """);
    }

    /** Day by day, for each customer, by sets. */
    private static long byHand(List<Use> uses, CohortLayout layout, int cohort, int column) {
        Map<Integer, TreeSet<LocalDate>> days = new TreeMap<>();
        uses.stream()
                .filter(use -> use.day().isBefore(layout.asOf()))
                .forEach(use -> days.computeIfAbsent(use.user(), user -> new TreeSet<>())
                        .add(use.day()));
        DateRange its = layout.cohort(cohort);
        LocalDate from = its.startInclusive().plusDays((long) layout.from(column) * its.days());
        LocalDate to = layout.method() == Method.ON_INTERVAL_OR_LATER
                ? layout.asOf()
                : its.startInclusive().plusDays((long) layout.to(column) * its.days());
        return days.values().stream()
                .filter(all -> layout.recurring() ? all.stream().anyMatch(its::contains) : its.contains(all.first()))
                .filter(all -> all.stream().anyMatch(day -> !day.isBefore(from) && day.isBefore(to)))
                .count();
    }

    @Provide
    Arbitrary<List<Use>> uses() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(-4, 14))
                .as(CohortTableTest::use)
                .list()
                .ofMaxSize(60);
    }

    private static final List<CohortLayout> LAYOUTS = List.of(
            DAYS,
            DAYS.upTo(2),
            DAYS.withRecurring(),
            DAYS.orLater(),
            DAYS.orLater().withRecurring().upTo(3),
            DAYS.within(0, 2, 3, 7),
            DAYS.within(3, 6).withRecurring(),
            CohortLayout.of(
                    DateRange.of(FIRST, FIRST.plusDays(15)),
                    CalendarUnit.every(Period.ofDays(3), FIRST.plusDays(1)),
                    FIRST.plusDays(12)));

    @Property(edgeCases = EdgeCasesMode.NONE)
    void countsWhatIsCountedByHand(@ForAll("uses") List<Use> uses) {
        for (CohortLayout layout : LAYOUTS) {
            CohortTable table = uses.stream().collect(collector(layout));
            for (int cohort = 0; cohort < layout.cohortCount(); cohort++) {
                for (int column = 0; column < layout.columnCount(); column++) {
                    assertThat(table.retained(cohort, column))
                            .as("%s, cohort %d, column %d", layout, cohort, column)
                            .isEqualTo(byHand(uses, layout, cohort, column));
                }
                if (layout.from(0) == 0 && layout.method() != Method.WITHIN_BRACKET) {
                    assertThat(table.customers(cohort)).isGreaterThanOrEqualTo(table.retained(cohort, 0));
                }
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWholeInAnyOrder(@ForAll("uses") List<Use> uses, @ForAll long seed) {
        for (CohortLayout layout : List.of(DAYS, DAYS.withRecurring().orLater())) {
            CohortTable all = CollectorLaws.holdAndAddUp(() -> collector(layout), Use::user, uses, seed);
            assertThat(RoundTrip.of(all)).isEqualTo(all).hasSameHashCodeAs(all).hasToString(all.toString());
            assertThat(all.plus(CohortTable.empty(layout))).isEqualTo(all);
        }
        CollectorLaws.holdAndAddUp(
                () -> CohortTable.collector(DAYS, Use::user, use -> use.day().minusDays(use.user() % 3), Use::day),
                Use::user,
                uses,
                seed);
        CollectorLaws.holdAndAddUp(
                () -> CohortTable.rollingCollector(
                        DAYS.rolling(ZoneOffset.UTC),
                        Use::user,
                        use -> use.day().atTime(use.user(), 0).toInstant(ZoneOffset.UTC)),
                Use::user,
                uses,
                seed);
    }

    private static CohortTable ofColumns(CohortLayout layout, List<Use> uses) {
        return CohortTable.of(
                layout,
                uses.stream().mapToLong(Use::user).toArray(),
                uses.stream().mapToInt(use -> (int) use.day().toEpochDay()).toArray());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void columnsAreTheSameAsRecordsOfThem(@ForAll("uses") List<Use> uses) {
        for (CohortLayout layout : LAYOUTS) {
            assertThat(ofColumns(layout, uses))
                    .isEqualTo(uses.stream().collect(collector(layout)))
                    .isEqualTo(
                            uses.stream().collect(CohortTable.collector(layout, use -> "user " + use.user(), Use::day)))
                    .isEqualTo(
                            uses.stream().collect(CohortTable.collector(layout, use -> (long) use.user(), Use::day)));
        }
    }

    @Test
    void columnsOfCenturies() {
        LocalDate asOf = LocalDate.of(2026, 1, 1);
        CohortLayout years = CohortLayout.of(DateRange.of(LocalDate.of(1826, 1, 1), asOf), CalendarUnit.YEAR, asOf);
        List<Use> uses = Stream.of(
                        LocalDate.MIN.withYear(-5_000_000),
                        LocalDate.of(1826, 1, 1),
                        asOf.minusDays(65_537),
                        asOf.minusDays(65_536),
                        asOf.minusDays(65_536),
                        asOf.minusDays(1),
                        asOf)
                .flatMap(day -> IntStream.of(1, day.getYear()).mapToObj(user -> new Use(user, day)))
                .toList();
        CohortTable table = ofColumns(years, uses);
        assertThat(table).isEqualTo(uses.stream().collect(collector(years)));
        assertThat(table.customers(0)).as("1826 in 1826").isEqualTo(1);
        assertThat(table.customers(199)).as("2025, and not 2026").isEqualTo(1);
        assertThat(IntStream.range(0, 200).mapToLong(table::customers).sum()).isEqualTo(3);
    }

    @Test
    void refusalsOfColumns() {
        Refusal.of(
                () -> CohortTable.of(DAYS, new long[2], new int[3]),
                "customers has 2 numbers, epochDays 3: state one for each");
        Refusal.of(() -> CohortTable.of(DAYS.rolling(ZoneOffset.UTC), new long[0], new int[0]), "layout", "rolling");
        Refusal.ofNullByName(() -> CohortTable.of(null, new long[0], new int[0]), "layout");
        Refusal.ofNullByName(() -> CohortTable.of(DAYS, null, new int[0]), "customers");
        Refusal.ofNullByName(() -> CohortTable.of(DAYS, new long[0], null), "epochDays");
        assertThat(CohortTable.of(DAYS, new long[0], new int[0])).isEqualTo(CohortTable.empty(DAYS));
    }

    @Test
    void anyNumberOfIntervals() {
        CohortLayout years = CohortLayout.of(DateRange.ofYear(2025), CalendarUnit.DAY, LocalDate.of(2027, 1, 1));
        CohortTable table = Stream.of(0, 63, 64, 127, 128, 500, 729)
                .map(day -> new Use(1, LocalDate.of(2025, 1, 1).plusDays(day)))
                .collect(collector(years));
        assertThat(table.layout().columnCount()).isEqualTo(730);
        assertThat(IntStream.range(0, 730).filter(day -> table.retained(0, day) == 1))
                .containsExactly(0, 63, 64, 127, 128, 500, 729);
    }

    @Test
    void valuesAreEqual() {
        CohortTable one = table(DAYS, use(1, 0));
        assertThat(one)
                .isNotEqualTo(table(DAYS.orLater(), use(1, 0)))
                .isNotEqualTo(table(DAYS, use(1, 0), use(1, 3)))
                .isNotEqualTo(table(DAYS, use(1, 1)))
                .isNotEqualTo("table");
        assertThat(one.toString()).contains("CohortTable[", "customers=[1, 0, 0, 0, 0, 0, 0]", "retained=[1, 0,");
        assertThat(one.hashCode()).isNotEqualTo(table(DAYS, use(1, 1)).hashCode());
    }

    @Test
    void refusals() {
        CohortTable table = table(DAYS, use(1, 0));
        Refusal.of(() -> table.customers(7), "cohort", 7, "0..6");
        Refusal.of(() -> table.customers(-1), "cohort", -1);
        Refusal.of(() -> table.retained(0, 10), "column", 10, "0..9");
        Refusal.of(() -> table.retained(7, 0), "cohort", 7);
        Refusal.of(() -> table.plus(CohortTable.empty(DAYS.orLater())), "other", "ON_INTERVAL_OR_LATER");
        Tally<Use, CohortTable> some = Tally.of(collector(DAYS));
        Refusal.of(() -> some.merge(Tally.of(collector(DAYS.upTo(3)))), "other", "layout");
        Refusal.ofNull(() -> Stream.of(new Use(1, null)).collect(collector(DAYS)), "active");
        Refusal.ofNull(
                () -> Stream.of(use(1, 1)).collect(CohortTable.collector(DAYS, use -> null, Use::day)), "customer");
        Refusal.ofNull(
                () -> Stream.of(use(1, 1)).collect(CohortTable.collector(DAYS, use -> null, Use::day, Use::day)),
                "customer");
        Refusal.ofNull(
                () -> Stream.of(use(1, 1)).collect(CohortTable.collector(DAYS, Use::user, use -> null, Use::day)),
                "joined");
        Refusal.ofNull(() -> collector(null), "layout");
        Refusal.ofNull(() -> CohortTable.collector(DAYS, null, Use::day), "customer");
        Refusal.ofNull(() -> CohortTable.collector(DAYS, Use::user, null), "active");
        Refusal.ofNull(() -> CohortTable.collector(DAYS, null, Use::day, Use::day), "customer");
        Refusal.ofNull(() -> CohortTable.collector(DAYS, Use::user, null, Use::day), "joined");
        Refusal.of(
                () -> CohortTable.collector(DAYS.withRecurring(), Use::user, Use::day, Use::day),
                "layout",
                "recurring");
        CohortLayout rolling = DAYS.rolling(ZoneOffset.UTC);
        Refusal.of(() -> collector(rolling), "layout", "rolling");
        Refusal.of(() -> CohortTable.collector(rolling, Use::user, Use::day, Use::day), "layout", "rolling");
        Refusal.of(() -> CohortTable.rollingCollector(DAYS, Login::user, Login::at), "layout", "ON_INTERVAL");
        Refusal.ofNullByName(() -> CohortTable.rollingCollector(null, Login::user, Login::at), "layout");
        Refusal.ofNull(() -> CohortTable.rollingCollector(rolling, null, Login::at), "customer");
        Refusal.ofNull(() -> CohortTable.rollingCollector(rolling, Login::user, null), "active");
        Tally<Login, CohortTable> logins = Tally.of(CohortTable.rollingCollector(rolling, Login::user, Login::at));
        Refusal.ofNull(() -> logins.add(new Login("a", null)), "active");
        Refusal.ofNull(() -> logins.add(new Login(null, Instant.EPOCH)), "customer");
        Refusal.of(
                () -> logins.merge(Tally.of(CohortTable.rollingCollector(rolling.upTo(2), Login::user, Login::at))),
                "other");
    }

    @Test
    void composesWithGroupingBy() {
        Map<Boolean, CohortTable> parts = Stream.of(use(1, 0), use(2, 0), use(2, 1))
                .collect(Collectors.groupingBy(use -> use.user() == 1, collector(DAYS)));
        assertThat(row(parts.get(true), 0)).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(row(parts.get(false), 0)).containsExactly(1, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static Login login(String at) {
        return new Login("a", Instant.parse(at));
    }

    private static CohortTable calendar(LocalDate start, ZoneId zone, Login... logins) {
        CohortLayout days =
                CohortLayout.of(DateRange.of(start, start.plusDays(1)), CalendarUnit.DAY, start.plusDays(9));
        return Stream.of(logins).collect(CohortTable.collector(days.upTo(4), zone, Login::user, Login::at));
    }

    private static CohortTable rolling(LocalDate start, ZoneId zone, Login... logins) {
        CohortLayout days =
                CohortLayout.of(DateRange.of(start, start.plusDays(1)), CalendarUnit.DAY, start.plusDays(9));
        return Stream.of(logins)
                .collect(CohortTable.rollingCollector(days.rolling(zone).upTo(4), Login::user, Login::at));
    }

    /** 8 in the morning of the 2nd in Tokyo is still the 1st by UTC. */
    @Test
    void aDayLateEastOfGreenwich() {
        Login[] both = {login("2026-06-01T23:00:00Z"), login("2026-06-02T15:30:00Z")};
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        assertThat(row(calendar(FIRST.plusDays(1), tokyo, both), 0)).containsExactly(1, 1, 0, 0, 0);
        assertThat(row(calendar(FIRST, ZoneOffset.UTC, both), 0)).containsExactly(1, 1, 0, 0, 0);
        assertThat(calendar(FIRST, tokyo, both).customers(0)).isZero();
    }

    /** Two minutes apart: the next day of the calendar, and the same 24 hours. */
    @Test
    void aMinuteToMidnight() {
        Login[] both = {login("2026-06-02T00:01:00Z"), login("2026-06-01T23:59:00Z")};
        assertThat(row(calendar(FIRST, ZoneOffset.UTC, both), 0)).containsExactly(1, 1, 0, 0, 0);
        assertThat(row(rolling(FIRST, ZoneOffset.UTC, both), 0)).containsExactly(1, 0, 0, 0, 0);
        Login[] day = {login("2026-06-01T12:00:00Z"), login("2026-06-02T12:00:00Z")};
        assertThat(row(rolling(FIRST, ZoneOffset.UTC, day), 0)).containsExactly(1, 1, 0, 0, 0);
        Login[] less = {login("2026-06-01T12:00:00Z"), login("2026-06-02T11:59:59.999999999Z")};
        assertThat(row(rolling(FIRST, ZoneOffset.UTC, less), 0)).containsExactly(1, 0, 0, 0, 0);
    }

    /** In Berlin the 29th of March 2026 has 23 hours, and the 25th of October 25. */
    @Test
    void daysOf23And25Hours() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Login[] spring = {login("2026-03-28T23:00:00Z"), login("2026-03-29T22:00:00Z")};
        LocalDate short29 = LocalDate.of(2026, 3, 29);
        assertThat(row(calendar(short29, berlin, spring), 0)).containsExactly(1, 1, 0, 0, 0);
        assertThat(row(rolling(short29, berlin, spring), 0)).containsExactly(1, 0, 0, 0, 0);
        Login[] autumn = {login("2026-10-24T22:00:00Z"), login("2026-10-25T22:30:00Z")};
        LocalDate long25 = LocalDate.of(2026, 10, 25);
        assertThat(row(calendar(long25, berlin, autumn), 0)).containsExactly(1, 0, 0, 0, 0);
        assertThat(row(rolling(long25, berlin, autumn), 0)).containsExactly(1, 1, 0, 0, 0);
    }

    /** The 30th of December 2011 is on the calendar of Samoa, but no instant falls on it. */
    @Test
    void aDayThatWasSkipped() {
        ZoneId samoa = ZoneId.of("Pacific/Apia");
        Login[] both = {login("2011-12-30T09:30:00Z"), login("2011-12-30T10:30:00Z")};
        LocalDate last = LocalDate.of(2011, 12, 29);
        assertThat(row(calendar(last, samoa, both), 0)).containsExactly(1, 0, 1, 0, 0);
        assertThat(row(rolling(last, samoa, both), 0)).containsExactly(1, 0, 0, 0, 0);
        assertThat(calendar(last.plusDays(1), samoa, both).customers(0)).isZero();
    }

    /** Who comes at the very end of the day has his 24 hours still before him when the day is over. */
    @Test
    void whoWasThereLongBeforeIsInNoCohort() {
        CohortLayout layout = DAYS.rolling(ZoneOffset.UTC);
        Instant start = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
        for (Instant before : List.of(Instant.MIN, Instant.parse("1500-01-01T00:00:00Z"), start.minusNanos(1))) {
            CohortTable table = Stream.of(new Login("a", start), new Login("b", before), new Login("b", start))
                    .collect(CohortTable.rollingCollector(layout, Login::user, Login::at));
            assertThat(table.customers(0)).isEqualTo(1);
        }
    }

    @Test
    void rollingCellsMatureWithTheLastOfTheCohort() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        DateRange day = DateRange.of(LocalDate.of(2026, 3, 27), LocalDate.of(2026, 3, 28));
        CohortLayout upTo29 = CohortLayout.of(day, CalendarUnit.DAY, LocalDate.of(2026, 3, 29))
                .rolling(berlin);
        assertThat(upTo29.columnCount()).isEqualTo(2);
        assertThat(upTo29.isComplete(0, 0)).isTrue();
        assertThat(upTo29.isComplete(0, 1)).isFalse();
        CohortLayout upTo30 = CohortLayout.of(day, CalendarUnit.DAY, LocalDate.of(2026, 3, 30))
                .rolling(berlin);
        assertThat(upTo30.isComplete(0, 1)).as("an hour is missing").isFalse();
        assertThat(CohortLayout.of(day, CalendarUnit.DAY, LocalDate.of(2026, 3, 30))
                        .rolling(ZoneOffset.UTC)
                        .isComplete(0, 1))
                .isTrue();
        CohortTable table = Stream.of(login("2026-03-27T12:00:00Z"))
                .collect(CohortTable.rollingCollector(upTo29, Login::user, Login::at));
        assertThat(table.cell(0, 0).ratio()).isEqualTo(1.0);
        assertThat(table.cell(0, 0).definition()).isEqualTo(Method.ROLLING_24_HOURS);
        assertThat(table.text(Locale.ENGLISH)).contains("2026-03-27          1  100%  …");
        CohortTable weeks = Stream.of(login("2026-03-25T12:00:00Z"), login("2026-03-26T13:00:00Z"))
                .collect(CohortTable.rollingCollector(
                        CohortLayout.of(
                                        DateRange.of(LocalDate.of(2026, 3, 23), LocalDate.of(2026, 3, 30)),
                                        CalendarUnit.ISO_WEEK,
                                        LocalDate.of(2026, 6, 1))
                                .rolling(berlin)
                                .upTo(2),
                        Login::user,
                        Login::at));
        assertThat(weeks.cell(0, 1).evidence().unit()).isEqualTo(CalendarUnit.DAY);
        assertThat(row(weeks, 0)).containsExactly(1, 1, 0);
    }
}
