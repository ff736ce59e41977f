package io.github.kpimath.examples.benchmarks;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.examples.benchmarks.goals.Goals;
import io.github.kpimath.examples.benchmarks.results.CostChart;
import io.github.kpimath.examples.benchmarks.results.Goal;
import io.github.kpimath.examples.benchmarks.results.Guard;
import io.github.kpimath.examples.benchmarks.results.MeasuredRun;
import io.github.kpimath.examples.benchmarks.results.Measurement;
import io.github.kpimath.examples.benchmarks.results.ResultTable;
import io.github.kpimath.examples.benchmarks.work.Answers;
import io.github.kpimath.examples.benchmarks.work.Company;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            description = "in minutes: one size, one JVM each; compares the ratios with those kept and keeps none")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            description = "only benchmarks whose name has it, such as Scores, and all that stand in ratios with them")
    private @Nullable Pattern only;

    @Option(
            names = "--records",
            paramLabel = "N",
            description = "only benchmarks of as many records, such as 10000; of other sizes what is kept stays")
    private @Nullable Long records;

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
        List<Goal> wanted = Goals.around(this::isWanted, goals);
        Path kept = folder.resolve(CostChart.FOLDER);
        if (quick) {
            say(new Guard(goals, MeasuredRun.in(kept)).report(quickly(wanted)));
            return CommandLine.ExitCode.OK;
        }
        if (!tableOnly) {
            measureAndKeep(wanted, kept);
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

    /** What is compared together is kept together, so that what was measured is there when something later fails. */
    private void measureAndKeep(List<Goal> goals, Path kept) throws IOException {
        List<Set<String>> families = Goals.families(goals).stream()
                .filter(family -> records == null || !trials(family).isEmpty())
                .toList();
        if (families.isEmpty()) {
            throw new ParameterException(
                    requireNonNull(spec).commandLine(), "no benchmark has such a name or as many records");
        }
        BenchmarkRun run = BenchmarkRun.full(this::say);
        int done = 0;
        for (Set<String> family : families) {
            done++;
            say(String.format("%d of %d: %s%n", done, families.size(), String.join(", ", family)));
            List<Measurement> all = new ArrayList<>(records != null ? List.of() : startUps(family, StartUp.ROUNDS));
            all.addAll(run.of(trials(family)));
            MeasuredRun.here(all).keepIn(kept, each -> isOfWantedSize(each.records()));
        }
    }

    private List<Trial> trials(Set<String> family) {
        return Trial.of(withoutStartUps(family)).stream()
                .filter(trial -> isOfWantedSize(trial.records()))
                .toList();
    }

    /** Each benchmark with as many records as a goal says. */
    private MeasuredRun quickly(List<Goal> goals) throws IOException {
        List<Goal> quickly = goals.stream().filter(Goal::isQuick).toList();
        Set<String> benchmarks =
                quickly.stream().flatMap(goal -> goal.benchmarks().stream()).collect(Collectors.toSet());
        Map<String, Set<Long>> records = new LinkedHashMap<>();
        quickly.forEach(goal -> withoutStartUps(goal.benchmarks())
                .forEach(name -> records.computeIfAbsent(Trial.measuring(name), any -> new HashSet<>())
                        .add(goal.quickRecords())));
        List<Trial> trials = Trial.of(records.keySet()).stream()
                .filter(BenchmarksCommand::isFirstOfItsKind)
                .filter(trial -> !trial.parameters().containsKey(Measurement.SIZE)
                        || records.getOrDefault(trial.benchmark(), Set.of()).contains(trial.records()))
                .toList();
        List<Measurement> all = new ArrayList<>(startUps(benchmarks, 1));
        all.addAll(BenchmarkRun.quick(this::say).of(trials));
        return MeasuredRun.here(all);
    }

    /** Alone, in English, any answer as often as another: the rest takes as long again and tells little more. */
    private static boolean isFirstOfItsKind(Trial trial) {
        Map<String, String> its = trial.parameters();
        return its.getOrDefault("company", Company.ALONE.name()).equals(Company.ALONE.name())
                && its.getOrDefault("answers", Answers.UNIFORM.name()).equals(Answers.UNIFORM.name())
                && its.getOrDefault("language", "en").equals("en");
    }

    private List<Measurement> startUps(Set<String> benchmarks, int rounds) throws IOException {
        if (core == null || benchmarks.stream().noneMatch(StartUp::isOfIt)) {
            return List.of();
        }
        try (StartUp startUp = new StartUp(core)) {
            return startUp.measure(rounds);
        }
    }

    private static List<String> withoutStartUps(Collection<String> benchmarks) {
        return benchmarks.stream().filter(name -> !StartUp.isOfIt(name)).toList();
    }

    private boolean isWanted(String benchmark) {
        return only == null || only.matcher(benchmark).find();
    }

    private boolean isOfWantedSize(long size) {
        return records == null || records == size;
    }

    private void say(String text) {
        CommandSpec its = requireNonNull(spec);
        its.commandLine().getOut().print(text);
        its.commandLine().getOut().flush();
    }
}
