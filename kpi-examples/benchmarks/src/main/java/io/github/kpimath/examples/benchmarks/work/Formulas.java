package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.NetShareInterval;
import io.github.kpimath.stats.ShareInterval;
import io.github.kpimath.survey.CustomerSatisfaction;
import io.github.kpimath.survey.NetPromoterScore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Warmup;

/** KPIs and their intervals from a few counts, beside their bare arithmetic without a check. */
@Warmup(iterations = 4, time = 1)
public class Formulas extends Work {

    private static final double Z = 1.959963984540054;

    private long part = 64;
    private long whole = 1_000;
    private long promoters = 620;
    private long passives = 230;
    private long detractors = 150;
    private double level = 0.95;
    private NetPromoterScore score = NetPromoterScore.ofCounts(620, 230, 150);

    @Benchmark
    public double churn() {
        return ChurnRate.ofCounts(part, whole).percent();
    }

    @Benchmark
    public double satisfaction() {
        return CustomerSatisfaction.ofCounts(part, whole).percent();
    }

    @Benchmark
    public double shareByHand() {
        return 100.0 * part / whole;
    }

    @Benchmark
    public double netPromoterScore() {
        return NetPromoterScore.ofCounts(promoters, passives, detractors).points();
    }

    @Benchmark
    public double netShareByHand() {
        return 100.0 * (promoters - detractors) / (promoters + passives + detractors);
    }

    @Benchmark
    public ConfidenceInterval wilson() {
        return ShareInterval.WILSON.of(part, whole, level);
    }

    @Benchmark
    public double wilsonByHand() {
        double n = whole;
        double p = part / n;
        double centre = p + Z * Z / (2 * n);
        double margin = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        return (centre - margin) / scale + (centre + margin) / scale;
    }

    @Benchmark
    public ConfidenceInterval netShareInterval() {
        return NetShareInterval.SCORE.of(promoters, detractors, promoters + passives + detractors, level);
    }

    /** As it is asked of a score. */
    @Benchmark
    public ConfidenceInterval intervalOfScore() {
        return score.interval(level);
    }

    /** Wald's, which has a closed form, and is too narrow near the ends. */
    @Benchmark
    public double netShareIntervalByHand() {
        double n = promoters + passives + detractors;
        double p = promoters / n;
        double q = detractors / n;
        double net = p - q;
        double margin = Z * Math.sqrt((p + q - net * net) / n);
        return (net - margin) + (net + margin);
    }
}
