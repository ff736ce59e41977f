package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Kpi;
import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.math.RoundingMode;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Amounts that no decimal number can write go in, are added up and come out exactly. */
class RecurringRevenueTest {

    /** The 84th part has no end in decimals. */
    private static final long PARTS = 84;

    @Provide
    Arbitrary<MrrMovement> movements() {
        return MrrMovements.any();
    }

    private static MrrMovement parted(MrrMovement m) {
        return new MrrMovement(
                m.opening().dividedBy(PARTS),
                m.won().dividedBy(PARTS),
                m.expansion().dividedBy(PARTS),
                m.contraction().dividedBy(PARTS),
                m.churned().dividedBy(PARTS),
                m.reactivation().dividedBy(PARTS),
                m.currencyEffect().dividedBy(PARTS));
    }

    @Property
    void rates(@ForAll("movements") MrrMovement whole) {
        MrrMovement part = parted(whole);
        assertThat(part.closing().times(PARTS)).isEqualTo(whole.closing());
        Period year = Period.ofYears(1);
        for (Function<MrrMovement, Kpi> kpi : List.<Function<MrrMovement, Kpi>>of(
                m -> NetRevenueRetention.of(m, year),
                m -> GrossRevenueRetention.of(m, year),
                GrossMrrChurnRate::of,
                NetMrrChurnRate::of,
                QuickRatio::of,
                m -> MrrGrowthRate.of(MrrChange.from(m, year)))) {
            assertThat(kpi.apply(part).isDefined()).isEqualTo(kpi.apply(whole).isDefined());
            if (kpi.apply(whole).isDefined()) {
                assertThat(kpi.apply(part).formula().value())
                        .isEqualTo(kpi.apply(whole).formula().value());
            }
        }
        assertThat(ExpansionMrr.of(part).exactAmount().times(Fraction.of(PARTS)))
                .isEqualTo(ExpansionMrr.of(whole).exactAmount());
    }

    @Test
    void twelveTimesTheTwelfthPartIsTheYear() {
        ExactMoney month = BillingInterval.ofYears(1).perMonth(usd(2_000));
        RecurringRevenue three = Stream.of(month, month, month)
                .map(RecurringRevenue::ofCustomer)
                .reduce(RecurringRevenue.zero(month.currency()), RecurringRevenue::plus);
        assertThat(MonthlyRecurringRevenue.of(three).amount()).isEqualTo(usd(500));
        assertThat(AnnualRecurringRevenue.of(three).amount()).isEqualTo(usd(6_000));
        assertThat(AverageRevenuePerAccount.of(three).amount(RoundingMode.HALF_EVEN))
                .hasToString("USD 166.67");
    }

    @Test
    void anExplanationSaysWhereItRounds() {
        MonthlyRecurringRevenue mrr =
                MonthlyRecurringRevenue.of(BillingInterval.ofYears(1).perMonth(usd(2_000)), 1);
        assertThat(mrr.explain().text(Locale.ENGLISH))
                .isEqualTo("Monthly recurring revenue (MRR) = recurring prices per month of paying customers"
                        + " ≈ USD\u00a0166.67");
        assertThat(mrr.amount(RoundingMode.HALF_EVEN)).isEqualTo(Money.of("166.67", "USD"));
        assertThat(AnnualRecurringRevenue.of(mrr.evidence()).explain().formula(Locale.forLanguageTag("es")))
                .isEqualTo("Ingresos recurrentes anuales (ARR) = 12 × ingresos recurrentes mensuales (MRR)"
                        + " ≈ 12 × USD\u00a0166,67 = USD\u00a02.000,00");
    }

    @Test
    void whatRestsOnRecurringRevenueTakesItExactly() {
        ExactMoney month = BillingInterval.ofYears(1).perMonth(usd(2_000));
        assertThat(MagicNumber.of(month.times(3), usd(0), usd(1_000)).exactMultiple())
                .isEqualTo(Fraction.of(2));
        assertThat(CacPayback.withoutMargin(CustomerAcquisitionCost.of(usd(500), 1), PerPeriod.monthly(month))
                        .exactMultiple())
                .isEqualTo(Fraction.of(3));
        assertThat(CacPayback.ofAggregate(usd(500), PerPeriod.monthly(month), Fraction.of(1, 2))
                        .exactMultiple())
                .isEqualTo(Fraction.of(6));
    }

    @Test
    void whoPaysNothingIsNoPayer() {
        assertThat(RecurringRevenue.ofCustomer(usd(0))).isEqualTo(new RecurringRevenue(usd(0), 0));
        assertThat(RecurringRevenue.ofCustomer(usd(5))).isEqualTo(new RecurringRevenue(usd(5), 1));
        Refusal.of(() -> RecurringRevenue.ofCustomer(usd(-1)), "perMonth USD -1.00");
    }

    @Test
    void theStartIsKnownWhereItIsKnownOfBoth() {
        RecurringRevenue known = new RecurringRevenue(usd(10), 2).withPayersAtStart(3);
        RecurringRevenue unknown = new RecurringRevenue(usd(10), 2);
        assertThat(known.plus(known)).isEqualTo(new RecurringRevenue(usd(20), 4).withPayersAtStart(6));
        assertThat(known.plus(unknown)).isEqualTo(unknown.plus(known)).isEqualTo(new RecurringRevenue(usd(20), 4));
        assertThat(known.startKnown()).isTrue();
        assertThat(unknown.startKnown()).isFalse();
        assertThat(known.withPayersAtStart(0)).isNotEqualTo(unknown);
        assertThat(RoundTrip.of(known)).isEqualTo(known);
    }

    @Test
    void refusals() {
        RecurringRevenue two = new RecurringRevenue(usd(10), 2);
        Refusal.of(() -> two.withPayersAtStart(-1), "payersAtStart -1", "0..");
        Refusal.of(() -> new RecurringRevenue(usd(10).exact(), 2, 1, false), "payersAtStart 1", "not known");
        Refusal.of(() -> new RecurringRevenue(usd(10).exact(), -1, 0, false), "payers -1", "0..");
        Refusal.ofNullByName(() -> new RecurringRevenue(null, 1, 0, false), "perMonth");
        Refusal.ofNullByName(() -> new RecurringRevenue((Money) null, 1), "perMonth");
        RecurringRevenue most = two.withPayersAtStart(Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> most.plus(most), "overflow");
    }
}
