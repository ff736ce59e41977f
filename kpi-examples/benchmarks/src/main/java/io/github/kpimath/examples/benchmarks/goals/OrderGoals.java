package io.github.kpimath.examples.benchmarks.goals;

import static io.github.kpimath.examples.benchmarks.results.Reading.BYTES_PER_RECORD;
import static io.github.kpimath.examples.benchmarks.results.Reading.TIMES_AS_FAST;
import static io.github.kpimath.examples.benchmarks.results.Reading.TIMES_THE_TIME;

import io.github.kpimath.examples.benchmarks.results.Goal;
import java.util.ArrayList;
import java.util.List;

/** Cohorts and repeat purchases of many orders. */
final class OrderGoals {

    private static final String COLUMNS = "Monthly cohorts from columns of orders";
    private static final String RECORDS = "Monthly cohorts from orders as objects";
    private static final String REPEAT = "Repeat purchase from a column of customers";
    private static final String REPEAT_RECORDS = "Repeat purchase from orders as objects";
    private static final String HAND = "OrdersByCustomer.cohortsByHand";
    private static final String REPEAT_HAND = "OrdersByCustomer.repeatByHand";
    private static final double WITHIN = 1.5;
    private static final long MANY = 1_000_000;

    private OrderGoals() {}

    static List<Goal> all() {
        String columns = "OrdersByCustomer.cohortsFromColumns";
        String records = "OrdersByCustomer.cohortsFromRecords";
        String repeat = "OrdersByCustomer.repeatFromColumns";
        String repeatRecords = "OrdersByCustomer.repeatFromRecords";
        List<Goal> goals = new ArrayList<>(List.of(
                Goal.of(COLUMNS, columns, HAND, TIMES_THE_TIME).wanted(WITHIN).from(MANY),
                Goal.of(COLUMNS, columns, HAND, TIMES_THE_TIME).below(MANY),
                Goal.of(COLUMNS, columns, HAND, BYTES_PER_RECORD),
                Goal.of(COLUMNS + ", by hand", HAND, columns, BYTES_PER_RECORD),
                Goal.of(RECORDS, records, HAND, TIMES_THE_TIME),
                Goal.of(RECORDS, records, HAND, BYTES_PER_RECORD),
                Goal.of(REPEAT, repeat, REPEAT_HAND, TIMES_THE_TIME)
                        .wanted(WITHIN)
                        .from(MANY),
                Goal.of(REPEAT, repeat, REPEAT_HAND, TIMES_THE_TIME).below(MANY),
                Goal.of(REPEAT, repeat, REPEAT_HAND, BYTES_PER_RECORD),
                Goal.of(REPEAT + ", by hand", REPEAT_HAND, repeat, BYTES_PER_RECORD),
                Goal.of(REPEAT_RECORDS, repeatRecords, REPEAT_HAND, TIMES_THE_TIME),
                Goal.of(REPEAT_RECORDS, repeatRecords, REPEAT_HAND, BYTES_PER_RECORD)));
        for (String sql : List.of("OrdersInDuckDb", "OrdersInDuckDbOnTwoCores")) {
            goals.add(besideSql(COLUMNS, columns, sql + ".cohorts"));
            goals.add(besideSql(COLUMNS, columns, sql + ".cohortsWithLoad").wanted(1));
            goals.add(besideSql(RECORDS, records, sql + ".cohortsWithLoad").wanted(1));
            goals.add(besideSql(REPEAT, repeat, sql + ".repeat"));
            goals.add(besideSql(REPEAT, repeat, sql + ".repeatWithLoad").wanted(1));
        }
        return List.copyOf(goals);
    }

    private static Goal besideSql(String work, String ours, String sql) {
        return Goal.of(work, ours, sql, TIMES_AS_FAST).fullRunOnly();
    }
}
