package io.github.kpimath.internal;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a collector looks at: what began in a period, by the calendar of a zone, and what had become of it before an instant.
 *
 * @param period the period
 * @param asOf the instant; what happens at it or later has not happened yet
 */
public record Observation(ZonedPeriod period, Instant asOf) implements Serializable {

    /**
     * Checks.
     *
     * @param period the period
     * @param asOf the instant; what happens at it or later has not happened yet
     */
    public Observation {
        requireNonNull(period, "period");
        requireNonNull(asOf, "asOf");
    }

    /**
     * A period by the calendar of a zone.
     *
     * @param period the period
     * @param zone the zone whose calendar decides
     * @param asOf the instant; what happens at it or later has not happened yet
     */
    public Observation(DateRange period, ZoneId zone, Instant asOf) {
        this(new ZonedPeriod(period, zone), asOf);
    }

    /**
     * Whether something has happened, and falls into the period.
     *
     * @param when when it happened
     * @return true if it is to be counted
     */
    public boolean includes(Instant when) {
        return oneIfIncluded(when) != 0;
    }

    /**
     * The same, as a number to add up.
     *
     * @param when when it happened
     * @return 1 if it is to be counted, otherwise 0
     */
    public long oneIfIncluded(Instant when) {
        return Instants.before(when, asOf) & period.oneIfContained(when);
    }

    /**
     * Whether something has happened.
     *
     * @param when when it happened, or null where it has not
     * @return true if it had before the instant
     */
    public boolean knows(@Nullable Instant when) {
        return oneIfKnown(when) != 0;
    }

    /**
     * The same, as a number to add up.
     *
     * @param when when it happened, or null where it has not
     * @return 1 if it had before the instant, otherwise 0
     */
    public long oneIfKnown(@Nullable Instant when) {
        return when == null ? 0 : Instants.before(when, asOf);
    }

    /**
     * How long something had lasted at the instant, or until it was over.
     *
     * @param start its start, before the instant
     * @param end its end, or null
     * @return the time
     */
    public Duration lasted(Instant start, @Nullable Instant end) {
        return Duration.between(start, end != null && end.isBefore(asOf) ? end : asOf);
    }

    /**
     * The same time of the day some days later, by the calendar of the zone.
     *
     * @param from the instant
     * @param days how many days
     * @return the instant so many days later
     */
    public Instant daysAfter(Instant from, int days) {
        return from.atZone(period.zone()).plusDays(days).toInstant();
    }

    /**
     * Refuses what ends before it begins.
     *
     * @param endName what the end is called
     * @param end the end, or null where there is none yet
     * @param startName what the start is called
     * @param start the start
     * @param <I> points in time
     * @throws IllegalArgumentException if the end is before the start
     */
    public static <I extends Comparable<? super I>> void requireOrder(
            String endName, @Nullable I end, String startName, I start) {
        requireNonNull(start, startName);
        if (end != null && end.compareTo(start) < 0) {
            throw new IllegalArgumentException(endName + " " + end + " is before " + startName + " " + start);
        }
    }
}
