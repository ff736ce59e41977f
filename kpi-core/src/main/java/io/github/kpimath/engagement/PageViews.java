package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.ByKey;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.ZonedPeriod;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;

/**
 * How many pages were viewed in how many visits: the evidence of pages per visit.
 *
 * <p>{@link #plus} joins disjoint sets of visits. Two counts. Immutable and thread-safe.
 *
 * @param pageViews pages viewed in these visits
 * @param visits visits that began in the period
 */
public record PageViews(long pageViews, long visits) implements Evidence<PageViews> {

    /**
     * Checks.
     *
     * @param pageViews pages viewed in these visits
     * @param visits visits that began in the period
     * @throws IllegalArgumentException if a count is negative, or pages were viewed without a visit
     */
    public PageViews {
        Counts.requireCount("pageViews", pageViews);
        Counts.requireCount("visits", visits);
        if (visits == 0 && pageViews > 0) {
            throw new IllegalArgumentException("pageViews " + pageViews + " is outside 0..0 (there are no visits)");
        }
    }

    /**
     * No visits: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static PageViews empty() {
        return new PageViews(0, 0);
    }

    /**
     * Collects page views. A visit begins with its first record and belongs to the period in which it begins, with all its pages, so
     * that one over midnight is not cut in two: supply the records around the period too.
     *
     * <pre>{@code
     * views.stream().collect(PageViews.during(may, zone, View::visit, View::time, view -> 1));
     * visits.stream().collect(groupingBy(Visit::country, PageViews.during(may, zone, Visit::id, Visit::start, Visit::pages)));
     * }</pre>
     *
     * <p>Memory grows with the number of visits. Groups add up when all records of a visit are in one.
     *
     * @param period the period
     * @param zone the time zone whose calendar decides
     * @param visit the visit
     * @param time when the pages were viewed
     * @param pageViews how many: 1 where each record is a page view
     * @param <T> the records
     * @param <K> the visits' ids
     * @return a collector that refuses a negative number of pages
     */
    public static <T, K> Collector<T, ?, PageViews> during(
            DateRange period,
            ZoneId zone,
            Function<? super T, ? extends K> visit,
            Function<? super T, Instant> time,
            ToLongFunction<? super T> pageViews) {
        ZonedPeriod zoned = new ZonedPeriod(period, zone);
        requireNonNull(visit, "visit");
        requireNonNull(time, "time");
        requireNonNull(pageViews, "pageViews");
        return ByKey.<T, K, Visit, PageViews>collector(
                zoned,
                "visit",
                visit,
                item -> new Visit(
                        requireNonNull(time.apply(item), "time"),
                        Counts.requireCount("pageViews", pageViews.applyAsLong(item))),
                all -> all.stream()
                        .filter(one -> zoned.contains(one.began()))
                        .map(one -> new PageViews(one.pageViews(), 1))
                        .reduce(empty(), PageViews::plus));
    }

    private record Visit(Instant began, long pageViews) implements ByKey.Joined<Visit> {

        @Override
        public Visit and(Visit other) {
            return new Visit(
                    began.isBefore(other.began) ? began : other.began, Math.addExact(pageViews, other.pageViews));
        }
    }

    @Override
    public PageViews plus(PageViews other) {
        return new PageViews(Math.addExact(pageViews, other.pageViews), Math.addExact(visits, other.visits));
    }
}
