package io.github.kpimath.examples.benchmarks.work;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Orders in DuckDB, in memory, and the statements that ask what kpi-core is asked. */
final class OrderDatabase implements AutoCloseable {

    /** In half the time of distinct customers and months, joined with the first of them. */
    private static final String COHORTS = """
            with orders as (
              select customer, (year(day) - 1992) * 12 + month(day) - 1 as month from %1$s
            ), customers as (
              select min(month) as cohort, bit_or(1::hugeint << month) as months from orders group by customer
            )
            select cohort, its.month - cohort as later, count(*)
            from customers, range(80) its(month)
            where (months >> its.month) & 1 = 1
            group by all""";

    private static final String REPEAT = """
            select count(*) filter (where orders > 1), count(*)
            from (select count(*) as orders from %1$s group by customer)""";

    private final OrderColumns orders;
    private final Connection connection;
    private final PreparedStatement cohorts;
    private final PreparedStatement repeat;

    OrderDatabase(OrderColumns orders, int threads) throws SQLException {
        this.orders = orders;
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("set threads = " + threads);
        load("loaded");
        cohorts = connection.prepareStatement(COHORTS.formatted("loaded"));
        repeat = connection.prepareStatement(REPEAT.formatted("loaded"));
    }

    /** The sum of all cells, of their rows and of their columns: all of them are read. */
    long cohorts() throws SQLException {
        return sum(cohorts);
    }

    long repeat() throws SQLException {
        return sum(repeat);
    }

    long cohortsWithLoad() throws SQLException {
        load("fresh");
        return sumOf(COHORTS);
    }

    long repeatWithLoad() throws SQLException {
        loadCustomers("fresh");
        return sumOf(REPEAT);
    }

    private long sumOf(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query.formatted("fresh"))) {
            return sum(statement);
        }
    }

    private void load(String table) throws SQLException {
        execute("create or replace table " + table + " (customer bigint, day date)");
        long[] customers = orders.customers();
        int[] epochDays = orders.epochDays();
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender(table)) {
            for (int i = 0; i < customers.length; i++) {
                appender.beginRow()
                        .append(customers[i])
                        .appendEpochDays(epochDays[i])
                        .endRow();
            }
        }
    }

    /** The one column that is asked about. */
    private void loadCustomers(String table) throws SQLException {
        execute("create or replace table " + table + " (customer bigint)");
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender(table)) {
            for (long customer : orders.customers()) {
                appender.beginRow().append(customer).endRow();
            }
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement its = connection.createStatement()) {
            its.execute(statement);
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

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
