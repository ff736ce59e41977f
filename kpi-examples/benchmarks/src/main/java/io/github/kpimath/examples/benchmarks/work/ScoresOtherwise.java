package io.github.kpimath.examples.benchmarks.work;

import com.google.common.math.Stats;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.statistics.descriptive.IntStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** What else a program may do with an {@code int[]} of answers. Only the first knows as much in the end as a distribution. */
public class ScoresOtherwise extends SlowWork {

    private static final Set<Statistic> MEAN_AND_SCATTER = EnumSet.of(Statistic.MEAN, Statistic.STANDARD_DEVIATION);

    @Param({"1000000", "10000000", "20000000", "100000000"})
    int size;

    @Param
    Answers answers = Answers.UNIFORM;

    private int[] scores = {};

    @Setup
    public void answer() {
        scores = answers.of(size);
    }

    @Benchmark
    public Map<Integer, Long> streamGroupingBy() {
        return Arrays.stream(scores).boxed().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Benchmark
    public long twoFilteredCounts() {
        long promoters = Arrays.stream(scores).filter(score -> score >= 9).count();
        long detractors = Arrays.stream(scores).filter(score -> score <= 6).count();
        return promoters - detractors;
    }

    @Benchmark
    public Stats guavaStats() {
        return Stats.of(scores);
    }

    @Benchmark
    public IntStatistics commonsStatistics() {
        return IntStatistics.of(MEAN_AND_SCATTER, scores);
    }
}
