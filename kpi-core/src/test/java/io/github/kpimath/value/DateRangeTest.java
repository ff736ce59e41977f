package io.github.kpimath.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpimath.testing.RoundTrip;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
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
                .withMessage("text \"" + text + "\" is not a range of dates: expected 2026, 2026-Q2, 2026-05 or"
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
    }

    private static void assertNull(String message, Runnable call) {
        assertThatNullPointerException().isThrownBy(call::run).withMessage(message);
    }
}
