package io.github.kpimath.examples.report.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.kpimath.examples.report.kpis.Development;
import io.github.kpimath.examples.report.kpis.Figure;
import io.github.kpimath.examples.report.kpis.Report;
import io.github.kpimath.stats.Interval;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A report as CSV: one figure in a row, then steps of MRR movements and cells of cohorts, then remarks, numbers with a
 * decimal point in every language.
 */
final class CsvText {

    private static final String[] HEADER = {
        "segment", "id", "scope", "name", "value", "unit", "reason", "because", "level", "lower", "upper", "explanation"
    };

    private final Wording wording;

    CsvText(Wording wording) {
        this.wording = wording;
    }

    String of(Report report) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(HEADER);
            add(csv, "", report.total());
            report.segments().forEach((segment, figures) -> add(csv, wording.segment(segment), figures));
            add(csv, "", report.development());
            report.segmentDevelopments()
                    .forEach((segment, development) -> add(csv, wording.segment(segment), development));
            wording.remarks(report).forEach(remark -> add(csv, remark));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void add(CsvWriter csv, String remark) {
        String[] cells = new String[HEADER.length];
        Arrays.fill(cells, "");
        cells[1] = "remark";
        cells[cells.length - 1] = remark;
        csv.writeRecord(cells);
    }

    private void add(CsvWriter csv, String segment, Development development) {
        development.mrr().map(Movements::of).orElse(List.of()).forEach(step -> add(csv, segment, step));
        add(csv, segment, development.cells());
    }

    private void add(CsvWriter csv, String segment, Movements.Step step) {
        String[] cells = new String[HEADER.length];
        Arrays.fill(cells, "");
        List<String> known = List.of(segment, Movements.ID, step.key(), wording.name(step), step.value(), step.unit());
        known.toArray(cells);
        csv.writeRecord(cells);
    }

    private void add(CsvWriter csv, String segment, List<Figure> figures) {
        for (Figure figure : figures) {
            PlainValue plain = PlainValue.of(figure);
            Optional<Interval> interval = figure.isMeasured() ? Intervals.of(figure.kpi()) : Optional.empty();
            csv.writeRecord(
                    segment,
                    figure.kpi().definition().id(),
                    scope(figure),
                    wording.name(figure),
                    plain.value().map(BigDecimal::toPlainString).orElse(""),
                    plain.unit(),
                    plain.reason(),
                    figure.isMeasured() ? "" : wording.reason(figure),
                    number(interval, known -> OptionalDouble.of(known.level())),
                    number(interval, known -> OptionalDouble.of(Intervals.lower(figure.kpi(), known))),
                    number(interval, known -> Intervals.upper(figure.kpi(), known)),
                    wording.explanation(figure));
        }
    }

    /** The key of what a line is about if its KPI stands in the report more than once, such as end or months-12. */
    static String scope(Figure figure) {
        Figure.Scope scope = figure.scope();
        return scope.number() == 0 && scope.name().isEmpty()
                ? scope.key()
                : scope.key() + "-" + (scope.number() == 0 ? scope.name() : scope.number());
    }

    private static String number(Optional<Interval> interval, Function<Interval, OptionalDouble> end) {
        OptionalDouble number = interval.map(end).orElseGet(OptionalDouble::empty);
        return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
    }
}
