package io.github.kpimath.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An item and how often it occurs. */
record Counted<T>(T item, long count) {

    /** The items that occur, in an order that does not depend on the map, so that sums over them do not either. */
    static <T> List<Counted<T>> sorted(String name, Map<T, Long> counts, Comparator<T> order) {
        List<Counted<T>> sorted = new ArrayList<>();
        Objects.requireNonNull(counts, name).forEach((item, count) -> {
            Objects.requireNonNull(item, () -> "a key of " + name);
            Objects.requireNonNull(count, () -> "the count of " + name + " " + item);
            if (Arguments.atLeast("count of " + item, count, 0) > 0) {
                sorted.add(new Counted<>(item, count));
            }
        });
        sorted.sort(Comparator.comparing(Counted::item, order));
        return sorted;
    }

    static double size(List<? extends Counted<?>> counts) {
        return counts.stream().mapToDouble(Counted::count).sum();
    }
}
