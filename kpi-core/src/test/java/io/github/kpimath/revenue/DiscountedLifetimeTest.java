package io.github.kpimath.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.revenue.DiscountedLifetime.Method;
import io.github.kpimath.stats.ShiftedBetaGeometric;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.KaplanMeierByHand;
import io.github.kpimath.testing.MultipleConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.PerPeriod;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class DiscountedLifetimeTest extends MultipleConformance<DiscountedLifetimeTest.Case, DiscountedLifetime> {

    private static final FirstMargin END = FirstMargin.AT_END_OF_PERIOD;
    private static final FirstMargin AT_ONCE = FirstMargin.AT_ONCE;
    private static final Fraction JULIAN_YEAR = Fraction.parse("365.25");
    private static final ShiftedBetaGeometric REGULAR = new ShiftedBetaGeometric(0.704, 1.182);

    /**
     * Customers of whom some left, by day, and the parameters of contracts.
     *
     * @param left days after which customers left
     * @param staying days for which the others have stayed
     * @param horizon how many periods of two days to look at
     * @param discountPercent discount per period
     * @param alpha of the contracts, in tenths
     */
    record Case(List<Integer> left, List<Integer> staying, int horizon, int discountPercent, int alpha) {

        private DiscountedLifetime tenures(FirstMargin first) {
            return DiscountedLifetime.ofTenures(times(left, staying), discount(), first, ahead(), JULIAN_YEAR);
        }

        private DiscountedLifetime contracts(FirstMargin first) {
            return DiscountedLifetime.ofContracts(
                    PerPeriod.of(new ShiftedBetaGeometric(alpha / 10.0, 1.5), Period.ofDays(2)), discount(), first);
        }

        private PerPeriod<Fraction> discount() {
            return PerPeriod.of(Fraction.of(discountPercent, 100), Period.ofDays(2));
        }

        private Period ahead() {
            return Period.ofDays(2 * horizon);
        }
    }

    private static TimesToEvent times(List<Integer> left, List<Integer> staying) {
        return TimesToEvent.of(days(left), days(staying));
    }

    private static List<Duration> days(List<Integer> days) {
        return days.stream().map(Duration::ofDays).toList();
    }

    /** Σ S(2t days) ÷ (1 + d)^t over the fraction of the last. */
    private static Ratio byHand(Case c, int from) {
        KaplanMeierByHand hand = new KaplanMeierByHand(c.left(), c.staying());
        if (hand.isEmpty()) {
            return Ratio.none(UndefinedReason.EMPTY_DENOMINATOR);
        }
        int to = from + c.horizon() - 1;
        if (!hand.isKnownAt(2 * to)) {
            return Ratio.none(UndefinedReason.INCOMPLETE);
        }
        BigDecimal growth = BigDecimal.valueOf(100L + c.discountPercent());
        BigDecimal hundred = BigDecimal.valueOf(100);
        Ratio sum = Ratio.of(0, 1);
        for (int t = from; t <= to; t++) {
            Ratio gone = hand.reachedBy(2 * t);
            BigDecimal above = gone.below().subtract(gone.above()).multiply(hundred.pow(t));
            BigDecimal below = gone.below().multiply(growth.pow(t));
            sum = Ratio.of(
                    sum.above().multiply(below).add(above.multiply(sum.below())),
                    sum.below().multiply(below));
        }
        return sum;
    }

    /** Term by term, until nothing is left of the discount. */
    private static Ratio model(Case c, int from, int most) {
        double growth = 1 + c.discountPercent() / 100.0;
        double alpha = c.alpha() / 10.0;
        double factor = 1;
        double sum = 0;
        for (int t = 0; t < from + most; t++) {
            sum += t < from ? 0 : factor;
            factor *= (1.5 + t) / (alpha + 1.5 + t) / growth;
        }
        return Ratio.of(BigDecimal.valueOf(sum), BigDecimal.ONE);
    }

    /** (alpha + beta − 1) ÷ (alpha − 1) without discount, and one less from the end of the first period. */
    private static Ratio endless(Case c, int from) {
        if (c.discountPercent() > 0) {
            return model(c, from, 5_000);
        }
        return c.alpha() <= 10
                ? Ratio.none(UndefinedReason.OUTSIDE_DOMAIN)
                : Ratio.of(c.alpha() + 5L - from * (c.alpha() - 10L), c.alpha() - 10L);
    }

    @Override
    protected List<Canonical<Case, DiscountedLifetime>> definitions() {
        return List.of(
                new Canonical<>(Method.SURVIVAL_CURVE, c -> c.tenures(END), c -> byHand(c, 1)),
                new Canonical<>(Method.SURVIVAL_CURVE_FIRST_AT_ONCE, c -> c.tenures(AT_ONCE), c -> byHand(c, 0)),
                new Canonical<>(Method.CONTRACT_MODEL, c -> c.contracts(END), c -> endless(c, 1)),
                new Canonical<>(Method.CONTRACT_MODEL_FIRST_AT_ONCE, c -> c.contracts(AT_ONCE), c -> endless(c, 0)),
                new Canonical<>(
                        Method.CONTRACT_MODEL_TO_HORIZON,
                        c -> c.contracts(END).toHorizon(c.ahead()),
                        c -> model(c, 1, c.horizon())),
                new Canonical<>(
                        Method.CONTRACT_MODEL_TO_HORIZON_FIRST_AT_ONCE,
                        c -> c.contracts(AT_ONCE).toHorizon(c.ahead()),
                        c -> model(c, 0, c.horizon())));
    }

    private static boolean isModel(DiscountedLifetime kpi) {
        return !(kpi.inputs() instanceof DiscountedLifetimeInputs.Tenures);
    }

    /** The curve is exact, the model an approximation. */
    @Override
    protected void equalsDefinition(DiscountedLifetime kpi, Ratio exact) {
        if (isModel(kpi)) {
            double expected = exact.above().doubleValue() / exact.below().doubleValue();
            assertThat(kpi.multiple()).isCloseTo(expected, within(1e-11 * expected));
            readsAs(kpi, Ratio.of(kpi.exactMultiple()));
        } else {
            super.equalsDefinition(kpi, exact);
        }
    }

    @Override
    protected Ratio explained(DiscountedLifetime kpi, Ratio exact) {
        return isModel(kpi) ? Ratio.of(kpi.exactMultiple()) : exact;
    }

    @Override
    protected void holds(DiscountedLifetime kpi, Ratio exact) {
        assertThat(kpi.multiple()).isNotNegative();
        kpi.periodsLookedAt()
                .ifPresent(periods -> assertThat(kpi.exactMultiple()).isLessThanOrEqualTo(periods.value()));
    }

    @Override
    protected Arbitrary<Case> inputs() {
        Arbitrary<List<Integer>> days =
                Arbitraries.integers().between(0, 12).list().ofMaxSize(5);
        return Combinators.combine(
                        days,
                        days,
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(1, 30))
                .as(Case::new);
    }

    @Override
    protected Case empty() {
        return new Case(List.of(), List.of(), 3, 0, 7);
    }

    /** The models to a horizon need no evidence, and the others no end. */
    @Override
    protected int definedWithoutEvidence() {
        return 2;
    }

    @Override
    protected Optional<BinaryOperator<Case>> plus() {
        return Optional.empty();
    }

    private static DiscountedLifetime ofFour(FirstMargin first, int periods, String discount) {
        return DiscountedLifetime.ofTenures(
                times(List.of(1, 2, 3, 4), List.of()),
                PerPeriod.daily(Fraction.parse(discount)),
                first,
                Period.ofDays(periods),
                JULIAN_YEAR);
    }

    private static DiscountedLifetime yearly(ShiftedBetaGeometric model, String discount, FirstMargin first) {
        return DiscountedLifetime.ofContracts(
                PerPeriod.yearly(model), PerPeriod.yearly(Fraction.parse(discount)), first);
    }

    @Test
    void theWorkedExamples() {
        assertThat(ofFour(AT_ONCE, 10, "0").exactMultiple()).isEqualTo(Fraction.of(5, 2));
        assertThat(ofFour(END, 10, "0").exactMultiple()).isEqualTo(Fraction.of(3, 2));
        assertThat(ofFour(END, 2, "100%").exactMultiple()).isEqualTo(Fraction.of(1, 2));
        assertThat(ofFour(END, 2, "100%").explain().text(Locale.ENGLISH))
                .isEqualTo("Discounted expected lifetime (periods) = discounted Kaplan–Meier sum"
                        + " (customers who left; current customers; discount rate; horizon (periods))"
                        + " = discounted Kaplan–Meier sum (4; 0; 100%; 2) = 0.5");
        DiscountedLifetime contracts = yearly(REGULAR, "10%", AT_ONCE).toHorizon(Period.ofYears(12));
        assertThat(contracts.multiple()).isCloseTo(3.2582239930323721, within(1e-12));
        assertThat(contracts.explain().formula(Locale.forLanguageTag("pt")))
                .isEqualTo("Tempo de vida esperado descontado (períodos) = modelo beta-geométrico deslocado,"
                        + " primeira margem de imediato (alfa; beta; taxa de desconto; horizonte (em períodos))"
                        + " = modelo beta-geométrico deslocado, primeira margem de imediato (0,704; 1,182; 10%; 12)"
                        + " ≈ 3,26");
        assertThat(yearly(REGULAR, "10%", END).multiple()).isCloseTo(2.6951474055745742, within(1e-12));
        assertThat(yearly(REGULAR, "10%", END).toHorizon(Period.ofYears(12)).multiple())
                .isCloseTo(2.3124111709420144, within(1e-12));
    }

    @Test
    void withoutBoundThereIsNoValue() {
        DiscountedLifetime endless = yearly(REGULAR, "0", AT_ONCE);
        assertThat(endless.undefinedReason()).contains(UndefinedReason.OUTSIDE_DOMAIN);
        assertThat(endless.explain().formula(Locale.ENGLISH))
                .endsWith(
                        "not defined, because the expected stay has no end, and neither a discount nor a horizon was given");
        assertThat(endless.toHorizon(Period.ofYears(1)).multiple()).isEqualTo(1);
    }

    /** At once, the last margin to a horizon of 4 periods comes after 3: that is as far as the curve must reach. */
    @Test
    void theCurveMustReachTheLastMargin() {
        TimesToEvent times = times(List.of(1), List.of(3));
        for (FirstMargin first : FirstMargin.values()) {
            int reaches = first == AT_ONCE ? 4 : 3;
            DiscountedLifetime known =
                    DiscountedLifetime.ofTenures(times, PerPeriod.daily(0), first, Period.ofDays(reaches), JULIAN_YEAR);
            assertThat(known.exactMultiple()).isEqualTo(Fraction.of(first == AT_ONCE ? 5 : 3, 2));
            DiscountedLifetime unknown = DiscountedLifetime.ofTenures(
                    times, PerPeriod.daily(0), first, Period.ofDays(reaches + 1), JULIAN_YEAR);
            assertThat(unknown.undefinedReason()).contains(UndefinedReason.INCOMPLETE);
            assertThat(unknown.explain().formula(Locale.ENGLISH)).endsWith("because nobody was observed for so long");
        }
    }

    /** A month of the sum is a twelfth of the stated year: with 360 days, 30 days. */
    @Test
    void monthsHaveTheStatedLength() {
        TimesToEvent times = times(List.of(30, 61), List.of());
        DiscountedLifetime commercial =
                DiscountedLifetime.ofTenures(times, PerPeriod.monthly(0), AT_ONCE, Period.ofYears(1), Fraction.of(360));
        assertThat(commercial.exactMultiple()).as("1 + ½ + ½").isEqualTo(Fraction.of(2));
        DiscountedLifetime julian =
                DiscountedLifetime.ofTenures(times, PerPeriod.monthly(0), AT_ONCE, Period.ofYears(1), JULIAN_YEAR);
        assertThat(julian.exactMultiple())
                .as("1 + ½ + ½, 61 days being more than two")
                .isEqualTo(Fraction.of(2));
        DiscountedLifetime leap = DiscountedLifetime.ofTenures(
                times(List.of(30, 61), List.of()), PerPeriod.monthly(0), AT_ONCE, Period.ofYears(1), Fraction.of(366));
        assertThat(leap.exactMultiple()).as("1 + ½, 61 days being two").isEqualTo(Fraction.of(3, 2));
    }

    @Test
    void beyondTwoHundredTimesItIsAsPreciseAsADouble() {
        List<Duration> left = Collections.nCopies(101, Duration.ofDays(1));
        List<Duration> oneByOne =
                LongStream.rangeClosed(2, 203).mapToObj(Duration::ofDays).toList();
        List<Duration> together = Collections.nCopies(202, Duration.ofDays(203));
        Fraction atOneStroke = afterTwo(TimesToEvent.of(left, together));
        Fraction byDoubles = afterTwo(TimesToEvent.of(left, oneByOne));
        assertThat(atOneStroke).isEqualTo(Fraction.of(4, 3));
        assertThat(byDoubles).isNotEqualTo(Fraction.of(4, 3));
        assertThat(byDoubles.doubleValue()).isCloseTo(4 / 3.0, within(1e-15));
        assertThat(afterTwo(TimesToEvent.of(left.subList(0, 100), oneByOne.subList(2, 202))))
                .as("200 are exact")
                .isEqualTo(Fraction.of(4, 3));
    }

    private static Fraction afterTwo(TimesToEvent times) {
        return DiscountedLifetime.ofTenures(times, PerPeriod.daily(0), END, Period.ofDays(2), JULIAN_YEAR)
                .exactMultiple();
    }

    @Test
    void aLongHorizonTakesNoTime() {
        DiscountedLifetime lifetime = ofStayers("1/997", 12_000);
        double growth = 998 / 997.0;
        assertThat(lifetime.multiple()).isCloseTo((1 - Math.pow(growth, -12_000)) * growth * 997, within(1e-9));
        assertThat(ofStayers("0", 12_000).exactMultiple()).isEqualTo(Fraction.of(12_000));
    }

    /** 3 ÷ 2 takes two bits a period. */
    @Test
    void theSumIsExactToTwoThousandBits() {
        Fraction third = Fraction.of(2, 3);
        Fraction exact = Fraction.ONE.minus(third.power(1_001)).times(Fraction.of(3));
        assertThat(ofStayers("50%", 1_001).exactMultiple()).isEqualTo(exact);
        Fraction longer = ofStayers("50%", 1_002).exactMultiple();
        assertThat(longer).isNotEqualTo(Fraction.ONE.minus(third.power(1_002)).times(Fraction.of(3)));
        assertThat(longer.doubleValue()).isCloseTo(3, within(1e-14));
    }

    private static DiscountedLifetime ofStayers(String discount, int days) {
        return DiscountedLifetime.ofTenures(
                times(List.of(), List.of(12_001)),
                PerPeriod.daily(Fraction.parse(discount)),
                AT_ONCE,
                Period.ofDays(days),
                JULIAN_YEAR);
    }

    @Test
    void comparableAreOneHorizonPeriodAndDiscount() {
        DiscountedLifetime one = yearly(REGULAR, "10%", END);
        assertThat(one.isComparableWith(yearly(new ShiftedBetaGeometric(1, 1), "0.1", END)))
                .isTrue();
        assertThat(one.isComparableWith(yearly(REGULAR, "11%", END))).isFalse();
        assertThat(one.isComparableWith(yearly(REGULAR, "10%", AT_ONCE))).isFalse();
        DiscountedLifetime ten = one.toHorizon(Period.ofYears(10));
        assertThat(ten.isComparableWith(one.toHorizon(Period.ofMonths(120)))).isTrue();
        assertThat(ten.isComparableWith(one.toHorizon(Period.ofYears(11)))).isFalse();
        assertThat(ofFour(END, 3, "0").isComparableWith(ofFour(END, 4, "0"))).isFalse();
        assertThat(ofFour(END, 3, "0").isComparableWith(ofFour(END, 3, "0"))).isTrue();
        assertThat(ofFour(END, 3, "0").periodsLookedAt()).contains(PerPeriod.daily(3));
        assertThat(one.periodsLookedAt()).isEmpty();
    }

    @Test
    void refusals() {
        TimesToEvent times = times(List.of(1), List.of());
        PerPeriod<Fraction> none = PerPeriod.monthly(0);
        Period year = Period.ofYears(1);
        Refusal.ofNull(() -> new DiscountedLifetime(null), "inputs");
        Refusal.ofNull(() -> DiscountedLifetime.ofTenures(null, none, END, year, JULIAN_YEAR), "tenures");
        Refusal.ofNull(() -> DiscountedLifetime.ofTenures(times, none, null, year, JULIAN_YEAR), "first");
        Refusal.of(
                () -> DiscountedLifetime.ofTenures(times, PerPeriod.monthly(-1), END, year, JULIAN_YEAR),
                "discount",
                -1,
                "less than 0");
        Refusal.of(
                () -> DiscountedLifetime.ofTenures(times, none, END, year, Fraction.of(367)),
                "daysPerYear",
                367,
                "360..366");
        Refusal.of(
                () -> DiscountedLifetime.ofTenures(times, PerPeriod.yearly(0), END, Period.ofMonths(18), JULIAN_YEAR),
                "horizon",
                "P18M",
                "3/2 periods");
        Refusal.of(
                () -> DiscountedLifetime.ofTenures(times, none, END, Period.ofDays(30), JULIAN_YEAR), "span", "P30D");
        PerPeriod<ShiftedBetaGeometric> model = PerPeriod.monthly(REGULAR);
        Refusal.ofNullByName(() -> DiscountedLifetime.ofContracts(null, none, END), "model");
        Refusal.ofNullByName(() -> DiscountedLifetime.ofContracts(model, null, END), "discount");
        Refusal.ofNullByName(() -> DiscountedLifetime.ofContracts(model, none, null), "first");
        Refusal.ofNullByName(
                () -> DiscountedLifetime.ofContracts(model, none, END).toHorizon(null), "horizon");
        Refusal.ofNullByName(() -> new DiscountedLifetimeInputs.ContractsToHorizon(null, year), "contracts");
        Refusal.of(() -> DiscountedLifetime.ofContracts(model, PerPeriod.monthly(-1), END), "discount", -1);
        Refusal.of(
                () -> DiscountedLifetime.ofContracts(model, PerPeriod.monthly(1_000_001), END),
                "discount",
                "0..1000000");
        Refusal.of(
                () -> DiscountedLifetime.ofContracts(model, PerPeriod.yearly(0), END),
                "model and discount",
                "P1M",
                "P12M");
        DiscountedLifetime contracts = DiscountedLifetime.ofContracts(model, none, END);
        Refusal.of(() -> contracts.toHorizon(Period.ofYears(1_001)), "horizon", "12012 periods");
        Refusal.of(IllegalStateException.class, () -> contracts.toHorizon(year).toHorizon(year), "horizon already");
    }
}
