package io.github.kpimath.examples.report.records;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Cuts a stream of bytes into lines of cells, one at a time. */
final class Lines {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private Lines() {}

    static Iterator<Line> of(InputStream bytes, Delimiter delimiter) throws IOException {
        Reader text = text(bytes);
        return delimiter == Delimiter.WHITESPACE ? blankSeparated(text) : quoted(text, delimiter);
    }

    /** UTF-8, without the mark that some programs put before it. */
    private static Reader text(InputStream bytes) throws IOException {
        PushbackReader text = new PushbackReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }

    private static Iterator<Line> quoted(Reader text, Delimiter delimiter) {
        Iterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(delimiter.sign())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Line next() {
                CsvRecord next = records.next();
                return new Line(next.getStartingLineNumber(), next.getFields());
            }
        };
    }

    private static Iterator<Line> blankSeparated(Reader text) {
        long[] number = {0};
        return new BufferedReader(text)
                .lines()
                .flatMap(line -> {
                    number[0]++;
                    return line.isBlank()
                            ? Stream.empty()
                            : Stream.of(new Line(number[0], List.of(line.strip().split("\\s+"))));
                })
                .iterator();
    }
}
