package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DifferenceIntervalTest {

    /** Newcombe 1998, Statistics in Medicine 17:873-890, Table II, method 10, cases a, c, e and g. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000"
    })
    void publishedShares(long part, long whole, long earlierPart, long earlierWhole, double lower, double upper) {
        ConfidenceInterval interval = ShareDifferenceInterval.NEWCOMBE.of(part, whole, earlierPart, earlierWhole, 0.95);
        assertThat(interval.lower()).isCloseTo(lower, offset(5.1e-5));
        assertThat(interval.upper()).isCloseTo(upper, offset(5.1e-5));
    }

    @Test
    void changeOfNetPromoterScore() {
        ConfidenceInterval wald = NetShareDifferenceInterval.WALD.of(27, 9, 45, 7, 7, 16, 0.95);
        assertThat(wald.lower()).isCloseTo(-0.1145, offset(5e-5));
        assertThat(wald.upper()).isCloseTo(0.9145, offset(5e-5));
    }

    @Test
    void scoreIsSquareAndAdd() {
        ConfidenceInterval later = NetShareInterval.SCORE.of(27, 9, 45, 0.95);
        ConfidenceInterval earlier = NetShareInterval.SCORE.of(8, 7, 16, 0.95);
        ConfidenceInterval change = NetShareDifferenceInterval.SCORE.of(27, 9, 45, 8, 7, 16, 0.95);
        double difference = 0.4 - 1 / 16.0;
        assertThat(change.lower())
                .isCloseTo(
                        difference
                                - Math.sqrt(Math.pow(0.4 - later.lower(), 2) + Math.pow(earlier.upper() - 1 / 16.0, 2)),
                        offset(1e-15));
        assertThat(change.upper())
                .isCloseTo(
                        difference
                                + Math.sqrt(Math.pow(later.upper() - 0.4, 2) + Math.pow(1 / 16.0 - earlier.lower(), 2)),
                        offset(1e-15));
        assertThat(change.level()).isEqualTo(0.95);
    }

    @Property
    void sharesContainTheEstimateStayInRangeAndTurnAround(
            @ForAll @IntRange(min = 1, max = 1000) int whole,
            @ForAll @IntRange(max = 1000) int part,
            @ForAll @IntRange(min = 1, max = 1000) int earlierWhole,
            @ForAll @IntRange(max = 1000) int earlierPart) {
        int later = Math.min(part, whole);
        int earlier = Math.min(earlierPart, earlierWhole);
        ConfidenceInterval interval = ShareDifferenceInterval.NEWCOMBE.of(later, whole, earlier, earlierWhole, 0.95);
        assertThat(interval.contains((double) later / whole - (double) earlier / earlierWhole))
                .isTrue();
        assertThat(interval.lower()).isGreaterThanOrEqualTo(-1);
        assertThat(interval.upper()).isLessThanOrEqualTo(1);
        for (ShareDifferenceInterval method : ShareDifferenceInterval.values()) {
            ConfidenceInterval there = method.of(later, whole, earlier, earlierWhole, 0.95);
            ConfidenceInterval back = method.of(earlier, earlierWhole, later, whole, 0.95);
            assertThat(back.lower()).isCloseTo(-there.upper(), offset(1e-15));
            assertThat(back.upper()).isCloseTo(-there.lower(), offset(1e-15));
            assertThat(method.of(later, whole, earlier, earlierWhole, 0.99).width())
                    .isGreaterThanOrEqualTo(there.width());
        }
    }

    @Property
    void netSharesContainTheEstimateStayInRangeAndTurnAround(
            @ForAll @IntRange(max = 300) int added,
            @ForAll @IntRange(max = 300) int subtracted,
            @ForAll @IntRange(min = 1, max = 300) int rest,
            @ForAll @IntRange(max = 300) int earlierAdded,
            @ForAll @IntRange(max = 300) int earlierSubtracted,
            @ForAll @IntRange(min = 1, max = 300) int earlierRest) {
        int whole = added + subtracted + rest;
        int earlierWhole = earlierAdded + earlierSubtracted + earlierRest;
        double difference =
                (double) (added - subtracted) / whole - (double) (earlierAdded - earlierSubtracted) / earlierWhole;
        for (NetShareDifferenceInterval method : NetShareDifferenceInterval.values()) {
            ConfidenceInterval there =
                    method.of(added, subtracted, whole, earlierAdded, earlierSubtracted, earlierWhole, 0.95);
            ConfidenceInterval back =
                    method.of(earlierAdded, earlierSubtracted, earlierWhole, added, subtracted, whole, 0.95);
            assertThat(there.contains(difference)).isTrue();
            assertThat(back.lower()).isCloseTo(-there.upper(), offset(1e-15));
            assertThat(back.upper()).isCloseTo(-there.lower(), offset(1e-15));
        }
        ConfidenceInterval score = NetShareDifferenceInterval.SCORE.of(
                added, subtracted, whole, earlierAdded, earlierSubtracted, earlierWhole, 0.95);
        assertThat(score.lower()).isGreaterThanOrEqualTo(-2);
        assertThat(score.upper()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void refusesImpossibleShares(ShareDifferenceInterval method) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(2, 1, 1, 2, 0.95))
                .withMessage("part 2 is outside the range 0..1 (whole)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(1, 1, 3, 2, 0.95))
                .withMessage("earlierPart 3 is outside the range 0..2 (earlierWhole)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(1, 1, 1, 2, 1))
                .withMessage("level 1.0 is outside the open range 0..1");
    }

    @ParameterizedTest
    @EnumSource
    void refusesImpossibleNetShares(NetShareDifferenceInterval method) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(2, 1, 2, 1, 1, 2, 0.95))
                .withMessage("subtracted 1 is outside the range 0..0 (whole minus added)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(1, 1, 2, 1, 2, 2, 0.95))
                .withMessage("earlierSubtracted 2 is outside the range 0..1 (earlierWhole minus earlierAdded)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(1, 1, 2, 1, 1, 2, 1))
                .withMessage("level 1.0 is outside the open range 0..1");
    }
}
