package io.github.kpimath.examples.benchmarks.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares the ratios of a quick run with those that are kept; times are not compared. */
public final class Guard {

    /** A ratio that is worse than so much of the kept one has fallen. */
    private static final double FALLEN = 2.0 / 3;

    private final List<Goal> goals;
    private final List<MeasuredRun> kept;

    public Guard(List<Goal> goals, List<MeasuredRun> kept) {
        this.goals =
                goals.stream().filter(Goal::isQuick).map(Goal::onAnyMachine).toList();
        this.kept = List.copyOf(kept);
    }

    /** What there is to say about a run, for people. */
    public String report(MeasuredRun quick) {
        Map<String, Finding> before = kept.stream()
                .filter(run -> run.java() == quick.java())
                .flatMap(run -> goals.stream().flatMap(goal -> goal.findings(run).stream()))
                .collect(Collectors.toMap(Finding::question, each -> each, (one, other) -> one));
        if (before.isEmpty()) {
            return "No results are kept for JDK " + quick.java() + ": nothing to compare with.\n";
        }
        StringBuilder text = new StringBuilder("Ratios beside those kept:\n");
        int compared = 0;
        List<String> fallen = new ArrayList<>();
        int notKept = 0;
        for (Goal goal : goals) {
            for (Finding now : goal.findings(quick)) {
                Finding then = before.get(now.question());
                if (then != null) {
                    compared++;
                    double progress = goal.reading().progress(then.value(), now.value());
                    boolean fell = progress < FALLEN;
                    if (fell) {
                        fallen.add(goal.ours());
                    }
                    text.append(line(then, now, fell));
                } else {
                    notKept++;
                }
            }
        }
        text.append(String.format(
                Locale.ROOT,
                "%d of %d ratios fell by more than a third (JDK %d); %d more have no kept value.%n",
                fallen.size(),
                compared,
                quick.java(),
                notKept));
        return text + advice(fallen);
    }

    private static String advice(List<String> fallen) {
        String classes = fallen.stream().map(Guard::classOf).distinct().sorted().collect(Collectors.joining("|"));
        return fallen.isEmpty()
                ? ""
                : "It may have been a slow minute. To look again: mvn -q -Pbenchmarks \"-Dexec.args=--quick --only ^("
                        + classes + ")\\.\"\n";
    }

    private static String classOf(String benchmark) {
        return benchmark.substring(0, benchmark.lastIndexOf('.'));
    }

    private static String line(Finding then, Finding now, boolean fell) {
        return String.format(
                Locale.ROOT,
                "%-6s %-14s (kept: %s)  %s %s beside %s%n",
                fell ? "FELL" : "",
                now.text(),
                then.text(),
                now.goal().ours(),
                now.ours().parameters(),
                now.goal().beside());
    }
}
