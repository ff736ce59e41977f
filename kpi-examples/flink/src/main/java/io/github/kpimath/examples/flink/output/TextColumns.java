package io.github.kpimath.examples.flink.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rows of cells in columns as wide as they need, the first one at the left, numbers at the right. */
public final class TextColumns {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** The first row: names of the columns. */
    public TextColumns(List<String> head) {
        add(head);
    }

    /** One more row. */
    public void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** All lines. */
    public Stream<String> lines() {
        return rows.stream().map(this::line);
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String blank = " ".repeat(width(column) - cell.length());
            line.append(column == 0 ? cell + blank : GAP + blank + cell);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
