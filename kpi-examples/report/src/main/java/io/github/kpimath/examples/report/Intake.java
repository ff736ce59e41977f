package io.github.kpimath.examples.report;

import io.github.kpimath.examples.report.kpis.Inventory;
import io.github.kpimath.examples.report.kpis.Measuring;
import io.github.kpimath.examples.report.records.BadLines;
import io.github.kpimath.examples.report.records.Conventions;
import io.github.kpimath.examples.report.records.InputException;
import io.github.kpimath.examples.report.records.Layout;
import io.github.kpimath.examples.report.records.Mapping;
import io.github.kpimath.examples.report.records.RecordFile;
import io.github.kpimath.examples.report.records.Records;
import io.github.kpimath.examples.report.records.Source;
import io.github.kpimath.examples.report.records.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the files that there are, those first that others need, and hands each record to the measuring. */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** The files whose records can have a segment of their own; orders and first values are in that of their customer. */
    private static final Set<RecordFile> SEGMENTED =
            EnumSet.of(RecordFile.CUSTOMERS, RecordFile.ANSWERS, RecordFile.SPEND);

    private final Source source;
    private final Mapping mapping;
    private final Conventions conventions;
    private final BadLines badLines;
    private final Inventory inventory = new Inventory();

    Intake(Source source, Mapping mapping, Conventions conventions, BadLines badLines) {
        this.source = source;
        this.mapping = mapping;
        this.conventions = conventions;
        this.badLines = badLines;
    }

    /** Which files there were. */
    Inventory into(Measuring measuring) throws IOException {
        for (RecordFile file : RecordFile.values()) {
            Layout layout = mapping.layout(file);
            Optional<InputStream> bytes = source.open(layout.fileName());
            if (bytes.isEmpty()) {
                LOG.info("no {}", layout.fileName());
                inventory.missing(file, layout.fileName());
                continue;
            }
            try (InputStream open = bytes.get()) {
                Table table = new Table(open, layout, conventions);
                inventory.found(file, table);
                read(file, new Records(table, badLines), measuring);
                LOG.info("read {}", layout.fileName());
            }
        }
        if (inventory.isEmpty()) {
            throw new InputException("there is none of the files " + names(EnumSet.allOf(RecordFile.class)));
        }
        requireSegment();
        return inventory;
    }

    private static void read(RecordFile file, Records records, Measuring measuring) {
        switch (file) {
            case CUSTOMERS -> records.customers(measuring::add);
            case FIGURES -> records.figures(measuring.stated());
            case ORDERS -> records.orders(measuring::add);
            case ANSWERS -> records.answers(measuring::add);
            case SPEND -> records.spend(measuring::add);
            case FIRST_VALUES -> records.firstValues(measuring::add);
            case CONTRACTS -> records.contracts(measuring::add);
            case SESSIONS -> records.sessions(measuring::add);
            case CASES -> records.cases(measuring::add);
            case COMMENTS -> records.comments(measuring::add);
            case HEALTH -> records.health(measuring::add);
            case VISITS -> records.visits(measuring::add);
            case TRIALS -> records.trials(measuring::add);
            case CARTS -> records.carts(measuring::add);
            case INTRODUCTIONS -> records.introductions(measuring::add);
            case OUTCOMES -> records.outcomes(measuring::add);
        }
    }

    private void requireSegment() {
        Optional<String> column = conventions.segmentBy();
        if (column.isPresent() && SEGMENTED.stream().noneMatch(file -> inventory.hasColumn(file, column.get()))) {
            throw new InputException("--segment-by: no column " + column.get() + " in " + names(SEGMENTED));
        }
    }

    private String names(Set<RecordFile> files) {
        return files.stream().map(file -> mapping.layout(file).fileName()).collect(Collectors.joining(", "));
    }
}
