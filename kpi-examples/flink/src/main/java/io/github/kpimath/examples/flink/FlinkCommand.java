package io.github.kpimath.examples.flink;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.examples.flink.job.Engine;
import io.github.kpimath.examples.flink.job.Events;
import io.github.kpimath.examples.flink.job.FileEvents;
import io.github.kpimath.examples.flink.job.GeneratedEvents;
import io.github.kpimath.examples.flink.job.InMemory;
import io.github.kpimath.examples.flink.job.KpiRun;
import io.github.kpimath.examples.flink.job.KpiTables;
import io.github.kpimath.examples.flink.job.Measures;
import io.github.kpimath.examples.flink.job.Pace;
import io.github.kpimath.examples.flink.job.Progress;
import io.github.kpimath.examples.flink.job.SurveyWindows;
import io.github.kpimath.examples.flink.output.KpiText;
import io.github.kpimath.examples.flink.records.BadRecordException;
import io.github.kpimath.examples.flink.records.Generator;
import io.github.kpimath.examples.flink.records.SampleFolder;
import io.github.kpimath.examples.flink.records.Sizes;
import io.github.kpimath.value.DateRange;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.flink.util.ExceptionUtils;
import org.apache.flink.util.FileUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: customer KPIs of generated events or of files, on a cluster engine. */
@Command(
        name = "flink",
        mixinStandardHelpOptions = true,
        version = "flink 0.1.0",
        sortOptions = false,
        description =
                "Customer KPIs on Flink: churn by segment, NPS in sliding windows, MRR by month, cohorts of users.%n"
                        + "Without --data: of events that a generator makes.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:the tables are complete", "1:something else failed", "2:the options or the records are wrong"
        })
public final class FlinkCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(FlinkCommand.class);
    private static final int RESTARTS = 3;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder of CSV files, as a path or address of the engine")
    private @Nullable String data;

    @Option(
            names = "--events",
            defaultValue = "200000",
            description = "how many to generate (default: ${DEFAULT-VALUE})")
    private long events;

    @Option(names = "--rate", description = "how many to generate a second (default: as many as the engine takes)")
    private double rate;

    @Option(names = "--seed", defaultValue = "1", description = "another one is another company (default: 1)")
    private long seed;

    @Option(
            names = "--period",
            defaultValue = "2026-01-01/2026-07-01",
            description = "2026, 2026-Q2 or first and last day, the last one exclusive (default: ${DEFAULT-VALUE})")
    private String period = "";

    @Option(names = "--window", defaultValue = "28", description = "days of a window of answers (default: 28)")
    private int window;

    @Option(names = "--slide", defaultValue = "7", description = "days from one window to the next (default: 7)")
    private int slide;

    @Option(names = "--lateness", defaultValue = "2", description = "days that a window waits for answers (default: 2)")
    private int lateness;

    @Option(names = "--currency", defaultValue = "USD", description = "of all prices: an ISO 4217 code (default: USD)")
    private String currency = "";

    @Option(names = "--parallelism", description = "subtasks (default: the cluster's; without one, at least 2)")
    private int parallelism;

    @Option(names = "--checkpoint", defaultValue = "2", description = "seconds between two checkpoints (default: 2)")
    private int checkpoint;

    @Option(
            names = "--compare",
            split = ",",
            paramLabel = "WAY",
            description = "instead of tables: time and memory in these ways, of thread,parallel,flink")
    private @Nullable List<Way> ways;

    @Option(names = "--write-sample", paramLabel = "DIR", description = "write the generated events as files and stop")
    private @Nullable Path sampleFolder;

    public static void main(String[] arguments) {
        int status = commandLine()
                .setOut(utf8(FileDescriptor.out))
                .setErr(utf8(FileDescriptor.err))
                .execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new FlinkCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((slip, arguments) -> refuse(slip))
                .setExecutionExceptionHandler((failure, command, arguments) -> explain(failure, command));
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static int refuse(ParameterException slip) {
        slip.getCommandLine().getErr().println(slip.getMessage() + "; try --help");
        return CommandLine.ExitCode.USAGE;
    }

    /** One line: the engine wraps a failure many times, and what went wrong is the innermost. */
    private static int explain(Exception failure, CommandLine command) {
        LOG.debug("failed", failure);
        Optional<BadRecordException> badRecord = ExceptionUtils.findThrowable(failure, BadRecordException.class);
        if (badRecord.isPresent()) {
            command.getErr().println(badRecord.get().getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        command.getErr().println("failed: " + cause);
        return CommandLine.ExitCode.SOFTWARE;
    }

    @Override
    public Integer call() throws Exception {
        Measures measures = measures();
        Generator generator = generator(measures.period());
        if (sampleFolder != null) {
            new SampleFolder(sampleFolder).write(generator);
        } else if (ways != null) {
            return compare(ways, generator, measures);
        } else {
            KpiRun run = run(data == null ? generated(generator) : new FileEvents(data), measures);
            print(new KpiText(measures.windows()).of(run));
        }
        return CommandLine.ExitCode.OK;
    }

    private int compare(List<Way> chosen, Generator generator, Measures measures) throws Exception {
        Comparison comparison = new Comparison(generator.sizes().events());
        for (Way way : chosen) {
            comparison.run(way, () -> tables(way, generator, measures));
        }
        print(comparison.text());
        return comparison.agrees() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private KpiTables tables(Way way, Generator generator, Measures measures) throws Exception {
        return way == Way.FLINK
                ? run(generated(generator), measures).tables()
                : new InMemory(generator, measures, way == Way.PARALLEL).tables(progress());
    }

    private Events generated(Generator generator) {
        return new GeneratedEvents(generator, rate > 0 ? Pace.perSecond(rate) : Pace.UNLIMITED);
    }

    private KpiRun run(Events records, Measures measures) throws Exception {
        Path folder = Files.createTempDirectory("kpi-checkpoints");
        try {
            Engine engine = new Engine(Duration.ofSeconds(checkpoint), RESTARTS, Duration.ofSeconds(1));
            return KpiRun.on(engine.found(parallelism, folder), records, measures, progress());
        } finally {
            FileUtils.deleteDirectoryQuietly(folder.toFile());
        }
    }

    private Progress progress() {
        return new Progress(commandSpec().commandLine().getErr());
    }

    private void print(String text) {
        PrintWriter out = commandSpec().commandLine().getOut();
        out.print(text);
        out.flush();
    }

    private Measures measures() {
        try {
            DateRange range = DateRange.parse(period);
            return new Measures(range, new SurveyWindows(range, window, slide, Duration.ofDays(lateness)), currency);
        } catch (IllegalArgumentException e) {
            throw slip(e);
        }
    }

    private Generator generator(DateRange range) {
        try {
            return new Generator(seed, range, Sizes.of(events));
        } catch (IllegalArgumentException e) {
            throw slip(e);
        }
    }

    private ParameterException slip(IllegalArgumentException refusal) {
        return new ParameterException(commandSpec().commandLine(), String.valueOf(refusal.getMessage()), refusal);
    }

    private CommandSpec commandSpec() {
        return requireNonNull(spec, "spec");
    }
}
