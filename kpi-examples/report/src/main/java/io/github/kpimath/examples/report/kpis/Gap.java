package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.Kpi;
import java.util.List;
import java.util.Optional;

/**
 * Why a KPI is not in the report though its definition would have an answer: a file or column is missing, or what it rests on
 * is not defined.
 *
 * @param key of the sentence
 * @param names of files and columns in it
 * @param cause the undefined KPI that this one rests on
 */
public record Gap(String key, List<String> names, Optional<Kpi> cause) {

    /** Of a figure that no segment has. */
    public static final String WHOLE_COMPANY = "whole-company";

    private static final List<String> ABSENT = List.of("no-file", "no-column", "no-figure");

    static Gap noFile(String file) {
        return new Gap("no-file", List.of(file), Optional.empty());
    }

    static Gap noColumn(String column, String file) {
        return new Gap("no-column", List.of(column, file), Optional.empty());
    }

    static Gap noFigure(String name, String file) {
        return new Gap("no-figure", List.of(name, file), Optional.empty());
    }

    static Gap restsOn(Kpi undefined) {
        return new Gap("rests-on", List.of(), Optional.of(undefined));
    }

    static Gap of(String key) {
        return new Gap(key, List.of(), Optional.empty());
    }

    /** Whether a file, or something in it, would bring the KPI. */
    public boolean isOfRecords() {
        return ABSENT.contains(key);
    }
}
