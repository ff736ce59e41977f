package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Golden;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Money;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Orders become repeat purchases, and repeat purchases within so many days. */
class RepeatPurchasesCollectorTest {

    private static final LocalDate START = LocalDate.of(2026, 5, 1);
    private static final LocalDate AS_OF = START.plusDays(30);

    private record Order(String customer, int id, LocalDate day, Money amount) {}

    private static Order order(String customer, int id, int day, int dollars) {
        return new Order(customer, id, START.plusDays(day), Money.of(Integer.toString(dollars), "USD"));
    }

    private static Collector<Order, ?, RepeatPurchases> allOrders() {
        return RepeatPurchases.collector(Order::customer, Order::id);
    }

    private static Collector<Order, ?, RepeatPurchases> eachAnOrder() {
        return RepeatPurchases.collector(Order::customer);
    }

    private static Collector<Order, ?, RepeatPurchasesWithinDays> eachAnOrderWithin(int days) {
        return RepeatPurchasesWithinDays.collector(AS_OF, days, Order::customer, Order::day);
    }

    private static Collector<Order, ?, RepeatPurchases> paid() {
        return RepeatPurchases.collector(Order::customer, Order::id, Order::amount);
    }

    private static Collector<Order, ?, RepeatPurchases> paidByDay() {
        return RepeatPurchases.collectorByDay(Order::customer, Order::id, Order::day, Order::amount);
    }

    private static Collector<Order, ?, RepeatPurchasesWithinDays> within(int days) {
        return RepeatPurchasesWithinDays.collector(AS_OF, days, Order::customer, Order::id, Order::day, Order::amount);
    }

    /** Repeat buyers and buyers: by order as given, by order that was paid, by day that was paid for. */
    private static void comesTo(List<Order> orders, long... counts) {
        assertThat(Stream.of(allOrders(), paid(), paidByDay())
                        .map(each -> orders.stream().collect(each))
                        .toList())
                .containsExactly(
                        new RepeatPurchases(counts[0], counts[1]),
                        new RepeatPurchases(counts[2], counts[3]),
                        new RepeatPurchases(counts[4], counts[5]));
    }

    @Test
    void ordersOfOneDayAreTwoOrdersAndOneDay() {
        comesTo(List.of(), 0, 0, 0, 0, 0, 0);
        comesTo(List.of(order("Ana", 1, 0, 5)), 0, 1, 0, 1, 0, 1);
        comesTo(List.of(order("Ana", 1, 0, 5), order("Ana", 2, 0, 5)), 1, 1, 1, 1, 0, 1);
        comesTo(List.of(order("Ana", 1, 0, 5), order("Ana", 2, 1, 5)), 1, 1, 1, 1, 1, 1);
        comesTo(List.of(order("Ana", 1, 0, 5), order("Luis", 2, 1, 5)), 0, 2, 0, 2, 0, 2);
    }

    @Test
    void linesOfOneOrderAreOneOrder() {
        comesTo(List.of(order("Ana", 1, 0, 5), order("Ana", 1, 0, 7)), 0, 1, 0, 1, 0, 1);
    }

    @Test
    void whatWasRefundedInFullOrGivenAwayIsNoPurchase() {
        comesTo(List.of(order("Ana", 1, 0, 5), order("Ana", 1, 3, -5)), 0, 1, 0, 0, 0, 0);
        comesTo(List.of(order("Ana", 1, 0, 0)), 0, 1, 0, 0, 0, 0);
        comesTo(List.of(order("Ana", 1, 0, 5), order("Ana", 2, 4, 0)), 1, 1, 0, 1, 0, 1);
        comesTo(List.of(order("Ana", 1, 0, -5)), 0, 1, 0, 0, 0, 0);
    }

