package io.github.kpimath.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.acquisition.CartAbandonment.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ShareConformance;
import io.github.kpimath.value.Fraction;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class CartAbandonmentTest extends ShareConformance<Carts, CartAbandonment> {

    @Override
    protected List<Canonical<Carts, CartAbandonment>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.PER_CART,
                        e -> CartAbandonment.of(e, Method.PER_CART),
                        e -> Ratio.of(e.abandoned(), e.abandoned() + e.completed())),
                new Canonical<>(
                        Method.PER_SHOPPER,
                        e -> CartAbandonment.of(e, Method.PER_SHOPPER),
                        e -> Ratio.of(e.abandoned(), e.abandoned() + e.completed())));
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
    protected void holds(CartAbandonment rate, Ratio exact) {
        assertThat(rate.exactRatio().plus(CartCompletion.of(rate.evidence()).exactRatio()))
                .isEqualTo(Fraction.ONE);
    }

    @Test
    void openCartsAndLateOrdersAreBeside() {
        CartAbandonment rate = CartAbandonment.of(new Carts(700, 300, 50, 20));
        assertThat(rate.definition()).isEqualTo(Method.PER_CART);
        assertThat(rate.percent()).isEqualTo(70.0);
        assertThat(rate.explain().text(Locale.ENGLISH))
                .isEqualTo("Cart abandonment rate = abandoned carts ÷ closed carts = 700 ÷ 1,000 = 70%\n"
                        + "50 open carts are left out.\n"
                        + "20 abandoned carts were ordered later.");
        assertThat(CartAbandonment.of(new Carts(1, 0, 1, 1)).explain().notes(Locale.ENGLISH))
                .containsExactly("1 open cart is left out.", "1 abandoned cart was ordered later.");
    }

    @Test
    void theTimeoutIsKept() {
        Carts half = Carts.ofClosed(7, 3).withTimeout(Duration.ofMinutes(30));
        CartAbandonment rate = CartAbandonment.of(half);
        assertThat(rate.explain().notes(Locale.ENGLISH))
                .containsExactly("A cart is abandoned after 30\u00a0min without an order.");
        assertThat(rate.explain().notes(Locale.forLanguageTag("es")))
                .containsExactly("Un carrito cuenta como abandonado tras 30\u00a0min sin pedido.");
        assertThat(rate.explain().notes(Locale.forLanguageTag("pt")))
                .containsExactly("Um carrinho conta como abandonado após 30\u00a0min sem pedido.");
        assertThat(CartCompletion.of(half).notes()).isEqualTo(rate.notes());
        assertThat(half.plus(Carts.empty()))
                .isEqualTo(half)
                .isEqualTo(Carts.empty().plus(half));
        assertThat(half.plus(half)).isEqualTo(new Carts(14, 6, 0, 0, Duration.ofMinutes(30)));
        Refusal.of(() -> half.plus(half.withTimeout(Duration.ofHours(1))), "timeout PT1H", "this has PT30M", "alike");
        Refusal.of(() -> half.withTimeout(Duration.ZERO), "timeout PT0S", "above 0");
        Refusal.of(() -> half.withTimeout(Duration.ofNanos(-1)), "timeout PT-0.000000001S", "above 0");
        Refusal.of(() -> new Carts(0, 0, 0, 0, Duration.ofSeconds(-1)), "timeout PT-1S", "negative");
        Refusal.ofNull(() -> half.withTimeout(null), "timeout");
    }

    @Test
    void perShopperTheNotesSpeakOfShoppers() {
        Carts shoppers = new Carts(70, 30, 5, 2);
        CartAbandonment rate = CartAbandonment.of(shoppers, Method.PER_SHOPPER);
        assertThat(rate.explain().notes(Locale.ENGLISH))
                .containsExactly(
                        "5 shoppers who may still order are left out.", "2 shoppers who abandoned ordered later.");
        assertThat(CartCompletion.of(shoppers, CartCompletion.Method.PER_SHOPPER)
                        .notes())
                .isEqualTo(rate.notes());
        assertThat(CartCompletion.of(shoppers).notes())
                .isEqualTo(CartAbandonment.of(shoppers).notes())
                .isNotEqualTo(rate.notes());
        assertThat(rate.explain().notes(Locale.forLanguageTag("es")))
                .containsExactly(
                        "No se incluyen 5 compradores que aún pueden hacer el pedido.",
                        "2 compradores que abandonaron hicieron el pedido más tarde.");
        assertThat(rate.explain().notes(Locale.forLanguageTag("pt")))
                .containsExactly(
                        "Não estão incluídos 5 compradores que ainda podem fazer o pedido.",
                        "2 compradores que abandonaram fizeram o pedido mais tarde.");
        assertThat(CartAbandonment.of(new Carts(1, 0, 1, 1), Method.PER_SHOPPER)
                        .explain()
                        .notes(Locale.ENGLISH))
                .containsExactly(
                        "1 shopper who may still order is left out.", "1 shopper who abandoned ordered later.");
    }

    @Test
    void fromTwoNumbers() {
        assertThat(CartAbandonment.ofCounts(700, 1_000)).isEqualTo(CartAbandonment.of(Carts.ofClosed(700, 300)));
        assertThat(CartAbandonment.ofCounts(700, 1_000).notes()).isEmpty();
        assertThat(CartAbandonment.ofCounts(0, 0).explain().formula(Locale.ENGLISH))
                .endsWith("because no cart was closed");
    }

    @Test
    void refusals() {
        Refusal.of(() -> CartAbandonment.ofCounts(3, 2), "abandoned", 3, "0..2", "closed");
        Refusal.of(() -> CartAbandonment.ofCounts(-1, 2), "abandoned", -1, "0..2");
        Refusal.ofNull(() -> CartAbandonment.of(null), "evidence");
        Refusal.ofNull(() -> CartAbandonment.of(Carts.empty(), null), "definition");
        Refusal.of(() -> new Carts(-1, 0, 0, 0), "abandoned", -1, "0..");
        Refusal.of(() -> new Carts(0, -1, 0, 0), "completed", -1, "0..");
        Refusal.of(() -> new Carts(0, 0, -1, 0), "open", -1, "0..");
        Refusal.of(() -> new Carts(1, 5, 0, 2), "recovered", 2, "0..1", "abandoned");
        Refusal.of(ArithmeticException.class, () -> Carts.ofClosed(Long.MAX_VALUE, 1), "overflow");
    }
}
