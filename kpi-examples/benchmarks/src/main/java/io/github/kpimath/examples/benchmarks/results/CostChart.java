package io.github.kpimath.examples.benchmarks.results;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** What a record costs, against how many there are: a cost that grows linearly is a level line. */
public final class CostChart {

    /** Where charts and what was measured are kept, beside the page. */
    public static final String FOLDER = "results";

    private static final int FEWEST_SIZES = 3;

    /** In the name of classes with other ways to do the same. */
    private static final String NOT_TAKEN = "Otherwise.";

    private CostChart() {}

    /** Draws what of kpi-core ran with several sizes; not what stands beside it, or was tried and not taken. */
    public static Path draw(List<Goal> goals, MeasuredRun run, Path folder) {
        Path file = folder.resolve(name(run));
        try (OutputStream out = Files.newOutputStream(file)) {
            ChartEncoder.saveChart(chart(goals, run), out, "png");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        return file;
    }

    static String name(MeasuredRun run) {
        return "cost-jdk-" + run.java() + ".png";
    }

    private static XYChart chart(List<Goal> goals, MeasuredRun run) {
        XYChart chart = new XYChartBuilder()
                .width(1_000)
                .height(560)
                .title("Cost of a record against the number of records, JDK " + run.java())
                .xAxisTitle("records")
                .yAxisTitle("nanoseconds a record")
                .build();
        chart.getStyler()
                .setXAxisLogarithmic(true)
                .setYAxisLogarithmic(true)
                .setLegendPosition(LegendPosition.OutsideE);
        costs(goals, run)
                .forEach((benchmark, costs) ->
                        chart.addSeries(benchmark, List.copyOf(costs.keySet()), List.copyOf(costs.values())));
        return chart;
    }

    /** Of each benchmark of several sizes what a record costs, by size. */
    static Map<String, Map<Long, Double>> costs(List<Goal> goals, MeasuredRun run) {
        Map<String, Map<Long, Double>> all = new LinkedHashMap<>();
        Set<String> others = goals.stream().map(Goal::beside).collect(Collectors.toSet());
        goals.stream()
                .filter(goal -> !goal.isSpread())
                .map(Goal::ours)
                .distinct()
                .filter(benchmark -> !others.contains(benchmark) && !benchmark.contains(NOT_TAKEN))
                .forEach(benchmark -> {
                    Map<Long, Double> costs = run.of(benchmark).stream()
                            .collect(Collectors.groupingBy(
                                    Measurement::records,
                                    TreeMap::new,
                                    Collectors.averagingDouble(each -> each.perRecord(Measurement.NANOS))));
                    if (costs.size() >= FEWEST_SIZES) {
                        all.put(benchmark, costs);
                    }
                });
        return all;
    }
}
