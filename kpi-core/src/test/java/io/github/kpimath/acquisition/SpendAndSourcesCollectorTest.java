package io.github.kpimath.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Invoices become the spend of a period, and visits become sources. */
class SpendAndSourcesCollectorTest {

    private static final DateRange MAY = DateRange.ofMonth(2026, 5);
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    private static final Currency DOLLARS = Currency.getInstance("USD");

    private record Invoice(LocalDate day, Money amount, String channel) {}

    private static Invoice invoice(String day, String amount) {
        return new Invoice(LocalDate.parse(day), Money.of(amount, "USD"), "search");
    }

    private static Collector<Invoice, ?, AcquisitionSpend> during(DateRange period) {
        return AcquisitionSpend.during(period, DOLLARS, Invoice::day, Invoice::amount);
    }

    @Test
    void theSpendOfThePeriodAndWhoWasWon() {
        AcquisitionSpend spend = Stream.of(
                        invoice("2026-05-01", "6000"),
                        invoice("2026-05-31", "3999.99"),
                        invoice("2026-05-31", "0.01"),
                        invoice("2026-04-30", "7"),
                        invoice("2026-06-01", "9"))
                .collect(during(MAY));
        assertThat(spend).isEqualTo(AcquisitionSpend.of(Money.of("10000", "USD"), 0));
        AcquisitionSpend won = spend.withWon(15).withReturned(2).withWon(5);
        assertThat(won).isEqualTo(new AcquisitionSpend(Money.of("10000", "USD"), 20, 2));
        assertThat(CustomerAcquisitionCost.of(won).amount(RoundingMode.HALF_EVEN))
                .isEqualTo(Money.of("500", "USD"));
        assertThat(Stream.<Invoice>empty().collect(during(MAY))).isEqualTo(AcquisitionSpend.zero(DOLLARS));
    }

    @Test
    void whatIsNoSpendIsRefused() {
        Refusal.of(() -> Stream.of(invoice("2026-05-02", "-1")).collect(during(MAY)), "amount USD -1.00", "negative");
        Refusal.of(
                CurrencyMismatchException.class,
                () -> Stream.of(new Invoice(FIRST, Money.of("1", "EUR"), "")).collect(during(MAY)),
                "USD",
                "EUR");
        Refusal.ofNullByName(() -> Stream.of(new Invoice(null, null, "")).collect(during(MAY)), "day");
        Refusal.ofNullByName(() -> Stream.of(new Invoice(FIRST, null, "")).collect(during(MAY)), "amount");
        Refusal.ofNullByName(() -> during(null), "period");
        AcquisitionSpend nothing = AcquisitionSpend.zero(DOLLARS);
        Refusal.of(() -> nothing.withWon(-1), "won", -1, "0..");
        Refusal.of(
                ArithmeticException.class, () -> nothing.withWon(Long.MAX_VALUE).withWon(1), "overflow");
        Tally<Invoice, AcquisitionSpend> may = Tally.of(during(MAY));
        Refusal.of(() -> may.merge(Tally.of(during(MAY.next()))), MAY, MAY.next());
    }

    @Provide
    Arbitrary<List<Invoice>> invoices() {
        return Combinators.combine(
                        Arbitraries.integers().between(-10, 40),
                        Arbitraries.integers().between(0, 100_000),
                        Arbitraries.of("search", "fairs", "mail"))
                .as((day, cents, channel) -> new Invoice(FIRST.plusDays(day), Money.ofMinor(cents, DOLLARS), channel))
                .list()
                .ofMaxSize(20);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void channelsMakeTheWhole(@ForAll("invoices") List<Invoice> invoices, @ForAll long seed) {
        AcquisitionSpend spend = CollectorLaws.holdAndAddUp(() -> during(MAY), Invoice::channel, invoices, seed);
        long cents = invoices.stream()
                .filter(invoice -> invoice.day().toString().startsWith("2026-05"))
                .mapToLong(
                        invoice -> invoice.amount().amount().movePointRight(2).longValueExact())
                .sum();
        assertThat(spend).isEqualTo(AcquisitionSpend.of(Money.ofMinor(cents, DOLLARS), 0));
    }

    private record Visit(String referrer, String campaign) {}

    private static Collector<Visit, ?, VisitSources> sources() {
        return VisitSources.collector(visit -> visit.referrer() == null && visit.campaign() == null);
    }

    @Test
    void theCallerSaysWhatIsDirect() {
        assertThat(Stream.of(new Visit(null, null), new Visit("a", null), new Visit(null, "b"), new Visit(null, null))
                        .collect(sources()))
                .isEqualTo(new VisitSources(2, 4));
        assertThat(Stream.<Visit>empty().collect(sources())).isEqualTo(VisitSources.empty());
        Refusal.ofNullByName(() -> VisitSources.collector(null), "direct");
        Refusal.ofNullByName(() -> Stream.of((Visit) null).collect(sources()), "record");
    }

    @Provide
    Arbitrary<List<Visit>> visits() {
        Arbitrary<String> source = Arbitraries.of("a", "b").injectNull(0.6);
        return Combinators.combine(source, source).as(Visit::new).list().ofMaxSize(25);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void visitsAddUp(@ForAll("visits") List<Visit> visits, @ForAll long seed) {
        VisitSources counted = CollectorLaws.holdAndAddUp(
                () -> sources(), visit -> visit.toString().length(), visits, seed);
        Visit direct = new Visit(null, null);
        assertThat(counted)
                .isEqualTo(
                        new VisitSources(visits.stream().filter(direct::equals).count(), visits.size()));
    }
}
