package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Money;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Map;
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

/** Terms, contracts and purchases become the renewals of a period. */
class RenewalsDuringTest {

    private static final DateRange MAY = DateRange.ofMonth(2026, 5);
    private static final Currency USD = Currency.getInstance("USD");

    private record Term(String customer, LocalDate lastDay, LocalDate renewedOn, Money worth, Money renewedFor) {}

    private record Purchase(String customer, String product, LocalDate day, Period life) {}

    private static Money usd(long dollars) {
        return Money.of(Long.toString(dollars), "USD");
    }

    /** Days of May by number; null for none. */
    private static LocalDate may(Integer day) {
        return day == null ? null : MAY.startInclusive().plusDays(day - 1);
    }

    private static Term term(String customer, Integer lastDay, Integer renewedOn) {
        return new Term(customer, may(lastDay), may(renewedOn), usd(100), renewedOn == null ? null : usd(120));
    }

    private static Collector<Term, ?, Renewals> during(int graceDays) {
        return Renewals.during(MAY, graceDays, Term::customer, Term::lastDay, Term::renewedOn);
    }

    private static Collector<Term, ?, RenewedRevenue> revenueDuring(int graceDays) {
        return RenewedRevenue.during(
                MAY, USD, graceDays, Term::lastDay, Term::worth, Term::renewedOn, Term::renewedFor);
    }

    private static Collector<Purchase, ?, Renewals> productsDuring(int graceDays) {
        return Renewals.ofProductsDuring(
                MAY, graceDays, Purchase::customer, Purchase::product, Purchase::day, Purchase::life);
    }

    /** Renewed and due of one term, by customers and in money. */
    private static void comesTo(Term term, int graceDays, long renewed, long due) {
        assertThat(Stream.of(term).collect(during(graceDays))).isEqualTo(new Renewals(renewed, due, graceDays));
        assertThat(Stream.of(term).collect(revenueDuring(graceDays)))
                .isEqualTo(new RenewedRevenue(usd(100 * renewed), usd(120 * renewed), usd(100 * due), graceDays));
    }

    @Test
    void dueIsWhoseTermEndsInThePeriod() {
        comesTo(term("Ana", 0, null), 0, 0, 0);
        comesTo(term("Ana", 1, null), 0, 0, 1);
        comesTo(term("Ana", 31, null), 0, 0, 1);
        comesTo(term("Ana", 32, null), 0, 0, 0);
    }

    @Test
    void renewedIsWhoSignedByTheEndAndTheGrace() {
        comesTo(term("Ana", 10, 10), 0, 1, 1);
        comesTo(term("Ana", 10, 11), 0, 0, 1);
        comesTo(term("Ana", 10, 13), 3, 1, 1);
        comesTo(term("Ana", 10, 14), 3, 0, 1);
        comesTo(term("Ana", 31, 34), 3, 1, 1);
    }

    @Test
    void anEarlyRenewalBelongsToTheEndOfItsTerm() {
        comesTo(term("Ana", 10, -60), 0, 1, 1);
        comesTo(term("Ana", 40, 10), 0, 0, 0);
    }

    @Test
    void aTermOfSeveralYearsIsNotDueInsideIt() {
        comesTo(term("Ana", 31 + 2 * 365, null), 0, 0, 0);
    }

    @Test
    void whoPaysMonthByMonthHasNothingToRenew() {
        comesTo(term("Ana", null, null), 0, 0, 0);
        comesTo(term("Ana", null, 10), 0, 0, 0);
    }

    @Test
    void aCustomerCountsOnceAndAContractForItself() {
        List<Term> terms = List.of(term("Ana", 10, 5), term("Ana", 20, null), term("Luis", 10, null));
        assertThat(terms.stream().collect(during(0))).isEqualTo(new Renewals(1, 2, 0));
        assertThat(Stream.of(term("Ana", 20, null), term("Ana", 10, 5), term("Ana", 10, 5))
                        .collect(during(0)))
                .isEqualTo(new Renewals(1, 1, 0));
        assertThat(terms.stream().collect(revenueDuring(0)))
                .isEqualTo(new RenewedRevenue(usd(100), usd(120), usd(300), 0));
        Map<String, Renewals> byCustomer = terms.stream().collect(Collectors.groupingBy(Term::customer, during(0)));
        assertThat(byCustomer).isEqualTo(Map.of("Ana", new Renewals(1, 1, 0), "Luis", new Renewals(0, 1, 0)));
    }

