package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.compare.Change;
import io.github.kpimath.compare.Reconciliation;
import io.github.kpimath.revenue.RetentionSpend;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The explanation names what was counted: customers, unless the caller says subscriptions. */
class MovementUnitTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt");
    private static final Locale PORTUGAL = Locale.forLanguageTag("pt-PT");
    private static final CustomerMovement CUSTOMERS = Movements.may().lapsing(1);
    private static final CustomerMovement SUBSCRIPTIONS = CUSTOMERS.countingSubscriptions();

    @Test
    void theCountsStayAndTheUnitIsKept() {
        assertThat(CUSTOMERS.unit()).isEqualTo(MovementUnit.CUSTOMERS);
        assertThat(SUBSCRIPTIONS.unit()).isEqualTo(MovementUnit.SUBSCRIPTIONS);
        assertThat(SUBSCRIPTIONS.losing(1).unit()).isEqualTo(MovementUnit.SUBSCRIPTIONS);
        assertThat(SUBSCRIPTIONS.atEnd()).isEqualTo(CUSTOMERS.atEnd());
        assertThat(SUBSCRIPTIONS).isNotEqualTo(CUSTOMERS);
        assertThat(SUBSCRIPTIONS.toString()).endsWith("lapsedInside=1, unit=subscriptions]");
        assertThat(RoundTrip.of(SUBSCRIPTIONS)).isEqualTo(SUBSCRIPTIONS);
        assertThat(SUBSCRIPTIONS.countingSubscriptions()).isEqualTo(SUBSCRIPTIONS);
    }

    @Test
    void twoUnitsAreNotAdded() {
        Refusal.of(() -> CUSTOMERS.plus(SUBSCRIPTIONS), "other counts subscriptions", "this counts customers", "unit");
        Refusal.of(() -> SUBSCRIPTIONS.plus(CUSTOMERS), "other counts customers", "this counts subscriptions");
        assertThat(SUBSCRIPTIONS.plus(SUBSCRIPTIONS).unit()).isEqualTo(MovementUnit.SUBSCRIPTIONS);
        assertThat(CustomerMovement.empty().plus(SUBSCRIPTIONS)).isEqualTo(SUBSCRIPTIONS);
        assertThat(SUBSCRIPTIONS.plus(CustomerMovement.empty())).isEqualTo(SUBSCRIPTIONS);
        Refusal.ofNull(() -> CustomerMovement.empty().plus(null), "other");
    }

    @Test
    void explanationsNameIt() {
        ChurnRate churn = ChurnRate.of(SUBSCRIPTIONS);
        assertThat(churn.explain().text(Locale.ENGLISH).lines())
                .containsExactly(
                        "Churn rate = subscriptions lost ÷ subscriptions at start = 13 ÷ 100 = 13%",
                        "Not the complement of the retention rate: 5 subscriptions began and ended within the period.");
        assertThat(churn.explain().formula(SPANISH))
                .contains("suscripciones perdidas ÷ suscripciones al inicio = 13 ÷ 100");
        assertThat(churn.explain().formula(PORTUGUESE)).contains("assinaturas perdidas ÷ assinaturas no início");
        assertThat(churn.explain().formula(PORTUGAL)).contains("subscrições perdidas ÷ subscrições no início");
        assertThat(RetentionRate.of(SUBSCRIPTIONS)
                        .explain()
                        .text(Locale.ENGLISH)
                        .lines())
                .containsExactly(
                        "Retention rate = subscriptions retained ÷ subscriptions at start = 92 ÷ 100 = 92%",
                        "Not the complement of the default churn rate: 5 subscriptions began and ended within the"
                                + " period.");
        assertThat(ReplacementRatio.of(SUBSCRIPTIONS, ReplacementRatio.Method.INCLUDING_RETURNERS)
                        .explain()
                        .formula(Locale.ENGLISH))
                .contains("subscriptions lost ÷ (subscriptions won + returned subscriptions) = 13 ÷ (40 + 2)");
        assertThat(CustomersToWin.of(churn, 200).explain().formula(Locale.ENGLISH))
                .contains("(churn rate; subscriptions) = expected loss, rounded up (13%; 200) = 26");
    }

    /** No word is said of customers, and none is missing, by whatever definition and of whatever was given. */
    @Test
    void nothingIsSaidOfCustomers() {
        CustomerMovement nothing = CustomerMovement.startingWith(0).lapsing(0).countingSubscriptions();
        CustomerMovement two = CustomerMovement.ofCounts(3, 10).countingSubscriptions();
        CustomerMovement three =
                RetentionRate.ofEndAndJoined(129, 40, 100).evidence().countingSubscriptions();
        for (CustomerMovement movement : List.of(SUBSCRIPTIONS, nothing, two, three)) {
            assertThat(figures(movement)).hasSize(10).allSatisfy(figure -> {
                assertThat(figure.explain().text(Locale.ENGLISH).replaceFirst("^[^=:]*[=:]", ""))
                        .doesNotContainIgnoringCase("customer");
                assertThat(figure.explain().text(SPANISH).replaceFirst("^[^=:]*[=:]", ""))
                        .doesNotContain("cliente", "clientes nuevos");
                assertThat(figure.explain().text(PORTUGUESE)).doesNotContain("clientes no", "clientes novos");
            });
        }
        assertThat(CustomerLifetime.ofChurn(PerPeriod.monthly(ChurnRate.of(SUBSCRIPTIONS)), Fraction.of(360))
                        .explain()
                        .notes(Locale.ENGLISH))
                .containsExactly("The churn rate counts 5 subscriptions that began and ended within the period:"
                        + " it is more than the risk of ending of a subscription of the start.");
    }

    private static List<Kpi> figures(CustomerMovement movement) {
        return Stream.of(
                        Stream.of(ChurnRate.Method.values()).map(m -> ChurnRate.of(movement, m)),
                        Stream.of(RetentionRate.Method.values()).map(m -> RetentionRate.of(movement, m)),
                        Stream.of(ReplacementRatio.Method.values()).map(m -> ReplacementRatio.of(movement, m)))
                .flatMap(each -> each)
                .map(Kpi.class::cast)
                .toList();
    }

    @Test
    void figuresOfTwoUnitsAreNotCompared() {
        List<Kpi> customers = figures(CUSTOMERS);
        List<Kpi> subscriptions = figures(SUBSCRIPTIONS);
        for (int i = 0; i < customers.size(); i++) {
            Kpi one = customers.get(i);
            Kpi other = subscriptions.get(i);
            assertThat(one.isComparableWith(one)).isTrue();
            assertThat(one.isComparableWith(other)).isFalse();
            assertThat(one.isComparableWith(customers.get((i + 1) % customers.size())))
                    .isFalse();
        }
        Refusal.of(() -> Change.of(ChurnRate.of(CUSTOMERS), ChurnRate.of(SUBSCRIPTIONS)), "not comparable");
    }

    @Test
    void totalsAreOpenedInTheUnit() {
        for (CustomerMovement movement : List.of(CUSTOMERS, SUBSCRIPTIONS)) {
            for (String total :
                    List.of("customers-lost", "customers-retained", "customers-served", "customers-at-end")) {
                Formula parts = movement.itemize(movement.unit().word(total)).orElseThrow();
                assertThat(parts.value()).as(total).isEqualTo(Fraction.of(value(movement, total)));
            }
            assertThat(movement.itemize(movement.unit().word("customers-at-start")))
                    .isEmpty();
        }
        assertThat(SUBSCRIPTIONS.itemize("customers-lost")).isEmpty();
        assertThat(CUSTOMERS.itemize("customers-lost.subscriptions")).isEmpty();
        assertThat(Reconciliation.of(
                                SUBSCRIPTIONS,
                                ChurnRate::of,
                                ChurnRate.Method.ALL_LOST_OVER_START,
                                ChurnRate.Method.STARTERS_LOST_OVER_START)
                        .text(Locale.ENGLISH))
                .contains("new subscriptions lost (5)");
    }

    private static long value(CustomerMovement movement, String total) {
        return switch (total) {
            case "customers-lost" -> movement.lost();
            case "customers-retained" -> movement.retained();
            case "customers-served" -> movement.served();
            default -> movement.atEnd();
        };
    }

    @Test
    void aCostPerCustomerIsNotOneOfSubscriptions() {
        Money spend = Money.of("5", "USD");
        Refusal.of(() -> new RetentionSpend(spend, SUBSCRIPTIONS), "customers", "subscriptions", "expected customers");
        CustomerMovement three = RetentionRate.ofEndAndJoined(129, 40, 100).evidence();
        Refusal.of(() -> new RetentionSpend(spend, three), "customers", "do not say who left");
        assertThat(new RetentionSpend(spend, three, false)).isEqualTo(RetentionSpend.ofCustomersAtEnd(spend, 129));
    }
}
