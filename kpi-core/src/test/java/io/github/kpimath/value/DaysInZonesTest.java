package io.github.kpimath.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From instants to days and back, with an explicit zone, where days are not 24 hours or not there at all. */
class DaysInZonesTest {

    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");
    private static final ZoneId ST_JOHNS = ZoneId.of("America/St_Johns");

    /** East and west of UTC, both hemispheres, half hours, midnights that are skipped and that come twice. */
    private static final List<String> ZONES = List.of(
            "UTC",
            "-18:00",
            "+18:00",
            "Pacific/Apia",
            "Pacific/Kiritimati",
            "Pacific/Kwajalein",
            "Pacific/Pago_Pago",
            "America/New_York",
            "America/Havana",
            "America/Sao_Paulo",
            "America/Santiago",
            "Atlantic/Azores",
            "Europe/London",
            "Europe/Berlin",
            "Africa/Cairo",
            "Asia/Beirut",
            "Asia/Tehran",
            "Asia/Kathmandu",
            "Asia/Tokyo",
            "Australia/Sydney",
            "Australia/Lord_Howe",
            "Pacific/Auckland");

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    private static DateRange day(LocalDate day) {
        return DateRange.ofClosed(day, day);
    }

    private static DateRange day(String day) {
        return day(LocalDate.parse(day));
    }

