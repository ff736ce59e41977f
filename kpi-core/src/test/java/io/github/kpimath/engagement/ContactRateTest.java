package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.engagement.ContactRate.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MultipleConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class ContactRateTest extends MultipleConformance<CustomerContacts, ContactRate> {

    private static final Fraction MONTH = Fraction.ONE;
    private static final CustomerContacts THREE =
            CustomerContacts.of(0, MONTH).plus(CustomerContacts.of(8, MONTH)).plus(CustomerContacts.of(1, MONTH));

    @Override
    protected List<Canonical<CustomerContacts, ContactRate>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.CONTACTS_PER_CUSTOMER_MONTH,
                        ContactRate::of,
                        e -> Ratio.of(
                                sum(e, group -> BigDecimal.valueOf(group.contacts())),
                                sum(e, group -> group.months().toBigDecimal()))),
                new Canonical<>(
                        Method.MEDIAN_OF_CUSTOMERS,
                        e -> ContactRate.of(e, Method.MEDIAN_OF_CUSTOMERS),
                        ContactRateTest::median));
    }

    private static BigDecimal sum(CustomerContacts contacts, Function<CustomerContacts.Group, BigDecimal> each) {
        return contacts.groups().stream()
                .map(group -> each.apply(group).multiply(BigDecimal.valueOf(group.customers())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The middle of the list of all customers, in the order of contacts ÷ months. */
    private static Ratio median(CustomerContacts contacts) {
        List<BigDecimal[]> rates = new ArrayList<>();
        for (CustomerContacts.Group group : contacts.groups()) {
            for (int i = 0; i < group.customers(); i++) {
                rates.add(new BigDecimal[] {
                    BigDecimal.valueOf(group.contacts()), group.months().toBigDecimal()
                });
            }
        }
        if (rates.isEmpty()) {
            return Ratio.of(0, 0);
        }
        rates.sort((a, b) -> a[0].multiply(b[1]).compareTo(b[0].multiply(a[1])));
        BigDecimal[] low = rates.get((rates.size() - 1) / 2);
        BigDecimal[] high = rates.get(rates.size() / 2);
        return Ratio.of(
                low[0].multiply(high[1]).add(high[0].multiply(low[1])),
                low[1].multiply(high[1]).multiply(BigDecimal.valueOf(2)));
    }

    static Arbitrary<CustomerContacts> contacts() {
        Arbitrary<CustomerContacts.Group> group = Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 4))
                .as((contacts, quarters, customers) ->
                        new CustomerContacts.Group(contacts, Fraction.of(quarters, 4), customers));
        return group.list().ofMaxSize(5).map(CustomerContacts::of);
    }

    @Override
    protected Arbitrary<CustomerContacts> inputs() {
        return contacts();
    }

    @Override
    protected CustomerContacts empty() {
        return CustomerContacts.empty();
    }

    @Override
    protected Optional<BinaryOperator<CustomerContacts>> plus() {
        return Optional.of(CustomerContacts::plus);
    }

    @Override
    protected void holds(ContactRate rate, Ratio exact) {
        assertThat(rate.median()).matches(median(rate.evidence())::is);
        assertThat(rate.evidence().shareAtMost(rate.median())).isGreaterThanOrEqualTo(Fraction.of(1, 2));
    }

    @Test
    void fewNoisyCustomersPullTheMean() {
        ContactRate rate = ContactRate.of(THREE);
        assertThat(rate.definition()).isEqualTo(Method.CONTACTS_PER_CUSTOMER_MONTH);
        assertThat(rate.multiple()).isEqualTo(3.0);
        assertThat(rate.median()).isEqualTo(Fraction.ONE);
        assertThat(rate.evidence().silent()).isEqualTo(1);
        assertThat(rate.explain().text(Locale.ENGLISH))
                .isEqualTo(
                        "Contact rate = contacts ÷ customer-months = 9 ÷ 3 = 3\n" + "1 customer did not get in touch.");
        assertThat(ContactRate.of(THREE, Method.MEDIAN_OF_CUSTOMERS).explain().formula(Locale.ENGLISH))
                .isEqualTo("Contact rate = median of single customers (live customers)"
                        + " = median of single customers (3) = 1");
        assertThat(ContactRate.of(CustomerContacts.of(1, MONTH)).notes()).isEmpty();
    }

    @Test
    void oneCustomerAmongAll() {
        assertThat(THREE.shareAtMost(Fraction.of(8))).isEqualTo(Fraction.ONE);
        assertThat(THREE.shareAtMost(Fraction.of(7))).isEqualTo(Fraction.of(2, 3));
        assertThat(ContactRate.of(THREE).ofCustomer(8, MONTH).exactMultiple()).isEqualTo(Fraction.of(8, 3));
    }

    @Test
    void monthsCountNotOnlyCustomers() {
        CustomerContacts half = CustomerContacts.of(1, Fraction.of(1, 2)).plus(CustomerContacts.of(1, MONTH));
        assertThat(half.customers()).isEqualTo(2);
        assertThat(half.contacts()).isEqualTo(2);
        assertThat(half.customerMonths()).isEqualTo(Fraction.of(3, 2));
        assertThat(ContactRate.of(half).exactMultiple()).isEqualTo(Fraction.of(4, 3));
        assertThat(ContactRate.of(half, Method.MEDIAN_OF_CUSTOMERS).exactMultiple())
                .isEqualTo(Fraction.of(3, 2));
    }

    @Test
    void customersAlikeAreOneGroup() {
        CustomerContacts two = CustomerContacts.of(2, MONTH).plus(CustomerContacts.of(2, MONTH));
        assertThat(two.groups()).containsExactly(new CustomerContacts.Group(2, MONTH, 2));
        assertThat(two.plus(CustomerContacts.of(4, Fraction.of(2))).groups()).hasSize(2);
        assertThat(two)
                .hasToString("CustomerContacts[groups=[Group[contacts=2, months=1, customers=2]]]")
                .isNotEqualTo(two.groups());
    }

    @Test
    void refusals() {
        Refusal.of(() -> CustomerContacts.of(-1, MONTH), "contacts", -1, "0..");
        Refusal.of(() -> CustomerContacts.of(1, Fraction.ZERO), "months", 0, "above 0");
        Refusal.of(() -> new CustomerContacts.Group(1, MONTH, 0), "customers", 0, "1 ");
        CustomerContacts most = CustomerContacts.of(List.of(new CustomerContacts.Group(2, MONTH, Long.MAX_VALUE)));
        Refusal.of(ArithmeticException.class, () -> most.plus(most), "overflow");
        Refusal.of(ArithmeticException.class, () -> most.plus(THREE), "overflow");
        Refusal.of(ArithmeticException.class, most::contacts, "overflow");
        Refusal.of(IllegalStateException.class, () -> CustomerContacts.empty().shareAtMost(MONTH), "no customers");
        assertThatThrownBy(ContactRate.of(CustomerContacts.empty())::median).isInstanceOf(UndefinedKpiException.class);
        Refusal.ofNull(() -> THREE.shareAtMost(null), "rate");
        Refusal.ofNull(() -> CustomerContacts.of(1, null), "months");
        Refusal.ofNull(() -> CustomerContacts.of(null), "groups");
        Refusal.ofNull(() -> ContactRate.of(null), "evidence");
        Refusal.ofNull(() -> ContactRate.of(THREE, null), "definition");
    }
}
