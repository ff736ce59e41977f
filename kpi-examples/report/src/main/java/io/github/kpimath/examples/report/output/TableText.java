package io.github.kpimath.examples.report.output;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import io.github.kpimath.examples.report.kpis.Figure;
import io.github.kpimath.examples.report.kpis.Report;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A report as a table: a line for each KPI, a column for each segment, explanations under the lines. */
final class TableText {

    private static final String NOTHING = "–";
    private static final int WIDEST = 500;
    private static final String INDENT = "    ";

    private final Wording wording;
    private final boolean explain;

    TableText(Wording wording, boolean explain) {
        this.wording = wording;
        this.explain = explain;
    }

    String of(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.title(report));
        lines.add("");
        Iterator<String> table =
                table(report).lines().map(String::stripTrailing).iterator();
        lines.add(table.next());
        lines.add(table.next());
        for (int row = 0; row < report.total().size(); row++) {
            lines.add(table.next());
            lines.addAll(explain ? explanations(report, row) : List.of());
        }
        List<String> remarks = remarks(report);
        if (!remarks.isEmpty()) {
            lines.add("");
            lines.addAll(remarks);
        }
        return String.join("\n", lines) + "\n";
    }

    private String table(Report report) {
        List<Column> columns = new ArrayList<>();
        List<Function<Integer, String>> cells = new ArrayList<>();
        columns.add(column(wording.heading("kpi"), HorizontalAlign.LEFT));
        cells.add(row -> wording.name(report.total().get(row)));
        boolean segmented = !report.segments().isEmpty();
        columns.add(column(wording.heading(segmented ? "total" : "value"), HorizontalAlign.RIGHT));
        cells.add(row -> value(report.total().get(row)));
        report.segments().forEach((name, figures) -> {
            columns.add(column(wording.segment(name), HorizontalAlign.RIGHT));
            cells.add(row -> value(figures.get(row)));
        });
        columns.add(column(wording.heading("interval"), HorizontalAlign.LEFT));
        cells.add(row -> interval(report.total().get(row)));
        if (!explain) {
            columns.add(column(wording.heading("calculation"), HorizontalAlign.LEFT));
            cells.add(row -> calculation(report.total().get(row)));
        }
        Object[][] data = new Object[report.total().size()][];
        for (int row = 0; row < data.length; row++) {
            int line = row;
            data[row] = cells.stream().map(cell -> cell.apply(line)).toArray();
        }
        return AsciiTable.builder()
                .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
                .lineSeparator("\n")
                .data(columns.toArray(Column[]::new), data)
                .asString();
    }

    private static Column column(String header, HorizontalAlign align) {
        return new Column()
                .header(header)
                .headerAlign(align)
                .dataAlign(align)
                .maxWidth(WIDEST, OverflowBehaviour.NEWLINE);
    }

    private String value(Figure figure) {
        return figure.isMeasured() ? wording.value(figure) : NOTHING;
    }

    private String interval(Figure figure) {
        return figure.isMeasured() ? wording.interval(figure) : "";
    }

    private String calculation(Figure figure) {
        return figure.isMeasured() ? wording.calculation(figure) : wording.reason(figure);
    }

    private List<String> explanations(Report report, int row) {
        List<String> lines = new ArrayList<>(indented("", report.total().get(row)));
        report.segments()
                .forEach((name, figures) -> lines.addAll(indented(wording.segment(name) + ": ", figures.get(row))));
        return lines;
    }

    private List<String> indented(String prefix, Figure figure) {
        return wording.explanation(figure)
                .lines()
                .map(line -> INDENT + prefix + line)
                .toList();
    }

    private List<String> remarks(Report report) {
        List<String> remarks = new ArrayList<>(wording.remarks(report));
        if (!explain) {
            for (Figure figure : report.total()) {
                wording.notes(figure).forEach(note -> remarks.add(wording.name(figure) + ": " + note));
            }
            for (Map.Entry<String, List<Figure>> segment : report.segments().entrySet()) {
                remarks.addAll(unmeasured(report.total(), segment.getValue(), wording.segment(segment.getKey())));
            }
        }
        return remarks.stream().map("* "::concat).toList();
    }

    /** Why a segment has no figure where the total has one. */
    private List<String> unmeasured(List<Figure> total, List<Figure> segment, String name) {
        List<String> reasons = new ArrayList<>();
        for (int row = 0; row < total.size(); row++) {
            Figure figure = segment.get(row);
            if (total.get(row).isMeasured() && !figure.isMeasured()) {
                reasons.add(name + ": " + wording.name(figure) + ": " + wording.reason(figure));
            }
        }
        return reasons;
    }
}
