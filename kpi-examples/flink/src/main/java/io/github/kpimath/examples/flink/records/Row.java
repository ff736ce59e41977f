package io.github.kpimath.examples.flink.records;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Optional;

/** A line of a file, whose cells are asked for by column. */
record Row(NamedCsvRecord line) {

    String text(String column) {
        return optional(column).orElseThrow(() -> new IllegalArgumentException("column " + column + " has no text"));
    }

    /** Empty where the cell is, or where there is no such column. */
    Optional<String> optional(String column) {
        return line.findField(column).map(String::strip).filter(text -> !text.isEmpty());
    }
}
