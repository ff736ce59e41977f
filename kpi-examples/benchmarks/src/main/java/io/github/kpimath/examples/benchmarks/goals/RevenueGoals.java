package io.github.kpimath.examples.benchmarks.goals;

import static io.github.kpimath.examples.benchmarks.results.Reading.TIMES_AS_FAST;
import static io.github.kpimath.examples.benchmarks.results.Reading.TIMES_THE_TIME;

import io.github.kpimath.examples.benchmarks.results.Goal;
import java.util.List;

/** MRR between snapshots, and sums of money. */
final class RevenueGoals {

    private static final String MAPS = "MRR movements between two maps of customers";
    private static final String ARRAYS = "MRR movements between two snapshots, from arrays";
    private static final String SUMS = "Exact sums of money";

    private RevenueGoals() {}

    static List<Goal> all() {
        String between = "MrrBetweenSnapshots.between";
        String ofMinor = "MrrFromArrays.ofMinor";
        String byHand = "MrrBetweenSnapshots.handWritten";
        String duckDb = "MrrBetweenSnapshots.duckDb";
        return List.of(
                Goal.of(MAPS, between, "MrrBetweenSnapshots.handWrittenOverMoney", TIMES_THE_TIME)
                        .wanted(1.3),
                Goal.of(MAPS, between, "MrrBetweenSnapshots.handWrittenOverMoneyWithChecks", TIMES_THE_TIME),
                Goal.of(MAPS, between, byHand, TIMES_THE_TIME).wanted(1.3),
                Goal.of(MAPS, between, duckDb, TIMES_AS_FAST).fullRunOnly(),
                Goal.of(MAPS, between, "MrrBetweenSnapshots.duckDbWithLoad", TIMES_AS_FAST)
                        .wanted(1)
                        .fullRunOnly(),
                Goal.of(ARRAYS, ofMinor, "MrrFromArrays.handWritten", TIMES_THE_TIME)
                        .wanted(1.3)
                        .fullRunOnly(),
                Goal.of(ARRAYS, ofMinor, "MrrFromArrays.openAddressing", TIMES_THE_TIME)
                        .wanted(1.3),
                Goal.of(ARRAYS + ", beside maps that are there", ofMinor, byHand, TIMES_THE_TIME),
                Goal.of(ARRAYS, ofMinor, duckDb, TIMES_AS_FAST).fullRunOnly(),
                Goal.of(ARRAYS, ofMinor, "MrrBetweenSnapshots.duckDbWithLoad", TIMES_AS_FAST)
                        .wanted(1)
                        .fullRunOnly(),
                Goal.of(SUMS, "MoneySums.sumOfMinor", "MoneySums.longLoop", TIMES_THE_TIME)
                        .wanted(3),
                Goal.of(SUMS, "MoneySums.plus", "MoneySums.decimalAdds", TIMES_THE_TIME)
                        .wanted(2),
                Goal.of(SUMS, "MoneySums.sum", "MoneySums.decimalAdds", TIMES_THE_TIME));
    }
}
