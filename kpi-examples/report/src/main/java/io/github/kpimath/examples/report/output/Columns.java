package io.github.kpimath.examples.report.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lays out rows of cells in columns of equal width; a cell that is too long goes on in the next line. The last column takes what
 * the others leave.
 */
final class Columns {

    private static final String GAP = "  ";
    private static final int NARROWEST_LAST = 16;

    /** A column: the most characters of a line, and whether its cells stand at the right. */
    record Column(int widest, boolean right) {}

    private final List<Column> columns;
    private final int total;
    private final List<List<String>> rows = new ArrayList<>();

    Columns(List<Column> columns, int total) {
        this.columns = List.copyOf(columns);
        this.total = total;
    }

    void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** The lines of each row. */
    List<List<String>> lines() {
        int[] widths = new int[columns.size()];
        int last = columns.size() - 1;
        int left = total;
        for (int column = 0; column < last; column++) {
            widths[column] = width(column, columns.get(column).widest());
            left -= widths[column] + GAP.length();
        }
        int widestLast =
                Math.max(NARROWEST_LAST, Math.min(left, columns.get(last).widest()));
        widths[last] = width(last, widestLast);
        return rows.stream().map(row -> lines(wrapped(row, widestLast), widths)).toList();
    }

    private int width(int column, int widest) {
        return rows.stream()
                .flatMap(row -> Wrapped.lines(row.get(column), widest).stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private List<List<String>> wrapped(List<String> row, int widestLast) {
        List<List<String>> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            boolean last = column == row.size() - 1;
            cells.add(Wrapped.lines(
                    row.get(column), last ? widestLast : columns.get(column).widest()));
        }
        return cells;
    }

    private List<String> lines(List<List<String>> cells, int[] widths) {
        int height = Collections.max(cells.stream().map(List::size).toList());
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            List<String> parts = new ArrayList<>();
            for (int column = 0; column < cells.size(); column++) {
                List<String> cell = cells.get(column);
                String text = line < cell.size() ? cell.get(line) : "";
                String blank = " ".repeat(widths[column] - text.length());
                parts.add(columns.get(column).right() ? blank + text : text + blank);
            }
            lines.add(String.join(GAP, parts).stripTrailing());
        }
        return lines;
    }
}
