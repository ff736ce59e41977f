package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.UsageChurnRate;
import io.github.kpimath.revenue.AveragePurchaseValue;
import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.testing.Numerals;
import io.github.kpimath.testing.PagesPerVisit;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

    private static final ChurnRate CHURN = ChurnRate.ofCounts(64, 1_000);
    private static final NetPromoterScore NPS = NetPromoterScore.ofCounts(250, 675, 75);

    @Test
    void opensIntoTheResultsItRestsOnInTheirOrder() {
        Formula inner = Formula.estimate("discounted-sum", Formula.constant(4), Formula.result(NPS));
        Formula formula = Formula.result(CHURN).plus(inner).times(Formula.constant(2));
        Explanation explanation = new SampleKpis.Multiple(formula).explain();
        assertThat(explanation.restsOn())
                .extracting(part -> part.definition().id())
                .containsExactly("churn-rate/all-lost-over-start", "nps/zero-to-ten");
        assertThat(explanation.text(Locale.ENGLISH).lines().skip(1))
                .containsExactly(
                        "  " + CHURN.explain().formula(Locale.ENGLISH),
                        "  " + CHURN.explain().notes(Locale.ENGLISH).get(0),
                        "  " + NPS.explain().formula(Locale.ENGLISH));
    }

    @Test
    void opensAllTheWayDown() {
        Kpi middle = new SampleKpis.Points(Formula.result(NPS).plus(Formula.constant(1)));
        Explanation top = new SampleKpis.Multiple(Formula.result(middle).over(Formula.constant(2))).explain();
        assertThat(top.text(Locale.ENGLISH).lines().skip(2))
                .containsExactly("    " + NPS.explain().formula(Locale.ENGLISH));
        assertThat(top.restsOn()).hasSize(1);
    }

    @Test
    void eachResultIsNamedInItsOwnWords() {
        PagesPerVisit pages = new PagesPerVisit(new PagesPerVisit.Visits(9, 2));
        Formula mixed = Formula.result(pages).times(Formula.result(CHURN));
        assertThat(new SampleKpis.Multiple(mixed).explain().formula(Locale.ENGLISH))
                .endsWith(" = pages per visit × churn rate = 4.5 × 6.4% ≈ 0.29");
        assertThat(new SampleKpis.Multiple(mixed).explain().text(Locale.forLanguageTag("es")))
                .contains("\n  Páginas por visita = páginas vistas ÷ visitas = 9 ÷ 2 = 4,5\n");
    }

    @Test
    void oneLeafIsNamedOnce() {
        assertThat(new SampleKpis.Whole(Formula.count("customers", 1_200))
                        .explain()
                        .formula(Locale.ENGLISH))
                .isEqualTo("Customers to win to hold the base = customers = 1,200");
        Formula rounded = Formula.number("periods", Fraction.of(1, 3));
        assertThat(new SampleKpis.Multiple(rounded).explain().formula(Locale.ENGLISH))
                .endsWith(" = periods ≈ 0.33");
    }

    @Test
    void whatHasNoValueAtAllShowsNoFormula() {
        Formula none = Formula.undefined(UndefinedReason.INCOMPLETE, Note.of("joiners-not-given"));
        assertThat(new SampleKpis.Rate(none).explain().formula(Locale.ENGLISH))
                .isEqualTo("Churn rate: not defined, because new customers were not given");
        assertThat(new SampleKpis.Rate(none.plus(Formula.constant(1))).explain().formula(Locale.ENGLISH))
                .isEqualTo("Churn rate = not defined + 1 = not defined + 1:"
                        + " not defined, because new customers were not given");
    }

    @Test
    void namesBeginWithACapital() {
        AveragePurchaseValue average = AveragePurchaseValue.of(Money.of("5", "USD"), 2);
        assertThat(average.explain().formula(Locale.ENGLISH)).startsWith("Average purchase value = ");
        assertThat(CHURN.explain().formula(Locale.forLanguageTag("es"))).startsWith("Tasa de abandono");
    }

    @Test
    void digitsFollowTheRegionAndWordsTheLanguage() {
        ChurnRate churn = ChurnRate.ofCounts(1_000, 80_000);
        assertThat(churn.explain().formula(Locale.forLanguageTag("es-MX")))
                .endsWith("= clientes perdidos ÷ clientes al inicio = 1,000 ÷ 80,000 = 1.25\u00a0%");
        assertThat(churn.explain().formula(Locale.forLanguageTag("es")))
                .endsWith("= clientes perdidos ÷ clientes al inicio = 1.000 ÷ 80.000 = 1,25\u00a0%");
        assertThat(churn.explain().formula(Locale.forLanguageTag("pt-PT")))
                .endsWith("= 1\u00a0000 ÷ 80\u00a0000 = 1,25%");
        assertThat(churn.explain().formula(Locale.FRANCE))
                .isEqualTo(churn.explain().formula(Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "fr-FR", "pt-BR", "es-MX", "th-TH-u-nu-thai", "hi-IN-u-nu-deva"})
    void theLanguageOfTheMachineDoesNotMatter(String machine) {
        List<String> expected = texts();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(machine));
        try {
            assertThat(texts()).isEqualTo(expected);
            assertThat(UsageChurnRate.Method.INACTIVE_OVER_START.id())
                    .isEqualTo("usage-churn-rate/inactive-over-start");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Locale locale : Numerals.LOCALES) {
            texts.add(CHURN.explain().text(locale));
            texts.add(NPS.explain().text(locale));
            texts.add(ChurnRate.ofCounts(0, 0).explain().text(locale));
            texts.add(AveragePurchaseValue.of(Money.of("1234567.5", "USD"), 7)
                    .explain()
                    .text(locale));
            texts.add(new PagesPerVisit(new PagesPerVisit.Visits(5_000, 3))
                    .explain()
                    .text(locale));
        }
        return texts;
    }
}
