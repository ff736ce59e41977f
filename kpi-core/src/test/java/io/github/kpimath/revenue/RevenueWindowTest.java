package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.CurrencyMismatchException;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RevenueWindowTest {

    private static final MrrMovement SMALL = MrrMovement.startingWith(usd(100));
    private static final MrrMovement LARGE = MrrMovement.startingWith(usd(900)).losing(usd(90));
    private static final MrrMovement SMALLER =
            MrrMovement.startingWith(usd(100)).losing(usd(10));
    private static final MrrMovement AFTER_LARGE = MrrMovement.startingWith(usd(810));

    @Test
    void addsUpPartByPart() {
        RevenueWindow north = RevenueWindow.chained(List.of(SMALL, SMALLER), Period.ofMonths(1));
        RevenueWindow south = RevenueWindow.chained(List.of(LARGE, AFTER_LARGE), Period.ofMonths(1));
        RevenueWindow both =
                RevenueWindow.chained(List.of(SMALL.plus(LARGE), SMALLER.plus(AFTER_LARGE)), Period.ofMonths(1));
        assertThat(north.plus(south))
                .isEqualTo(south.plus(north))
                .isEqualTo(both)
                .hasSameHashCodeAs(both);
        assertThat(RoundTrip.of(both)).isEqualTo(both);
    }

    @Test
    void aYearIsTwelveMonths() {
        assertThat(RevenueWindow.of(SMALL, Period.ofYears(1))).isEqualTo(RevenueWindow.of(SMALL, Period.ofMonths(12)));
    }

    @Test
    void saysHowLongItIs() {
        assertThat(GrossRevenueRetention.of(SMALL, Period.ofMonths(1)).explain().notes(Locale.ENGLISH))
                .containsExactly("Over 1 month.");
        assertThat(GrossRevenueRetention.of(SMALL, Period.ofDays(28)).explain().notes(Locale.ENGLISH))
                .containsExactly("Over 28 days.");
        RevenueWindow weeks = RevenueWindow.chained(List.of(SMALL, SMALL), Period.ofDays(7));
        assertThat(GrossRevenueRetention.of(weeks, GrossRevenueRetention.Method.CHAINED)
                        .explain()
                        .notes(Locale.ENGLISH))
                .containsExactly("Over 14 days.");
    }

    @Test
    void partsJoinWithoutAGap() {
        Refusal.of(
                () -> RevenueWindow.chained(List.of(SMALL, SMALLER, SMALLER), Period.ofMonths(1)),
                "parts[2]",
                "opens with USD 100",
                "closes with USD 90");
        Refusal.of(
                () -> new RevenueWindow(List.of(SMALL, LARGE), Period.ofMonths(1)), "parts[1]", "USD 900", "USD 100");
        MrrMovement grown = MrrMovement.startingWith(usd(100)).winning(usd(20));
        RevenueWindow joined =
                RevenueWindow.chained(List.of(grown, MrrMovement.startingWith(usd(120))), Period.ofMonths(1));
        assertThat(joined.parts()).hasSize(2);
    }

    @Test
    void refusals() {
        RevenueWindow month = RevenueWindow.of(SMALL, Period.ofMonths(1));
        Refusal.of(() -> RevenueWindow.chained(List.of(), Period.ofMonths(1)), "parts", "at least one");
        Refusal.of(() -> RevenueWindow.of(SMALL, Period.of(0, 1, 1)), "P1M1D");
        Refusal.of(() -> month.plus(RevenueWindow.of(SMALL, Period.ofMonths(2))), "1 x P2M", "1 x P1M");
        Refusal.of(
                () -> month.plus(RevenueWindow.chained(List.of(SMALL, SMALL), Period.ofMonths(1))),
                "2 x P1M",
                "1 x P1M");
        Refusal.ofNull(() -> RevenueWindow.of(SMALL, null), "length");
        Refusal.of(
                CurrencyMismatchException.class,
                () -> RevenueWindow.chained(List.of(SMALL, MrrMovements.none()), Period.ofMonths(1)),
                "USD",
                "EUR");
        Refusal.of(
                () -> RevenueWindow.chained(Collections.nCopies(1_201, SMALL), Period.ofMonths(1)), "1201", "1..1200");
    }
}
