package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BetaDistributionTest {

    /** P(Beta(2, 2) < p) = 3p² - 2p³, which is 0.104 at 0.2 and 0.896 at 0.8. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.01, 0.2, 0.5, 0.9, 0.999})
    void findsTheSamePointFromAnywhere(double start) {
        assertThat(BetaDistribution.pointAboveTail(2, 2, 0.104, start)).isCloseTo(0.2, offset(1e-15));
        assertThat(BetaDistribution.pointBelowTail(2, 2, 0.104, 1 - start)).isCloseTo(0.8, offset(1e-15));
    }

    /** P(Beta(1, b) < p) = 1 - (1 - p)^b, also where Stirling's formula takes over. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 13, 14, 15, 16, 17, 40, 1000})
    void oneSuccess(int b) {
        double expected = -Math.expm1(Math.log(0.9) / b);
        assertThat(BetaDistribution.pointAboveTail(1, b, 0.1, expected * 0.8))
                .isCloseTo(expected, offset(2e-14 * expected));
        assertThat(BetaDistribution.pointBelowTail(b, 1, 0.1, 1 - expected * 0.8))
                .isCloseTo(1 - expected, offset(1e-15));
    }
}
