package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kpimath.Formula;
import io.github.kpimath.retention.CompoundChurnRate.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Golden;
import io.github.kpimath.testing.RateConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.PerPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class CompoundChurnRateTest extends RateConformance<Compounded, CompoundChurnRate> {

    private static final Period MONTH = Period.ofMonths(1);
    private static final Period YEAR = Period.ofYears(1);

    private static ChurnRate starters(CustomerMovement movement) {
        return ChurnRate.of(movement, ChurnRate.Method.STARTERS_LOST_OVER_START);
    }

    @Override
    protected List<Canonical<Compounded, CompoundChurnRate>> definitions() {
        return List.of(new Canonical<>(
                Method.COMPOUND,
                c -> CompoundChurnRate.of(starters(c.movement()).per(MONTH), Period.ofMonths(c.months())),
                Compounded::lost));
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

    @Override
    protected void holds(CompoundChurnRate churn, Ratio exact) {
        assertThat(churn.ratio()).isBetween(0.0, 1.0);
    }

    private static CompoundChurnRate stated(String churn, Period per, Period target) {
        return CompoundChurnRate.ofStated(PerPeriod.of(Fraction.of(new BigDecimal(churn)), per), target);
    }

    @Test
    void fivePercentAMonthAreNotSixtyAYear() {
        CompoundChurnRate yearly = stated("0.05", MONTH, YEAR);
        assertThat(yearly.percent(2, RoundingMode.HALF_EVEN)).isEqualByComparingTo("45.96");
        assertThat(yearly.explain().text(Locale.ENGLISH))
                .isEqualTo("Compound churn rate = 1 − (1 − churn rate)^periods" + " = 1 − (1 − 5%)^12 ≈ 45.96%");
    }

    @Test
    void thereAndBackAgain() {
        CompoundChurnRate monthly = stated("0.45963991233736334", YEAR, MONTH);
        assertThat(monthly.ratio()).isCloseTo(0.05, within(1e-15));
        assertThat(stated("1", YEAR, MONTH).ratio()).isEqualTo(1.0);
        assertThat(stated("0", YEAR, MONTH).ratio()).isZero();
        assertThat(stated("0.19", Period.ofMonths(2), MONTH).ratio()).isCloseTo(0.1, within(1e-15));
    }

    @Test
    void aPartOfAPeriodAndWhatIsTooLongToWriteOutAreEstimated() {
        assertThat(stated("0.19", Period.ofMonths(2), MONTH).explain().text(Locale.ENGLISH))
                .isEqualTo("Compound churn rate = compounded over periods (churn rate; periods)"
                        + " = compounded over periods (19%; 0.5) = 10%");
        CompoundChurnRate ages = stated("0.00001", Period.ofDays(1), Period.ofDays(12_000));
        assertThat(ages.explain().formula(Locale.ENGLISH)).contains("compounded over periods (0.001%; 12,000)");
        assertThat(ages.ratio()).isCloseTo(1 - Math.pow(0.99999, 12_000), within(1e-12));
    }

    @Test
    void opensIntoTheChurnItRestsOn() {
        CompoundChurnRate churn = CompoundChurnRate.of(
                starters(CustomerMovement.startingWith(100).losing(10)).per(MONTH), Period.ofMonths(2));
        assertThat(churn.percent()).isEqualTo(19.0);
        assertThat(churn.explain().text(Locale.ENGLISH).lines())
                .containsExactly(
                        "Compound churn rate = 1 − (1 − churn rate)^periods" + " = 1 − (1 − 10%)^2 = 19%",
                        "  Churn rate = starting customers lost ÷ customers at start = 10 ÷ 100 = 10%");
    }

    @Test
    void publishedCompounding() {
        for (JsonNode each : Golden.read("edge/cases.json").path("churn_compounding")) {
            double expected = Double.parseDouble(each.path("compound_churn").asText());
            int periods = each.path("periods").asInt();
            assertThat(stated(each.path("period_churn").asText(), Period.ofDays(1), Period.ofDays(periods))
                            .ratio())
                    .isCloseTo(expected, within(expected * 1e-15));
        }
    }

    @Test
    void publishedRescaling() {
        for (JsonNode each : Golden.read("edge/cases.json").path("annual_to_monthly")) {
            double expected = Double.parseDouble(each.path("monthly").asText());
            assertThat(stated(each.path("annual_churn").asText(), YEAR, MONTH).ratio())
                    .isCloseTo(expected, within(expected * 1e-14));
        }
    }

    @Test
    void onlyTheChurnOfStartersCompounds() {
        for (ChurnRate.Method method : ChurnRate.Method.values()) {
            if (method != ChurnRate.Method.STARTERS_LOST_OVER_START) {
                PerPeriod<ChurnRate> churn =
                        ChurnRate.of(Movements.may(), method).per(MONTH);
                Refusal.of(() -> CompoundChurnRate.of(churn, YEAR), method.id(), "churn-rate/starters-lost-over-start");
            }
        }
    }

    @Test
    void refusals() {
        Refusal.of(() -> stated("1.1", MONTH, YEAR), "churn", "11/10", "0..1");
        Refusal.of(() -> stated("-0.1", MONTH, YEAR), "churn", "-1/10", "0..1");
        Refusal.of(() -> stated("0.1", MONTH, Period.ofYears(1_001)), "target", "P1001Y", "12000 periods", "P1M");
        assertThat(stated("0.1", MONTH, Period.ofYears(1_000)).isDefined()).isTrue();
        Refusal.of(() -> stated("0.1", MONTH, Period.ofDays(30)), "span", "P30D", "P1M");
        Refusal.of(
                () -> new CompoundChurnRate(PerPeriod.monthly(Formula.percentage("churn-rate", Fraction.of(2))), YEAR),
                "churn",
                "2",
                "0..1");
        Refusal.of(
                () -> new CompoundChurnRate(PerPeriod.monthly(Formula.result(ChurnRate.of(Movements.may()))), YEAR),
                "churn-rate/all-lost-over-start",
                "does not compound");
        Refusal.of(
                () -> new CompoundChurnRate(PerPeriod.monthly(Formula.percentage("x", Fraction.of(1, 2))), YEAR),
                "churn is x, not churn-rate");
    }

    @Test
    void manyPeriodsOfALargeBaseTakeNoTimeAndKeepTheirDigits() {
        PerPeriod<ChurnRate> daily = ChurnRate.of(
                        CustomerMovement.startingWith(10_000_000_019L).losing(52),
                        ChurnRate.Method.STARTERS_LOST_OVER_START)
                .per(Period.ofDays(1));
        double lost = 52.0 / 10_000_000_019.0;
        assertThat(CompoundChurnRate.of(daily, Period.ofDays(12_000)).ratio())
                .isCloseTo(-Math.expm1(12_000 * Math.log1p(-lost)), within(1e-18));
    }
}
