package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.retention.RepeatPurchaseRateWithinDays.Method;
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

class RepeatPurchaseRateWithinDaysTest
        extends ShareConformance<RepeatPurchasesWithinDays, RepeatPurchaseRateWithinDays> {

    private static final int DAYS = 90;

    @Override
    protected List<Canonical<RepeatPurchasesWithinDays, RepeatPurchaseRateWithinDays>> definitions() {
        return List.of(new Canonical<>(
                Method.WITHIN_DAYS,
                RepeatPurchaseRateWithinDays::of,
                e -> Ratio.of(e.repeatBuyers(), e.matureBuyers())));
    }

    @Override
    protected Arbitrary<RepeatPurchasesWithinDays> inputs() {
        Arbitrary<Integer> customers = Arbitraries.integers().between(0, 40);
        return Combinators.combine(customers, customers, customers)
                .as((again, once, immature) -> new RepeatPurchasesWithinDays(DAYS, again, again + once, immature));
    }

    @Override
    protected RepeatPurchasesWithinDays empty() {
        return RepeatPurchasesWithinDays.empty(DAYS);
    }

    @Override
    protected Optional<BinaryOperator<RepeatPurchasesWithinDays>> plus() {
        return Optional.of(RepeatPurchasesWithinDays::plus);
    }

    @Test
    void whoIsTooNewIsApart() {
        RepeatPurchaseRateWithinDays rate =
                RepeatPurchaseRateWithinDays.of(new RepeatPurchasesWithinDays(90, 30, 120, 45));
        assertThat(rate.percent()).isEqualTo(25.0);
        assertThat(rate.explain().text(Locale.ENGLISH)).isEqualTo("""
                        Repeat purchase rate within a number of days = customers who bought again within the days \
                        ÷ customers whose first purchase is that long ago = 30 ÷ 120 = 25%
                        Within 90 days of the first purchase.
                        Left out: 45 customers whose first purchase is not that long ago.""");
        RepeatPurchaseRateWithinDays next = RepeatPurchaseRateWithinDays.of(new RepeatPurchasesWithinDays(1, 1, 2, 1));
        assertThat(next.explain().notes(Locale.ENGLISH))
                .containsExactly(
                        "Within 1 day of the first purchase.",
                        "Left out: 1 customer whose first purchase is not that long ago.");
    }

    @Test
    void theDaysDecideWhatIsComparable() {
        RepeatPurchaseRateWithinDays rate = RepeatPurchaseRateWithinDays.of(empty());
        assertThat(rate.notes()).hasSize(1);
        assertThat(rate.isComparableWith(RepeatPurchaseRateWithinDays.of(RepeatPurchasesWithinDays.empty(30))))
                .isFalse();
        assertThat(rate.isComparableWith(RepeatPurchaseRate.ofCounts(1, 2))).isFalse();
    }

    @Test
    void refusals() {
        Refusal.of(() -> RepeatPurchasesWithinDays.empty(0), "days", 0, "1..");
        Refusal.of(() -> new RepeatPurchasesWithinDays(30, 3, 2, 0), "repeatBuyers", 3, "0..2", "matureBuyers");
        Refusal.of(() -> new RepeatPurchasesWithinDays(30, 0, -1, 0), "matureBuyers", -1);
        Refusal.of(() -> new RepeatPurchasesWithinDays(30, 0, 0, -1), "immatureBuyers", -1);
        Refusal.of(() -> empty().plus(RepeatPurchasesWithinDays.empty(30)), "other", "30 days", "within 90");
        Refusal.ofNull(() -> RepeatPurchaseRateWithinDays.of(null), "evidence");
    }
}
