package io.github.kpimath.examples.benchmarks.work;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Both snapshots as tables of DuckDB, in memory, with two threads. */
final class SnapshotTables implements AutoCloseable {

    private static final String MOVEMENT = """
            SELECT sum(o.cents),
                sum(c.cents) FILTER (WHERE o.customer IS NULL AND (c.customer & 15) <> 0),
                sum(c.cents - o.cents) FILTER (WHERE c.cents > o.cents),
                sum(o.cents - c.cents) FILTER (WHERE c.cents < o.cents),
                sum(o.cents) FILTER (WHERE c.customer IS NULL),
                sum(c.cents) FILTER (WHERE o.customer IS NULL AND (c.customer & 15) = 0)
            FROM opening o FULL OUTER JOIN closing c ON o.customer = c.customer
            """;

    private static final int AMOUNTS = 6;

    private final Connection database;

    SnapshotTables() throws SQLException {
        database = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = database.createStatement()) {
            statement.execute("SET threads = 2");
        }
    }

    void load(TwoSnapshots snapshots) throws SQLException {
        load("opening", snapshots.openingCustomers, snapshots.openingCents);
        load("closing", snapshots.closingCustomers, snapshots.closingCents);
    }

    private void load(String table, long[] customers, long[] cents) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE " + table + " (customer BIGINT, cents BIGINT)");
        }
        try (DuckDBAppender appender = database.unwrap(DuckDBConnection.class).createAppender("main", table)) {
            for (int i = 0; i < customers.length; i++) {
                appender.beginRow();
                appender.append(customers[i]);
                appender.append(cents[i]);
                appender.endRow();
            }
        }
    }

    /** All six amounts of the movement, added up. */
    long join() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet sums = statement.executeQuery(MOVEMENT)) {
            sums.next();
            long sum = 0;
            for (int column = 1; column <= AMOUNTS; column++) {
                sum += sums.getLong(column);
            }
            return sum;
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
