package io.github.kpimath.examples.report.records;

import java.util.List;
import java.util.Map;

/**
 * How one file is written.
 *
 * @param fileName its name in the folder
 * @param delimiter what stands between cells
 * @param columns the columns in order if the file has no header line, otherwise empty
 * @param dates how dates are written
 * @param columnOfField the columns that are not called like the field
 */
public record Layout(
        String fileName,
        Delimiter delimiter,
        List<String> columns,
        DatePattern dates,
        Map<String, String> columnOfField) {

    public Layout {
        columns = List.copyOf(columns);
        columnOfField = Map.copyOf(columnOfField);
    }

    String columnOf(String field) {
        return columnOfField.getOrDefault(field, field);
    }
}
