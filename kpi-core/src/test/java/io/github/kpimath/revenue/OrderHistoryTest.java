package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.revenue.OrderHistory.Order;
import io.github.kpimath.stats.BgNbd;
import io.github.kpimath.stats.GammaGamma;
import io.github.kpimath.stats.PurchaseHistory;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Golden;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OrderHistoryTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final DateRange MAY = DateRange.ofMonth(2026, 5);
    private static final Period WEEK = Period.ofWeeks(1);

    private record Row(String customer, Integer order, LocalDate day, Money amount) {}

    private static Row row(String customer, int order, String day, long dollars) {
        return new Row(customer, order, LocalDate.parse("2026-" + day), usd(dollars));
    }

    private static Collector<Row, ?, OrderHistory<String, Integer>> collector() {
        return OrderHistory.collector(USD, Row::customer, Row::order, Row::day, Row::amount);
    }

    private static OrderHistory<String, Integer> history(Row... rows) {
        return Stream.of(rows).collect(collector());
    }

    @Test
    void averagePurchaseAndFrequencyOfAPeriod() {
        OrderHistory<String, Integer> history = history(
                row("a", 1, "05-01", 50),
                row("a", 2, "05-31", 70),
                row("b", 3, "05-31", 30),
                row("c", 4, "06-01", 9),
                row("d", 5, "04-30", 9));
        assertThat(history.totals(MAY)).isEqualTo(new PurchaseTotals(usd(150), 3));
        assertThat(history.counts(MAY)).isEqualTo(PurchaseCounts.ofBuyers(3, 2));
        assertThat(AveragePurchaseValue.of(history.totals(MAY)).amount()).isEqualTo(usd(50));
        assertThat(PurchaseFrequency.of(history.counts(MAY), Period.ofMonths(1)).multiple())
                .isEqualTo(1.5);
    }

    @Test
    void aRefundBelongsToItsOrderWheneverItWasPaid() {
        OrderHistory<String, Integer> history = history(
                row("b", 2, "07-09", -30),
                row("a", 1, "05-10", 50),
                row("a", 1, "06-20", -10),
                row("b", 2, "05-11", 30));
        assertThat(history.totals(MAY)).as("one in part, one in full").isEqualTo(new PurchaseTotals(usd(40), 1));
        assertThat(history.counts(MAY)).isEqualTo(PurchaseCounts.ofBuyers(1, 1));
        assertThat(history.totals(DateRange.ofMonth(2026, 6))).isEqualTo(PurchaseTotals.zero(USD));
        assertThat(history.countingGifts().totals(MAY).purchases())
                .as("what was refunded is no gift")
                .isEqualTo(1);
        assertThat(history.lifetimeValue(MAY.endExclusive()).amount()).isEqualTo(usd(20));
    }

    @Test
    void whoGotBackMoreThanHePaidIsKept() {
        OrderHistory<String, Integer> history =
                history(row("a", 1, "05-10", 50), row("b", 2, "05-10", 10), row("b", 2, "05-12", -40));
        assertThat(history.totals(MAY)).isEqualTo(new PurchaseTotals(usd(20), 1));
        assertThat(history.lifetimeValue(MAY.endExclusive()).amount()).isEqualTo(usd(10));
        assertThat(history.lifetimeValue(MAY.startInclusive()).isDefined()).isFalse();
        assertThat(history.lifetimeValue(LocalDate.of(2026, 5, 11)).amount()).isEqualTo(usd(10));
    }

    @Test
    void linesOfAnOrderAreOnePurchaseAndOrdersOfADayAreTwo() {
        assertThat(history(row("a", 1, "05-10", 5), row("a", 1, "05-10", 7)).totals(MAY))
                .isEqualTo(new PurchaseTotals(usd(12), 1));
        assertThat(history(row("a", 1, "05-10", 5), row("a", 2, "05-10", 7)).totals(MAY))
                .isEqualTo(new PurchaseTotals(usd(12), 2));
        assertThat(history(row("a", 1, "06-01", 5), row("a", 1, "05-31", 7)).totals(MAY))
                .as("the day of the earliest record")
                .isEqualTo(new PurchaseTotals(usd(12), 1));
    }

    @Test
    void aGiftIsAPurchaseWhereTheCallerSaysSo() {
        OrderHistory<String, Integer> history = history(row("a", 1, "05-10", 0), row("b", 2, "05-10", 8));
        assertThat(history.totals(MAY).purchases()).isEqualTo(1);
        assertThat(history.countingGifts().totals(MAY).purchases()).isEqualTo(2);
        assertThat(history.customers(WEEK, MAY.endExclusive())).containsOnlyKeys("b");
        assertThat(history.countingGifts().customers(WEEK, MAY.endExclusive())).containsOnlyKeys("a", "b");
    }

    @Test
    void recencyFrequencyAndMonetaryValueOfACustomer() {
        OrderHistory<String, Integer> history = history(
                row("a", 1, "05-01", 10),
                row("a", 2, "05-08", 4),
                row("a", 3, "05-22", 6),
                row("a", 4, "05-22", 1),
                row("a", 5, "06-02", 9),
                row("new", 6, "05-31", 3),
                row("late", 7, "06-01", 3));
        Map<String, CustomerPurchases> customers = history.customers(WEEK, LocalDate.of(2026, 6, 1));
        assertThat(customers)
                .isEqualTo(Map.of(
                        "a",
                        new CustomerPurchases(
                                PerPeriod.weekly(PurchaseHistory.of(2, 3, 30 / 7.0)), new PurchaseTotals(usd(11), 2)),
                        "new",
                        new CustomerPurchases(
                                PerPeriod.weekly(PurchaseHistory.ofNewCustomer()), PurchaseTotals.zero(USD))));
        CustomerPurchases his = customers.get("a");
        CustomerLifetimeValue clv = CustomerLifetimeValue.ofPrediction(
                PredictedPurchases.of(
                        his.history(), PerPeriod.weekly(new BgNbd(0.243, 4.414, 0.793, 2.426)), Period.ofWeeks(39)),
                ExpectedPurchaseValue.of(his.repeats(), SpendingModel.of(new GammaGamma(6.25, 3.74, 15.44), "USD")));
        assertThat(clv.amount(RoundingMode.HALF_EVEN).isPositive()).isTrue();
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.longs().between(-300, 900))
                .as((order, day, cents) -> new Row(
                        List.of("a", "b", "c").get(order % 3),
                        order,
                        LocalDate.of(2026, 4, 25).plusDays(day),
                        Money.ofMinor(cents / 100 * 100, USD)))
                .list()
                .ofMaxSize(14);
    }

    /** Order by order, by looking through all the rows for each. */
    @Property
    void isTheSameHoweverItIsCollected(@ForAll("rows") List<Row> rows, @ForAll long seed) {
        OrderHistory<String, Integer> history =
                CollectorLaws.holdAndAddUp(OrderHistoryTest::collector, Row::customer, rows, seed);
        assertThat(RoundTrip.of(history)).isEqualTo(history);
        long cents = 0;
        long purchases = 0;
        Map<String, Boolean> buyers = new HashMap<>();
        for (int order = 1; order <= 6; order++) {
            int id = order;
            List<Row> own = rows.stream().filter(row -> row.order() == id).toList();
            boolean inMay = own.stream().map(Row::day).sorted().limit(1).anyMatch(MAY::contains);
            long net = own.stream()
                    .mapToLong(row -> row.amount().amount().unscaledValue().longValueExact())
                    .sum();
            if (inMay) {
                cents += net;
                if (net > 0) {
                    purchases++;
                    buyers.put(own.get(0).customer(), true);
                }
            }
        }
        assertThat(history.totals(MAY)).isEqualTo(new PurchaseTotals(Money.ofMinor(cents, USD), purchases));
        assertThat(history.counts(MAY)).isEqualTo(PurchaseCounts.ofBuyers(purchases, buyers.size()));
    }

    @Test
    void disjointCustomersAddUp() {
        OrderHistory<String, Integer> one = history(row("a", 1, "05-10", 5));
        OrderHistory<String, Integer> two = history(row("b", 2, "05-10", 7));
        assertThat(one.plus(two)).isEqualTo(history(row("b", 2, "05-10", 7), row("a", 1, "05-10", 5)));
        assertThat(one.countingGifts().plus(OrderHistory.empty(USD))).isEqualTo(one.countingGifts());
        assertThat(OrderHistory.<String, Integer>empty(USD).plus(one.countingGifts()))
                .isEqualTo(one.countingGifts());
        Refusal.of(() -> one.plus(one), "order 1 is in both");
        Refusal.of(() -> one.plus(two.countingGifts()), "giftsCount is true in other, false in this");
    }

    @Test
    void cdnow() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Golden.file("../data/CDNOW_sample.txt"))) {
            String[] fields = line.strip().split(" +");
            rows.add(new Row(
                    fields[1],
                    rows.size(),
                    LocalDate.parse(fields[2], DateTimeFormatter.BASIC_ISO_DATE),
                    Money.of(fields[4], "USD")));
        }
        OrderHistory<String, Integer> history = rows.stream().collect(collector());
        DateRange all = DateRange.of(LocalDate.of(1997, 1, 1), LocalDate.of(1998, 7, 1));
        assertThat(history.totals(all)).isEqualTo(new PurchaseTotals(Money.of("244091.94", "USD"), 6_911));
        assertThat(history.counts(all)).isEqualTo(PurchaseCounts.ofBuyers(6_911, 2_349));
        assertThat(history.countingGifts().counts(all)).isEqualTo(PurchaseCounts.ofBuyers(6_919, 2_357));
        assertThat(history.lifetimeValue(all.endExclusive()))
                .isEqualTo(CustomerLifetimeValue.ofHistory(Money.of("244091.94", "USD"), 2_357));

        Map<String, CustomerPurchases> customers = history.countingGifts().customers(WEEK, LocalDate.of(1997, 10, 1));
        BgNbd buying = BgNbd.fit(counted(customers, each -> each.history().value()))
                .model()
                .orElseThrow();
        assertThat(buying.r()).isCloseTo(0.243, within(0.0005));
        assertThat(buying.alpha()).isCloseTo(4.414, within(0.0005));
        Map<PurchaseTotals, Long> repeats = counted(customers, CustomerPurchases::repeats);
        repeats.keySet().removeIf(totals -> totals.total().isZero());
        SpendingModel spending = SpendingModel.fit(USD, repeats).model().orElseThrow();
        assertThat(spending.parameters().p()).isCloseTo(6.25, within(0.005));
        assertThat(spending.parameters().q()).isCloseTo(3.74, within(0.005));
        assertThat(spending.parameters().v()).isCloseTo(15.44, within(0.005));
    }

    private static <R> Map<R, Long> counted(
            Map<String, CustomerPurchases> customers, Function<CustomerPurchases, R> part) {
        return customers.values().stream()
                .map(part)
                .collect(Collectors.groupingBy(each -> each, HashMap::new, Collectors.counting()));
    }

    /** Amounts are added up where their sum is asked for. */
    @Test
    void ordersWhoseSumIsBeyondMoneyAreAHistory() {
        LocalDate day = MAY.startInclusive();
        OrderHistory.Order<String> most = new OrderHistory.Order<>("a", day, Money.of("9".repeat(998), "USD"), false);
        Map<Integer, OrderHistory.Order<String>> eleven =
                IntStream.range(0, 11).boxed().collect(Collectors.toMap(id -> id, id -> most));
        OrderHistory<String, Integer> history = new OrderHistory<>(USD, eleven, false);
        assertThat(history.countingGifts().counts(MAY)).isEqualTo(PurchaseCounts.ofBuyers(11, 1));
        Refusal.of(ArithmeticException.class, () -> history.totals(MAY), "digits");
    }

    @Test
    void refusals() {
        LocalDate day = MAY.startInclusive();
        Refusal.of(
                () -> history(row("a", 1, "05-10", 5), row("b", 1, "05-11", 5)),
                "customer a",
                "customer b",
                "one customer per order");
        Refusal.of(
                CurrencyMismatchException.class,
                () -> history(new Row("a", 1, day, Money.of("1", "EUR"))),
                "USD",
                "EUR");
        Refusal.of(
                CurrencyMismatchException.class,
                () -> new OrderHistory<>(USD, Map.of(1, new Order<>("a", day, Money.of("1", "EUR"), false)), false),
                "EUR");
        Refusal.of(() -> history().customers(Period.ofMonths(1), day), "P1M", "days");
        Refusal.of(
                () -> new CustomerPurchases(
                        PerPeriod.weekly(PurchaseHistory.ofNewCustomer()), new PurchaseTotals(usd(1), 1)),
                "repeats has 1 purchases, history 0");
        Refusal.ofNullByName(() -> history(new Row(null, 1, day, usd(1))), "customer");
        Refusal.ofNullByName(() -> history(new Row("a", null, day, usd(1))), "order");
        Refusal.ofNullByName(() -> history(new Row("a", 1, null, usd(1))), "day");
        Refusal.ofNullByName(() -> history(new Row("a", 1, day, null)), "amount");
        Refusal.ofNullByName(() -> history().totals(null), "period");
        Refusal.ofNullByName(() -> new OrderHistory<>(USD, null, false), "orders");
        Map<Integer, OrderHistory.Order<String>> absent = new HashMap<>();
        absent.put(7, null);
        Refusal.ofNullByName(() -> new OrderHistory<>(USD, absent, false), "order 7");
        Refusal.ofNullByName(() -> history().lifetimeValue(null), "asOf");
        Refusal.ofNullByName(() -> history().customers(WEEK, null), "asOf");
        Refusal.ofNullByName(() -> history().customers(null, day), "unit");
        Refusal.ofNullByName(
                () -> OrderHistory.collector(null, Row::customer, Row::order, Row::day, Row::amount), "currency");
        Refusal.ofNullByName(() -> OrderHistory.collector(USD, null, Row::order, Row::day, Row::amount), "customer");
        Refusal.ofNullByName(() -> OrderHistory.collector(USD, Row::customer, null, Row::day, Row::amount), "order");
        Refusal.ofNullByName(() -> OrderHistory.collector(USD, Row::customer, Row::order, null, Row::amount), "day");
        Refusal.ofNullByName(() -> OrderHistory.collector(USD, Row::customer, Row::order, Row::day, null), "amount");
    }
}
