package io.github.kpimath.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsecutivePeriodsTest {

    private static List<DateRange> periods(String periods) {
        return Stream.of(periods.split(" ")).map(DateRange::parse).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05",
                "2026-04 2026-05 2026-06",
                "2026-12 2027-01 2027-02 2027-03",
                "2027-01-04/2027-02-01 2027-02-01/2027-03-01 2027-03-01/2027-03-29",
                "2027-02 2027-03-01/2027-03-29 2027-03-29/2027-04-26",
                "2026-W52 2026-W53 2027-W01",
                "2026-Q1 2026-Q2"
            })
    void areASeries(String periods) {
        Assertions.assertThatCode(() -> ConsecutivePeriods.require(periods(periods)))
                .doesNotThrowAnyException();
        ConsecutivePeriods.require(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04 2026-06, 1, 2026-04-01/2026-05-01",
        "2026-05 2026-04, 1, 2026-05-01/2026-06-01",
        "2026-04 2026-05 2026-05, 2, 2026-05-01/2026-06-01",
        "2026-04 2026-05 2026-06-01/2026-06-30, 2, 2026-05-01/2026-06-01",
        "2027-01-04/2027-02-01 2027-02-01/2027-03-01 2027-03, 2, 2027-02-01/2027-03-01",
        "2027-02 2027-03 2027-04-01/2027-04-29, 2, 2027-03-01/2027-04-01",
        "2026-Q1 2026-04, 1, 2026-01-01/2026-04-01"
    })
    void areNone(String periods, int index, String before) {
        Refusal.of(
                () -> ConsecutivePeriods.require(periods(periods)),
                "period " + periods(periods).get(index) + " at index " + index + " does not follow " + before,
                "consecutive periods of one length");
    }

    @Test
    void lengthIsInDaysOrInWholeMonths() {
        DateRange february = DateRange.ofMonth(2027, 2);
        assertThat(february.isAsLongAs(DateRange.ofMonth(2026, 5))).isTrue();
        assertThat(february.isAsLongAs(DateRange.trailing(28, LocalDate.of(2026, 5, 13))))
                .isTrue();
        assertThat(DateRange.trailing(28, LocalDate.of(2026, 5, 13)).isAsLongAs(february))
                .isTrue();
        assertThat(DateRange.trailing(31, LocalDate.of(2026, 5, 13)).isAsLongAs(february))
                .isFalse();
        assertThat(DateRange.parse("2026-05-01/2026-05-31").isAsLongAs(DateRange.ofMonth(2026, 5)))
                .isFalse();
        assertThat(DateRange.parse("2026-05-02/2026-06-01").isAsLongAs(DateRange.ofMonth(2026, 5)))
                .isFalse();
        assertThat(DateRange.ofQuarter(2026, 1).isAsLongAs(DateRange.ofMonth(2026, 1)))
                .isFalse();
    }
}