    /** The refund is dated later and does not make another day of it, nor the first one a later one. */
    @Test
    void aRefundInPartBelongsToItsOrder() {
        comesTo(List.of(order("Ana", 1, 3, -2), order("Ana", 1, 0, 5)), 0, 1, 0, 1, 0, 1);
        List<Order> again = List.of(order("Ana", 1, 9, -2), order("Ana", 1, 0, 5), order("Ana", 2, 8, 5));
        assertThat(again.stream().collect(within(8))).isEqualTo(new RepeatPurchasesWithinDays(8, 1, 1, 0));
        assertThat(again.stream().collect(within(7))).isEqualTo(new RepeatPurchasesWithinDays(7, 0, 1, 0));
    }

    @Test
    void againWithinNDays() {
        Order first = order("Ana", 1, 0, 5);
        assertThat(Stream.of(first, order("Ana", 2, 0, 5)).collect(within(7)))
                .as("on the same day")
                .isEqualTo(new RepeatPurchasesWithinDays(7, 1, 1, 0));
        assertThat(Stream.of(first, order("Ana", 2, 7, 5)).collect(within(7)))
                .isEqualTo(new RepeatPurchasesWithinDays(7, 1, 1, 0));
        assertThat(Stream.of(first, order("Ana", 2, 8, 5)).collect(within(7)))
                .isEqualTo(new RepeatPurchasesWithinDays(7, 0, 1, 0));
        assertThat(Stream.of(order("Ana", 2, 8, 5), order("Ana", 3, 9, 5), order("Ana", 1, 0, 5))
                        .collect(within(7)))
                .as("the first counts, in whatever order they come")
                .isEqualTo(new RepeatPurchasesWithinDays(7, 0, 1, 0));
        assertThat(Stream.of(order("Ana", 1, 0, 0), order("Ana", 2, 3, 5), order("Ana", 3, 9, 5))
                        .collect(within(7)))
                .as("a gift is no first purchase")
                .isEqualTo(new RepeatPurchasesWithinDays(7, 1, 1, 0));
    }

    @Test
    void immatureFirstPurchasesAreApart() {
        assertThat(Stream.of(order("Ana", 1, 22, 5)).collect(within(7)))
                .as("the seventh day is the last observed")
                .isEqualTo(new RepeatPurchasesWithinDays(7, 0, 1, 0));
        assertThat(Stream.of(order("Ana", 1, 23, 5)).collect(within(7)))
                .isEqualTo(new RepeatPurchasesWithinDays(7, 0, 0, 1));
        assertThat(Stream.of(order("Ana", 1, 23, 5), order("Ana", 2, 24, 5)).collect(within(7)))
                .as("also who has bought again")
                .isEqualTo(new RepeatPurchasesWithinDays(7, 0, 0, 1));
        assertThat(Stream.of(order("Ana", 1, 30, 5)).collect(within(7)))
                .as("not observed yet")
                .isEqualTo(RepeatPurchasesWithinDays.empty(7));
        assertThat(Stream.of(order("Ana", 1, 0, 5), order("Ana", 1, 30, -5)).collect(within(7)))
                .as("nor is a refund")
                .isEqualTo(new RepeatPurchasesWithinDays(7, 0, 1, 0));
        assertThat(Stream.of(order("Ana", 1, 0, 0), order("Ana", 2, 3, 0))
                        .collect(RepeatPurchasesWithinDays.collector(AS_OF, 7, Order::customer, Order::id, Order::day)))
                .as("gifts, where the caller says so")
                .isEqualTo(new RepeatPurchasesWithinDays(7, 1, 1, 0));
        assertThat(Stream.of(order("Ana", 1, 0, 5), order("Ana", 2, 0, 5))
                        .collect(
                                RepeatPurchasesWithinDays.collector(AS_OF, 7, Order::customer, Order::day, Order::day)))
                .as("by day")
                .isEqualTo(new RepeatPurchasesWithinDays(7, 0, 1, 0));
    }

