package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.AnnualRecurringRevenue.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MoneyConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class AnnualRecurringRevenueTest extends MoneyConformance<RecurringRevenue, AnnualRecurringRevenue> {

    @Override
    protected List<Canonical<RecurringRevenue, AnnualRecurringRevenue>> definitions() {
        return List.of(new Canonical<>(
                Method.TWELVE_TIMES_MRR,
                AnnualRecurringRevenue::of,
                e -> Ratio.of(e.perMonth().amount(), BigDecimal.ONE).times(12)));
    }

    @Override
    protected Arbitrary<RecurringRevenue> inputs() {
        return MrrMovements.any()
                .map(m -> new RecurringRevenue(m.opening(), m.opening().isZero() ? 0 : 7));
    }

    @Override
    protected RecurringRevenue empty() {
        return RecurringRevenue.zero(MrrMovements.EUR);
    }

    @Override
    protected Optional<BinaryOperator<RecurringRevenue>> plus() {
        return Optional.of(RecurringRevenue::plus);
    }

    /** Nothing is a value: 0. */
    @Override
    protected int definedWithoutEvidence() {
        return 1;
    }

    @Override
    protected Currency currency(RecurringRevenue input) {
        return MrrMovements.EUR;
    }

    @Override
    protected RecurringRevenue scaled(RecurringRevenue input, int factor) {
        return Totals.scaled(input, factor);
    }

    @Test
    void theExample() {
        assertThat(AnnualRecurringRevenue.of(usd(750_000), 1_000).amount()).isEqualTo(usd(9_000_000));
        Refusal.ofNull(() -> AnnualRecurringRevenue.of(null), "evidence");
    }
}
