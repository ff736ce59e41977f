package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShareIntervalTest {

    /** Newcombe 1998, Statistics in Medicine 17:857-872, Table I. */
    @ParameterizedTest
    @CsvSource({
        "WALD, 81, 263, 0.2522, 0.3638",
        "WILSON, 81, 263, 0.2553, 0.3662",
        "WILSON_CONTINUITY_CORRECTED, 81, 263, 0.2535, 0.3682",
        "CLOPPER_PEARSON, 81, 263, 0.2527, 0.3676",
        "WALD, 15, 148, 0.0527, 0.1500",
        "WILSON, 15, 148, 0.0624, 0.1605",
        "WILSON_CONTINUITY_CORRECTED, 15, 148, 0.0598, 0.1644",
        "CLOPPER_PEARSON, 15, 148, 0.0578, 0.1617",
        "WALD, 0, 20, 0, 0",
        "WILSON, 0, 20, 0, 0.1611",
        "WILSON_CONTINUITY_CORRECTED, 0, 20, 0, 0.2005",
        "CLOPPER_PEARSON, 0, 20, 0, 0.1684",
        "WALD, 1, 29, -0.0319, 0.1009",
        "WILSON, 1, 29, 0.0061, 0.1718",
        "WILSON_CONTINUITY_CORRECTED, 1, 29, 0.0018, 0.1963",
        "CLOPPER_PEARSON, 1, 29, 0.0009, 0.1776"
    })
    void published(ShareInterval method, long part, long whole, double lower, double upper) {
        ConfidenceInterval interval = method.of(part, whole, 0.95);
        assertThat(interval.lower()).isCloseTo(lower, offset(5e-5));
        assertThat(interval.upper()).isCloseTo(upper, offset(5e-5));
        assertThat(interval.level()).isEqualTo(0.95);
    }

    @ParameterizedTest
    @EnumSource(names = {"WILSON", "WILSON_CONTINUITY_CORRECTED", "CLOPPER_PEARSON"})
    void endsExactlyAtNothingAndEverything(ShareInterval method) {
        for (long whole : new long[] {1, 2, 3, 77, 1_000_000_007L, Long.MAX_VALUE}) {
            assertThat(method.of(0, whole, 0.95).lower()).isEqualTo(0.0);
            assertThat(method.of(whole, whole, 0.95).upper()).isEqualTo(1.0);
        }
    }

    @Test
    void someLeaveTheRangeOfAShare() {
        assertThat(ShareInterval.AGRESTI_COULL.of(0, 10, 0.95).lower()).isNegative();
        assertThat(ShareInterval.AGRESTI_COULL.of(10, 10, 0.95).upper()).isGreaterThan(1);
        assertThat(ShareInterval.WALD.of(1, 29, 0.95).lower()).isNegative();
    }

    /** Of Clopper-Pearson beyond the golden cases: by mpmath, 60 digits. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, 0.999999, 2.5000003125719636e-7, 0.9999997499999688",
        "5, 10000000, 0.95, 1.623486583030336e-7, 1.166832818890744e-6",
        "2, 9000000000000000000, 0.95, 2.691214206044055e-20, 8.027430741915512e-19",
        "40000, 9000000000000000000, 0.95, 4.400995023792746e-15, 4.488215998692319e-15",
        "100000000, 300000000, 0.999999, 0.33320020718054205, 0.3334664775813661",
        "200000000, 1000000000000, 0.95, 1.9997228564204553e-4, 2.000277172511719e-4"
    })
    void exactIntervalOfManyAnswers(long part, long whole, double level, double lower, double upper) {
        ConfidenceInterval interval = ShareInterval.CLOPPER_PEARSON.of(part, whole, level);
        assertThat(interval.lower()).isCloseTo(lower, offset(1e-14 * lower));
        assertThat(interval.upper()).isCloseTo(upper, offset(1e-14 * upper));
    }

    @Test
    void expansionForManyMeetsTheIteration() {
        double tail = NormalDistribution.tail(0.9);
        double lower = BetaDistribution.pointAboveTail(1e8, 2e8 + 1, tail, 0.33);
        double upper = BetaDistribution.pointBelowTail(1e8 + 1, 2e8, tail, 0.34);
        ConfidenceInterval interval = ShareInterval.CLOPPER_PEARSON.of(100_000_000, 300_000_000, 0.9);
        assertThat(interval.lower()).isCloseTo(lower, offset(1e-15));
        assertThat(interval.upper()).isCloseTo(upper, offset(1e-15));
        ConfidenceInterval skewed = ShareInterval.CLOPPER_PEARSON.of(100_000_000, 100_000_000_000L, 0.999999);
        double farTail = NormalDistribution.tail(0.999999);
        assertThat(skewed.lower())
                .isCloseTo(BetaDistribution.pointAboveTail(1e8, 99.9e9 + 1, farTail, 0.001), offset(1e-18));
        assertThat(skewed.upper())
                .isCloseTo(BetaDistribution.pointBelowTail(1e8 + 1, 99.9e9, farTail, 0.001), offset(1e-18));
    }

    @Property
    void containsTheEstimateAndStaysInRange(
            @ForAll ShareInterval method,
            @ForAll @LongRange(min = 1) long whole,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        long part = Math.min(whole, (long) (whole * share));
        ConfidenceInterval interval = method.of(part, whole, level);
        assertThat(interval.level()).isEqualTo(level);
        boolean isBounded = method != ShareInterval.AGRESTI_COULL && method != ShareInterval.WALD;
        if (method != ShareInterval.AGRESTI_COULL) {
            assertThat(interval.contains((double) part / whole)).isTrue();
        }
        assertThat(!isBounded || (interval.lower() >= 0 && interval.upper() <= 1))
                .isTrue();
    }

    @Property
    void widensWithTheLevelAndShrinksWithTheSample(
            @ForAll ShareInterval method,
            @ForAll @IntRange(min = 1, max = 2000) int whole,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
        long part = Math.max(whole == 1 ? 0 : 1, (long) ((whole - 1) * share));
        ConfidenceInterval interval = method.of(part, whole, level);
        ConfidenceInterval surer = method.of(part, whole, level + 0.005);
        ConfidenceInterval larger = method.of(4 * part, 4L * whole, level);
        if (method != ShareInterval.WALD || part > 0) {
            assertThat(surer.width()).isGreaterThan(interval.width());
            assertThat(larger.width()).isLessThan(interval.width());
        }
    }

    @Property
    void complementIsTheMirrorImage(
            @ForAll ShareInterval method,
            @ForAll @IntRange(min = 1, max = 100_000) int whole,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        long part = (long) (whole * share);
        ConfidenceInterval interval = method.of(part, whole, 0.95);
        ConfidenceInterval complement = method.of(whole - part, whole, 0.95);
        assertThat(complement.lower()).isCloseTo(1 - interval.upper(), offset(1e-14));
        assertThat(complement.upper()).isCloseTo(1 - interval.lower(), offset(1e-14));
    }

    @ParameterizedTest
    @EnumSource
    void refusesImpossibleCounts(ShareInterval method) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(0, 0, 0.95))
                .withMessage("whole 0 is outside the range 1..9223372036854775807");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(-1, 5, 0.95))
                .withMessage("part -1 is outside the range 0..5 (whole)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(6, 5, 0.95))
                .withMessage("part 6 is outside the range 0..5 (whole)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(2, 5, 95))
                .withMessage("level 95.0 is outside the open range 0..1");
    }
}
