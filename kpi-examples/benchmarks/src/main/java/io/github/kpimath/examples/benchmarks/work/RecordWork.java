package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.Tally;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One record after the other, fed into a live tally, collected by a stream, and counted by a loop as one would write it by hand. All go
 * through the same objects.
 */
@Warmup(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 8, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public abstract class RecordWork<T, R> extends Work {

    /** Not fewer: the branches of ten thousand records that return every time a processor learns by heart. */
    @Param({"100000", "1000000"})
    private int size;

    @Param
    private Company company = Company.ALONE;

    List<T> records = List.of();

    @Setup
    public void collectOthers(Blackhole results) {
        records = records(size);
        results.consume(company.collect());
        settle();
    }

    abstract List<T> records(int count);

    abstract Collector<T, ?, R> collector();

    @Benchmark
    public void inTurn(Nanos nanos, Blackhole results) {
        nanos.tally += nanos(this::tally, results);
        nanos.handWritten += nanos(this::handWritten, results);
        nanos.handWrittenWithChecks += nanos(this::handWrittenWithChecks, results);
        nanos.stream += nanos(this::stream, results);
    }

    final R tally() {
        return tallied(records, collector());
    }

    final R stream() {
        return records.stream().collect(collector());
    }

    /** As one would for the one case, with local counters. */
    abstract Object handWritten();

    /** With the questions that the tally asks, too; nothing where it asks no others. */
    @Nullable
    Object handWrittenWithChecks() {
        return null;
    }

    final List<T> all() {
        return records;
    }

    static <T, R> R tallied(List<T> records, Collector<? super T, ?, R> collector) {
        Tally<T, R> tally = Tally.of(collector);
        for (T each : records) {
            tally.add(each);
        }
        return tally.result();
    }

    /** The time of each, by its name. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Nanos {
        public long tally;
        public long handWritten;
        public long handWrittenWithChecks;
        public long stream;
    }
}
