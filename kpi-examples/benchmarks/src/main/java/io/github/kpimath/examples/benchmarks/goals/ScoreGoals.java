package io.github.kpimath.examples.benchmarks.goals;

import static io.github.kpimath.examples.benchmarks.results.Reading.TIMES_AS_FAST;
import static io.github.kpimath.examples.benchmarks.results.Reading.TIMES_THE_TIME;

import io.github.kpimath.examples.benchmarks.results.Goal;
import java.util.List;
import java.util.stream.Stream;

/** Counting long arrays of answers. */
final class ScoreGoals {

    private static final String INTS = "Score distribution from int[]";
    private static final String BYTES = "Score distribution from byte[]";
    private static final String PARALLEL = "Score distribution on all cores";
    private static final String OF_INTS = "ScoresFromInts.distribution";
    private static final String OF_BYTES = "ScoresFromBytes.distribution";
    private static final String PARALLEL_INTS = "ScoresInParallel.ofInts";
    private static final String PARALLEL_BYTES = "ScoresInParallel.ofBytes";
    private static final String ONE_THREAD_INTS = "ScoresInParallel.ofIntsByOneThread";
    private static final String ONE_THREAD_BYTES = "ScoresInParallel.ofBytesByOneThread";
    private static final int MILLION = 1_000_000;

    /** Bytes below which all answers are counted by one thread. */
    private static final int WORTH_TWO_THREADS = 2 * (1 << 22);

    /** What a quick run counts by several threads. */
    private static final int LONG = 10 * MILLION;

    private ScoreGoals() {}

    static List<Goal> all() {
        return Stream.of(ints(), bytes(), inParallel()).flatMap(List::stream).toList();
    }

    private static List<Goal> ints() {
        Stream<Goal> besideSum = Stream.of(
                        Goal.of(INTS, OF_INTS, "SumLoop.ofInts", TIMES_AS_FAST),
                        Goal.of(INTS, ONE_THREAD_INTS, "ScoresInParallel.sumOfIntsByOneThread", TIMES_AS_FAST)
                                .quickly(LONG))
                .flatMap(ScoreGoals::besideSumOfInts);
        Stream<Goal> besideOthers = Stream.of(
                Goal.spread(INTS, "ScoresInTurn.ofInts", "answers", TIMES_THE_TIME)
                        .wanted(1.15),
                Goal.of(INTS, OF_INTS, "ScoresOtherwise.streamGroupingBy", TIMES_AS_FAST)
                        .wanted(10),
                Goal.of(INTS, OF_INTS, "ScoresOtherwise.twoFilteredCounts", TIMES_AS_FAST),
                Goal.of(INTS, OF_INTS, "ScoresOtherwise.guavaStats", TIMES_AS_FAST),
                Goal.of(INTS, OF_INTS, "ScoresOtherwise.commonsStatistics", TIMES_AS_FAST),
                besideDuckDb(INTS, OF_INTS, "intsOneThread"),
                otherWay("byThresholds"),
                otherWay("byFourHistograms"),
                otherWay("copied"));
        return Stream.concat(besideSum, besideOthers).toList();
    }

    /** Less is wanted of JDKs that add up several numbers with one instruction, and of shorter arrays on those that do not. */
    private static Stream<Goal> besideSumOfInts(Goal besideSum) {
        return Stream.of(
                besideSum.below(MILLION),
                besideSum
                        .wanted(0.55)
                        .where(each -> each.records() >= MILLION && each.records() < 20 * MILLION)
                        .on(java -> java < 25),
                besideSum.wanted(0.8).from(20 * MILLION).on(java -> java < 25),
                besideSum.wanted(0.45).from(MILLION).on(java -> java >= 25));
    }

    private static List<Goal> bytes() {
        Goal besideSum = Goal.of(BYTES, OF_BYTES, "SumLoop.ofBytes", TIMES_AS_FAST);
        return List.of(
                besideSum.below(MILLION),
                besideSum.wanted(0.6).from(MILLION),
                Goal.of(BYTES, ONE_THREAD_BYTES, "ScoresInParallel.sumOfBytesByOneThread", TIMES_AS_FAST)
                        .wanted(0.6)
                        .quickly(LONG),
                Goal.spread(BYTES, "ScoresInTurn.ofBytes", "answers", TIMES_THE_TIME)
                        .wanted(1.15),
                Goal.of(BYTES, OF_BYTES, "BytesInStreams.groupingBy", TIMES_AS_FAST)
                        .wanted(10),
                besideDuckDb(BYTES, OF_BYTES, "bytesOneThread"));
    }

    /** How many cores there are, and how much memory they reach, is the machine's. */
    private static List<Goal> inParallel() {
        Goal ints =
                Goal.of(PARALLEL, PARALLEL_INTS, ONE_THREAD_INTS, TIMES_AS_FAST).quickly(LONG);
        Goal bytes = Goal.of(PARALLEL, PARALLEL_BYTES, ONE_THREAD_BYTES, TIMES_AS_FAST)
                .quickly(LONG);
        return List.of(
                ints.below(WORTH_TWO_THREADS / Integer.BYTES),
                ints.wanted(1.8).from(WORTH_TWO_THREADS / Integer.BYTES),
                Goal.of(PARALLEL, PARALLEL_INTS, "ScoresInParallel.sumOfInts", TIMES_AS_FAST)
                        .quickly(LONG),
                Goal.of(PARALLEL, PARALLEL_INTS, "ScoresInParallel.streamGroupingBy", TIMES_AS_FAST)
                        .wanted(10)
                        .fullRunOnly(),
                besideDuckDb(PARALLEL, PARALLEL_INTS, "intsTwoThreads"),
                bytes.below(WORTH_TWO_THREADS),
                bytes.wanted(1.8).from(WORTH_TWO_THREADS),
                Goal.of(PARALLEL, PARALLEL_BYTES, "ScoresInParallel.sumOfBytes", TIMES_AS_FAST)
                        .quickly(LONG),
                besideDuckDb(PARALLEL, PARALLEL_BYTES, "bytesTwoThreads"),
                onAllCores("ScoresInParallel.sumOfInts", "ScoresInParallel.sumOfIntsByOneThread"),
                onAllCores("ScoresInParallel.sumOfBytes", "ScoresInParallel.sumOfBytesByOneThread"),
                onAllCores("Cores.waitingOnAllCores", "Cores.waiting"),
                onAllCores("Cores.busyOnAllCores", "Cores.busy"),
                onAllCores("Cores.countingOnAllCores", "Cores.counting"));
    }

    /** What all cores are to work that counts nothing, or has nothing to wait for. */
    private static Goal onAllCores(String all, String one) {
        return Goal.of("What all cores are to other work", all, one, TIMES_AS_FAST)
                .fullRunOnly();
    }

    private static Goal otherWay(String method) {
        return Goal.of("Other ways to count an int[]", "CountedOtherwise." + method, "SumLoop.ofInts", TIMES_AS_FAST)
                .fullRunOnly();
    }

    private static Goal besideDuckDb(String work, String ours, String method) {
        return Goal.of(work, ours, "ScoresInDuckDb." + method, TIMES_AS_FAST)
                .wanted(3)
                .fullRunOnly();
    }
}
