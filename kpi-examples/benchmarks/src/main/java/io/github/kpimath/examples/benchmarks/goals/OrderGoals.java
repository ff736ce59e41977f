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
        List<Goal> goals = new ArrayList<>(List.of(
                Goal.of(COLUMNS, columns, HAND, TIMES_THE_TIME).wanted(WITHIN).from(MANY),
                Goal.of(COLUMNS, columns, HAND, TIMES_THE_TIME).below(MANY),
                Goal.of(COLUMNS, columns, HAND, BYTES_PER_RECORD),
                Goal.of(RECORDS, records, HAND, TIMES_THE_TIME),
                Goal.of(REPEAT, repeat, REPEAT_HAND, TIMES_THE_TIME)
                        .wanted(WITHIN)
                        .from(MANY),
                Goal.of(REPEAT, repeat, REPEAT_HAND, TIMES_THE_TIME).below(MANY),
                Goal.of(REPEAT_RECORDS, "OrdersByCustomer.repeatFromRecords", REPEAT_HAND, TIMES_THE_TIME)));
        for (String sql : List.of("OrdersInDuckDb", "OrdersInDuckDbOnTwoCores")) {
            goals.add(Goal.of(COLUMNS, columns, sql + ".cohorts", TIMES_AS_FAST));
            goals.add(Goal.of(COLUMNS, columns, sql + ".cohortsWithLoad", TIMES_AS_FAST)
                    .wanted(1));
            goals.add(Goal.of(RECORDS, records, sql + ".cohortsWithLoad", TIMES_AS_FAST)
                    .wanted(1));
            goals.add(Goal.of(REPEAT, repeat, sql + ".repeat", TIMES_AS_FAST));
            goals.add(Goal.of(REPEAT, repeat, sql + ".repeatWithLoad", TIMES_AS_FAST)
                    .wanted(1));
        }
        return goals.stream()
                .map(goal -> goal.beside().contains("DuckDb") ? goal.fullRunOnly() : goal)
                .toList();
    }
}
