package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.retention.CohortRetention.Method;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortLayoutTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);
    private static final DateRange JUNE = DateRange.ofMonth(2026, 6);
    private static final CohortLayout DAYS = CohortLayout.of(JUNE, CalendarUnit.DAY, AS_OF);

    @Test
    void aColumnForEachIntervalUpToTheLastDay() {
        CohortLayout months = CohortLayout.of(DateRange.ofYear(2026), CalendarUnit.MONTH, AS_OF);
        assertThat(months.cohortCount()).isEqualTo(12);
        assertThat(months.columnCount()).isEqualTo(6);
        assertThat(months.cohort(5)).isEqualTo(JUNE);
        assertThat(months.from(5)).isEqualTo(5);
        assertThat(months.to(5)).isEqualTo(6);
        assertThat(months.method()).isEqualTo(Method.ON_INTERVAL);
        CohortLayout begun = CohortLayout.of(DateRange.ofYear(2026), CalendarUnit.MONTH, AS_OF.plusDays(1));
        assertThat(begun.columnCount()).isEqualTo(7);
        assertThat(CohortLayout.of(JUNE, CalendarUnit.DAY, LocalDate.of(2026, 6, 2))
                        .columnCount())
                .isEqualTo(1);
        assertThat(RoundTrip.of(months)).isEqualTo(months).hasSameHashCodeAs(months);
    }

    @Test
    void cohortsAreWholeIntervals() {
        CohortLayout weeks = CohortLayout.of(JUNE, CalendarUnit.weekFrom(DayOfWeek.SUNDAY), AS_OF);
        assertThat(weeks.cohortCount()).isEqualTo(3);
        assertThat(weeks.cohort(0).startInclusive()).isEqualTo(LocalDate.of(2026, 6, 7));
        assertThat(weeks.cohort(2).lastDay()).isEqualTo(LocalDate.of(2026, 6, 27));
        assertThat(CohortLayout.of(JUNE, CalendarUnit.ISO_WEEK, AS_OF).cohort(0).startInclusive())
                .isEqualTo(LocalDate.of(2026, 6, 1));
    }

    @Test
    void aCellIsCompleteWhenItsLastDayIsOver() {
        assertThat(DAYS.isComplete(0, 29)).isTrue();
        assertThat(DAYS.isComplete(29, 0)).isTrue();
        assertThat(DAYS.isComplete(29, 1)).isFalse();
        assertThat(DAYS.isComplete(1, 29)).isFalse();
        CohortLayout brackets = DAYS.within(1, 8, 15);
        assertThat(brackets.columnCount()).isEqualTo(2);
        assertThat(brackets.isComplete(22, 0)).isTrue();
        assertThat(brackets.isComplete(23, 0)).isFalse();
        CohortLayout later = DAYS.orLater();
        assertThat(later.isComplete(0, 29)).isTrue();
        assertThat(later.isComplete(1, 29)).isFalse();
    }

    @Test
    void variantsKeepTheRest() {
        assertThat(DAYS.upTo(7).bounds()).isEqualTo(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8));
        assertThat(DAYS.upTo(7).withRecurring().orLater())
                .isEqualTo(new CohortLayout(
                        JUNE,
                        CalendarUnit.DAY,
                        AS_OF,
                        Method.ON_INTERVAL_OR_LATER,
                        true,
                        List.of(0, 1, 2, 3, 4, 5, 6, 7, 8),
                        null));
        assertThat(DAYS.withRecurring().within(1, 3).recurring()).isTrue();
        ZoneId zone = ZoneOffset.UTC;
        assertThat(DAYS.rolling(zone).zone()).isEqualTo(zone);
        assertThat(DAYS.rolling(zone).columnCount()).isEqualTo(30);
        assertThat(DAYS.rolling(zone).upTo(7).columnCount()).isEqualTo(8);
        assertThat(DAYS.rolling(zone).orLater().zone()).isNull();
        assertThat(DAYS.within(1, 3).rolling(zone).bounds()).hasSize(31);
    }

    @Test
    void refusals() {
        LocalDate start = LocalDate.of(2026, 6, 1);
        Refusal.of(() -> CohortLayout.of(JUNE, CalendarUnit.QUARTER, AS_OF), "cohorts", JUNE, "P3M");
        Refusal.of(() -> CohortLayout.of(JUNE, CalendarUnit.DAY, start), "asOf", start, "after");
        Refusal.of(() -> DAYS.within(1), "bounds", "[1]", "ascending");
        Refusal.of(() -> DAYS.within(-1, 2), "bounds", "[-1, 2]");
        Refusal.of(() -> DAYS.within(3, 3), "bounds", "[3, 3]");
        Refusal.of(() -> DAYS.within(0, 2, 1), "bounds", "[0, 2, 1]");
        Refusal.of(() -> DAYS.upTo(-1), "bounds", "[0]");
        Refusal.of(() -> DAYS.within(0, 7).upTo(3), "upTo", 3, "brackets");
        Refusal.of(() -> DAYS.within(0, 7).orLater(), "bounds", "[0, 7]", "ON_INTERVAL_OR_LATER");
        Refusal.of(() -> DAYS.withRecurring().rolling(ZoneOffset.UTC), "recurring", "ROLLING_24_HOURS");
        Refusal.of(() -> DAYS.rolling(ZoneOffset.UTC).withRecurring(), "recurring", "ROLLING_24_HOURS");
        List<Integer> one = List.of(0, 1);
        Refusal.of(
                () -> new CohortLayout(JUNE, CalendarUnit.DAY, AS_OF, Method.ROLLING_24_HOURS, false, one, null),
                "zone null");
        Refusal.of(
                () -> new CohortLayout(JUNE, CalendarUnit.DAY, AS_OF, Method.ON_INTERVAL, false, one, ZoneOffset.UTC),
                "zone Z",
                "ON_INTERVAL");
        Refusal.of(() -> DAYS.cohort(30), "cohort", 30, "0..29");
        Refusal.of(() -> DAYS.cohort(-1), "cohort", -1);
        Refusal.of(() -> DAYS.from(30), "column", 30, "0..29");
        Refusal.of(() -> DAYS.to(-1), "column", -1);
        Refusal.of(() -> DAYS.isComplete(0, 30), "column", 30);
        Refusal.ofNull(() -> CohortLayout.of(null, CalendarUnit.DAY, AS_OF), "cohorts");
        Refusal.ofNull(() -> CohortLayout.of(JUNE, null, AS_OF), "unit");
        Refusal.ofNull(() -> CohortLayout.of(JUNE, CalendarUnit.DAY, null), "asOf");
        Refusal.ofNull(() -> new CohortLayout(JUNE, CalendarUnit.DAY, AS_OF, null, false, one, null), "method");
        Refusal.ofNull(() -> DAYS.rolling(null), "zone");
    }
}
