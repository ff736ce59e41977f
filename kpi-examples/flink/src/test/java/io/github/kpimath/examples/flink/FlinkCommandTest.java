package io.github.kpimath.examples.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FlinkCommandTest {

    private static final String PERIOD = "--period=2026-01-01/2026-04-01";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        CommandLine command = FlinkCommand.commandLine();
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private String tables() {
        return out.toString().replaceAll("(?m)^.* per second$", "");
    }

    @Test
    void filesGiveTheTablesOfTheEventsThatWereWrittenToThem() {
        String data = folder.resolve("company").toString();
        assertThat(run(PERIOD, "--events=20000")).isZero();
        String generated = tables();
        out.getBuffer().setLength(0);

        assertThat(run(PERIOD, "--events=20000", "--write-sample=" + data)).isZero();
        assertThat(run(PERIOD, "--data=" + data, "--parallelism=3")).isZero();

        assertThat(tables()).isEqualTo(generated);
        assertThat(generated)
                .contains("CHURN BY SEGMENT", "2026-01-01/2026-01-29", "6 answers came more than 2 days after");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void comparesMemoryWithTheEngine() {
        assertThat(run(PERIOD, "--events=20000", "--compare=thread,parallel,flink"))
                .isZero();

        assertThat(out.toString())
                .contains("20,000 events", "in memory, one thread", "in memory, parallel", "on Flink")
                .contains("All came to the same evidence.");
    }

    @Test
    void aBadLineIsNamedAndNotTriedAgain() throws Exception {
        Files.writeString(
                folder.resolve("customers.csv"), "id,joined,left,segment\nc1,2026-01-01,,small\nc2,soon,,small\n");

        assertThat(run("--data=" + folder)).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("customers.csv, line 3, [c2, soon, , small]: Text 'soon' could not be parsed");
    }

    @Test
    void filesThatAreMissingAreSaid() throws Exception {
        Files.writeString(
                folder.resolve("customers.csv"),
                "\ufeffid,joined,left,plan\nc1,2025-01-01,2026-02-01,x\nc2,2025-01-01,,y\n");

        assertThat(run(PERIOD, "--data=" + folder)).isZero();

        assertThat(out.toString())
                .containsPattern("\\(none\\) +2 +0 +1 +1 +50%")
                .contains("no answers in a whole window");
    }

    @Test
    void slipsAreNamed() {
        assertThat(run("--period=May")).isEqualTo(2);
        assertThat(run("--events=3")).isEqualTo(2);
        assertThat(run("--slide=30")).isEqualTo(2);
        assertThat(run("--compare=cloud")).isEqualTo(2);

        assertThat(err.toString())
                .contains("May", "events is 3, expected at least 25", "windows of 28 days every 30 days", "cloud");
    }
}