    @Test
    void everyRecordIsAnOrderWhereNoneIsTold() {
        assertThat(Stream.of(order("Ana", 1, 0, 5), order("Ana", 1, 0, 0), order("Luis", 2, 0, 5))
                        .collect(eachAnOrder()))
                .isEqualTo(new RepeatPurchases(1, 2));
        assertThat(Stream.<Order>empty().collect(eachAnOrder())).isEqualTo(RepeatPurchases.empty());
        assertThat(Stream.of(order("Ana", 1, 7, 5), order("Ana", 1, 0, 0), order("Ana", 1, 9, 0))
                        .collect(eachAnOrderWithin(7)))
                .isEqualTo(new RepeatPurchasesWithinDays(7, 1, 1, 0));
        assertThat(Stream.of(order("Ana", 1, 22, 5), order("Luis", 1, 23, 5), order("Luis", 1, 23, 5))
                        .collect(eachAnOrderWithin(7)))
                .isEqualTo(new RepeatPurchasesWithinDays(7, 0, 1, 1));
        Refusal.ofNullByName(() -> Stream.of(order(null, 1, 0, 5)).collect(eachAnOrder()), "customer");
        Refusal.ofNullByName(() -> Stream.of(order(null, 1, 0, 5)).collect(eachAnOrderWithin(7)), "customer");
        Order noDay = new Order("a", 1, null, Money.of("1", "USD"));
        Refusal.ofNullByName(() -> Stream.of(noDay).collect(eachAnOrderWithin(7)), "day");
        Refusal.ofNullByName(() -> RepeatPurchases.collector(null), "customer");
        Refusal.ofNullByName(() -> RepeatPurchasesWithinDays.collector(null, 7, Order::customer, Order::day), "asOf");
        Tally<Order, RepeatPurchasesWithinDays> seven =
                Tally.of(RepeatPurchasesWithinDays.collector(AS_OF, 7, Order::customer, Order::id, Order::day));
        Refusal.of(
                () -> seven.merge(Tally.of(
                        RepeatPurchasesWithinDays.collector(AS_OF, 8, Order::customer, Order::id, Order::day))),
                "other",
                "days=8",
                "days=7");
        Refusal.of(
                () -> seven.merge(Tally.of(RepeatPurchasesWithinDays.collector(
                        AS_OF.plusDays(1), 7, Order::customer, Order::id, Order::day))),
                "other",
                AS_OF.plusDays(1));
        Refusal.ofNullByName(() -> RepeatPurchasesWithinDays.collector(AS_OF, 7, null, Order::day), "customer");
        Refusal.ofNullByName(() -> RepeatPurchasesWithinDays.collector(AS_OF, 7, Order::customer, null), "day");
        Refusal.of(() -> eachAnOrderWithin(0), "days", 0, "1..");
    }

