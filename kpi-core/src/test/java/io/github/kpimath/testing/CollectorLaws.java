package io.github.kpimath.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.value.Evidence;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * What every collector of the library promises: the same records give the same evidence, however they are split, ordered,
 * merged and shipped.
 */
public final class CollectorLaws {

    private static final int ROUNDS = 4;

    private CollectorLaws() {}

    /**
     * Collects the records in one loop, then in any order, in any split and grouping of the parts, in parallel, and with each
     * part written to a stream and read back in mid-collection; every way must come to the same. And what is merged stays apart: neither
     * part changes with what is added to the other one afterwards.
     *
     * @return what all of them came to
     */
    public static <T, R> R hold(Supplier<Collector<T, ?, R>> collector, List<T> records, long seed) {
        R whole = records.stream().collect(collector.get());
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<T> shuffled = new ArrayList<>(records);
            Collections.shuffle(shuffled, random);
            assertThat(splitAndMerged(collector.get(), shuffled, random))
                    .as("split, shipped and merged in any order")
                    .isEqualTo(whole);
            assertThat(shuffled.parallelStream().collect(collector.get()))
                    .as("in parallel")
                    .isEqualTo(whole);
            mergedStayApart(collector.get(), shuffled, random);
        }
        return whole;
    }

    /** Beside {@link #hold}: the evidence of groups that share no customer adds up to that of all. */
    public static <T, R extends Evidence<R>> R holdAndAddUp(
            Supplier<Collector<T, ?, R>> collector, Function<T, ?> group, List<T> records, long seed) {
        R whole = hold(collector, records, seed);
        R empty = Collections.<T>emptyList().stream().collect(collector.get());
        Map<?, R> parts = records.stream().collect(Collectors.groupingBy(group, collector.get()));
        assertThat(sum(empty, parts.values())).as("the sum of the groups").isEqualTo(whole);
        return whole;
    }

    private static <R extends Evidence<R>> R sum(R empty, Collection<R> parts) {
        R sum = empty;
        for (R part : parts) {
            sum = sum.plus(part);
        }
        return sum;
    }

    private static <T, A, R> R splitAndMerged(Collector<T, A, R> collector, List<T> records, Random random) {
        List<A> containers = new ArrayList<>();
        containers.add(collector.supplier().get());
        for (T item : records) {
            if (random.nextInt(3) == 0) {
                containers.add(collector.supplier().get());
            }
            int last = containers.size() - 1;
            collector.accumulator().accept(containers.get(last), item);
            if (random.nextInt(4) == 0) {
                containers.set(last, shipped(containers.get(last)));
            }
        }
        while (containers.size() > 1) {
            A one = containers.remove(random.nextInt(containers.size()));
            int place = random.nextInt(containers.size());
            A merged = collector.combiner().apply(containers.get(place), shipped(one));
            if (random.nextInt(3) == 0) {
                collector.finisher().apply(merged);
            }
            containers.set(place, merged);
        }
        A all = containers.get(0);
        R result = collector.finisher().apply(all);
        assertThat(collector.finisher().apply(shipped(all))).as("asked again").isEqualTo(result);
        return result;
    }

    private static <T, A, R> void mergedStayApart(Collector<T, A, R> collector, List<T> records, Random random) {
        int size = records.size();
        int from = random.nextInt(Math.min(2, size) + 1);
        int to = from + random.nextInt(size - from + 1);
        A one = added(collector, collector.supplier().get(), records.subList(0, from));
        A other = added(collector, collector.supplier().get(), records.subList(from, to));
        R ofOther = collector.finisher().apply(other);
        one = added(collector, collector.combiner().apply(one, other), records.subList(to, size));
        assertThat(collector.finisher().apply(other))
                .as("what was merged in, after more was added to that into which it was")
                .isEqualTo(ofOther);
        added(collector, other, records.subList(to, size));
        assertThat(collector.finisher().apply(one))
                .as("that into which another was merged, after more was added to the other")
                .isEqualTo(records.stream().collect(collector));
        assertThat(ofOther)
                .as("a result, after more was added")
                .isEqualTo(records.subList(from, to).stream().collect(collector));
    }

    private static <T, A> A added(Collector<T, A, ?> collector, A container, List<T> records) {
        records.forEach(item -> collector.accumulator().accept(container, item));
        return container;
    }

    @SuppressWarnings("unchecked")
    private static <A> A shipped(A container) {
        assertThat(container).isInstanceOf(Serializable.class);
        return (A) RoundTrip.of((Serializable) container);
    }
}
