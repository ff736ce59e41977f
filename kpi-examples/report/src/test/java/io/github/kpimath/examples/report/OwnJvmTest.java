package io.github.kpimath.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a JVM of its own can show. */
class OwnJvmTest {

    private static final int ORDERS = 2_000_000;
    private static final int CUSTOMERS = 20_000;

    @TempDir
    private Path folder;

    private record Ended(int status, String out, String err) {}

    private Ended java(List<String> jvmOptions, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(
                List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.add(ReportCommand.class.getName());
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void twoMillionOrdersAreReadInAHeapOf64Megabytes() throws Exception {
        try (BufferedWriter csv = Files.newBufferedWriter(folder.resolve("orders.csv"), StandardCharsets.US_ASCII)) {
            csv.write("customer,date,amount\n");
            for (int i = 0; i < ORDERS; i++) {
                csv.write("C" + i % CUSTOMERS + ",2026-05-1" + i % 10 + ",10." + (10 + i % 10) + "\n");
            }
        }

        Ended run = java(List.of("-Xmx64m"), "--data", folder.toString(), "--period", "2026-05", "--format", "csv");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("USD\u00a020,290,000.00 ÷ 2,000,000", "20,000 ÷ 20,000");
        assertThat(run.status()).isZero();
    }

    @Test
    void theReportIsUtf8InEveryLocale() throws Exception {
        Ended run = java(List.of("-Dfile.encoding=US-ASCII"), "--lang", "es");

        assertThat(run).isEqualTo(new Ended(0, Run.of("--lang", "es").out(), ""));
    }

    @Test
    void skippedLinesAreLoggedToStandardErrorOnly() throws Exception {
        Run.file(folder, "orders.csv", "customer,date,amount", "1,2026-05-01,10", "1,x,10");
        Ended run = java(List.of(), "--data", folder.toString(), "--period", "2026-05", "--skip-bad-lines");

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .isEqualTo("[WARN] skipped: orders.csv, line 3, column date: found \"x\", expected a date such as"
                        + " 2026-05-31\n");
        assertThat(run.out())
                .doesNotContain("WARN")
                .contains(
                        "\n* 1 malformed line of orders.csv was skipped.\n* Skipped: orders.csv, line 3, column date");
    }

    @Test
    void refusalsEndWithStatus2() throws Exception {
        Run.file(folder, "orders.csv", "customer,date,amount", "José,2026-05-01,–");

        assertThat(java(List.of(), "--data", folder.toString(), "--period", "2026-05"))
                .isEqualTo(
                        new Ended(
                                2,
                                "",
                                "orders.csv, line 2, column amount: found \"–\", expected an amount of 0 or more such as 49.90\n"));
    }
}
