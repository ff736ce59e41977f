package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README's sample as it stands there, compiled against kpi-core alone; {@link ReadmeSampleTest} asserts its figures. */
class ReadmeCompilesTest {

    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern PACKAGES = Pattern.compile("import [a-z.]+[*];");

    @TempDir
    Path folder;

    @Test
    void theSampleCompilesAgainstKpiCoreAlone() throws Exception {
        Matcher block = JAVA.matcher(Files.readString(Path.of("..", "README.md")));
        assertThat(block.find()).isTrue();
        String code = block.group(1);
        String imports = String.join(
                "\n",
                PACKAGES.matcher(code).results().map(found -> found.group()).toList());
        assertThat(imports).contains("io.github.kpimath");
        Path source = folder.resolve("Sample.java");
        Files.writeString(
                source,
                imports
                        + "\nclass Sample {\n"
                        + "record Customer(LocalDate joined, LocalDate left) {}\n"
                        + "void run(CustomerMovement north, CustomerMovement south,"
                        + " List<Duration> reached, List<Duration> stillWaiting, List<Customer> customers) {\n"
                        + PACKAGES.matcher(code).replaceAll("")
                        + "\n}\n}\n");

        Process javac = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                        "-encoding",
                        "UTF-8",
                        "-proc:none",
                        "-cp",
                        Path.of("target", "classes").toString(),
                        "-d",
                        folder.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(javac.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(javac.exitValue()).as(output).isZero();
    }
}
