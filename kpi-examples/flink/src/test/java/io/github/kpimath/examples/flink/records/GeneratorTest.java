package io.github.kpimath.examples.flink.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpimath.value.DateRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GeneratorTest {

    private static final DateRange PERIOD = DateRange.parse("2026-01-01/2026-07-01");
    private static final Generator GENERATOR = new Generator(1, PERIOD, Sizes.of(100_000));

    @Test
    void sizesAddUp() {
        assertThat(Sizes.of(100)).isEqualTo(new Sizes(4, 8, 28, 60));
        assertThat(Sizes.of(50_000_049).events()).isEqualTo(50_000_049);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sizes.of(24))
                .withMessage("events is 24, expected at least 25");
    }

    @Test
    void aRecordIsTheSameOnEveryMachineAndInEveryOrder() {
        Generator other = new Generator(1, PERIOD, Sizes.of(100_000));

        assertThat(LongStream.range(0, 50).map(index -> 49 - index).mapToObj(other::answer))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 50).mapToObj(GENERATOR::answer).toList());
        assertThat(GENERATOR.customer(7)).isEqualTo(other.customer(7)).isNotEqualTo(GENERATOR.customer(8));
        assertThat(new Generator(2, PERIOD, Sizes.of(100_000)).answer(7)).isNotEqualTo(GENERATOR.answer(7));
    }

    @Test
    void recordsAreWhatTheCollectorsTake() {
        assertThat(LongStream.range(0, 4_000).mapToObj(GENERATOR::customer))
                .allSatisfy(customer -> assertThat(
                                customer.left() == null || !customer.left().isBefore(customer.joined()))
                        .isTrue())
                .anySatisfy(customer -> assertThat(customer.left()).isNull())
                .anySatisfy(customer -> assertThat(customer.left()).isNotNull());
        assertThat(LongStream.range(0, 8_000).mapToObj(GENERATOR::line))
                .allSatisfy(
                        line -> assertThat(line.until() == null || !line.until().isBefore(line.from()))
                                .isTrue());
        assertThat(LongStream.range(0, 10_000).mapToObj(GENERATOR::visit))
                .allSatisfy(visit -> assertThat(PERIOD.contains(visit.day())).isTrue());
    }

    @Test
    void someAnswersAreLateAndFewHopelessly() {
        List<Duration> delays = LongStream.range(0, GENERATOR.sizes().answers())
                .mapToObj(index -> Duration.between(GENERATOR.answer(index).time(), arrival(index)))
                .toList();

        assertThat(delays.stream().filter(delay -> delay.compareTo(Generator.LATE) > 0))
                .hasSize(28);
        assertThat(LongStream.range(0, GENERATOR.sizes().answers()).filter(GENERATOR::isHopeless))
                .hasSize(28);
        assertThat(delays.stream()
                        .filter(delay -> delay.compareTo(Duration.ofHours(1)) > 0)
                        .count())
                .isBetween(2_500L, 3_100L);
    }

    /** Answers come evenly over the period. */
    private static Instant arrival(long index) {
        Instant start = PERIOD.startInstant(ZoneOffset.UTC);
        double part = (double) index / GENERATOR.sizes().answers();
        return start.plusMillis((long) (part * Duration.ofDays(PERIOD.days()).toMillis()));
    }
}
