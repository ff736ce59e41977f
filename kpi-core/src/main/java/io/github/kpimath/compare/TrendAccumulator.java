package io.github.kpimath.compare;

import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;

/** What the collectors of all periods keep, side by side; the collectors themselves stay outside, as they cannot be shipped. */
final class TrendAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<DateRange> periods;
    private final ArrayList<Object> parts = new ArrayList<>();

    TrendAccumulator(List<DateRange> periods, List<? extends Collector<?, Object, ?>> each) {
        this.periods = new ArrayList<>(periods);
        each.forEach(one -> parts.add(one.supplier().get()));
    }

    <T> void add(List<? extends Collector<T, Object, ?>> each, T item) {
        for (int i = 0; i < each.size(); i++) {
            each.get(i).accumulator().accept(parts.get(i), item);
        }
    }

    TrendAccumulator merge(List<? extends Collector<?, Object, ?>> each, TrendAccumulator other) {
        if (!periods.equals(other.periods)) {
            throw new IllegalArgumentException(
                    "other is about the periods " + other.periods + ", this about " + periods);
        }
        for (int i = 0; i < each.size(); i++) {
            parts.set(i, each.get(i).combiner().apply(parts.get(i), other.parts.get(i)));
        }
        return this;
    }

    <E> List<E> result(List<? extends Collector<?, Object, E>> each) {
        List<E> results = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            results.add(each.get(i).finisher().apply(parts.get(i)));
        }
        return results;
    }
}
