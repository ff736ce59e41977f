package io.github.kpimath.survey;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts answers on one scale. */
final class ScoreAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Scale scale;
    private final int minimum;
    private final long[] counts;
    private long notAnswered;

    ScoreAccumulator(Scale scale) {
        this.scale = scale;
        this.minimum = scale.minimum();
        this.counts = new long[scale.points()];
    }

    void add(@Nullable Integer score) {
        if (score == null) {
            notAnswered++;
        } else {
            add(score.intValue());
        }
    }

    void add(int score) {
        int place = score - minimum;
        if (place < 0 || place >= counts.length) {
            scale.requireContains(score);
        }
        counts[place]++;
    }

    ScoreAccumulator merge(ScoreAccumulator other) {
        scale.requireSameAs(other.scale);
        Arrays.setAll(counts, i -> Math.addExact(counts[i], other.counts[i]));
        notAnswered = Math.addExact(notAnswered, other.notAnswered);
        return this;
    }

    ScoreDistribution result() {
        return ScoreDistribution.ofCounts(scale, counts).withNotAnswered(notAnswered);
    }
}
