package io.github.kpimath.revenue;

import io.github.kpimath.value.Money;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Sums of money to try. */
final class Totals {

    static final Currency EUR = Currency.getInstance("EUR");

    private Totals() {}

    static Arbitrary<RecurringRevenue> recurring() {
        return Combinators.combine(cents(1), people())
                .as((cents, paying) -> new RecurringRevenue(Money.ofMinor(paying == 0 ? 0 : cents, EUR), paying));
    }

    /** With refunds, a total may be negative. */
    static Arbitrary<PurchaseTotals> purchases() {
        return Combinators.combine(cents(-500_000), people())
                .as((cents, purchases) -> new PurchaseTotals(Money.ofMinor(cents, EUR), purchases));
    }

    static RecurringRevenue scaled(RecurringRevenue revenue, int factor) {
        return new RecurringRevenue(revenue.perMonth().times(factor), revenue.payingCustomers());
    }

    private static Arbitrary<Long> cents(long least) {
        return Arbitraries.longs().between(least, 10_000_000);
    }

    private static Arbitrary<Integer> people() {
        return Arbitraries.integers().between(0, 30);
    }
}
