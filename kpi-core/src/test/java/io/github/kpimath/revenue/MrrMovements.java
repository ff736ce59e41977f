package io.github.kpimath.revenue;

import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.MoneyAmount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Movements of recurring revenue to try, and those that the catalogue works out. */
final class MrrMovements {

    static final Currency EUR = Currency.getInstance("EUR");

    private MrrMovements() {}

    /** Opening 10,000, new 1,000, expansion 800, contraction 300, churned 500, reactivation 200. */
    static MrrMovement ofTheCatalogue() {
        return MrrMovement.startingWith(usd(10_000))
                .winning(usd(1_000))
                .expanding(usd(800))
                .contracting(usd(300))
                .losing(usd(500))
                .reactivating(usd(200));
    }

    static Money usd(long dollars) {
        return Money.ofMinor(dollars * 100, "USD");
    }

    static Arbitrary<MrrMovement> any() {
        Arbitrary<Long> amounts = Arbitraries.longs().between(0, 1_000_000);
        Arbitrary<Integer> shares = Arbitraries.integers().between(0, 50);
        return Combinators.combine(amounts, amounts, amounts, shares, shares, amounts, amounts.map(a -> a - 500_000))
                .as((opening, won, more, less, gone, back, effect) -> new MrrMovement(
                        cents(opening).exact(),
                        cents(won).exact(),
                        cents(opening == 0 ? 0 : more).exact(),
                        cents(opening * less / 100).exact(),
                        cents(opening * gone / 100).exact(),
                        cents(back).exact(),
                        // no worse than to nothing
                        cents(Math.max(effect, -won - back)).exact()));
    }

    static Arbitrary<RevenueWindow> windows() {
        return any().map(movement -> RevenueWindow.of(movement, Period.ofMonths(12)));
    }

    static MrrMovement none() {
        return MrrMovement.zero(EUR);
    }

    static MrrMovement only(RevenueWindow window) {
        return window.parts().get(0);
    }

    static BigDecimal sum(MoneyAmount... amounts) {
        return List.of(amounts).stream().map(MoneyAmount::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The amount where it is one of cents. */
    static Money money(ExactMoney exact) {
        return exact.toMoney(RoundingMode.UNNECESSARY);
    }

    private static Money cents(long cents) {
        return Money.ofMinor(cents, EUR);
    }
}