    private static Duration length(DateRange range, ZoneId zone) {
        return Duration.between(range.startInstant(zone), range.endInstant(zone));
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08, 2026-03-08T05:00:00Z, PT23H",
        "America/New_York, 2026-11-01, 2026-11-01T04:00:00Z, PT25H",
        "America/New_York, 2026-07-04, 2026-07-04T04:00:00Z, PT24H",
        "Europe/Berlin, 2026-03-29, 2026-03-28T23:00:00Z, PT23H",
        "Europe/Berlin, 2026-10-25, 2026-10-24T22:00:00Z, PT25H",
        "Australia/Sydney, 2026-04-05, 2026-04-04T13:00:00Z, PT25H",
        "Australia/Sydney, 2026-10-04, 2026-10-03T14:00:00Z, PT23H",
        "Australia/Lord_Howe, 2026-04-05, 2026-04-04T13:00:00Z, PT24H30M",
        "Asia/Tokyo, 2026-05-01, 2026-04-30T15:00:00Z, PT24H",
        "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z, PT23H", // 00:00 to 01:00 skipped
        "America/Sao_Paulo, 2018-02-17, 2018-02-17T02:00:00Z, PT25H", // 23:00 to 24:00 twice
        "America/Sao_Paulo, 2018-02-18, 2018-02-18T03:00:00Z, PT24H",
        "America/Havana, 2026-11-01, 2026-11-01T04:00:00Z, PT25H", // 00:00 to 01:00 twice
        "Pacific/Apia, 2011-12-29, 2011-12-29T10:00:00Z, PT24H",
        "Pacific/Apia, 2011-12-30, 2011-12-30T10:00:00Z, PT0S", // skipped
        "Pacific/Apia, 2011-12-31, 2011-12-30T10:00:00Z, PT24H",
        "Pacific/Kwajalein, 1993-08-21, 1993-08-21T12:00:00Z, PT0S" // skipped
    })
    void daylightSavingDaysOf23Or25Hours(ZoneId zone, String date, Instant start, Duration length) {
        DateRange day = day(date);
        assertThat(day.startInstant(zone)).isEqualTo(start);
        assertThat(length(day, zone)).isEqualTo(length);
        assertThat(day.days()).isOne();
        assertThat(day.contains(start, zone)).isEqualTo(!length.isZero());
        assertThat(day.contains(start.minusNanos(1), zone)).isFalse();
        assertThat(day.contains(start.plus(length).minusNanos(1), zone)).isEqualTo(!length.isZero());
        assertThat(day.contains(start.plus(length), zone)).isFalse();
    }

    @Test
    void theDayThatSamoaSkippedIsEmptyAndBreaksNothing() {
        DateRange skipped = day("2011-12-30");
        Instant midnight = Instant.parse("2011-12-30T10:00:00Z");
        assertThat(skipped.startInstant(APIA)).isEqualTo(midnight).isEqualTo(skipped.endInstant(APIA));
        assertThat(DateRange.dayOf(midnight.minusNanos(1), APIA)).isEqualTo("2011-12-29");
        assertThat(DateRange.dayOf(midnight, APIA)).isEqualTo("2011-12-31");
        assertThat(skipped.previous().endInstant(APIA)).isEqualTo(midnight);
        assertThat(skipped.next().startInstant(APIA)).isEqualTo(midnight);

        DateRange december = DateRange.ofMonth(2011, 12);
        assertThat(december.eachWithin(CalendarUnit.DAY)).hasSize(31).contains(skipped);
        assertThat(length(december, APIA)).isEqualTo(Duration.ofDays(30));
        assertThat(december.contains(midnight, APIA)).isTrue();
        assertThat(DateRange.trailing(28, LocalDate.parse("2011-12-31"))).hasToString("2011-12-04/2012-01-01");
        assertThat(length(skipped, ZoneOffset.UTC)).as("elsewhere").isEqualTo(Duration.ofDays(1));
    }

    @Test
    void whereClocksWereSetBackOverMidnightTheCalendarOnTheWallDecides() {
        DateRange newDay = day("2010-11-07"); // at 00:01 it was 23:01 on the 6th again
        Instant midnight = Instant.parse("2010-11-07T02:30:00Z");
        Instant setBack = midnight.plusSeconds(60);
        Instant secondMidnight = setBack.plus(Duration.ofMinutes(59));
        assertThat(newDay.startInstant(ST_JOHNS)).isEqualTo(midnight);
        assertThat(DateRange.dayOf(midnight.minusNanos(1), ST_JOHNS)).isEqualTo("2010-11-06");
        assertThat(DateRange.dayOf(midnight, ST_JOHNS)).isEqualTo("2010-11-07");
        assertThat(DateRange.dayOf(setBack, ST_JOHNS)).isEqualTo("2010-11-06");
        assertThat(newDay.contains(setBack, ST_JOHNS)).isFalse();
        assertThat(newDay.previous().contains(setBack, ST_JOHNS)).isTrue();
        assertThat(DateRange.dayOf(secondMidnight.minusNanos(1), ST_JOHNS)).isEqualTo("2010-11-06");
        assertThat(newDay.contains(secondMidnight, ST_JOHNS)).isTrue();
        assertThat(length(newDay, ST_JOHNS)).isEqualTo(Duration.ofHours(25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Asia/Tokyo", "Europe/Berlin", "UTC", "America/New_York", "-12:00"})
    void retentionOneDayLateEastOfUtc(ZoneId zone) {
        DateRange joined = day("2026-05-01");
        DateRange nextDay = day("2026-05-02");
        for (DateRange day : List.of(joined, nextDay)) {
            assertThat(DateRange.dayOf(day.startInstant(zone), zone)).isEqualTo(day.startInclusive());
            assertThat(DateRange.dayOf(day.endInstant(zone).minusNanos(1), zone))
                    .isEqualTo(day.startInclusive());
        }
        Instant signUp = joined.startInstant(zone).plus(Duration.ofHours(8));
        Instant visit = nextDay.startInstant(zone).plus(Duration.ofMinutes(30));
        assertThat(CalendarUnit.DAY.containing(visit, zone))
                .isEqualTo(nextDay)
                .isEqualTo(CalendarUnit.DAY.containing(signUp, zone).next());
    }

    @Test
    void twoMinutesOverMidnightAreTheNextDayAndNearly24HoursCanBeTheSame() {
        ZoneId zone = ZoneId.of("America/Sao_Paulo");
        Instant evening = OffsetDateTime.parse("2026-05-01T23:59:00-03:00").toInstant();
        Instant night = OffsetDateTime.parse("2026-05-02T00:01:00-03:00").toInstant();
        Instant nextEvening = OffsetDateTime.parse("2026-05-02T23:59:00-03:00").toInstant();
        DateRange first = CalendarUnit.DAY.containing(evening, zone);
        assertThat(CalendarUnit.DAY.containing(night, zone)).isEqualTo(first.next());
        assertThat(CalendarUnit.DAY.containing(nextEvening, zone)).isEqualTo(first.next());
        assertThat(CalendarUnit.DAY.containing(evening, ZoneOffset.UTC))
                .as("in UTC both are on the 2nd")
                .isEqualTo(CalendarUnit.DAY.containing(night, ZoneOffset.UTC));
    }

    @Test
    void trailingDaysOverAChangeOfClocksAreDaysNotTimes24Hours() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        DateRange spring = DateRange.trailing(28, LocalDate.of(2026, 3, 31));
        assertThat(spring.startInstant(zone)).isEqualTo(Instant.parse("2026-03-03T23:00:00Z"));
        assertThat(spring.endInstant(zone)).isEqualTo(Instant.parse("2026-03-31T22:00:00Z"));
        assertThat(length(spring, zone)).isEqualTo(Duration.ofHours(28 * 24 - 1));
        DateRange autumn = DateRange.trailing(28, LocalDate.of(2026, 10, 31));
        assertThat(length(autumn, zone)).isEqualTo(Duration.ofHours(28 * 24 + 1));
        assertThat(autumn.days()).isEqualTo(spring.days()).isEqualTo(28);
    }

    /** From 2010-11-08 to 2038, when no zone set its clocks back over midnight. */
    @Property
    void anInstantIsOnOneDayAndBetweenItsEnds(
            @ForAll("zones") ZoneId zone, @ForAll @LongRange(min = 1_289_200_000L, max = 2_147_483_647L) long second) {
        Instant instant = Instant.ofEpochSecond(second);
        LocalDate date = DateRange.dayOf(instant, zone);
        assertThat(date).isEqualTo(instant.atZone(zone).toLocalDate());
        DateRange day = day(date);
        assertThat(day.contains(instant, zone)).isTrue();
        assertThat(day.previous().contains(instant, zone)).isFalse();
        assertThat(day.next().contains(instant, zone)).isFalse();
        assertThat(instant).isAfterOrEqualTo(day.startInstant(zone)).isBefore(day.endInstant(zone));
        DateRange month = CalendarUnit.MONTH.containing(instant, zone);
        assertThat(month.contains(instant, zone)).isTrue();
        assertThat(month.eachWithin(CalendarUnit.DAY))
                .filteredOn(d -> d.contains(instant, zone))
                .containsExactly(day);
    }

    /** Every quarter of an hour of the days around each change of clocks, by each of the two ways to ask. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "America/Havana",
                "America/Santiago",
                "America/Sao_Paulo",
                "Atlantic/Azores",
                "Europe/Berlin",
                "Africa/Cairo",
                "Asia/Beirut",
                "Australia/Lord_Howe",
                "Pacific/Apia"
            })
    void bothWaysToAskAgreeAroundEveryChangeOfClocks(ZoneId zone) {
        List<String> disagreements = new ArrayList<>();
        List<ZoneOffsetTransition> changes = changesFrom2011To2026(zone);
        for (ZoneOffsetTransition change : changes) {
            DateRange day = day(change.getDateTimeBefore().toLocalDate());
            DateRange month = CalendarUnit.MONTH.containing(day.startInclusive());
            for (DateRange range : List.of(day, day.previous(), day.next(), month)) {
                Instant start = range.startInstant(zone);
                Instant end = range.endInstant(zone);
                Instant from = change.getInstant().minus(Duration.ofDays(2));
                for (int quarters = 0; quarters < 4 * 24 * 4; quarters++) {
                    Instant t = from.plus(Duration.ofMinutes(15L * quarters));
                    if (range.contains(t, zone) != (!t.isBefore(start) && t.isBefore(end))) {
                        disagreements.add(range + " at " + t);
                    }
                }
            }
        }
        assertThat(changes).hasSizeGreaterThan(6);
        assertThat(disagreements).isEmpty();
    }

    private static List<ZoneOffsetTransition> changesFrom2011To2026(ZoneId zone) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.parse("2011-01-01T00:00:00Z"));
        while (change != null && change.getDateTimeBefore().getYear() < 2027) {
            changes.add(change);
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return changes;
    }

    @Test
    void reachesAsFarAsDatesDo() {
        DateRange always = DateRange.of(LocalDate.MIN, LocalDate.MAX);
        assertThat(always.startInstant(ZoneOffset.MAX)).isBefore(always.endInstant(ZoneOffset.MIN));
        assertThat(always.contains(Instant.EPOCH, APIA)).isTrue();
        assertThatThrownBy(() -> always.contains(Instant.MAX, APIA)).isInstanceOf(DateTimeException.class);
    }
}
