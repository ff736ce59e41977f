package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentDistributionTest {

    /**
     * The root of betainc(nu/2, 1/2, 0, nu/(nu + t**2), regularized=True) = 1 - level for the double nearest to the level, by mpmath
     * with 40 digits; below 0.5 of the complementary betainc. R's qt(0.975, 3) agrees to 12 digits.
     */
    @ParameterizedTest
    @CsvSource({
        "1e-10, 27, 1.2649701163835053278e-10",
        "1e-10, 1000, 1.2536275049669255893e-10",
        "0.01, 4, 0.013333827192320642651",
        "0.01, 27, 0.012650051035093300686",
        "0.01, 1000, 0.012536603759169701498",
        "0.3, 4, 0.41416326009310619786",
        "0.3, 27, 0.38944754524103349937",
        "0.3, 1000, 0.38543112084237121174",
        "0.5, 1, 1.0",
        "0.5, 2, 0.81649658092772603273",
        "0.5, 3, 0.76489232840434528066",
        "0.5, 4, 0.74069708411268263298",
        "0.5, 5, 0.72668684380042265302",
        "0.5, 1000, 0.67473516460700943738",
        "0.51, 4, 0.75922312612556804472",
        "0.51, 1000, 0.69056372326905390098",
        "0.8, 4, 1.5332062740589440989",
        "0.8, 27, 1.313702912829273905",
        "0.8, 1000, 1.282398721460924564",
        "0.95, 1, 12.706204736174693314",
        "0.95, 2, 4.3026527297494617894",
        "0.95, 3, 3.1824463052837084359",
        "0.95, 4, 2.7764451051977934898",
        "0.95, 5, 2.5705818356363147828",
        "0.95, 10, 2.2281388519862742245",
        "0.95, 26, 2.0555294386428727845",
        "0.95, 27, 2.051830516480285129",
        "0.95, 28, 2.0484071417952447346",
        "0.95, 29, 2.0452296421327038745",
        "0.95, 30, 2.0422724563012378878",
        "0.95, 31, 2.0395134463964080672",
        "0.95, 32, 2.0369333434601015395",
        "0.95, 1000, 1.9623390808264081039",
        "0.95, 1000000, 1.9599663568141066553",
        "0.999, 1, 636.61924876871905078",
        "0.999, 2, 31.599054576443606679",
        "0.999, 3, 12.923978636687479184",
        "0.999, 4, 8.6103015813792730994",
        "0.999, 5, 6.8688266258811089177",
        "0.999, 27, 3.6895917134592359183",
        "0.999, 1000, 3.3002826484239126579",
        "0.999999999999, 4, 1565.0921708841859566",
        "0.999999999999, 27, 12.483382243047876479",
        "0.999999999999, 1000, 7.2239577505187438432"
    })
    void criticalValue(double level, int degrees, double expected) {
        assertThat(StudentDistribution.criticalValue(level, degrees)).isCloseTo(expected, offset(2e-14 * expected));
    }

    /** The same with parts of a degree and with very many, the last three by the expansion in 1 ÷ ν (26.7.5) with two terms. */
    @ParameterizedTest
    @CsvSource({
        "0.95, 1.5, 6.0166631044279282546",
        "0.95, 2.7505468165159312, 3.3521239325191930966",
        "0.5, 2.25, 0.79881105306864072557",
        "0.3, 1.25, 0.48306810085700784427",
        "0.95, 195.95049004863753, 1.9721443171721085711",
        "0.99, 29.875, 2.7507696097540111111",
        "0.95, 30.1, 2.041987976187626729",
        "0.99, 99999999.0, 2.5758293527143778152",
        "0.95, 100000000.0, 1.9599640082627664408",
        "0.99, 100000000.0, 2.5758293527143773235",
        "0.95, 1000000000000000.0, 1.9599639845400562279"
    })
    void anyDegreesOfFreedom(double level, double degrees, double expected) {
        assertThat(StudentDistribution.criticalValue(level, degrees)).isCloseTo(expected, offset(2e-14 * expected));
    }

    /** One and two degrees of freedom have closed forms: tan(π level ÷ 2), and level × √(2 ÷ (1 − level²)). */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void closedForms(@ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(6) double level) {
        double cauchy = Math.tan(Math.PI * level / 2);
        double two = level * Math.sqrt(2 / ((1 - level) * (1 + level)));
        assertThat(StudentDistribution.criticalValue(level, 1)).isCloseTo(cauchy, offset(2e-13 * cauchy));
        assertThat(StudentDistribution.criticalValue(level, 2)).isCloseTo(two, offset(2e-13 * two));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void moreDegreesComeNearerToTheNormalDistribution(
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(6) double level,
            @ForAll @IntRange(min = 1, max = 200) int degrees) {
        double t = StudentDistribution.criticalValue(level, degrees);
        assertThat(StudentDistribution.criticalValue(level, degrees + 1)).isLessThan(t);
        assertThat(t).isGreaterThan(NormalDistribution.criticalValue(level));
    }
}