    @Test
    void theCapIsOneOfEachContract() {
        Term grew = new Term("a", may(10), may(9), usd(100), usd(300));
        Term shrank = new Term("b", may(10), may(9), usd(100), usd(40));
        Term late = new Term("c", may(10), may(11), usd(100), null);
        RenewedRevenue may = Stream.of(grew, shrank, late).collect(revenueDuring(0));
        assertThat(may).isEqualTo(new RenewedRevenue(usd(140), usd(340), usd(300), 0));
    }

    @Test
    void productsExpireAfterTheirLife() {
        Period year = Period.ofYears(1);
        LocalDate bought = LocalDate.of(2025, 5, 10);
        Purchase first = new Purchase("Ana", "filter", bought, year);
        assertThat(Stream.of(first).collect(productsDuring(0))).isEqualTo(new Renewals(0, 1, 0));
        assertThat(Stream.of(first, first).collect(productsDuring(0)))
                .as("seen twice")
                .isEqualTo(new Renewals(0, 1, 0));
        for (int day : new int[] {-300, 5, 10}) {
            Purchase again = new Purchase("Ana", "filter", may(day), year);
            assertThat(Stream.of(again, first).collect(productsDuring(0)))
                    .as("again on day %d", day)
                    .isEqualTo(new Renewals(1, 1, 0));
        }
        Purchase late = new Purchase("Ana", "filter", may(12), year);
        assertThat(Stream.of(first, late).collect(productsDuring(1))).isEqualTo(new Renewals(0, 1, 1));
        assertThat(Stream.of(first, late).collect(productsDuring(2))).isEqualTo(new Renewals(1, 1, 2));
        Purchase other = new Purchase("Ana", "pump", may(5), Period.ofYears(5));
        assertThat(Stream.of(first, other).collect(productsDuring(0)))
                .as("another product is no renewal, and lasts longer")
                .isEqualTo(new Renewals(0, 1, 0));
        Purchase others = new Purchase("Luis", "filter", may(5), year);
        assertThat(Stream.of(first, others).collect(productsDuring(0)))
                .as("of another customer")
                .isEqualTo(new Renewals(0, 1, 0));
        assertThat(RenewalRate.of(
                                Stream.of(first, late).collect(productsDuring(2)), RenewalRate.Method.BY_PRODUCT_EXPIRY)
                        .percent())
                .isEqualTo(100.0);
    }

    @Test
    void refusals() {
        Refusal.of(() -> during(-1), "graceDays", -1);
        Refusal.of(() -> revenueDuring(-1), "graceDays", -1);
        Refusal.of(() -> productsDuring(-1), "graceDays", -1);
        Refusal.ofNullByName(() -> Stream.of(term(null, 5, 5)).collect(during(0)), "customer");
        Term unworthy = new Term("a", may(5), may(5), null, usd(1));
        Refusal.ofNullByName(() -> Stream.of(unworthy).collect(revenueDuring(0)), "due");
        Term signedFor = new Term("a", may(5), may(5), usd(1), null);
        Refusal.ofNullByName(() -> Stream.of(signedFor).collect(revenueDuring(0)), "renewed");
        Term negative = new Term("a", may(5), may(5), usd(1), usd(-1));
        Refusal.of(() -> Stream.of(negative).collect(revenueDuring(0)), "renewed", "-1", "negative");
        Term euros = new Term("a", may(5), null, Money.of("1", "EUR"), null);
        Refusal.of(CurrencyMismatchException.class, () -> Stream.of(euros).collect(revenueDuring(0)), "USD", "EUR");
        Purchase forNoTime = new Purchase("a", "filter", may(1), Period.ZERO);
        Refusal.of(() -> Stream.of(forNoTime).collect(productsDuring(0)), "life P0D of filter", "not positive");
        Refusal.of(
                () -> Stream.of(
                                new Purchase("a", "filter", may(1), Period.ofDays(1)),
                                new Purchase("a", "filter", may(1), Period.ofDays(2)))
                        .collect(productsDuring(0)),
                "life P2D of filter bought by a on 2026-05-01 is P1D in another record");
        Refusal.ofNullByName(
                () -> Stream.of(new Purchase("a", null, may(1), Period.ofDays(1)))
                        .collect(productsDuring(0)),
                "product");
        Refusal.ofNullByName(
                () -> Stream.of(new Purchase("a", "b", null, Period.ofDays(1))).collect(productsDuring(0)),
                "purchased");
        Refusal.ofNullByName(
                () -> Stream.of(new Purchase("a", "b", may(1), null)).collect(productsDuring(0)), "life");
        Refusal.ofNullByName(
                () -> Stream.of(new Purchase(null, "b", may(1), Period.ofDays(1)))
                        .collect(productsDuring(0)),
                "customer");
        Refusal.ofNullByName(() -> Renewals.during(null, 0, Term::customer, Term::lastDay, Term::renewedOn), "period");
        Tally<Term, Renewals> noGrace = Tally.of(during(0));
        Refusal.of(() -> noGrace.merge(Tally.of(during(3))), "other has a grace of 3 days, this of 0");
        Tally<Term, Renewals> june =
                Tally.of(Renewals.during(MAY.next(), 0, Term::customer, Term::lastDay, Term::renewedOn));
        Refusal.of(() -> noGrace.merge(june), "other is about", MAY, MAY.next());
        Refusal.of(() -> Tally.of(revenueDuring(0)).merge(Tally.of(revenueDuring(1))), "other has a grace of 1 days");
        Refusal.of(() -> Tally.of(productsDuring(0)).merge(Tally.of(productsDuring(1))), "other has a grace of 1 days");
    }

