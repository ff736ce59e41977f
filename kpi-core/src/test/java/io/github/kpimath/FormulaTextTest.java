package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.testing.Numerals;
import io.github.kpimath.testing.PrintedArithmetic;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FormulaTextTest {

    private static final Formula A = Formula.count("customers", 7);
    private static final Formula B = Formula.count("responses", 5);
    private static final Formula C = Formula.count("periods", 2);

    private static FormulaText in(Locale locale) {
        return new FormulaText(Words.of(CoreTexts.INSTANCE, locale));
    }

    private static void reads(Formula formula, String names, String numbers) {
        assertThat(in(Locale.ENGLISH).names(formula)).isEqualTo(names);
        assertThat(in(Locale.ENGLISH).numbers(formula)).isEqualTo(new Printed(numbers, true));
    }

    @Test
    void parenthesesStandWhereTheyAreNeededOnly() {
        reads(A.plus(B).plus(C), "customers + responses + periods", "7 + 5 + 2");
        reads(A.plus(B.plus(C)), "customers + responses + periods", "7 + 5 + 2");
        reads(A.plus(B.minus(C)), "customers + responses − periods", "7 + 5 − 2");
        reads(A.minus(B).minus(C), "customers − responses − periods", "7 − 5 − 2");
        reads(A.minus(B.minus(C)), "customers − (responses − periods)", "7 − (5 − 2)");
        reads(A.minus(B.plus(C)), "customers − (responses + periods)", "7 − (5 + 2)");
        reads(A.minus(B.times(C)), "customers − responses × periods", "7 − 5 × 2");
        reads(A.times(B.plus(C)), "customers × (responses + periods)", "7 × (5 + 2)");
        reads(A.plus(B).times(C), "(customers + responses) × periods", "(7 + 5) × 2");
        reads(A.times(B.over(C)), "customers × responses ÷ periods", "7 × 5 ÷ 2");
        reads(A.over(B).times(C), "customers ÷ responses × periods", "7 ÷ 5 × 2");
        reads(A.over(B.times(C)), "customers ÷ (responses × periods)", "7 ÷ (5 × 2)");
        reads(A.over(B.over(C)), "customers ÷ (responses ÷ periods)", "7 ÷ (5 ÷ 2)");
        reads(A.over(B).over(C), "customers ÷ responses ÷ periods", "7 ÷ 5 ÷ 2");
        reads(A.minus(B).over(C), "(customers − responses) ÷ periods", "(7 − 5) ÷ 2");
    }

    @Test
    void whatIsBelowZeroStandsInParenthesesAfterASign() {
        Formula less = Formula.count("periods", -100);
        reads(A.plus(less), "customers + periods", "7 + (−100)");
        reads(A.minus(less), "customers − periods", "7 − (−100)");
        reads(A.times(less), "customers × periods", "7 × (−100)");
        reads(A.over(less), "customers ÷ periods", "7 ÷ (−100)");
        reads(A.minus(less.over(B)), "customers − periods ÷ responses", "7 − (−100 ÷ 5)");
        reads(A.minus(less.plus(B)), "customers − (periods + responses)", "7 − (−100 + 5)");
        reads(less.minus(A), "periods − customers", "−100 − 7");
        Formula money = Formula.money("arpa", Money.of("-2", "USD"));
        reads(
                money.minus(money),
                "average revenue per account − average revenue per account",
                "USD\u00a0−2.00 − (USD\u00a0−2.00)");
        reads(
                A.minus(Formula.percentage("gross-margin", Fraction.of(-1, 8))),
                "customers − gross margin",
                "7 − (−12.5%)");
    }

    @Test
    void leavesInTheirOwnUnits() {
        reads(Formula.constant(1_000), "1,000", "1,000");
        reads(Formula.percentage("gross-margin", Fraction.of(1, 8)), "gross margin", "12.5%");
        reads(Formula.number("periods", Fraction.of(1, 8)), "periods", "0.125");
        reads(Formula.money("arpa", Money.of("0.0005", "USD")), "average revenue per account", "USD\u00a00.0005");
        reads(Formula.result(ChurnRate.ofCounts(1, 8)), "churn rate", "12.5%");
        reads(Formula.result(ChurnRate.ofCounts(0, 0)), "churn rate", "not defined");
        reads(
                Formula.estimate("discounted-sum", A, B, Formula.percentage("discount-rate", Fraction.of(1, 10))),
                "discounted sum (responses; discount rate)",
                "discounted sum (5; 10%)");
    }

    @Test
    void oneRoundedInputMakesTheNumbersApproximate() {
        Formula third = Formula.number("periods", Fraction.of(1, 3));
        assertThat(in(Locale.ENGLISH).numbers(A.times(third))).isEqualTo(new Printed("7 × 0.33", false));
        assertThat(in(Locale.ENGLISH).numbers(third.times(A))).isEqualTo(new Printed("0.33 × 7", false));
        assertThat(in(Locale.ENGLISH).numbers(Formula.result(ChurnRate.ofCounts(1, 3))))
                .isEqualTo(new Printed("33.33%", false));
    }

    /** Sums, differences, products and quotients of whole numbers, nested in any way. */
    @Provide
    Arbitrary<Formula> trees() {
        Arbitrary<Formula> leaf = Arbitraries.longs().between(-3_000, 3_000).map(n -> Formula.count("customers", n));
        return Arbitraries.recursive(() -> leaf, FormulaTextTest::joined, 0, 5);
    }

    private static Arbitrary<Formula> joined(Arbitrary<Formula> inner) {
        return Combinators.combine(inner, inner, Arbitraries.integers().between(0, 3))
                .as((left, right, sign) -> switch (sign) {
                    case 0 -> left.plus(right);
                    case 1 -> left.minus(right);
                    case 2 -> left.times(right);
                    default -> left.over(right);
                });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void readBackItHasTheSameValue(@ForAll("trees") Formula tree, @ForAll("locales") Locale locale) {
        if (tree.undefined().isEmpty()) {
            String numbers = in(locale).numbers(tree).text();
            PrintedArithmetic line = new PrintedArithmetic("X = x = " + numbers + " = 0", locale);
            line.worksOutTo(numbers)
                    .ifPresentOrElse(
                            result -> assertThat(result.isExactly(tree.value()))
                                    .as("%s is %s, not %s", numbers, tree.value(), result)
                                    .isTrue(),
                            () -> assertThat(numbers).contains("÷"));
        }
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of(Numerals.LOCALES);
    }
}
