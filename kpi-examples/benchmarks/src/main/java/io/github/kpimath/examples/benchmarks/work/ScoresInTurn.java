package io.github.kpimath.examples.benchmarks.work;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * All distributions of answers, one after the other in one JVM: a minute in which the machine is slow is so for all of them. Each finds the
 * caches full of the others, and all run the same machine code: what differs is what depends on the answers.
 */
public class ScoresInTurn extends ShortWork {

    @Param({"10000", "100000", "1000000", "10000000", "20000000", "100000000"})
    int size;

    private final Map<Answers, int[]> ints = new EnumMap<>(Answers.class);
    private final Map<Answers, byte[]> bytes = new EnumMap<>(Answers.class);

    /** The time of each, by its name. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Nanos {
        public long uniform;
        public long skewed;
        public long constant;
        public long sorted;

        private void add(Function<Answers, ScoreDistribution> count, Blackhole results) {
            uniform += nanos(() -> count.apply(Answers.UNIFORM), results);
            skewed += nanos(() -> count.apply(Answers.SKEWED), results);
            constant += nanos(() -> count.apply(Answers.CONSTANT), results);
            sorted += nanos(() -> count.apply(Answers.SORTED), results);
        }
    }

    @Setup
    public void answer() {
        for (Answers each : Answers.values()) {
            ints.put(each, each.of(size));
            bytes.put(each, each.bytes(size));
        }
    }

    @Benchmark
    public void ofInts(Nanos nanos, Blackhole results) {
        nanos.add(this::countInts, results);
    }

    @Benchmark
    public void ofBytes(Nanos nanos, Blackhole results) {
        nanos.add(this::countBytes, results);
    }

    ScoreDistribution countInts(Answers answers) {
        return ScoreDistribution.of(Scale.ZERO_TO_TEN, requireNonNull(ints.get(answers)));
    }

    ScoreDistribution countBytes(Answers answers) {
        return ScoreDistribution.of(Scale.ZERO_TO_TEN, requireNonNull(bytes.get(answers)));
    }
}
