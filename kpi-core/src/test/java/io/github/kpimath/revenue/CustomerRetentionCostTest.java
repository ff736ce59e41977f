package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.revenue.CustomerRetentionCost.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MoneyConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class CustomerRetentionCostTest extends MoneyConformance<RetentionSpend, CustomerRetentionCost> {

    @Override
    protected List<Canonical<RetentionSpend, CustomerRetentionCost>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.SPEND_OVER_CUSTOMERS_AT_END,
                        CustomerRetentionCost::of,
                        e -> over(e, e.customers().atEnd())),
                new Canonical<>(
                        Method.SPEND_OVER_CUSTOMERS_RETAINED,
                        e -> CustomerRetentionCost.of(e, Method.SPEND_OVER_CUSTOMERS_RETAINED),
                        e -> over(e, e.customers().atStart() - e.customers().startersLost())),
                new Canonical<>(
                        Method.SPEND_OVER_MEAN_CUSTOMERS,
                        e -> CustomerRetentionCost.of(e, Method.SPEND_OVER_MEAN_CUSTOMERS),
                        e -> over(e, e.customers().atStart() + e.customers().atEnd())
                                .times(2)),
                new Canonical<>(
                        Method.SPEND_OVER_EVERYONE_SERVED,
                        e -> CustomerRetentionCost.of(e, Method.SPEND_OVER_EVERYONE_SERVED),
                        e -> over(
                                e,
                                e.customers().atStart()
                                        + e.customers().joined()
                                        + e.customers().returned())));
    }

    @Override
    protected Arbitrary<RetentionSpend> inputs() {
        return MrrMovements.any().map(CustomerRetentionCostTest::spend);
    }

    @Override
    protected RetentionSpend empty() {
        return RetentionSpend.zero(MrrMovements.EUR);
    }

    @Override
    protected Optional<BinaryOperator<RetentionSpend>> plus() {
        return Optional.of(RetentionSpend::plus);
    }

    @Override
    protected Currency currency(RetentionSpend input) {
        return MrrMovements.EUR;
    }

    @Override
    protected RetentionSpend scaled(RetentionSpend input, int factor) {
        return new RetentionSpend(input.spend().times(factor), input.customers());
    }

    private static Ratio over(RetentionSpend e, long customers) {
        return Ratio.of(e.spend().amount(), BigDecimal.valueOf(customers));
    }

    private static RetentionSpend spend(MrrMovement m) {
        long some = m.won().amount().longValue() % 50;
        long more = m.reactivation().amount().longValue() % 50;
        CustomerMovement customers = CustomerMovement.startingWith(some)
                .joining(more)
                .losing(some / 3)
                .losingJoiners(more / 2)
                .returning(some / 2);
        return new RetentionSpend(MrrMovements.money(m.opening()), customers);
    }

    @Test
    void theExamplesOfTheCatalogue() {
        assertThat(CustomerRetentionCost.of(usd(30_000), 600).amount()).isEqualTo(usd(50));
        CustomerMovement customers =
                CustomerMovement.startingWith(100).joining(40).losing(10).losingJoiners(5);
        RetentionSpend spend = new RetentionSpend(usd(12_600), customers);
        assertThat(CustomerRetentionCost.of(spend, Method.SPEND_OVER_CUSTOMERS_RETAINED)
                        .amount())
                .isEqualTo(usd(140));
        assertThat(CustomerRetentionCost.of(spend, Method.SPEND_OVER_EVERYONE_SERVED)
                        .amount())
                .isEqualTo(usd(90));
    }

    @Test
    void withoutTheMovementOnlyTheDefaultHasAValue() {
        RetentionSpend spend = CustomerRetentionCost.of(usd(30_000), 600).evidence();
        assertThat(spend).isEqualTo(RetentionSpend.ofCustomersAtEnd(usd(30_000), 600));
        for (Method method : Method.values()) {
            CustomerRetentionCost cost = CustomerRetentionCost.of(spend, method);
            boolean atEnd = method == Method.SPEND_OVER_CUSTOMERS_AT_END;
            assertThat(cost.isDefined()).as("%s", method).isEqualTo(atEnd);
            if (!atEnd) {
                assertThat(cost.undefinedReason()).contains(UndefinedReason.INCOMPLETE);
                ends(cost, "en", "because it was not given who came and left");
                ends(cost, "es", "porque no se indicó quién llegó y quién se fue");
                ends(cost, "pt", "porque não foi informado quem chegou e quem saiu");
            }
        }
    }

    @Test
    void whatIsNotKnownOfAPartIsNotKnownOfTheWhole() {
        RetentionSpend known = new RetentionSpend(
                usd(100), CustomerMovement.startingWith(10).joining(4).losing(3));
        RetentionSpend both = known.plus(RetentionSpend.ofCustomersAtEnd(usd(50), 5));
        assertThat(both).isEqualTo(RetentionSpend.ofCustomersAtEnd(usd(150), 16));
        assertThat(known.plus(RetentionSpend.zero(known.spend().currency()))).isEqualTo(known);
    }

    @Test
    void everyDenominatorHasItsOwnReason() {
        RetentionSpend gone =
                new RetentionSpend(usd(1), CustomerMovement.startingWith(2).losing(2));
        ends(CustomerRetentionCost.of(gone), "en", "because there were no customers at the end");
        ends(
                CustomerRetentionCost.of(gone, Method.SPEND_OVER_CUSTOMERS_RETAINED),
                "en",
                "because no customer was retained");
        assertThat(CustomerRetentionCost.of(gone, Method.SPEND_OVER_MEAN_CUSTOMERS)
                        .amount())
                .isEqualTo(usd(1));
        RetentionSpend nobody = new RetentionSpend(usd(1), CustomerMovement.empty());
        ends(
                CustomerRetentionCost.of(nobody, Method.SPEND_OVER_MEAN_CUSTOMERS),
                "en",
                "because there were no customers at the start or at the end");
        ends(
                CustomerRetentionCost.of(nobody, Method.SPEND_OVER_EVERYONE_SERVED),
                "en",
                "because there were no customers in the period");
    }

    private static void ends(CustomerRetentionCost cost, String language, String end) {
        assertThat(cost.explain().formula(Locale.forLanguageTag(language))).endsWith(end);
    }

    @Test
    void refusals() {
        Refusal.of(() -> new RetentionSpend(usd(-1), CustomerMovement.empty()), "spend", "USD -1.00");
        Refusal.of(() -> new RetentionSpend(usd(1), CustomerMovement.ofCounts(1, 2)), "customers", "joined");
        Refusal.of(() -> CustomerRetentionCost.of(usd(1), -1), "-1");
        Refusal.ofNull(() -> new RetentionSpend(null, CustomerMovement.empty()), "spend");
        Refusal.ofNull(() -> new RetentionSpend(usd(1), null), "customers");
        Refusal.ofNull(() -> CustomerRetentionCost.of(null), "evidence");
        Refusal.ofNull(() -> CustomerRetentionCost.of(empty(), null), "definition");
    }
}
