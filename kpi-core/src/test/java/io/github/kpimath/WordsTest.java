package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.testing.PagesPerVisit;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numerals, percent, money and time as people of a language and region read them; · stands for a no-break space. */
class WordsTest {

    private static final int SHORT = 2;

    private static Words in(String tag) {
        return Words.of(CoreTexts.INSTANCE, Locale.forLanguageTag(tag));
    }

    private static String visible(Printed printed) {
        return printed.text().replace('\u00a0', '·');
    }

    private static Fraction number(String text) {
        return Fraction.parse(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en    | 1,234,567.89 | 6.4%",
                "en-GB | 1,234,567.89 | 6.4%",
                "en-ZA | 1·234·567,89 | 6,4%",
                "es    | 1.234.567,89 | 6,4·%",
                "es-ES | 1.234.567,89 | 6,4·%",
                "es-AR | 1.234.567,89 | 6,4·%",
                "es-MX | 1,234,567.89 | 6.4·%",
                "es-419| 1,234,567.89 | 6.4·%",
                "es-CR | 1·234·567,89 | 6,4·%",
                "pt    | 1.234.567,89 | 6,4%",
                "pt-BR | 1.234.567,89 | 6,4%",
                "pt-PT | 1·234·567,89 | 6,4%",
                "pt-AO | 1·234·567,89 | 6,4%",
                "fr-FR | 1,234,567.89 | 6.4%",
                "ar-EG | 1,234,567.89 | 6.4%",
                "und   | 1,234,567.89 | 6.4%"
            })
    void numeralsFollowTheRegion(String tag, String grouped, String percent) {
        assertThat(visible(in(tag).number(number("1234567.89"), SHORT))).isEqualTo(grouped);
        assertThat(visible(in(tag).percent(number("0.064"), SHORT))).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0        | 0          | true",
                "7        | 7          | true",
                "999      | 999        | true",
                "1000     | 1,000      | true",
                "-1000.5  | −1,000.5   | true",
                "17.50    | 17.5       | true",
                "0.125    | 0.12       | false",
                "0.135    | 0.14       | false",
                "-0.125   | −0.12      | false",
                "1/3      | 0.33       | false",
                "2/3      | 0.67       | false",
                "-0.001   | 0          | false",
                "0.004    | 0          | false",
                "999.999  | 1,000      | false",
                "99999.5  | 99,999.5   | true"
            })
    void atMostTwoDecimalsHalfEven(String value, String shown, boolean exact) {
        assertThat(in("en").number(number(value), SHORT)).isEqualTo(new Printed(shown, exact));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.0005         | 0.0005         | true",
                "0.123456789012 | 0.123456789012 | true",
                "0.1234567890123| 0.12           | false",
                "1/3            | 0.33           | false",
                "100            | 100            | true"
            })
    void inputsAreShownInFullWhereTheyEnd(String value, String shown, boolean exact) {
        assertThat(in("en").number(number(value), Numerals.ALL)).isEqualTo(new Printed(shown, exact));
    }

    @Test
    void hugeNumbersAreGroupedThroughout() {
        Fraction huge = Fraction.of(BigInteger.TEN.pow(18), BigInteger.ONE);
        assertThat(in("es").number(huge, SHORT).text()).isEqualTo("1.000.000.000.000.000.000");
        assertThat(in("en").integer(Long.MAX_VALUE)).isEqualTo("9,223,372,036,854,775,807");
        assertThat(in("en").integer(Long.MIN_VALUE)).isEqualTo("−9,223,372,036,854,775,808");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USD | 3600      | USD·3,600.00  | true",
                "USD | -3.5      | USD·−3.50     | true",
                "USD | 0         | USD·0.00      | true",
                "USD | 33.335    | USD·33.34     | false",
                "USD | 33.325    | USD·33.32     | false",
                "USD | 1/3       | USD·0.33      | false",
                "USD | -0.001    | USD·0.00      | false",
                "JPY | 3600      | JPY·3,600     | true",
                "JPY | 0.5       | JPY·0         | false",
                "JPY | 1.5       | JPY·2         | false",
                "KWD | 1.5       | KWD·1.500     | true",
                "KWD | 1/3       | KWD·0.333     | false",
                "XAU | 2.5       | XAU·2         | false"
            })
    void moneyIsRoundedToItsMinorUnit(String code, String amount, String shown, boolean exact) {
        Printed printed = in("en").measured(number(amount), Measure.of(Currency.getInstance(code)), SHORT);
        assertThat(visible(printed)).isEqualTo(shown);
        assertThat(printed.exact()).isEqualTo(exact);
    }

    @Test
    void moneyThatGoesInIsShownInFull() {
        Measure dollars = Measure.of(Currency.getInstance("USD"));
        assertThat(visible(in("es").measured(number("1234.5"), dollars, Numerals.ALL)))
                .isEqualTo("USD·1.234,50");
        assertThat(visible(in("es").measured(number("0.0005"), dollars, Numerals.ALL)))
                .isEqualTo("USD·0,0005");
        assertThat(visible(in("en").measured(number("1/3"), dollars, Numerals.ALL)))
                .isEqualTo("USD·0.33");
        Measure yen = Measure.of(Currency.getInstance("JPY"));
        assertThat(visible(in("en").measured(number("0.5"), yen, Numerals.ALL))).isEqualTo("JPY·0.5");
        Measure dinars = Measure.of(Currency.getInstance("KWD"));
        assertThat(visible(in("en").measured(number("1"), dinars, Numerals.ALL)))
                .isEqualTo("KWD·1.000");
        Printed endless = in("en").measured(number("1.0054321098765"), dinars, Numerals.ALL);
        assertThat(visible(endless)).isEqualTo("KWD·1.005");
        assertThat(endless.exact()).isFalse();
        assertThat(visible(in("en").measured(number("1/3"), yen, Numerals.ALL))).isEqualTo("JPY·0.33");
    }

    @ParameterizedTest
    @CsvSource({"59994.999, 59.99·s", "59995.001, 1·min", "-59999, −1·min", "3599999, 1·h", "86399000, 1·d"})
    void timeThatRoundsUpToALargerUnitIsShownInIt(String millis, String text) {
        Printed printed = in("en").measured(number(millis).times(Fraction.of(1_000_000)), Measure.TIME, SHORT);
        assertThat(visible(printed)).isEqualTo(text);
        assertThat(printed.exact()).isFalse();
    }

    @Test
    void timeInTheLargestUnitThatFits() {
        Map<Duration, String> shown = Map.ofEntries(
                Map.entry(Duration.ZERO, "0·s"),
                Map.entry(Duration.ofNanos(10_000_000), "0.01·s"),
                Map.entry(Duration.ofSeconds(59), "59·s"),
                Map.entry(Duration.ofSeconds(60), "1·min"),
                Map.entry(Duration.ofSeconds(90), "1.5·min"),
                Map.entry(Duration.ofMinutes(59), "59·min"),
                Map.entry(Duration.ofMinutes(60), "1·h"),
                Map.entry(Duration.ofMinutes(210), "3.5·h"),
                Map.entry(Duration.ofHours(24), "1·d"),
                Map.entry(Duration.ofHours(120), "5·d"),
                Map.entry(Duration.ofDays(1_200), "1,200·d"),
                Map.entry(Duration.ofHours(-48), "−2·d"),
                Map.entry(Duration.ofSeconds(-30), "−30·s"));
        shown.forEach((length, text) -> {
            Printed printed = in("en").measured(Formula.time("x", length).value(), Measure.TIME, SHORT);
            assertThat(visible(printed)).isEqualTo(text);
            assertThat(printed.exact()).isTrue();
        });
        Printed rounded =
                in("pt").measured(Formula.time("x", Duration.ofSeconds(100)).value(), Measure.TIME, SHORT);
        assertThat(visible(rounded)).isEqualTo("1,67·min");
        assertThat(rounded.exact()).isFalse();
        assertThat(visible(in("en").measured(Fraction.ONE, Measure.TIME, SHORT)))
                .isEqualTo("0·s");
    }

    @Test
    void wordsFollowTheLanguageAndItsVariants() {
        assertThat(in("en-US").symbol("churn-rate")).isEqualTo("churn rate");
        assertThat(in("de").symbol("churn-rate")).isEqualTo("churn rate");
        assertThat(in("es-MX").symbol("arpa")).isEqualTo("ingreso promedio por cuenta");
        assertThat(in("es-ES").symbol("arpa")).isEqualTo("ingreso medio por cuenta");
        assertThat(in("pt-BR").symbol("churn-rate")).isEqualTo("taxa de churn");
        assertThat(in("pt-PT").symbol("churn-rate")).isEqualTo("taxa de abandono de clientes");
        assertThat(in("pt-PT").symbol("customers")).isEqualTo("clientes");
    }

    @Test
    void sentencesReadAsPeopleSayThem() {
        assertThat(in("pt-PT").word("note.cart-timeout"))
                .isEqualTo("Um carrinho conta como abandonado após {0} sem encomenda.");
        assertThat(in("es").word("note.cohort-week")).isEqualTo("En la semana {0} después de la semana de la cohorte.");
        assertThat(in("pt").word("note.cohort-day")).isEqualTo("No dia {0} depois do dia da coorte.");
        assertThat(in("pt").word("note.cohort-weeks")).isEqualTo("Nas semanas {0} a {1} depois da semana da coorte.");
        for (String one : List.of("", ".one")) {
            String began = "note.churn-counts-came-and-left.subscriptions" + one;
            assertThat(in("es").word(began)).endsWith("el riesgo de que termine una suscripción del inicio.");
            assertThat(in("pt").word(began)).endsWith("o risco de que termine uma assinatura do início.");
            assertThat(in("pt-PT").word(began)).endsWith("o risco de que termine uma subscrição do início.");
        }
        assertThat(in("es").symbol("cohort-table")).isEqualTo(in("es").word("kpi.cohort-retention"));
    }

    @Test
    void blanksAreFilledOnceAndTogether() {
        Words words = in("en");
        assertThat(words.word("note.cohort-weeks")).contains("{0}", "{1}");
        assertThat(words.sentence("note.cohort-weeks", "{1}", "b"))
                .isEqualTo(words.word("note.cohort-weeks").replace("{1}", "b").replace("{0}", "{1}"));
        assertThat(words.sentence("note.cohort-weeks", "{0}", "{0}"))
                .isEqualTo(words.word("note.cohort-weeks").replace("{1}", "{0}"));
        assertThat(words.sentence("note.cohort-weeks", "a"))
                .as("a blank without a part stays")
                .isEqualTo(words.word("note.cohort-weeks").replace("{0}", "a"));
        assertThat(words.sentence("note.cohort-weeks")).isEqualTo(words.word("note.cohort-weeks"));
        assertThat(words.sentence("kpi.churn-rate", "a")).isEqualTo(words.word("kpi.churn-rate"));
    }

    @Test
    void oneHasItsOwnSentence() {
        Note one = Note.of("not-the-complement-of-retention", 1);
        Note many = Note.of("not-the-complement-of-retention", 1_001);
        assertThat(in("en").note("note", one)).contains(" 1 customer came");
        assertThat(in("en").note("note", many)).contains(" 1,001 customers came");
        assertThat(in("es").note("note", one)).contains(" 1 cliente llegó");
        assertThat(in("es").note("note", many)).contains(" 1.001 clientes llegaron");
        assertThat(in("en").note("reason", Note.of("suppressed", 1))).endsWith("minimum of 1");
        assertThat(in("pt").note("note", Note.of("scale-high-is-good", 1, 7))).contains("de 1 a 7");
    }

    @Test
    void valuesInTheUnitOfTheirKpi() {
        Formula money = Formula.money("arpa", Money.of("1234.5", "USD"));
        Kpi clv = new SampleKpis.Amount(money);
        assertThat(visible(in("en").printed(clv, money))).isEqualTo("USD·1,234.50");
        assertThat(in("en").value(new SampleKpis.Whole(Formula.count("customers", 1_234))))
                .isEqualTo("1,234");
        Formula time = Formula.time("x", Duration.ofHours(36));
        assertThat(visible(in("en").printed(new SampleKpis.Length(time), time))).isEqualTo("1.5·d");
        assertThat(in("en").value(new SampleKpis.Rate(Formula.number("periods", number("1.5")))))
                .isEqualTo("150%");
        assertThat(in("en").value(new SampleKpis.Points(Formula.constant(-12)))).isEqualTo("−12");
    }

    @Test
    void forTablesOfOnesOwn() {
        Words words = Words.of(Locale.forLanguageTag("es"));
        assertThat(words.number(number("7043.125"))).isEqualTo("7.043,12");
        assertThat(words.percent(number("0.064")).replace('\u00a0', '·')).isEqualTo("6,4·%");
        assertThat(words.money(Money.of("3600", "USD")).replace('\u00a0', '·')).isEqualTo("USD·3.600,00");
        assertThat(words.duration(Duration.ofMinutes(150)).replace('\u00a0', '·'))
                .isEqualTo("2,5·h");
        assertThat(words.measured(number("2.5"), Measure.of(Currency.getInstance("EUR")))
                        .replace('\u00a0', '·'))
                .isEqualTo("EUR·2,50");
        assertThat(words.names(Formula.count("customers-lost", 1).over(Formula.count("customers-at-start", 2))))
                .isEqualTo("clientes perdidos ÷ clientes al inicio");
        PagesPerVisit own = new PagesPerVisit(new PagesPerVisit.Visits(9, 3));
        assertThat(words.names(own)).isEqualTo("páginas vistas ÷ visitas");
        assertThat(words.names(ChurnRate.ofCounts(1, 2))).isEqualTo("clientes perdidos ÷ clientes al inicio");
        ExactMoney third = Money.of("500", "USD").exact().dividedBy(3);
        assertThat(words.money(third).replace('\u00a0', '·')).isEqualTo("USD·166,67");
        assertThat(words.has("kpi.churn-rate")).isTrue();
        assertThat(words.has("kpi.unheard-of")).isFalse();
        assertThatThrownBy(() ->
                        words.value(new SampleKpis.Rate(Formula.constant(1).over(Formula.constant(0)))))
                .isInstanceOf(UndefinedKpiException.class);
    }
}
