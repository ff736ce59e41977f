package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.only;
import static io.github.kpimath.revenue.MrrMovements.sum;
import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.NetRevenueRetention.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.RateConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class NetRevenueRetentionTest extends RateConformance<RevenueWindow, NetRevenueRetention> {

    @Override
    protected List<Canonical<RevenueWindow, NetRevenueRetention>> definitions() {
        return List.of(
                new Canonical<>(Method.OPENING_COHORT, NetRevenueRetention::of, w -> kept(only(w))),
                new Canonical<>(
                        Method.INCLUDING_REACTIVATION,
                        w -> NetRevenueRetention.of(w, Method.INCLUDING_REACTIVATION),
                        w -> Ratio.of(
                                kept(only(w)).above().add(only(w).reactivation().amount()),
                                only(w).opening().amount())),
                new Canonical<>(Method.CHAINED, w -> NetRevenueRetention.of(w, Method.CHAINED), w -> kept(only(w))));
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
                sum(
                        m.opening(),
                        m.expansion(),
                        m.contraction().negated(),
                        m.churned().negated()),
                m.opening().amount());
    }

    @Test
    void theExamplesOfTheCatalogue() {
        RevenueWindow year = RevenueWindow.of(MrrMovements.ofTheCatalogue(), Period.ofMonths(12));
        assertThat(NetRevenueRetention.of(year).percent()).isEqualTo(100.0);
        assertThat(NetRevenueRetention.of(year, Method.INCLUDING_REACTIVATION).percent())
                .isEqualTo(102.0);
        // Baremetrics' definition: 100 % - (churned - expansion) / start
        MrrMovement m = MrrMovement.startingWith(usd(1_000)).losing(usd(50)).expanding(usd(80));
        assertThat(NetRevenueRetention.of(m, Period.ofMonths(1)).ratio()).isEqualTo(1.03);
        MrrMovement gone = MrrMovement.startingWith(usd(100)).losing(usd(100));
        assertThat(NetRevenueRetention.of(gone, Period.ofMonths(1)).percent()).isZero();
    }

    @Test
    void monthsInARowAreChainedByNameOnly() {
        MrrMovement first = MrrMovement.startingWith(usd(100)).losing(usd(10)).winning(usd(110));
        MrrMovement second = MrrMovement.startingWith(usd(200)).losing(usd(20)).winning(usd(5));
        RevenueWindow months = RevenueWindow.chained(List.of(first, second), Period.ofMonths(1));
        NetRevenueRetention chained = NetRevenueRetention.of(months, Method.CHAINED);
        assertThat(chained.percent()).isEqualTo(81.0);
        assertThat(chained.explain().notes(Locale.ENGLISH)).containsExactly("Over 2 months.");
        Refusal.of(() -> NetRevenueRetention.of(months), "opening-cohort", "2 parts", "CHAINED");
    }

    @Test
    void refusals() {
        Refusal.ofNull(() -> NetRevenueRetention.of(null), "evidence");
        Refusal.ofNull(() -> NetRevenueRetention.of(empty(), null), "definition");
        Refusal.of(() -> NetRevenueRetention.of(MrrMovements.none(), Period.ZERO), "P0D");
    }
}
