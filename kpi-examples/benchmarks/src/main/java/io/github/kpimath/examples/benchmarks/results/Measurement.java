package io.github.kpimath.examples.benchmarks.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one benchmark came to with one set of parameters.
 *
 * @param benchmark class and method, such as "SumLoop.ofInts"
 * @param parameters the parameters with which it ran
 * @param values what was measured of one operation, by {@link #NANOS} and the like
 * @param date the day, such as 2026-11-22
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Measurement(
        String benchmark, SortedMap<String, String> parameters, SortedMap<String, Double> values, String date) {

    /** The time of one operation. */
    public static final String NANOS = "nanos";

    /** Half the width of the 99.9 % interval of that time. */
    public static final String ERROR = "error";

    /** What one operation allocated. */
    public static final String BYTES = "bytes";

    /** How many classes were loaded. */
    public static final String CLASSES = "classes";

    /** The parameter that says how many records one operation goes through. */
    public static final String SIZE = "size";

    public Measurement {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** What came out just now. */
    public static Measurement today(String benchmark, Map<String, String> parameters, Map<String, Double> values) {
        return new Measurement(
                benchmark,
                new TreeMap<>(parameters),
                new TreeMap<>(values),
                LocalDate.now(ZoneOffset.UTC).toString());
    }

    /** How many records one operation goes through: 1 for a benchmark without a size. */
    public long records() {
        return Long.parseLong(parameters.getOrDefault(SIZE, "1"));
    }

    public double value(String name) {
        return values.getOrDefault(name, Double.NaN);
    }

    public double perRecord(String name) {
        return value(name) / records();
    }

    /** Half the width of the interval of its time, as a part of the time; 0 where it is not known. */
    double relativeError() {
        return values.containsKey(ERROR) ? value(ERROR) / value(NANOS) : 0;
    }

    /** Whether the parameters that both have are the same. */
    boolean goesWith(Measurement other) {
        return parameters.entrySet().stream()
                .allMatch(each -> other.parameters
                        .getOrDefault(each.getKey(), each.getValue())
                        .equals(each.getValue()));
    }

    SortedMap<String, String> parametersWithout(String name) {
        SortedMap<String, String> others = new TreeMap<>(parameters);
        others.remove(name);
        return others;
    }
}
