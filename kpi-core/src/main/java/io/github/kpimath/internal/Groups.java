package io.github.kpimath.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;

/** Evidence kept as groups of what is alike, each with how many there are. */
public final class Groups {

    private Groups() {}

    /**
     * Sorts groups, and joins those that are alike.
     *
     * @param groups the groups, in any order
     * @param order their order, in which alike ones are equal
     * @param plus how two alike ones are joined
     * @param <G> the groups
     * @return the groups in order, no two alike; unmodifiable
     */
    public static <G> List<G> joined(List<G> groups, Comparator<? super G> order, BinaryOperator<G> plus) {
        List<G> sorted = new ArrayList<>(groups);
        sorted.sort(order);
        List<G> joined = new ArrayList<>();
        for (G group : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && order.compare(joined.get(last), group) == 0) {
                joined.set(last, plus.apply(joined.get(last), group));
            } else {
                joined.add(group);
            }
        }
        return List.copyOf(joined);
    }
}
