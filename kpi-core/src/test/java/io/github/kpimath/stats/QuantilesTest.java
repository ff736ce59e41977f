package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {

    @Test
    void workedExample() {
        Quantiles quantiles = Quantiles.of(15, 20, 35, 40, 50);
        assertThat(quantiles.median()).isEqualTo(35);
        assertThat(quantiles.quantile(0.9)).isEqualTo(46);
    }

    @ParameterizedTest
    @CsvSource({
        "INVERTED_DISTRIBUTION, 20",
        "AVERAGED_INVERTED_DISTRIBUTION, 20",
        "CLOSEST_OBSERVATION, 15",
        "INTERPOLATED_INVERTED_DISTRIBUTION, 16.25",
        "HAZEN, 18.75",
        "WEIBULL, 17.5",
        "LINEAR, 20",
        "MEDIAN_UNBIASED, 18.333333333333332",
        "NORMAL_UNBIASED, 18.4375"
    })
    void firstQuartileByEachMethod(QuantileMethod method, double expected) {
        assertThat(Quantiles.of(50, 20, 35, 40, 15).quantile(0.25, method)).isEqualTo(expected);
    }

    @Test
    void ranksAreDecidedExactly() {
        long[] values = new long[1000];
        Arrays.setAll(values, i -> i + 1);
        Quantiles quantiles = Quantiles.of(values);
        for (int i = 1; i < 1000; i++) {
            double p = BigDecimal.valueOf(i, 3).doubleValue();
            assertThat(quantiles.quantile(p, QuantileMethod.INVERTED_DISTRIBUTION))
                    .isEqualTo(i);
            assertThat(quantiles.quantile(p, QuantileMethod.AVERAGED_INVERTED_DISTRIBUTION))
                    .isEqualTo(i + 0.5);
            double between = BigDecimal.valueOf(10L * i + 5, 4).doubleValue();
            assertThat(quantiles.quantile(between, QuantileMethod.CLOSEST_OBSERVATION))
                    .isEqualTo(i % 2 == 0 ? i : i + 1);
        }
    }

    @Test
    void valuesBeyondThePrecisionOfDoublesAreJoinedExactly() {
        assertThat(Quantiles.of(Long.MIN_VALUE, Long.MAX_VALUE).median()).isEqualTo(-0.5);
        assertThat(Quantiles.of(Long.MAX_VALUE - 1, Long.MAX_VALUE).quantile(1)).isEqualTo(0x1p63);
    }

    @ParameterizedTest
    @EnumSource
    void oneValueAndBothEnds(QuantileMethod method) {
        for (double p : new double[] {0, 1e-300, 0.5, 0.999, 1}) {
            assertThat(Quantiles.of(7).quantile(p, method)).isEqualTo(7);
        }
        Quantiles quantiles = Quantiles.of(3, 9, 27);
        assertThat(quantiles.quantile(0, method)).isEqualTo(3);
        assertThat(quantiles.quantile(1, method)).isEqualTo(27);
    }

    @Property
    void countsAreRepeatedValues(
            @ForAll QuantileMethod method,
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = -5, max = 5) Long> sample,
            @ForAll @DoubleRange(min = 0, max = 1) double p) {
        long[] values = sample.stream().mapToLong(v -> v).toArray();
        long[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        long[] counts = Arrays.stream(distinct)
                .map(value -> Arrays.stream(values).filter(v -> v == value).count())
                .toArray();
        double quantile = Quantiles.of(values).quantile(p, method);
        assertThat(Quantiles.of(distinct, counts).quantile(p, method)).isEqualTo(quantile);
        assertThat(quantile).isBetween((double) distinct[0], (double) distinct[distinct.length - 1]);
    }

    /** Type 7 by its textbook formula. */
    @Property
    void linearIsTheTextbookFormula(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = -100, max = 100) Long> sample,
            @ForAll @DoubleRange(min = 0, max = 1) double p) {
        long[] sorted = sample.stream().mapToLong(v -> v).sorted().toArray();
        double rank = (sorted.length - 1) * p;
        int below = (int) Math.floor(rank);
        int above = Math.min(below + 1, sorted.length - 1);
        double expected = sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
        assertThat(Quantiles.of(sorted).quantile(p)).isCloseTo(expected, offset(1e-11));
    }

    @Test
    void argumentsAreNotKept() {
        long[] values = {1, 2, 3};
        long[] counts = {1, 1, 1};
        Quantiles raw = Quantiles.of(values);
        Quantiles counted = Quantiles.of(values, counts);
        values[1] = 100;
        counts[0] = 100;
        assertThat(raw.median()).isEqualTo(2);
        assertThat(counted.median()).isEqualTo(2);
        assertThat(values).containsExactly(1, 100, 3);
        assertThat(counts).containsExactly(100, 1, 1);
    }

    @Test
    void hugeCounts() {
        long[] values = {1, 2};
        assertThat(Quantiles.of(values, new long[] {Long.MAX_VALUE - 1, 1}).median())
                .isEqualTo(1);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Quantiles.of(values, new long[] {Long.MAX_VALUE, 1}));
    }

    @Test
    void refusesBadData() {
        assertThatIllegalArgumentException()
                .isThrownBy(Quantiles::of)
                .withMessage("no values: quantiles need at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(new long[0], new long[0]))
                .withMessage("no values: quantiles need at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(new long[] {1, 2}, new long[] {1}))
                .withMessage("distinctSorted has 2 numbers, counts 1: state one for each");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(new long[] {1, 2}, new long[] {1, 0}))
                .withMessage("count 0 at index 1 is outside the range 1..9223372036854775807");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(new long[] {1, 2, 2}, new long[] {1, 1, 1}))
                .withMessage("value 2 at index 2 is not above its predecessor 2");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesOtherShares(double p) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(1).quantile(p))
                .withMessage("p " + p + " is outside the range 0..1");
    }

    @Test
    @SuppressWarnings("DataFlowIssue")
    void refusesNulls() {
        assertThatNullPointerException()
                .isThrownBy(() -> Quantiles.of((long[]) null))
                .withMessage("values");
        assertThatNullPointerException()
                .isThrownBy(() -> Quantiles.of(null, new long[0]))
                .withMessage("distinctSorted");
        assertThatNullPointerException()
                .isThrownBy(() -> Quantiles.of(new long[0], null))
                .withMessage("counts");
        assertThatNullPointerException()
                .isThrownBy(() -> Quantiles.of(1).quantile(0.5, null))
                .withMessage("method");
    }
}
