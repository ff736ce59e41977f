package io.github.kpimath.examples.benchmarks.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All findings of the kept runs in Markdown: a table for each kind of work, in which the JDKs stand side by side. */
public final class ResultTable {

    private final List<Goal> goals;
    private final List<MeasuredRun> runs;

    public ResultTable(List<Goal> goals, List<MeasuredRun> runs) {
        this.goals = List.copyOf(goals);
        this.runs = List.copyOf(runs);
    }

    /** The page. */
    public String markdown() {
        StringBuilder page = new StringBuilder("""
                # Results

                Made by the program from what it measured; [README](README.md) says how, and what bounds the rest.
                Ratios compare two benchmarks of one run. ✓ is as wanted, ✗ is not. ± is half the 99.9 % interval, from those of both
                times and of both rounds; of what ran in turn it is that of their parts of the time. Where what is wanted lies within it,
                the next run may say otherwise, and at times where it does not, since two JVMs of one hour are all that it knows.
                None is known of starts of programs.

                """);
        for (MeasuredRun run : runs) {
            page.append("* **JDK ")
                    .append(run.java())
                    .append("**: ")
                    .append(run.jdk())
                    .append("; ");
            page.append(run.machine())
                    .append("; ")
                    .append(run.dates())
                    .append("; [chart](")
                    .append(CostChart.FOLDER)
                    .append('/')
                    .append(CostChart.name(run))
                    .append(") of a record's cost against the number of records\n");
        }
        page.append('\n').append(summary()).append('\n');
        Set<String> works = goals.stream().map(Goal::work).collect(Collectors.toCollection(LinkedHashSet::new));
        for (String work : works) {
            List<Map<Integer, Finding>> rows = rows(work);
            if (!rows.isEmpty()) {
                page.append("\n## ").append(work).append("\n\n").append(table(rows));
            }
        }
        return page.toString();
    }

    private String summary() {
        return runs.stream()
                .map(run -> {
                    List<Finding> wanted = goals.stream()
                            .flatMap(goal -> goal.findings(run).stream())
                            .filter(finding -> finding.isMet().isPresent())
                            .toList();
                    long met = wanted.stream()
                            .filter(finding -> finding.isMet().get())
                            .count();
                    long close = wanted.stream().filter(Finding::isWithinError).count();
                    return "On JDK " + run.java() + " " + met + " of " + wanted.size() + " are as wanted; " + close
                            + " are closer to what is wanted than their ±.";
                })
                .collect(Collectors.joining(" "));
    }

    private List<Map<Integer, Finding>> rows(String work) {
        Map<String, List<Goal>> pairs = goals.stream()
                .filter(goal -> goal.work().equals(work))
                .collect(Collectors.groupingBy(Goal::pair, LinkedHashMap::new, Collectors.toList()));
        return pairs.values().stream().flatMap(pair -> answers(pair).stream()).toList();
    }

    private String table(List<Map<Integer, Finding>> rows) {
        StringBuilder table = new StringBuilder("| measured | beside |");
        runs.forEach(run -> table.append(" JDK ").append(run.java()).append(": time | result | wanted |"));
        table.append("\n|---|---|").append("--:|--:|:--|".repeat(runs.size())).append('\n');
        rows.forEach(row -> table.append(line(row)));
        return table.toString();
    }

    /** For each question about a pair what each JDK answers, the fewest records first. */
    private List<Map<Integer, Finding>> answers(List<Goal> pair) {
        Map<String, Map<Integer, Finding>> rows = new TreeMap<>();
        for (MeasuredRun run : runs) {
            for (Goal goal : pair) {
                goal.findings(run)
                        .forEach(each -> rows.computeIfAbsent(each.question(), question -> new TreeMap<>())
                                .put(run.java(), each));
            }
        }
        return rows.values().stream()
                .sorted(Comparator.comparingLong(
                        row -> row.values().iterator().next().ours().records()))
                .toList();
    }

    private String line(Map<Integer, Finding> row) {
        Finding any = row.values().iterator().next();
        StringBuilder line = new StringBuilder("| ").append(name(any)).append(" | ");
        line.append(any.besideText()).append(" |");
        for (MeasuredRun run : runs) {
            line.append(cells(row.get(run.java())));
        }
        return line.append('\n').toString();
    }

    private static String cells(@Nullable Finding finding) {
        if (finding == null) {
            return " | | |";
        }
        String met = finding.isMet().map(is -> is ? " ✓" : " ✗").orElse("");
        return " " + time(finding.ours()) + " | " + finding.textWithError() + " | " + finding.wanted() + met + " |";
    }

    private static String name(Finding finding) {
        Measurement its = finding.ours();
        List<String> parts = new ArrayList<>(List.of(its.benchmark()));
        finding.goal()
                .parameters(its)
                .forEach((name, value) -> parts.add(
                        name.equals(Measurement.SIZE) ? String.format(Locale.ROOT, "%,d", its.records()) : value));
        return String.join(" ", parts);
    }

    private static String time(Measurement its) {
        double nanos = its.perRecord(Measurement.NANOS);
        if (Double.isNaN(nanos)) {
            return "";
        }
        String time = nanos < 1e5 ? Reading.number(nanos) + " ns" : Reading.number(nanos / 1e6) + " ms";
        return its.parameters().containsKey(Measurement.SIZE) ? time + " each" : time;
    }
}
