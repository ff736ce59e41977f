package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.compare.Trend;
import io.github.kpimath.revenue.MrrHistory.Step;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.DateRange;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MrrHistoryTest {

    private static final DateRange MAY = DateRange.ofMonth(2026, 5);
    private static final DateRange JUNE = DateRange.ofMonth(2026, 6);
    private static final MrrMovement IN_MAY =
            MrrMovement.startingWith(usd(100)).winning(usd(50)).losing(usd(10));
    private static final MrrMovement IN_JUNE =
            MrrMovement.startingWith(usd(140)).expanding(usd(20)).contracting(usd(4));
    private static final MrrHistory HISTORY = new MrrHistory(List.of(new Step(MAY, IN_MAY), new Step(JUNE, IN_JUNE)));

    @Test
    void isPrintedWithALinePerPeriod() {
        assertThat(HISTORY.text(Locale.ENGLISH).lines())
                .containsExactly(
                        "MRR movements",
                        "2026-05-01/2026-06-01  opening MRR: USD\u00a0100.00; + new MRR: USD\u00a050.00;"
                                + " − churned MRR: USD\u00a010.00; = closing MRR: USD\u00a0140.00",
                        "2026-06-01/2026-07-01  opening MRR: USD\u00a0140.00; + expansion MRR: USD\u00a020.00;"
                                + " − contraction MRR: USD\u00a04.00; = closing MRR: USD\u00a0156.00");
        assertThat(HISTORY.text(Locale.forLanguageTag("es")))
                .startsWith("Movimientos del MRR\n2026-05-01/2026-06-01  MRR");
        assertThat(HISTORY.text(Locale.forLanguageTag("pt"))).contains("= MRR", "USD\u00a0156,00");
    }

    @Test
    void composesWithTrendsAndWindows() {
        Trend<GrossMrrChurnRate> churn = Trend.of(HISTORY.each(GrossMrrChurnRate::of), LocalDate.of(2026, 6, 15));
        assertThat(churn.complete()).hasSize(1);
        assertThat(churn.steps()).hasSize(2);
        assertThat(RevenueWindow.chained(HISTORY.movements(), Period.ofMonths(1))
                        .parts())
                .containsExactly(IN_MAY, IN_JUNE);
        assertThat(HISTORY.each(MrrMovement::closing).keySet()).containsExactly(MAY, JUNE);
        assertThat(RoundTrip.of(HISTORY)).isEqualTo(HISTORY);
    }

    @Test
    void disjointCustomersAddUpStepByStep() {
        assertThat(HISTORY.plus(HISTORY).movements()).containsExactly(IN_MAY.plus(IN_MAY), IN_JUNE.plus(IN_JUNE));
        MrrHistory may = new MrrHistory(List.of(new Step(MAY, IN_MAY)));
        Refusal.of(() -> HISTORY.plus(may), "other is about [2026-05-01/2026-06-01]", "only the same periods");
    }

    @Test
    void eachPeriodOpensWithWhatTheOneBeforeClosedWith() {
        Refusal.of(
                () -> new MrrHistory(List.of(new Step(MAY, IN_MAY), new Step(JUNE, IN_MAY))),
                "period 2026-06-01/2026-07-01 at index 1 opens with USD 100.00",
                "closes with USD 140.00");
        Refusal.of(
                () -> new MrrHistory(List.of(new Step(JUNE, IN_MAY), new Step(MAY, IN_JUNE))),
                "period 2026-05-01/2026-06-01 at index 1 begins before 2026-06-01/2026-07-01 is over");
        Refusal.of(() -> new MrrHistory(List.of(new Step(MAY, IN_MAY), new Step(MAY, IN_JUNE))), "begins before");
        assertThat(new MrrHistory(List.of()).text(Locale.ENGLISH)).isEqualTo("MRR movements");
        Refusal.ofNullByName(() -> new Step(null, IN_MAY), "period");
        Refusal.ofNullByName(() -> new Step(MAY, null), "movement");
        Refusal.ofNullByName(() -> HISTORY.each(null), "figure");
    }
}
