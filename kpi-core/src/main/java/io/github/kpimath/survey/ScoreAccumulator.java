package io.github.kpimath.survey;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts answers on one scale. */
final class ScoreAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Scale scale;
    private final long[] counts;
    private long notAnswered;

    ScoreAccumulator(Scale scale) {
        this.scale = scale;
        this.counts = new long[scale.points()];
    }

    void add(@Nullable Integer score) {
        if (score == null) {
            notAnswered++;
        } else {
            scale.requireContains(score);
            counts[score - scale.minimum()]++;
        }
    }

    ScoreAccumulator merge(ScoreAccumulator other) {
        scale.requireSameAs(other.scale);
        Arrays.setAll(counts, i -> counts[i] + other.counts[i]);
        notAnswered += other.notAnswered;
        return this;
    }

    ScoreDistribution result() {
        return ScoreDistribution.ofCounts(scale, counts).withNotAnswered(notAnswered);
    }
}
