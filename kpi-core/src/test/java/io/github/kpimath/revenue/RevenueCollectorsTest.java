package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.revenue.SignedContracts.Group;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Money;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Spend, contracts, recurring revenue and one-time sales from records of a customer, a day, an amount and a term. */
class RevenueCollectorsTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final DateRange MAY = DateRange.ofMonth(2026, 5);
    private static final MrrMovement MOVEMENT =
            MrrMovement.startingWith(usd(100)).expanding(usd(7));
    private static final Set<String> PAID = Set.of("a", "b");

    private record Item(String customer, LocalDate day, Money amount, int months) {

        private Period term() {
            return Period.ofMonths(months);
        }

        private OneTimeCharge charge() {
            return OneTimeCharge.of(amount);
        }
    }

    private static Item item(String customer, String day, long dollars) {
        return new Item(customer, LocalDate.parse("2026-" + day), usd(dollars), 12);
    }

    private static Collector<Item, ?, RetentionSpend> spend() {
        return RetentionSpend.during(MAY, USD, Item::day, Item::amount);
    }

    private static Collector<Item, ?, ContractCounts> counts() {
        return ContractCounts.during(MAY, Item::customer, Item::day);
    }

    private static Collector<Item, ?, SignedContracts> contracts() {
        return SignedContracts.during(MAY, USD, Item::day, Item::amount, Item::term);
    }

    private static Collector<Item, ?, PurchaseTotals> purchases() {
        return PurchaseTotals.collector(USD, Item::amount);
    }

    private static Collector<Item, ?, PurchaseTotals> purchasesOfMinor() {
        return PurchaseTotals.collectorOfMinor(
                USD, item -> item.amount().minorUnits().orElseThrow());
    }

    private static Collector<Item, ?, OrderHistory<String, LocalDate>> orders(Currency currency) {
        return OrderHistory.collector(currency, Item::customer, Item::day, Item::day, Item::amount);
    }

    private static Collector<Item, ?, RecurringRevenue> recurring() {
        return RecurringRevenue.collector(USD, Item::customer, Item::amount);
    }

    private static Collector<Item, ?, ExpansionSales> sales() {
        return ExpansionSales.during(MAY, USD, Item::customer, Item::day, Item::charge, PAID::contains);
    }

    @Provide
    Arbitrary<List<Item>> items() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.longs().between(0, 3),
                        Arbitraries.of(6, 12, 24))
                .as((customer, day, dollars, months) ->
                        new Item(customer, LocalDate.of(2026, 4, 26).plusDays(day), usd(dollars), months))
                .list()
                .ofMaxSize(15);
    }

    @Property
    void eachIsTheSameHoweverItIsCollected(@ForAll("items") List<Item> items, @ForAll long seed) {
        List<Item> inMay =
                items.stream().filter(each -> each.day().getMonthValue() == 5).toList();
        Money total = Money.sum(USD, inMay.stream().map(Item::amount).toList());
        assertThat(CollectorLaws.holdAndAddUp(RevenueCollectorsTest::spend, Item::customer, items, seed))
                .isEqualTo(new RetentionSpend(total, CustomerMovement.empty()));

        Map<String, Integer> signers = new HashMap<>();
        inMay.forEach(each -> signers.merge(each.customer(), 1, Integer::sum));
        assertThat(CollectorLaws.holdAndAddUp(RevenueCollectorsTest::counts, Item::customer, items, seed))
                .isEqualTo(new ContractCounts(inMay.size(), signers.size()));

        SignedContracts oneByOne = SignedContracts.zero(USD);
        for (Item each : inMay) {
            oneByOne = oneByOne.plus(SignedContracts.of(each.amount(), each.term()));
        }
        assertThat(CollectorLaws.holdAndAddUp(RevenueCollectorsTest::contracts, Item::customer, items, seed))
                .isEqualTo(oneByOne);

        assertThat(CollectorLaws.holdAndAddUp(RevenueCollectorsTest::purchases, Item::customer, items, seed))
                .as("of any day, and of amount 0")
                .isEqualTo(new PurchaseTotals(
                        Money.sum(USD, items.stream().map(Item::amount).toList()), items.size()));

        assertThat(CollectorLaws.holdAndAddUp(RevenueCollectorsTest::purchasesOfMinor, Item::customer, items, seed))
                .isEqualTo(items.stream().collect(purchases()));

        Set<String> payers = new HashSet<>();
        items.stream().filter(each -> each.amount().isPositive()).forEach(each -> payers.add(each.customer()));
        Money perMonth = Money.sum(USD, items.stream().map(Item::amount).toList());
        assertThat(CollectorLaws.hold(RevenueCollectorsTest::recurring, items, seed))
                .isEqualTo(new RecurringRevenue(perMonth, payers.size()));

        Money once = Money.sum(
                USD,
                inMay.stream()
                        .filter(each -> "ab".contains(each.customer()))
                        .map(Item::amount)
                        .toList());
        assertThat(CollectorLaws.holdAndAddUp(RevenueCollectorsTest::sales, Item::customer, items, seed))
                .isEqualTo(new ExpansionSales(usd(0), once));
    }

    @Test
    void theIncreaseOfAMovementIsStatedOnce() {
        ExpansionSales once = Stream.of(item("a", "05-01", 10), item("b", "05-31", 20), item("c", "05-31", 40))
                .collect(sales());
        assertThat(once).isEqualTo(new ExpansionSales(usd(0), usd(30)));
        assertThat(once.withRecurringIncrease(MOVEMENT)).isEqualTo(new ExpansionSales(usd(7), usd(30)));
        assertThat(once.withRecurringIncrease(MOVEMENT).withRecurringIncrease(MOVEMENT))
                .isEqualTo(ExpansionSales.from(MOVEMENT, List.of(OneTimeCharge.of(usd(30)))));
        Refusal.of(
                CurrencyMismatchException.class,
                () -> ExpansionSales.zero(Currency.getInstance("EUR")).withRecurringIncrease(MOVEMENT),
                "USD",
                "EUR");
        Refusal.ofNullByName(() -> once.withRecurringIncrease(null), "movement");
    }

    @Test
    void spendGoesWithTheMovementOfItsPeriod() {
        CustomerMovement movement = CustomerMovement.startingWith(10).joining(5).losing(1);
        RetentionSpend spend = Stream.of(item("x", "05-01", 100), item("y", "05-31", 40), item("z", "06-01", 5))
                .collect(spend())
                .withCustomers(movement);
        assertThat(spend).isEqualTo(new RetentionSpend(usd(140), movement));
        assertThat(CustomerRetentionCost.of(spend).amount()).isEqualTo(usd(10));
    }

    @Test
    void contractsBelongToThePeriodInWhichTheyAreSigned() {
        List<Item> items =
                List.of(item("a", "05-01", 20), item("a", "05-31", 20), item("b", "06-01", 90), item("b", "04-30", 90));
        assertThat(items.stream().collect(counts())).isEqualTo(new ContractCounts(2, 1));
        assertThat(items.stream().collect(contracts()))
                .isEqualTo(SignedContracts.of(USD, List.of(Group.of(usd(20), Period.ofYears(1), 2))));
    }

    @Test
    void linesOfACustomerAreOnePayer() {
        RecurringRevenue revenue = Stream.of(item("a", "05-01", 3), item("b", "05-01", 0), item("a", "05-01", 4))
                .collect(recurring());
        assertThat(revenue).isEqualTo(new RecurringRevenue(usd(7), 1));
        assertThat(revenue.startKnown()).isFalse();
        RecurringRevenue yearly = Stream.of(1, 2, 3)
                .collect(RecurringRevenue.collector(
                        USD,
                        id -> id % 2,
                        id -> ExactMoney.zero(USD).plus(usd(id)).dividedBy(12)));
        assertThat(yearly).isEqualTo(new RecurringRevenue(usd(1).exact().dividedBy(2), 2));
    }

    @Test
    void refusals() {
        Item euro = new Item("a", MAY.startInclusive(), Money.of("1", "EUR"), 12);
        for (Collector<Item, ?, ?> collector : List.of(spend(), contracts(), purchases(), recurring(), sales())) {
            Refusal.of(CurrencyMismatchException.class, () -> Stream.of(euro).collect(collector), "USD", "EUR");
            Refusal.of(() -> Stream.of(item("a", "05-02", -1)).collect(collector), "USD -1.00", "0 or more");
            Refusal.ofNull(
                    () -> Stream.of(new Item("a", MAY.startInclusive(), null, 12))
                            .collect(collector),
                    "");
        }
        Item nobody = new Item(null, MAY.startInclusive(), usd(1), 12);
        for (Collector<Item, ?, ?> collector : List.of(counts(), recurring(), sales())) {
            Refusal.ofNullByName(() -> Stream.of(nobody).collect(collector), "customer");
        }
        Item never = new Item("a", null, usd(1), 12);
        Refusal.ofNullByName(() -> Stream.of(never).collect(spend()), "day");
        Refusal.ofNullByName(() -> Stream.of(never).collect(sales()), "day");
        Refusal.ofNullByName(() -> Stream.of(never).collect(counts()), "signed");
        Refusal.ofNullByName(() -> Stream.of(never).collect(contracts()), "signed");
        Refusal.of(
                () -> Stream.of(new Item("a", MAY.startInclusive(), usd(1), 0)).collect(contracts()), "P0D");
        Refusal.ofNullByName(() -> RetentionSpend.during(null, USD, Item::day, Item::amount), "period");
        Refusal.ofNullByName(() -> RetentionSpend.during(MAY, null, Item::day, Item::amount), "currency");
        Refusal.ofNullByName(() -> RetentionSpend.during(MAY, USD, null, Item::amount), "day");
        Refusal.ofNullByName(() -> RetentionSpend.during(MAY, USD, Item::day, null), "amount");
        Refusal.ofNullByName(() -> ContractCounts.during(null, Item::customer, Item::day), "period");
        Refusal.ofNullByName(() -> ContractCounts.during(MAY, null, Item::day), "customer");
        Refusal.ofNullByName(() -> ContractCounts.during(MAY, Item::customer, null), "signed");
        Refusal.ofNullByName(() -> SignedContracts.during(MAY, USD, Item::day, Item::amount, null), "term");
        Refusal.ofNullByName(() -> RecurringRevenue.collector(null, Item::customer, Item::amount), "currency");
        Refusal.ofNullByName(
                () -> ExpansionSales.during(MAY, null, Item::customer, Item::day, Item::charge, PAID::contains),
                "currency");
    }

    @Test
    void partsOfTwoCurrenciesAreNotMerged() {
        Currency euro = Currency.getInstance("EUR");
        Tally<Item, RecurringRevenue> dollars = Tally.of(recurring());
        Tally<Item, RecurringRevenue> euros = Tally.of(RecurringRevenue.collector(euro, Item::customer, Item::amount));
        Refusal.of(() -> dollars.merge(euros), "other is about EUR", "USD");
        Tally<Item, SignedContracts> here = Tally.of(contracts());
        Tally<Item, SignedContracts> there =
                Tally.of(SignedContracts.during(MAY, euro, Item::day, Item::amount, Item::term));
        Refusal.of(() -> here.merge(there), "other is about EUR", "USD");
        Tally<Item, ExpansionSales> bought = Tally.of(sales());
        Tally<Item, ExpansionSales> elsewhere =
                Tally.of(ExpansionSales.during(MAY, euro, Item::customer, Item::day, Item::charge, PAID::contains));
        Refusal.of(() -> bought.merge(elsewhere), "EUR", "USD");
        Tally<Item, OrderHistory<String, LocalDate>> ordered = Tally.of(orders(USD));
        Refusal.of(() -> ordered.merge(Tally.of(orders(euro))), "other is about EUR", "USD");
    }

    @Test
    void purchasesInMinorUnits() {
        Tally<Long, PurchaseTotals> cents = Tally.of(PurchaseTotals.collectorOfMinor(USD, Long::longValue));
        cents.add(Long.MAX_VALUE);
        cents.add(1L);
        cents.add(0L);
        Refusal.of(() -> cents.add(-1L), "minorUnits -1 is outside 0.." + Long.MAX_VALUE);
        Refusal.ofNullByName(() -> cents.add(null), "record");
        cents.merge(Tally.of(PurchaseTotals.collector(USD, (Long any) -> usd(any))));
        assertThat(cents.result())
                .as("beyond a long, and with what money comes to")
                .isEqualTo(new PurchaseTotals(Money.of("92233720368547758.08", "USD"), 3));
        Refusal.of(
                () -> cents.merge(
                        Tally.of(PurchaseTotals.collectorOfMinor(Currency.getInstance("EUR"), Long::longValue))),
                "EUR",
                "USD");
        Refusal.ofNullByName(() -> PurchaseTotals.collectorOfMinor(null, Long::longValue), "currency");
        Refusal.ofNullByName(() -> PurchaseTotals.collectorOfMinor(USD, null), "minorUnits");
    }

    @Test
    void countsOfTwoPeriodsAreNotOne() {
        ContractAccumulator<String> june = new ContractAccumulator<>(DateRange.ofMonth(2026, 6));
        Refusal.of(
                () -> new ContractAccumulator<String>(MAY).merge(june),
                "2026-06-01/2026-07-01",
                "2026-05-01/2026-06-01",
                "same period");
    }
}
