package io.github.kpimath.examples.benchmarks;

import static io.github.kpimath.examples.benchmarks.results.Measurement.SIZE;
import static java.util.Comparator.comparingLong;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A benchmark with one set of parameters, of which each round starts one JVM; or several that are run in turn.
 *
 * @param benchmark class and method, such as "SumLoop.ofInts"
 * @param parameters its parameters
 */
record Trial(String benchmark, SortedMap<String, String> parameters) {

    private static final String IN_TURN = ".inTurn";

    private static final Map<String, BenchmarkListEntry> FOUND = BenchmarkList.defaultList()
            .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())
            .stream()
            .collect(Collectors.toMap(each -> shortName(each.getUsername()), each -> each));

    Trial {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** How many records it goes through: 1 where it has no size. */
    long records() {
        return Long.parseLong(parameters.getOrDefault(SIZE, "1"));
    }

    /** All there are of some benchmarks, those of as many records next to each other: what is compared is run within minutes. */
    static List<Trial> of(Collection<String> benchmarks) {
        return benchmarks.stream()
                .map(Trial::measuring)
                .distinct()
                .flatMap(name -> combinations(
                                requireNonNull(FOUND.get(name)).getParams().orElse(Map.of()))
                        .stream()
                        .map(each -> new Trial(name, each)))
                .sorted(comparingLong(Trial::records))
                .toList();
    }

    /** What is run to measure a benchmark: itself, or what runs it in turn with others. */
    static String measuring(String benchmark) {
        String inTurn = benchmark.substring(0, benchmark.lastIndexOf('.')) + IN_TURN;
        if (!FOUND.containsKey(benchmark) && !FOUND.containsKey(inTurn)) {
            throw new IllegalArgumentException("no benchmark is called " + benchmark);
        }
        return FOUND.containsKey(benchmark) ? benchmark : inTurn;
    }

    /** Whether it runs several benchmarks of its class, one after the other. */
    boolean isInTurn() {
        return benchmark.endsWith(IN_TURN);
    }

    /** A benchmark of the same class. */
    String sibling(String method) {
        return benchmark.substring(0, benchmark.lastIndexOf('.') + 1) + method;
    }

    /** Class and method of a qualified name. */
    static String shortName(String qualified) {
        int method = qualified.lastIndexOf('.');
        return qualified.substring(qualified.lastIndexOf('.', method - 1) + 1);
    }

    /** Each value of each parameter with each of the others. */
    static List<SortedMap<String, String>> combinations(Map<String, String[]> values) {
        List<SortedMap<String, String>> all = List.of(new TreeMap<>());
        for (Map.Entry<String, String[]> parameter : new TreeMap<>(values).entrySet()) {
            List<SortedMap<String, String>> more = new ArrayList<>();
            for (SortedMap<String, String> each : all) {
                for (String value : parameter.getValue()) {
                    SortedMap<String, String> one = new TreeMap<>(each);
                    one.put(parameter.getKey(), value);
                    more.add(one);
                }
            }
            all = more;
        }
        return all;
    }
}
