package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.SignedContracts.Group;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedContractsTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Period YEAR = Period.ofYears(1);

    private static Group group(long dollars, long contracts) {
        return Group.of(usd(dollars), YEAR, contracts);
    }

    @Test
    void contractsAlikeAreOneGroupTheSmallestFirst() {
        SignedContracts three = SignedContracts.of(usd(9), YEAR)
                .plus(SignedContracts.of(usd(5), Period.ofMonths(24)))
                .plus(SignedContracts.of(usd(5), YEAR))
                .plus(SignedContracts.of(usd(9), Period.ofMonths(12)));
        assertThat(three.groups())
                .containsExactly(
                        new Group(usd(5), Fraction.ONE, 1),
                        new Group(usd(5), Fraction.of(2), 1),
                        new Group(usd(9), Fraction.ONE, 2));
        assertThat(three.total()).isEqualTo(usd(28));
        assertThat(three.contracts()).isEqualTo(4);
        assertThat(three.contractsKnown()).isTrue();
        assertThat(three)
                .isEqualTo(SignedContracts.of(
                        USD, List.of(group(9, 2), three.groups().get(1), group(5, 1))));
    }

    @Test
    void termsAreYears() {
        assertThat(Group.of(usd(1), Period.ofMonths(18), 1).years()).isEqualTo(Fraction.of(3, 2));
        assertThat(Group.of(usd(1), Period.of(1, 6, 0), 1).years()).isEqualTo(Fraction.of(3, 2));
        Refusal.of(() -> SignedContracts.of(usd(1), Period.ofDays(90)), "P90D");
        Refusal.of(() -> SignedContracts.of(usd(1), Period.ZERO), "P0D");
    }

    @Test
    void withTotalsEverythingIsTotals() {
        SignedContracts totals = SignedContracts.ofTotals(usd(10), 2);
        SignedContracts both = SignedContracts.of(usd(9), YEAR).plus(totals);
        assertThat(both).isEqualTo(SignedContracts.ofTotals(usd(19), 3));
        assertThat(totals.plus(SignedContracts.of(usd(9), YEAR))).isEqualTo(both);
        assertThat(both.contractsKnown()).isFalse();
        assertThat(SignedContracts.zero(USD).contractsKnown()).isTrue();
        assertThat(SignedContracts.ofTotals(usd(0), 0)).isEqualTo(SignedContracts.zero(USD));
        assertThat(SignedContracts.of(USD, List.of())).isEqualTo(SignedContracts.zero(USD));
    }

    @Test
    void refusals() {
        Refusal.of(() -> new Group(usd(-1), Fraction.ONE, 1), "value", "USD -1.00", "0 or more");
        Refusal.of(() -> new Group(usd(1), Fraction.ZERO, 1), "years 0 is", "above 0");
        Refusal.of(() -> new Group(usd(1), Fraction.of(-1, 2), 1), "years -1/2");
        Refusal.of(() -> new Group(usd(1), Fraction.ONE, 0), "contracts", 0, "1");
        Refusal.of(() -> SignedContracts.ofTotals(usd(-1), 1), "total", "USD -1.00");
        Refusal.of(() -> SignedContracts.ofTotals(usd(1), -1), "contracts", -1);
        Refusal.of(() -> SignedContracts.ofTotals(usd(1), 0), "total", "USD 1.00", "no contract");
        Refusal.of(
                () -> new SignedContracts(usd(8), 2, List.of(group(5, 2))),
                "2 contracts of USD 10.00",
                "total USD 8.00");
        Refusal.of(() -> new SignedContracts(usd(10), 3, List.of(group(5, 2))), "2 contracts", "contracts 3");
        Refusal.of(
                CurrencyMismatchException.class,
                () -> SignedContracts.of(USD, List.of(Group.of(Money.of("1", "EUR"), YEAR, 1))),
                "USD",
                "EUR");
        Refusal.of(
                CurrencyMismatchException.class,
                () -> SignedContracts.zero(USD).plus(SignedContracts.zero(Contracts.EUR)),
                "USD",
                "EUR");
        Refusal.of(
                ArithmeticException.class,
                () -> SignedContracts.ofTotals(usd(0), Long.MAX_VALUE).plus(SignedContracts.ofTotals(usd(0), 1)),
                "overflow");
        Refusal.ofNullByName(() -> SignedContracts.ofTotals(null, 1), "total");
        Refusal.ofNullByName(() -> new SignedContracts(usd(0), 0, null), "groups");
        Refusal.ofNullByName(() -> new Group(null, Fraction.ONE, 1), "value");
        Refusal.ofNullByName(() -> new Group(usd(1), null, 1), "years");
    }
}
