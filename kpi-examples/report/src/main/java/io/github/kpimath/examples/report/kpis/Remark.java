package io.github.kpimath.examples.report.kpis;

import java.util.List;

/**
 * What a reader of the report should know about its records.
 *
 * @param key of the sentence
 * @param count the number in it
 * @param names the names in it
 */
public record Remark(String key, long count, List<String> names) {

    public static Remark of(String key, long count, String... names) {
        return new Remark(key, count, List.of(names));
    }
}
