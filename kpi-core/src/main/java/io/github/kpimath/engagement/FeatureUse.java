package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;

/**
 * How many of the active users used one feature: the evidence of feature adoption.
 *
 * <p>{@link #plus} joins disjoint sets of users in the same window. Two counts. Immutable and thread-safe.
 *
 * @param featureUsers active users who used the feature
 * @param activeUsers different users active in the window
 */
public record FeatureUse(long featureUsers, long activeUsers) implements Evidence<FeatureUse> {

    /**
     * Checks.
     *
     * @param featureUsers active users who used the feature
     * @param activeUsers different users active in the window
     * @throws IllegalArgumentException if the part is fewer than 0 or more than the whole
     */
    public FeatureUse {
        Counts.requireCount("activeUsers", activeUsers);
        Counts.requirePart("featureUsers", featureUsers, activeUsers, "activeUsers");
    }

    /**
     * Nobody: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static FeatureUse empty() {
        return new FeatureUse(0, 0);
    }

    /**
     * Collects the use of a feature from the events of users in a window: whoever has an event in it is active, and whoever has one
     * that uses the feature is a user of it. Events on other days do not count.
     *
     * <pre>{@code
     * events.stream().collect(FeatureUse.during(may, Event::user, Event::day, event -> event.name().equals("export")))
     * }</pre>
     *
     * <p>It composes with {@code groupingBy} for segments of users. Memory grows with the different users of the window.
     *
     * @param window the days
     * @param user who was active
     * @param active the day of the event
     * @param usesFeature whether the event is one of the feature
     * @param <T> the records
     * @param <K> the ids, which equal ones are one user; serializable, where accumulators are shipped
     * @return a collector
     */
    public static <T, K> Collector<T, ?, FeatureUse> during(
            DateRange window,
            Function<? super T, ? extends K> user,
            Function<? super T, LocalDate> active,
            Predicate<? super T> usesFeature) {
        requireNonNull(window, "window");
        requireNonNull(user, "user");
        requireNonNull(active, "active");
        requireNonNull(usesFeature, "usesFeature");
        return Collector.of(
                () -> new FeatureUseAccumulator<K>(window),
                (users, item) -> users.add(user.apply(item), active.apply(item), usesFeature.test(item)),
                FeatureUseAccumulator::merge,
                FeatureUseAccumulator::result);
    }

    @Override
    public FeatureUse plus(FeatureUse other) {
        return new FeatureUse(
                Math.addExact(featureUsers, other.featureUsers), Math.addExact(activeUsers, other.activeUsers));
    }
}
