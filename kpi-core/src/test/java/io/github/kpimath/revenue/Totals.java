package io.github.kpimath.revenue;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Sums of money to try. */
final class Totals {

    static final Currency EUR = Currency.getInstance("EUR");

    private Totals() {}

    static Arbitrary<RecurringRevenue> recurring() {
        return Combinators.combine(cents(1), people(), people(), Arbitraries.of(true, true, false))
                .as((cents, paying, atStart, known) -> {
                    RecurringRevenue atEnd = new RecurringRevenue(Money.ofMinor(paying == 0 ? 0 : cents, EUR), paying);
                    return known ? atEnd.withPayersAtStart(atStart) : atEnd;
                });
    }

    /** With refunds, a total may be negative. */
    static Arbitrary<PurchaseTotals> purchases() {
        return Combinators.combine(cents(-500_000), people())
                .as((cents, purchases) -> new PurchaseTotals(Money.ofMinor(cents, EUR), purchases));
    }

    static RecurringRevenue scaled(RecurringRevenue revenue, int factor) {
        return new RecurringRevenue(
                revenue.perMonth().times(factor), revenue.payers(), revenue.payersAtStart(), revenue.startKnown());
    }

    /** MRR at the end over the mean of who paid at the start and at the end. */
    static Ratio overTheMean(RecurringRevenue e) {
        return e.startKnown()
                ? Ratio.of(e.perMonth().amount(), BigDecimal.valueOf(e.payersAtStart() + e.payers()))
                        .times(2)
                : Ratio.none(UndefinedReason.INCOMPLETE);
    }

    private static Arbitrary<Long> cents(long least) {
        return Arbitraries.longs().between(least, 10_000_000);
    }

    private static Arbitrary<Integer> people() {
        return Arbitraries.integers().between(0, 30);
    }
}
