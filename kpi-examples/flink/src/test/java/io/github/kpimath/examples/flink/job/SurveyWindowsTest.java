package io.github.kpimath.examples.flink.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpimath.value.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyWindowsTest {

    private static final DateRange PERIOD = DateRange.parse("2026-01-01/2026-07-01");

    private static SurveyWindows windows(int days, int slide) {
        return new SurveyWindows(PERIOD, days, slide, Duration.ofDays(2));
    }

    @Test
    void ofATime() {
        assertThat(windows(14, 7).of(Instant.parse("2026-01-08T00:00:00Z")))
                .containsExactly(DateRange.parse("2026-01-01/2026-01-15"), DateRange.parse("2026-01-08/2026-01-22"));
        assertThat(windows(14, 7).of(Instant.parse("2026-01-07T23:59:59.999Z")))
                .containsExactly(DateRange.parse("2025-12-25/2026-01-08"), DateRange.parse("2026-01-01/2026-01-15"));
    }

    @ParameterizedTest
    @CsvSource({"28, 7", "7, 7", "10, 3", "1, 1", "31, 30"})
    void areThoseOfTheEngine(int days, int slide) {
        SurveyWindows windows = windows(days, slide);
        for (Instant time = Instant.parse("2025-11-30T00:00:00Z");
                time.isBefore(Instant.parse("2026-02-10T00:00:00Z"));
                time = time.plus(Duration.ofMillis(43_199_999))) {
            List<DateRange> engine = windows.assigner().assignWindows(null, time.toEpochMilli(), null).stream()
                    .map(SurveyWindows::daysOf)
                    .toList();
            assertThat(windows.of(time)).as("at %s", time).containsExactlyInAnyOrderElementsOf(engine);
        }
    }

    @Test
    void areOpenUntilTheFirstOneIsThrownAway() {
        SurveyWindows windows = windows(14, 7);
        Instant time = Instant.parse("2026-01-08T12:00:00Z");
        TimeWindow first = new TimeWindow(
                Instant.parse("2026-01-01T00:00:00Z").toEpochMilli(),
                Instant.parse("2026-01-15T00:00:00Z").toEpochMilli());

        assertThat(windows.opensUntil(time))
                .isEqualTo(first.maxTimestamp() + Duration.ofDays(2).toMillis());
    }

    @Test
    void refusesGapsAndTimeTravel() {
        assertThatIllegalArgumentException().isThrownBy(() -> windows(7, 8)).withMessageContaining("1 to 7 days");
        assertThatIllegalArgumentException().isThrownBy(() -> windows(7, 0)).withMessageContaining("every 0 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurveyWindows(PERIOD, 7, 7, Duration.ofDays(-1)))
                .withMessage("lateness is PT-24H, expected 0 or more");
    }
}
