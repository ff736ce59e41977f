package io.github.kpimath.examples.report.output;

import io.github.kpimath.Kpi;
import io.github.kpimath.RateKpi;
import io.github.kpimath.examples.report.kpis.Development;
import io.github.kpimath.examples.report.kpis.Figure;
import io.github.kpimath.examples.report.kpis.Figure.Scope;
import io.github.kpimath.examples.report.kpis.Gap;
import io.github.kpimath.examples.report.kpis.Remark;
import io.github.kpimath.examples.report.kpis.Report;
import io.github.kpimath.examples.report.records.Segment;
import io.github.kpimath.retention.CohortTable;
import io.github.kpimath.stats.DurationInterval;
import io.github.kpimath.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report in words of one language. */
final class Wording {

    private final Spoken spoken;

    Wording(Locale locale) {
        this.spoken = new Spoken(locale);
    }

    String heading(String key) {
        return spoken.phrase("heading." + key);
    }

    String domain(Figure figure) {
        return spoken.phrase("domain." + domainOf(figure));
    }

    static String domainOf(Figure figure) {
        return figure.kpi().definition().kpi().domain();
    }

    String title(Report report) {
        return report.timeframe().isStated()
                ? spoken.phrase("title.period", report.timeframe().text())
                : spoken.phrase("title");
    }

    String segment(String name) {
        return name.equals(Segment.NONE) ? spoken.phrase("segment.none") : name;
    }

    String name(Figure figure) {
        String name = spoken.name(figure.kpi());
        Scope scope = figure.scope();
        return scope.equals(Scope.PERIOD)
                ? name
                : spoken.counted(
                        "scope." + scope.key(), scope.number(), name, spoken.number(scope.number()), scope.name());
    }

    String name(Movements.Step step) {
        return sentence(spoken.symbol(step.symbol()));
    }

    /** The lines of the tables, the first one of each being its name; months in which nobody came for the first time are left out. */
    List<List<String>> tables(Development development) {
        List<List<String>> tables = new ArrayList<>();
        development
                .mrr()
                .ifPresent(mrr -> tables.add(spoken.movements(mrr).lines().toList()));
        development
                .cohorts()
                .filter(cohorts -> !development.inhabited().isEmpty())
                .ifPresent(cohorts -> tables.add(inhabited(development, cohorts)));
        return tables;
    }

    /** Beside the name and the head, a line is left for each month with customers, and one that says what marks mean. */
    private List<String> inhabited(Development development, CohortTable cohorts) {
        List<String> all = spoken.cohorts(cohorts).lines().toList();
        int head = 2;
        List<String> lines = new ArrayList<>(all.subList(0, head));
        development.inhabited().forEach(cohort -> lines.add(all.get(head + cohort)));
        lines.addAll(all.subList(head + cohorts.layout().cohortCount(), all.size()));
        return lines;
    }

    String value(Figure measured) {
        return spoken.value(measured.kpi());
    }

    /** Such as 66.96% – 88.76%, or nothing. */
    String interval(Figure measured) {
        return Intervals.of(measured.kpi())
                .map(interval -> interval(measured.kpi(), interval))
                .orElse("");
    }

    private String interval(Kpi kpi, Interval interval) {
        if (interval instanceof DurationInterval length) {
            String lower = spoken.duration(length.lower());
            return length.upper()
                    .map(end -> lower + " – " + spoken.duration(end))
                    .orElse("≥ " + lower);
        }
        return Stream.of(
                        Intervals.lower(kpi, interval),
                        Intervals.upper(kpi, interval).orElseThrow())
                .map(end -> kpi instanceof RateKpi ? spoken.percent(end) : spoken.number(end))
                .collect(Collectors.joining(" – "));
    }

    /** How many it rests on, or nothing. */
    String base(Figure measured) {
        return Base.of(measured.kpi().formula()).map(spoken::number).orElse("");
    }

    /** Whether the ids of definitions, which are English words, can be read in this language. */
    boolean readsIds() {
        return spoken.isEnglish();
    }

    /** Which of the definitions of its KPI it is, such as all-lost-over-start; the same in every language. */
    static String definition(Figure figure) {
        String id = figure.kpi().definition().id();
        return id.substring(id.indexOf('/') + 1);
    }

    /** The same in words: what the definition computes. */
    String formula(Figure figure) {
        return spoken.formula(figure.kpi());
    }

    /** Why there is no figure. */
    String reason(Figure unmeasured) {
        return unmeasured.gap().map(this::gap).orElseGet(() -> spoken.reason(unmeasured.kpi()));
    }

    /** How the figure came about, or why there is none, in one line or more. */
    String explanation(Figure figure) {
        return figure.gap().isPresent() ? name(figure) + ": " + reason(figure) : spoken.explanation(figure.kpi());
    }

    String gap(Gap gap) {
        return gap.cause()
                .map(cause -> spoken.phrase("gap." + gap.key(), spoken.name(cause), spoken.reason(cause)))
                .orElseGet(() -> spoken.phrase("gap." + gap.key(), gap.names().toArray(String[]::new)));
    }

    /** A phrase at the beginning of a line. */
    static String sentence(String phrase) {
        return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }

    /** What to know about the records. */
    List<String> remarks(Report report) {
        return report.remarks().stream().map(this::remark).toList();
    }

    private String remark(Remark remark) {
        List<String> parts = new ArrayList<>();
        remark.counts().forEach(count -> parts.add(spoken.number(count)));
        parts.addAll(remark.names());
        return spoken.counted("remark." + remark.key(), remark.counts().get(0), parts.toArray(String[]::new));
    }

    /** What to know about a figure. */
    List<String> notes(Figure figure) {
        return figure.isMeasured() ? spoken.notes(figure.kpi()) : List.of();
    }
}
