package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Golden;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.ExchangeRate;
import io.github.kpimath.value.ExchangeRates;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.MoneyAmount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubscriptionHistoryTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final ExchangeRates DOLLARS = ExchangeRates.into("USD");
    private static final DateRange YEAR = DateRange.ofYear(2026);
    private static final DateRange SPAN = DateRange.of(day(11), day(31));
    private static final CalendarUnit FIVE_DAYS = CalendarUnit.every(Period.ofDays(5), day(1));

    private record Line(
            String customer, LocalDate from, @Nullable LocalDate until, MoneyAmount perMonth) {

        private boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    private static LocalDate day(int ofJanuary) {
        return LocalDate.of(2026, 1, 1).plusDays(ofJanuary - 1);
    }

    private static LocalDate on(String day) {
        return LocalDate.parse("2026-" + day);
    }

    private static Line line(String customer, String from, @Nullable String until, long dollars) {
        return new Line(customer, on(from), until == null ? null : on(until), usd(dollars));
    }

    private static Collector<Line, ?, SubscriptionHistory<String>> collector() {
        return SubscriptionHistory.collector(Line::customer, Line::from, Line::until, Line::perMonth);
    }

    private static SubscriptionHistory<String> history(Line... lines) {
        return Stream.of(lines).collect(collector());
    }

    private static List<MrrMovement> months(SubscriptionHistory<String> history, int count) {
        return history.movements(YEAR, CalendarUnit.MONTH, "USD").movements().subList(0, count);
    }

    private static MrrMovement opening(long dollars) {
        return MrrMovement.startingWith(usd(dollars));
    }

    @Test
    void aLineIsInForceFromItsFirstDayToTheDayBeforeItsEnd() {
        SubscriptionHistory<String> history = history(line("a", "02-01", "04-01", 10));
        assertThat(months(history, 4))
                .containsExactly(
                        opening(0),
                        opening(0).winning(usd(10)),
                        opening(10),
                        opening(10).losing(usd(10)));
        assertThat(history.on(on("01-31"), DOLLARS)).isEmpty();
        assertThat(history.on(on("02-01"), DOLLARS)).isEqualTo(Map.of("a", usd(10).exact()));
        assertThat(history.on(on("03-31"), DOLLARS)).hasSize(1);
        assertThat(history.on(on("04-01"), DOLLARS)).isEmpty();
    }

    private static int bytes(SubscriptionAccumulator<String> kept) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(kept);
        return bytes.size();
    }

    @Test
    void linesThatChangeNoPriceAreNotKept() throws IOException {
        SubscriptionAccumulator<String> one = new SubscriptionAccumulator<>();
        one.add("a", on("02-01"), on("04-01"), usd(30));
        SubscriptionAccumulator<String> many = new SubscriptionAccumulator<>();
        SubscriptionAccumulator<String> others = new SubscriptionAccumulator<>();
        for (int i = 0; i < 30; i++) {
            (i % 2 == 0 ? many : others).add("a", on("02-01"), on("03-01"), usd(1));
            others.add("a", on("03-01"), on("04-01"), usd(1));
            many.add("guest", on("03-01"), on("03-01"), usd(1));
            many.add("free", on("03-01"), null, usd(0));
        }
        many.merge(others);
        assertThat(many.result()).isEqualTo(one.result());
        assertThat(bytes(many)).isEqualTo(bytes(one));
    }

    /** Faults of public code: churn + new for an upgrade, a returner booked as new, an upgrade for a cadence, churn for a pause of a plan. */
    @Test
    void whatIsOneCustomerIsOneMovement() {
        assertThat(months(history(line("up", "01-10", "02-10", 10), line("up", "02-10", null, 15)), 2))
                .containsExactly(opening(0).winning(usd(10)), opening(10).expanding(usd(5)));
        assertThat(months(history(line("second", "01-10", null, 10), line("second", "02-10", null, 15)), 2))
                .containsExactly(opening(0).winning(usd(10)), opening(10).expanding(usd(15)));
        assertThat(months(history(line("inside", "01-10", "02-05", 10), line("inside", "02-20", null, 10)), 2))
                .as("gone and back inside the month")
                .containsExactly(opening(0).winning(usd(10)), opening(10));
        assertThat(months(history(line("back", "01-10", "02-05", 10), line("back", "03-20", null, 12)), 3))
                .containsExactly(
                        opening(0).winning(usd(10)),
                        opening(10).losing(usd(10)),
                        opening(0).reactivating(usd(12)));
        SubscriptionHistory<String> cadence = history(
                line("cadence", "01-10", "02-10", 100),
                new Line(
                        "cadence", on("02-10"), null, BillingInterval.ofYears(1).perMonth(usd(1_200))));
        assertThat(cadence).isEqualTo(history(line("cadence", "01-10", null, 100)));
        assertThat(months(history(line("grown", "01-10", "01-20", 10), line("grown", "01-20", null, 30)), 1))
                .as("joined and upgraded in one month is all new")
                .containsExactly(opening(0).winning(usd(30)));
    }

    @Test
    void whoPaidBeforeThePeriodIsReactivatedHoweverShortItWas() {
        assertThat(months(history(line("brief", "01-10", "01-12", 10), line("brief", "03-05", null, 10)), 3))
                .containsExactly(opening(0), opening(0), opening(0).reactivating(usd(10)));
        assertThat(months(history(line("tried", "01-10", "01-12", 10), line("tried", "01-20", null, 10)), 1))
                .as("in one and the same month")
                .containsExactly(opening(0).winning(usd(10)));
        Line past = new Line("past", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 2), usd(1));
        assertThat(months(history(past, line("past", "01-05", null, 10)), 1))
                .containsExactly(opening(0).reactivating(usd(10)));
        assertThat(months(history(line("free", "01-10", "02-12", 0), line("free", "02-20", null, 10)), 2))
                .as("a free plan is no paying")
                .containsExactly(opening(0), opening(0).winning(usd(10)));
        Line noDay = new Line("none", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1), usd(1));
        assertThat(months(history(noDay, line("none", "01-05", null, 10)), 1))
                .containsExactly(opening(0).winning(usd(10)));
    }

    @Test
    void aShortLapseIsBridged() {
        SubscriptionHistory<String> late = history(line("late", "01-10", "02-25", 10), line("late", "03-07", null, 12));
        assertThat(months(late, 3))
                .containsExactly(
                        opening(0).winning(usd(10)),
                        opening(10).losing(usd(10)),
                        opening(0).reactivating(usd(12)));
        assertThat(months(late.bridgingLapsesUnder(11), 3))
                .containsExactly(
                        opening(0).winning(usd(10)), opening(10), opening(10).expanding(usd(2)));
        assertThat(late.bridgingLapsesUnder(11))
                .isEqualTo(history(line("late", "01-10", "03-07", 10), line("late", "03-07", null, 12)));
        assertThat(late.bridgingLapsesUnder(10)).as("10 days are not under 10").isEqualTo(late);
        assertThat(late.bridgingLapsesUnder(0)).isEqualTo(late);
        SubscriptionHistory<String> open = history(line("open", "01-10", "12-31", 10));
        assertThat(open.bridgingLapsesUnder(100)).as("not back in these data").isEqualTo(open);
        SubscriptionHistory<String> twice = history(
                line("a", "01-01", "01-05", 1),
                line("a", "01-07", "01-10", 2),
                line("a", "01-12", "01-15", 3),
                line("a", "03-01", null, 4));
        assertThat(twice.bridgingLapsesUnder(3))
                .isEqualTo(history(
                        line("a", "01-01", "01-07", 1),
                        line("a", "01-07", "01-12", 2),
                        line("a", "01-12", "01-15", 3),
                        line("a", "03-01", null, 4)));
    }

    @Test
    void trialsAndDiscountsMoveMrrOnTheirDays() {
        RecurringPrice price = RecurringPrice.of(usd(120), BillingInterval.ofYears(1))
                .withTrialUntil(on("02-10"))
                .withDiscount(Discount.of(Fraction.of(1, 2)).during(DateRange.of(on("03-05"), on("05-01"))));
        record Sold(
                String customer, LocalDate from, @Nullable LocalDate until) {}
        SubscriptionHistory<String> sold = Stream.of(
                        new Sold("a", on("01-15"), null),
                        new Sold("b", on("03-05"), on("05-01")),
                        new Sold("c", on("01-15"), on("02-10")))
                .collect(SubscriptionHistory.ofPrices(Sold::customer, Sold::from, Sold::until, each -> price));
        assertThat(months(sold, 5))
                .containsExactly(
                        opening(0),
                        opening(0).winning(usd(10)),
                        opening(10).contracting(usd(5)).winning(usd(5)),
                        opening(10),
                        opening(10).expanding(usd(5)).losing(usd(5)));
    }

    @Test
    void eachChangeIsAPeriodOfItsOwn() {
        SubscriptionHistory<String> history =
                history(line("a", "01-10", null, 10), line("a", "01-20", null, 5), line("b", "01-20", "03-01", 7));
        MrrHistory events = history.events(DateRange.of(on("01-11"), on("12-31")), DOLLARS);
        assertThat(events.movements())
                .containsExactly(
                        opening(10).expanding(usd(5)).winning(usd(7)),
                        opening(22).losing(usd(7)));
        assertThat(events.steps().get(0).period()).isEqualTo(DateRange.of(on("01-20"), on("01-21")));
        assertThat(history.events(DateRange.ofMonth(2026, 6), DOLLARS).steps()).isEmpty();
    }

    /** 4 yearly plans of 500, then 2 monthly ones of 30 added and cancelled, then all cancelled, then 3 monthly ones of 50. */
    @Test
    void goldenSequence() {
        RecurringPrice gold =
                RecurringPrice.of(usd(500), BillingInterval.ofYears(1)).withQuantity(4);
        MrrHistory events = history(
                        new Line("c", on("01-01"), on("04-01"), gold.perMonth(on("01-01"))),
                        line("c", "02-01", "03-01", 60),
                        line("c", "05-01", null, 150))
                .events(YEAR, DOLLARS);
        List<MrrMovement> moved = events.movements();
        List<ExactMoney> amounts = List.of(
                moved.get(0).won(),
                moved.get(1).expansion(),
                moved.get(2).contraction().negated(),
                moved.get(3).churned().negated(),
                moved.get(4).reactivation());
        for (JsonNode example : Golden.read("saas/worked_examples.json")) {
            if (example.path("metric").asText().equals("mrr_movement_sequence")) {
                JsonNode expected = example.path("expected");
                assertThat(moved).hasSize(expected.size());
                for (int i = 0; i < expected.size(); i++) {
                    assertThat(amounts.get(i).toMoney(RoundingMode.HALF_EVEN))
                            .as(expected.get(i).get(0).asText())
                            .isEqualTo(Money.of(
                                    new BigDecimal(expected.get(i).get(1).asText()), USD));
                }
                return;
            }
        }
        throw new AssertionError("no mrr_movement_sequence");
    }

    @Test
    void eachPeriodIsValuedAtTheRatesOfItsOpening() {
        SubscriptionHistory<String> history = history(
                new Line("a", on("01-01"), on("02-10"), Money.of("100", "EUR")),
                new Line("a", on("02-10"), null, Money.of("120", "EUR")),
                new Line("a", on("02-10"), null, Money.of("1", "USD")),
                line("b", "01-01", null, 7));
        MrrHistory months = history.movements(
                DateRange.of(on("02-01"), on("04-01")), CalendarUnit.MONTH, SubscriptionHistoryTest::euro);
        assertThat(months.movements())
                .containsExactly(
                        opening(117).expanding(usd(23)).withCurrencyEffect(usd(12)),
                        opening(152).withCurrencyEffect(usd(-24)));
    }

    /** 1.10, 1.20 and 1.00 on the first days of February, March and April. */
    private static ExchangeRates euro(LocalDate first) {
        String rate = List.of("1.10", "1.20", "1.00").get(first.getMonthValue() - 2);
        return ExchangeRates.into("USD", ExchangeRate.of(Fraction.parse(rate), "EUR", "USD"));
    }

    @Test
    void recurringRevenueOfAPeriod() {
        SubscriptionHistory<String> history = history(
                line("a", "01-10", null, 10),
                line("a", "02-20", null, 5),
                line("b", "01-20", "02-28", 7),
                line("c", "02-28", null, 1));
        RecurringRevenue february = history.recurringRevenue(DateRange.ofMonth(2026, 2), DOLLARS);
        assertThat(february).isEqualTo(new RecurringRevenue(usd(16), 2).withPayersAtStart(2));
        assertThat(AverageRevenuePerAccount.of(february).amount()).isEqualTo(usd(8));
        assertThat(history.recurringRevenue(DateRange.ofYear(2025), DOLLARS)).isEqualTo(RecurringRevenue.zero(USD));
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.integers().between(1, 35),
                        Arbitraries.integers().between(-1, 12),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 3))
                .as((customer, from, days, dollars, parts) -> new Line(
                        customer,
                        day(from),
                        days < 0 ? null : day(from + days),
                        usd(dollars).exact().dividedBy(parts)))
                .list()
                .ofMaxSize(10);
    }

    @Property
    void isTheSameHoweverItIsCollected(@ForAll("lines") List<Line> lines, @ForAll long seed) {
        Supplier<Collector<Line, ?, SubscriptionHistory<String>>> collector = SubscriptionHistoryTest::collector;
        SubscriptionHistory<String> history = CollectorLaws.holdAndAddUp(collector, Line::customer, lines, seed);
        assertThat(RoundTrip.of(history)).isEqualTo(history);
    }

    /** Every day and every customer, by adding up the lines in force. */
    @Property
    void agreesWithLookingAtEachDay(
            @ForAll("lines") List<Line> lines, @ForAll @IntRange(min = 0, max = 8) int bridged) {
        SubscriptionHistory<String> history = lines.stream().collect(collector());
        MrrHistory series = history.movements(SPAN, FIVE_DAYS, "USD");
        assertThat(series.steps()).hasSize(4);
        for (MrrHistory.Step step : series.steps()) {
            MrrMovement expected = MrrMovement.zero(USD);
            for (String customer : List.of("a", "b", "c")) {
                ExactMoney was =
                        price(lines, customer, step.period().startInclusive().minusDays(1));
                ExactMoney is = price(lines, customer, step.period().lastDay());
                boolean paidBefore = day(1).datesUntil(step.period().startInclusive())
                        .anyMatch(day -> price(lines, customer, day).isPositive());
                expected = expected.plus(
                        was.isZero() && paidBefore
                                ? MrrValuation.in("USD").reactivation(is)
                                : MrrValuation.in("USD").movement(was, is));
            }
            assertThat(step.movement()).as(step.period().toString()).isEqualTo(expected);
        }
        Map<String, ExactMoney> onTheTwelfth = history.on(day(12), DOLLARS);
        for (String customer : List.of("a", "b", "c")) {
            assertThat(onTheTwelfth.getOrDefault(customer, ExactMoney.zero(USD)))
                    .isEqualTo(price(lines, customer, day(12)));
        }
        SubscriptionHistory<String> without = history.bridgingLapsesUnder(bridged);
        for (int day = 1; day <= 50; day++) {
            assertThat(without.on(day(day), DOLLARS)).isEqualTo(bridgedByHand(lines, day(day), bridged));
        }
        assertThat(without.movements(SPAN, FIVE_DAYS, "USD").movements()).hasSize(4);
    }

    private static ExactMoney price(List<Line> lines, String customer, LocalDate day) {
        return ExactMoney.sum(
                USD,
                lines.stream()
                        .filter(line -> line.customer().equals(customer) && line.isInForce(day))
                        .map(Line::perMonth)
                        .toList());
    }

    /** On a day without paying: how far back and ahead is the next with it? */
    private static Map<String, ExactMoney> bridgedByHand(List<Line> lines, LocalDate day, int days) {
        Map<String, ExactMoney> paying = new HashMap<>();
        for (String customer : List.of("a", "b", "c")) {
            List<LocalDate> paid = day(1).datesUntil(day(60))
                    .filter(each -> price(lines, customer, each).isPositive())
                    .toList();
            TreeSet<LocalDate> paidDays = new TreeSet<>(paid);
            LocalDate last = paidDays.floor(day);
            LocalDate next = paidDays.ceiling(day);
            boolean isShort = last != null && next != null && next.toEpochDay() - last.toEpochDay() - 1 < days;
            if (isShort || day.equals(last)) {
                paying.put(customer, price(lines, customer, last));
            }
        }
        return paying;
    }

    @Test
    void disjointCustomersAddUp() {
        SubscriptionHistory<String> a = history(line("a", "01-10", null, 10));
        SubscriptionHistory<String> b = history(line("b", "01-10", null, 5));
        assertThat(a.plus(b)).isEqualTo(history(line("b", "01-10", null, 5), line("a", "01-10", null, 10)));
        assertThat(a.plus(SubscriptionHistory.empty())).isEqualTo(a);
        Refusal.of(() -> a.plus(a), "customer a is in both");
    }

    @Test
    void refusals() {
        Refusal.of(() -> history(line("a", "02-01", "01-31", 1)), "until 2026-01-31 is before from 2026-02-01", "a");
        Refusal.of(() -> history(line("a", "02-01", null, -1)), "perMonth USD -1.00", "0 or more");
        Refusal.of(() -> history().bridgingLapsesUnder(-1), "days -1");
        List<SubscriptionHistory.Change> below = new ArrayList<>();
        below.add(new SubscriptionHistory.Change(on("02-01"), usd(-1).exact()));
        Refusal.of(() -> new SubscriptionHistory<>(Map.of("a", below)), "customer a", "USD -1.00", "2026-02-01");
        Refusal.of(
                CurrencyMismatchException.class,
                () -> history(new Line("a", on("02-01"), null, Money.of("1", "EUR")))
                        .movements(YEAR, CalendarUnit.MONTH, "USD"),
                "no rate from EUR into USD");
        Refusal.ofNullByName(() -> history(new Line(null, on("02-01"), null, usd(1))), "customer");
        Refusal.ofNullByName(() -> history(new Line("a", null, null, usd(1))), "from");
        Refusal.ofNullByName(() -> history(new Line("a", on("02-01"), null, null)), "perMonth");
        Refusal.ofNullByName(() -> new SubscriptionHistory.Change(null, usd(1).exact()), "day");
        Refusal.ofNullByName(() -> new SubscriptionHistory.Change(on("02-01"), null), "by");
        Refusal.ofNullByName(() -> new SubscriptionHistory<String>(null), "changes");
        Map<String, List<SubscriptionHistory.Change>> absent = new HashMap<>();
        absent.put("a", null);
        Refusal.ofNullByName(() -> new SubscriptionHistory<>(absent), "changes");
        Map<String, List<SubscriptionHistory.Change>> hole = Map.of("a", Arrays.asList(null, null));
        Refusal.ofNullByName(() -> new SubscriptionHistory<>(hole), "change");
        Map<String, List<SubscriptionHistory.Change>> nobody = new HashMap<>();
        nobody.put(null, List.of());
        Refusal.ofNullByName(() -> new SubscriptionHistory<>(nobody), "customer");
        DateRange middle = DateRange.parse("2026-01-02/2026-02-28");
        Refusal.of(
                () -> history().movements(middle, CalendarUnit.MONTH, "USD"),
                "span 2026-01-02/2026-02-28",
                "no whole interval of P1M");
        Refusal.ofNullByName(() -> history().on(null, DOLLARS), "day");
        Refusal.ofNullByName(() -> history().on(on("02-01"), null), "rates");
        Refusal.ofNullByName(() -> history().events(null, DOLLARS), "span");
        Refusal.ofNullByName(() -> history().events(YEAR, null), "rates");
        Refusal.ofNullByName(() -> history().movements(null, CalendarUnit.MONTH, "USD"), "span");
        Refusal.ofNullByName(
                () -> SubscriptionHistory.collector(null, Line::from, Line::until, Line::perMonth), "customer");
        Refusal.ofNullByName(
                () -> SubscriptionHistory.collector(Line::customer, null, Line::until, Line::perMonth), "from");
        Refusal.ofNullByName(
                () -> SubscriptionHistory.collector(Line::customer, Line::from, null, Line::perMonth), "until");
        Refusal.ofNullByName(
                () -> SubscriptionHistory.collector(Line::customer, Line::from, Line::until, null), "perMonth");
        Refusal.ofNullByName(
                () -> SubscriptionHistory.ofPrices(Line::customer, Line::from, Line::until, null), "price");
        Refusal.ofNullByName(
                () -> Stream.of(line("a", "02-01", null, 1))
                        .collect(SubscriptionHistory.ofPrices(
                                Line::customer, Line::from, Line::until, line -> (RecurringPrice) null)),
                "price");
    }
}
