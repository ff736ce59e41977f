package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.Fraction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TrendLineTest {

    private static final TrendLine EXAMPLE = TrendLine.of(2, 4, 5, 4, 5);

    private static List<Fraction> fractions(List<Integer> values) {
        return values.stream().map(value -> Fraction.of(value, 7)).toList();
    }

    private static SortedMap<Integer, Fraction> gaps() {
        return new TreeMap<>(Map.of(
                0, Fraction.parse("2.5"),
                1, Fraction.parse("2.7"),
                3, Fraction.parse("2.6"),
                4, Fraction.parse("3.1"),
                6, Fraction.parse("3.3")));
    }

    @Test
    void theExample() {
        assertThat(EXAMPLE.slope()).isEqualTo(Fraction.parse("0.6"));
        assertThat(EXAMPLE.intercept()).isEqualTo(Fraction.parse("2.8"));
        assertThat(EXAMPLE.at(5)).isEqualTo(Fraction.parse("5.8"));
        assertThat(EXAMPLE.at(0)).isEqualTo(EXAMPLE.intercept());
        assertThat(EXAMPLE.residualSquares()).isEqualTo(Fraction.parse("2.4"));
        assertThat(EXAMPLE.values()).hasSize(5);
    }

    /** By the textbook's formula with mpmath, 30 digits; R: predict(lm(y ~ x), data.frame(x = 5), interval = "prediction"). */
    @Test
    void predictionInterval() {
        ConfidenceInterval next = EXAMPLE.predictionInterval(5, 0.95).orElseThrow();
        assertThat(next.lower()).isCloseTo(1.6750781417700290036, offset(1e-13));
        assertThat(next.upper()).isCloseTo(9.9249218582299709964, offset(1e-13));
        assertThat(next.level()).isEqualTo(0.95);
    }

    @Test
    void anIndexMayBeLeftOut() {
        TrendLine line = TrendLine.of(gaps());
        assertThat(line.slope()).isEqualTo(Fraction.of(49, 380));
        assertThat(line.at(8).doubleValue()).isCloseTo(3.5105263157894736842, offset(1e-15));
        assertThat(line.residualSquares().doubleValue()).isCloseTo(0.092894736842105263158, offset(1e-16));
        ConfidenceInterval interval = line.predictionInterval(8, 0.9).orElseThrow();
        assertThat(interval.lower()).isCloseTo(2.8708563576351976522, offset(1e-14));
        assertThat(interval.upper()).isCloseTo(4.1501962739437497162, offset(1e-14));
    }

    @Test
    void threeValuesAreWideApart() {
        TrendLine line = TrendLine.of(1, 2, 4);
        assertThat(line.slope()).isEqualTo(Fraction.of(3, 2));
        ConfidenceInterval interval = line.predictionInterval(3, 0.95).orElseThrow();
        assertThat(interval.lower()).isCloseTo(-4.137312508705465135, offset(1e-12));
        assertThat(interval.upper()).isCloseTo(14.803979175372131802, offset(1e-12));
    }

    @Test
    void onOneLineThereIsNoScatter() {
        TrendLine line = TrendLine.of(0.1, 0.2, 0.3, 0.4);
        assertThat(line.residualSquares()).isEqualTo(Fraction.ZERO);
        assertThat(line.predictionInterval(4, 0.99)).isEmpty();
        Refusal.of(() -> line.predictionInterval(4, 1), "level", 1.0);
        assertThat(TrendLine.of(7, 7, 7).slope().signum()).isZero();
        assertThat(TrendLine.of(3, 2, 1).slope().signum()).isNegative();
    }

    @Test
    void valuesBeyondTheSquaresOfDoubles() {
        TrendLine line = TrendLine.of(1e300, 2e300, 4e300);
        assertThat(line.predictionInterval(3, 0.95).orElseThrow().upper())
                .isCloseTo(14.803979175372131802e300, offset(1e288));
    }

    /** The two normal equations, which have one solution: distances sum to 0, also when weighted by their index. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void distancesBalance(@ForAll @Size(min = 3, max = 9) List<@IntRange(min = -50, max = 50) Integer> values) {
        TrendLine line = TrendLine.of(fractions(values));
        Fraction sum = Fraction.ZERO;
        Fraction moment = Fraction.ZERO;
        Fraction squares = Fraction.ZERO;
        for (int i = 0; i < values.size(); i++) {
            Fraction distance = Fraction.of(values.get(i), 7).minus(line.at(i));
            sum = sum.plus(distance);
            moment = moment.plus(distance.times(Fraction.of(i)));
            squares = squares.plus(distance.times(distance));
        }
        assertThat(sum).isEqualTo(Fraction.ZERO);
        assertThat(moment).isEqualTo(Fraction.ZERO);
        assertThat(line.residualSquares()).isEqualTo(squares);
        assertThat(line.at(-2)).isEqualTo(line.intercept().minus(line.slope().times(Fraction.of(2))));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void furtherAwayIsLessSure(@ForAll @Size(min = 3, max = 9) List<@IntRange(min = -50, max = 50) Integer> values) {
        TrendLine line = TrendLine.of(fractions(values));
        Optional<ConfidenceInterval> next = line.predictionInterval(values.size(), 0.9);
        assertThat(next.isEmpty()).isEqualTo(line.residualSquares().isZero());
        next.ifPresent(interval -> {
            assertThat(interval.contains(line.at(values.size()).doubleValue())).isTrue();
            assertThat(line.predictionInterval(values.size() + 1, 0.9)
                            .orElseThrow()
                            .width())
                    .isGreaterThan(interval.width());
            assertThat(line.predictionInterval(values.size(), 0.95)
                            .orElseThrow()
                            .width())
                    .isGreaterThan(interval.width());
        });
    }

    @Test
    void equalValuesAreEqualLines() {
        TrendLine exact =
                TrendLine.of(List.of(Fraction.of(2), Fraction.of(4), Fraction.of(5), Fraction.of(4), Fraction.of(5)));
        assertThat(exact).isEqualTo(EXAMPLE).hasSameHashCodeAs(EXAMPLE);
        assertThat(RoundTrip.of(EXAMPLE)).isEqualTo(EXAMPLE);
        assertThat(TrendLine.of(gaps())).isNotEqualTo(TrendLine.of(2.5, 2.7, 2.6, 3.1, 3.3));
    }

    @Test
    void laterChangesOfTheMapDoNotReachIt() {
        SortedMap<Integer, Fraction> values = gaps();
        TrendLine line = TrendLine.of(values);
        values.clear();
        assertThat(line.values()).isEqualTo(gaps());
        assertThatThrownBy(() -> line.values().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusals() {
        Refusal.of(() -> TrendLine.of(1, 2), "values has 2", "3 values at least");
        Refusal.of(() -> TrendLine.of(List.of()), "values has 0");
        Refusal.of(() -> TrendLine.of(1, Double.NaN, 2), "value NaN at index 1", "finite");
        Refusal.of(() -> TrendLine.of(1, 2, Double.POSITIVE_INFINITY), "Infinity at index 2");
        for (double level : new double[] {0, 1, 95, Double.NaN}) {
            Refusal.of(() -> EXAMPLE.predictionInterval(5, level), "level", level);
        }
        Refusal.ofNullByName(() -> TrendLine.of((SortedMap<Integer, Fraction>) null), "values");
        Refusal.ofNullByName(() -> TrendLine.of(Arrays.asList(Fraction.ONE, null, Fraction.ONE)), "values holds null");
    }
}
