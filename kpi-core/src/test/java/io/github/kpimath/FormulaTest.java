package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.stats.ShareDifferenceInterval;
import io.github.kpimath.stats.ShareInterval;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormulaTest {

    private static final Formula THREE = Formula.count("responses", 3);
    private static final Formula ZERO = Formula.count("customers", 0);
    private static final Formula DOLLARS = Formula.money("arpa", Money.of("10.50", "USD"));
    private static final Formula EUROS = Formula.money("arpa", Money.of("2", "EUR"));
    private static final Formula HOUR = Formula.time("observed-until", Duration.ofHours(1));
    private static final Formula MISSING = Formula.undefined(UndefinedReason.INCOMPLETE, Note.of("joiners-not-given"));
    private static final Measure USD = Measure.of(Currency.getInstance("USD"));

    private static void is(Formula formula, String value, Measure measure) {
        assertThat(formula.value()).isEqualTo(Fraction.parse(value));
        assertThat(formula.measure()).isEqualTo(measure);
        assertThat(formula.undefined()).isEmpty();
        assertThat(RoundTrip.of(formula)).isEqualTo(formula);
    }

    @Test
    void leaves() {
        is(THREE, "3", Measure.NUMBER);
        is(DOLLARS, "21/2", USD);
        is(HOUR, "3600000000000", Measure.TIME);
        is(Formula.time("observed-until", Duration.ofSeconds(-2, 1)), "-1999999999", Measure.TIME);
        is(
                Formula.time("observed-until", Duration.ofSeconds(Long.MAX_VALUE)),
                Long.MAX_VALUE + "000000000",
                Measure.TIME);
        is(Formula.number("periods", Fraction.of(1, 3)), "1/3", Measure.NUMBER);
        is(Formula.percentage("gross-margin", Fraction.of(4, 5)), "4/5", Measure.NUMBER);
        is(Formula.constant(100), "100", Measure.NUMBER);
        is(Formula.result(ChurnRate.ofCounts(1, 4)), "1/4", Measure.NUMBER);
        is(Formula.estimate("discounted-sum", DOLLARS, THREE, HOUR), "21/2", USD);
    }

    @Test
    void operations() {
        is(THREE.plus(Formula.constant(4)), "7", Measure.NUMBER);
        is(THREE.minus(Formula.constant(4)), "-1", Measure.NUMBER);
        is(THREE.times(Formula.constant(4)), "12", Measure.NUMBER);
        is(THREE.over(Formula.constant(4)), "3/4", Measure.NUMBER);
        is(DOLLARS.plus(DOLLARS), "21", USD);
        is(DOLLARS.minus(DOLLARS), "0", USD);
        is(DOLLARS.times(THREE), "63/2", USD);
        is(THREE.times(DOLLARS), "63/2", USD);
        is(DOLLARS.over(THREE), "7/2", USD);
        is(DOLLARS.over(DOLLARS.times(THREE)), "1/3", Measure.NUMBER);
        is(HOUR.plus(HOUR), "7200000000000", Measure.TIME);
        is(HOUR.over(THREE), "1200000000000", Measure.TIME);
        is(HOUR.over(HOUR), "1", Measure.NUMBER);
    }

    @Test
    void whatCannotBeJoinedIsRefused() {
        Refusal.of(CurrencyMismatchException.class, () -> DOLLARS.plus(EUROS), "USD", "EUR");
        Refusal.of(CurrencyMismatchException.class, () -> DOLLARS.minus(EUROS), "USD", "EUR");
        Refusal.of(CurrencyMismatchException.class, () -> DOLLARS.over(EUROS), "USD", "EUR");
        Refusal.of(() -> DOLLARS.times(EUROS), "multiply", "USD", "EUR");
        Refusal.of(() -> DOLLARS.times(DOLLARS), "multiply", "USD");
        Refusal.of(() -> HOUR.times(HOUR), "multiply", "time");
        Refusal.of(() -> HOUR.times(DOLLARS), "multiply", "time", "USD");
        Refusal.of(() -> THREE.over(DOLLARS), "divide", "number", "USD");
        Refusal.of(() -> THREE.over(HOUR), "divide", "number", "time");
        Refusal.of(() -> DOLLARS.over(HOUR), "divide", "USD", "time");
        Refusal.of(() -> HOUR.plus(THREE), "add or subtract", "time", "number");
        Refusal.of(() -> THREE.minus(DOLLARS), "add or subtract", "number", "USD");
        Refusal.of(() -> HOUR.minus(DOLLARS), "add or subtract", "time", "USD");
    }

    @Test
    void anEmptyDenominatorHasNoValue() {
        Quotient none = THREE.over(ZERO);
        assertThat(none.undefined())
                .contains(new Leaf.Undefined(UndefinedReason.EMPTY_DENOMINATOR, Note.of("none.customers")));
        Refusal.of(IllegalStateException.class, none::value, "no value", "EMPTY_DENOMINATOR");
        assertThat(THREE.over(ZERO, "no-churn").undefined().orElseThrow().note())
                .isEqualTo(Note.of("no-churn"));
        assertThat(THREE.over(THREE.minus(THREE)).undefined().orElseThrow().note())
                .isEqualTo(Note.of("zero-denominator"));
    }

    @Test
    void whatIsBuiltOnNoValueHasNone() {
        for (Formula none : List.of(
                MISSING.plus(THREE),
                THREE.plus(MISSING),
                THREE.minus(MISSING),
                MISSING.times(THREE),
                THREE.times(MISSING),
                MISSING.over(THREE),
                THREE.over(MISSING),
                Formula.estimate("discounted-sum", MISSING, THREE))) {
            assertThat(none.undefined().orElseThrow().reason()).isEqualTo(UndefinedReason.INCOMPLETE);
            Refusal.of(IllegalStateException.class, none::value, "no value", "INCOMPLETE");
        }
        assertThat(MISSING.over(ZERO).undefined().orElseThrow().reason()).isEqualTo(UndefinedReason.INCOMPLETE);
        Formula result = Formula.result(ChurnRate.ofCounts(0, 0));
        assertThat(THREE.times(result).undefined().orElseThrow().reason()).isEqualTo(UndefinedReason.EMPTY_DENOMINATOR);
        assertThat(MISSING.plus(result).undefined().orElseThrow().reason()).isEqualTo(UndefinedReason.INCOMPLETE);
    }

    @Test
    void symbols() {
        assertThat(((Leaf) MISSING).symbol()).isEqualTo("undefined");
        assertThat(Formula.constant(1).symbol()).isEqualTo("constant");
        assertThat(Formula.result(ChurnRate.ofCounts(1, 4)).symbol()).isEqualTo("churn-rate");
        assertThat(Formula.estimate("discounted-sum", DOLLARS).symbol()).isEqualTo("discounted-sum");
    }

    @Test
    void sidesAreKept() {
        Operation quotient = THREE.over(Formula.constant(4));
        assertThat(quotient.left()).isEqualTo(THREE);
        assertThat(quotient.right()).isEqualTo(Formula.constant(4));
    }

    @Test
    void estimatesCopyTheirInputs() {
        List<Formula> inputs = new ArrayList<>(List.of(THREE));
        Leaf.Estimate estimate = new Leaf.Estimate("discounted-sum", DOLLARS, inputs);
        inputs.clear();
        assertThat(estimate.inputs()).containsExactly(THREE);
    }

    @Test
    void onlySharesHaveAnInterval() {
        Quotient share = Formula.count("buyers", 3).over(Formula.count("customers", 4));
        assertThat(share.interval(0.9, ShareInterval.WALD)).isEqualTo(ShareInterval.WALD.of(3, 4, 0.9));
        Quotient earlier = Formula.count("buyers", 1).over(Formula.count("customers", 5));
        assertThat(share.changeInterval(earlier, 0.9, ShareDifferenceInterval.NEWCOMBE))
                .isEqualTo(ShareDifferenceInterval.NEWCOMBE.of(3, 4, 1, 5, 0.9));
        Quotient money = DOLLARS.over(THREE);
        Refusal.of(
                IllegalStateException.class,
                () -> money.interval(0.9, ShareInterval.WILSON),
                "only a count over a count");
        Refusal.of(
                IllegalStateException.class,
                () -> THREE.over(Formula.constant(4)).interval(0.9, ShareInterval.WILSON),
                "only a count over a count");
        Refusal.of(
                () -> Formula.count("buyers", 5)
                        .over(Formula.count("customers", 4))
                        .interval(0.9, ShareInterval.WILSON),
                "part",
                5,
                4);
    }

    @Test
    void nullsAreRefusedByName() {
        Refusal.ofNull(() -> Formula.count(null, 1), "symbol");
        Refusal.ofNull(() -> Formula.money(null, Money.zero("USD")), "symbol");
        Refusal.ofNull(() -> Formula.money("arpa", null), "amount");
        Refusal.ofNull(() -> Formula.time(null, Duration.ZERO), "symbol");
        Refusal.ofNull(() -> Formula.time("observed-until", null), "length");
        Refusal.ofNull(() -> Formula.number(null, Fraction.ONE), "symbol");
        Refusal.ofNull(() -> Formula.percentage("gross-margin", null), "value");
        Refusal.ofNull(() -> Formula.result(null), "kpi");
        Refusal.ofNull(() -> Formula.estimate(null, THREE), "symbol");
        Refusal.ofNull(() -> Formula.estimate("discounted-sum", null), "outcome");
        Refusal.ofNull(() -> Formula.undefined(null, Note.of("none.customers")), "reason");
        Refusal.ofNull(() -> Formula.undefined(UndefinedReason.INCOMPLETE, null), "note");
        Refusal.ofNull(() -> THREE.over(ZERO, null), "whenZero");
    }

    @Test
    void measures() {
        assertThat(USD.currency()).contains(Currency.getInstance("USD"));
        assertThat(Measure.NUMBER.currency()).isEmpty();
        assertThat(List.of(USD, Measure.NUMBER, Measure.TIME)).doesNotHaveDuplicates();
        assertThat(USD).isNotEqualTo(Measure.of(Currency.getInstance("EUR"))).isNotEqualTo("USD");
        for (Measure measure : List.of(USD, Measure.NUMBER, Measure.TIME)) {
            assertThat(RoundTrip.of(measure)).isEqualTo(measure).hasSameHashCodeAs(measure);
        }
        assertThat(List.of(USD.hashCode(), Measure.NUMBER.hashCode(), Measure.TIME.hashCode()))
                .doesNotHaveDuplicates();
        assertThat(List.of(USD, Measure.NUMBER, Measure.TIME))
                .extracting(Measure::toString)
                .containsExactly("USD", "number", "time");
    }

    @Test
    void aPowerIsExactAndBindsMostTightly() {
        Leaf twelve = Formula.constant(12);
        Operation.Power power = Formula.constant(1)
                .minus(Formula.number("churn-rate", Fraction.of(1, 20)))
                .power(twelve);
        assertThat(power.value()).isEqualTo(Fraction.of(19, 20).power(12));
        assertThat(Formula.constant(3).power(Formula.constant(0)).value()).isEqualTo(Fraction.ONE);
        Words words = Words.of(Locale.ENGLISH);
        assertThat(words.names(Formula.constant(1).minus(power))).isEqualTo("1 − (1 − churn rate)^12");
        assertThat(words.names(Formula.constant(5).over(power))).isEqualTo("5 ÷ (1 − churn rate)^12");
        assertThat(words.names(power.power(Formula.constant(2)).times(Formula.constant(3))))
                .isEqualTo("((1 − churn rate)^12)^2 × 3");
        assertThat(Formula.count("customers", 1)
                        .over(Formula.count("customers", 0))
                        .power(Formula.constant(2))
                        .undefined())
                .isPresent();
    }

    @Test
    void powersOfMoneyAndPartsOfAPowerAreRefused() {
        Formula dollars = Formula.money("spend", Money.of("5", "USD"));
        Refusal.of(() -> dollars.power(Formula.constant(2)), "plain numbers");
        Refusal.of(
                () -> Formula.constant(2).power(Formula.number("periods", Fraction.of(1, 2))),
                "right 1/2",
                "whole number");
        Refusal.of(() -> Formula.constant(2).power(Formula.constant(-1)), "right -1", "0..1000000");
        Refusal.of(() -> Formula.constant(2).power(Formula.constant(1_000_001)), "right 1000001", "0..1000000");
        Refusal.of(() -> Formula.constant(2).power(Formula.constant(1L << 32)), "right 4294967296", "0..1000000");
    }

    @Test
    void thePowerThatIsAllowedHasAValue() {
        assertThat(Formula.constant(1).power(Formula.constant(1_000_000)).value())
                .isEqualTo(Fraction.ONE);
        Refusal.of(() -> Fraction.ONE.power(1_000_001), "1000001");
    }
}
