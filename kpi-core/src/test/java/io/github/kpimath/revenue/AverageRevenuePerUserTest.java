package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.AverageRevenuePerUser.Method;
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

class AverageRevenuePerUserTest extends MoneyConformance<RecurringRevenue, AverageRevenuePerUser> {

    @Override
    protected List<Canonical<RecurringRevenue, AverageRevenuePerUser>> definitions() {
        return List.of(new Canonical<>(
                Method.MRR_OVER_PAYING_USERS,
                AverageRevenuePerUser::of,
                e -> Ratio.of(e.perMonth().amount(), BigDecimal.valueOf(e.payingCustomers()))));
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

    @Override
    protected Currency currency(RecurringRevenue input) {
        return MrrMovements.EUR;
    }

    @Override
    protected RecurringRevenue scaled(RecurringRevenue input, int factor) {
        return new RecurringRevenue(input.perMonth().times(factor), input.payingCustomers());
    }

    @Test
    void theExample() {
        assertThat(AverageRevenuePerUser.of(usd(750_000), 3_000).amount()).isEqualTo(usd(250));
        Refusal.ofNull(() -> AverageRevenuePerUser.of(null), "evidence");
    }
}
