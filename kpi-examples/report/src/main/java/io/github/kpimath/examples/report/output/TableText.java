package io.github.kpimath.examples.report.output;

import io.github.kpimath.examples.report.kpis.Figure;
import io.github.kpimath.examples.report.kpis.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nocrala.tools.texttablefmt.BorderStyle;
import org.nocrala.tools.texttablefmt.CellStyle;
import org.nocrala.tools.texttablefmt.CellStyle.HorizontalAlign;
import org.nocrala.tools.texttablefmt.ShownBorders;
import org.nocrala.tools.texttablefmt.Table;

/** A report as a table: a line for each KPI, a column for each segment, explanations under the lines. */
final class TableText {

    private static final String NOTHING = "–";
    private static final String INDENT = "    ";
    private static final int HEADER_LINES = 2;
    private static final CellStyle LEFT = new CellStyle(HorizontalAlign.LEFT);
    private static final CellStyle RIGHT = new CellStyle(HorizontalAlign.RIGHT);

    private final Wording wording;
    private final boolean explain;

    TableText(Wording wording, boolean explain) {
        this.wording = wording;
        this.explain = explain;
    }

    String of(Report report) {
        List<String> lines = new ArrayList<>(List.of(wording.title(report), ""));
        String[] table = table(report);
        for (int line = 0; line < table.length; line++) {
            lines.add(table[line].stripTrailing());
            if (explain && line >= HEADER_LINES) {
                lines.addAll(explanations(report, line - HEADER_LINES));
            }
        }
        List<String> remarks = remarks(report);
        if (!remarks.isEmpty()) {
            lines.add("");
            lines.addAll(remarks);
        }
        return String.join("\n", lines) + "\n";
    }

    private String[] table(Report report) {
        int columns = (explain ? 3 : 4) + report.segments().size();
        Table table = new Table(columns, BorderStyle.CLASSIC_WIDE, ShownBorders.HEADER_AND_COLUMNS);
        table.addCell(wording.heading("kpi"), LEFT);
        table.addCell(wording.heading(report.segments().isEmpty() ? "value" : "total"), RIGHT);
        report.segments().keySet().forEach(segment -> table.addCell(wording.segment(segment), RIGHT));
        table.addCell(wording.heading("interval"), LEFT);
        if (!explain) {
            table.addCell(wording.heading("calculation"), LEFT);
        }
        for (int row = 0; row < report.total().size(); row++) {
            Figure figure = report.total().get(row);
            table.addCell(wording.name(figure), LEFT);
            table.addCell(value(figure), RIGHT);
            for (List<Figure> segment : report.segments().values()) {
                table.addCell(value(segment.get(row)), RIGHT);
            }
            table.addCell(interval(figure), LEFT);
            if (!explain) {
                table.addCell(calculation(figure), LEFT);
            }
        }
        return table.renderAsStringArray();
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
