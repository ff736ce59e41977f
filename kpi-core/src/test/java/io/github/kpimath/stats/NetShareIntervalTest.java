package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetShareIntervalTest {

    /** Tango 1998, Statistics in Medicine 17:891-908; 0, 1 of 44 at 90 %, the others at 95 %; in points. */
    @ParameterizedTest
    @CsvSource({
        "9, 3, 32, 0.95, -2.7, 39.0",
        "0, 1, 44, 0.90, -9.6, 3.7",
        "16, 8, 86, 0.95, -2.0, 20.7",
        "1, 7, 21, 0.95, -51.7, -2.6"
    })
    void published(long added, long subtracted, long whole, double level, double lower, double upper) {
        ConfidenceInterval interval =
                NetShareInterval.SCORE.of(added, subtracted, whole, level).scaledBy(100);
        assertThat(interval.lower()).isCloseTo(lower, offset(0.05));
        assertThat(interval.upper()).isCloseTo(upper, offset(0.05));
    }

    /** A Net Promoter Score of 17.5 from 250 promoters, 675 passives, 75 detractors. */
    @Test
    void netPromoterScore() {
        ConfidenceInterval score =
                NetShareInterval.SCORE.of(250, 75, 1000, 0.95).scaledBy(100);
        ConfidenceInterval wald = NetShareInterval.WALD.of(250, 75, 1000, 0.95).scaledBy(100);
        assertThat(score.lower()).isCloseTo(14.140, offset(5e-4));
        assertThat(score.upper()).isCloseTo(20.878, offset(5e-4));
        assertThat(wald.lower()).isCloseTo(14.137, offset(5e-4));
        assertThat(wald.upper()).isCloseTo(20.863, offset(5e-4));
    }

    /** By bisection of the definition with 60 digits (mpmath). */
    @ParameterizedTest
    @CsvSource({
        "1003003198968557824, 3697042289661601280, 8432131607295144960, 0.95, -0.3194968034183256, -0.3194968025074329",
        "9223372036854775805, 1, 9223372036854775807, 0.95, 1, 1",
        "1, 1, 3, 0.999999999, -0.95007925831751957, 0.95007925831751957",
        "1, 4, 10, 0.999999999, -0.90820271752338064, 0.75282696380619278",
        "3, 547607082943, 547607082946, 0.95, -0.99999999999627371, -0.99999999996778278",
        "1, 2, 1811388838175007, 0.95, -3.5260604058191943e-15, 2.1080944563667378e-15",
        "1, 3, 61490958482989745, 0.999, -2.4956484120134064e-16, 1.6043491388535134e-16",
        "1, 0, 1, 0.95, -0.58690137124552510, 1",
        "0, 0, 1, 0.95, -0.79345068562276255, 0.79345068562276255",
        "5, 0, 20, 0.95, 0.048593552433975832, 0.46870087761874399",
        "1, 0, 20, 0.95, -0.11918141595546030, 0.23613119344674201"
    })
    void scoreInHardPlaces(long added, long subtracted, long whole, double level, double lower, double upper) {
        ConfidenceInterval interval = NetShareInterval.SCORE.of(added, subtracted, whole, level);
        assertThat(interval.lower()).isCloseTo(lower, offset(4e-15 * Math.abs(lower)));
        assertThat(interval.upper()).isCloseTo(upper, offset(4e-15 * Math.abs(upper)));
    }

    /** Every sample of up to 12 answers against bisection of the definition. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.8, 0.95, 0.9999, 0.9999999999})
    void scoreOfSmallSamples(double level) {
        double z = NormalDistribution.criticalValue(level);
        for (int whole = 1; whole <= 12; whole++) {
            for (int added = 0; added <= whole; added++) {
                for (int subtracted = 0; subtracted <= whole - added; subtracted++) {
                    ConfidenceInterval interval = NetShareInterval.SCORE.of(added, subtracted, whole, level);
                    assertThat(interval.upper())
                            .as("%s - %s of %s", added, subtracted, whole)
                            .isCloseTo(upperByBisection(added, subtracted, whole, z), offset(1e-13));
                    assertThat(interval.lower())
                            .as("%s - %s of %s", added, subtracted, whole)
                            .isCloseTo(-upperByBisection(subtracted, added, whole, z), offset(1e-13));
                }
            }
        }
    }

    @Property
    void scoreContainsTheEstimateAndStaysInRange(
            @ForAll @LongRange(min = 1) long whole,
            @ForAll @DoubleRange(min = 0, max = 1) double addedShare,
            @ForAll @DoubleRange(min = 0, max = 1) double subtractedShare,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        long added = Math.min(whole, (long) (whole * addedShare));
        long subtracted = Math.min(whole - added, (long) ((whole - added) * subtractedShare));
        ConfidenceInterval interval = NetShareInterval.SCORE.of(added, subtracted, whole, level);
        assertThat(interval.contains((double) (added - subtracted) / whole)).isTrue();
        assertThat(interval.lower()).isGreaterThanOrEqualTo(-1);
        assertThat(interval.upper()).isLessThanOrEqualTo(1);
        ConfidenceInterval mirrored = NetShareInterval.SCORE.of(subtracted, added, whole, level);
        assertThat(mirrored).isEqualTo(new ConfidenceInterval(-interval.upper(), -interval.lower(), level));
    }

    @Property
    void widensWithTheLevelAndShrinksWithTheSample(
            @ForAll NetShareInterval method,
            @ForAll @LongRange(min = 3, max = 5000) long whole,
            @ForAll @DoubleRange(min = 0, max = 1) double addedShare,
            @ForAll @DoubleRange(min = 0, max = 1) double subtractedShare,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
        long added = 1 + (long) ((whole - 2) * addedShare);
        long subtracted = 1 + (long) ((whole - added - 1) * subtractedShare);
        ConfidenceInterval interval = method.of(added, subtracted, whole, level);
        assertThat(method.of(added, subtracted, whole, level + 0.005).width()).isGreaterThan(interval.width());
        assertThat(method.of(4 * added, 4 * subtracted, 4 * whole, level).width())
                .isLessThan(interval.width());
    }

    @Test
    void endsExactlyAtOneWhenAllAreInOneClass() {
        for (long whole : new long[] {1, 2, 100, 1_000_000_007L, Long.MAX_VALUE}) {
            assertThat(NetShareInterval.SCORE.of(whole, 0, whole, 0.95).upper()).isEqualTo(1.0);
            assertThat(NetShareInterval.SCORE.of(0, whole, whole, 0.95).lower()).isEqualTo(-1.0);
        }
    }

    @Test
    void theOthersAreNotClipped() {
        assertThat(NetShareInterval.WALD.of(1, 0, 1, 0.95)).isEqualTo(new ConfidenceInterval(1, 1, 0.95));
        assertThat(NetShareInterval.WALD.of(9, 1, 10, 0.99).upper()).isGreaterThan(1);
        assertThat(NetShareInterval.ADJUSTED_WALD.of(10, 1, 11, 0.99).upper()).isGreaterThan(1);
        assertThat(NetShareInterval.ADJUSTED_WALD.of(100, 0, 100, 0.5).contains(1))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void refusesImpossibleCounts(NetShareInterval method) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(0, 0, 0, 0.95))
                .withMessage("whole 0 is outside the range 1..9223372036854775807");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(-1, 0, 5, 0.95))
                .withMessage("added -1 is outside the range 0..5 (whole)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(0, -1, 5, 0.95))
                .withMessage("subtracted -1 is outside the range 0..5 (whole)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(3, 3, 5, 0.95))
                .withMessage("subtracted 3 is outside the range 0..2 (whole minus added)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, 0.95))
                .withMessage("subtracted 9223372036854775807 is outside the range 0..0 (whole minus added)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.of(1, 1, 5, 0))
                .withMessage("level 0.0 is outside the open range 0..1");
    }

    private static double upperByBisection(int added, int subtracted, int whole, double z) {
        if (added == whole) {
            return 1;
        }
        double estimate = (double) (added - subtracted) / whole;
        double low = estimate;
        double high = 1;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            double distance = middle - estimate;
            if (whole * distance * distance < z * z * restrictedVariance(added, subtracted, whole, middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Tango's formula (4), as published. */
    private static double restrictedVariance(int added, int subtracted, int whole, double difference) {
        double b = -added - subtracted + (2.0 * whole - added + subtracted) * difference;
        double c = -subtracted * difference * (1 - difference);
        double share = (Math.sqrt(Math.max(0, b * b - 8.0 * whole * c)) - b) / (4.0 * whole);
        return 2 * share + difference * (1 - difference);
    }
}
