package io.github.kpimath.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpimath.value.Fraction;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The reader of explanations must notice every lie. */
class PrintedArithmeticTest {

    private static final Locale ES = Locale.forLanguageTag("es");

    private static PrintedArithmetic en(String line) {
        return new PrintedArithmetic(line, Locale.ENGLISH);
    }

    private static void lies(String line) {
        assertThatThrownBy(() -> en(line).addsUp()).as(line).isInstanceOf(AssertionError.class);
    }

    @Test
    void trueLinesPass() {
        for (String line : List.of(
                "X = a ÷ b = 64 ÷ 1,000 = 6.4%",
                "X = a ÷ b = 1 ÷ 3 ≈ 33.33%",
                "X = 100 × (a − b) ÷ c = 100 × (250 − 75) ÷ 1,000 = 17.5",
                "X = a − b = −3 − −5 = 2",
                "X = a × b ÷ c = USD\u00a0100.00 × 80% ÷ 5% = USD\u00a01,600.00",
                "X = a ÷ b ≈ 33.33% ÷ 2 ≈ 16.67%",
                "X = a ÷ b = 36\u00a0h ÷ 3 = 12\u00a0h",
                "X = 1 − (1 − a)^b = 1 − (1 − 5%)^2 = 9.75%",
                "X = a = USD\u00a0−3.50")) {
            en(line).addsUp();
        }
        new PrintedArithmetic("X = a ÷ b = 64 ÷ 1.000 = 6,4\u00a0%", ES).addsUp();
    }

    @Test
    void liesDoNot() {
        lies("X = a ÷ b = 64 ÷ 1,000 = 6.5%");
        lies("X = a ÷ b = 1 ÷ 3 = 33.33%");
        lies("X = a ÷ b = 1 ÷ 3 ≈ 33.34%");
        lies("X = a × b = 64 ÷ 1,000 = 6.4%");
        lies("X = a ÷ b ÷ c = 64 ÷ 1,000 = 6.4%");
        lies("X = a ÷ b = 64 ÷ 1000 = 6.4%");
        lies("X = a ÷ b = 64 ÷ 1.000 = 6.4%");
        lies("X = a ÷ b = 64 ÷ 1,000 = 0.064 %");
        lies("X = a ÷ b ≈ 33.33% ÷ 2 ≈ 16.8%");
        lies("X = a + b = (1 + 2 = 3");
        lies("X = (a)^b = (5%)^2 = 0.3%");
    }

    @Test
    void theValueIsRoundedHalfEvenAndSaysSo() {
        en("X = a ÷ b = 1 ÷ 8 ≈ 0.12").showsValue(Ratio.of(1, 8));
        assertThatThrownBy(() -> en("X = a ÷ b = 1 ÷ 8 ≈ 0.13").showsValue(Ratio.of(1, 8)))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> en("X = a ÷ b = 1 ÷ 8 = 0.12").showsValue(Ratio.of(1, 8)))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> en("X = a ÷ b = 1 ÷ 4 ≈ 0.25").showsValue(Ratio.of(1, 4)))
                .isInstanceOf(AssertionError.class);
        en("X = a ÷ b = JPY\u00a010 ÷ 4 ≈ JPY\u00a02").showsValue(Ratio.of(10, 4));
    }

    @Test
    void estimatesShowWhatTheyRestOn() {
        PrintedArithmetic line = en("X = K–M median (a; b) = K–M median (3; 1) = 5\u00a0d");
        line.addsUp();
        assertThat(line.symbols()).isEqualTo(2);
        assertThat(line.estimatedFrom().orElseThrow())
                .extracting(Numerals.Printed::shown)
                .containsExactly(Fraction.of(3), Fraction.ONE);
        assertThat(line.value().shown()).isEqualTo(Fraction.of(5 * 86_400_000_000_000L));
    }
}
