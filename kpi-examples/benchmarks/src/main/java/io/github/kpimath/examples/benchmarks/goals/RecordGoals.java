package io.github.kpimath.examples.benchmarks.goals;

import static io.github.kpimath.examples.benchmarks.results.Reading.BYTES_PER_RECORD;
import static io.github.kpimath.examples.benchmarks.results.Reading.NO_BYTES;
import static io.github.kpimath.examples.benchmarks.results.Reading.TIMES_AS_FAST;

import io.github.kpimath.examples.benchmarks.results.Goal;
import io.github.kpimath.examples.benchmarks.results.Measurement;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One record after the other, into a live tally. */
final class RecordGoals {

    private static final Map<String, String> RECORDS = Map.of(
            "AnswersInTally",
            "An answer to a tally",
            "CentsInTally",
            "An order to a tally, in cents",
            "CasesInTally",
            "An event to a tally, a case at an instant",
            "CustomersInTally",
            "A customer to a tally",
            "OrdersInTally",
            "An order to a tally",
            "VisitsInTally",
            "An event to a tally, a visit");

    /** Those of which the tally asks what the loop by hand does not. */
    private static final List<String> CHECKED =
            List.of("CasesInTally", "CentsInTally", "CustomersInTally", "OrdersInTally");

    /** Ways that were tried, by class. */
    private static final SortedMap<String, List<String>> OTHERWISE = new TreeMap<>(Map.of(
            "Other ways to tally an answer",
            List.of("CheckedByArray", "CheckedAtBothEnds", "Unchecked"),
            "Other ways to tally a visit",
            List.of("ByBranch", "InArray", "InOneNumber", "OneCounter")));

    /** How many a quick run counts: few enough to stay near the processor, where other programs are felt less. */
    private static final long FEW = 100_000;

    private RecordGoals() {}

    static List<Goal> all() {
        return Stream.concat(
                        RECORDS.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .flatMap(each -> of(each.getValue(), each.getKey())),
                        OTHERWISE.entrySet().stream()
                                .flatMap(each -> each.getValue().stream().map(way -> otherwise(each.getKey(), way))))
                .toList();
    }

    private static Goal otherwise(String work, String way) {
        return Goal.of(work, way + ".tally", way + ".handWritten", TIMES_AS_FAST)
                .where(RecordGoals::isAlone)
                .fullRunOnly();
    }

    private static Stream<Goal> of(String work, String name) {
        String tally = name + ".tally";
        String hand = name + ".handWritten";
        Stream<Goal> besideChecks = CHECKED.contains(name)
                ? Stream.of(Goal.of(work, tally, name + ".handWrittenWithChecks", TIMES_AS_FAST)
                        .quickly(FEW))
                : Stream.empty();
        return Stream.concat(
                Stream.of(
                        Goal.of(work, tally, hand, TIMES_AS_FAST)
                                .wanted(0.95)
                                .where(RecordGoals::isAlone)
                                .quickly(FEW),
                        Goal.of(work + ", among others", tally, hand, TIMES_AS_FAST)
                                .wanted(0.95)
                                .where(each -> !isAlone(each))
                                .fullRunOnly(),
                        Goal.of(work + ", by a stream", name + ".stream", hand, TIMES_AS_FAST)
                                .fullRunOnly(),
                        Goal.of(work, tally, hand, BYTES_PER_RECORD)
                                .wanted(NO_BYTES)
                                .quickly(FEW)),
                besideChecks);
    }

    private static boolean isAlone(Measurement each) {
        return "ALONE".equals(each.parameters().get("company"));
    }
}
