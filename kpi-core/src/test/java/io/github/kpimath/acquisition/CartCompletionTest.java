package io.github.kpimath.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.acquisition.CartCompletion.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ShareConformance;
import io.github.kpimath.value.Fraction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class CartCompletionTest extends ShareConformance<Carts, CartCompletion> {

    @Override
    protected List<Canonical<Carts, CartCompletion>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.PER_CART,
                        e -> CartCompletion.of(e, Method.PER_CART),
                        e -> Ratio.of(e.completed(), e.abandoned() + e.completed())),
                new Canonical<>(
                        Method.PER_SHOPPER,
                        e -> CartCompletion.of(e, Method.PER_SHOPPER),
                        e -> Ratio.of(e.completed(), e.abandoned() + e.completed())));
    }

    @Override
    protected Arbitrary<Carts> inputs() {
        Arbitrary<Integer> people = Arbitraries.integers().between(0, 40);
        return Combinators.combine(people, people, people, people)
                .as((late, lost, completed, open) -> new Carts(late + lost, completed, open, late));
    }

    @Override
    protected Carts empty() {
        return Carts.empty();
    }

    @Override
    protected Optional<BinaryOperator<Carts>> plus() {
        return Optional.of(Carts::plus);
    }

    @Override
    protected void holds(CartCompletion rate, Ratio exact) {
        assertThat(rate.exactRatio().plus(CartAbandonment.of(rate.evidence()).exactRatio()))
                .isEqualTo(Fraction.ONE);
    }

    @Test
    void openCartsAndLateOrdersAreBeside() {
        CartCompletion rate = CartCompletion.of(new Carts(700, 300, 50, 20));
        assertThat(rate.definition()).isEqualTo(Method.PER_CART);
        assertThat(rate.percent()).isEqualTo(30.0);
        assertThat(rate.explain().text(Locale.ENGLISH))
                .isEqualTo("Cart completion rate = completed carts ÷ closed carts = 300 ÷ 1,000 = 30%\n"
                        + "50 open carts are left out.\n"
                        + "20 abandoned carts were ordered later.");
        assertThat(CartCompletion.of(new Carts(1, 0, 1, 1)).explain().notes(Locale.ENGLISH))
                .containsExactly("1 open cart is left out.", "1 abandoned cart was ordered later.");
    }

    @Test
    void fromTwoNumbers() {
        assertThat(CartCompletion.ofCounts(300, 1_000)).isEqualTo(CartCompletion.of(Carts.ofClosed(700, 300)));
        assertThat(CartCompletion.ofCounts(300, 1_000).notes()).isEmpty();
        assertThat(CartCompletion.ofCounts(0, 0).explain().formula(Locale.ENGLISH))
                .endsWith("because no cart was closed");
    }

    @Test
    void refusals() {
        Refusal.of(() -> CartCompletion.ofCounts(3, 2), "completed", 3, "0..2", "closed");
        Refusal.of(() -> CartCompletion.ofCounts(-1, 2), "completed", -1, "0..2");
        Refusal.ofNull(() -> CartCompletion.of(null), "evidence");
        Refusal.ofNull(() -> CartCompletion.of(Carts.empty(), null), "definition");
    }
}
