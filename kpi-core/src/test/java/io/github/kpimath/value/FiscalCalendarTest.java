package io.github.kpimath.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.kpimath.testing.RoundTrip;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalCalendarTest {

    private static final FiscalCalendar APRIL = FiscalCalendar.from(Month.APRIL);

    @Test
    void classExample() {
        assertThat(APRIL.yearEndingIn(2026)).hasToString("2025-04-01/2026-04-01");
        assertThat(APRIL.yearBeginningIn(2026)).hasToString("2026-04-01/2027-04-01");
        assertThat(APRIL.years().containing(LocalDate.of(2026, 3, 31))).hasToString("2025-04-01/2026-04-01");
        assertThat(APRIL.yearEndingIn(2026).eachWithin(APRIL.quarters()).get(3)).hasToString("2026-01-01/2026-04-01");
    }

    @ParameterizedTest
    @CsvSource({
        "OCTOBER, 2026, 2025-10-01/2026-10-01, 2026-10-01/2027-10-01",
        "JULY, 2026, 2025-07-01/2026-07-01, 2026-07-01/2027-07-01",
        "FEBRUARY, 2026, 2025-02-01/2026-02-01, 2026-02-01/2027-02-01",
        "DECEMBER, 2026, 2025-12-01/2026-12-01, 2026-12-01/2027-12-01",
        "JANUARY, 2026, 2026-01-01/2027-01-01, 2026-01-01/2027-01-01",
        "MARCH, 2024, 2023-03-01/2024-03-01, 2024-03-01/2025-03-01"
    })
    void namedByTheYearItEndsOrBeginsIn(Month firstMonth, int year, String ending, String beginning) {
        FiscalCalendar fiscal = FiscalCalendar.from(firstMonth);
        assertThat(fiscal.yearEndingIn(year)).hasToString(ending);
        assertThat(fiscal.yearBeginningIn(year)).hasToString(beginning);
    }

    @Property
    void theYearOfTheNameHasItsFirstOrItsLastDay(
            @ForAll Month firstMonth, @ForAll @IntRange(min = -3000, max = 3000) int year) {
        FiscalCalendar fiscal = FiscalCalendar.from(firstMonth);
        DateRange beginning = fiscal.yearBeginningIn(year);
        DateRange ending = fiscal.yearEndingIn(year);
        assertThat(beginning.startInclusive()).isEqualTo(LocalDate.of(year, firstMonth, 1));
        assertThat(ending.lastDay().getYear()).isEqualTo(year);
        assertThat(ending.equals(beginning)).isEqualTo(firstMonth == Month.JANUARY);
        assertThat(ending.next()).isEqualTo(fiscal.yearEndingIn(year + 1));
        assertThat(beginning.previous()).isEqualTo(fiscal.yearBeginningIn(year - 1));

        List<DateRange> quarters = beginning.eachWithin(fiscal.quarters());
        assertThat(quarters).hasSize(4);
        LocalDate start = beginning.startInclusive();
        for (DateRange quarter : quarters) {
            assertThat(quarter).isEqualTo(DateRange.of(start, start.plusMonths(3)));
            start = quarter.endExclusive();
        }
        assertThat(start).isEqualTo(beginning.endExclusive());
    }

    @Test
    void quartersThatAreNotThoseOfTheCalendar() {
        FiscalCalendar retail = FiscalCalendar.from(Month.FEBRUARY);
        assertThat(retail.quarters().containing(LocalDate.of(2026, 1, 31))).hasToString("2025-11-01/2026-02-01");
        assertThat(retail.quarters()).isNotEqualTo(CalendarUnit.QUARTER);
        assertThat(APRIL.quarters()).isEqualTo(CalendarUnit.QUARTER);
        assertThat(FiscalCalendar.from(Month.JANUARY).years()).isEqualTo(CalendarUnit.YEAR);
    }

    @Test
    void refusesYearsThatHaveNoEndOrNoBeginning() {
        assertThat(APRIL.yearBeginningIn(Year.MIN_VALUE).startInclusive()).isEqualTo(LocalDate.of(-999_999_999, 4, 1));
        assertThat(APRIL.yearBeginningIn(Year.MAX_VALUE - 1).endExclusive()).isEqualTo(LocalDate.of(999_999_999, 4, 1));
        assertThat(APRIL.yearEndingIn(Year.MIN_VALUE + 1).startInclusive()).isEqualTo(LocalDate.of(-999_999_999, 4, 1));
        assertThat(APRIL.yearEndingIn(Year.MAX_VALUE - 1).lastDay()).isEqualTo(LocalDate.of(999_999_998, 3, 31));
        for (int year : new int[] {Year.MIN_VALUE - 1, Year.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> APRIL.yearBeginningIn(year))
                    .withMessage("year " + year + " is outside -999999999..999999998");
        }
        for (int year : new int[] {Year.MIN_VALUE, Year.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> APRIL.yearEndingIn(year))
                    .withMessage("year " + year + " is outside -999999998..999999998");
        }
    }

    @Test
    void isAValue() {
        assertThat(RoundTrip.of(APRIL)).isEqualTo(APRIL).isEqualTo(new FiscalCalendar(Month.APRIL));
        assertThatNullPointerException()
                .isThrownBy(() -> FiscalCalendar.from(null))
                .withMessage("firstMonth");
    }
}
