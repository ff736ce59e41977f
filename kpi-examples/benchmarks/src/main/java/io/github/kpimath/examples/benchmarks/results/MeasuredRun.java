package io.github.kpimath.examples.benchmarks.results;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run of the benchmarks: ratios within it are comparable, times are not comparable with those of other machines.
 *
 * @param java the feature number of the JDK, such as 17
 * @param jdk its full version
 * @param machine processor and memory
 * @param measurements what was measured, in order
 */
public record MeasuredRun(int java, String jdk, String machine, List<Measurement> measurements) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public MeasuredRun {
        measurements = List.copyOf(measurements);
    }

    /** What was measured here and today. */
    public static MeasuredRun here(List<Measurement> measurements) {
        Runtime.Version version = Runtime.version();
        return new MeasuredRun(
                version.feature(), System.getProperty("java.vm.name") + " " + version, Machine.here(), measurements);
    }

    /** The runs that are kept in a folder, one for each JDK, the oldest JDK first. */
    public static List<MeasuredRun> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("jdk-\\d+\\.json"))
                    .map(MeasuredRun::read)
                    .sorted((one, other) -> Integer.compare(one.java, other.java))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static MeasuredRun read(Path file) {
        try {
            return JSON.readValue(file.toFile(), MeasuredRun.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * Keeps this run in a folder. What was measured before of the same benchmarks, and is to be replaced, gives way, whether or not it was
     * measured again. What another machine or another build of the JDK measured is not kept beside it.
     */
    public Path keepIn(Path folder, Predicate<Measurement> replaced) {
        Path file = folder.resolve("jdk-" + java + ".json");
        try {
            Files.createDirectories(folder);
            MeasuredRun all = Files.exists(file) ? read(file).joined(this, replaced) : this;
            Files.writeString(file, JSON.writeValueAsString(all) + "\n");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private MeasuredRun joined(MeasuredRun newer, Predicate<Measurement> replaced) {
        if (!jdk.equals(newer.jdk) || !machine.equals(newer.machine)) {
            return newer;
        }
        Set<String> again =
                newer.measurements.stream().map(Measurement::benchmark).collect(Collectors.toSet());
        List<Measurement> all = Stream.concat(
                        measurements.stream()
                                .filter(replaced.and(each -> again.contains(each.benchmark()))
                                        .negate()),
                        newer.measurements.stream())
                .sorted(MeasuredRun::inOrder)
                .toList();
        return new MeasuredRun(java, jdk, machine, all);
    }

    private static int inOrder(Measurement one, Measurement other) {
        int byName = one.benchmark().compareTo(other.benchmark());
        return byName != 0 ? byName : Long.compare(one.records(), other.records());
    }

    /** When it was measured: a day, or from the first to the last. */
    String dates() {
        List<String> days =
                measurements.stream().map(Measurement::date).sorted().distinct().toList();
        return days.isEmpty() ? "" : days.size() == 1 ? days.get(0) : days.get(0) + " to " + days.get(days.size() - 1);
    }

    List<Measurement> of(String benchmark) {
        return measurements.stream()
                .filter(each -> each.benchmark().equals(benchmark))
                .toList();
    }

    /** For each combination of the other parameters what was measured with the values of one of them. */
    SortedMap<String, List<Measurement>> byOthersThan(String parameter, String benchmark) {
        return of(benchmark).stream()
                .collect(Collectors.groupingBy(
                        each -> each.parametersWithout(parameter).toString(), TreeMap::new, Collectors.toList()));
    }
}
