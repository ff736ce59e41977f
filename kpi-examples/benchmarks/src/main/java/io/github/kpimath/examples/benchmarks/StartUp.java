package io.github.kpimath.examples.benchmarks;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.examples.benchmarks.results.Measurement;
import io.github.kpimath.examples.benchmarks.start.EmptyMain;
import io.github.kpimath.examples.benchmarks.start.FirstExplanation;
import io.github.kpimath.examples.benchmarks.start.FirstScore;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Starts programs with the jar of kpi-core, and sees how long they take and what they load. */
final class StartUp implements AutoCloseable {

    private static final String NAME = "StartUp.";
    static final int ROUNDS = 21;

    private static final List<Class<?>> PROGRAMS = List.of(EmptyMain.class, FirstScore.class, FirstExplanation.class);

    private final Path core;
    private final Path folder;
    private final Path programs;

    /** With the jar of kpi-core as users have it, and the programs in another as theirs are, not in the jar of all benchmarks. */
    StartUp(Path core) throws IOException {
        this.core = core;
        this.folder = Files.createTempDirectory("start-up");
        this.programs = folder.resolve("programs.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(programs))) {
            for (Class<?> program : PROGRAMS) {
                jar.putNextEntry(new ZipEntry(program.getName().replace('.', '/') + ".class"));
                try (InputStream bytes = program.getResourceAsStream(program.getSimpleName() + ".class")) {
                    requireNonNull(bytes).transferTo(jar);
                }
            }
        }
    }

    /** Whether a measurement comes from here and not from the harness. */
    static boolean isOfIt(String benchmark) {
        return benchmark.startsWith(NAME);
    }

    /** The median of programs that are started in turn, so that what else the machine does meets all of them. */
    List<Measurement> measure(int rounds) throws IOException {
        long[][] nanos = new long[PROGRAMS.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < nanos.length; i++) {
                long begin = System.nanoTime();
                start(PROGRAMS.get(i), Redirect.DISCARD);
                nanos[i][round] = System.nanoTime() - begin;
            }
        }
        List<Measurement> all = new ArrayList<>();
        for (int i = 0; i < nanos.length; i++) {
            Class<?> program = PROGRAMS.get(i);
            Arrays.sort(nanos[i]);
            all.add(measurement(
                    program.getSimpleName(),
                    Map.of(Measurement.NANOS, (double) nanos[i][rounds / 2], Measurement.CLASSES, classes(program))));
        }
        all.add(measurement("jar", Map.of(Measurement.BYTES, (double) Files.size(core))));
        return all;
    }

    private static Measurement measurement(String name, Map<String, Double> values) {
        return Measurement.today(NAME + name, Map.of(), values);
    }

    private double classes(Class<?> program) throws IOException {
        Path log = folder.resolve("classes.log");
        start(program, Redirect.to(log.toFile()), "-verbose:class");
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" source: ")).count();
        }
    }

    /** Leaves nothing behind. */
    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private void start(Class<?> program, Redirect output, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        // the programs first: an empty one is found without a look into kpi-core, which is part of what the others wait
        // for
        command.addAll(List.of("-cp", programs + File.pathSeparator + core, program.getName()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(output)
                .redirectError(Redirect.INHERIT)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(program + " ended with status " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + program + " ran", e);
        }
    }
}
