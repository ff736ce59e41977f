package io.github.kpimath.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Against the calendar day of each instant. */
class ZonedPeriodTest {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("UTC"),
            ZoneId.of("+05:45"),
            ZoneId.of("America/New_York"),
            ZoneId.of("America/St_Johns"), // set its clocks a minute after midnight until 2011
            ZoneId.of("America/Sao_Paulo"), // had days that began at 01:00
            ZoneId.of("Pacific/Apia")); // had no 30 December 2011

    @Property
    void holdsWhatTheCalendarSays(
            @ForAll @IntRange(min = 0, max = 5) int zone,
            @ForAll @IntRange(min = 0, max = 5_000) int first,
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @IntRange(min = -3_000, max = 3_000) int minutes,
            @ForAll boolean fromTheEnd) {
        LocalDate start = LocalDate.of(2005, 1, 1).plusDays(first);
        same(ZONES.get(zone), DateRange.of(start, start.plusDays(days)), minutes, fromTheEnd);
    }

    private static void same(ZoneId zone, DateRange period, int minutes, boolean fromTheEnd) {
        Instant border = fromTheEnd ? period.endInstant(zone) : period.startInstant(zone);
        Instant instant = border.plusSeconds(60L * minutes);
        assertThat(new ZonedPeriod(period, zone).contains(instant))
                .as("%s of %s in %s", instant, zone, period)
                .isEqualTo(period.contains(instant, zone));
    }

    /** On 29 October 2006 the clocks of Newfoundland went back from 00:01 to 23:01 of the day before. */
    @Test
    void knowsAnEveningThatCameTwice() {
        ZoneId zone = ZoneId.of("America/St_Johns");
        DateRange day = DateRange.parse("2006-10-28/2006-10-29");
        ZonedPeriod period = new ZonedPeriod(day, zone);
        assertThat(period.contains(day.endInstant(zone))).isFalse();
        assertThat(period.contains(day.endInstant(zone).plusSeconds(61))).isTrue();
        for (int minutes = -3_000; minutes <= 3_000; minutes += 10) {
            same(zone, day, minutes, true);
            same(zone, day.next(), minutes, false);
            same(zone, day.next().next(), minutes, false);
        }
    }

    @Test
    void reachesFromTheFirstDayToTheLast() {
        ZoneId zone = ZoneId.of("America/New_York");
        ZonedPeriod always = new ZonedPeriod(DateRange.of(LocalDate.MIN, LocalDate.MAX), zone);
        assertThat(always.contains(Instant.EPOCH)).isTrue();
        assertThat(always.contains(LocalDate.MAX.atStartOfDay(zone).toInstant()))
                .isFalse();
    }

    /** In New York the clocks go back on 1 November 2026, so that the end of October is looked up in the calendar. */
    @Test
    void hasNoInstantThatIsFarFromIt() {
        ZoneId zone = ZoneId.of("America/New_York");
        for (int month : new int[] {9, 10, 11}) {
            ZonedPeriod period = new ZonedPeriod(DateRange.ofMonth(2026, month), zone);
            assertThat(List.of(Instant.MIN, Instant.MAX)).noneMatch(period::contains);
            Observation observation = new Observation(period, Instant.parse("2027-01-01T00:00:00Z"));
            assertThat(List.of(Instant.MIN, Instant.MAX)).noneMatch(observation::includes);
            assertThat(observation.includes(Instant.parse("2026-" + (month < 10 ? "0" : "") + month + "-15T00:00:00Z")))
                    .isTrue();
        }
    }

    @Test
    void isEqualByPeriodAndZone() {
        DateRange may = DateRange.ofMonth(2026, 5);
        ZonedPeriod period = new ZonedPeriod(may, ZoneId.of("UTC"));
        assertThat(period)
                .isEqualTo(RoundTrip.of(period))
                .hasSameHashCodeAs(RoundTrip.of(period))
                .isNotEqualTo(new ZonedPeriod(may, ZoneId.of("Z")))
                .isNotEqualTo(new ZonedPeriod(may.next(), ZoneId.of("UTC")))
                .isNotEqualTo(may)
                .hasToString("2026-05-01/2026-06-01 UTC");
        Refusal.ofNullByName(() -> new ZonedPeriod(null, ZoneId.of("UTC")), "period");
        Refusal.ofNullByName(() -> new ZonedPeriod(may, null), "zone");
    }
}
