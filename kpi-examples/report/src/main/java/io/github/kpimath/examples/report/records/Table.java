package io.github.kpimath.examples.report.records;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One file of records, read row by row: what is in memory is one row. */
public final class Table {

    private final Layout layout;
    private final Conventions conventions;
    private final Iterator<Line> lines;
    private final List<String> columns;
    private long lastLine;

    /** Opens the file and reads its header line, if it has one. */
    public Table(InputStream bytes, Layout layout, Conventions conventions) {
        this.layout = layout;
        this.conventions = conventions;
        try {
            this.lines = Lines.of(bytes, layout.delimiter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.columns = layout.columns().isEmpty() ? header() : layout.columns();
    }

    private List<String> header() {
        return nextLine()
                .map(line -> line.cells().stream().map(String::strip).toList())
                .orElseThrow(() -> new InputException(fileName() + " is empty: expected a header line"));
    }

    /** Hands on every row; what a row or the action refuses goes to {@code badLines}. */
    public void forEach(Consumer<Row> action, BadLines badLines) {
        for (Optional<Line> line = nextLine(); line.isPresent(); line = nextLine()) {
            try {
                action.accept(new Row(this, line.get()));
            } catch (BadLineException e) {
                badLines.meet(fileName(), e);
            }
        }
    }

    private Optional<Line> nextLine() {
        try {
            if (!lines.hasNext()) {
                return Optional.empty();
            }
            Line line = lines.next();
            lastLine = line.number();
            return Optional.of(line);
        } catch (CsvParseException e) {
            throw new InputException(
                    fileName() + ", line " + (lastLine + 1) + " or after: found quotes that do not match"
                            + ", expected a quote before and after a cell, and quotes inside it doubled");
        }
    }

    /** Refuses a file without a column for each of these fields. */
    Table requiring(String... fields) {
        for (String field : fields) {
            if (indexOf(field).isEmpty()) {
                throw new InputException(fileName() + ": no column " + columnOf(field) + "; its columns are "
                        + String.join(", ", columns));
            }
        }
        return this;
    }

    /** Whether there is a column for this field, or of this name. */
    public boolean has(String fieldOrColumn) {
        return indexOf(fieldOrColumn).isPresent();
    }

    Optional<Integer> indexOf(String field) {
        String column = columnOf(field);
        int index = columns.indexOf(column);
        if (index != columns.lastIndexOf(column)) {
            throw new InputException(fileName() + ": more than one column " + column);
        }
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    String columnOf(String field) {
        return layout.columnOf(field);
    }

    public String fileName() {
        return layout.fileName();
    }

    List<String> columns() {
        return columns;
    }

    DatePattern dates() {
        return layout.dates();
    }

    Conventions conventions() {
        return conventions;
    }
}
