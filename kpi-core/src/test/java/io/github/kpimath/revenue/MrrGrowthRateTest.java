package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.sum;
import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.revenue.MrrGrowthRate.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.RateConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Money;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class MrrGrowthRateTest extends RateConformance<MrrChange, MrrGrowthRate> {

    private static final Period YEAR = Period.ofYears(1);

    private static Ratio growth(MrrChange e) {
        return Ratio.of(sum(e.closing(), e.opening().negated()), e.opening().amount());
    }

    /** The compound rate over one month is the plain one; longer spans are looked at below. */
    @Override
    protected List<Canonical<MrrChange, MrrGrowthRate>> definitions() {
        return List.of(
                new Canonical<>(Method.CLOSING_OVER_OPENING, MrrGrowthRate::of, MrrGrowthRateTest::growth),
                new Canonical<>(
                        Method.YEAR_ON_YEAR,
                        e -> MrrGrowthRate.of(MrrChange.of(e.opening(), e.closing(), YEAR), Method.YEAR_ON_YEAR),
                        MrrGrowthRateTest::growth),
                new Canonical<>(
                        Method.COMPOUND_MONTHLY,
                        e -> MrrGrowthRate.of(e, Method.COMPOUND_MONTHLY),
                        MrrGrowthRateTest::growth));
    }

    @Override
    protected Arbitrary<MrrChange> inputs() {
        return MrrMovements.any().map(m -> MrrChange.of(m.opening(), m.won(), Period.ofMonths(1)));
    }

    @Override
    protected MrrChange empty() {
        return MrrChange.of(MrrMovements.none().opening(), MrrMovements.none().opening(), Period.ofMonths(1));
    }

    @Override
    protected Optional<BinaryOperator<MrrChange>> plus() {
        return Optional.of(MrrChange::plus);
    }

    @Test
    void theExampleOfTheCatalogue() {
        assertThat(MrrGrowthRate.of(MrrChange.from(MrrMovements.ofTheCatalogue(), Period.ofMonths(1)))
                        .percent())
                .isEqualTo(12.0);
    }

    @Test
    void evenMonthlyGrowthCompoundsToTheWhole() {
        MrrChange doubled = MrrChange.of(usd(1_000), usd(2_000), YEAR);
        MrrGrowthRate monthly = MrrGrowthRate.of(doubled, Method.COMPOUND_MONTHLY);
        assertThat(Math.pow(1 + monthly.ratio(), 12)).isCloseTo(2, within(1e-14));
        assertThat(monthly.explain().formula(Locale.ENGLISH)).contains("; 12) ≈ 5.95%");
        MrrChange halved = MrrChange.of(usd(1_000), usd(125), Period.ofMonths(3));
        assertThat(MrrGrowthRate.of(halved, Method.COMPOUND_MONTHLY).ratio()).isCloseTo(-0.5, within(1e-15));
        MrrChange gone = MrrChange.of(usd(1_000), usd(0), Period.ofMonths(3));
        assertThat(MrrGrowthRate.of(gone, Method.COMPOUND_MONTHLY).percent()).isEqualTo(-100.0);
    }

    @Test
    void refusals() {
        MrrChange days = MrrChange.of(usd(1), usd(2), Period.ofDays(30));
        Refusal.of(() -> MrrGrowthRate.of(days, Method.COMPOUND_MONTHLY), "compound-monthly", "P30D", "whole months");
        Refusal.of(() -> MrrGrowthRate.of(days, Method.YEAR_ON_YEAR), "year-on-year", "P30D", "twelve months");
        MrrChange month = MrrChange.of(usd(1), usd(2), Period.ofMonths(1));
        Refusal.of(() -> MrrGrowthRate.of(month, Method.YEAR_ON_YEAR), "year-on-year", "P1M", "twelve months");
        Refusal.of(() -> month.plus(days), "P30D", "P1M");
        Refusal.of(() -> MrrChange.of(usd(-1), usd(1), YEAR), "opening USD -1.00");
        Refusal.of(() -> MrrChange.of(usd(1), usd(-1), YEAR), "closing USD -1.00");
        Refusal.of(() -> MrrChange.of(usd(1), usd(1), Period.ZERO), "P0D");
        Refusal.of(CurrencyMismatchException.class, () -> MrrChange.of(usd(1), Money.zero("EUR"), YEAR), "USD", "EUR");
        Refusal.ofNull(() -> MrrChange.of(usd(1), null, YEAR), "closing");
        Refusal.ofNull(() -> MrrChange.of(usd(1), usd(1), null), "span");
        Refusal.ofNull(() -> MrrGrowthRate.of(null), "evidence");
        Refusal.ofNull(() -> MrrGrowthRate.of(month, null), "definition");
    }
}
