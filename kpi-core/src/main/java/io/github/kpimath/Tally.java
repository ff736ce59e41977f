package io.github.kpimath;

import static java.util.Objects.requireNonNull;

import java.util.function.BiConsumer;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * A collector in the hand: for loops, live counters and engines that feed one record at a time.
 *
 * <pre>{@code
 * Tally<Integer, ScoreDistribution> answers = Tally.of(ScoreDistribution.collector(Scale.ZERO_TO_TEN));
 * answers.add(9);
 * answers.add(10);
 * NetPromoterScore.of(answers.result()).points();   // 100.0
 * }</pre>
 *
 * <p>Not thread-safe, like every container under construction: one tally per thread, merged at the end. The result is an
 * immutable value; {@link #result()} can be asked at any time and again.
 *
 * @param <T> the records
 * @param <R> the evidence
 */
@SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
public final class Tally<T extends @Nullable Object, R> {

    private final Collector<? super T, Object, R> collector;
    private final BiConsumer<Object, ? super T> accumulator;
    private @Nullable Object container;

    private Tally(Collector<? super T, Object, R> collector) {
        this.collector = collector;
        this.accumulator = collector.accumulator();
        this.container = collector.supplier().get();
    }

    /**
     * A tally that collects as the collector does.
     *
     * @param collector a collector of this library, or any whose finisher is pure and repeatable
     * @param <T> the records
     * @param <R> the evidence
     * @return an empty tally
     */
    public static <T extends @Nullable Object, R> Tally<T, R> of(Collector<? super T, ?, R> collector) {
        requireNonNull(collector, "collector");
        @SuppressWarnings("unchecked") // the container only ever travels between the collector's own functions
        Collector<? super T, Object, R> own = (Collector<? super T, Object, R>) collector;
        return new Tally<>(own);
    }

    /**
     * Counts one record.
     *
     * @param item the record
     * @throws IllegalArgumentException if the collector refuses it
     * @throws IllegalStateException if this tally was merged into another
     */
    public void add(T item) {
        accumulator.accept(live(), item);
    }

    /**
     * Takes over all that another tally has counted; the other is spent and refuses further use.
     *
     * @param other a tally of the same collector, about other records
     * @throws IllegalArgumentException if it is this tally itself, or collects by another scale or period
     * @throws IllegalStateException if either was merged into another
     */
    public void merge(Tally<T, R> other) {
        if (other == this) {
            throw new IllegalArgumentException("other is this tally itself: its records would count twice");
        }
        container = collector.combiner().apply(live(), other.live());
        other.container = null;
    }

    /**
     * The evidence of all records counted so far.
     *
     * @return the evidence
     * @throws IllegalStateException if this tally was merged into another
     */
    public R result() {
        return collector.finisher().apply(live());
    }

    private Object live() {
        if (container == null) {
            throw new IllegalStateException("this tally was merged into another and is spent");
        }
        return container;
    }
}
