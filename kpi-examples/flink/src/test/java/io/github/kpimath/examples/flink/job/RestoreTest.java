package io.github.kpimath.examples.flink.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.examples.flink.records.Generator;
import io.github.kpimath.examples.flink.records.Sizes;
import io.github.kpimath.value.DateRange;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTest {

    private static final DateRange PERIOD = DateRange.parse("2026-01-01/2026-04-01");
    private static final Generator GENERATOR = new Generator(7, PERIOD, Sizes.of(40_000));
    private static final Measures MEASURES =
            new Measures(PERIOD, new SurveyWindows(PERIOD, 28, 7, Generator.LATE), "USD");

    private static final Progress SILENT = new Progress(new PrintWriter(Writer.nullWriter()));

    @TempDir
    private Path folder;

    @BeforeEach
    void nothingHasFailed() {
        FailOnce.FAILED.clear();
        FailOnce.RESTORED.clear();
    }

    @Test
    void afterEachStreamWasKilledTheEvidenceIsThatOfMemory() throws Exception {
        Engine engine = new Engine(Duration.ofMillis(50), 10, Duration.ZERO);
        Pace pace = share ->
                RateLimiterStrategy.perCheckpoint((int) (GENERATOR.sizes().events() * share / 8));
        Events events = new FailingEvents(new GeneratedEvents(GENERATOR, pace));

        KpiRun run = KpiRun.on(engine.found(2, folder), events, MEASURES, SILENT);

        assertThat(FailOnce.FAILED).containsOnlyKeys("customers", "answers", "lines", "visits");
        assertThat(FailOnce.RESTORED)
                .hasSameSizeAs(FailOnce.FAILED)
                .allSatisfy((stream, restored) -> assertThat(restored.passed())
                        .as("records of %s in the checkpoint", stream)
                        .isBetween(1L, FailOnce.FAILED.get(stream).passed()));
        assertThat(run.updates()).isPositive();
        assertThat(run.tables()).isEqualTo(new InMemory(GENERATOR, MEASURES, false).tables(SILENT));
    }
}
