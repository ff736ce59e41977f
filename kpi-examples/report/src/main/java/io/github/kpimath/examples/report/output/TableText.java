package io.github.kpimath.examples.report.output;

import io.github.kpimath.examples.report.kpis.Development;
import io.github.kpimath.examples.report.kpis.Figure;
import io.github.kpimath.examples.report.kpis.Gap;
import io.github.kpimath.examples.report.kpis.Report;
import io.github.kpimath.examples.report.output.Columns.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A report as a table: domain by domain a line for each KPI, a column for each segment, explanations under the lines; then MRR
 * movements and cohorts. The ids of
 * definitions are English; in another language what is computed stands under the line instead, in words. KPIs whose records are missing
 * are no lines; a remark says which file would bring them.
 */
final class TableText {

    /** What fits on a page and on most terminals. */
    private static final int WIDTH = 100;

    private static final Column NAME = new Column(34, false);
    private static final Column WIDE_NAME = new Column(53, false);
    private static final Column NUMBER = new Column(20, true);
    private static final Column INTERVAL = new Column(18, false);
    private static final Column DEFINITION = new Column(22, false);
    private static final String NOTHING = "–";
    private static final String INDENT = "    ";

    private final Wording wording;
    private final boolean explain;

    TableText(Wording wording, boolean explain) {
        this.wording = wording;
        this.explain = explain;
    }

    String of(Report report) {
        List<Integer> rows = IntStream.range(0, report.total().size())
                .filter(row -> isInTable(report.total().get(row)))
                .boxed()
                .toList();
        List<String> lines = new ArrayList<>(List.of(wording.title(report), ""));
        lines.addAll(table(report, rows));
        lines.addAll(development("", report.development()));
        report.segmentDevelopments().forEach((name, of) -> lines.addAll(development(wording.segment(name) + ": ", of)));
        List<String> remarks = remarks(report);
        if (!remarks.isEmpty()) {
            lines.add("");
            lines.addAll(remarks);
        }
        return String.join("\n", lines) + "\n";
    }

    /** A table after the other, a blank line before each. */
    private List<String> development(String prefix, Development development) {
        List<String> lines = new ArrayList<>();
        wording.tables(development).forEach(table -> {
            lines.add("");
            lines.add(prefix + table.get(0));
            lines.addAll(table.subList(1, table.size()));
        });
        return lines;
    }

    private static boolean isInTable(Figure figure) {
        return figure.gap().filter(Gap::isOfRecords).isEmpty();
    }

    private List<String> table(Report report, List<Integer> rows) {
        Columns columns = columns(report);
        rows.forEach(row -> columns.add(cells(report, row)));
        List<List<String>> table = columns.lines();
        List<String> lines = new ArrayList<>(table.get(0));
        lines.add("-"
                .repeat(table.stream()
                        .flatMap(List::stream)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0)));
        String domain = "";
        for (int i = 0; i < rows.size(); i++) {
            Figure figure = report.total().get(rows.get(i));
            if (!Wording.domainOf(figure).equals(domain)) {
                domain = Wording.domainOf(figure);
                lines.add("");
                lines.add(wording.domain(figure));
            }
            lines.addAll(table.get(i + 1));
            if (explain) {
                lines.addAll(explanations(report, rows.get(i)));
            } else if (!wording.readsIds()) {
                lines.add(INDENT + Wrapped.shortened(wording.formula(figure), WIDTH - INDENT.length()));
            }
        }
        return lines;
    }

    private Columns columns(Report report) {
        List<Column> columns = new ArrayList<>(List.of(wording.readsIds() ? NAME : WIDE_NAME, NUMBER));
        List<String> head = new ArrayList<>(List.of(
                wording.heading("kpi"), wording.heading(report.segments().isEmpty() ? "value" : "total")));
        report.segments().keySet().forEach(segment -> {
            columns.add(NUMBER);
            head.add(wording.segment(segment));
        });
        columns.addAll(List.of(INTERVAL, NUMBER));
        head.addAll(List.of(wording.heading("interval"), "n"));
        if (wording.readsIds()) {
            columns.add(DEFINITION);
            head.add(wording.heading("definition"));
        }
        Columns table = new Columns(columns, WIDTH);
        table.add(head);
        return table;
    }

    private List<String> cells(Report report, int row) {
        Figure figure = report.total().get(row);
        List<String> cells = new ArrayList<>(List.of(wording.name(figure), value(figure)));
        report.segments().values().forEach(segment -> cells.add(value(segment.get(row))));
        cells.add(figure.isMeasured() ? wording.interval(figure) : "");
        cells.add(figure.isMeasured() ? wording.base(figure) : "");
        if (wording.readsIds()) {
            cells.add(Wording.definition(figure));
        }
        return cells;
    }

    private String value(Figure figure) {
        return figure.isMeasured() ? wording.value(figure) : NOTHING;
    }

    private List<String> explanations(Report report, int row) {
        List<String> lines = new ArrayList<>(indented("", report.total().get(row)));
        report.segments().forEach((name, figures) -> {
            if (!isOfCompany(figures.get(row))) {
                lines.addAll(indented(wording.segment(name) + ": ", figures.get(row)));
            }
        });
        return lines;
    }

    private static boolean isOfCompany(Figure figure) {
        return figure.gap().filter(gap -> gap.key().equals(Gap.WHOLE_COMPANY)).isPresent();
    }

    private List<String> indented(String prefix, Figure figure) {
        return wording.explanation(figure)
                .lines()
                .map(line -> INDENT + prefix + line)
                .toList();
    }

    private List<String> remarks(Report report) {
        List<String> remarks = new ArrayList<>();
        wording.remarks(report).forEach(remark -> remarks.add("* " + remark));
        List<String> ofFigures = new ArrayList<>();
        if (!explain) {
            report.total().forEach(figure -> ofFigures.addAll(remarks(figure)));
            report.segments()
                    .forEach((name, figures) ->
                            ofFigures.addAll(unmeasured(report.total(), figures, wording.segment(name))));
        }
        ofFigures.addAll(missing(report.total()));
        ofFigures.stream().distinct().forEach(remark -> {
            List<String> lines = Wrapped.lines(remark, WIDTH - 2);
            IntStream.range(0, lines.size()).forEach(i -> remarks.add((i == 0 ? "* " : "  ") + lines.get(i)));
        });
        return remarks;
    }

    private List<String> remarks(Figure figure) {
        String name = wording.name(figure) + ": ";
        if (!figure.isMeasured()) {
            return isInTable(figure) ? List.of(name + wording.reason(figure)) : List.of();
        }
        return wording.notes(figure).stream().map(name::concat).toList();
    }

    /** Why a segment has no figure where the total has one. */
    private List<String> unmeasured(List<Figure> total, List<Figure> segment, String name) {
        List<String> reasons = new ArrayList<>();
        for (int row = 0; row < total.size(); row++) {
            Figure figure = segment.get(row);
            if (total.get(row).isMeasured() && !figure.isMeasured() && !isOfCompany(figure)) {
                reasons.add(name + ": " + wording.name(figure) + ": " + wording.reason(figure));
            }
        }
        return reasons;
    }

    /** What is missing, and which KPIs it would bring. */
    private List<String> missing(List<Figure> figures) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        figures.stream()
                .filter(figure -> !isInTable(figure))
                .forEach(figure -> names.computeIfAbsent(wording.reason(figure), reason -> new LinkedHashSet<>())
                        .add(wording.name(figure)));
        return names.entrySet().stream()
                .map(gap -> Wording.sentence(gap.getKey()) + ": " + String.join(", ", gap.getValue()))
                .toList();
    }
}
