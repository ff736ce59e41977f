package io.github.kpimath.examples.report;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.examples.report.kpis.Inventory;
import io.github.kpimath.examples.report.kpis.Measuring;
import io.github.kpimath.examples.report.kpis.Remark;
import io.github.kpimath.examples.report.kpis.Report;
import io.github.kpimath.examples.report.kpis.Timeframe;
import io.github.kpimath.examples.report.output.Format;
import io.github.kpimath.examples.report.records.BadLines;
import io.github.kpimath.examples.report.records.Conventions;
import io.github.kpimath.examples.report.records.Folder;
import io.github.kpimath.examples.report.records.InputException;
import io.github.kpimath.examples.report.records.Mapping;
import io.github.kpimath.examples.report.records.Progress;
import io.github.kpimath.examples.report.records.Source;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: reads the records of a company and prints its KPIs. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        version = "report 0.1.0",
        sortOptions = false,
        description = "Reads the records of a company and prints its KPIs.%nWithout --data: those of a sample company.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:the report is complete", "1:something else failed", "2:the options or the records are wrong"
        })
public final class ReportCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ReportCommand.class);
    private static final String HINT = "; try --help";
    private static final String PERIODS =
            "2026, 2026-Q2, 2026-05 or 2026-05-01/2026-06-01 (end exclusive), in the years 1900 to 2199";
    private static final Pattern LANGUAGE = Pattern.compile("(en|es|pt)(-([A-Z]{2}|419))?");

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "folder of CSV files; each of them is optional")
    private @Nullable Path data;

    @Option(
            names = "--period",
            description = "2026-05, 2026-Q2, 2026 or 2026-05-01/2026-06-01 (end exclusive); required with --data unless"
                    + " the mapping says it")
    private @Nullable String period;

    @Option(names = "--lang", defaultValue = "en", description = "en, es or pt, or with a region: es-MX, pt-PT")
    private String language = "en";

    @Option(names = "--explain", description = "say under each figure how it came about")
    private boolean explain;

    @Option(names = "--format", defaultValue = "table", description = "table, json or csv")
    private String format = "table";

    @Option(names = "--segment-by", paramLabel = "COLUMN", description = "also the figures of each value of a column")
    private @Nullable String segmentBy;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "how files of others are to be read: a properties file, or the built-in telco or cdnow")
    private @Nullable String mapping;

    @Option(names = "--currency", defaultValue = "USD", description = "of all amounts: an ISO 4217 code (default: USD)")
    private String currency = "USD";

    @Option(names = "--skip-bad-lines", description = "skip and count malformed lines instead of stopping")
    private boolean skipBadLines;

    @Option(names = "--output", paramLabel = "FILE", description = "write the report to a file")
    private @Nullable Path output;

    @Option(
            names = "--write-sample",
            paramLabel = "DIR",
            description = "write the files of the sample company and stop")
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
        return new CommandLine(new ReportCommand())
                .setParameterExceptionHandler(ReportCommand::explainSlip)
                .setExecutionExceptionHandler(ReportCommand::explainFailure);
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** One line: all of the usage would hide it. */
    private static int explainSlip(ParameterException slip, String[] arguments) {
        return refuse(slip.getCommandLine(), slip.getMessage() + HINT);
    }

    private static int refuse(CommandLine command, String message) {
        command.getErr().println(message);
        return CommandLine.ExitCode.USAGE;
    }

    private static int explainFailure(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        if (failure instanceof InputException) {
            return refuse(command, failure.getMessage() + (failure instanceof OptionException ? HINT : ""));
        }
        LOG.debug("failed", failure);
        command.getErr().println("failed: " + failure);
        return CommandLine.ExitCode.SOFTWARE;
    }

    @Override
    public Integer call() throws IOException {
        if (sampleFolder != null) {
            print(new SampleFolder(sampleFolder).write(new SampleCompany()));
            return CommandLine.ExitCode.OK;
        }
        Locale locale = locale();
        Format form = format();
        Optional<ReportFile> file = Optional.ofNullable(output).map(ReportFile::new);
        String text = form.print(report(), locale, explain);
        if (file.isPresent()) {
            file.get().write(text);
        } else {
            print(text);
        }
        return CommandLine.ExitCode.OK;
    }

    private void print(String text) {
        PrintWriter out = requireNonNull(spec).commandLine().getOut();
        out.print(text);
        out.flush();
    }

    private Report report() throws IOException {
        Mapping files = mapping == null ? Mapping.standard() : Mapping.of(mapping);
        Source source = source();
        Timeframe timeframe = timeframe(files);
        Conventions conventions = new Conventions(currency(), Optional.ofNullable(segmentBy));
        Measuring measuring = new Measuring(timeframe, conventions, files.countsZeroAmounts());
        BadLines badLines = new BadLines(skipBadLines);
        Inventory inventory = new Intake(source, files, conventions, badLines).into(measuring);
        return measuring.report(inventory, remarks(badLines));
    }

    private static List<Remark> remarks(BadLines badLines) {
        List<Remark> remarks = new ArrayList<>();
        badLines.skipped().forEach((file, count) -> remarks.add(Remark.of("skipped", count, file)));
        badLines.listed().forEach(line -> remarks.add(Remark.of("skipped-line", 1, line)));
        if (badLines.unlisted() > 0) {
            remarks.add(Remark.of("skipped-more", badLines.unlisted()));
        }
        return remarks;
    }

    private Source source() {
        if (data == null) {
            if (mapping != null) {
                throw new OptionException("--mapping", mapping, "expected --data with it, the folder of the files");
            }
            return new SampleCompany();
        }
        if (!Files.isDirectory(data)) {
            throw new OptionException("--data", data, "no such folder");
        }
        return new Folder(data, Progress.onTerminal());
    }

    private Timeframe timeframe(Mapping files) {
        String text =
                period != null ? period : files.period().orElseGet(() -> data == null ? SampleCompany.PERIOD : "");
        if (text.isEmpty()) {
            throw new InputException("--period: expected the period of the report, such as --period 2026-05" + HINT);
        }
        if (text.equals("none")) {
            return Timeframe.UNSTATED;
        }
        try {
            return Timeframe.parse(text);
        } catch (IllegalArgumentException e) {
            throw period != null
                    ? new OptionException("--period", period, "expected " + PERIODS)
                    : new InputException(
                            "mapping " + mapping + ": period " + text + ", expected " + PERIODS + ", or none");
        }
    }

    private Locale locale() {
        if (!LANGUAGE.matcher(language).matches()) {
            throw new OptionException("--lang", language, "expected en, es or pt, or one with a region such as es-MX");
        }
        return Locale.forLanguageTag(language);
    }

    private Format format() {
        try {
            return Format.valueOf(format.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new OptionException("--format", format, "expected table, json or csv");
        }
    }

    private Currency currency() {
        try {
            return Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            throw new OptionException("--currency", currency, "expected an ISO 4217 code such as USD");
        }
    }
}
