package io.github.kpimath.examples.flink.output;

import io.github.kpimath.Words;
import io.github.kpimath.compare.Segments;
import io.github.kpimath.examples.flink.job.KpiRun;
import io.github.kpimath.examples.flink.job.KpiTables;
import io.github.kpimath.examples.flink.job.SurveyWindows;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.revenue.MrrHistory;
import io.github.kpimath.revenue.MrrMovement;
import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Fraction;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The evidence of a run as tables of KPIs. Rates are measured here, at the edge: what came from the engine was added up. */
public final class KpiText {

    private static final String ALL = "all";
    private static final String NOTHING = "–";

    private final Words words = Words.of(Locale.ENGLISH);
    private final SurveyWindows windows;

    /** Tables of answers in these windows. */
    public KpiText(SurveyWindows windows) {
        this.windows = windows;
    }

    /** The tables, each with a title. */
    public String of(KpiRun run) {
        KpiTables tables = run.tables();
        List<String> lines = new ArrayList<>();
        lines.add("CHURN BY SEGMENT, " + windows.period());
        lines.addAll(churn(tables));
        lines.add("");
        lines.add("NPS, " + windows.days() + " days every " + windows.slideDays() + " days");
        lines.addAll(scores(tables));
        lines.add(tooLate(tables));
        lines.add("Late ones changed a window " + number(run.updates()) + " times after it was given out.");
        lines.add("");
        lines.add("MRR MOVEMENTS");
        lines.addAll(tables.revenue().map(this::movements).orElse(List.of("no subscription lines")));
        lines.add("");
        lines.add("COHORTS OF USERS");
        lines.add(tables.cohorts().map(cohorts -> cohorts.text(Locale.ENGLISH)).orElse("no visits"));
        lines.add("");
        lines.add(speed(run));
        return String.join("\n", lines) + "\n";
    }

    private List<String> churn(KpiTables tables) {
        if (tables.churn().isEmpty()) {
            return List.of("no customers");
        }
        TextColumns columns = new TextColumns(List.of("Segment", "At start", "Joined", "Lost", "At end", "Churn rate"));
        tables.churn().forEach((segment, movement) -> columns.add(churn(segment, movement)));
        columns.add(churn(ALL, Segments.of(tables.churn()).total(CustomerMovement.empty())));
        return columns.lines().toList();
    }

    private List<String> churn(String segment, CustomerMovement movement) {
        return List.of(
                segment,
                number(movement.atStart()),
                number(movement.joined()),
                number(movement.lost()),
                number(movement.atEnd()),
                words.value(ChurnRate.of(movement)));
    }

    private List<String> scores(KpiTables tables) {
        SortedSet<String> segments = new TreeSet<>();
        tables.answers().values().forEach(answers -> segments.addAll(answers.keySet()));
        List<String> head = new ArrayList<>(List.of("Window"));
        head.addAll(segments);
        head.addAll(List.of(ALL, "Answers"));
        TextColumns columns = new TextColumns(head);
        tables.answers().forEach((window, answers) -> {
            if (windows.period().contains(window)) {
                columns.add(scores(window, answers, segments));
            }
        });
        List<String> lines = columns.lines().toList();
        return lines.size() == 1 ? List.of("no answers in a whole window") : lines;
    }

    private List<String> scores(DateRange window, Map<String, ScoreDistribution> answers, SortedSet<String> segments) {
        ScoreDistribution total = Segments.of(answers).total(ScoreDistribution.empty(Scale.ZERO_TO_TEN));
        List<String> cells = new ArrayList<>(List.of(window.toString()));
        for (String segment : segments) {
            ScoreDistribution own = answers.get(segment);
            cells.add(own == null ? NOTHING : points(own));
        }
        cells.addAll(List.of(points(total), number(total.responses())));
        return cells;
    }

    private String points(ScoreDistribution answers) {
        return answers.responses() == 0 ? NOTHING : words.value(NetPromoterScore.of(answers));
    }

    private String tooLate(KpiTables tables) {
        ScoreDistribution late = Segments.of(tables.late()).total(ScoreDistribution.empty(Scale.ZERO_TO_TEN));
        long count = late.responses() + late.notAnswered();
        return number(count) + " answers came more than " + windows.lateness().toDays()
                + " days after their first window had closed, and are in none.";
    }

    private List<String> movements(MrrHistory history) {
        TextColumns columns = new TextColumns(
                List.of("Month", "Opening", "New", "Expansion", "Contraction", "Churned", "Reactivated", "Closing"));
        history.each(movement -> movement).forEach((month, movement) -> columns.add(movement(month, movement)));
        return columns.lines().toList();
    }

    private List<String> movement(DateRange month, MrrMovement movement) {
        return List.of(
                month.toString(),
                amount(movement.opening()),
                amount(movement.won()),
                amount(movement.expansion()),
                amount(movement.contraction()),
                amount(movement.churned()),
                amount(movement.reactivation()),
                amount(movement.closing()));
    }

    private String amount(ExactMoney amount) {
        return words.money(amount.toMoney(RoundingMode.HALF_EVEN));
    }

    private String speed(KpiRun run) {
        double seconds = Math.max(1, run.duration().toMillis()) / 1e3;
        return String.format(
                Locale.ROOT, "%,d events in %.1f s: %,.0f per second", run.events(), seconds, run.events() / seconds);
    }

    private String number(long count) {
        return words.number(Fraction.of(count));
    }
}
