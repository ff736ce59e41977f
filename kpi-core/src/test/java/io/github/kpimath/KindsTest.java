package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.survey.NpsBuckets;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the kinds of KPI promise whatever the formula, at the ends of their ranges. */
class KindsTest {

    @Provide
    Arbitrary<Long> anyCount() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 1_000),
                Arbitraries.longs().between((1L << 53) / 100 - 50, (1L << 53) / 100 + 50),
                Arbitraries.longs().between((1L << 31) - 5, (1L << 31) + 5),
                Arbitraries.longs().between((1L << 53) - 5, (1L << 53) + 5),
                Arbitraries.longs().between(0, Long.MAX_VALUE / 3));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void ratesOfAnySizeAreTheNearestDouble(@ForAll("anyCount") long one, @ForAll("anyCount") long other) {
        long whole = Math.max(Math.max(one, other), 1);
        long part = Math.min(one, other);
        ChurnRate churn = ChurnRate.ofCounts(part, whole);
        assertThat(churn.ratio()).matches(Ratio.of(part, whole)::isNearest, part + " of " + whole);
        assertThat(churn.percent()).matches(Ratio.of(part, whole).times(100)::isNearest, part + " of " + whole);
    }

    @Test
    void deepFormulasAreReadOnceOver() {
        Formula product = Formula.count("responses", 3);
        Formula difference = product;
        for (int depth = 0; depth < 60; depth++) {
            product = product.times(Formula.constant(1));
            difference = Formula.constant(0).minus(difference);
        }
        Formula deep = product.times(difference).over(Formula.constant(12));
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), new SampleKpis.Rate(deep)::ratio))
                .isEqualTo(0.75);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void scoresOfAnySizeAreTheNearestDouble(
            @ForAll("anyCount") long promoters,
            @ForAll("anyCount") long passives,
            @ForAll("anyCount") long detractors) {
        NetPromoterScore nps = NetPromoterScore.of(NpsBuckets.of(promoters, passives, detractors));
        if (nps.isDefined()) {
            Ratio exact = Ratio.of(promoters - detractors, promoters + passives + detractors)
                    .times(100);
            assertThat(nps.points()).matches(exact::isNearest, nps.toString());
            assertThat(new SampleKpis.Points(nps.formula()).points()).matches(exact::isNearest, nps.toString());
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void productsOfAnySizeAreTheNearestDouble(
            @ForAll("anyCount") long factor,
            @ForAll("anyCount") long left,
            @ForAll("anyCount") long right,
            @ForAll("anyCount") long whole) {
        if (whole > 0) {
            Formula difference = Formula.count("promoters", left).minus(Formula.count("detractors", right));
            Formula formula = Formula.constant(-factor).times(difference).over(Formula.count("responses", whole));
            assertThat(new SampleKpis.Points(formula).points())
                    .isEqualTo(Fraction.of(left)
                            .minus(Fraction.of(right))
                            .times(Fraction.of(-factor))
                            .dividedBy(Fraction.of(whole))
                            .doubleValue());
        }
    }

    @Test
    void aNetShareThatIsHeldBackHasNoPoints() {
        Formula heldBack = Formula.undefined(UndefinedReason.SUPPRESSED, Note.of("none.responses"));
        assertThat(new SampleKpis.NetPoints(Formula.constant(40).over(Formula.constant(1))).points())
                .isEqualTo(40.0);
        assertThatThrownBy(new SampleKpis.NetPoints(heldBack)::points).isInstanceOf(UndefinedKpiException.class);
    }

    @Test
    void percentIsNotAHundredTimesTheRatio() {
        ChurnRate churn = ChurnRate.ofCounts(7, 25);
        assertThat(100 * churn.ratio()).isNotEqualTo(28.0);
        assertThat(churn.percent()).isEqualTo(28.0);
    }

    @Test
    void wholeNumbersInAnyFormula() {
        Formula most = Formula.count("customers", Long.MAX_VALUE);
        Formula two = Formula.constant(2);
        is(most.times(two).over(most), 2);
        is(most.minus(Formula.count("customers", -1)).over(most.minus(two)), 1);
        is(Formula.count("customers", Integer.MAX_VALUE).times(two).over(two), Integer.MAX_VALUE);
        is(Formula.count("customers", Integer.MIN_VALUE).times(two).over(two), Integer.MIN_VALUE);
        is(Formula.count("customers", Long.MIN_VALUE).over(two), -0x1p62);
        is(two.over(Formula.count("customers", Long.MIN_VALUE)), -0x1p-62);
        is(two.minus(two).over(two), 0.0);
        is(two.minus(Formula.constant(5)).over(two), -1.5);
        is(two.times(two).over(Formula.constant(-8)), -0.5);
        is(two.over(two).over(two), 0.5);
        is(two.plus(two).over(two), 2);
        is(two, 2);
        is(most.times(two).over(two), 0x1p63);
        is(Formula.count("customers", -Long.MAX_VALUE).times(two).over(two), -0x1p63);
        is(two.times(most).over(two), 0x1p63);
        is(most.minus(Formula.count("customers", -Long.MAX_VALUE)).over(two), 0x1p63);
        is(Formula.count("customers", -Long.MAX_VALUE).minus(most).over(two), -0x1p63);
        is(Formula.constant(1L << 53).over(Formula.constant((1L << 53) + 1)), 1 - Math.ulp(0.5));
    }

    private static void is(Formula formula, double value) {
        double multiple = new SampleKpis.Multiple(formula).multiple();
        assertThat(multiple).isEqualTo(value);
        assertThat(Double.doubleToRawLongBits(multiple)).isNotEqualTo(Double.doubleToRawLongBits(-0.0));
    }

    @Test
    void moneyKeepsThirtyFourDigits() {
        Money fine = Money.of("0.1234567890123456789012345678901234567890", "USD");
        MoneyKpi money = new SampleKpis.Amount(Formula.money("arpa", fine));
        assertThat(money.amount()).hasToString("USD 0.1234567890123456789012345678901235");
        assertThat(money.exactAmount()).isEqualTo(fine.fraction());
    }

    @Test
    void whatIsNotMoneyHasNoCurrency() {
        MoneyKpi number = new SampleKpis.Amount(Formula.count("customers", 3));
        Refusal.of(IllegalStateException.class, number::currency, "clv/amount", "not money", "number");
        MoneyKpi time = new SampleKpis.Amount(Formula.time("observed-until", Duration.ZERO));
        Refusal.of(IllegalStateException.class, time::currency, "clv/amount", "time");
    }

    @Test
    void durationsOfAnySign() {
        Formula seconds = Formula.time("observed-until", Duration.ofSeconds(-3));
        assertThat(new SampleKpis.Length(seconds.over(Formula.constant(2))).duration())
                .isEqualTo(Duration.ofMillis(-1_500));
        Formula nanos = Formula.time("observed-until", Duration.ofNanos(5));
        assertThat(new SampleKpis.Length(nanos.over(Formula.constant(2))).duration())
                .isEqualTo(Duration.ofNanos(2));
        assertThat(new SampleKpis.Length(nanos.times(Formula.constant(3)).over(Formula.constant(2))).duration())
                .isEqualTo(Duration.ofNanos(8));
        Formula longest = Formula.time("observed-until", Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
        assertThat(new SampleKpis.Length(longest).duration())
                .isEqualTo(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
        assertThatThrownBy(() -> new SampleKpis.Length(longest.plus(longest)).duration())
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void countsAreWhole() {
        assertThat(new SampleKpis.Whole(Formula.number("periods", Fraction.of(8, 4))).count())
                .isEqualTo(2);
        assertThatThrownBy(() -> new SampleKpis.Whole(Formula.number("periods", Fraction.of(1, 2))).count())
                .isInstanceOf(ArithmeticException.class);
        Fraction tooMany = Fraction.of(BigInteger.TWO.pow(63), BigInteger.ONE);
        assertThatThrownBy(() -> new SampleKpis.Whole(Formula.number("periods", tooMany)).count())
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void anyRateCanBeTagged() {
        RateKpi rate = new SampleKpis.Rate(Formula.number("periods", Fraction.ONE));
        assertThat(rate.per(Period.ofWeeks(2)).period()).isEqualTo(Period.ofDays(14));
        assertThat(rate.per(Period.ofWeeks(2)).value()).isEqualTo(rate);
        for (Period period : List.of(Period.ZERO, Period.ofMonths(-1), Period.of(1, 0, 1))) {
            Refusal.of(() -> rate.per(period), "period", period);
        }
    }

    @Test
    void definitionsDecideWhatIsComparable() {
        Kpi rate = new SampleKpis.Rate(Formula.number("periods", Fraction.ONE));
        assertThat(rate.isComparableWith(new SampleKpis.Rate(Formula.constant(5))))
                .isTrue();
        assertThat(rate.isComparableWith(new SampleKpis.Points(Formula.constant(5))))
                .isFalse();
    }

    @Test
    void theExceptionCarriesDefinitionReasonAndWords() {
        NetPromoterScore none = NetPromoterScore.ofCounts(0, 0, 0);
        assertThatThrownBy(none::requireDefined).isInstanceOfSatisfying(UndefinedKpiException.class, thrown -> {
            assertThat(thrown.definition()).isEqualTo("nps/zero-to-ten");
            assertThat(thrown.reason()).isEqualTo(UndefinedReason.EMPTY_DENOMINATOR);
            assertThat(thrown)
                    .hasMessage("nps/zero-to-ten is not defined. Net Promoter Score (NPS)"
                            + " = 100 × (promoters − detractors) ÷ responses = 100 × (0 − 0) ÷ 0:"
                            + " not defined, because nobody answered");
            UndefinedKpiException copy = RoundTrip.of(thrown);
            assertThat(copy).hasMessage(thrown.getMessage());
            assertThat(copy.reason()).isEqualTo(thrown.reason());
            assertThat(copy.definition()).isEqualTo(thrown.definition());
        });
        NetPromoterScore.ofCounts(0, 1, 0).requireDefined();
        assertThat(none.undefinedReason()).contains(UndefinedReason.EMPTY_DENOMINATOR);
        assertThat(none.explain()).hasToString(none.explain().text(Locale.ENGLISH));
    }

    @Test
    void roundedOnceFromTheExactValue() {
        RateKpi rate = new SampleKpis.Rate(Formula.number("periods", Fraction.parse("0.12345")));
        assertThat(rate.percent(2, RoundingMode.HALF_EVEN)).isEqualByComparingTo("12.34");
        assertThat(rate.percent(0, RoundingMode.CEILING)).isEqualByComparingTo("13");
        assertThatThrownBy(() -> rate.percent(1, RoundingMode.UNNECESSARY)).isInstanceOf(ArithmeticException.class);
    }
}
