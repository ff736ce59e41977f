package io.github.kpimath.examples.benchmarks.work;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** How often each answer was given, by DuckDB from a table in its memory that was loaded before. */
public class ScoresInDuckDb extends SlowWork {

    @Param({"1000000", "10000000", "20000000", "100000000"})
    int size;

    @Param
    Answers answers = Answers.UNIFORM;

    private @Nullable Connection database;
    private @Nullable PreparedStatement query;

    @Setup
    public void load(BenchmarkParams params) throws SQLException {
        String name = params.getBenchmark();
        load(name.contains(".ints") ? "INTEGER" : "TINYINT", name.endsWith("OneThread") ? 1 : 2);
    }

    void load(String type, int threads) throws SQLException {
        Connection opened = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = opened.createStatement()) {
            statement.execute("SET threads TO " + threads);
            statement.execute("CREATE TABLE answers AS SELECT (" + score() + ")::" + type + " AS score FROM range("
                    + size + ") t(i)");
        }
        database = opened;
        query = opened.prepareStatement("SELECT score, count(*) FROM answers GROUP BY score");
    }

    @TearDown
    public void close() throws SQLException {
        Objects.requireNonNull(query).close();
        Objects.requireNonNull(database).close();
    }

    @Benchmark
    public long[] intsOneThread() throws SQLException {
        return counts();
    }

    @Benchmark
    public long[] intsTwoThreads() throws SQLException {
        return counts();
    }

    @Benchmark
    public long[] bytesOneThread() throws SQLException {
        return counts();
    }

    @Benchmark
    public long[] bytesTwoThreads() throws SQLException {
        return counts();
    }

    /** Spread as in the arrays; random ones are other random numbers. */
    private String score() {
        return switch (answers) {
            case UNIFORM -> "hash(i) % 11";
            case SKEWED -> "CASE WHEN hash(i) % 10 < 6 THEN 9 + hash(-i) % 2 ELSE hash(-i) % 9 END";
            case CONSTANT -> "9";
            case SORTED -> "11 * i // " + size;
        };
    }

    long[] counts() throws SQLException {
        long[] counts = new long[11];
        try (ResultSet rows = Objects.requireNonNull(query).executeQuery()) {
            while (rows.next()) {
                counts[rows.getInt(1)] = rows.getLong(2);
            }
        }
        return counts;
    }
}
