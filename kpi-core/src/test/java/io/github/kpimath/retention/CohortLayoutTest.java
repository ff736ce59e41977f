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
        assertThat(DAYS.rolling(zone).zone()).contains(zone);
        assertThat(DAYS.zone()).isEmpty();
        assertThat(DAYS.rolling(zone).columnCount()).isEqualTo(30);
        assertThat(DAYS.rolling(zone).upTo(7).columnCount()).isEqualTo(8);
        assertThat(DAYS.upTo(7).rolling(zone)).isEqualTo(DAYS.rolling(zone).upTo(7));
        assertThat(DAYS.upTo(28).rolling(zone).columnCount()).isEqualTo(29);
        assertThat(DAYS.upTo(29).rolling(zone).columnCount()).isEqualTo(30);
        assertThat(DAYS.orLater().upTo(3).rolling(zone).columnCount()).isEqualTo(4);
        CohortLayout months = CohortLayout.of(DateRange.ofYear(2026), CalendarUnit.MONTH, AS_OF);
        assertThat(months.rolling(zone).columnCount()).isEqualTo(181);
        assertThat(months.upTo(3).rolling(zone).columnCount()).isEqualTo(4);
        assertThat(DAYS.rolling(zone).within(1, 3).zone()).isEmpty();
        assertThat(DAYS.within(1, 3).rolling(zone).bounds()).hasSize(31);
    }

    @Test
    void layoutsAreEqualByAllTheyAreAbout() {
        CohortLayout rolling = DAYS.rolling(ZoneOffset.UTC);
        assertThat(rolling)
                .isEqualTo(RoundTrip.of(rolling))
                .hasSameHashCodeAs(RoundTrip.of(rolling))
                .isNotEqualTo(DAYS.rolling(ZoneId.of("Asia/Tokyo")));
        assertThat(DAYS)
                .isNotEqualTo(CohortLayout.of(JUNE.previous(), CalendarUnit.DAY, AS_OF)
                        .upTo(29))
                .isNotEqualTo(
                        CohortLayout.of(JUNE, CalendarUnit.ISO_WEEK, AS_OF).upTo(29))
                .isNotEqualTo(CohortLayout.of(JUNE, CalendarUnit.DAY, AS_OF.plusDays(1))
                        .upTo(29))
                .isNotEqualTo(DAYS.orLater())
                .isNotEqualTo(DAYS.withRecurring())
                .isNotEqualTo(DAYS.upTo(3))
                .isNotEqualTo("layout");
        assertThat(DAYS.hashCode()).isNotEqualTo(DAYS.upTo(3).hashCode());
        assertThat(DAYS.cohorts()).isEqualTo(JUNE);
        assertThat(DAYS.upTo(1)).asString().contains("P1D", "asOf=2026-07-01", "ON_INTERVAL", "bounds=[0, 1, 2]]");
        assertThat(rolling).asString().endsWith(", zone=Z]");
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
        Refusal.of(() -> DAYS.within(1, Integer.MAX_VALUE), "last of the bounds 2147483647", "0..1000001");
        Refusal.of(() -> DAYS.within(0, 1_000_002), "last of the bounds 1000002", "0..1000001");
        Refusal.of(() -> DAYS.upTo(-1), "last", -1, "0..1000000");
        Refusal.of(() -> DAYS.upTo(-5), "last", -5);
        Refusal.of(() -> DAYS.upTo(Integer.MAX_VALUE), "last", Integer.MAX_VALUE);
        Refusal.of(() -> DAYS.upTo(1_000_001), "last", 1_000_001);
        assertThat(DAYS.upTo(0).columnCount()).isEqualTo(1);
        assertThat(DAYS.upTo(1_000_000).columnCount()).isEqualTo(1_000_001);
        Refusal.ofNullByName(() -> DAYS.within((int[]) null), "bounds");
        Refusal.of(() -> DAYS.rolling(ZoneOffset.UTC).orLater(), "orLater", "rolling");
        CohortLayout longest = CohortLayout.of(DateRange.of(AS_OF.minusDays(106_000), AS_OF), CalendarUnit.DAY, AS_OF);
        assertThat(longest.rolling(ZoneOffset.UTC).columnCount()).isEqualTo(106_000);
        CohortLayout tooLong = CohortLayout.of(DateRange.of(AS_OF.minusDays(106_001), AS_OF), CalendarUnit.DAY, AS_OF);
        Refusal.of(() -> tooLong.rolling(ZoneOffset.UTC), "days from the first cohort to asOf", 106_001);
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
