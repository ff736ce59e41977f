package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.money;
import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.revenue.RuleOf40.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ScoreConformance;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class RuleOf40Test extends ScoreConformance<MrrMovement, RuleOf40> {

    @Override
    protected List<Canonical<MrrMovement, RuleOf40>> definitions() {
        return List.of(
                new Canonical<>(Method.EBITDA_MARGIN, m -> rule(m, Method.EBITDA_MARGIN), m -> points(m, 1, 1)),
                new Canonical<>(
                        Method.FREE_CASH_FLOW_MARGIN, m -> rule(m, Method.FREE_CASH_FLOW_MARGIN), m -> points(m, 1, 1)),
                new Canonical<>(Method.WEIGHTED_GROWTH, m -> rule(m, Method.WEIGHTED_GROWTH), m -> weighted(m)));
    }

    @Override
    protected Arbitrary<MrrMovement> inputs() {
        return MrrMovements.any();
    }

    @Override
    protected MrrMovement empty() {
        return MrrMovements.none();
    }

    @Override
    protected Optional<BinaryOperator<MrrMovement>> plus() {
        return Optional.empty();
    }

    private static RuleOf40 rule(MrrMovement m, Method method) {
        return RuleOf40.of(money(m.won()), money(m.opening()), money(m.currencyEffect()), method);
    }

    /** 100 × (growth × a + margin × b), over one denominator. */
    private static Ratio points(MrrMovement m, int a, int b) {
        BigDecimal revenue = m.won().amount();
        BigDecimal before = m.opening().amount();
        BigDecimal growth = revenue.subtract(before).multiply(revenue).multiply(BigDecimal.valueOf(a));
        BigDecimal margin = m.currencyEffect().amount().multiply(before).multiply(BigDecimal.valueOf(b));
        return Ratio.of(growth.add(margin), before.multiply(revenue)).times(100);
    }

    private static Ratio weighted(MrrMovement m) {
        Ratio thirds = points(m, 4, 2);
        return Ratio.of(thirds.above(), thirds.below().multiply(BigDecimal.valueOf(3)));
    }

    @Test
    void theExampleOfTheCatalogue() {
        assertThat(RuleOf40.of(usd(1_300), usd(1_000), usd(156)).points()).isEqualTo(42.0);
        assertThat(RuleOf40.of(usd(1_300), usd(1_000), usd(156), Method.WEIGHTED_GROWTH)
                        .points())
                .isEqualTo(48.0);
        assertThat(RuleOf40.of(usd(1_300), usd(0), usd(156)).isDefined()).isFalse();
        assertThat(RuleOf40.of(usd(0), usd(1_000), usd(156)).isDefined()).isFalse();
    }

    @Test
    void weightsAreStatedOrThoseOfTheSource() {
        Fraction growth = Fraction.parse("1.5");
        Fraction margin = Fraction.parse("0.5");
        RuleOf40 stated = RuleOf40.ofWeighted(usd(1_300), usd(1_000), usd(156), growth, margin);
        assertThat(stated.points()).isEqualTo(51.0);
        assertThat(stated.definition()).isEqualTo(Method.WEIGHTED_GROWTH);
        assertThat(stated.explain().formula(Locale.ENGLISH))
                .startsWith("Rule of 40 = 100 × weight of growth × (revenue of the year − revenue of the year before)")
                .contains(
                        "+ 100 × weight of the margin × EBITDA ÷ revenue of the year = ",
                        "100 × 1.5 × ",
                        "100 × 0.5 × ")
                .endsWith(" = 51");
        RuleOf40 usual = RuleOf40.of(usd(1_300), usd(1_000), usd(156), Method.WEIGHTED_GROWTH);
        assertThat(usual)
                .isEqualTo(RuleOf40.ofWeighted(usd(1_300), usd(1_000), usd(156), Fraction.of(4, 3), Fraction.of(2, 3)));
        assertThat(usual.isComparableWith(stated)).isFalse();
        assertThat(stated.isComparableWith(RuleOf40.ofWeighted(usd(1), usd(1), usd(1), growth, margin)))
                .isTrue();
        assertThat(stated.isComparableWith(RuleOf40.ofWeighted(usd(1), usd(1), usd(1), growth, growth)))
                .isFalse();
        assertThat(stated.isComparableWith(RuleOf40.ofWeighted(usd(1), usd(1), usd(1), margin, margin)))
                .isFalse();
        assertThat(stated.isComparableWith(MrrGrowthRate.of(MrrChange.from(MrrMovements.none(), Period.ofYears(1)))))
                .isFalse();
        RuleOf40 onlyMargin = RuleOf40.ofWeighted(usd(1_300), usd(1_000), usd(156), Fraction.ZERO, Fraction.ONE);
        assertThat(onlyMargin.points()).isEqualTo(12.0);
    }

    @Test
    void refusals() {
        Fraction one = Fraction.ONE;
        Fraction less = Fraction.parse("-1/2");
        Fraction more = Fraction.parse("3/2");
        Refusal.of(() -> RuleOf40.ofWeighted(usd(1), usd(1), usd(1), less, one), "growthWeight -1/2", "0");
        Refusal.of(() -> RuleOf40.ofWeighted(usd(1), usd(1), usd(1), one, less), "marginWeight -1/2", "0");
        for (Method unweighted : List.of(Method.EBITDA_MARGIN, Method.FREE_CASH_FLOW_MARGIN)) {
            Refusal.of(
                    () -> new RuleOf40(usd(1), usd(1), usd(1), more, one, unweighted),
                    "growthWeight 3/2 and marginWeight 1",
                    "expected 1 and 1");
            Refusal.of(
                    () -> new RuleOf40(usd(1), usd(1), usd(1), one, more, unweighted),
                    "growthWeight 1 and marginWeight 3/2",
                    unweighted.id());
            Refusal.of(() -> new RuleOf40(usd(1), usd(1), usd(1), less, one, unweighted), "growthWeight -1/2");
        }
        Refusal.ofNullByName(() -> RuleOf40.ofWeighted(usd(1), usd(1), usd(1), null, one), "growthWeight");
        Refusal.ofNullByName(() -> RuleOf40.ofWeighted(usd(1), usd(1), usd(1), one, null), "marginWeight");
        Refusal.of(() -> RuleOf40.of(usd(-1), usd(1), usd(1)), "revenue USD -1.00");
        Refusal.of(() -> RuleOf40.of(usd(1), usd(-1), usd(1)), "revenueBefore USD -1.00");
        Refusal.of(CurrencyMismatchException.class, () -> RuleOf40.of(usd(1), usd(1), Money.zero("EUR")), "USD", "EUR");
        Refusal.ofNull(() -> RuleOf40.of(usd(1), usd(1), null), "profit");
        Refusal.ofNull(() -> RuleOf40.of(usd(1), usd(1), usd(1), null), "definition");
    }
}
