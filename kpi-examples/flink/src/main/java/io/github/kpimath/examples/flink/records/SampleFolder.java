package io.github.kpimath.examples.flink.records;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongFunction;

/**
 * Writes what a generator makes as files, to see what such files look like.
 *
 * @param folder that is made where it is missing; no file in it is overwritten
 */
public record SampleFolder(Path folder) {

    /** Writes all records. */
    public void write(Generator generator) throws IOException {
        Files.createDirectories(folder);
        Sizes sizes = generator.sizes();
        write(RecordFile.CUSTOMERS, sizes.customers(), generator::customer);
        write(RecordFile.ANSWERS, sizes.answers(), generator::answer);
        write(RecordFile.LINES, sizes.lines(), generator::line);
        write(RecordFile.VISITS, sizes.visits(), generator::visit);
    }

    private <T> void write(RecordFile<T> file, long count, LongFunction<T> record) throws IOException {
        Path target = folder.resolve(file.name());
        try (CsvWriter lines = CsvWriter.builder().build(target, StandardOpenOption.CREATE_NEW)) {
            lines.writeRecord(file.columns());
            for (long index = 0; index < count; index++) {
                lines.writeRecord(file.cells().apply(record.apply(index)));
            }
        }
    }
}
