package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.retention.CohortRetention.Method;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CohortRevenueTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final CohortLayout DAYS =
            CohortLayout.of(DateRange.of(FIRST, FIRST.plusDays(3)), CalendarUnit.DAY, FIRST.plusDays(4));

    private record Order(int customer, LocalDate day, Money amount) {}

    private static Order order(int customer, int day, int cents) {
        return new Order(customer, FIRST.plusDays(day), Money.ofMinor(cents, USD));
    }

    private static Collector<Order, ?, CohortRevenue> collector(CohortLayout layout) {
        return CohortRevenue.collector(layout, USD, Order::customer, Order::day, Order::amount);
    }

    private static CohortRevenue table(CohortLayout layout, Order... orders) {
        return Stream.of(orders).collect(collector(layout));
    }

    private static List<String> row(CohortRevenue table, int cohort) {
        return IntStream.range(0, table.layout().columnCount())
                .mapToObj(column -> table.amount(cohort, column).amount().toPlainString())
                .toList();
    }

    private static final Order[] ORDERS = {
        order(1, 2, 500),
        order(1, 0, 1_000),
        order(1, 1, 700),
        order(1, 1, -200),
        order(2, 0, 99),
        order(3, -1, 10),
        order(3, 1, 10),
        order(4, 4, 10)
    };

    @Test
    void refundsAreBookedOnTheirDay() {
        CohortRevenue table = table(DAYS, ORDERS);
        assertThat(table.customers(0)).isEqualTo(2);
        assertThat(table.customers(1)).isZero();
        assertThat(row(table, 0)).containsExactly("10.99", "5.00", "5.00", "0.00");
        assertThat(row(table, 1)).containsOnly("0.00");
        assertThat(table.layout()).isEqualTo(DAYS);
    }

    @Test
    void theFirstAmountAboveZeroDecidesTheCohort() {
        CohortRevenue table = table(DAYS, order(1, 0, -500), order(1, 1, 0), order(1, 2, 900), order(2, 0, 0));
        assertThat(table.customers(0)).isZero();
        assertThat(table.customers(1)).isZero();
        assertThat(table.customers(2)).isEqualTo(1);
        assertThat(row(table, 0)).containsOnly("0.00");
        assertThat(row(table, 2)).startsWith("9.00", "0.00");
        assertThat(table(DAYS, order(1, -1, -5), order(1, 0, 7)).customers(0)).isEqualTo(1);
        assertThat(table(DAYS, order(1, -1, 5), order(1, 0, 7)).customers(0)).isZero();
        CohortRevenue recurring = table(DAYS.withRecurring(), order(1, 0, 100), order(1, 1, -20), order(1, 2, 5));
        assertThat(recurring.customers(0)).isEqualTo(1);
        assertThat(recurring.customers(1)).isZero();
        assertThat(recurring.customers(2)).isEqualTo(1);
    }

    private record Invoice(Integer account, LocalDate joined, LocalDate day, Money amount) {}

    private static Collector<Invoice, ?, CohortRevenue> joined(CohortLayout layout) {
        return CohortRevenue.collector(layout, USD, Invoice::account, Invoice::joined, Invoice::day, Invoice::amount);
    }

    @Test
    void theDayOfJoiningDecidesWhereItIsStated() {
        Money five = Money.ofMinor(500, USD);
        CohortRevenue table = Stream.of(
                        new Invoice(1, FIRST, FIRST.plusDays(2), five),
                        new Invoice(1, FIRST.plusDays(1), FIRST.minusDays(1), five),
                        new Invoice(1, FIRST, FIRST.plusDays(4), five),
                        new Invoice(2, FIRST, null, null),
                        new Invoice(3, FIRST.minusDays(1), FIRST, five),
                        new Invoice(4, FIRST.plusDays(4), FIRST, five),
                        new Invoice(5, FIRST.plusDays(1), FIRST, five))
                .collect(joined(DAYS));
        assertThat(table.customers(0)).isEqualTo(2);
        assertThat(table.customers(1)).isEqualTo(1);
        assertThat(row(table, 0)).containsExactly("0.00", "0.00", "5.00", "0.00");
        assertThat(row(table, 1)).containsOnly("0.00");
        Refusal.of(() -> joined(DAYS.withRecurring()), "layout", "recurring");
        Refusal.of(() -> joined(DAYS.rolling(ZoneOffset.UTC)), "layout", "rolling");
        Tally<Invoice, CohortRevenue> some = Tally.of(joined(DAYS));
        Refusal.ofNullByName(() -> some.add(new Invoice(null, FIRST, null, null)), "customer");
        Refusal.ofNullByName(() -> some.add(new Invoice(1, null, null, null)), "joined");
        Refusal.ofNullByName(() -> some.add(new Invoice(1, FIRST, FIRST, null)), "amount");
        Refusal.of(
                CurrencyMismatchException.class,
                () -> some.add(new Invoice(1, FIRST, FIRST, Money.of("1", "EUR"))),
                "USD",
                "EUR");
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theDayOfJoiningHoldsInAnyOrder(@ForAll("orders") List<Order> orders, @ForAll long seed) {
        List<Invoice> invoices = orders.stream()
                .map(order -> new Invoice(
                        order.customer(),
                        FIRST.plusDays(order.amount().signum() + order.customer() % 3),
                        order.customer() == 1 ? null : order.day(),
                        order.customer() == 1 ? null : order.amount()))
                .toList();
        CohortRevenue table = CollectorLaws.holdAndAddUp(() -> joined(DAYS), Invoice::account, invoices, seed);
        CohortTable counts =
                invoices.stream().collect(CohortTable.collector(DAYS, Invoice::account, Invoice::joined, Invoice::day));
        for (int cohort = 0; cohort < DAYS.cohortCount(); cohort++) {
            assertThat(table.customers(cohort)).isEqualTo(counts.customers(cohort));
        }
    }

    @Test
    void instantsByTheCalendarOfAZone() {
        record Payment(int customer, Instant at, Money amount) {}
        Payment late = new Payment(1, Instant.parse("2026-06-01T16:00:00Z"), Money.ofMinor(5, USD));
        for (ZoneId zone : List.of(ZoneOffset.UTC, ZoneId.of("Asia/Tokyo"))) {
            CohortRevenue table = Stream.of(late)
                    .collect(CohortRevenue.collector(DAYS, zone, USD, Payment::customer, Payment::at, Payment::amount));
            assertThat(table.customers(zone.equals(ZoneOffset.UTC) ? 0 : 1)).isEqualTo(1);
        }
        Refusal.ofNullByName(
                () -> CohortRevenue.collector(
                        DAYS, (ZoneId) null, USD, Payment::customer, Payment::at, Payment::amount),
                "zone");
        Refusal.ofNullByName(
                () -> CohortRevenue.collector(DAYS, ZoneOffset.UTC, USD, Payment::customer, null, Payment::amount),
                "at");
    }

    @Test
    void bracketsAndLater() {
        assertThat(row(table(DAYS.within(1, 3, 4), ORDERS), 0)).containsExactly("10.00", "0.00");
        assertThat(row(table(DAYS.orLater(), ORDERS), 0)).containsExactly("20.99", "10.00", "5.00", "0.00");
        CohortRevenue recurring = table(DAYS.withRecurring(), ORDERS);
        assertThat(recurring.customers(1)).isEqualTo(2);
        assertThat(row(recurring, 1)).containsExactly("5.10", "5.00", "0.00", "0.00");
    }

    @Test
    void aTriangleInThreeLanguages() {
        CohortRevenue table = table(
                CohortLayout.of(DateRange.of(FIRST, FIRST.plusDays(3)), CalendarUnit.DAY, FIRST.plusDays(2)), ORDERS);
        assertThat(table.text(Locale.ENGLISH)).isEqualTo("""
                        Revenue by cohort
                        cohort      customers          0         1
                        2026-06-01          2  USD\u00a010.99  USD\u00a05.00
                        2026-06-02          0          –""");
        assertThat(table.text(Locale.forLanguageTag("es"))).startsWith("Ingresos por cohorte\ncohorte ");
        assertThat(table.text(Locale.forLanguageTag("pt"))).startsWith("Receita por coorte\ncoorte ");
    }

    @Provide
    Arbitrary<List<Order>> orders() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(-2, 5),
                        Arbitraries.integers().between(-500, 2_000))
                .as(CohortRevenueTest::order)
                .list()
                .ofMaxSize(40);
    }

    /** For each customer of the cohort, what he paid from one day to another. */
    private static long byHand(List<Order> orders, CohortLayout layout, int cohort, int column) {
        LocalDate day = layout.cohort(cohort).startInclusive();
        LocalDate from = day.plusDays(layout.from(column));
        LocalDate to = layout.method() == Method.ON_INTERVAL_OR_LATER ? layout.asOf() : day.plusDays(layout.to(column));
        return orders.stream()
                .filter(order -> order.day().isBefore(layout.asOf()))
                .filter(order -> !order.day().isBefore(from) && order.day().isBefore(to))
                .filter(order -> orders.stream()
                        .filter(own -> own.amount().signum() > 0)
                        .anyMatch(own ->
                                own.customer() == order.customer() && own.day().equals(day)))
                .filter(order -> layout.recurring()
                        || orders.stream()
                                .filter(own -> own.amount().signum() > 0)
                                .noneMatch(own -> own.customer() == order.customer()
                                        && own.day().isBefore(day)))
                .mapToLong(order -> order.amount().amount().movePointRight(2).longValueExact())
                .sum();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void countsWhatIsCountedByHandAndAddsUp(@ForAll("orders") List<Order> orders, @ForAll long seed) {
        for (CohortLayout layout : List.of(
                DAYS, DAYS.orLater(), DAYS.within(0, 2, 3), DAYS.withRecurring().upTo(1))) {
            CohortRevenue table = CollectorLaws.holdAndAddUp(() -> collector(layout), Order::customer, orders, seed);
            for (int cohort = 0; cohort < layout.cohortCount(); cohort++) {
                for (int column = 0; column < layout.columnCount(); column++) {
                    assertThat(table.amount(cohort, column))
                            .isEqualTo(Money.ofMinor(byHand(orders, layout, cohort, column), USD));
                }
            }
            CohortTable counts = orders.stream()
                    .filter(order -> order.amount().signum() > 0)
                    .collect(CohortTable.collector(layout, Order::customer, Order::day));
            for (int cohort = 0; cohort < layout.cohortCount(); cohort++) {
                assertThat(table.customers(cohort)).isEqualTo(counts.customers(cohort));
            }
            assertThat(RoundTrip.of(table))
                    .isEqualTo(table)
                    .hasSameHashCodeAs(table)
                    .hasToString(table.toString());
            assertThat(table.plus(CohortRevenue.zero(layout, USD))).isEqualTo(table);
        }
    }

    @Test
    void valuesAreEqual() {
        CohortRevenue one = table(DAYS, order(1, 0, 5));
        assertThat(one)
                .isNotEqualTo(table(DAYS.orLater(), order(1, 0, 5)))
                .isNotEqualTo(table(DAYS, order(1, 0, 6)))
                .isNotEqualTo(table(DAYS, order(1, 0, 5), order(2, 0, 5), order(2, 0, -5)))
                .isNotEqualTo("table");
        assertThat(one.toString()).contains("CohortRevenue[", "customers=[1, 0, 0]", "USD 0.05");
        assertThat(one.hashCode()).isNotEqualTo(table(DAYS, order(1, 0, 6)).hashCode());
    }

    @Test
    void refusals() {
        CohortRevenue table = table(DAYS, ORDERS);
        Refusal.of(() -> table.customers(3), "cohort", 3, "0..2");
        Refusal.of(() -> table.amount(0, 4), "column", 4, "0..3");
        Refusal.of(() -> table.amount(-1, 0), "cohort", -1);
        Refusal.of(() -> table.plus(CohortRevenue.zero(DAYS.upTo(0), USD)), "other", "layout");
        Currency eur = Currency.getInstance("EUR");
        Refusal.of(CurrencyMismatchException.class, () -> table.plus(CohortRevenue.zero(DAYS, eur)), "USD", "EUR");
        Order euros = new Order(1, FIRST, Money.of("1", "EUR"));
        Refusal.of(CurrencyMismatchException.class, () -> table(DAYS, euros), "USD", "EUR");
        Tally<Order, CohortRevenue> some = Tally.of(collector(DAYS));
        Refusal.of(() -> some.merge(Tally.of(collector(DAYS.upTo(0)))), "other", "layout");
        Refusal.of(
                CurrencyMismatchException.class,
                () -> some.merge(
                        Tally.of(CohortRevenue.collector(DAYS, eur, Order::customer, Order::day, Order::amount))),
                "USD",
                "EUR");
        Refusal.ofNull(() -> some.add(new Order(1, null, Money.zero(USD))), "day");
        Refusal.ofNull(() -> some.add(new Order(1, FIRST, null)), "amount");
        Refusal.ofNull(
                () -> Stream.of(ORDERS)
                        .collect(CohortRevenue.collector(DAYS, USD, order -> null, Order::day, Order::amount)),
                "customer");
        CohortLayout rolling = DAYS.rolling(ZoneOffset.UTC);
        Refusal.of(() -> collector(rolling), "layout", "rolling");
        Refusal.of(() -> CohortRevenue.zero(rolling, USD), "layout", "rolling");
        Refusal.ofNull(
                () -> CohortRevenue.collector(DAYS, null, Order::customer, Order::day, Order::amount), "currency");
        Refusal.ofNull(() -> CohortRevenue.collector(DAYS, USD, null, Order::day, Order::amount), "customer");
        Refusal.ofNull(() -> CohortRevenue.collector(DAYS, USD, Order::customer, null, Order::amount), "day");
        Refusal.ofNull(() -> CohortRevenue.collector(DAYS, USD, Order::customer, Order::day, null), "amount");
    }
}
