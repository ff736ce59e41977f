package io.github.kpimath.examples.benchmarks.work;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** As {@link OrdersByCustomer}, in SQL: of a table in memory that is there already, and with the load of it; on one core. */
@Warmup(iterations = 1, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class OrdersInDuckDb extends Work {

    @Param("15000000")
    private int size;

    private @Nullable OrderDatabase database;

    @Setup
    public void load() throws IOException, SQLException {
        database = new OrderDatabase(OrderColumns.of(size), threads());
    }

    int threads() {
        return 1;
    }

    @TearDown
    public void close() throws SQLException {
        database().close();
    }

    private OrderDatabase database() {
        return requireNonNull(database);
    }

    @Benchmark
    public long cohorts() throws SQLException {
        return database().cohorts();
    }

    @Benchmark
    public long repeat() throws SQLException {
        return database().repeat();
    }

    @Benchmark
    public long cohortsWithLoad() throws SQLException {
        return database().cohortsWithLoad();
    }

    @Benchmark
    public long repeatWithLoad() throws SQLException {
        return database().repeatWithLoad();
    }
}
