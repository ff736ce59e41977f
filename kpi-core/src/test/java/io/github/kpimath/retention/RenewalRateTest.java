package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.retention.RenewalRate.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ShareConformance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class RenewalRateTest extends ShareConformance<Renewals, RenewalRate> {

    private static Canonical<Renewals, RenewalRate> by(Method method) {
        return new Canonical<>(method, e -> RenewalRate.of(e, method), e -> Ratio.of(e.renewed(), e.due()));
    }

    @Override
    protected List<Canonical<Renewals, RenewalRate>> definitions() {
        return List.of(by(Method.BY_CUSTOMERS), by(Method.BY_PRODUCT_EXPIRY));
    }

    @Override
    protected Arbitrary<Renewals> inputs() {
        Arbitrary<Integer> customers = Arbitraries.integers().between(0, 40);
        return Combinators.combine(customers, customers).as((renewed, not) -> new Renewals(renewed, renewed + not, 0));
    }

    @Override
    protected Renewals empty() {
        return Renewals.empty();
    }

    @Override
    protected Optional<BinaryOperator<Renewals>> plus() {
        return Optional.of(Renewals::plus);
    }

    @Test
    void fortyFiveOfFifty() {
        RenewalRate rate = RenewalRate.ofCounts(45, 50);
        assertThat(rate.percent()).isEqualTo(90.0);
        assertThat(rate.definition()).isEqualTo(Method.BY_CUSTOMERS);
        assertThat(rate.notes()).isEmpty();
        assertThat(rate.explain().text(Locale.ENGLISH))
                .isEqualTo("Renewal rate = customers who renewed ÷ customers up for renewal = 45 ÷ 50 = 90%");
        assertThat(RenewalRate.ofCounts(0, 0).explain().text(Locale.ENGLISH))
                .endsWith("not defined, because nobody was up for renewal");
    }

    @Test
    void theGraceStaysWithTheResult() {
        RenewalRate rate = RenewalRate.of(Renewals.withGrace(30, 47, 50));
        assertThat(rate.percent()).isEqualTo(94.0);
        assertThat(rate.evidence().graceDays()).isEqualTo(30);
        assertThat(rate.explain().notes(Locale.ENGLISH))
                .containsExactly("Signatures up to 30 days after the end of the term count.");
        assertThat(RenewalRate.of(Renewals.empty(1)).explain().notes(Locale.ENGLISH))
                .containsExactly("Signatures up to 1 day after the end of the term count.");
        assertThat(rate.isComparableWith(RenewalRate.ofCounts(45, 50))).isFalse();
        assertThat(rate.isComparableWith(RenewalRate.of(Renewals.empty(30)))).isTrue();
        assertThat(rate.isComparableWith(RepeatPurchaseRate.ofCounts(1, 2))).isFalse();
        assertThat(Renewals.empty(30).plus(rate.evidence())).isEqualTo(rate.evidence());
        Refusal.of(() -> rate.evidence().plus(Renewals.empty()), "other", "0 days", "30");
    }

    @Test
    void productsThatCameToTheEndOfTheirLife() {
        RenewalRate rate = RenewalRate.of(new Renewals(3, 4, 0), Method.BY_PRODUCT_EXPIRY);
        assertThat(rate.explain().text(Locale.ENGLISH))
                .isEqualTo("Renewal rate = customers who bought the product again"
                        + " ÷ customers whose product came to the end of its life = 3 ÷ 4 = 75%");
    }

    @Test
    void isNotTheComplementOfChurn() {
        CustomerMovement movement = CustomerMovement.startingWith(500).losing(5);
        assertThat(100 - ChurnRate.of(movement).percent()).isEqualTo(99.0);
        assertThat(RenewalRate.ofCounts(45, 50).percent()).isEqualTo(90.0);
    }

    @Test
    void refusals() {
        Refusal.of(() -> RenewalRate.ofCounts(51, 50), "renewed", 51, "0..50", "due");
        Refusal.of(() -> RenewalRate.ofCounts(-1, 50), "renewed", -1, "0..50");
        Refusal.of(() -> new Renewals(0, -1, 0), "due", -1);
        Refusal.of(() -> Renewals.withGrace(-1, 0, 0), "graceDays", -1, "0..");
        Renewals most = new Renewals(Long.MAX_VALUE, Long.MAX_VALUE, 0);
        Refusal.of(ArithmeticException.class, () -> most.plus(most), "overflow");
        Refusal.ofNull(() -> RenewalRate.of(null), "evidence");
        Refusal.ofNull(() -> RenewalRate.of(Renewals.empty(), null), "definition");
    }
}
