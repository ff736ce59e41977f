package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.sum;
import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import io.github.kpimath.revenue.LtvToCac.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MultipleConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class LtvToCacTest extends MultipleConformance<MrrMovement, LtvToCac> {

    @Override
    protected List<Canonical<MrrMovement, LtvToCac>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.MARGIN_CLV_OVER_CAC,
                        m -> LtvToCac.of(margin(m), cac(m)),
                        m -> m.won().isZero()
                                ? Ratio.none(UndefinedReason.EMPTY_DENOMINATOR)
                                : Ratio.of(sum(m.opening()).multiply(TWENTY), sum(m.expansion()))),
                new Canonical<>(
                        Method.REVENUE_CLV_OVER_CAC,
                        m -> LtvToCac.of(revenue(m), cac(m)),
                        m -> m.won().isZero()
                                ? Ratio.none(UndefinedReason.EMPTY_DENOMINATOR)
                                : Ratio.of(
                                        sum(m.opening()).multiply(TWENTY).multiply(BigDecimal.valueOf(3)),
                                        sum(m.expansion()))));
    }

    @Override
    protected Arbitrary<MrrMovement> inputs() {
        return MrrMovements.any();
    }

    @Override
    protected MrrMovement empty() {
        return MrrMovements.none();
    }

    @Override
    protected Optional<BinaryOperator<MrrMovement>> plus() {
        return Optional.empty();
    }

    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    /** Half of the revenue is margin, a tenth leaves: 5 times revenue; won by fours, so that CAC is a quarter of the spend. */
    private static CustomerLifetimeValue margin(MrrMovement m) {
        return CustomerLifetimeValue.ofStatedChurn(
                PerPeriod.monthly(MrrMovements.money(m.opening())),
                Fraction.parse("50%"),
                PerPeriod.monthly(Fraction.parse("10%")));
    }

    private static CustomerLifetimeValue revenue(MrrMovement m) {
        return CustomerLifetimeValue.ofPurchases(
                MrrMovements.money(m.opening()), PerPeriod.monthly(3), Period.ofMonths(5));
    }

    private static CustomerAcquisitionCost cac(MrrMovement m) {
        return CustomerAcquisitionCost.of(
                MrrMovements.money(m.expansion()), m.won().isZero() ? 0 : 4);
    }

    private static LtvToCac ofTheCatalogue() {
        CustomerLifetimeValue clv = CustomerLifetimeValue.ofStatedChurn(
                PerPeriod.monthly(usd(100)), Fraction.parse("80%"), PerPeriod.monthly(Fraction.parse("5%")));
        return LtvToCac.of(clv, CustomerAcquisitionCost.of(usd(500), 1));
    }

    @Test
    void theExampleOfTheCatalogue() {
        assertThat(ofTheCatalogue().multiple()).isEqualTo(3.2);
        assertThat(ofTheCatalogue().notes()).isEmpty();
        assertThat(ofTheCatalogue().explain().restsOn()).hasSize(2);
    }

    @Test
    void aLifetimeValueOfRevenueIsMarkedAsSuch() {
        CustomerAcquisitionCost cac = CustomerAcquisitionCost.of(usd(500), 1);
        CustomerLifetimeValue[] ofRevenue = {
            CustomerLifetimeValue.ofPurchases(usd(100), PerPeriod.monthly(1), Period.ofMonths(20)),
            CustomerLifetimeValue.ofHistory(usd(100), 1),
            CustomerLifetimeValue.ofPurchasesAtStatedRetention(
                    usd(100), PerPeriod.monthly(1), PerPeriod.monthly(Fraction.parse("95%")))
        };
        for (CustomerLifetimeValue clv : ofRevenue) {
            LtvToCac ratio = LtvToCac.of(clv, cac);
            assertThat(ratio.definition()).isEqualTo(Method.REVENUE_CLV_OVER_CAC);
            assertThat(ratio.explain().notes(Locale.ENGLISH))
                    .containsExactly("Revenue, not margin: not comparable with a ratio of margin.");
            assertThat(ratio.isComparableWith(ofTheCatalogue())).isFalse();
        }
    }

    @Test
    void theMarginAtTheRetentionRateStandsAgainstTheAcquisitionCost() {
        CustomerLifetimeValue revenue = CustomerLifetimeValue.ofPurchasesAtStatedRetention(
                usd(50), PerPeriod.monthly(3), PerPeriod.monthly(Fraction.parse("0.95")));
        CustomerLifetimeValue margin = revenue.atMargin(Fraction.parse("0.6"));
        assertThat(margin.definition()).isEqualTo(CustomerLifetimeValue.Method.MARGIN_AT_RETENTION);
        assertThat(margin.amount()).isEqualTo(usd(1_800));
        assertThat(margin.explain().formula(Locale.ENGLISH))
                .isEqualTo("Customer lifetime value (CLV) = average purchase value × purchases per period"
                        + " ÷ (1 − retention rate) × gross margin = USD\u00a050.00 × 3 ÷ (1 − 95%) × 60%"
                        + " = USD\u00a01,800.00");
        CustomerAcquisitionCost cac = CustomerAcquisitionCost.of(usd(600), 1);
        assertThat(LtvToCac.of(margin, cac).definition()).isEqualTo(LtvToCac.Method.MARGIN_CLV_OVER_CAC);
        assertThat(LtvToCac.of(margin, cac).multiple()).isEqualTo(3.0);
        assertThat(LtvToCac.of(revenue, cac).definition()).isEqualTo(LtvToCac.Method.REVENUE_CLV_OVER_CAC);
        assertThat(margin.isComparableWith(revenue)).isFalse();
        Refusal.of(() -> margin.atMargin(Fraction.ONE), "margin-at-retention", "only revenue from purchases");
        Refusal.of(() -> CustomerLifetimeValue.ofHistory(usd(1), 1).atMargin(Fraction.ONE), "historic");
        Refusal.of(() -> revenue.atMargin(Fraction.parse("1.1")), "grossMargin", "11/10");
    }

    @Test
    void nothingSpentHasNoRatio() {
        LtvToCac none = LtvToCac.of(ofTheCatalogue().lifetimeValue(), CustomerAcquisitionCost.of(usd(0), 5));
        assertThat(none.explain().formula(Locale.ENGLISH)).endsWith("because the customers cost nothing to win");
    }

    @Test
    void refusals() {
        CustomerLifetimeValue clv = ofTheCatalogue().lifetimeValue();
        Refusal.of(
                CurrencyMismatchException.class,
                () -> LtvToCac.of(clv, CustomerAcquisitionCost.of(Money.of("500", "EUR"), 1)),
                "USD",
                "EUR");
        Refusal.ofNull(() -> LtvToCac.of(clv, null), "acquisitionCost");
        Refusal.ofNull(() -> LtvToCac.of(null, CustomerAcquisitionCost.of(usd(1), 1)), "lifetimeValue");
    }
}
