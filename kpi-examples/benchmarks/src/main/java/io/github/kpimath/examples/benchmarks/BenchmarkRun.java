package io.github.kpimath.examples.benchmarks;

import io.github.kpimath.examples.benchmarks.results.Measurement;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs benchmarks in JVMs of their own, with the profiler of allocations. */
final class BenchmarkRun {

    private static final String QUICK_SIZE = "1000000";

    /** The unit of counters that a benchmark keeps itself. */
    private static final String COUNTED = "#";

    private BenchmarkRun() {}

    /** As each class says. */
    static List<Measurement> full(Collection<String> benchmarks) {
        return run(options(benchmarks));
    }

    /** In one JVM each, shortly, and with one million records. */
    static List<Measurement> quick(Collection<String> benchmarks) {
        return run(options(benchmarks)
                .forks(1)
                .jvmArgsAppend("-Xms512m", "-Xmn256m", "-Xmx4g", "-XX:+AlwaysPreTouch")
                .warmupIterations(2)
                .warmupTime(TimeValue.milliseconds(300))
                .measurementIterations(3)
                .measurementTime(TimeValue.milliseconds(200))
                .param("size", QUICK_SIZE));
    }

    private static ChainedOptionsBuilder options(Collection<String> benchmarks) {
        ChainedOptionsBuilder options =
                new OptionsBuilder().addProfiler(GCProfiler.class).shouldFailOnError(true);
        benchmarks.forEach(name -> options.include("\\." + name.replace(".", "\\.") + "$"));
        return options;
    }

    private static List<Measurement> run(ChainedOptionsBuilder options) {
        try {
            return new Runner(options.build())
                    .run().stream().flatMap(BenchmarkRun::measurements).toList();
        } catch (RunnerException e) {
            throw new IllegalStateException("the benchmarks failed: " + e.getMessage(), e);
        }
    }

    private static Stream<Measurement> measurements(RunResult run) {
        Measurement all = measurement(run);
        Map<String, Double> inTurn = new TreeMap<>();
        run.getSecondaryResults().forEach((name, result) -> {
            if (result.getScoreUnit().equals(COUNTED)) {
                inTurn.put(name, result.getScore());
            }
        });
        return inTurn.isEmpty() ? Stream.of(all) : shares(all, inTurn);
    }

    private static Measurement measurement(RunResult run) {
        BenchmarkParams params = run.getParams();
        SortedMap<String, String> parameters = new TreeMap<>();
        params.getParamsKeys().forEach(key -> parameters.put(key, params.getParam(key)));
        SortedMap<String, Double> values = new TreeMap<>(
                Map.of(Measurement.NANOS, rounded(run.getPrimaryResult().getScore())));
        put(values, Measurement.ERROR, run.getPrimaryResult().getScoreError());
        Result<?> allocated = run.getSecondaryResults().get("gc.alloc.rate.norm");
        if (allocated != null) {
            put(values, Measurement.BYTES, allocated.getScore());
        }
        String name = params.getBenchmark();
        int method = name.lastIndexOf('.');
        return new Measurement(name.substring(name.lastIndexOf('.', method - 1) + 1), parameters, values);
    }

    /**
     * Of one operation that goes through several kinds of answers in turn, what each kind took: its part of the time that was counted. No
     * error is kept: that of the whole operation says little of its parts, since what is slow for one is slow for the others.
     */
    static Stream<Measurement> shares(Measurement all, Map<String, Double> inTurn) {
        double sum = inTurn.values().stream().mapToDouble(each -> each).sum();
        return inTurn.entrySet().stream().map(each -> {
            SortedMap<String, String> parameters = new TreeMap<>(all.parameters());
            parameters.put("answers", each.getKey().toUpperCase(Locale.ROOT));
            double nanos = all.value(Measurement.NANOS) * each.getValue() / sum;
            return new Measurement(
                    all.benchmark(), parameters, new TreeMap<>(Map.of(Measurement.NANOS, rounded(nanos))));
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
