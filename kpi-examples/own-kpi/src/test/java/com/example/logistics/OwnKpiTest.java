package com.example.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Kpi;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts a second JVM with both modules on the module path: a class path would not notice a bundle that is out of reach. */
class OwnKpiTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "pt", "fr"})
    void findsItsOwnWordsOnTheModulePathWhateverTheLanguageOfTheMachine(String machine) throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=" + machine,
                        "--module-path",
                        whereIs(Kpi.class) + File.pathSeparator + whereIs(OnTimeRate.class),
                        "--module",
                        "com.example.logistics/com.example.logistics.Main")
                .redirectErrorStream(true)
                .start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output.lines())
                .startsWith(
                        "On-time delivery rate = deliveries on time ÷ deliveries = 135 ÷ 160 ≈ 84.38%",
                        "On-time delivery rate = deliveries on time ÷ deliveries = 0 ÷ 0:"
                                + " not defined, because nothing was delivered",
                        "Tasa de entregas a tiempo = entregas a tiempo ÷ entregas = 135 ÷ 160 ≈ 84,38\u00a0%",
                        "Tasa de entregas a tiempo = entregas a tiempo ÷ entregas = 0 ÷ 0:"
                                + " no definido, porque no se entregó nada",
                        "Taxa de entregas no prazo = entregas no prazo ÷ entregas = 135 ÷ 160 ≈ 84,38%",
                        "Taxa de entregas no prazo = entregas no prazo ÷ entregas = 0 ÷ 0:"
                                + " não definido, porque nada foi entregue");
        assertThat(java.exitValue()).isZero();
    }

    @Test
    void runsAsTwoNamedModulesHereToo() {
        assertThat(List.of(
                        Kpi.class.getModule().getName(),
                        OnTimeRate.class.getModule().getName()))
                .containsExactly("io.github.kpimath", "com.example.logistics");
    }

    private static String whereIs(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
