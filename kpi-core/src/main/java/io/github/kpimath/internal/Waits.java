package io.github.kpimath.internal;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.stats.TimesToEvent;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** Counts times until an event and times of waiting. Memory grows with the number of different times. */
public final class Waits implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Collector<Wait, Object, TimesToEvent> TIMES = times();

    private final Serializable settings;

    @SuppressWarnings("serial") // as any collector's of the library, it is
    private Object times = TIMES.supplier().get();

    private record Wait(Duration time, boolean isReached) {}

    private Waits(Serializable settings) {
        this.settings = settings;
    }

    @SuppressWarnings("unchecked") // the container only ever travels between the collector's own functions
    private static Collector<Wait, Object, TimesToEvent> times() {
        return (Collector<Wait, Object, TimesToEvent>) TimesToEvent.collector(Wait::time, Wait::isReached);
    }

    /**
     * A collector of such times.
     *
     * @param settings what the collector was asked for: parts that were asked otherwise are not merged
     * @param adding adds the time of a record, if it has one
     * @param <T> the records
     * @return the collector
     */
    public static <T> Collector<T, ?, TimesToEvent> collector(
            Serializable settings, BiConsumer<Waits, ? super T> adding) {
        return Collector.of(
                () -> new Waits(settings),
                adding::accept,
                Waits::merge,
                all -> TIMES.finisher().apply(all.times));
    }

    /**
     * A collector of what began in a period, until an event or so far.
     *
     * @param observation the period, and the instant as of which the events are known
     * @param opened when it began
     * @param eventName what the event is called
     * @param event when it came, or null where it has not
     * @param <T> the records
     * @return the collector
     */
    public static <T> Collector<T, ?, TimesToEvent> openedDuring(
            Observation observation,
            Function<? super T, Instant> opened,
            String eventName,
            Function<? super T, ? extends @Nullable Instant> event) {
        requireNonNull(opened, "opened");
        requireNonNull(event, eventName);
        return collector(observation, (times, item) -> {
            Instant from = opened.apply(item);
            Instant to = event.apply(item);
            Observation.requireOrder(eventName, to, "opened", from);
            if (observation.includes(from)) {
                times.add(observation.lasted(from, to), observation.knows(to));
            }
        });
    }

    /**
     * One more time.
     *
     * @param time until the event, or so far
     * @param isReached whether the event was reached
     * @throws IllegalArgumentException if the time is negative or longer than about 292 years
     */
    public void add(Duration time, boolean isReached) {
        TIMES.accumulator().accept(times, new Wait(time, isReached));
    }

    private Waits merge(Waits other) {
        Alike.requireSameSettings(settings, other.settings);
        times = TIMES.combiner().apply(times, other.times);
        return this;
    }
}
