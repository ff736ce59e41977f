package io.github.kpimath.examples.report.kpis;

import java.util.List;

/**
 * What a reader of the report should know about its records.
 *
 * @param key of the sentence
 * @param counts the numbers in it, the first of which decides its form
 * @param names the names in it, after the numbers
 */
public record Remark(String key, List<Long> counts, List<String> names) {

    public static Remark of(String key, long count, String... names) {
        return new Remark(key, List.of(count), List.of(names));
    }

    static Remark ofCounts(String key, Long... counts) {
        return new Remark(key, List.of(counts), List.of());
    }
}
