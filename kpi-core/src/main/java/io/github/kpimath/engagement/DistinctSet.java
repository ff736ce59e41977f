package io.github.kpimath.engagement;

import java.util.HashSet;

/** Counts by keeping every id. */
final class DistinctSet<K> implements DistinctCounter<K> {

    private static final long serialVersionUID = 1L;

    private final HashSet<K> ids = new HashSet<>();

    @Override
    public void add(K id) {
        ids.add(id);
    }

    @Override
    public void merge(DistinctCounter<K> other) {
        if (!(other instanceof DistinctSet<K> set)) {
            throw new IllegalArgumentException("other is an estimate or a set of another kind: " + other.getClass());
        }
        ids.addAll(set.ids);
    }

    @Override
    public long count() {
        return ids.size();
    }

    @Override
    public boolean isExact() {
        return true;
    }
}
