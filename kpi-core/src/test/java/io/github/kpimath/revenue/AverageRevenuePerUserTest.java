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
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class AverageRevenuePerUserTest extends MoneyConformance<RecurringRevenue, AverageRevenuePerUser> {

    @Override
    protected List<Canonical<RecurringRevenue, AverageRevenuePerUser>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.MRR_OVER_PAYING_USERS,
                        AverageRevenuePerUser::of,
                        e -> Ratio.of(e.perMonth().amount(), BigDecimal.valueOf(e.payers()))),
                new Canonical<>(
                        Method.MRR_OVER_MEAN_PAYING_USERS,
                        e -> AverageRevenuePerUser.of(e, Method.MRR_OVER_MEAN_PAYING_USERS),
                        Totals::overTheMean));
    }

    @Override
    protected Arbitrary<RecurringRevenue> inputs() {
        return Totals.recurring();
    }

    @Override
    protected RecurringRevenue empty() {
        return RecurringRevenue.zero(Totals.EUR);
    }

    @Override
    protected Optional<BinaryOperator<RecurringRevenue>> plus() {
        return Optional.of(RecurringRevenue::plus);
    }

    @Override
    protected Currency currency(RecurringRevenue input) {
        return Totals.EUR;
    }

    @Override
    protected RecurringRevenue scaled(RecurringRevenue input, int factor) {
        return Totals.scaled(input, factor);
    }

    @Test
    void theExample() {
        assertThat(AverageRevenuePerUser.of(usd(750_000), 3_000).amount()).isEqualTo(usd(250));
        AverageRevenuePerUser mean = AverageRevenuePerUser.of(
                new RecurringRevenue(usd(750_000), 3_000).withPayersAtStart(2_000), Method.MRR_OVER_MEAN_PAYING_USERS);
        assertThat(mean.amount()).isEqualTo(usd(300));
        assertThat(mean.explain().formula(Locale.forLanguageTag("pt-PT")))
                .contains("utilizadores pagantes no início + utilizadores pagantes no fim");
        Refusal.ofNull(() -> AverageRevenuePerUser.of(null), "evidence");
        Refusal.ofNull(() -> AverageRevenuePerUser.of(mean.evidence(), null), "definition");
    }
}
