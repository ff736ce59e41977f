package io.github.kpimath.examples.flink;

import com.sun.management.OperatingSystemMXBean;
import io.github.kpimath.examples.flink.job.KpiTables;
import io.github.kpimath.examples.flink.output.TextColumns;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** The same collectors over the same events in several ways: how long, how much memory, and whether they agree. */
final class Comparison {

    private static final long MEGABYTE = 1_000_000;
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long events;
    private final TextColumns columns =
            new TextColumns(List.of("Way", "Seconds", "CPU seconds", "Events per second", "Peak heap"));
    private final Map<Way, KpiTables> results = new LinkedHashMap<>();

    /** Of so many events. */
    Comparison(long events) {
        this.events = events;
    }

    void run(Way way, Callable<KpiTables> tables) throws Exception {
        HeapPeak.reset();
        long busy = MACHINE.getProcessCpuTime();
        long start = System.nanoTime();
        results.put(way, tables.call());
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3;
        columns.add(List.of(
                way.toString(),
                String.format(Locale.ROOT, "%.1f", seconds),
                String.format(Locale.ROOT, "%.1f", (MACHINE.getProcessCpuTime() - busy) / 1e9),
                String.format(Locale.ROOT, "%,.0f", events / seconds),
                String.format(Locale.ROOT, "%,d MB", HeapPeak.bytes() / MEGABYTE)));
    }

    boolean agrees() {
        return results.values().stream().distinct().count() == 1;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d events, heap of at most %,d MB, %d processors",
                events,
                Runtime.getRuntime().maxMemory() / MEGABYTE,
                Runtime.getRuntime().availableProcessors()));
        columns.lines().forEach(lines::add);
        if (results.size() > 1) {
            lines.add(agrees() ? "All came to the same evidence." : "They do NOT agree:");
        }
        if (!agrees()) {
            lines.add(results.entrySet().stream()
                    .map(result -> result.getKey() + ": " + result.getValue())
                    .collect(Collectors.joining("\n")));
        }
        return String.join("\n", lines) + "\n";
    }
}
