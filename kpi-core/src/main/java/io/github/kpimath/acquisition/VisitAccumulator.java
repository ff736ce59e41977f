package io.github.kpimath.acquisition;

import java.io.Serializable;

/** Counts visits, and those of them that came without a known source. */
final class VisitAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private long direct;
    private long visits;

    void add(boolean isDirect) {
        direct += isDirect ? 1 : 0; // added, not chosen: nobody can predict the next visit, and no processor either
        visits++;
    }

    VisitAccumulator merge(VisitAccumulator other) {
        direct = Math.addExact(direct, other.direct);
        visits = Math.addExact(visits, other.visits);
        return this;
    }

    VisitSources result() {
        return new VisitSources(direct, visits);
    }
}