    /** With an id for each record, the collectors that are told the order must say the same. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyRecordAnOrderAgreesWithIdsForEach(@ForAll("orders") List<Order> orders, @ForAll long seed) {
        List<Order> numbered = new ArrayList<>();
        orders.forEach(
                order -> numbered.add(new Order(order.customer(), numbered.size(), order.day(), order.amount())));
        assertThat(CollectorLaws.holdAndAddUp(
                        RepeatPurchasesCollectorTest::eachAnOrder, Order::customer, numbered, seed))
                .isEqualTo(numbered.stream().collect(allOrders()));
        assertThat(CollectorLaws.holdAndAddUp(() -> eachAnOrderWithin(7), Order::customer, numbered, seed))
                .isEqualTo(numbered.stream()
                        .collect(
                                RepeatPurchasesWithinDays.collector(AS_OF, 7, Order::customer, Order::id, Order::day)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aColumnIsTheSameAsRecordsOfIt(@ForAll("orders") List<Order> orders) {
        long[] customers = orders.stream()
                .mapToLong(order -> order.customer().charAt(0) - 'b')
                .toArray();
        assertThat(RepeatPurchases.ofOrders(customers))
                .isEqualTo(orders.stream().collect(eachAnOrder()))
                .isEqualTo(Arrays.stream(customers).boxed().collect(RepeatPurchases.collector(Long::longValue)));
    }

    @Test
    void anOrderIsANumberInAColumn() {
        assertThat(RepeatPurchases.ofOrders(new long[] {7, 8, 7})).isEqualTo(new RepeatPurchases(1, 2));
        assertThat(RepeatPurchases.ofOrders(new long[] {0, 0, 0, -1})).isEqualTo(new RepeatPurchases(1, 2));
        assertThat(RepeatPurchases.ofOrders(new long[0])).isEqualTo(RepeatPurchases.empty());
        Refusal.ofNullByName(() -> RepeatPurchases.ofOrders(null), "customers");
    }

    @Test
    void cdNow() throws IOException {
        List<Order> orders = new ArrayList<>();
        for (String line : Files.readAllLines(Golden.file("../data/CDNOW_sample.txt"))) {
            String[] fields = line.strip().split(" +");
            LocalDate day = LocalDate.parse(fields[2], DateTimeFormatter.BASIC_ISO_DATE);
            orders.add(new Order(fields[1], orders.size(), day, Money.of(fields[4], "USD")));
        }
        assertThat(orders).hasSize(6_919);
        RepeatPurchases all = orders.stream().collect(allOrders());
        assertThat(all).isEqualTo(new RepeatPurchases(1_152, 2_357));
        assertThat(orders.stream().collect(eachAnOrder())).isEqualTo(all);
        assertThat(RepeatPurchaseRate.of(all).percent(3, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("48.876");
        RepeatPurchases byDay = orders.stream().collect(RepeatPurchases.collector(Order::customer, Order::day));
        assertThat(byDay).isEqualTo(new RepeatPurchases(1_139, 2_357));
        assertThat(RepeatPurchaseRate.of(byDay, RepeatPurchaseRate.Method.BY_DISTINCT_DAY)
                        .percent(3, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("48.324");
        assertThat(orders.stream().collect(paid()))
                .as("eight customers have no order but one of 0")
                .isEqualTo(new RepeatPurchases(1_152, 2_349));
        assertThat(orders.stream().collect(paidByDay())).isEqualTo(new RepeatPurchases(1_139, 2_349));
    }

    @Test
    void theDayOfARecordIsAskedForOnce() {
        AtomicInteger asked = new AtomicInteger();
        Collector<Order, ?, RepeatPurchasesWithinDays> counting =
                RepeatPurchasesWithinDays.collector(AS_OF, 7, Order::customer, order -> {
                    asked.incrementAndGet();
                    return order.day();
                });
        assertThat(Stream.of(order("a", 1, 0, 5), order("a", 2, 7, 5), order("b", 3, 30, 5))
                        .collect(counting))
                .as("who ordered on the as-of day only is not there")
                .isEqualTo(new RepeatPurchasesWithinDays(7, 1, 1, 0));
        assertThat(asked).hasValue(3);
    }

    @Test
    void refusals() {
        Refusal.ofNullByName(() -> Stream.of(order(null, 1, 0, 5)).collect(allOrders()), "customer");
        Order noAmount = new Order("a", 1, START, null);
        Refusal.ofNullByName(() -> Stream.of(noAmount).collect(paid()), "amount");
        Refusal.ofNullByName(() -> Stream.of(noAmount).collect(paidByDay()), "amount");
        Refusal.ofNullByName(() -> Stream.of(noAmount).collect(within(7)), "amount");
        Order noDay = new Order("a", 1, null, Money.of("1", "USD"));
        Refusal.ofNullByName(() -> Stream.of(noDay).collect(paidByDay()), "day");
        Refusal.ofNullByName(() -> Stream.of(noDay).collect(eachAnOrderWithin(7)), "day");
        Order nobodysAfterwards = order(null, 1, 30, 5);
        Refusal.ofNullByName(() -> Stream.of(nobodysAfterwards).collect(eachAnOrderWithin(7)), "customer");
        Refusal.ofNullByName(() -> Stream.of(nobodysAfterwards).collect(within(7)), "customer");
        Refusal.ofNullByName(() -> Stream.of(noDay).collect(within(7)), "day");
        Refusal.ofNullByName(
                () -> Stream.of(noDay).collect(RepeatPurchases.collector(Order::customer, Order::day)), "order");
        Order euros = new Order("a", 1, START, Money.of("1", "EUR"));
        Refusal.of(
                CurrencyMismatchException.class,
                () -> Stream.of(order("a", 1, 0, 5), euros).collect(paid()),
                "USD",
                "EUR");
        assertThat(Stream.of(order("a", 2, 0, 5), euros).collect(paid()))
                .as("another order may be in another currency")
                .isEqualTo(new RepeatPurchases(1, 1));
        Refusal.of(() -> within(0), "days", 0, "1..");
        Refusal.ofNullByName(
                () -> RepeatPurchasesWithinDays.collector(null, 7, Order::customer, Order::id, Order::day), "asOf");
        Refusal.ofNullByName(
                () -> RepeatPurchasesWithinDays.collector(AS_OF, 7, null, Order::id, Order::day), "customer");
        Refusal.ofNullByName(() -> RepeatPurchases.collector(Order::customer, null), "order");
        Refusal.ofNullByName(() -> RepeatPurchases.collector(Order::customer, Order::id, null), "amount");
        Refusal.ofNullByName(
                () -> RepeatPurchases.collectorByDay(Order::customer, Order::id, null, Order::amount), "day");
    }

    @Provide
    Arbitrary<List<Order>> orders() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(-5, 33),
                        Arbitraries.integers().between(-4, 6))
                .as(RepeatPurchasesCollectorTest::order)
                .list()
                .ofMaxSize(14);
    }

    /** The days of the purchases of each customer, by hand: orders by id, summed, the earliest day. */
    private static List<List<LocalDate>> purchases(List<Order> orders) {
        List<List<LocalDate>> all = new ArrayList<>();
        Map<String, Map<Integer, List<Order>>> byId =
                orders.stream().collect(Collectors.groupingBy(Order::customer, Collectors.groupingBy(Order::id)));
        byId.forEach((customer, own) -> {
            List<LocalDate> days = new ArrayList<>();
            own.forEach((id, lines) -> {
                long dollars = lines.stream()
                        .mapToLong(line -> line.amount().amount().longValueExact())
                        .sum();
                if (dollars > 0) {
                    days.add(lines.stream().map(Order::day).sorted().findFirst().orElseThrow());
                }
            });
            if (!days.isEmpty()) {
                days.sort(null);
                all.add(days);
            }
        });
        return all;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void agreesWithPurchasesByHand(@ForAll("orders") List<Order> orders, @ForAll long seed) {
        List<List<LocalDate>> purchases = purchases(orders);
        long again = purchases.stream().filter(days -> days.size() > 1).count();
        long onAnotherDay = purchases.stream()
                .filter(days -> !days.get(0).equals(days.get(days.size() - 1)))
                .count();
        assertThat(CollectorLaws.holdAndAddUp(RepeatPurchasesCollectorTest::paid, Order::customer, orders, seed))
                .isEqualTo(new RepeatPurchases(again, purchases.size()));
        assertThat(CollectorLaws.holdAndAddUp(RepeatPurchasesCollectorTest::paidByDay, Order::customer, orders, seed))
                .isEqualTo(new RepeatPurchases(onAnotherDay, purchases.size()));
        List<Order> twice = new ArrayList<>(orders);
        twice.addAll(orders);
        assertThat(CollectorLaws.holdAndAddUp(RepeatPurchasesCollectorTest::allOrders, Order::customer, twice, seed))
                .as("an id seen twice is one order")
                .isEqualTo(orders.stream().collect(allOrders()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void withinDaysAgreesWithPurchasesByHand(@ForAll("orders") List<Order> orders, @ForAll long seed) {
        List<List<LocalDate>> purchases =
                purchases(orders.stream().filter(o -> o.day().isBefore(AS_OF)).toList());
        List<List<LocalDate>> mature = purchases.stream()
                .filter(days -> !days.get(0).isAfter(AS_OF.minusDays(8)))
                .toList();
        long again = mature.stream()
                .filter(days -> days.size() > 1
                        && days.get(1).toEpochDay() - days.get(0).toEpochDay() <= 7)
                .count();
        assertThat(CollectorLaws.holdAndAddUp(() -> within(7), Order::customer, orders, seed))
                .isEqualTo(new RepeatPurchasesWithinDays(7, again, mature.size(), purchases.size() - mature.size()));
    }
}
