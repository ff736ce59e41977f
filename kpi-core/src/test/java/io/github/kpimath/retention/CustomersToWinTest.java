package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.retention.CustomersToWin.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.CountConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class CustomersToWinTest extends CountConformance<CustomersToWinTest.Case, CustomersToWin> {

    record Case(CustomerMovement movement, long customers) {}

    @Override
    protected List<Canonical<Case, CustomersToWin>> definitions() {
        return List.of(new Canonical<>(
                Method.EXPECTED_LOSS,
                c -> CustomersToWin.of(ChurnRate.of(c.movement()), c.customers()),
                CustomersToWinTest::expectedLossRoundedUp));
    }

    private static Ratio expectedLossRoundedUp(Case c) {
        CustomerMovement m = c.movement();
        long lost = m.startersLost() + m.joinersLost() + m.returnersLost();
        Ratio loss = Ratio.of(c.customers() * lost, m.atStart());
        return loss.isDefined() ? Ratio.of(loss.rounded(0, RoundingMode.CEILING), BigDecimal.ONE) : loss;
    }

    @Override
    protected Arbitrary<Case> inputs() {
        return Combinators.combine(Movements.any(), Arbitraries.longs().between(0, 5_000))
                .as(Case::new);
    }

    @Override
    protected Case empty() {
        return new Case(CustomerMovement.empty(), 100);
    }

    @Override
    protected Optional<BinaryOperator<Case>> plus() {
        return Optional.empty();
    }

    @Test
    void theExampleOfTheCatalogue() {
        CustomersToWin toWin = CustomersToWin.of(ChurnRate.ofCounts(100, 2_000), 2_000);
        assertThat(toWin.count()).isEqualTo(100);
        assertThat(toWin.explain().text(Locale.ENGLISH).lines())
                .containsExactly(
                        "Customers to win to hold the base = expected loss, rounded up (churn rate; customers)"
                                + " = expected loss, rounded up (5%; 2,000) = 100",
                        "  Churn rate = customers lost ÷ customers at start = 100 ÷ 2,000 = 5%",
                        "  New customers were not given: all who were lost are taken to have been customers at the start.");
    }

    @Test
    void aFractionOfACustomerIsAWholeOneToWin() {
        ChurnRate third = ChurnRate.ofCounts(1, 3);
        assertThat(CustomersToWin.of(third, 100).count()).isEqualTo(34);
        assertThat(CustomersToWin.of(third, 100).explain().value(Locale.ENGLISH))
                .isEqualTo("34");
        assertThat(CustomersToWin.of(third, 99).count()).isEqualTo(33);
        assertThat(CustomersToWin.of(third, 0).count()).isZero();
    }

    @Test
    void undefinedWhereTheChurnIs() {
        CustomersToWin none = CustomersToWin.of(ChurnRate.ofCounts(0, 0), 2_000);
        assertThat(none.explain().formula(Locale.ENGLISH))
                .isEqualTo("Customers to win to hold the base = expected loss, rounded up (churn rate; customers)"
                        + " = expected loss, rounded up (not defined; 2,000):"
                        + " not defined, because there were no customers at the start");
        assertThat(none.explain().formula(Locale.forLanguageTag("es"))).contains("(no definido; 2.000): no definido");
    }

    @Test
    void theDefinitionOfTheChurnDecidesWhatIsComparable() {
        CustomersToWin all = CustomersToWin.of(ChurnRate.of(Movements.may()), 10);
        assertThat(all.isComparableWith(CustomersToWin.of(ChurnRate.ofCounts(1, 2), 99)))
                .isTrue();
        ChurnRate starters = ChurnRate.of(Movements.may(), ChurnRate.Method.STARTERS_LOST_OVER_START);
        assertThat(all.isComparableWith(CustomersToWin.of(starters, 10))).isFalse();
        assertThat(all.isComparableWith(starters)).isFalse();
    }

    @Test
    void refusals() {
        ChurnRate churn = ChurnRate.ofCounts(1, 3);
        Refusal.of(() -> CustomersToWin.of(churn, -1), "customers", -1, "0..");
        Refusal.ofNull(() -> new CustomersToWin(null, 1), "churn");
    }
}
