package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.time.Period;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Which churn rates a lifetime value may rest on. */
class LifetimeValueByChurnTest {

    @Test
    void aChurnThatCountsWhoCameAndLeftIsNotedAndOneAboveOneHundredPercentRefused() {
        PerPeriod<Money> arpa = PerPeriod.monthly(usd(100));
        CustomerMovement month =
                CustomerMovement.startingWith(100).joining(9).losing(8).losingJoiners(2);
        CustomerLifetimeValue clv = CustomerLifetimeValue.ofChurn(
                arpa, Fraction.ONE, ChurnRate.of(month).per(Period.ofMonths(1)));
        assertThat(clv.explain().notes(Locale.ENGLISH))
                .containsExactly("The churn rate counts 2 customers who came and left within the period:"
                        + " it is more than the risk of leaving of a customer of the start.");
        assertThat(clv.explain().notes(Locale.forLanguageTag("es")))
                .containsExactly("La tasa de abandono cuenta 2 clientes que llegaron y se fueron en el período:"
                        + " es mayor que el riesgo de irse de un cliente del inicio.");
        assertThat(clv.explain().notes(Locale.forLanguageTag("pt")))
                .containsExactly("A taxa de churn conta 2 clientes que chegaram e saíram no período:"
                        + " é maior que o risco de sair de um cliente do início.");
        ChurnRate starters = ChurnRate.of(month, ChurnRate.Method.STARTERS_LOST_OVER_START);
        assertThat(CustomerLifetimeValue.ofChurn(arpa, Fraction.ONE, starters.per(Period.ofMonths(1)))
                        .notes())
                .isEmpty();
        ChurnRate three =
                ChurnRate.of(CustomerMovement.startingWith(1).joining(9).losingJoiners(3));
        Refusal.of(
                () -> CustomerLifetimeValue.ofChurn(arpa, Fraction.ONE, three.per(Period.ofMonths(1))),
                "churn",
                3,
                "0..1");
        Refusal.of(
                () -> CustomerLifetimeValue.ofStatedChurn(
                        arpa, Fraction.ONE, PerPeriod.monthly(Fraction.parse("1.01"))),
                "churn",
                "101/100");
    }
}
