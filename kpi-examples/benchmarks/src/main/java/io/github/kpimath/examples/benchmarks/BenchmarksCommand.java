package io.github.kpimath.examples.benchmarks;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.kpimath.examples.benchmarks.goals.Goals;
import io.github.kpimath.examples.benchmarks.results.CostChart;
import io.github.kpimath.examples.benchmarks.results.Goal;
import io.github.kpimath.examples.benchmarks.results.Guard;
import io.github.kpimath.examples.benchmarks.results.MeasuredRun;
import io.github.kpimath.examples.benchmarks.results.Measurement;
import io.github.kpimath.examples.benchmarks.results.ResultTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program: measures, keeps what it measured beside earlier results, and shows both. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        version = "benchmarks 0.1.0",
        sortOptions = false,
        description = "What kpi-core costs, beside a loop written by hand and beside what users would take instead.%n"
                + "Keeps the results of this JDK, and writes RESULTS.md and a chart.")
public final class BenchmarksCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--quick",
            description =
                    "in minutes: one million records, one JVM each; compares the ratios with those kept and keeps none")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            description = "only benchmarks whose name has it, such as Scores, and all that stand in ratios with them")
    private @Nullable Pattern only;

    @Option(
            names = "--table",
            description = "measures nothing: writes RESULTS.md and the charts of the results that are kept")
    private boolean tableOnly;

    @Option(
            names = "--core",
            paramLabel = "JAR",
            description = "the jar of kpi-core: how large it is, and what a program waits for that starts with it")
    private @Nullable Path core;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "where RESULTS.md is, and the folder results; the current one if not given")
    private Path folder = Path.of("");

    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchmarksCommand()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        List<Goal> goals = Goals.all();
        Path kept = folder.resolve("results");
        if (quick) {
            MeasuredRun now = MeasuredRun.here(measured(benchmarks(goals)));
            say(new Guard(goals, MeasuredRun.in(kept)).report(now));
            return CommandLine.ExitCode.OK;
        }
        if (!tableOnly) {
            measureAndKeep(goals, kept);
        }
        List<MeasuredRun> runs = MeasuredRun.in(kept);
        Path page = folder.resolve("RESULTS.md");
        Files.writeString(page, new ResultTable(goals, runs).markdown());
        say("Written: " + page.toAbsolutePath() + System.lineSeparator());
        for (MeasuredRun run : runs) {
            say("Written: " + CostChart.draw(goals, run, kept).toAbsolutePath() + System.lineSeparator());
        }
        return CommandLine.ExitCode.OK;
    }

    /** Class by class, start-ups first, so that what was measured is there when a later one fails. */
    private void measureAndKeep(List<Goal> goals, Path kept) throws IOException {
        Map<String, List<String>> byClass = benchmarks(goals).stream()
                .collect(groupingBy(BenchmarksCommand::classOf, LinkedHashMap::new, toList()));
        int done = 0;
        for (Map.Entry<String, List<String>> each : byClass.entrySet()) {
            done++;
            say("%n%s: %d of %d%n".formatted(each.getKey(), done, byClass.size()));
            MeasuredRun.here(measured(each.getValue())).keepIn(kept);
        }
    }

    private static String classOf(String benchmark) {
        return benchmark.substring(0, benchmark.indexOf('.'));
    }

    private List<Measurement> measured(Collection<String> benchmarks) throws IOException {
        Set<String> others = new LinkedHashSet<>(benchmarks);
        List<Measurement> all = new ArrayList<>();
        if (others.removeIf(StartUp::isOfIt) && core != null) {
            try (StartUp startUp = new StartUp(core)) {
                all.addAll(startUp.measure());
            }
        }
        if (!others.isEmpty()) {
            all.addAll(quick ? BenchmarkRun.quick(others) : BenchmarkRun.full(others));
        }
        return all;
    }

    /** What the goals name, once each. */
    private Set<String> benchmarks(List<Goal> goals) {
        List<String> names = Goals.around(this::isWanted, goals).stream()
                .filter(goal -> !quick || goal.isQuick())
                .flatMap(goal -> goal.benchmarks().stream())
                .sorted(comparing(name -> !StartUp.isOfIt(name)))
                .toList();
        return new LinkedHashSet<>(names);
    }

    private boolean isWanted(String benchmark) {
        return only == null || only.matcher(benchmark).find();
    }

    private void say(String text) {
        CommandSpec its = requireNonNull(spec);
        its.commandLine().getOut().print(text);
        its.commandLine().getOut().flush();
    }
}
