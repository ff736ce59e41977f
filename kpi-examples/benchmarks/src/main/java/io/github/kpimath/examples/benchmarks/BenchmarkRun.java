package io.github.kpimath.examples.benchmarks;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.examples.benchmarks.results.Measurement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.ListStatistics;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs benchmarks in JVMs of their own, with the profiler of allocations: one of each trial in turn, and then all once more. A minute in
 * which the machine is slow is so for all that are compared, and if not, the rounds differ and the error says so.
 */
final class BenchmarkRun {

    private static final int ROUNDS = 2;

    /** The unit of counters that a benchmark keeps itself. */
    private static final String COUNTED = "#";

    private static final double CONFIDENCE = 0.999;

    private final int rounds;
    private final Consumer<ChainedOptionsBuilder> settings;
    private final Consumer<String> progress;

    private BenchmarkRun(int rounds, Consumer<ChainedOptionsBuilder> settings, Consumer<String> progress) {
        this.rounds = rounds;
        this.settings = settings;
        this.progress = progress;
    }

    /** As each class says. */
    static BenchmarkRun full(Consumer<String> progress) {
        return new BenchmarkRun(ROUNDS, as -> {}, progress);
    }

    /** Once, measured shortly; warmed up as each class says, since what is compiled by half says nothing. */
    static BenchmarkRun quick(Consumer<String> progress) {
        return new BenchmarkRun(
                1,
                as -> as.jvmArgsAppend("-Xms512m", "-Xmn256m", "-Xmx4g", "-XX:+AlwaysPreTouch")
                        .measurementIterations(3)
                        .measurementTime(TimeValue.milliseconds(200)),
                progress);
    }

    List<Measurement> of(List<Trial> trials) {
        Map<Trial, RunResult> results = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Trial trial : trials) {
                RunResult result = run(trial);
                progress.accept(String.format(
                        Locale.ROOT,
                        "  round %d of %d: %,14.0f ns  %s %s%n",
                        round + 1,
                        rounds,
                        result.getPrimaryResult().getScore(),
                        trial.benchmark(),
                        trial.parameters()));
                results.merge(trial, result, BenchmarkRun::joined);
            }
        }
        return results.entrySet().stream()
                .flatMap(each -> measurements(each.getKey(), each.getValue()))
                .toList();
    }

    private RunResult run(Trial trial) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .forks(1)
                .include("\\." + trial.benchmark().replace(".", "\\.") + "$");
        trial.parameters().forEach(options::param);
        settings.accept(options);
        try {
            return new Runner(options.build()).runSingle();
        } catch (RunnerException e) {
            throw new IllegalStateException(trial + " failed: " + e.getMessage(), e);
        }
    }

    private static RunResult joined(RunResult one, RunResult other) {
        List<BenchmarkResult> both = new ArrayList<>(one.getBenchmarkResults());
        both.addAll(other.getBenchmarkResults());
        return new RunResult(one.getParams(), both);
    }

    private static Stream<Measurement> measurements(Trial trial, RunResult run) {
        Measurement all = measurement(trial, run);
        List<Map<String, Double>> inTurn = run.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(BenchmarkRun::counted)
                .filter(ways -> !ways.isEmpty())
                .toList();
        return inTurn.isEmpty() ? Stream.of(all) : eachOf(trial, all, inTurn);
    }

    /** The nanoseconds that each of several ways took in one operation, where the benchmark counts them. */
    private static Map<String, Double> counted(IterationResult iteration) {
        Map<String, Double> nanos = new TreeMap<>();
        iteration.getSecondaryResults().forEach((way, result) -> {
            if (result.getScoreUnit().equals(COUNTED) && result.getScore() > 0) {
                nanos.put(way, result.getScore() / iteration.getMetadata().getMeasuredOps());
            }
        });
        return nanos;
    }

    private static Measurement measurement(Trial trial, RunResult run) {
        SortedMap<String, Double> values = new TreeMap<>(
                Map.of(Measurement.NANOS, rounded(run.getPrimaryResult().getScore())));
        put(values, Measurement.ERROR, run.getPrimaryResult().getScoreError());
        Result<?> allocated = run.getSecondaryResults().get("gc.alloc.rate.norm");
        if (allocated != null) {
            put(values, Measurement.BYTES, allocated.getScore());
        }
        return Measurement.today(trial.benchmark(), trial.parameters(), values);
    }

    /**
     * Of one operation that goes through several ways or kinds of answers in turn, what each took. The error is that of its part of the time,
     * since what slows all of them down says nothing of one beside another; times √2, since what one of two has more the other may have
     * less, so that errors of two that are added as if they knew nothing of each other would be too small.
     */
    static Stream<Measurement> eachOf(Trial trial, Measurement all, List<Map<String, Double>> inTurn) {
        return inTurn.get(0).keySet().stream().map(way -> {
            double nanos = new ListStatistics(inTurn.stream()
                            .mapToDouble(each -> requireNonNull(each.get(way)))
                            .toArray())
                    .getMean();
            Statistics share = new ListStatistics(inTurn.stream()
                    .mapToDouble(each -> requireNonNull(each.get(way))
                            / each.values().stream().mapToDouble(any -> any).sum())
                    .toArray());
            SortedMap<String, Double> values = new TreeMap<>(all.values());
            values.remove(Measurement.ERROR);
            put(values, Measurement.NANOS, nanos);
            put(values, Measurement.ERROR, Math.sqrt(2) * nanos * share.getMeanErrorAt(CONFIDENCE) / share.getMean());
            SortedMap<String, String> parameters = new TreeMap<>(all.parameters());
            if (!trial.isInTurn()) {
                parameters.put("answers", way.toUpperCase(Locale.ROOT));
            }
            String name = trial.isInTurn() ? trial.sibling(way) : all.benchmark();
            return new Measurement(name, parameters, values, all.date());
        });
    }

    private static void put(Map<String, Double> values, String name, double value) {
        if (Double.isFinite(value)) {
            values.put(name, rounded(value));
        }
    }

    /** Noise is not worth keeping. */
    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
