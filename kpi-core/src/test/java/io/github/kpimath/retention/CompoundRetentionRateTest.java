package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.Formula;
import io.github.kpimath.retention.CompoundRetentionRate.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.RateConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.PerPeriod;
import java.math.RoundingMode;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class CompoundRetentionRateTest extends RateConformance<Compounded, CompoundRetentionRate> {

    private static final Period MONTH = Period.ofMonths(1);

    @Override
    protected List<Canonical<Compounded, CompoundRetentionRate>> definitions() {
        return List.of(new Canonical<>(
                Method.COMPOUND,
                c -> CompoundRetentionRate.of(RetentionRate.of(c.movement()).per(MONTH), Period.ofMonths(c.months())),
                Compounded::retained));
    }

    @Override
    protected Arbitrary<Compounded> inputs() {
        return Compounded.any();
    }

    @Override
    protected Compounded empty() {
        return Compounded.none();
    }

    @Override
    protected Optional<BinaryOperator<Compounded>> plus() {
        return Optional.empty();
    }

    /** Whoever stays through all months is not lost in any. */
    @Override
    protected void holds(CompoundRetentionRate retention, Ratio exact) {
        Fraction perMonth = retention.retention().value().value();
        CompoundChurnRate churn =
                CompoundChurnRate.ofStated(PerPeriod.monthly(Fraction.ONE.minus(perMonth)), retention.target());
        assertThat(retention.exactRatio().plus(churn.exactRatio())).isEqualTo(Fraction.ONE);
    }

    private static CompoundRetentionRate stated(String retention, Period per, Period target) {
        return CompoundRetentionRate.ofStated(PerPeriod.of(Fraction.parse(retention), per), target);
    }

    @Test
    void worked() {
        assertThat(stated("95%", MONTH, Period.ofYears(1)).percent(2, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("54.04");
        assertThat(stated("81%", Period.ofMonths(2), MONTH).ratio()).isCloseTo(0.9, within(1e-15));
        assertThat(stated("0", Period.ofYears(1), MONTH).ratio()).isZero();
        assertThat(stated("1", Period.ofYears(1), MONTH).ratio()).isEqualTo(1.0);
    }

    @Test
    void onlyTheRetentionOfStartersCompounds() {
        for (RetentionRate.Method method : RetentionRate.Method.values()) {
            if (method != RetentionRate.Method.STARTERS_RETAINED_OVER_START) {
                PerPeriod<RetentionRate> retention =
                        RetentionRate.of(Movements.may(), method).per(MONTH);
                Refusal.of(
                        () -> CompoundRetentionRate.of(retention, Period.ofYears(1)),
                        method.id(),
                        "retention-rate/starters-retained-over-start");
            }
        }
    }

    @Test
    void refusals() {
        Refusal.of(() -> stated("11/10", MONTH, MONTH), "retention", "11/10", "0..1");
        Refusal.of(() -> stated("-1", MONTH, MONTH), "retention", "-1", "0..1");
        Refusal.of(
                () -> new CompoundRetentionRate(
                        PerPeriod.monthly(Formula.percentage("retention-rate", Fraction.of(2))), MONTH),
                "retention",
                "2",
                "0..1");
        Refusal.of(() -> stated("1/2", MONTH, Period.ofYears(1_001)), "target", "P1001Y");
    }

    @Test
    void isAPower() {
        assertThat(CompoundRetentionRate.ofStated(PerPeriod.monthly(Fraction.parse("95%")), Period.ofYears(1))
                        .explain()
                        .text(Locale.ENGLISH))
                .isEqualTo("Compound retention rate = (retention rate)^periods = (95%)^12 ≈ 54.04%");
    }
}
