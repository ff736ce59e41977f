package io.github.kpimath.examples.report.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kpimath.Kpi;
import io.github.kpimath.examples.report.kpis.Development;
import io.github.kpimath.examples.report.kpis.Figure;
import io.github.kpimath.examples.report.kpis.Figure.Scope;
import io.github.kpimath.examples.report.kpis.Report;
import io.github.kpimath.stats.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A report as JSON: the figures of the total and of the segments in one list, each with all that is known of it;
 * MRR movements and cells of cohorts in lists of their own. */
final class JsonText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private final Wording wording;

    JsonText(Wording wording) {
        this.wording = wording;
    }

    String of(Report report, Locale locale) {
        ObjectNode root = JSON.createObjectNode();
        if (report.timeframe().isStated()) {
            root.put("period", report.timeframe().days().toString());
        } else {
            root.putNull("period");
        }
        root.put("language", locale.toLanguageTag());
        ArrayNode figures = root.putArray("figures");
        add(figures, null, report.total());
        report.segments().forEach((segment, ofSegment) -> add(figures, segment, ofSegment));
        ArrayNode movements = root.putArray("mrr_movements");
        ArrayNode cohorts = root.putArray("cohorts");
        add(movements, cohorts, null, report.development());
        report.segmentDevelopments().forEach((segment, development) -> add(movements, cohorts, segment, development));
        ArrayNode remarks = root.putArray("remarks");
        wording.remarks(report).forEach(remarks::add);
        try {
            return JSON.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(LINES)
                                    .withArrayIndenter(LINES))
                            .writeValueAsString(root)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain nodes is always JSON", e);
        }
    }

    private void add(ArrayNode list, @Nullable String segment, List<Figure> figures) {
        figures.forEach(figure -> list.add(node(segment, figure)));
    }

    private void add(ArrayNode movements, ArrayNode cohorts, @Nullable String segment, Development development) {
        development.mrr().ifPresent(mrr -> {
            ObjectNode node = movements.addObject().put("segment", segment);
            node.put("unit", mrr.opening().currency().getCurrencyCode());
            Movements.of(mrr).forEach(step -> node.put(step.key(), new BigDecimal(step.value())));
        });
        add(cohorts, segment, development.cells());
    }

    private static void add(ObjectNode node, Kpi kpi, Interval interval) {
        node.put("level", interval.level()).put("lower", Intervals.lower(kpi, interval));
        OptionalDouble upper = Intervals.upper(kpi, interval);
        if (upper.isPresent()) {
            node.put("upper", upper.getAsDouble());
        } else {
            node.putNull("upper");
        }
    }

    private ObjectNode node(@Nullable String segment, Figure figure) {
        PlainValue plain = PlainValue.of(figure);
        ObjectNode node = JSON.createObjectNode();
        node.put("segment", segment);
        node.put("id", figure.kpi().definition().id());
        if (!figure.scope().equals(Scope.PERIOD)) {
            node.put("scope", CsvText.scope(figure));
        }
        node.put("name", wording.name(figure));
        node.put("value", plain.value().orElse(null));
        node.put("unit", plain.unit());
        if (figure.isMeasured()) {
            Intervals.of(figure.kpi()).ifPresent(interval -> add(node.putObject("interval"), figure.kpi(), interval));
            node.set("evidence", JSON.valueToTree(Counts.in(figure.kpi().formula())));
        } else {
            node.put("reason", plain.reason()).put("because", wording.reason(figure));
        }
        return node.put("explanation", wording.explanation(figure));
    }
}