    @Provide
    Arbitrary<List<Term>> terms() {
        Arbitrary<Integer> day = Arbitraries.integers().between(-5, 40).injectNull(0.2);
        return Combinators.combine(Arbitraries.of("a", "b", "c"), day, day)
                .as(RenewalsDuringTest::term)
                .list()
                .ofMaxSize(10);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void agreesWithEachCustomerByHand(@ForAll("terms") List<Term> terms, @ForAll long seed) {
        Map<String, List<Term>> due = terms.stream()
                .filter(t -> t.lastDay() != null
                        && t.lastDay().getMonthValue() == 5
                        && t.lastDay().getYear() == 2026)
                .collect(Collectors.groupingBy(Term::customer));
        long renewed = due.values().stream()
                .filter(own -> own.stream().anyMatch(RenewalsDuringTest::isRenewed))
                .count();
        assertThat(CollectorLaws.holdAndAddUp(() -> during(3), Term::customer, terms, seed))
                .isEqualTo(new Renewals(renewed, due.size(), 3));
        long contracts = due.values().stream().mapToLong(List::size).sum();
        long kept = due.values().stream()
                .flatMap(List::stream)
                .filter(RenewalsDuringTest::isRenewed)
                .count();
        assertThat(CollectorLaws.holdAndAddUp(() -> revenueDuring(3), Term::customer, terms, seed))
                .isEqualTo(new RenewedRevenue(usd(100 * kept), usd(120 * kept), usd(100 * contracts), 3));
    }

    private static boolean isRenewed(Term term) {
        return term.renewedOn() != null && term.renewedOn().minusDays(3).compareTo(term.lastDay()) <= 0;
    }

    @Provide
    Arbitrary<List<Purchase>> purchases() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.of("x", "y"),
                        Arbitraries.integers().between(-40, 45))
                .as((customer, product, day) -> new Purchase(customer, product, may(day), Period.ofDays(20)))
                .list()
                .ofMaxSize(12);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void productsAgreeWithEachPurchaseByHand(@ForAll("purchases") List<Purchase> purchases, @ForAll long seed) {
        Map<String, List<Purchase>> due = purchases.stream()
                .filter(p -> MAY.contains(p.day().plusDays(20)))
                .collect(Collectors.groupingBy(Purchase::customer));
        long renewed = due.values().stream()
                .filter(own -> own.stream().anyMatch(p -> purchases.stream().anyMatch(q -> renews(q, p))))
                .count();
        assertThat(CollectorLaws.holdAndAddUp(() -> productsDuring(3), Purchase::customer, purchases, seed))
                .isEqualTo(new Renewals(renewed, due.size(), 3));
    }

    private static boolean renews(Purchase later, Purchase earlier) {
        return later.customer().equals(earlier.customer())
                && later.product().equals(earlier.product())
                && later.day().isAfter(earlier.day())
                && later.day().isBefore(earlier.day().plusDays(24));
    }
}
