package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.Definition;
import io.github.kpimath.Formula;
import io.github.kpimath.Leaf;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.retention.CustomerLifetime.Method;
import io.github.kpimath.stats.DurationInterval;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.KaplanMeierByHand;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.TimeToEventConformance;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.PerPeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class CustomerLifetimeTest extends TimeToEventConformance<CustomerLifetimeTest.Given, CustomerLifetime> {

    private static final long DAY = 86_400_000_000_000L;
    private static final int HORIZON = 5;
    private static final Fraction YEAR = Fraction.parse("365.25");

    /** The same customers seen in two ways. */
    record Given(TimesToEvent tenures, CustomerMovement month) {}

    private static TimesToEvent days(List<Integer> left, List<Integer> staying) {
        return TimesToEvent.of(
                left.stream().map(Duration::ofDays).toList(),
                staying.stream().map(Duration::ofDays).toList());
    }

    private static Optional<Ratio> meanDays(KaplanMeierByHand hand) {
        if (!hand.isKnownAt(HORIZON)) {
            return Optional.empty();
        }
        Ratio sum = Ratio.of(0, 1);
        for (int day = 0; day < HORIZON; day++) {
            Ratio left = hand.reachedBy(day);
            BigDecimal staying = left.below().subtract(left.above());
            sum = Ratio.of(
                    sum.above().multiply(left.below()).add(staying.multiply(sum.below())),
                    sum.below().multiply(left.below()));
        }
        return Optional.of(sum);
    }

    private static Ratio ofTenures(Given given, UndefinedReason missing, boolean median) {
        KaplanMeierByHand hand = KaplanMeierByHand.of(given.tenures());
        if (hand.isEmpty()) {
            return Ratio.none(UndefinedReason.EMPTY_DENOMINATOR);
        }
        Optional<Ratio> days = median ? hand.twiceTheQuantile(50).map(twice -> Ratio.of(twice, 2)) : meanDays(hand);
        return days.map(found -> found.times(DAY)).orElse(Ratio.none(missing));
    }

    @Override
    protected List<Canonical<Given, CustomerLifetime>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.MEDIAN,
                        given -> CustomerLifetime.of(given.tenures()),
                        given -> ofTenures(given, UndefinedReason.NOT_REACHED, true)),
                new Canonical<>(
                        Method.RESTRICTED_MEAN,
                        given -> CustomerLifetime.toHorizon(given.tenures(), Duration.ofDays(HORIZON)),
                        given -> ofTenures(given, UndefinedReason.INCOMPLETE, false)),
                new Canonical<>(
                        Method.ONE_OVER_CHURN,
                        given -> CustomerLifetime.ofChurn(
                                ChurnRate.of(given.month()).per(Period.ofWeeks(1)), YEAR),
                        given -> Ratio.of(
                                7 * DAY * given.month().atStart(), given.month().startersLost())));
    }

    /** The restricted mean is an estimate in double precision. */
    @Override
    protected void equalsDefinition(CustomerLifetime kpi, Ratio exact) {
        if (kpi.definition() == Method.RESTRICTED_MEAN) {
            double nanos = exact.rounded(MathContext.DECIMAL64).doubleValue();
            assertThat((double) kpi.duration().toNanos()).isCloseTo(nanos, within(2.0));
            readsAs(kpi, Ratio.of(kpi.formula().value()));
        } else {
            super.equalsDefinition(kpi, exact);
        }
    }

    @Override
    protected Ratio explained(CustomerLifetime kpi, Ratio exact) {
        return Ratio.of(kpi.formula().value());
    }

    @Override
    protected boolean isOfCurve(Definition definition) {
        return definition == Method.MEDIAN;
    }

    @Override
    protected Arbitrary<Given> inputs() {
        Arbitrary<List<Integer>> tenures =
                Arbitraries.integers().between(0, 8).list().ofMaxSize(6);
        Arbitrary<Integer> customers = Arbitraries.integers().between(0, 30);
        return Combinators.combine(tenures, tenures, customers, customers)
                .as((left, staying, lost, kept) -> new Given(
                        days(left, staying),
                        CustomerMovement.startingWith(lost + kept).losing(lost)));
    }

    @Override
    protected Given empty() {
        return new Given(TimesToEvent.empty(), CustomerMovement.empty());
    }

    @Override
    protected Optional<BinaryOperator<Given>> plus() {
        return Optional.empty();
    }

    private static TimesToEvent example() {
        return days(List.of(100, 200, 300), List.of(400));
    }

    @Test
    void theMedianCountsThoseWhoStay() {
        CustomerLifetime lifetime = CustomerLifetime.of(example());
        assertThat(lifetime.duration()).isEqualTo(Duration.ofDays(250));
        assertThat(lifetime.explain().text(Locale.ENGLISH))
                .isEqualTo("Customer lifetime = Kaplan–Meier median (customers who left; current customers)"
                        + " = Kaplan–Meier median (3; 1) = 250\u00a0d");
        assertThat(CustomerLifetime.of(days(List.of(10), List.of(400, 500)))
                        .explain()
                        .text(Locale.ENGLISH))
                .endsWith("not defined, because fewer than half have left");
    }

    @Test
    void theMeanNeedsAHorizon() {
        CustomerLifetime mean = CustomerLifetime.toHorizon(example(), Duration.ofDays(400));
        assertThat(mean.duration()).isEqualTo(Duration.ofDays(250));
        assertThat(mean.explain().text(Locale.ENGLISH)).endsWith("(3; 1; 400\u00a0d) = 250\u00a0d");
        assertThat(CustomerLifetime.toHorizon(example(), Duration.ofDays(200)).duration())
                .isEqualTo(Duration.ofDays(175));
        assertThat(CustomerLifetime.toHorizon(example(), Duration.ofDays(401)).undefinedReason())
                .contains(UndefinedReason.INCOMPLETE);
        assertThat(CustomerLifetime.toHorizon(days(List.of(1, 3), List.of()), Duration.ofDays(900))
                        .duration())
                .isEqualTo(Duration.ofDays(2));
    }

    @Test
    void oneOverChurn() {
        PerPeriod<Fraction> fivePercent = PerPeriod.monthly(Fraction.parse("5%"));
        CustomerLifetime lifetime = CustomerLifetime.ofStatedChurn(fivePercent, Fraction.of(360));
        assertThat(lifetime.duration()).isEqualTo(Duration.ofDays(600));
        assertThat(lifetime.explain().text(Locale.ENGLISH))
                .isEqualTo("Customer lifetime = length of the period ÷ churn rate = 30\u00a0d ÷ 5% = 600\u00a0d");
        assertThat(CustomerLifetime.ofStatedChurn(fivePercent, YEAR).duration())
                .isEqualTo(Duration.ofDays(60_875).dividedBy(100));
        assertThat(CustomerLifetime.ofStatedChurn(PerPeriod.yearly(Fraction.ONE), Fraction.parse("365.24219"))
                        .duration())
                .isEqualTo(Duration.ofNanos(31_556_925_216_000_000L));
        assertThat(CustomerLifetime.ofStatedChurn(PerPeriod.monthly(Fraction.ONE), Fraction.of(1_091, 3))
                        .duration())
                .isEqualTo(Duration.ofHours(727).plusMinutes(20));
        CustomerLifetime measured =
                CustomerLifetime.ofChurn(ChurnRate.ofCounts(64, 1_000).per(Period.ofMonths(1)), Fraction.of(360));
        assertThat(measured.explain().restsOn()).hasSize(1);
        assertThat(measured.duration()).isEqualTo(Duration.ofHours(11_250));
    }

    @Test
    void aChurnThatCountsWhoCameAndLeftIsNoted() {
        CustomerMovement month =
                CustomerMovement.startingWith(100).joining(9).losing(8).losingJoiners(2);
        CustomerLifetime all = CustomerLifetime.ofChurn(ChurnRate.of(month).per(Period.ofMonths(1)), YEAR);
        assertThat(all.notes()).containsExactly(Note.of("churn-counts-came-and-left", 2));
        ChurnRate starters = ChurnRate.of(month, ChurnRate.Method.STARTERS_LOST_OVER_START);
        assertThat(CustomerLifetime.ofChurn(starters.per(Period.ofMonths(1)), YEAR)
                        .notes())
                .isEmpty();
        assertThat(CustomerLifetime.ofChurn(ChurnRate.ofCounts(5, 100).per(Period.ofMonths(1)), YEAR)
                        .notes())
                .isEmpty();
        assertThat(CustomerLifetime.of(example()).notes()).isEmpty();
    }

    @Test
    void aChurnAboveOneHundredPercentIsNoRiskOfLeaving() {
        CustomerMovement month = CustomerMovement.startingWith(1).joining(9).losingJoiners(3);
        Refusal.of(
                () -> CustomerLifetime.ofChurn(ChurnRate.of(month).per(Period.ofMonths(1)), YEAR), "churn", 3, "0..1");
        Refusal.of(
                () -> CustomerLifetime.ofStatedChurn(PerPeriod.monthly(Fraction.of(101, 100)), YEAR),
                "churn",
                "101/100",
                "0..1");
        assertThat(CustomerLifetime.ofStatedChurn(PerPeriod.monthly(Fraction.ONE), YEAR)
                        .isDefined())
                .isTrue();
    }

    @Test
    void noChurnHasNoEnd() {
        CustomerLifetime steady =
                CustomerLifetime.ofChurn(ChurnRate.ofCounts(0, 1_000).per(Period.ofMonths(1)), YEAR);
        assertThat(steady.undefinedReason()).contains(UndefinedReason.EMPTY_DENOMINATOR);
        assertThat(steady.explain().formula(Locale.ENGLISH)).endsWith("not defined, because nobody leaves");
        CustomerLifetime nobody =
                CustomerLifetime.ofChurn(ChurnRate.ofCounts(0, 0).per(Period.ofMonths(1)), YEAR);
        assertThat(nobody.explain().formula(Locale.ENGLISH))
                .endsWith("not defined, because there were no customers at the start");
    }

    @Test
    void pooledTenuresNotMedians() {
        TimesToEvent all = example().plus(days(List.of(50, 60), List.of()));
        assertThat(CustomerLifetime.of(all).duration()).isEqualTo(Duration.ofDays(150));
    }

    @Test
    void theHorizonDecidesWhatIsComparable() {
        CustomerLifetime year = CustomerLifetime.toHorizon(example(), Duration.ofDays(365));
        assertThat(year.isComparableWith(CustomerLifetime.toHorizon(example(), Duration.ofDays(365))))
                .isTrue();
        assertThat(year.isComparableWith(CustomerLifetime.toHorizon(example(), Duration.ofDays(30))))
                .isFalse();
        assertThat(year.isComparableWith(RenewalRate.ofCounts(1, 2))).isFalse();
    }

    @Test
    void churnAndYearDecideWhatIsComparable() {
        ChurnRate churn = ChurnRate.ofCounts(5, 100);
        CustomerLifetime all = CustomerLifetime.ofChurn(churn.per(Period.ofMonths(1)), YEAR);
        ChurnRate starters = ChurnRate.of(churn.evidence(), ChurnRate.Method.STARTERS_LOST_OVER_START);
        assertThat(all.isComparableWith(CustomerLifetime.ofChurn(starters.per(Period.ofMonths(1)), YEAR)))
                .isFalse();
        assertThat(all.isComparableWith(CustomerLifetime.ofChurn(churn.per(Period.ofWeeks(1)), YEAR)))
                .isTrue();
        assertThat(all.isComparableWith(CustomerLifetime.ofChurn(churn.per(Period.ofMonths(1)), Fraction.of(360))))
                .isFalse();
        CustomerLifetime stated = CustomerLifetime.ofStatedChurn(PerPeriod.monthly(Fraction.ONE), YEAR);
        assertThat(all.isComparableWith(stated)).isTrue();
        assertThat(stated.isComparableWith(all)).isTrue();
    }

    @Test
    void theMedianHasAnInterval() {
        CustomerLifetime lifetime = CustomerLifetime.of(example());
        assertThat(lifetime.interval(0.95)).contains(DurationInterval.atLeast(Duration.ofDays(100), 0.95));
        assertThat(lifetime.interval(0.5))
                .contains(DurationInterval.of(Duration.ofDays(200), Duration.ofDays(300), 0.5));
        assertThat(CustomerLifetime.of(TimesToEvent.empty()).curve()).isEmpty();
    }

    @Test
    void refusals() {
        Refusal.of(() -> CustomerLifetime.toHorizon(example(), Duration.ZERO), "horizon", "PT0S", "positive");
        Refusal.of(() -> CustomerLifetime.toHorizon(example(), Duration.ofDays(-1)), "horizon", "PT-24H");
        PerPeriod<Fraction> churn = PerPeriod.monthly(Fraction.parse("5%"));
        Refusal.of(() -> CustomerLifetime.ofStatedChurn(churn, Fraction.of(359)), "daysPerYear", 359, "360..366");
        Refusal.of(() -> CustomerLifetime.ofStatedChurn(churn, Fraction.of(367)), "daysPerYear", 367, "360..366");
        Refusal.of(() -> CustomerLifetime.ofStatedChurn(PerPeriod.monthly(-1), YEAR), "churn", -1);
        Refusal.of(
                () -> new LifetimeInputs.SteadyChurn(
                        PerPeriod.<Leaf>monthly(Formula.percentage("retention-rate", Fraction.ONE)), YEAR),
                "churn",
                "retention-rate");
        Refusal.ofNull(() -> CustomerLifetime.of(null), "tenures");
        Refusal.ofNull(() -> CustomerLifetime.toHorizon(null, Duration.ofDays(1)), "tenures");
        Refusal.ofNull(() -> new CustomerLifetime(null), "inputs");
    }
}
