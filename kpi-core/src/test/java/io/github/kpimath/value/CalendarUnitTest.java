package io.github.kpimath.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpimath.testing.RoundTrip;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarUnitTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 5, 13);
    private static final CalendarUnit SPRINT = CalendarUnit.every(Period.ofWeeks(2), LocalDate.of(2026, 1, 5));

    /** The units and, for each, what two days have in common exactly when they are in the same one, by java.time. */
    private static final Map<CalendarUnit, Function<LocalDate, Object>> UNITS = units();

    private static Map<CalendarUnit, Function<LocalDate, Object>> units() {
        Map<CalendarUnit, Function<LocalDate, Object>> units = new LinkedHashMap<>();
        units.put(CalendarUnit.DAY, day -> day);
        units.put(CalendarUnit.ISO_WEEK, day -> week(day, WeekFields.ISO));
        units.put(CalendarUnit.weekFrom(DayOfWeek.SUNDAY), day -> week(day, WeekFields.SUNDAY_START));
        units.put(CalendarUnit.weekFrom(DayOfWeek.SATURDAY), day -> week(day, WeekFields.of(DayOfWeek.SATURDAY, 1)));
        units.put(SPRINT, day -> Math.floorDiv(ChronoUnit.DAYS.between(LocalDate.of(2026, 1, 5), day), 14L));
        units.put(CalendarUnit.MONTH, YearMonth::from);
        units.put(CalendarUnit.QUARTER, day -> day.getYear() + "Q" + day.get(IsoFields.QUARTER_OF_YEAR));
        units.put(CalendarUnit.YEAR, Year::from);
        units.put(FiscalCalendar.from(Month.APRIL).years(), day -> Year.from(day.minusMonths(3)));
        units.put(
                FiscalCalendar.from(Month.FEBRUARY).quarters(),
                day -> day.minusMonths(1).getYear() + "Q"
                        + day.withDayOfMonth(1).minusMonths(1).get(IsoFields.QUARTER_OF_YEAR));
        return units;
    }

    private static List<Integer> week(LocalDate day, WeekFields fields) {
        return List.of(day.get(fields.weekBasedYear()), day.get(fields.weekOfWeekBasedYear()));
    }

    @Test
    void classExample() {
        assertThat(CalendarUnit.MONTH.containing(WEDNESDAY)).hasToString("2026-05-01/2026-06-01");
        assertThat(CalendarUnit.ISO_WEEK.containing(WEDNESDAY)).hasToString("2026-05-11/2026-05-18");
        assertThat(CalendarUnit.weekFrom(DayOfWeek.SUNDAY).containing(WEDNESDAY))
                .hasToString("2026-05-10/2026-05-17");
        assertThat(SPRINT.containing(WEDNESDAY)).hasToString("2026-05-11/2026-05-25");
        assertThat(CalendarUnit.MONTH.lastComplete(12, WEDNESDAY)).hasToString("2025-05-01/2026-05-01");
        assertThat(DateRange.ofYear(2026).eachWithin(CalendarUnit.MONTH)).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource({
        "MONDAY, 2026-05-11",
        "TUESDAY, 2026-05-12",
        "WEDNESDAY, 2026-05-13",
        "THURSDAY, 2026-05-07",
        "FRIDAY, 2026-05-08",
        "SATURDAY, 2026-05-09",
        "SUNDAY, 2026-05-10"
    })
    void weeksBeginWithTheDayThatIsStated(DayOfWeek firstDay, LocalDate start) {
        assertThat(CalendarUnit.weekFrom(firstDay).containing(WEDNESDAY))
                .isEqualTo(DateRange.of(start, start.plusDays(7)));
    }

    @Test
    void monthsEndWhereTheyEnd() {
        assertThat(CalendarUnit.MONTH.containing(LocalDate.of(2024, 2, 29))).hasToString("2024-02-01/2024-03-01");
        assertThat(CalendarUnit.MONTH.containing(LocalDate.of(2026, 2, 28))).hasToString("2026-02-01/2026-03-01");
        assertThat(CalendarUnit.MONTH.containing(LocalDate.of(1900, 3, 1))).hasToString("1900-03-01/1900-04-01");
        assertThat(CalendarUnit.QUARTER.containing(LocalDate.of(2026, 3, 31))).isEqualTo(DateRange.ofQuarter(2026, 1));
        assertThat(CalendarUnit.YEAR.containing(LocalDate.of(2025, 12, 31))).isEqualTo(DateRange.ofYear(2025));
        assertThat(CalendarUnit.YEAR.containing(LocalDate.of(-44, 3, 15))).isEqualTo(DateRange.ofYear(-44));
        assertThat(CalendarUnit.DAY.containing(WEDNESDAY)).isEqualTo(DateRange.ofClosed(WEDNESDAY, WEDNESDAY));
    }

    /** Every range within 40 days around a leap day, against what java.time says of each day. */
    @Test
    void agreesWithAScanOfDays() {
        LocalDate origin = LocalDate.of(2024, 1, 28);
        List<LocalDate> domain = origin.datesUntil(origin.plusDays(40)).toList();
        UNITS.forEach((unit, key) -> {
            Map<Object, TreeSet<LocalDate>> days = new LinkedHashMap<>();
            origin.minusYears(2)
                    .datesUntil(origin.plusYears(2))
                    .forEach(day -> days.computeIfAbsent(key.apply(day), k -> new TreeSet<>())
                            .add(day));
            for (LocalDate start : domain) {
                List<DateRange> overlapping = new ArrayList<>();
                for (LocalDate day : domain) {
                    if (day.isBefore(start)) {
                        continue;
                    }
                    TreeSet<LocalDate> all = days.get(key.apply(day));
                    DateRange containing = DateRange.ofClosed(all.first(), all.last());
                    assertThat(unit.containing(day)).isEqualTo(containing);
                    if (overlapping.isEmpty()
                            || !overlapping.get(overlapping.size() - 1).equals(containing)) {
                        overlapping.add(containing);
                    }
                    DateRange range = DateRange.ofClosed(start, day);
                    assertThat(range.eachOverlapping(unit))
                            .as("%s by %s", range, unit)
                            .isEqualTo(overlapping);
                    assertThat(range.eachWithin(unit))
                            .as("%s by %s", range, unit)
                            .isEqualTo(overlapping.stream()
                                    .filter(one -> !one.startInclusive().isBefore(start)
                                            && !one.lastDay().isAfter(day))
                                    .toList());
                }
            }
        });
    }

    @Property
    void everyDayIsInExactlyOne(@ForAll @IntRange(min = -800_000, max = 800_000) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        UNITS.forEach((unit, key) -> {
            DateRange one = unit.containing(day);
            DateRange before = unit.containing(one.startInclusive().minusDays(1));
            DateRange after = unit.containing(one.endExclusive());
            assertThat(one.contains(day)).isTrue();
            assertThat(before.endExclusive()).isEqualTo(one.startInclusive());
            assertThat(after.startInclusive()).isEqualTo(one.endExclusive());
            assertThat(unit.containing(one.startInclusive())).isEqualTo(one);
            assertThat(unit.containing(one.lastDay())).isEqualTo(one);
            assertThat(key.apply(one.startInclusive()))
                    .isEqualTo(key.apply(day))
                    .isEqualTo(key.apply(one.lastDay()));
            assertThat(key.apply(before.lastDay())).isNotEqualTo(key.apply(day));
            assertThat(key.apply(after.startInclusive())).isNotEqualTo(key.apply(day));
        });
    }

    @Property
    void eachMonthOfWholeMonthsPartitionsThem(
            @ForAll @IntRange(min = 1900, max = 2100) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 40) int months) {
        LocalDate first = LocalDate.of(year, month, 1);
        DateRange range = DateRange.of(first, first.plusMonths(months));
        List<DateRange> parts = range.eachWithin(CalendarUnit.MONTH);
        assertThat(parts).hasSize(months).isEqualTo(range.eachOverlapping(CalendarUnit.MONTH));
        assertThat(parts.get(0).startInclusive()).isEqualTo(range.startInclusive());
        assertThat(parts.get(months - 1).endExclusive()).isEqualTo(range.endExclusive());
        for (int i = 1; i < months; i++) {
            assertThat(parts.get(i)).isEqualTo(parts.get(i - 1).next());
        }
        assertThat(parts.stream().mapToLong(DateRange::days).sum()).isEqualTo(range.days());
    }

    @Test
    void wholeOnesAndThoseAtTheEnds() {
        DateRange range = DateRange.parse("2026-01-15/2026-04-16");
        assertThat(range.eachWithin(CalendarUnit.MONTH))
                .containsExactly(DateRange.ofMonth(2026, 2), DateRange.ofMonth(2026, 3));
        assertThat(range.eachOverlapping(CalendarUnit.MONTH))
                .containsExactly(
                        DateRange.ofMonth(2026, 1),
                        DateRange.ofMonth(2026, 2),
                        DateRange.ofMonth(2026, 3),
                        DateRange.ofMonth(2026, 4));
        assertThat(range.eachWithin(CalendarUnit.QUARTER)).isEmpty();
        assertThat(range.eachOverlapping(CalendarUnit.YEAR)).containsExactly(DateRange.ofYear(2026));
        assertThat(range.eachWithin(CalendarUnit.DAY)).hasSize(91);
        assertThatThrownBy(() -> range.eachOverlapping(CalendarUnit.DAY).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> range.eachWithin(CalendarUnit.DAY).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aYearOfWeeksIsNotAWholeNumberOfThem() {
        List<DateRange> weeks = DateRange.ofYear(2026).eachWithin(CalendarUnit.ISO_WEEK);
        assertThat(weeks).hasSize(51).startsWith(DateRange.ofIsoWeek(2026, 2)).endsWith(DateRange.ofIsoWeek(2026, 52));
        assertThat(DateRange.ofYear(2026).eachOverlapping(CalendarUnit.ISO_WEEK))
                .hasSize(53)
                .endsWith(DateRange.ofIsoWeek(2026, 53));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-05-31, 2026-04-01/2026-05-01", // 31 May is not in the data, May is not complete
        "1, 2026-06-01, 2026-05-01/2026-06-01",
        "12, 2026-06-01, 2025-06-01/2026-06-01",
        "12, 2026-06-30, 2025-06-01/2026-06-01",
        "3, 2026-01-01, 2025-10-01/2026-01-01"
    })
    void lastCompleteMonths(int months, LocalDate asOf, String range) {
        DateRange last = CalendarUnit.MONTH.lastComplete(months, asOf);
        assertThat(last).hasToString(range);
        assertThat(last.isComplete(asOf)).isTrue();
    }

    @Property
    void theLastCompleteOnesAreTheLastOfThoseBefore(
            @ForAll @IntRange(min = -20_000, max = 40_000) int epochDay,
            @ForAll @IntRange(min = 1, max = 30) int count) {
        LocalDate asOf = LocalDate.ofEpochDay(epochDay);
        for (CalendarUnit unit : UNITS.keySet()) {
            DateRange last = unit.lastComplete(count, asOf);
            assertThat(last.eachWithin(unit)).hasSize(count).isEqualTo(last.eachOverlapping(unit));
            assertThat(last.isComplete(asOf)).isTrue();
            assertThat(unit.containing(last.endExclusive()).isComplete(asOf)).isFalse();
        }
        assertThat(CalendarUnit.DAY.lastComplete(count, asOf)).isEqualTo(DateRange.trailing(count, asOf.minusDays(1)));
    }

    @Test
    void refusesNoneAndWhatIsTooManyForTheCalendar() {
        for (int count : new int[] {0, -1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CalendarUnit.MONTH.lastComplete(count, WEDNESDAY))
                    .withMessage("count " + count + " is outside 1..2147483647");
        }
        assertThatThrownBy(() -> CalendarUnit.YEAR.lastComplete(Integer.MAX_VALUE, WEDNESDAY))
                .isInstanceOf(DateTimeException.class);
        CalendarUnit ages = CalendarUnit.every(Period.ofDays(Integer.MAX_VALUE), WEDNESDAY);
        assertThatThrownBy(() -> ages.lastComplete(Integer.MAX_VALUE, WEDNESDAY))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> CalendarUnit.YEAR.containing(LocalDate.MAX)).isInstanceOf(DateTimeException.class);
        assertThat(CalendarUnit.YEAR.containing(LocalDate.MIN)).isEqualTo(DateRange.ofYear(Year.MIN_VALUE));
    }

    @Test
    void theMonthOfAnInstantIsThatOfTheZone() {
        Instant newYear = Instant.parse("2026-01-01T02:00:00Z");
        assertThat(CalendarUnit.MONTH.containing(newYear, ZoneId.of("America/Sao_Paulo")))
                .isEqualTo(DateRange.ofMonth(2025, 12));
        assertThat(CalendarUnit.MONTH.containing(newYear, ZoneId.of("Europe/Madrid")))
                .isEqualTo(DateRange.ofMonth(2026, 1));
    }

    @Test
    void whatCutsTheCalendarAlikeIsEqual() {
        assertThat(CalendarUnit.every(Period.ofMonths(3), LocalDate.of(2026, 4, 1)))
                .isEqualTo(CalendarUnit.QUARTER)
                .hasSameHashCodeAs(CalendarUnit.QUARTER);
        assertThat(CalendarUnit.every(Period.ofMonths(12), LocalDate.of(1812, 1, 1)))
                .isEqualTo(CalendarUnit.YEAR);
        assertThat(CalendarUnit.every(Period.ofDays(7), LocalDate.of(2026, 5, 11)))
                .isEqualTo(CalendarUnit.ISO_WEEK);
        assertThat(CalendarUnit.every(Period.ofDays(1), WEDNESDAY)).isEqualTo(CalendarUnit.DAY);
        assertThat(CalendarUnit.every(Period.ofWeeks(2), LocalDate.of(2026, 1, 12)))
                .isNotEqualTo(SPRINT);
        assertThat(CalendarUnit.every(Period.ofWeeks(2), LocalDate.of(2026, 1, 19)))
                .isEqualTo(SPRINT);
        assertThat(CalendarUnit.weekFrom(DayOfWeek.SUNDAY)).isNotEqualTo(CalendarUnit.ISO_WEEK);
        assertThat(CalendarUnit.YEAR.length()).isEqualTo(Period.ofMonths(12));
        assertThat(CalendarUnit.ISO_WEEK.anchor()).isEqualTo(LocalDate.of(1969, 12, 29));
        for (CalendarUnit unit : UNITS.keySet()) {
            assertThat(RoundTrip.of(unit)).isEqualTo(unit);
            assertThat(unit.containing(LocalDate.EPOCH).startInclusive()).isEqualTo(unit.anchor());
        }
    }

    @Test
    void refusesMonthsFromInsideAMonthAndLengthsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarUnit.every(Period.ofYears(1), LocalDate.of(2026, 4, 6)))
                .withMessage(
                        "anchor 2026-04-06 is inside a month: expected the first day of one, because the length P12M"
                                + " is in months");
        for (Period length : List.of(Period.ZERO, Period.ofDays(-1), Period.of(0, 1, 1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CalendarUnit(length, LocalDate.EPOCH))
                    .withMessageStartingWith("length " + length + " is not allowed");
        }
    }

    @Test
    void nullsAreNamed() {
        LocalDate noDay = null;
        assertNull("length", () -> CalendarUnit.every(null, WEDNESDAY));
        assertNull("anchor", () -> CalendarUnit.every(Period.ofDays(1), null));
        assertNull("firstDay", () -> CalendarUnit.weekFrom(null));
        assertNull("day", () -> CalendarUnit.DAY.containing(noDay));
        assertNull("instant", () -> CalendarUnit.DAY.containing(null, ZoneOffset.UTC));
        assertNull("zone", () -> CalendarUnit.DAY.containing(Instant.EPOCH, null));
        assertNull("asOf", () -> CalendarUnit.DAY.lastComplete(1, null));
    }

    private static void assertNull(String message, Runnable call) {
        assertThatNullPointerException().isThrownBy(call::run).withMessage(message);
    }

    @Property
    void numbersCountWhatFollows(@ForAll @IntRange(min = -40_000, max = 40_000) int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        for (CalendarUnit unit : UNITS.keySet()) {
            long number = unit.numberOf(day);
            DateRange its = unit.containing(day);
            assertThat(unit.numbered(number)).as("%s of %s", unit, day).isEqualTo(its);
            assertThat(unit.numberOf(its.lastDay())).isEqualTo(number);
            assertThat(unit.numberOf(its.endExclusive())).isEqualTo(number + 1);
            assertThat(unit.numberOf(LocalDate.EPOCH)).isZero();
        }
    }

    @Test
    void numbersOfDaysAndMonths() {
        assertThat(CalendarUnit.DAY.numberOf(WEDNESDAY)).isEqualTo(WEDNESDAY.toEpochDay());
        assertThat(CalendarUnit.MONTH.numberOf(LocalDate.of(1969, 12, 31))).isEqualTo(-1);
        assertThat(CalendarUnit.MONTH.numbered(12)).isEqualTo(DateRange.ofMonth(1971, 1));
        assertThatNullPointerException()
                .isThrownBy(() -> CalendarUnit.DAY.numberOf(null))
                .withMessage("day");
        assertThatThrownBy(() -> CalendarUnit.MONTH.numbered(Long.MAX_VALUE)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> SPRINT.numbered(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }
}
