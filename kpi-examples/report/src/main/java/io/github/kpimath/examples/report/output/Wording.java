package io.github.kpimath.examples.report.output;

import io.github.kpimath.KpiType.Unit;
import io.github.kpimath.examples.report.kpis.Figure;
import io.github.kpimath.examples.report.kpis.Figure.Scope;
import io.github.kpimath.examples.report.kpis.Gap;
import io.github.kpimath.examples.report.kpis.Remark;
import io.github.kpimath.examples.report.kpis.Report;
import io.github.kpimath.examples.report.records.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report in words of one language. */
final class Wording {

    private final Spoken spoken;
    private final Phrases phrases;

    Wording(Locale locale) {
        this.spoken = new Spoken(locale);
        this.phrases = new Phrases(locale);
    }

    String heading(String key) {
        return phrases.of("heading." + key);
    }

    String title(Report report) {
        return report.timeframe().isStated()
                ? phrases.of("title.period", report.timeframe().text())
                : phrases.of("title");
    }

    String segment(String name) {
        return name.equals(Segment.NONE) ? phrases.of("segment.none") : name;
    }

    String name(Figure figure) {
        String name = spoken.name(figure.kpi());
        Scope scope = figure.scope();
        return scope.equals(Scope.PERIOD)
                ? name
                : phrases.counted("scope." + scope.key(), scope.number(), name, spoken.number(scope.number()));
    }

    String value(Figure measured) {
        return spoken.value(measured.kpi());
    }

    String calculation(Figure measured) {
        return spoken.calculation(measured.kpi());
    }

    /** Such as 66.96% – 88.76%, or nothing. */
    String interval(Figure measured) {
        boolean inPercent = measured.kpi().definition().kpi().unit() == Unit.PERCENT;
        return Intervals.of(measured.kpi())
                .map(interval -> Stream.of(interval.lower(), interval.upper())
                        .map(end -> inPercent ? spoken.percent(end) : spoken.number(end))
                        .collect(Collectors.joining(" – ")))
                .orElse("");
    }

    /** Why there is no figure. */
    String reason(Figure unmeasured) {
        return unmeasured.gap().map(this::gap).orElseGet(() -> spoken.reason(unmeasured.kpi()));
    }

    /** How the figure came about, or why there is none, in one line or more. */
    String explanation(Figure figure) {
        return figure.gap().isPresent() ? name(figure) + ": " + reason(figure) : spoken.explanation(figure.kpi());
    }

    private String gap(Gap gap) {
        return gap.cause()
                .map(cause -> phrases.of("gap." + gap.key(), spoken.name(cause), spoken.reason(cause)))
                .orElseGet(() -> phrases.of("gap." + gap.key(), gap.names().toArray(String[]::new)));
    }

    /** What to know about the records. */
    List<String> remarks(Report report) {
        return report.remarks().stream().map(this::remark).toList();
    }

    private String remark(Remark remark) {
        List<String> parts = new ArrayList<>(remark.names());
        parts.add(0, spoken.number(remark.count()));
        return phrases.counted("remark." + remark.key(), remark.count(), parts.toArray(String[]::new));
    }

    /** What to know about a figure. */
    List<String> notes(Figure figure) {
        return figure.isMeasured() ? spoken.notes(figure.kpi()) : List.of();
    }
}
