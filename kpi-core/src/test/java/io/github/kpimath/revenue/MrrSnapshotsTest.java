package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.ExchangeRate;
import io.github.kpimath.value.ExchangeRates;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.MoneyAmount;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Movements between two snapshots of all customers. */
class MrrSnapshotsTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final MrrValuation DOLLARS = MrrValuation.in("USD");
    private static final MrrValuation YEAR = MrrValuation.at(euroAt("1.10"), euroAt("1.20"));

    private record Line(String customer, String id, MoneyAmount perMonth) {}

    private static ExchangeRates euroAt(String rate) {
        return ExchangeRates.into("USD", ExchangeRate.of(Fraction.parse(rate), "EUR", "USD"));
    }

    private static MrrMovement between(Map<String, Money> opening, Map<String, Money> closing, String... former) {
        return DOLLARS.between(opening, closing, Set.of(former)::contains);
    }

    private static MrrMovement opening(long dollars) {
        return MrrMovement.startingWith(usd(dollars));
    }

    @Test
    void eachCustomerIsOneMovement() {
        Map<String, Money> april = Map.of("stays", usd(100), "more", usd(50), "less", usd(80), "gone", usd(30));
        Map<String, Money> may =
                Map.of("stays", usd(100), "more", usd(70), "less", usd(60), "new", usd(40), "back", usd(25));
        MrrMovement moved = between(april, may, "back", "stays", "more");
        assertThat(moved)
                .isEqualTo(opening(260)
                        .winning(usd(40))
                        .expanding(usd(20))
                        .contracting(usd(20))
                        .losing(usd(30))
                        .reactivating(usd(25)));
        assertThat(moved.closing()).isEqualTo(usd(295).exact());
    }

    @Test
    void sumsAreExactBeyondTheRangeOfLong() {
        Money most = Money.ofMinor(Long.MAX_VALUE, "USD");
        Map<String, Money> before = Map.of("a", most, "b", most, "c", most, "d", most);
        Map<String, Money> after = Map.of("a", most, "b", usd(1), "c", usd(1), "e", most, "f", most);
        ExactMoney two = most.exact().times(2);
        ExactMoney less = two.minus(usd(2));
        assertThat(between(before, after))
                .isEqualTo(MrrMovement.startingWith(two.times(2))
                        .losing(most)
                        .contracting(less)
                        .winning(two));
        assertThat(between(after, before).expansion()).isEqualTo(less);
        assertThat(between(after, before).churned()).isEqualTo(two);
    }

    @Test
    void whoPaysNothingIsNotPaying() {
        Map<String, Money> zero = Map.of("a", usd(0));
        Map<String, Money> ten = Map.of("a", usd(10));
        assertThat(between(zero, ten)).isEqualTo(opening(0).winning(usd(10)));
        assertThat(between(zero, ten, "a")).isEqualTo(opening(0).reactivating(usd(10)));
        assertThat(between(ten, zero)).isEqualTo(opening(10).losing(usd(10)));
        assertThat(between(zero, zero)).isEqualTo(opening(0));
        assertThat(between(zero, Map.of())).isEqualTo(opening(0));
        assertThat(between(Map.of(), zero)).isEqualTo(opening(0));
        assertThat(between(Map.of(), Map.of())).isEqualTo(MrrMovement.zero(USD));
    }

    /** Public code books the old plan as churn and the new one as a new customer, and the other cadence as an upgrade. */
    @Test
    void anotherPlanCadenceOrSubscriptionIsNeitherChurnNorNew() {
        Map<String, MoneyAmount> before = snapshot(
                new Line("plan", "basic", usd(20)),
                new Line("cadence", "monthly", usd(100)),
                new Line("second", "crm", usd(30)));
        Map<String, MoneyAmount> after = snapshot(
                new Line("plan", "pro", usd(50)),
                new Line("cadence", "yearly", BillingInterval.ofYears(1).perMonth(usd(1_200))),
                new Line("second", "crm", usd(30)),
                new Line("second", "mail", usd(5)));
        assertThat(DOLLARS.between(before, after, id -> false))
                .isEqualTo(opening(150).expanding(usd(35)));
    }

    @Test
    void linesOfOneCustomerAreNettedUnlessStatedPerLine() {
        Map<String, Map<String, Money>> before =
                Map.of("a", Map.of("x", usd(10), "y", usd(40)), "gone", Map.of("z", usd(3), "w", usd(4)));
        Map<String, Map<String, Money>> after = Map.of(
                "a", Map.of("y", usd(45), "new", usd(30)), "won", Map.of("p", usd(7)), "back", Map.of("q", usd(9)));
        MrrMovement perLine = DOLLARS.perLine(before, after, "back"::equals);
        assertThat(perLine)
                .isEqualTo(opening(57)
                        .expanding(usd(35))
                        .contracting(usd(10))
                        .losing(usd(7))
                        .winning(usd(7))
                        .reactivating(usd(9)));
        MrrMovement net = DOLLARS.between(
                Map.of("a", usd(50), "gone", usd(7)),
                Map.of("a", usd(75), "won", usd(7), "back", usd(9)),
                "back"::equals);
        assertThat(net.expansion()).isEqualTo(usd(25).exact());
        assertThat(net.contraction().isZero()).isTrue();
        assertThat(perLine.closing()).isEqualTo(net.closing());
        assertThat(perLine.opening()).isEqualTo(net.opening());
        assertThat(DOLLARS.perLine(Map.of("a", Map.of("x", usd(0))), Map.of("a", Map.of()), id -> true))
                .isEqualTo(MrrMovement.zero(USD));
    }

    @Test
    void theCurrencyEffectIsOfWhoPaysAtTheClosing() {
        Map<String, Money> before = Map.of("a", eur(100), "gone", eur(10), "b", usd(5));
        Map<String, Money> after = Map.of("a", eur(120), "new", eur(50), "b", usd(5));
        MrrMovement moved = YEAR.between(before, after, id -> false);
        assertThat(moved)
                .isEqualTo(opening(126)
                        .expanding(usd(22))
                        .losing(usd(11))
                        .winning(usd(55))
                        .withCurrencyEffect(usd(17)));
        assertThat(YEAR.perLine(
                        Map.of("a", Map.of("x", eur(100))),
                        Map.of("a", Map.of("x", eur(100), "y", usd(3))),
                        id -> false))
                .isEqualTo(opening(110).expanding(usd(3)).withCurrencyEffect(usd(10)));
    }

    private static Money eur(long amount) {
        return Money.ofMinor(amount * 100, "EUR");
    }

    private static Map<String, MoneyAmount> snapshot(Line... lines) {
        return Stream.of(lines).collect(MrrMovement.snapshot(Line::customer, Line::perMonth));
    }

    @Provide
    Arbitrary<Map<String, MoneyAmount>> snapshots() {
        Arbitrary<MoneyAmount> amounts = Combinators.combine(
                        Arbitraries.longs().between(0, 500),
                        Arbitraries.of("USD", "EUR"),
                        Arbitraries.integers().between(1, 4))
                .as((cents, currency, parts) -> switch (parts) {
                    case 1 -> Money.ofMinor(cents, currency);
                    case 4 -> Money.of(BigDecimal.valueOf(cents, 3), currency);
                    default -> Money.ofMinor(cents, currency).exact().dividedBy(parts);
                });
        return Arbitraries.maps(Arbitraries.of("a", "b", "c", "d", "e"), amounts);
    }

    /** To the cent: each customer alone, all customers together, and in one currency or two. */
    @Property
    void isConservedPerCustomerAndInTotal(
            @ForAll("snapshots") Map<String, MoneyAmount> before, @ForAll("snapshots") Map<String, MoneyAmount> after) {
        MrrMovement all = YEAR.between(before, after, "abc"::contains);
        assertThat(all.opening()).isEqualTo(total(before, YEAR.opening()));
        assertThat(all.closing()).isEqualTo(total(after, YEAR.closing()));
        Set<String> customers = new HashSet<>(before.keySet());
        customers.addAll(after.keySet());
        MrrMovement sum = MrrMovement.zero(USD);
        for (String customer : customers) {
            Map<String, MoneyAmount> was = only(before, customer);
            Map<String, MoneyAmount> is = only(after, customer);
            MrrMovement own = YEAR.between(was, is, "abc"::contains);
            assertThat(own.closing()).isEqualTo(total(is, YEAR.closing()));
            boolean returns = own.opening().isZero() && "abc".contains(customer);
            MoneyAmount price = is.getOrDefault(customer, Money.zero(USD));
            assertThat(own)
                    .isEqualTo(
                            returns
                                    ? YEAR.reactivation(price)
                                    : YEAR.movement(was.getOrDefault(customer, Money.zero(USD)), price));
            sum = sum.plus(own);
        }
        assertThat(sum).isEqualTo(all);
        assertThat(YEAR.perLine(lines(before), lines(after), "abc"::contains))
                .as("one line each")
                .isEqualTo(all);
    }

    private static Map<String, MoneyAmount> only(Map<String, MoneyAmount> snapshot, String customer) {
        return snapshot.containsKey(customer) ? Map.of(customer, snapshot.get(customer)) : Map.of();
    }

    private static Map<String, Map<String, MoneyAmount>> lines(Map<String, MoneyAmount> snapshot) {
        return snapshot.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Map.of("line", entry.getValue())));
    }

    private static ExactMoney total(Map<String, MoneyAmount> snapshot, ExchangeRates rates) {
        return ExactMoney.sum(
                USD, snapshot.values().stream().map(rates::convert).toList());
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.longs().between(0, 50),
                        Arbitraries.integers().between(1, 3))
                .as((customer, cents, parts) -> new Line(
                        customer,
                        "",
                        parts == 1
                                ? Money.ofMinor(cents, USD)
                                : Money.ofMinor(cents, USD).exact().dividedBy(parts)))
                .list()
                .ofMaxSize(12);
    }

    @Property
    void snapshotsAreTheSameHoweverTheyAreCollected(@ForAll("lines") List<Line> lines, @ForAll long seed) {
        Map<String, MoneyAmount> snapshot =
                CollectorLaws.hold(() -> MrrMovement.snapshot(Line::customer, Line::perMonth), lines, seed);
        Map<String, ExactMoney> byHand = new HashMap<>();
        for (Line line : lines) {
            ExactMoney known = byHand.getOrDefault(line.customer(), ExactMoney.zero(USD));
            byHand.put(line.customer(), known.plus(line.perMonth()));
        }
        assertThat(snapshot.keySet()).isEqualTo(byHand.keySet());
        snapshot.forEach((customer, sum) -> assertThat(sum.exact()).isEqualTo(byHand.get(customer)));
    }

    @Test
    void snapshotsAreOfTheLinesOfACustomer() {
        assertThat(snapshot(new Line("a", "x", usd(1)), new Line("b", "y", usd(0)), new Line("a", "z", usd(2))))
                .isEqualTo(Map.of("a", usd(3), "b", usd(0)))
                .isUnmodifiable();
    }

    @Test
    void refusals() {
        Map<String, Money> negative = Map.of("a", usd(-1));
        Map<String, Money> one = Map.of("a", usd(1));
        Refusal.of(() -> between(negative, Map.of()), "opening USD -1.00 of customer a", "0 or more");
        Refusal.of(() -> between(negative, one), "opening USD -1.00 of customer a");
        Refusal.of(() -> between(one, negative), "closing USD -1.00 of customer a");
        Refusal.of(
                CurrencyMismatchException.class,
                () -> between(one, Map.of("a", eur(1))),
                "no rate from EUR into USD to convert EUR 1.00");
        Map<String, Map<String, Money>> negativeLine = Map.of("a", Map.of("x", usd(-1), "y", usd(5)));
        Refusal.of(() -> DOLLARS.perLine(negativeLine, Map.of(), id -> false), "opening USD -1.00 of customer a");
        Refusal.of(() -> DOLLARS.perLine(Map.of(), negativeLine, id -> false), "closing USD -1.00 of customer a");
        Refusal.ofNullByName(() -> DOLLARS.between(null, one, id -> false), "opening");
        Refusal.ofNullByName(() -> DOLLARS.between(one, null, id -> false), "closing");
        Refusal.ofNullByName(() -> DOLLARS.between(one, one, null), "paidBefore");
        Map<String, Money> unknown = new HashMap<>();
        unknown.put("b", null);
        Refusal.ofNullByName(() -> DOLLARS.between(unknown, one, id -> false), "opening");
        Refusal.ofNullByName(() -> DOLLARS.between(one, unknown, id -> false), "closing");
        Refusal.ofNullByName(() -> DOLLARS.perLine(null, lines(Map.of()), id -> false), "opening");
        Refusal.ofNullByName(() -> DOLLARS.perLine(lines(Map.of()), null, id -> false), "closing");
        Refusal.ofNullByName(() -> DOLLARS.perLine(lines(Map.of()), lines(Map.of()), null), "paidBefore");
        Refusal.of(() -> snapshot(new Line("a", "x", usd(-1))), "perMonth USD -1.00", "0 or more");
        Refusal.of(
                () -> snapshot(new Line("a", "x", usd(1)), new Line("a", "y", eur(1))),
                "customer a pays USD 1.00 and EUR 1.00",
                "one currency");
        Refusal.ofNullByName(() -> snapshot(new Line(null, "x", usd(1))), "customer");
        Refusal.ofNullByName(() -> snapshot(new Line("a", "x", null)), "perMonth");
        Refusal.ofNullByName(() -> MrrMovement.snapshot(null, Line::perMonth), "customer");
        Refusal.ofNullByName(() -> MrrMovement.snapshot(Line::customer, null), "perMonth");
    }
}
