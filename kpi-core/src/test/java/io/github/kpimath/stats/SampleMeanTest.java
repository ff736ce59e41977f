package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.Fraction;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SampleMeanTest {

    private static SampleMean of(long... values) {
        return SampleMean.ofSums(
                values.length,
                Fraction.of(LongStream.of(values).sum()),
                Fraction.of(LongStream.of(values).map(value -> value * value).sum()));
    }

    private static void assertInterval(ConfidenceInterval interval, double lower, double upper) {
        assertThat(interval.lower()).isCloseTo(lower, offset(1e-12));
        assertThat(interval.upper()).isCloseTo(upper, offset(1e-12));
        assertThat(interval.level()).isEqualTo(0.95);
    }

    @Test
    void meanAndVarianceAreExact() {
        assertThat(of(1, 2, 5)).isEqualTo(new SampleMean(3, Fraction.of(8, 3), Fraction.of(13, 3)));
        assertThat(of(7)).isEqualTo(new SampleMean(1, Fraction.of(7), Fraction.ZERO));
        assertThat(RoundTrip.of(of(1, 2, 5))).isEqualTo(of(1, 2, 5));
    }

    /** By scipy.stats.ttest_1samp(values, 0).confidence_interval(0.95). */
    @Test
    void studentsInterval() {
        assertInterval(of(1, 2, 5).interval(0.95).orElseThrow(), -2.504478345875596, 7.837811679208929);
        assertInterval(of(3, 4).interval(0.95).orElseThrow(), -2.853102368087347, 9.853102368087347);
    }

    /** By scipy.stats.ttest_ind(values, earlier, equal_var=False).confidence_interval(0.95). */
    @Test
    void welchsInterval() {
        assertInterval(
                of(1, 2, 5).differenceInterval(of(2, 2, 4, 4, 5, 5, 5), 0.95).orElseThrow(),
                -5.56489882917507,
                3.183946448222689);
        assertInterval(
                of(3, 4).differenceInterval(of(1, 1, 1, 5), 0.95).orElseThrow(),
                -1.6205512451392585,
                4.620551245139259);
        assertInterval(
                of(3, 3, 3).differenceInterval(of(1, 2, 5), 0.95).orElseThrow(),
                -4.837811679208929,
                5.5044783458755955);
    }

    @Test
    void noIntervalWithoutScatter() {
        assertThat(of(4).interval(0.95)).isEmpty();
        assertThat(of(4, 4, 4).interval(0.95)).isEmpty();
        assertThat(of(4).differenceInterval(of(1, 2), 0.95)).isEmpty();
        assertThat(of(1, 2).differenceInterval(of(4), 0.95)).isEmpty();
        assertThat(of(4, 4).differenceInterval(of(3, 3), 0.95)).isEmpty();
    }

    @Property
    void intervalsLieAroundTheEstimateAndTurnAround(
            @ForAll @Size(min = 2, max = 9) List<@IntRange(min = -9, max = 9) Integer> values,
            @ForAll @Size(min = 2, max = 9) List<@IntRange(min = -9, max = 9) Integer> others) {
        SampleMean mean = of(values.stream().mapToLong(Integer::longValue).toArray());
        SampleMean other = of(others.stream().mapToLong(Integer::longValue).toArray());
        mean.interval(0.9).ifPresent(interval -> {
            assertThat(interval.contains(mean.mean().doubleValue())).isTrue();
            assertThat(mean.interval(0.8).orElseThrow().width()).isLessThan(interval.width());
        });
        mean.differenceInterval(other, 0.9).ifPresent(interval -> {
            ConfidenceInterval back = other.differenceInterval(mean, 0.9).orElseThrow();
            assertThat(interval.lower()).isCloseTo(-back.upper(), offset(1e-12));
            assertThat(interval.contains(mean.mean().minus(other.mean()).doubleValue()))
                    .isTrue();
        });
    }

    @Test
    void refusals() {
        Refusal.of(() -> new SampleMean(0, Fraction.ONE, Fraction.ZERO), "size", 0, "1..");
        Refusal.of(() -> SampleMean.ofSums(0, Fraction.ZERO, Fraction.ZERO), "size", 0, "1..");
        Refusal.of(() -> new SampleMean(2, Fraction.ONE, Fraction.of(-1)), "variance -1", "negative");
        Refusal.of(() -> SampleMean.ofSums(2, Fraction.of(4), Fraction.of(7)), "variance -1", "negative");
        Refusal.of(() -> new SampleMean(1, Fraction.ONE, Fraction.ONE), "variance 1", "single");
        Refusal.of(() -> SampleMean.ofSums(1, Fraction.of(2), Fraction.of(5)), "variance 1", "single");
        Refusal.ofNull(() -> new SampleMean(1, null, Fraction.ZERO), "mean");
        Refusal.ofNull(() -> new SampleMean(1, Fraction.ONE, null), "variance");
        Refusal.of(() -> of(4).interval(1), "level", 1.0);
        Refusal.of(() -> of(4).differenceInterval(of(4), 0), "level", 0.0);
    }
}
