package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.engagement.RelativeContactRate.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MultipleConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class RelativeContactRateTest extends MultipleConformance<RelativeContactRateTest.Case, RelativeContactRate> {

    record Case(long contacts, Fraction months, CustomerContacts all) {}

    @Override
    protected List<Canonical<Case, RelativeContactRate>> definitions() {
        return List.of(new Canonical<>(
                Method.OWN_RATE_OVER_RATE_OF_ALL,
                one -> ContactRate.of(one.all()).ofCustomer(one.contacts(), one.months()),
                one -> Ratio.of(
                        BigDecimal.valueOf(one.contacts())
                                .multiply(one.all().customerMonths().toBigDecimal()),
                        one.months()
                                .toBigDecimal()
                                .multiply(BigDecimal.valueOf(one.all().contacts())))));
    }

    @Override
    protected Arbitrary<Case> inputs() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 12),
                        Arbitraries.integers().between(1, 12),
                        ContactRateTest.contacts())
                .as((contacts, quarters, all) -> new Case(contacts, Fraction.of(quarters, 4), all));
    }

    @Override
    protected Case empty() {
        return new Case(0, Fraction.ONE, CustomerContacts.empty());
    }

    @Override
    protected Optional<BinaryOperator<Case>> plus() {
        return Optional.empty();
    }

    @Test
    void theExample() {
        CustomerContacts three = CustomerContacts.of(0, Fraction.ONE)
                .plus(CustomerContacts.of(8, Fraction.ONE))
                .plus(CustomerContacts.of(1, Fraction.ONE));
        RelativeContactRate noisy = ContactRate.of(three).ofCustomer(8, Fraction.ONE);
        assertThat(noisy.multiple()).isEqualTo(8.0 / 3);
        assertThat(noisy.explain().text(Locale.ENGLISH))
                .isEqualTo("Contact rate of one customer against all = contacts ÷ months in operation ÷ contact rate"
                        + " = 8 ÷ 1 ÷ 3 ≈ 2.67\n"
                        + "  Contact rate = contacts ÷ customer-months = 9 ÷ 3 = 3\n"
                        + "  1 customer did not get in touch.");
        ContactRate median = ContactRate.of(three, ContactRate.Method.MEDIAN_OF_CUSTOMERS);
        assertThat(median.ofCustomer(8, Fraction.ONE).multiple()).isEqualTo(8.0);
    }

    @Test
    void nobodyGotInTouch() {
        ContactRate silent = ContactRate.of(CustomerContacts.of(0, Fraction.ONE));
        assertThat(silent.multiple()).isZero();
        assertThat(silent.ofCustomer(0, Fraction.ONE).explain().formula(Locale.ENGLISH))
                .endsWith("not defined, because nobody got in touch");
    }

    @Test
    void theMedianCustomerIsSilentThoughOthersAreNot() {
        CustomerContacts three = CustomerContacts.of(0, Fraction.ONE)
                .plus(CustomerContacts.of(0, Fraction.ONE))
                .plus(CustomerContacts.of(8, Fraction.ONE));
        RelativeContactRate noisy =
                ContactRate.of(three, ContactRate.Method.MEDIAN_OF_CUSTOMERS).ofCustomer(8, Fraction.ONE);
        assertThat(noisy.explain().formula(Locale.ENGLISH))
                .endsWith("not defined, because the median customer did not get in touch");
        assertThat(noisy.explain().formula(Locale.forLanguageTag("es")))
                .endsWith("el cliente mediano no se puso en contacto");
        assertThat(noisy.explain().formula(Locale.forLanguageTag("pt")))
                .endsWith("o cliente mediano não entrou em contato");
    }

    @Test
    void refusals() {
        ContactRate rate = ContactRate.of(CustomerContacts.of(1, Fraction.ONE));
        Refusal.of(() -> rate.ofCustomer(-1, Fraction.ONE), "contacts", -1, "0..");
        Refusal.of(() -> rate.ofCustomer(1, Fraction.ZERO), "months", 0, "above 0");
        Refusal.ofNull(() -> rate.ofCustomer(1, null), "months");
        Refusal.ofNull(() -> new RelativeContactRate(1, Fraction.ONE, null), "all");
    }
}
