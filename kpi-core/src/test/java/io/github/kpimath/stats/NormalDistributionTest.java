package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalDistributionTest {

    /** sqrt(2) * erfinv(level) of the double nearest to the level, by mpmath with 60 digits. */
    @ParameterizedTest
    @CsvSource({
        "1e-10, 1.2533141373155002969e-10",
        "0.1, 0.12566134685507404122",
        "0.5, 0.6744897501960817432",
        "0.84, 1.4050715603096324514",
        "0.86, 1.4757910281791706856",
        "0.9, 1.6448536269514728225",
        "0.95, 1.9599639845400538556",
        "0.99, 2.5758293035489004539",
        "0.999, 3.2905267314918945433",
        "0.999999, 4.8916384756929317718",
        "0.999999999, 6.1094102093834491114",
        "0.9999999999, 6.4669510747324189844",
        "0.99999999999, 6.8065024788315477315",
        "0.999999999999, 7.1305098928792724473",
        "0.9999999999999999, 8.2923610758135955382"
    })
    void criticalValue(double level, double expected) {
        assertThat(NormalDistribution.criticalValue(level)).isCloseTo(expected, offset(8e-16 * expected));
    }

    @Test
    void piecesMeet() {
        double below = NormalDistribution.criticalValue(0.85);
        double above = NormalDistribution.criticalValue(Math.nextUp(0.85));
        assertThat(above).isBetween(below, below + 1e-15);
    }

    @Test
    void refusesOtherLevels() {
        assertThatIllegalArgumentException().isThrownBy(() -> NormalDistribution.criticalValue(1));
    }
}
