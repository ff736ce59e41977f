package io.github.kpimath.internal;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/** A period by the calendar of a zone, which tells for each of many instants whether it falls into it. */
public final class ZonedPeriod implements Serializable {

    private static final long serialVersionUID = 1L;

    /** No two offsets are further apart. */
    private static final Duration MOST_APART = Duration.ofHours(36);

    private final DateRange period;
    private final ZoneId zone;
    private final Instant start;
    private final Instant end;
    private final boolean isOneStretch;

    /**
     * Checks.
     *
     * @param period the period
     * @param zone the zone whose calendar decides
     */
    public ZonedPeriod(DateRange period, ZoneId zone) {
        this.period = requireNonNull(period, "period");
        this.zone = requireNonNull(zone, "zone");
        this.start = period.startInstant(zone);
        this.end = period.endInstant(zone);
        this.isOneStretch = isPassedOnce(start, zone) && isPassedOnce(end, zone);
    }

    /** Whether no clock is set near it: one that is set back over midnight has the end of a day twice. */
    private static boolean isPassedOnce(Instant midnight, ZoneId zone) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(midnight.minus(MOST_APART));
        return next == null || next.getInstant().isAfter(midnight.plus(MOST_APART));
    }

    /**
     * Whether an instant falls into the period.
     *
     * @param instant the instant
     * @return as {@link DateRange#contains(Instant, ZoneId)}
     */
    public boolean contains(Instant instant) {
        return oneIfContained(instant) != 0;
    }

    /** The same, as a number to add up: 1 or 0. */
    long oneIfContained(Instant instant) {
        if (isOneStretch) {
            return Instants.before(instant, end) & ~Instants.before(instant, start);
        }
        return isNear(instant) && period.contains(instant, zone) ? 1 : 0;
    }

    /** Outside, no offset brings it into the period: so the calendar is not asked for instants that it has no day for. */
    private boolean isNear(Instant instant) {
        return !instant.isBefore(start.minus(MOST_APART)) && !instant.isAfter(end.plus(MOST_APART));
    }

    /**
     * The zone.
     *
     * @return the zone whose calendar decides
     */
    public ZoneId zone() {
        return zone;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ZonedPeriod that && period.equals(that.period) && zone.equals(that.zone);
    }

    @Override
    public int hashCode() {
        return 31 * period.hashCode() + zone.hashCode();
    }

    @Override
    public String toString() {
        return period + " " + zone;
    }
}
