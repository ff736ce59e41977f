package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.retention.RevenueRenewalRate.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.RateConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Money;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class RevenueRenewalRateTest extends RateConformance<RenewedRevenue, RevenueRenewalRate> {

    private static final Currency USD = Currency.getInstance("USD");

    private static Money usd(long amount) {
        return Money.ofMinor(100 * amount, USD);
    }

    private static RenewedRevenue contract(long renewed, long due) {
        return RenewedRevenue.ofContract(usd(renewed), usd(due), 0);
    }

    @Override
    protected List<Canonical<RenewedRevenue, RevenueRenewalRate>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.CAPPED,
                        RevenueRenewalRate::of,
                        e -> Ratio.of(e.renewedCapped().amount(), e.due().amount())),
                new Canonical<>(
                        Method.UNCAPPED,
                        e -> RevenueRenewalRate.of(e, Method.UNCAPPED),
                        e -> Ratio.of(e.renewed().amount(), e.due().amount())));
    }

    /** Capped and uncapped figures that differ, since each evidence has a contract that grew. */
    @Override
    protected Arbitrary<RenewedRevenue> inputs() {
        Arbitrary<Integer> amount = Arbitraries.integers().between(0, 400);
        return Combinators.combine(amount, amount)
                .as((renewed, due) -> contract(renewed, due).plus(contract(3, 2)));
    }

    @Override
    protected RenewedRevenue empty() {
        return RenewedRevenue.zero(USD);
    }

    @Override
    protected Optional<BinaryOperator<RenewedRevenue>> plus() {
        return Optional.of(RenewedRevenue::plus);
    }

    /** One figure of one definition may be that of another evidence: only what was capped differs. */
    @Override
    protected void holds(RevenueRenewalRate rate, Ratio exact) {
        if (rate.definition() == Method.CAPPED) {
            assertThat(rate.ratio()).isBetween(0.0, 1.0);
            assertThat(rate.exactRatio())
                    .isLessThan(RevenueRenewalRate.of(rate.evidence(), Method.UNCAPPED)
                            .exactRatio());
        }
    }

    @Test
    void theCapIsOneOfEachContract() {
        RenewedRevenue contracts = contract(120, 100).plus(contract(0, 100));
        assertThat(RevenueRenewalRate.of(contracts).percent()).isEqualTo(50.0);
        assertThat(RevenueRenewalRate.of(contracts, Method.UNCAPPED).percent()).isEqualTo(60.0);
        assertThat(RevenueRenewalRate.of(contract(250, 100), Method.UNCAPPED).percent())
                .isEqualTo(250.0);
        assertThat(RevenueRenewalRate.of(contract(80, 100)).explain().text(Locale.ENGLISH))
                .isEqualTo("Renewal rate by contract value ="
                        + " value renewed, of each contract at most what it was worth ÷ value up for renewal"
                        + " = USD\u00a080.00 ÷ USD\u00a0100.00 = 80%");
    }

    @Test
    void theGraceStaysWithTheResult() {
        RevenueRenewalRate late = RevenueRenewalRate.of(RenewedRevenue.ofContract(usd(1), usd(2), 14));
        assertThat(late.explain().notes(Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("14 days");
        assertThat(late.isComparableWith(RevenueRenewalRate.of(RenewedRevenue.zero(USD, 14))))
                .isTrue();
        assertThat(late.isComparableWith(RevenueRenewalRate.of(RenewedRevenue.zero(USD))))
                .isFalse();
        assertThat(late.isComparableWith(RenewalRate.ofCounts(1, 2))).isFalse();
        Refusal.of(() -> late.evidence().plus(empty()), "other", "0 days", "14");
    }

    @Test
    void refusals() {
        Refusal.of(() -> contract(-1, 100), "renewed USD -1.00 is negative");
        Refusal.of(() -> contract(1, -100), "due USD -100.00 is negative");
        Refusal.of(() -> contract(-1, -100), "renewed USD -1.00 is negative");
        Refusal.of(() -> new RenewedRevenue(usd(-3), usd(2), usd(5), 0), "renewedCapped", "-3.00", "negative");
        Refusal.of(() -> new RenewedRevenue(usd(3), usd(2), usd(5), 0), "renewedCapped", "3.00", "2.00", "renewed");
        Refusal.of(() -> new RenewedRevenue(usd(3), usd(5), usd(2), 0), "renewedCapped", "3.00", "2.00", "due");
        Refusal.of(() -> RenewedRevenue.zero(USD, -3), "graceDays", -3);
        Refusal.of(
                CurrencyMismatchException.class,
                () -> RenewedRevenue.ofContract(usd(1), Money.of("1", "EUR"), 0),
                "USD",
                "EUR");
        Refusal.ofNull(() -> RevenueRenewalRate.of(null), "evidence");
        Refusal.ofNull(() -> RevenueRenewalRate.of(empty(), null), "definition");
        Refusal.ofNull(() -> new RenewedRevenue(null, usd(1), usd(1), 0), "renewedCapped");
        Refusal.ofNull(() -> new RenewedRevenue(usd(1), null, usd(1), 0), "renewed");
        Refusal.ofNull(() -> new RenewedRevenue(usd(1), usd(1), null, 0), "due");
    }
}
