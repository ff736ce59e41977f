package io.github.kpimath.examples.benchmarks.goals;

import static io.github.kpimath.examples.benchmarks.results.Reading.BYTES_PER_RECORD;
import static io.github.kpimath.examples.benchmarks.results.Reading.TIMES_AS_FAST;
import static io.github.kpimath.examples.benchmarks.results.Reading.TIMES_THE_TIME;

import io.github.kpimath.examples.benchmarks.results.Goal;
import java.util.List;

/** Cohorts and repeat purchases of many orders. */
final class OrderGoals {

    private static final String COLUMNS = "Monthly cohorts from columns of orders";
    private static final String RECORDS = "Monthly cohorts from orders as objects";
    private static final String REPEAT = "Repeat purchase";
    private static final String HAND = "OrdersByCustomer.cohortsByHand";
    private static final String REPEAT_HAND = "OrdersByCustomer.repeatByHand";
    private static final double WITHIN = 1.5;

    private OrderGoals() {}

    static List<Goal> all() {
        String columns = "OrdersByCustomer.cohortsFromColumns";
        String records = "OrdersByCustomer.cohortsFromRecords";
        String repeatColumns = "OrdersByCustomer.repeatFromColumns";
        return List.of(
                Goal.of(COLUMNS, columns, HAND, TIMES_THE_TIME).wanted(WITHIN),
                Goal.of(RECORDS, records, HAND, TIMES_THE_TIME),
                Goal.of(RECORDS, "OrdersByCustomer.cohortsInTally", HAND, TIMES_THE_TIME)
                        .fullRunOnly(),
                Goal.of(COLUMNS, columns, HAND, BYTES_PER_RECORD),
                Goal.of(COLUMNS, columns, "OrdersInDuckDb.cohorts", TIMES_AS_FAST)
                        .fullRunOnly(),
                Goal.of(COLUMNS, columns, "OrdersInDuckDb.cohortsWithLoad", TIMES_AS_FAST)
                        .wanted(1)
                        .fullRunOnly(),
                Goal.of(RECORDS, records, "OrdersInDuckDb.cohortsWithLoad", TIMES_AS_FAST)
                        .wanted(1)
                        .fullRunOnly(),
                Goal.of(REPEAT + " from a column", repeatColumns, REPEAT_HAND, TIMES_THE_TIME)
                        .wanted(WITHIN),
                Goal.of(REPEAT + " from objects", "OrdersByCustomer.repeatFromRecords", REPEAT_HAND, TIMES_THE_TIME),
                Goal.of(REPEAT + " from a column", repeatColumns, "OrdersInDuckDb.repeat", TIMES_AS_FAST)
                        .fullRunOnly(),
                Goal.of(REPEAT + " from a column", repeatColumns, "OrdersInDuckDb.repeatWithLoad", TIMES_AS_FAST)
                        .wanted(1)
                        .fullRunOnly());
    }
}
