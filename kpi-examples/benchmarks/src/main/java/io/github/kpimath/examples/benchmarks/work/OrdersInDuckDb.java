package io.github.kpimath.examples.benchmarks.work;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** As {@link OrdersByCustomer}, in SQL: of a table in memory that is there already, and with the load of it. */
@Warmup(iterations = 1, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class OrdersInDuckDb extends Work {

    private static final String COHORTS = """
            with months as (
              select distinct customer, (year(day) - 1992) * 12 + month(day) - 1 as month from %1$s
            ), firsts as (
              select customer, min(month) as cohort from months group by customer
            )
            select cohort, month - cohort as later, count(*) from months join firsts using (customer) group by all""";

    private static final String REPEAT = """
            select count(*) filter (where orders > 1), count(*)
            from (select count(*) as orders from %1$s group by customer)""";

    @Param({"1000000", "15000000"})
    private int size;

    @Param({"1", "2"})
    private int threads;

    private OrderColumns columns = new OrderColumns(new long[0], new int[0]);
    private Connection connection;
    private PreparedStatement cohorts;
    private PreparedStatement repeat;

    @Setup
    public void load() throws IOException, SQLException {
        columns = OrderColumns.of(size);
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set threads = " + threads);
        }
        load("loaded");
        cohorts = connection.prepareStatement(COHORTS.formatted("loaded"));
        repeat = connection.prepareStatement(REPEAT.formatted("loaded"));
    }

    @TearDown
    public void close() throws SQLException {
        connection.close();
    }

    @Benchmark
    public long cohorts() throws SQLException {
        return sum(cohorts);
    }

    @Benchmark
    public long repeat() throws SQLException {
        return sum(repeat);
    }

    @Benchmark
    public long cohortsWithLoad() throws SQLException {
        return sumOfFresh(COHORTS);
    }

    @Benchmark
    public long repeatWithLoad() throws SQLException {
        return sumOfFresh(REPEAT);
    }

    private long sumOfFresh(String query) throws SQLException {
        load("fresh");
        try (PreparedStatement statement = connection.prepareStatement(query.formatted("fresh"))) {
            return sum(statement);
        }
    }

    private void load(String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create or replace table " + table + " (customer bigint, day date)");
        }
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender(table)) {
            for (int i = 0; i < size; i++) {
                appender.beginRow()
                        .append(columns.customers()[i])
                        .appendEpochDays(columns.epochDays()[i])
                        .endRow();
            }
        }
    }

    private static long sum(PreparedStatement statement) throws SQLException {
        long sum = 0;
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    sum += rows.getLong(column);
                }
            }
        }
        return sum;
    }
}
