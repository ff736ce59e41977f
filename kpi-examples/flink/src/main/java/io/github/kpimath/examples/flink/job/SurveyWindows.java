package io.github.kpimath.examples.flink.job;

import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;

/**
 * Windows of whole days, in UTC, that begin every so many days, one of them with the period.
 *
 * @param period what the job is about
 * @param days the length of a window
 * @param slideDays from the beginning of one to that of the next; at most its length
 * @param lateness for how long a window waits for late answers after its end
 */
public record SurveyWindows(DateRange period, int days, int slideDays, Duration lateness) implements Serializable {

    /** Checks. */
    public SurveyWindows {
        if (slideDays < 1 || slideDays > days) {
            throw new IllegalArgumentException(
                    "windows of " + days + " days every " + slideDays + " days: expected 1 to " + days + " days");
        }
        if (lateness.isNegative()) {
            throw new IllegalArgumentException("lateness is " + lateness + ", expected 0 or more");
        }
    }

    /** All windows that a time is in, the first one first. */
    public List<DateRange> of(Instant time) {
        List<DateRange> windows = new ArrayList<>();
        for (LocalDate start = firstStart(time); !start.isAfter(DateRange.dayOf(time, ZoneOffset.UTC)); ) {
            windows.add(DateRange.of(start, start.plusDays(days)));
            start = start.plusDays(slideDays);
        }
        return windows;
    }

    private LocalDate firstStart(Instant time) {
        LocalDate origin = period.startInclusive();
        long before = ChronoUnit.DAYS.between(origin, DateRange.dayOf(time, ZoneOffset.UTC)) - days;
        return origin.plusDays((Math.floorDiv(before, slideDays) + 1) * slideDays);
    }

    /** The last millisecond at which an answer of this time can still enter all of its windows. */
    public long opensUntil(Instant time) {
        Instant firstEnd =
                firstStart(time).plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
        return firstEnd.plus(lateness).toEpochMilli() - 1;
    }

    /** The same windows for the engine. */
    SlidingEventTimeWindows assigner() {
        Duration slide = Duration.ofDays(slideDays);
        long offset = Math.floorMod(period.startInstant(ZoneOffset.UTC).toEpochMilli(), slide.toMillis());
        return SlidingEventTimeWindows.of(Duration.ofDays(days), slide, Duration.ofMillis(offset));
    }

    /** The days of a window of the engine. */
    static DateRange daysOf(TimeWindow window) {
        return DateRange.of(dayOf(window.getStart()), dayOf(window.getEnd()));
    }

    private static LocalDate dayOf(long millis) {
        return DateRange.dayOf(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }
}
