package io.github.kpimath.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.engagement.ActiveUsers;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.revenue.MonthlyRecurringRevenue;
import io.github.kpimath.revenue.RecurringRevenue;
import io.github.kpimath.survey.MeanScore;
import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    private static final ChurnRate FIVE = ChurnRate.ofCounts(50, 1_000);
    private static final ChurnRate SIX_FOUR = ChurnRate.ofCounts(64, 1_000);
    private static final ChurnRate NOBODY = ChurnRate.ofCounts(0, 0);

    private static MonthlyRecurringRevenue mrr(String amount) {
        Money perMonth = Money.of(amount, "USD");
        return MonthlyRecurringRevenue.of(new RecurringRevenue(perMonth, perMonth.isZero() ? 0 : 1));
    }

    private static String english(Change change) {
        return change.text(Locale.ENGLISH).replace('\u00a0', '~');
    }

    @Test
    void ofASharesIsInPercentagePointsOnly() {
        Change change = Change.of(FIVE, SIX_FOUR);

        assertThat(change.exactDifference()).isEqualTo(Fraction.parse("1.4"));
        assertThat(change.difference()).isEqualTo(1.4);
        assertThat(change.inPercent()).isEmpty();
        assertThat(english(change)).isEqualTo("+1.4 percentage points");
        assertThat(english(Change.of(SIX_FOUR, FIVE))).isEqualTo("−1.4 percentage points");
        assertThat(english(Change.of(FIVE, ChurnRate.ofCounts(60, 1_000)))).isEqualTo("+1 percentage point");
        assertThat(english(Change.of(ChurnRate.ofCounts(60, 1_000), FIVE))).isEqualTo("−1 percentage point");
        assertThat(english(Change.of(FIVE, FIVE))).isEqualTo("unchanged");
    }

    @Test
    void ofAScoreIsInPointsOnly() {
        Change change = Change.of(NetPromoterScore.ofCounts(250, 675, 75), NetPromoterScore.ofCounts(280, 630, 90));

        assertThat(change.difference()).isEqualTo(1.5);
        assertThat(change.inPercent()).isEmpty();
        assertThat(english(change)).isEqualTo("+1.5 points");
    }

    @Test
    void ofMoneyIsAlsoInPercent() {
        Change change = Change.of(mrr("100"), mrr("120"));

        assertThat(change.exactDifference()).isEqualTo(Fraction.of(20));
        assertThat(change.inPercent().orElseThrow().percent()).isEqualTo(20);
        assertThat(english(change)).isEqualTo("USD~+20.00 (+20%)");
        assertThat(english(Change.of(mrr("120"), mrr("100")))).isEqualTo("USD~−20.00 (−16.67%)");
    }

    @Test
    void explainsItsPercentage() {
        PercentChange change = Change.of(mrr("100"), mrr("120")).inPercent().orElseThrow();

        assertThat(change.explain().text(Locale.ENGLISH))
                .isEqualTo("Change in percent = (later value − earlier value) ÷ earlier value"
                        + " = (120 − 100) ÷ 100 = 20%");
        assertThat(change.explain().text(Locale.forLanguageTag("es")))
                .isEqualTo("Variación porcentual = (valor posterior − valor anterior) ÷ valor anterior"
                        + " = (120 − 100) ÷ 100 = 20\u00a0%");
        assertThat(change.explain().text(Locale.forLanguageTag("pt")))
                .isEqualTo("Variação percentual = (valor posterior − valor anterior) ÷ valor anterior"
                        + " = (120 − 100) ÷ 100 = 20%");
    }

    @Test
    void ofACountIsAlsoInPercent() {
        Change change = Change.of(users(200), users(250));

        assertThat(english(change)).isEqualTo("+50 (+25%)");
    }

    private static ActiveUsers users(long count) {
        return ActiveUsers.daily(count);
    }

    @Test
    void fromZeroThereIsNoPercentage() {
        Change change = Change.of(mrr("0"), mrr("120"));

        PercentChange percent = change.inPercent().orElseThrow();
        assertThat(percent.undefinedReason()).contains(UndefinedReason.OUTSIDE_DOMAIN);
        assertThat(percent.explain().reason(Locale.ENGLISH))
                .contains("not defined, because the earlier value is not above zero");
        assertThat(english(change)).isEqualTo("USD~+120.00");
        assertThat(Change.of(mrr("0.01"), mrr("0.02")).inPercent().orElseThrow().percent())
                .isEqualTo(100);
    }

    @Test
    void besideAnUndefinedResultIsUndefined() {
        for (Change change : new Change[] {Change.of(FIVE, NOBODY), Change.of(NOBODY, FIVE)}) {
            assertThat(change.isDefined()).isFalse();
            assertThat(english(change)).isEqualTo("not defined");
            assertThatThrownBy(change::difference).isInstanceOf(UndefinedKpiException.class);
            assertThatThrownBy(change::isBetter).isInstanceOf(UndefinedKpiException.class);
        }
        assertThat(Change.of(FIVE, SIX_FOUR).isDefined()).isTrue();
    }

    @Test
    void knowsWhichWayIsGood() {
        assertThat(Change.of(FIVE, SIX_FOUR).isWorse()).isTrue();
        assertThat(Change.of(FIVE, SIX_FOUR).isBetter()).isFalse();
        assertThat(Change.of(SIX_FOUR, FIVE).isBetter()).isTrue();
        assertThat(Change.of(SIX_FOUR, FIVE).isWorse()).isFalse();
        assertThat(Change.of(FIVE, FIVE).isBetter() || Change.of(FIVE, FIVE).isWorse())
                .isFalse();
        assertThat(Change.of(mrr("1"), mrr("2")).isBetter()).isTrue();
        Change satisfaction = Change.of(mean(Scale.ONE_TO_FIVE, 1), mean(Scale.ONE_TO_FIVE, 5));
        assertThat(satisfaction.isBetter()).isTrue();
        Change effort = Change.of(mean(Scale.EFFORT_ONE_TO_FIVE, 1), mean(Scale.EFFORT_ONE_TO_FIVE, 5));
        assertThat(effort.isWorse()).as("more effort").isTrue();
        PercentChange growth = new PercentChange(users(1), users(2));
        Change ofGrowth = Change.of(growth, new PercentChange(users(1), users(3)));
        assertThat(ofGrowth.isBetter() || ofGrowth.isWorse()).as("of what?").isFalse();
    }

    private static MeanScore mean(Scale scale, int answer) {
        return MeanScore.of(ScoreDistribution.of(scale, answer));
    }

    @Test
    void ofTwoThingsIsRefused() {
        ChurnRate starters =
                ChurnRate.of(CustomerMovement.startingWith(100).losing(5), ChurnRate.Method.STARTERS_LOST_OVER_START);
        Refusal.of(
                () -> Change.of(FIVE, starters),
                "churn-rate/all-lost-over-start",
                "churn-rate/starters-lost-over-start",
                "not comparable");
        Refusal.of(
                CurrencyMismatchException.class,
                () -> Change.of(mrr("1"), MonthlyRecurringRevenue.of(new RecurringRevenue(Money.of("1", "EUR"), 1))),
                "USD with EUR",
                "convert");
        Refusal.of(() -> Change.of(NOBODY, starters), "not comparable");
        Refusal.of(() -> new PercentChange(FIVE, SIX_FOUR), "churn-rate/all-lost-over-start", "PERCENT", "points");
        Refusal.of(() -> new PercentChange(mrr("1"), users(1)), "not comparable");
        Refusal.of(
                () -> Change.of(new PercentChange(mrr("1"), mrr("2")), new PercentChange(users(1), users(2))),
                "not comparable");
        Refusal.ofNullByName(() -> Change.of(null, FIVE), "earlier");
        Refusal.ofNullByName(() -> Change.of(FIVE, null), "later");
    }

    @ParameterizedTest
    @CsvSource({"es, '+1,4 puntos porcentuales'", "pt, '+1,4 pontos percentuais'", "es-MX, +1.4 puntos porcentuales"})
    void speaksThreeLanguages(String language, String text) {
        assertThat(Change.of(FIVE, SIX_FOUR).text(Locale.forLanguageTag(language)))
                .isEqualTo(text);
    }

    @Property
    void thereAndBackIsNowhere(@ForAll @IntRange(max = 1_000) int a, @ForAll @IntRange(max = 1_000) int b) {
        ChurnRate one = ChurnRate.ofCounts(a, 1_000);
        ChurnRate other = ChurnRate.ofCounts(b, 1_000);

        assertThat(Change.of(one, other).exactDifference())
                .isEqualTo(Change.of(other, one).exactDifference().negated());
        assertThat(Change.of(one, other).difference()).isCloseTo(other.percent() - one.percent(), within(1e-9));
    }

    @Property
    void percentAppliedToTheEarlierGivesTheLater(
            @ForAll @IntRange(min = 1, max = 10_000) int a, @ForAll @IntRange(max = 10_000) int b) {
        Fraction ratio = Change.of(users(a), users(b)).inPercent().orElseThrow().exactRatio();

        assertThat(ratio.plus(Fraction.ONE).times(Fraction.of(a))).isEqualTo(Fraction.of(b));
    }

    @ParameterizedTest
    @CsvSource({
        "en, unchanged, hardly changed",
        "es, sin cambios, casi sin cambios",
        "pt, sem alteração, quase sem alteração"
    })
    void noChangeIsNoNumber(String language, String unchanged, String hardly) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(Change.of(FIVE, FIVE).text(locale)).isEqualTo(unchanged);
        assertThat(Change.of(mrr("100"), mrr("100")).text(locale)).isEqualTo(unchanged);
        ChurnRate almost = ChurnRate.ofCounts(50_001, 1_000_000);
        assertThat(Change.of(FIVE, almost).text(locale)).isEqualTo(hardly);
        assertThat(Change.of(almost, FIVE).text(locale)).isEqualTo(hardly);
    }

    @Test
    void whatIsRoundedAwayIsNotShownAsZero() {
        assertThat(english(Change.of(users(1_000_000), users(1_000_001)))).isEqualTo("+1");
        assertThat(english(Change.of(users(10_000), users(10_001)))).isEqualTo("+1 (+0.01%)");
        assertThat(english(Change.of(FIVE, ChurnRate.ofCounts(5_001, 100_000))))
                .as("a hundredth is the last step that shows")
                .isEqualTo("hardly changed");
        assertThat(english(Change.of(FIVE, ChurnRate.ofCounts(501, 10_000)))).isEqualTo("+0.01 percentage points");
    }

    @Test
    void travels() {
        Change change = Change.of(FIVE, SIX_FOUR);

        assertThat(RoundTrip.of(change)).isEqualTo(change);
    }
}
