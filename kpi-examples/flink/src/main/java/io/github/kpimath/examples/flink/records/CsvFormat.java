package io.github.kpimath.examples.flink.records;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.reader.SimpleStreamFormat;
import org.apache.flink.connector.file.src.reader.StreamFormat;
import org.apache.flink.core.fs.FSDataInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the records of a CSV file in UTF-8 with a header line; a file is read by one subtask. */
public final class CsvFormat<T> extends SimpleStreamFormat<T> {

    private static final long serialVersionUID = 1L;

    private final RecordFile<T> file;

    /** The format of a file. */
    public CsvFormat(RecordFile<T> file) {
        this.file = file;
    }

    @Override
    public StreamFormat.Reader<T> createReader(Configuration settings, FSDataInputStream bytes) {
        return new Lines<>(
                file,
                CsvReader.builder()
                        .detectBomHeader(true)
                        .allowUnclosedQuote(false)
                        .ofNamedCsvRecord(bytes));
    }

    @Override
    public TypeInformation<T> getProducedType() {
        return TypeInformation.of(file.type());
    }

    private static final class Lines<T> implements StreamFormat.Reader<T> {

        private final RecordFile<T> file;
        private final CsvReader<NamedCsvRecord> reader;
        private final Iterator<NamedCsvRecord> lines;

        Lines(RecordFile<T> file, CsvReader<NamedCsvRecord> reader) {
            this.file = file;
            this.reader = reader;
            this.lines = reader.iterator();
        }

        /** Null at the end, as the engine wants it. */
        @Override
        public @Nullable T read() {
            try {
                while (lines.hasNext()) {
                    Optional<T> found = read(lines.next());
                    if (found.isPresent()) {
                        return found.get();
                    }
                }
                return null;
            } catch (CsvParseException e) {
                throw new BadRecordException(file.name() + ": " + e.getMessage(), e);
            }
        }

        private Optional<T> read(NamedCsvRecord line) {
            try {
                return file.reading().apply(new Row(line));
            } catch (RuntimeException e) {
                throw new BadRecordException(
                        file.name() + ", line " + line.getStartingLineNumber() + ", " + line.getFields() + ": "
                                + e.getMessage(),
                        e);
            }
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
