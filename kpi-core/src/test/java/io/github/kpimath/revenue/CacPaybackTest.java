package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import io.github.kpimath.revenue.CacPayback.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MultipleConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class CacPaybackTest extends MultipleConformance<MrrMovement, CacPayback> {

    @Override
    protected List<Canonical<MrrMovement, CacPayback>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.PER_NEW_CUSTOMER,
                        m -> CacPayback.of(cac(m), PerPeriod.monthly(m.opening()), HALF),
                        m -> months(m, 2)),
                new Canonical<>(
                        Method.AGGREGATE,
                        m -> CacPayback.ofAggregate(MrrMovements.money(m.won()), PerPeriod.monthly(m.opening()), HALF),
                        m -> months(m, 2)),
                new Canonical<>(
                        Method.ARPA_OF_ALL_CUSTOMERS,
                        m -> CacPayback.ofArpa(
                                cac(m),
                                AverageRevenuePerAccount.of(
                                        m.opening(), m.opening().isZero() ? 0 : 1),
                                HALF),
                        m -> m.opening().isZero() ? Ratio.none(UndefinedReason.EMPTY_DENOMINATOR) : months(m, 2)),
                new Canonical<>(
                        Method.WITHOUT_MARGIN,
                        m -> CacPayback.withoutMargin(cac(m), PerPeriod.monthly(m.opening())),
                        m -> months(m, 1)));
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

    private static final Fraction HALF = Fraction.of(1, 2);

    private static CustomerAcquisitionCost cac(MrrMovement m) {
        return CustomerAcquisitionCost.of(MrrMovements.money(m.won()), 1);
    }

    private static Ratio months(MrrMovement m, int factor) {
        return m.opening().isZero()
                ? Ratio.none(UndefinedReason.OUTSIDE_DOMAIN)
                : Ratio.of(m.won().amount(), m.opening().amount()).times(factor);
    }

    @Test
    void theExamplesOfTheCatalogue() {
        CustomerAcquisitionCost cac = CustomerAcquisitionCost.of(usd(10_000), 20);
        PerPeriod<Money> hundred = PerPeriod.monthly(usd(100));
        Fraction margin = Fraction.parse("80%");
        assertThat(CacPayback.of(cac, hundred, margin).multiple()).isEqualTo(6.25);
        assertThat(CacPayback.of(CustomerAcquisitionCost.of(usd(1_200), 1), hundred, margin)
                        .multiple())
                .isEqualTo(15.0);
        assertThat(CacPayback.withoutMargin(cac, hundred).multiple()).isEqualTo(5.0);
        assertThat(CacPayback.ofAggregate(usd(10_000), PerPeriod.monthly(usd(2_000)), margin)
                        .multiple())
                .isEqualTo(6.25);
    }

    @Test
    void aCostOfZeroIsPaidBackAtOnceAndNoMarginNever() {
        CustomerAcquisitionCost free = CustomerAcquisitionCost.of(usd(0), 20);
        PerPeriod<Money> hundred = PerPeriod.monthly(usd(100));
        assertThat(CacPayback.of(free, hundred, Fraction.ONE).multiple()).isZero();
        CacPayback never = CacPayback.of(free, hundred, Fraction.parse("-10%"));
        assertThat(never.undefinedReason()).contains(UndefinedReason.OUTSIDE_DOMAIN);
        assertThat(never.explain().text(Locale.ENGLISH)).contains("because new customers bring no margin");
    }

    @Test
    void aPricePerYearIsNotPerMonth() {
        CustomerAcquisitionCost cac = CustomerAcquisitionCost.of(usd(500), 1);
        Refusal.of(() -> CacPayback.of(cac, PerPeriod.yearly(usd(1_200)), Fraction.ONE), "price", "P12M");
        Refusal.of(() -> CacPayback.ofAggregate(usd(1), PerPeriod.yearly(usd(1_200)), Fraction.ONE), "P12M");
        Refusal.of(() -> CacPayback.withoutMargin(cac, PerPeriod.yearly(usd(1_200))), "P12M");
    }

    @Test
    void refusals() {
        CustomerAcquisitionCost cac = CustomerAcquisitionCost.of(usd(500), 1);
        PerPeriod<Money> hundred = PerPeriod.monthly(usd(100));
        Refusal.of(() -> CacPayback.of(cac, hundred, Fraction.parse("101%")), "grossMargin 101/100");
        Refusal.of(
                CurrencyMismatchException.class,
                () -> CacPayback.of(cac, PerPeriod.monthly(Money.of("1", "EUR")), Fraction.ONE),
                "USD",
                "EUR");
        CacPayback some = CacPayback.of(cac, hundred, Fraction.ONE);
        Refusal.of(() -> CacPayback.ofAggregate(usd(-500), hundred, Fraction.ONE), "cost -500", "negative");
        Refusal.of(() -> CacPayback.of(cac, PerPeriod.monthly(usd(-1)), Fraction.ONE), "monthly -1", "negative");
        Refusal.of(
                () -> new CacPayback(some.monthly(), some.monthly(), Fraction.ONE, Method.PER_NEW_CUSTOMER),
                "cost is mrr-per-new-customer, not cac");
        Refusal.of(
                () -> new CacPayback(some.cost(), some.cost(), Fraction.ONE, Method.PER_NEW_CUSTOMER),
                "monthly is cac, not mrr-per-new-customer");
        Refusal.ofNull(() -> new CacPayback(some.cost(), some.monthly(), Fraction.ONE, null), "definition");
    }
}
