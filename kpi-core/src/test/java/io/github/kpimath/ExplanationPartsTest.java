package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.revenue.MonthlyRecurringRevenue;
import io.github.kpimath.survey.EmployeeNetPromoterScore;
import io.github.kpimath.survey.NpsBuckets;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Money;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplanationPartsTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @Test
    void comesInPartsToo() {
        Explanation churn = ChurnRate.ofCounts(64, 1_000).explain();

        assertThat(churn.name(Locale.ENGLISH)).isEqualTo("Churn rate");
        assertThat(churn.name(SPANISH)).isEqualTo("Tasa de abandono de clientes");
        assertThat(churn.calculation(SPANISH)).contains("64 ÷ 1.000");
        assertThat(churn.value(SPANISH)).isEqualTo("6,4\u00a0%");
        assertThat(churn.reason(SPANISH)).isEmpty();
        assertThat(churn).hasToString(churn.text(Locale.ENGLISH));
    }

    @Test
    void anUndefinedOneHasAReasonAndNoValue() {
        Explanation churn = ChurnRate.ofCounts(0, 0).explain();

        assertThat(churn.calculation(Locale.ENGLISH)).contains("0 ÷ 0");
        assertThat(churn.reason(Locale.ENGLISH)).contains("not defined, because there were no customers at the start");
        assertThatExceptionOfType(UndefinedKpiException.class)
                .isThrownBy(() -> churn.value(Locale.ENGLISH))
                .satisfies(thrown -> assertThat(thrown.reason()).isEqualTo(UndefinedReason.EMPTY_DENOMINATOR));
    }

    @Test
    void aSingleNumberAndASuppressedResultHaveNoArithmetic() {
        assertThat(MonthlyRecurringRevenue.of(Money.of("1", "USD"), 1).explain().calculation(Locale.ENGLISH))
                .isEmpty();
        assertThat(EmployeeNetPromoterScore.of(NpsBuckets.of(1, 1, 1)).explain().calculation(Locale.ENGLISH))
                .isEmpty();
    }

    private static void isUndefined(Formula formula, Locale locale, String reason) {
        Kpi own = new SampleKpis.Rate(formula);
        assertThat(own.explain().reason(locale)).contains(reason);
        assertThat(own.explain().text(locale)).endsWith(": " + reason);
        assertThatExceptionOfType(UndefinedKpiException.class).isThrownBy(own::requireDefined);
    }

    @Test
    void aDenominatorWithoutWordsOfItsOwnIsZero() {
        Formula zero = Formula.count("promoters", 0);
        isUndefined(zero.over(zero), Locale.ENGLISH, "not defined, because the denominator is zero");
        isUndefined(zero.over(zero.plus(zero)), SPANISH, "no definido, porque el denominador es cero");
        isUndefined(zero.over(Formula.constant(0)), Locale.ENGLISH, "not defined, because the denominator is zero");
    }

    @Test
    void anyOtherReasonWithoutWordsIsNoReason() {
        Formula own = Formula.undefined(UndefinedReason.INCOMPLETE, Note.of("reason-of-my-own", 1));
        isUndefined(own, Locale.ENGLISH, "not defined");
    }

    @Test
    void aLocaleIsNeeded() {
        Explanation churn = ChurnRate.ofCounts(64, 1_000).explain();
        Refusal.ofNullByName(() -> churn.text(null), "locale");
        Refusal.ofNullByName(() -> churn.name(null), "locale");
        Refusal.ofNullByName(() -> churn.value(null), "locale");
    }

    @Test
    void aTypeHasItsNameInEveryLanguage() {
        KpiType type = ChurnRate.ofCounts(1, 2).definition().kpi();
        assertThat(type.name(Locale.ENGLISH)).isEqualTo("churn rate");
        assertThat(type.name(Locale.forLanguageTag("pt-PT"))).isEqualTo("taxa de abandono de clientes");
        assertThat(type.name(Locale.JAPANESE)).isEqualTo("churn rate");
    }
}
