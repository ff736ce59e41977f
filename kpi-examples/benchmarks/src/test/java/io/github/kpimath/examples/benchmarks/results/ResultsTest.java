package io.github.kpimath.examples.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    private static final Goal SPEED = Goal.of("Sums", "Sums.ours", "Sums.loop", Reading.TIMES_AS_FAST);

    @TempDir
    private Path folder;

    private static Measurement measurement(
            String benchmark, Map<String, String> parameters, double nanos, double bytes) {
        return new Measurement(
                benchmark,
                new TreeMap<>(parameters),
                new TreeMap<>(Map.of(Measurement.NANOS, nanos, Measurement.BYTES, bytes)),
                "2026-11-22");
    }

    private static Measurement of(String benchmark, String size, double nanos) {
        return measurement(benchmark, Map.of("size", size), nanos, 0);
    }

    private static MeasuredRun run(int java, Measurement... measurements) {
        return new MeasuredRun(java, "some JDK " + java, "some machine", List.of(measurements));
    }

    @Test
    void ratiosAreOfTheSameParameters() {
        MeasuredRun run = run(
                17,
                of("Sums.ours", "1000", 500),
                of("Sums.ours", "1000000", 2_000_000),
                of("Sums.loop", "1000000", 1_000_000),
                of("Sums.loop", "1000", 1_000));

        assertThat(SPEED.findings(run)).extracting(Finding::value).containsExactly(2.0, 0.5);
        assertThat(SPEED.from(1_000_000).findings(run))
                .extracting(Finding::value)
                .containsExactly(0.5);
        assertThat(SPEED.below(1_000_000).findings(run))
                .extracting(Finding::value)
                .containsExactly(2.0);
        assertThat(SPEED.on(java -> java > 17).findings(run)).isEmpty();
    }

    @Test
    void whatThePeerDoesNotVaryIsNotCompared() {
        MeasuredRun run = run(
                17,
                measurement("Sums.ours", Map.of("size", "10", "spread", "EVEN"), 5, 0),
                measurement("Sums.ours", Map.of("size", "10", "spread", "ODD"), 20, 0),
                of("Sums.loop", "10", 10));

        assertThat(SPEED.findings(run)).extracting(Finding::value).containsExactly(2.0, 0.5);
    }

    @Test
    void aReadingIsMetOnItsOwnSide() {
        MeasuredRun run = run(17, of("Sums.ours", "10", 20), of("Sums.loop", "10", 10));

        assertThat(met(SPEED.wanted(0.5), run)).containsExactly(true);
        assertThat(met(SPEED.wanted(0.51), run)).containsExactly(false);
        Goal time = Goal.of("Sums", "Sums.ours", "Sums.loop", Reading.TIMES_THE_TIME);
        assertThat(met(time.wanted(2), run)).containsExactly(true);
        assertThat(met(time.wanted(1.9), run)).containsExactly(false);
        assertThat(met(SPEED, run)).isEmpty();
    }

    private static List<Boolean> met(Goal goal, MeasuredRun run) {
        return goal.findings(run).stream()
                .flatMap(finding -> finding.isMet().stream())
                .toList();
    }

    @Test
    void allReadings() {
        Measurement ours = Measurement.today(
                "A",
                Map.of("size", "10"),
                Map.of(Measurement.NANOS, 5e6, Measurement.BYTES, 2_000.0, Measurement.CLASSES, 120.0));
        Measurement other = Measurement.today(
                "B", Map.of("size", "10"), Map.of(Measurement.NANOS, 2e6, Measurement.CLASSES, 100.0));

        assertThat(Reading.TIMES_AS_FAST.of(ours, other)).isEqualTo(0.4);
        assertThat(Reading.TIMES_THE_TIME.of(ours, other)).isEqualTo(2.5);
        assertThat(Reading.NANOS.of(ours, other)).isEqualTo(5e6);
        assertThat(Reading.MILLIS_MORE.of(ours, other)).isEqualTo(3.0);
        assertThat(Reading.BYTES_PER_RECORD.of(ours, other)).isEqualTo(200.0);
        assertThat(Reading.KILOBYTES.of(ours, other)).isEqualTo(2.0);
        assertThat(Reading.CLASSES_MORE.of(ours, other)).isEqualTo(20.0);
    }

    @Test
    void theSlowestBesideTheFastest() {
        Goal spread = Goal.spread("Sums", "Sums.ours", "spread", Reading.TIMES_THE_TIME)
                .wanted(1.15);
        MeasuredRun run = run(
                17,
                measurement("Sums.ours", Map.of("size", "10", "spread", "EVEN"), 12, 0),
                measurement("Sums.ours", Map.of("size", "10", "spread", "ODD"), 10, 0),
                measurement("Sums.ours", Map.of("size", "20", "spread", "EVEN"), 22, 0),
                measurement("Sums.ours", Map.of("size", "20", "spread", "ODD"), 20, 0));

        assertThat(spread.findings(run)).extracting(Finding::value).containsExactly(1.2, 1.1);
        assertThat(met(spread, run)).containsExactly(false, true);
        assertThat(spread.benchmarks()).containsExactly("Sums.ours");
    }

    @Test
    void numbersInThreeFigures() {
        assertThat(Reading.number(0.834)).isEqualTo("0.83");
        assertThat(Reading.number(0.0512)).isEqualTo("0.0512");
        assertThat(Reading.number(12.04)).isEqualTo("12");
        assertThat(Reading.number(12.06)).isEqualTo("12.1");
        assertThat(Reading.number(12_345.6)).isEqualTo("12,346");
        assertThat(Reading.number(0)).isEqualTo("0");
        assertThat(Reading.number(-3.5)).isEqualTo("-3.5");
        assertThat(Reading.number(Double.NaN)).isEqualTo("not measured");
        assertThat(Reading.number(Double.POSITIVE_INFINITY)).isEqualTo("not measured");
    }

    @Test
    void theTableHasTheJdksSideBySideAndTheSizesInOrder() {
        MeasuredRun older = run(
                17,
                of("Sums.ours", "20000", 20_000),
                of("Sums.loop", "20000", 10_000),
                of("Sums.ours", "1000", 1_000),
                of("Sums.loop", "1000", 900));
        MeasuredRun newer = run(25, of("Sums.ours", "1000", 1_000), of("Sums.loop", "1000", 500));

        String page = new ResultTable(List.of(SPEED.wanted(0.8)), List.of(older, newer)).markdown();

        assertThat(page)
                .contains("* **JDK 17**: some JDK 17; some machine; 2026-11-22")
                .contains("[chart](results/cost-jdk-17.png)")
                .contains("On JDK 17 1 of 2 are as wanted; 0 are closer to what is wanted than their ±.")
                .contains("On JDK 25 0 of 1 are as wanted; 0 are closer to what is wanted than their ±.")
                .containsSubsequence(
                        "## Sums",
                        "| measured | beside | JDK 17: time | result | wanted | JDK 25: time | result | wanted |",
                        "| Sums.ours 1,000 | Sums.loop | 1 ns each | 0.9× as fast | ≥ 0.8× as fast ✓ "
                                + "| 1 ns each | 0.5× as fast | ≥ 0.8× as fast ✗ |",
                        "| Sums.ours 20,000 | Sums.loop | 1 ns each | 0.5× as fast | ≥ 0.8× as fast ✗ | | | |");
    }

    @Test
    void aMissDoesNotReadAsWhatIsWanted() {
        assertThat(Reading.TIMES_AS_FAST.text(0.947, 0.95)).isEqualTo("0.9470× as fast");
        assertThat(Reading.TIMES_AS_FAST.text(0.953, 0.95)).isEqualTo("0.95× as fast");
        assertThat(Reading.TIMES_THE_TIME.text(1.304, 1.3)).isEqualTo("1.3040× the time");
        assertThat(Reading.TIMES_THE_TIME.text(1.31, 1.3)).isEqualTo("1.31× the time");
    }

    @Test
    void aVerdictMayLieWithinTheError() {
        MeasuredRun run = run(17, withError(100, 30), withError("Sums.loop", 90, 0));
        assertThat(SPEED.wanted(0.8).findings(run)).allMatch(Finding::isWithinError);
        assertThat(SPEED.wanted(0.6).findings(run)).noneMatch(Finding::isWithinError);
        assertThat(SPEED.findings(run)).noneMatch(Finding::isWithinError);
    }

    @Test
    void theErrorIsThatOfWhatIsRead() {
        MeasuredRun run = run(17, withError(1_000, 30), withError("Sums.loop", 2_000, 800));
        assertThat(SPEED.findings(run)).extracting(Finding::textWithError).containsExactly("2× as fast ± 40 %");
        assertThat(Goal.of("Sums", "Sums.ours", "Sums.loop", Reading.NANOS).findings(run))
                .extracting(Finding::textWithError)
                .containsExactly("1,000 ns ± 3 %, 0.5× the time ± 40 %");
        assertThat(SPEED.findings(run(17, withError(1_000, 4), withError("Sums.loop", 2_000, 0))))
                .extracting(Finding::textWithError)
                .containsExactly("2× as fast");
    }

    private static Measurement withError(double nanos, double error) {
        return withError("Sums.ours", nanos, error);
    }

    private static Measurement withError(String benchmark, double nanos, double error) {
        return Measurement.today(
                benchmark, Map.of("size", "10"), Map.of(Measurement.NANOS, nanos, Measurement.ERROR, error));
    }

    @Test
    void whatIsReadFromOneStandsBesideNothingAndASpreadIsOfAllItsAnswers() {
        MeasuredRun run = run(
                17,
                measurement("Sums.ours", Map.of("size", "10", "spread", "EVEN"), 12, 7),
                measurement("Sums.ours", Map.of("size", "10", "spread", "ODD"), 10, 7));
        Goal bytes = Goal.of("Sums", "Sums.ours", "Sums.ours", Reading.BYTES_PER_RECORD);
        Goal spread = Goal.spread("Sums", "Sums.ours", "spread", Reading.TIMES_THE_TIME);
        assertThat(new ResultTable(List.of(bytes, spread), List.of(run)).markdown())
                .contains("| Sums.ours 10 EVEN |  | 1.2 ns each | 0.7 bytes allocated for a record | reported |")
                .contains("| Sums.ours 10 | slowest beside fastest by spread | 1.2 ns each | 1.2× the time |");
    }

    @Test
    void aByteARecordIsNoNoise() {
        assertThat(Reading.BYTES_PER_RECORD.progress(0.0005, 1.4)).isLessThan(0.1);
        assertThat(Reading.BYTES_PER_RECORD.progress(0.0005, 0.04)).isEqualTo(1);
    }

    @Test
    void theDaysOfWhatIsKept() {
        assertThat(run(17).dates()).isEmpty();
        assertThat(run(17, of("Sums.ours", "1", 1)).dates()).isEqualTo("2026-11-22");
        Measurement later = new Measurement("Sums.loop", new TreeMap<>(), new TreeMap<>(), "2026-12-01");
        assertThat(run(17, later, of("Sums.ours", "1", 1)).dates()).isEqualTo("2026-11-22 to 2026-12-01");
    }

    @Test
    void whatIsMeasuredAgainReplacesWhatIsKept() {
        run(17, of("Sums.ours", "1000", 7), of("Others.ours", "10", 8)).keepIn(folder, any -> true);
        run(17, of("Sums.ours", "2000", 9)).keepIn(folder, any -> true);
        run(25, of("Sums.ours", "1000", 5)).keepIn(folder, any -> true);

        List<MeasuredRun> kept = MeasuredRun.in(folder);

        assertThat(kept).extracting(MeasuredRun::java).containsExactly(17, 25);
        assertThat(kept.get(0).measurements()).containsExactly(of("Others.ours", "10", 8), of("Sums.ours", "2000", 9));
        assertThat(MeasuredRun.in(folder.resolve("none"))).isEmpty();
    }

    @Test
    void ofOneSizeWhatIsKeptOfOthersStays() {
        run(17, of("Sums.ours", "1000", 7), of("Sums.ours", "2000", 8), of("Others.ours", "1000", 8))
                .keepIn(folder, any -> true);
        run(17, of("Sums.ours", "1000", 9)).keepIn(folder, each -> each.records() == 1000);

        assertThat(MeasuredRun.in(folder).get(0).measurements())
                .containsExactly(of("Others.ours", "1000", 8), of("Sums.ours", "1000", 9), of("Sums.ours", "2000", 8));
    }

    @Test
    void theGuardComparesRatiosAndNotTimes() {
        MeasuredRun kept = run(17, of("Sums.ours", "1000", 100), of("Sums.loop", "1000", 90));
        Guard guard = new Guard(List.of(SPEED), List.of(kept));

        assertThat(guard.report(run(17, of("Sums.ours", "1000", 1_000), of("Sums.loop", "1000", 900))))
                .contains("0 of 1 ratios fell by more than a third (JDK 17); 0 more have no kept value.")
                .doesNotContain("FELL")
                .doesNotContain("again");
        assertThat(guard.report(run(17, of("Sums.ours", "1000", 100), of("Sums.loop", "1000", 59))))
                .contains("1 of 1 ratios fell")
                .contains("FELL   0.59× as fast")
                .contains("(kept: 0.9× as fast)")
                .contains("To look again: mvn -q -Pbenchmarks \"-Dexec.args=--quick --only ^(Sums)\\.\"");
        assertThat(guard.report(run(17, of("Sums.ours", "1000", 100), of("Sums.loop", "1000", 61))))
                .contains("0 of 1 ratios fell");
        assertThat(guard.report(run(21, of("Sums.ours", "1000", 100))))
                .isEqualTo("No results are kept for JDK 21: nothing to compare with.\n");
    }

    @Test
    void theGuardLooksAtQuickGoalsOnlyAndAtWhatIsKept() {
        MeasuredRun kept = run(17, of("Sums.ours", "1000", 100), of("Sums.loop", "1000", 90));

        assertThat(new Guard(List.of(SPEED, SPEED.fullRunOnly()), List.of(kept)).report(kept))
                .contains("0 of 1 ratios");
        assertThat(new Guard(List.of(SPEED), List.of(kept))
                        .report(run(17, of("Sums.ours", "5", 100), of("Sums.loop", "5", 1))))
                .contains("0 of 0 ratios fell by more than a third (JDK 17); 1 more have no kept value.");
    }

    @Test
    void aLowerTimeIsProgress() {
        Goal time = Goal.of("Sums", "Sums.ours", "Sums.loop", Reading.TIMES_THE_TIME);
        MeasuredRun kept = run(17, of("Sums.ours", "1000", 100), of("Sums.loop", "1000", 100));

        assertThat(new Guard(List.of(time), List.of(kept))
                        .report(run(17, of("Sums.ours", "1000", 151), of("Sums.loop", "1000", 100))))
                .contains("1 of 1 ratios fell");
        assertThat(new Guard(List.of(time), List.of(kept))
                        .report(run(17, of("Sums.ours", "1000", 20), of("Sums.loop", "1000", 100))))
                .contains("0 of 1 ratios fell");
    }

    @Test
    void aChartIsOfOursAndNotOfWhatStandsBesideOrWasNotTaken() {
        MeasuredRun run = run(
                17,
                Stream.of("Sums.ours", "Sums.loop", "SumsOtherwise.first")
                        .flatMap(name -> Stream.of("10", "20", "30").map(size -> of(name, size, 60)))
                        .toArray(Measurement[]::new));
        Goal loop = Goal.of("Sums", "Sums.loop", "Sums.stream", Reading.TIMES_AS_FAST);
        Goal otherwise = Goal.of("Sums", "SumsOtherwise.first", "Sums.stream", Reading.TIMES_AS_FAST);

        assertThat(CostChart.costs(List.of(SPEED, loop, otherwise), run)).containsOnlyKeys("Sums.ours");
    }

    @Test
    void aChartHasALineForEachBenchmarkOfSeveralSizes() throws IOException {
        MeasuredRun run = run(
                17,
                of("Sums.ours", "1000", 1_000),
                of("Sums.ours", "10000", 11_000),
                of("Sums.ours", "100000", 90_000),
                of("Few.ours", "1000", 1_000));
        Goal few = Goal.of("Few", "Few.ours", "Few.loop", Reading.NANOS);

        assertThat(CostChart.costs(List.of(SPEED, few), run))
                .containsExactly(Map.entry("Sums.ours", Map.of(1_000L, 1.0, 10_000L, 1.1, 100_000L, 0.9)));
        assertThat(CostChart.draw(List.of(SPEED, few), run, folder))
                .isEqualTo(folder.resolve("cost-jdk-17.png"))
                .isNotEmptyFile();
    }
}
