package io.github.kpimath.examples.benchmarks.start;

import io.github.kpimath.survey.NetPromoterScore;

/** One Net Promoter Score. */
public final class FirstScore {

    private FirstScore() {}

    public static void main(String[] args) {
        double points = NetPromoterScore.ofCounts(250, 675, 75).points();
        if (points != 17.5) {
            throw new IllegalStateException("points " + points);
        }
    }
}
