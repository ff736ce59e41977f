package io.github.kpimath.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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

/** Customers with who referred them become the two figures of referral. */
class ReferralCollectorsTest {

    private static final DateRange MAY = DateRange.ofMonth(2026, 5);
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    private static final LocalDate BEFORE = LocalDate.of(2026, 4, 30);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 31);
    private static final LocalDate AFTER = LocalDate.of(2026, 6, 1);

    private record Customer(Integer id, LocalDate joined, LocalDate left, Integer referredBy) {}

    private static Customer joined(Integer id, LocalDate joined, Integer referredBy) {
        return new Customer(id, joined, null, referredBy);
    }

    private static Collector<Customer, ?, ReferredCustomers> referred(DateRange period) {
        return ReferredCustomers.during(
                period, Customer::id, Customer::joined, customer -> customer.referredBy() != null);
    }

    private static Collector<Customer, ?, Referrers> referrers(DateRange period) {
        return Referrers.during(period, Customer::id, Customer::joined, Customer::left, Customer::referredBy);
    }

    private static void won(List<Customer> customers, long... counts) {
        assertThat(customers.stream().collect(referred(MAY)))
                .isEqualTo(new ReferredCustomers(counts[0], counts[1], counts[2], counts[3]));
    }

    @Test
    void theFirstTimeIsWonAndALaterOneIsReturned() {
        won(List.of(joined(1, FIRST, 9), joined(2, LAST, null)), 1, 2, 0, 0);
        won(List.of(joined(1, BEFORE, 9), joined(2, AFTER, 9)), 0, 0, 0, 0);
        won(List.of(joined(1, LAST, 9), joined(1, BEFORE, null)), 0, 0, 1, 1);
        won(List.of(joined(1, LAST, null), joined(1, BEFORE, 9)), 0, 0, 0, 1);
        won(List.of(joined(1, LAST, 9), joined(1, FIRST, null)), 0, 1, 0, 0);
        won(List.of(joined(1, FIRST, null), joined(1, FIRST, 9)), 1, 1, 0, 0);
        won(List.of(joined(1, FIRST, 9), joined(1, FIRST, null)), 1, 1, 0, 0);
        won(List.of(joined(1, FIRST, 9), joined(1, AFTER, null)), 1, 1, 0, 0);
    }

    private static void refer(List<Customer> customers, long count, long atEnd) {
        assertThat(customers.stream().collect(referrers(MAY))).isEqualTo(new Referrers(count, atEnd));
    }

    @Test
    void aReferrerIsACustomerAtTheEnd() {
        Customer one = joined(1, BEFORE, null);
        refer(List.of(one, joined(2, FIRST, 1), joined(3, LAST, 1)), 1, 3);
        refer(List.of(one, joined(2, BEFORE, 1)), 0, 2);
        refer(List.of(one, joined(2, AFTER, 1)), 0, 1);
        refer(List.of(joined(2, FIRST, 1)), 0, 1);
        refer(List.of(new Customer(1, BEFORE, AFTER, null), joined(2, FIRST, 1)), 1, 2);
        refer(List.of(new Customer(1, BEFORE, LAST, null), joined(2, FIRST, 1)), 0, 1);
        refer(List.of(new Customer(1, BEFORE, FIRST, null), joined(1, LAST, null), joined(2, FIRST, 1)), 1, 2);
        refer(List.of(one, new Customer(2, FIRST, LAST, 1)), 1, 1);
    }

    @Test
    void nobodyRefersAReturn() {
        Customer one = joined(1, BEFORE, null);
        LocalDate january = LocalDate.of(2026, 1, 1);
        refer(List.of(one, new Customer(2, january, BEFORE, 1), joined(2, FIRST, 1)), 0, 2);
        refer(List.of(one, joined(2, LAST, 1), new Customer(2, FIRST, FIRST, null)), 0, 2);
        refer(List.of(one, joined(2, LAST, null), new Customer(2, FIRST, FIRST, 1)), 1, 2);
        refer(
                List.of(one, joined(3, BEFORE, null), joined(2, FIRST, 1), joined(2, FIRST, null), joined(2, FIRST, 3)),
                2,
                3);
    }

    @Test
    void whatContradictsItselfIsRefused() {
        Refusal.of(
                () -> Stream.of(new Customer(1, LAST, FIRST, null)).collect(referrers(MAY)),
                "left " + FIRST,
                "joined " + LAST);
        Refusal.of(() -> Stream.of(joined(7, FIRST, 7)).collect(referrers(MAY)), "referredBy 7", "himself");
        Refusal.ofNullByName(() -> Stream.of(joined(null, FIRST, 7)).collect(referrers(MAY)), "customer");
        Refusal.ofNullByName(() -> Stream.of(joined(1, null, 7)).collect(referrers(MAY)), "joined");
        Refusal.ofNullByName(() -> Stream.of(joined(null, FIRST, 7)).collect(referred(MAY)), "customer");
        Refusal.ofNullByName(() -> Stream.of(joined(1, null, 7)).collect(referred(MAY)), "won");
        Refusal.ofNullByName(() -> referred(null), "period");
        Refusal.ofNullByName(() -> referrers(null), "period");
        Tally<Customer, Referrers> may = Tally.of(referrers(MAY));
        Refusal.of(() -> may.merge(Tally.of(referrers(MAY.next()))), MAY, MAY.next());
        Tally<Customer, ReferredCustomers> won = Tally.of(referred(MAY));
        Refusal.of(() -> won.merge(Tally.of(referred(MAY.next()))), MAY, MAY.next());
    }

    @Provide
    Arbitrary<List<Customer>> customers() {
        Arbitrary<Integer> id = Arbitraries.integers().between(1, 9);
        return Combinators.combine(
                        id,
                        Arbitraries.integers().between(-20, 50),
                        Arbitraries.integers().between(0, 40).injectNull(0.5),
                        id.injectNull(0.5))
                .as((own, from, stay, by) -> new Customer(
                        own,
                        FIRST.plusDays(from),
                        stay == null ? null : FIRST.plusDays(from + stay),
                        own.equals(by) ? null : by))
                .list()
                .ofMaxSize(20);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWhole(@ForAll("customers") List<Customer> customers, @ForAll long seed) {
        ReferredCustomers won = CollectorLaws.holdAndAddUp(() -> referred(MAY), Customer::id, customers, seed);
        int[] of = new int[4];
        for (int each = 1; each <= 9; each++) {
            int id = each;
            List<Customer> his = customers.stream()
                    .filter(customer -> customer.id() == id && customer.joined().isBefore(AFTER))
                    .sorted(Comparator.comparing(Customer::joined)
                            .thenComparing(customer -> customer.referredBy() == null))
                    .toList();
            List<Customer> inMay = his.stream()
                    .filter(customer -> customer.joined().isAfter(BEFORE))
                    .toList();
            if (!inMay.isEmpty()) {
                int place = his.size() == inMay.size() ? 0 : 2;
                of[place] += inMay.get(0).referredBy() == null ? 0 : 1;
                of[place + 1]++;
            }
        }
        assertThat(won).isEqualTo(new ReferredCustomers(of[0], of[1], of[2], of[3]));

        Referrers found = CollectorLaws.hold(() -> referrers(MAY), customers, seed);
        List<Integer> there = IntStream.rangeClosed(1, 9)
                .boxed()
                .filter(id -> customers.stream()
                        .anyMatch(customer -> customer.id().equals(id)
                                && !customer.joined().isAfter(LAST)
                                && (customer.left() == null || customer.left().isAfter(LAST))))
                .toList();
        long count = there.stream()
                .filter(id -> customers.stream()
                        .filter(customer -> id.equals(customer.referredBy()) && MAY.contains(customer.joined()))
                        .anyMatch(customer -> customers.stream()
                                .noneMatch(own -> own.id().equals(customer.id())
                                        && own.joined().isBefore(customer.joined()))))
                .count();
        assertThat(found).isEqualTo(new Referrers(count, there.size()));
    }
}
