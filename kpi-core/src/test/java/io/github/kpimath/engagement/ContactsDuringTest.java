package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.engagement.CustomerContacts.Group;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Fraction;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

/** Customers with their contacts become contact rates and a list of the silent. */
class ContactsDuringTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final DateRange SPRING = DateRange.of(APRIL, LocalDate.of(2026, 6, 1));

    private record Customer(Integer id, LocalDate live, LocalDate left, List<LocalDate> contacts) {}

    private static Customer customer(int id, String live, String left, String... contacts) {
        return new Customer(
                id,
                LocalDate.parse(live),
                left == null ? null : LocalDate.parse(left),
                Stream.of(contacts).map(LocalDate::parse).toList());
    }

    private static Collector<Customer, ?, CustomerContacts> during(DateRange period) {
        return CustomerContacts.during(period, Customer::live, Customer::left, Customer::contacts);
    }

    private static Collector<Customer, ?, Set<Integer>> silent(DateRange period) {
        return CustomerContacts.silentDuring(period, Customer::id, Customer::live, Customer::left, Customer::contacts);
    }

    private static void becomes(Customer customer, long contacts, Fraction months) {
        assertThat(Stream.of(customer).collect(during(SPRING))).isEqualTo(CustomerContacts.of(contacts, months));
        assertThat(Stream.of(customer).collect(silent(SPRING)))
                .isEqualTo(contacts == 0 ? Set.of(customer.id()) : Set.of());
    }

    private static void isLeftOut(Customer customer) {
        assertThat(Stream.of(customer).collect(during(SPRING))).isEqualTo(CustomerContacts.empty());
        assertThat(Stream.of(customer).collect(silent(SPRING))).isEmpty();
    }

    @Test
    void ofEachMonthTheShareOfItsDays() {
        becomes(customer(1, "2025-01-01", null), 0, Fraction.of(2));
        becomes(customer(1, "2026-04-01", "2026-06-01"), 0, Fraction.of(2));
        becomes(customer(1, "2026-04-16", null), 0, Fraction.of(3, 2));
        becomes(customer(1, "2026-05-31", "2026-06-20"), 0, Fraction.of(1, 31));
        becomes(customer(1, "2025-01-01", "2026-04-02"), 0, Fraction.of(1, 30));
        becomes(customer(1, "2026-04-30", "2026-05-02"), 0, Fraction.of(1, 30).plus(Fraction.of(1, 31)));
        isLeftOut(customer(1, "2025-01-01", "2026-04-01", "2026-04-02"));
        isLeftOut(customer(1, "2026-06-01", null, "2026-06-01"));
        isLeftOut(customer(1, "2026-05-01", "2026-05-01", "2026-05-01"));
    }

    @Test
    void onlyContactsOfDaysOnWhichHeIsLiveCount() {
        becomes(
                customer(1, "2026-04-16", "2026-05-16", "2026-04-15", "2026-04-16", "2026-05-15", "2026-05-16"),
                2,
                Fraction.of(15, 30).plus(Fraction.of(15, 31)));
        becomes(customer(1, "2025-01-01", null, "2026-03-31", "2026-06-01"), 0, Fraction.of(2));
        becomes(customer(1, "2025-01-01", null, "2026-04-01", "2026-05-31", "2026-05-31"), 3, Fraction.of(2));
    }

    @Test
    void theSilentAreInTheBaseAndListed() {
        List<Customer> customers = List.of(
                customer(1, "2025-01-01", null),
                customer(2, "2025-01-01", null, "2026-05-03", "2026-05-04", "2026-05-05", "2026-05-06"),
                customer(3, "2026-03-01", null, "2026-03-02"));
        CustomerContacts contacts = customers.stream().collect(during(SPRING));
        assertThat(contacts.groups()).containsExactly(new Group(0, Fraction.of(2), 2), new Group(4, Fraction.of(2), 1));
        assertThat(contacts.silent()).isEqualTo(2);
        assertThat(customers.stream().collect(silent(SPRING))).containsExactlyInAnyOrder(1, 3);
        assertThat(ContactRate.of(contacts).exactMultiple()).isEqualTo(Fraction.of(2, 3));
    }

    @Test
    void whatContradictsItselfIsRefused() {
        Customer wrong = customer(1, "2026-05-02", "2026-05-01");
        Refusal.of(() -> Stream.of(wrong).collect(during(SPRING)), "left 2026-05-01", "before live 2026-05-02");
        Refusal.of(() -> Stream.of(wrong).collect(silent(SPRING)), "left 2026-05-01", "before live 2026-05-02");
        Refusal.ofNullByName(
                () -> Stream.of(new Customer(1, null, null, List.of())).collect(during(SPRING)), "live");
        Refusal.ofNullByName(() -> Stream.of(new Customer(1, APRIL, null, null)).collect(during(SPRING)), "contacts");
        Refusal.ofNullByName(
                () -> Stream.of(new Customer(null, APRIL, null, List.of())).collect(silent(SPRING)), "customer");
        Refusal.ofNullByName(() -> during(null), "period");
        Refusal.ofNullByName(() -> silent(null), "period");
        Tally<Customer, CustomerContacts> spring = Tally.of(during(SPRING));
        Refusal.of(() -> spring.merge(Tally.of(during(SPRING.next()))), SPRING, SPRING.next());
        Tally<Customer, Set<Integer>> silent = Tally.of(silent(SPRING));
        Refusal.of(() -> silent.merge(Tally.of(silent(SPRING.next()))), SPRING, SPRING.next());
    }

    @Provide
    Arbitrary<List<Customer>> customers() {
        Arbitrary<Integer> day = Arbitraries.integers().between(-20, 80);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 50),
                        day,
                        Arbitraries.integers().between(0, 70).injectNull(0.4),
                        day.map(APRIL::plusDays).list().ofMaxSize(4))
                .as((id, live, stay, contacts) -> new Customer(
                        id, APRIL.plusDays(live), stay == null ? null : APRIL.plusDays(live + stay), contacts))
                .list()
                .ofMaxSize(15);
    }

    private static List<LocalDate> daysLive(Customer customer) {
        return SPRING.startInclusive()
                .datesUntil(SPRING.endExclusive())
                .filter(day -> !day.isBefore(customer.live()))
                .filter(day -> customer.left() == null || day.isBefore(customer.left()))
                .toList();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWhole(@ForAll("customers") List<Customer> customers, @ForAll long seed) {
        List<Group> groups = customers.stream()
                .filter(customer -> !daysLive(customer).isEmpty())
                .map(customer -> new Group(
                        customer.contacts().stream()
                                .filter(daysLive(customer)::contains)
                                .count(),
                        daysLive(customer).stream()
                                .map(day -> Fraction.of(1, day.lengthOfMonth()))
                                .reduce(Fraction.ZERO, Fraction::plus),
                        1))
                .toList();
        assertThat(CollectorLaws.holdAndAddUp(() -> during(SPRING), Customer::id, customers, seed))
                .isEqualTo(CustomerContacts.of(groups));
        assertThat(CollectorLaws.hold(() -> silent(SPRING), customers, seed))
                .isEqualTo(customers.stream()
                        .filter(customer -> !daysLive(customer).isEmpty())
                        .filter(customer -> customer.contacts().stream().noneMatch(daysLive(customer)::contains))
                        .map(Customer::id)
                        .collect(Collectors.toSet()));
    }
}
