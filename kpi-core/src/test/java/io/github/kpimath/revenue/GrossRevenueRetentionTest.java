package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.only;
import static io.github.kpimath.revenue.MrrMovements.sum;
import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.GrossRevenueRetention.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.RateConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Fraction;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class GrossRevenueRetentionTest extends RateConformance<RevenueWindow, GrossRevenueRetention> {

    @Override
    protected List<Canonical<RevenueWindow, GrossRevenueRetention>> definitions() {
        return List.of(
                new Canonical<>(Method.OPENING_COHORT, GrossRevenueRetention::of, w -> kept(only(w))),
                new Canonical<>(Method.CHAINED, w -> GrossRevenueRetention.of(w, Method.CHAINED), w -> kept(only(w))));
    }

    @Override
    protected Arbitrary<RevenueWindow> inputs() {
        return MrrMovements.windows();
    }

    @Override
    protected RevenueWindow empty() {
        return RevenueWindow.of(MrrMovements.none(), Period.ofMonths(12));
    }

    @Override
    protected Optional<BinaryOperator<RevenueWindow>> plus() {
        return Optional.of(RevenueWindow::plus);
    }

    private static Ratio kept(MrrMovement m) {
        return Ratio.of(
                sum(m.opening(), m.contraction().negated(), m.churned().negated()),
                m.opening().amount());
    }

    @Override
    protected void holds(GrossRevenueRetention gross, Ratio exact) {
        NetRevenueRetention net = NetRevenueRetention.of(gross.evidence());
        assertThat(gross.exactRatio()).isBetween(Fraction.ZERO, Fraction.ONE).isLessThanOrEqualTo(net.exactRatio());
    }

    @Test
    void theExampleOfTheCatalogue() {
        GrossRevenueRetention gross = GrossRevenueRetention.of(MrrMovements.ofTheCatalogue(), Period.ofYears(1));
        assertThat(gross.percent()).isEqualTo(92.0);
        assertThat(gross.explain().notes(Locale.ENGLISH)).containsExactly("Over 12 months.");
    }

    @Test
    void monthsInARowAreChainedByNameOnly() {
        MrrMovement first = MrrMovement.startingWith(usd(100)).losing(usd(10)).winning(usd(110));
        MrrMovement second = MrrMovement.startingWith(usd(200)).losing(usd(20)).winning(usd(5));
        RevenueWindow months = RevenueWindow.chained(List.of(first, second), Period.ofMonths(1));
        GrossRevenueRetention chained = GrossRevenueRetention.of(months, Method.CHAINED);
        assertThat(chained.percent()).isEqualTo(81.0);
        assertThat(chained.explain().notes(Locale.ENGLISH)).containsExactly("Over 2 months.");
        Refusal.of(() -> GrossRevenueRetention.of(months), "opening-cohort", "2 parts", "CHAINED");
    }

    @Test
    void refusals() {
        Refusal.ofNull(() -> GrossRevenueRetention.of(null), "evidence");
        Refusal.ofNull(() -> GrossRevenueRetention.of(empty(), null), "definition");
        Refusal.of(() -> GrossRevenueRetention.of(MrrMovements.none(), Period.ZERO), "P0D");
    }
}
