package io.github.kpimath.examples.report.kpis;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.examples.report.records.RecordFile;
import io.github.kpimath.examples.report.records.Table;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which files and columns there are, so that what is missing can be named. */
public final class Inventory {

    private final Map<RecordFile, Table> tables = new EnumMap<>(RecordFile.class);
    private final Map<RecordFile, String> fileNames = new EnumMap<>(RecordFile.class);

    public void found(RecordFile file, Table table) {
        tables.put(file, table);
        fileNames.put(file, table.fileName());
    }

    public void missing(RecordFile file, String fileName) {
        fileNames.put(file, fileName);
    }

    public boolean isEmpty() {
        return tables.isEmpty();
    }

    public boolean has(RecordFile file) {
        return tables.containsKey(file);
    }

    public boolean hasColumn(RecordFile file, String column) {
        Table table = tables.get(file);
        return table != null && table.has(column);
    }

    Optional<Gap> without(RecordFile file) {
        return has(file) ? Optional.empty() : Optional.of(Gap.noFile(fileName(file)));
    }

    Optional<Gap> without(RecordFile file, String column) {
        return without(file)
                .or(() ->
                        hasColumn(file, column) ? Optional.empty() : Optional.of(Gap.noColumn(column, fileName(file))));
    }

    String fileName(RecordFile file) {
        return requireNonNull(fileNames.get(file));
    }
}
