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
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {

    private static final DateRange MAY = DateRange.ofMonth(2026, 5);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void classExample() {
        assertThat(MAY).hasToString("2026-05-01/2026-06-01");
        assertThat(MAY.days()).isEqualTo(31);
        assertThat(MAY.lastDay()).isEqualTo(day("2026-05-31"));
        assertThat(MAY.previous()).hasToString("2026-04-01/2026-05-01");
        assertThat(MAY).isEqualTo(DateRange.parse("2026-05"));
        assertThat(MAY.eachWithin(CalendarUnit.ISO_WEEK))
                .hasSize(4)
                .startsWith(DateRange.parse("2026-05-04/2026-05-11"));
        ZoneId zone = ZoneId.of("Asia/Tokyo");
        Instant order = Instant.parse("2026-04-30T23:00:00Z");
        assertThat(DateRange.dayOf(order, zone)).isEqualTo(day("2026-05-01"));
        assertThat(MAY.contains(order, zone)).isTrue();
        assertThat(MAY.startInstant(zone)).isEqualTo(Instant.parse("2026-04-30T15:00:00Z"));
    }

    @Test
    void theSameRangeThroughEveryDoor() {
        assertThat(MAY)
                .isEqualTo(DateRange.of(day("2026-05-01"), day("2026-06-01")))
                .isEqualTo(DateRange.ofClosed(day("2026-05-01"), day("2026-05-31")))
                .isEqualTo(DateRange.of(YearMonth.of(2026, 5)))
                .hasSameHashCodeAs(DateRange.parse("2026-05-01/2026-06-01"));
        assertThat(MAY.startInclusive()).isEqualTo(day("2026-05-01"));
        assertThat(MAY.endExclusive()).isEqualTo(day("2026-06-01"));
        assertThat(DateRange.ofYear(2024).days()).isEqualTo(366);
        assertThat(DateRange.ofClosed(day("2026-05-01"), day("2026-05-01")).days())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01/2027-01-01",
        "2026-Q1, 2026-01-01/2026-04-01",
        "2026-Q2, 2026-04-01/2026-07-01",
        "2026-Q4, 2026-10-01/2027-01-01",
        "2026-W01, 2025-12-29/2026-01-05",
        "2026-W22, 2026-05-25/2026-06-01",
        "2026-W53, 2026-12-28/2027-01-04",
        "2026-01, 2026-01-01/2026-02-01",
        "2024-02, 2024-02-01/2024-03-01",
        "2026-12, 2026-12-01/2027-01-01",
        "9999-12, 9999-12-01/+10000-01-01",
        "2026-05-01/2026-06-01, 2026-05-01/2026-06-01",
        "2026-05-07/2026-05-08, 2026-05-07/2026-05-08",
        "-0044-03-15/+12026-01-01, -0044-03-15/+12026-01-01"
    })
    void parses(String text, String interval) {
        assertThat(DateRange.parse(text)).hasToString(interval).isEqualTo(DateRange.parse(interval));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "26",
                "20260",
                "2026-00",
                "2026-13",
                "2026-5",
                "2026-Q0",
                "2026-Q5",
                "2026-q1",
                "2026-W1",
                "2026-W221",
                "2026W22",
                "2026-W22-1",
                "2026Q1",
                "2026-05-01",
                "2026-05-01/",
                "/2026-05-01",
                "2026-05-01/06-01",
                "2026-02-29/2026-03-01",
                "2026-05-01/2026-06-01/2026-07-01",
                "2026-05-01--2026-06-01",
                " 2026"
            })
    void refusesOtherForms(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.parse(text))
                .withMessage(
                        "text \"" + text + "\" is not a range of dates: expected 2026, 2026-Q2, 2026-W22, 2026-05 or"
                                + " 2026-05-01/2026-06-01 (end exclusive)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-01", "2026-04-30", "2025-05-02"})
    void refusesEmptyAndReversedRanges(String end) {
        String message = "endExclusive " + end + " is not after startInclusive 2026-05-01";
        LocalDate start = day("2026-05-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.of(start, day(end)))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DateRange(start, day(end)))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.parse("2026-05-01/" + end))
                .withMessage(message);
    }

    @Test
    void refusesWhatHasNoEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.ofClosed(day("2026-05-02"), day("2026-05-01")))
                .withMessage("endInclusive 2026-05-01 is before startInclusive 2026-05-02");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.ofClosed(day("2026-05-02"), LocalDate.MAX))
                .withMessageStartingWith("endInclusive +999999999-12-31 is the last date there is");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.of(YearMonth.of(Year.MAX_VALUE, 12)))
                .withMessage("year 999999999 is outside -999999999..999999998");
        for (int year : new int[] {Year.MIN_VALUE - 1, Year.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            String message = "year " + year + " is outside -999999999..999999998";
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DateRange.ofYear(year))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DateRange.ofMonth(year, 1))
                    .withMessage(message);
        }
        for (int month : new int[] {0, 13, -1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DateRange.ofMonth(2026, month))
                    .withMessage("month " + month + " is outside 1..12");
        }
    }

    @Test
    void quarters() {
        assertThat(DateRange.ofQuarter(2026, 1)).hasToString("2026-01-01/2026-04-01");
        assertThat(DateRange.ofQuarter(2026, 2)).hasToString("2026-04-01/2026-07-01");
        assertThat(DateRange.ofQuarter(2026, 4)).hasToString("2026-10-01/2027-01-01");
        assertThat(DateRange.ofQuarter(2024, 1).days()).isEqualTo(91);
        assertThat(DateRange.ofQuarter(2026, 1).days()).isEqualTo(90);
        for (int quarter : new int[] {0, 5, -1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DateRange.ofQuarter(2026, quarter))
                    .withMessage("quarter " + quarter + " is outside 1..4");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.ofQuarter(Year.MAX_VALUE, 1))
                .withMessage("year 999999999 is outside -999999999..999999998");
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 1, 2025-12-29/2026-01-05", // begins in the year before
        "2021, 1, 2021-01-04/2021-01-11", // 1 to 3 January are in week 53 of 2020
        "2020, 53, 2020-12-28/2021-01-04",
        "2015, 53, 2015-12-28/2016-01-04",
        "2025, 52, 2025-12-22/2025-12-29",
        "2026, 53, 2026-12-28/2027-01-04"
    })
    void isoWeeks(int year, int week, String range) {
        assertThat(DateRange.ofIsoWeek(year, week)).hasToString(range);
    }

    @ParameterizedTest
    @CsvSource({"2025, 53, 52", "2025, 0, 52", "2024, 53, 52", "2026, 54, 53", "2026, -1, 53"})
    void refusesWeeksThatAYearDoesNotHave(int year, int week, int weeks) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.ofIsoWeek(year, week))
                .withMessage("week of " + year + ": " + week + " is outside 1.." + weeks);
    }

    @Test
    void refusesWeeksThatTextNamesInVain() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.parse("2025-W53"))
                .withMessage("week of 2025: 53 is outside 1..52");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.parse("2025-W00"))
                .withMessage("week of 2025: 0 is outside 1..52");
    }

    @Test
    void knowsTheFirstAndTheLastWeekBasedYear() {
        assertThat(DateRange.ofIsoWeek(Year.MIN_VALUE + 1, 1).contains(LocalDate.of(Year.MIN_VALUE + 1, 1, 4)))
                .isTrue();
        assertThat(DateRange.ofIsoWeek(Year.MAX_VALUE - 1, 53).startInclusive())
                .as("as in 1998, 53 weeks")
                .isEqualTo(LocalDate.of(Year.MAX_VALUE - 1, 12, 28));
        for (int year : new int[] {Year.MIN_VALUE, Year.MAX_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DateRange.ofIsoWeek(year, 1))
                    .withMessage("weekBasedYear " + year + " is outside -999999998..999999998");
        }
    }

    /** ISO 8601: the week with the year's first Thursday is its first. */
    @Property
    void aWeekIsOfTheYearThatItsThursdayIsIn(@ForAll @IntRange(min = 1600, max = 2400) int year) {
        List<DateRange> weeks = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.THURSDAY)
                .map(thursday -> DateRange.of(thursday.minusDays(3), thursday.plusDays(4)))
                .toList();
        for (int week = 1; week <= weeks.size(); week++) {
            DateRange range = DateRange.ofIsoWeek(year, week);
            assertThat(range).isEqualTo(weeks.get(week - 1));
            for (LocalDate day : days(range)) {
                assertThat(day.get(IsoFields.WEEK_BASED_YEAR)).isEqualTo(year);
                assertThat(day.get(WeekFields.ISO.weekOfWeekBasedYear())).isEqualTo(week);
            }
        }
        assertThatIllegalArgumentException().isThrownBy(() -> DateRange.ofIsoWeek(year, weeks.size() + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "28, 2026-05-31, 2026-05-04/2026-06-01",
        "1, 2026-05-31, 2026-05-31/2026-06-01",
        "7, 2026-01-03, 2025-12-28/2026-01-04",
        "28, 2026-02-28, 2026-02-01/2026-03-01",
        "30, 2024-03-01, 2024-02-01/2024-03-02",
        "365, 2024-12-31, 2024-01-02/2025-01-01"
    })
    void trailingDaysEndWithAndIncludeTheDay(int days, String endInclusive, String range) {
        DateRange window = DateRange.trailing(days, day(endInclusive));
        assertThat(window).hasToString(range);
        assertThat(window.lastDay()).isEqualTo(day(endInclusive));
        assertThat(window.days()).isEqualTo(days);
    }

    @Test
    void theTrailingWindowBeforeOneThatHappensToBeAMonth() {
        DateRange window = DateRange.trailing(28, day("2026-02-28"));
        assertThat(window.previous()).as("by months").isEqualTo(DateRange.ofMonth(2026, 1));
        assertThat(DateRange.trailing(28, window.startInclusive().minusDays(1))).hasToString("2026-01-04/2026-02-01");
    }

    @Test
    void refusesTrailingWindowsOfNoDays() {
        for (int days : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DateRange.trailing(days, day("2026-05-31")))
                    .withMessage("days " + days + " is outside 1..2147483647");
        }
        assertThat(DateRange.trailing(Integer.MAX_VALUE, day("2026-05-31")).days())
                .isEqualTo(Integer.MAX_VALUE);
        assertThat(DateRange.trailing(1, LocalDate.MIN).startInclusive()).isEqualTo(LocalDate.MIN);
        assertThatThrownBy(() -> DateRange.trailing(2, LocalDate.MIN)).isInstanceOf(DateTimeException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.trailing(1, LocalDate.MAX))
                .withMessageStartingWith("endInclusive +999999999-12-31 is the last date there is");
    }

    @Test
    void completeOnceTheDataReachItsEnd() {
        assertThat(MAY.isComplete(day("2026-05-31")))
                .as("31 May is not in the data")
                .isFalse();
        assertThat(MAY.isComplete(day("2026-06-01"))).isTrue();
        assertThat(MAY.isComplete(day("2026-06-02"))).isTrue();
        assertThat(MAY.isComplete(day("2026-04-01"))).isFalse();
    }

    @Test
    void knowsTheFirstAndTheLastYear() {
        assertThat(DateRange.ofYear(Year.MIN_VALUE).startInclusive()).isEqualTo(LocalDate.MIN);
        assertThat(DateRange.ofMonth(Year.MAX_VALUE - 1, 12).endExclusive()).isEqualTo(LocalDate.of(999_999_999, 1, 1));
        assertThat(DateRange.ofMonth(2026, 1).days()).isEqualTo(31);
        DateRange first = DateRange.ofYear(Year.MIN_VALUE);
        assertThatThrownBy(first::previous).isInstanceOf(DateTimeException.class);
        DateRange last = DateRange.of(day("2026-05-01"), LocalDate.MAX);
        assertThatThrownBy(last::next).isInstanceOf(DateTimeException.class);
        assertThat(last.days())
                .isEqualTo(LocalDate.MAX.toEpochDay() - day("2026-05-01").toEpochDay());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05, 2026-04, 2026-06",
        "2026-03, 2026-02, 2026-04",
        "2026-Q2, 2026-Q1, 2026-Q3",
        "2026-Q1, 2025-Q4, 2026-Q2",
        "2026, 2025, 2027",
        "2026-05-01/2026-05-08, 2026-04-24/2026-05-01, 2026-05-08/2026-05-15",
        "2026-05-31/2026-06-01, 2026-05-30/2026-05-31, 2026-06-01/2026-06-02",
        "2026-04-15/2026-05-15, 2026-03-16/2026-04-15, 2026-05-15/2026-06-14"
    })
    void previousAndNext(String range, String previous, String next) {
        assertThat(DateRange.parse(range).previous()).isEqualTo(DateRange.parse(previous));
        assertThat(DateRange.parse(range).next()).isEqualTo(DateRange.parse(next));
    }

    @Property
    void wholeMonthsStepThereAndBack(
            @ForAll @IntRange(min = 1900, max = 2100) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 40) int months) {
        LocalDate first = LocalDate.of(year, month, 1);
        DateRange range = DateRange.of(first, first.plusMonths(months));
        assertThat(range.previous().next()).isEqualTo(range);
        assertThat(range.next().previous()).isEqualTo(range);
        assertThat(range.next().startInclusive()).isEqualTo(range.endExclusive());
        assertThat(DateRange.parse(range.toString())).isEqualTo(range);
        assertThat(RoundTrip.of(range)).isEqualTo(range);
    }

    @Property
    void anyRangeStepsBackUnlessItsNeighbourHappensToBeMonths(
            @ForAll @IntRange(min = -400, max = 800) int start, @ForAll @IntRange(min = 1, max = 100) int days) {
        LocalDate first = day("2024-01-01").plusDays(start);
        DateRange range = DateRange.of(first, first.plusDays(days));
        DateRange previous = range.previous();
        DateRange next = range.next();
        assertThat(previous.endExclusive()).isEqualTo(range.startInclusive());
        assertThat(next.startInclusive()).isEqualTo(range.endExclusive());
        assertThat(previous.next().equals(range)).isEqualTo(isMonths(previous) == isMonths(range));
        assertThat(next.previous().equals(range)).isEqualTo(isMonths(next) == isMonths(range));
    }

    private static boolean isMonths(DateRange range) {
        return range.startInclusive().getDayOfMonth() == 1
                && range.endExclusive().getDayOfMonth() == 1;
    }

    @Test
    void theDaysBeforeAreAMonthByChance() {
        DateRange days = DateRange.parse("2026-03-01/2026-03-29");
        assertThat(days.previous()).isEqualTo(DateRange.ofMonth(2026, 2));
        assertThat(days.previous().next()).isEqualTo(DateRange.ofMonth(2026, 3));
    }

    /** Every range within nine days around the end of February, against sets of days. */
    @Test
    void agreesWithSetsOfDaysOnASmallDomain() {
        LocalDate origin = day("2024-02-25");
        List<LocalDate> domain = origin.datesUntil(origin.plusDays(10)).toList();
        List<DateRange> ranges = new ArrayList<>();
        for (LocalDate start : domain) {
            for (LocalDate end : domain) {
                if (start.isBefore(end)) {
                    ranges.add(DateRange.of(start, end));
                }
            }
        }
        assertThat(ranges).hasSize(45).doesNotHaveDuplicates();
        for (DateRange a : ranges) {
            Set<LocalDate> days = days(a);
            assertThat(a.days()).isEqualTo(days.size());
            assertThat(a.lastDay())
                    .isEqualTo(days.stream().max(LocalDate::compareTo).orElseThrow());
            for (LocalDate day : domain) {
                assertThat(a.contains(day)).as("%s has %s", a, day).isEqualTo(days.contains(day));
            }
            for (DateRange b : ranges) {
                Set<LocalDate> others = days(b);
                boolean shared = days.stream().anyMatch(others::contains);
                assertThat(a.contains(b)).as("%s has %s", a, b).isEqualTo(days.containsAll(others));
                assertThat(a.overlaps(b)).as("%s and %s", a, b).isEqualTo(shared);
                assertThat(a.equals(b)).isEqualTo(days.equals(others));
            }
            assertThat(a.previous().endExclusive()).isEqualTo(a.startInclusive());
            assertThat(a.next().startInclusive()).isEqualTo(a.endExclusive());
            assertThat(a.previous().overlaps(a) || a.next().overlaps(a)).isFalse();
            assertThat(DateRange.parse(a.toString())).isEqualTo(a);
        }
    }

    private static Set<LocalDate> days(DateRange range) {
        return range.startInclusive().datesUntil(range.endExclusive()).collect(Collectors.toSet());
    }

    @Test
    void nullsAreNamed() {
        LocalDate noDay = null;
        DateRange noRange = null;
        LocalDate day = day("2026-05-01");
        assertNull("startInclusive", () -> DateRange.of(null, day));
        assertNull("endExclusive", () -> DateRange.of(day, null));
        assertNull("startInclusive", () -> DateRange.ofClosed(null, day));
        assertNull("endInclusive", () -> DateRange.ofClosed(day, null));
        assertNull("month", () -> DateRange.of(null));
        assertNull("text", () -> DateRange.parse(null));
        assertNull("day", () -> MAY.contains(noDay));
        assertNull("other", () -> MAY.contains(noRange));
        assertNull("other", () -> MAY.overlaps(null));
        assertNull("endInclusive", () -> DateRange.trailing(28, null));
        assertNull("asOf", () -> MAY.isComplete(null));
        assertNull("unit", () -> MAY.eachWithin(null));
        assertNull("unit", () -> MAY.eachOverlapping(null));
        assertNull("instant", () -> MAY.contains(null, ZoneOffset.UTC));
        assertNull("zone", () -> MAY.contains(Instant.EPOCH, null));
        assertNull("instant", () -> DateRange.dayOf(null, ZoneOffset.UTC));
        assertNull("zone", () -> DateRange.dayOf(Instant.EPOCH, null));
        assertNull("zone", () -> MAY.startInstant(null));
        assertNull("zone", () -> MAY.endInstant(null));
    }

    private static void assertNull(String message, Runnable call) {
        assertThatNullPointerException().isThrownBy(call::run).withMessage(message);
    }
}
