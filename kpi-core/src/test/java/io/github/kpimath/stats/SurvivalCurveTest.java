package io.github.kpimath.stats;

import static io.github.kpimath.stats.TimesToEventTest.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.data.Offset.offset;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurvivalCurveTest {

    private static final SurvivalCurve EXAMPLE =
            TimesToEvent.of(days(1, 2, 4), days(3)).curve();

    private static final SurvivalCurve OPEN =
            TimesToEvent.of(days(2), days(3, 5)).curve();

    @Test
    void workedExample() {
        assertThat(EXAMPLE.survivalAt(Duration.ofDays(1))).isEqualTo(0.75);
        assertThat(EXAMPLE.survivalAt(Duration.ofDays(3))).isEqualTo(0.5);
        assertThat(EXAMPLE.survivalAt(Duration.ofDays(4))).isEqualTo(0);
        assertThat(EXAMPLE.median()).contains(Duration.ofDays(3));
        assertThat(EXAMPLE.restrictedMean(Duration.ofDays(4)))
                .isEqualTo(Duration.ofDays(11).dividedBy(4));
        assertThat(EXAMPLE.lastObserved()).isEqualTo(Duration.ofDays(4));
        assertThat(EXAMPLE).hasToString("SurvivalCurve[TimesToEvent[reached=3, waiting=1, distinct=4]]");
    }

    @Test
    void exactShares() {
        assertThat(EXAMPLE.exactSurvivalAt(Duration.ZERO)).isEqualTo(Fraction.ONE);
        assertThat(EXAMPLE.exactSurvivalAt(Duration.ofDays(1))).isEqualTo(Fraction.of(3, 4));
        assertThat(EXAMPLE.exactSurvivalAt(Duration.ofDays(3))).isEqualTo(Fraction.of(1, 2));
        assertThat(EXAMPLE.exactSurvivalAt(Duration.ofDays(9))).isEqualTo(Fraction.ZERO);
        assertThat(OPEN.exactSurvivalAt(Duration.ofDays(4))).isEqualTo(Fraction.of(2, 3));
        Refusal.of(() -> OPEN.exactSurvivalAt(Duration.ofDays(6)), "time", "PT144H", "PT120H");
        Refusal.of(() -> OPEN.exactSurvivalAt(Duration.ofDays(-1)), "time", "PT-24H");
    }

    @Test
    void theStreamHoldsTheTimesOnly() {
        SurvivalCurve read = RoundTrip.of(EXAMPLE);
        assertThat(read).isEqualTo(EXAMPLE);
        assertThat(read.steps()).isEqualTo(EXAMPLE.steps());
    }

    @Test
    void table() {
        List<SurvivalCurve.Step> steps = EXAMPLE.steps();
        assertThat(steps).hasSize(4);
        assertThat(steps.get(0))
                .isEqualTo(new SurvivalCurve.Step(Duration.ofDays(1), 4, 1, 0, 0.75, Math.sqrt(0.75 * 0.25 / 4)));
        assertThat(steps.get(2).censored()).isEqualTo(1);
        assertThat(steps.get(2).atRisk()).isEqualTo(2);
        assertThat(steps.get(3)).isEqualTo(new SurvivalCurve.Step(Duration.ofDays(4), 1, 1, 0, 0, 0));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(steps::clear);
    }

    @Test
    void eventsPrecedeCensoringsAtEqualTimes() {
        SurvivalCurve curve = TimesToEvent.of(days(5, 5, 9), days(5)).curve();
        assertThat(curve.survivalAt(Duration.ofDays(5))).isEqualTo(0.5);
        assertThat(curve.median()).contains(Duration.ofDays(7));
    }

    @Test
    void anEventAtTheStartCounts() {
        SurvivalCurve curve = TimesToEvent.of(days(0, 2), days()).curve();
        assertThat(curve.survivalAt(Duration.ZERO)).isEqualTo(0.5);
        assertThat(curve.median()).contains(Duration.ofDays(1));
        assertThat(curve.restrictedMean(Duration.ofDays(9))).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void nobodyReached() {
        SurvivalCurve curve = TimesToEvent.of(days(), days(3, 8)).curve();
        assertThat(curve.survivalAt(Duration.ofDays(8))).isEqualTo(1);
        assertThat(curve.median()).isEmpty();
        assertThat(curve.quantile(1e-9)).isEmpty();
        assertThat(curve.restrictedMean(Duration.ofDays(8))).isEqualTo(Duration.ofDays(8));
        assertThat(curve.quantileInterval(0.5, 0.95, SurvivalInterval.LOG_LOG)).isEmpty();
    }

    @Test
    void stretchAtTheEndRunsToTheLastObservation() {
        SurvivalCurve curve = TimesToEvent.of(days(2), days(6)).curve();
        assertThat(curve.median()).contains(Duration.ofDays(4));
        SurvivalCurve longer = TimesToEvent.of(days(1, 2), days(6, 7)).curve();
        assertThat(longer.median()).contains(Duration.ofHours(108));
        SurvivalCurve endsThere = TimesToEvent.of(days(2), days(2)).curve();
        assertThat(endsThere.median()).contains(Duration.ofDays(2));
    }

    @Test
    void beforeTheFirstAndBetweenTheSteps() {
        assertThat(OPEN.survivalAt(Duration.ZERO)).isEqualTo(1);
        assertThat(OPEN.survivalAt(Duration.ofDays(2).minusNanos(1))).isEqualTo(1);
        assertThat(OPEN.survivalAt(Duration.ofDays(2))).isEqualTo(2 / 3.0);
        assertThat(OPEN.survivalAt(Duration.ofDays(4))).isEqualTo(2 / 3.0);
        assertThat(OPEN.survivalAt(Duration.ofDays(5))).isEqualTo(2 / 3.0);
    }

    @Test
    void restrictedMeanBetweenTheSteps() {
        assertThat(OPEN.restrictedMean(Duration.ZERO)).isEqualTo(Duration.ZERO);
        assertThat(OPEN.restrictedMean(Duration.ofDays(1))).isEqualTo(Duration.ofDays(1));
        assertThat(OPEN.restrictedMean(Duration.ofDays(5))).isEqualTo(Duration.ofDays(4));
        assertThat(EXAMPLE.restrictedMean(Duration.ofDays(300_000))).isEqualTo(Duration.ofHours(66));
    }

    @Test
    void whatTheDataDoNotSayIsRefused() {
        Duration beyond = Duration.ofDays(5).plusNanos(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OPEN.survivalAt(beyond))
                .withMessage(
                        "time PT120H0.000000001S is outside the range PT0S..PT120H in which the survival is known");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OPEN.restrictedMean(beyond))
                .withMessageStartingWith("horizon PT120H0.000000001S is outside");
        assertThatIllegalArgumentException().isThrownBy(() -> OPEN.intervalAt(beyond, 0.95, SurvivalInterval.LOG_LOG));
        assertThatIllegalArgumentException().isThrownBy(() -> EXAMPLE.survivalAt(Duration.ofNanos(-1)));
        assertThat(EXAMPLE.survivalAt(Duration.ofSeconds(Long.MAX_VALUE))).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
    void refusesOtherShares(double p) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EXAMPLE.quantile(p))
                .withMessage("p " + p + " is outside the open range 0..1");
        assertThatIllegalArgumentException().isThrownBy(() -> EXAMPLE.quantileInterval(p, 0.95, SurvivalInterval.LOG));
    }

    @ParameterizedTest
    @CsvSource({"LOG_LOG, 0.620, 0.952", "LOG, 0.720, 1", "PLAIN, 0.707, 1"})
    void intervalOfFreireichsPatientsAtWeekSix(SurvivalInterval method, double lower, double upper) {
        List<Duration> waiting = new ArrayList<>(days(6));
        for (int i = 0; i < 17; i++) {
            waiting.add(Duration.ofDays(35));
        }
        ConfidenceInterval interval = TimesToEvent.of(days(6, 6, 6), waiting)
                .curve()
                .intervalAt(Duration.ofDays(6), 0.95, method)
                .orElseThrow();
        assertThat(interval.lower()).isCloseTo(lower, offset(5e-4));
        assertThat(interval.upper()).isCloseTo(upper, offset(5e-4));
    }

    @Test
    void intervalsAtTheEndsOfTheCurve() {
        ConfidenceInterval one = new ConfidenceInterval(1, 1, 0.95);
        assertThat(EXAMPLE.intervalAt(Duration.ZERO, 0.95, SurvivalInterval.PLAIN))
                .contains(one);
        assertThat(EXAMPLE.intervalAt(Duration.ZERO, 0.95, SurvivalInterval.LOG))
                .contains(one);
        assertThat(EXAMPLE.intervalAt(Duration.ZERO, 0.95, SurvivalInterval.LOG_LOG))
                .isEmpty();
        for (SurvivalInterval method : SurvivalInterval.values()) {
            assertThat(EXAMPLE.intervalAt(Duration.ofDays(4), 0.95, method)).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> EXAMPLE.intervalAt(Duration.ofDays(4), 1, method));
            assertThatIllegalArgumentException().isThrownBy(() -> EXAMPLE.quantileInterval(0.5, 1, method));
        }
    }

    @Test
    void intervalOfAQuantile() {
        SurvivalCurve curve = TimesToEvent.of(days(1, 2, 3, 4), days()).curve();
        assertThat(curve.quantile(0.25)).contains(Duration.ofHours(36));
        assertThat(curve.quantileInterval(0.25, 0.95, SurvivalInterval.LOG_LOG))
                .contains(DurationInterval.of(Duration.ofDays(1), Duration.ofDays(3), 0.95));
        assertThat(curve.quantileInterval(0.5, 0.95, SurvivalInterval.LOG_LOG))
                .contains(DurationInterval.atLeast(Duration.ofDays(1), 0.95));
    }

    @Test
    void refusesNulls() {
        assertThatNullPointerException()
                .isThrownBy(() -> EXAMPLE.survivalAt(null))
                .withMessage("time");
        assertThatNullPointerException()
                .isThrownBy(() -> EXAMPLE.restrictedMean(null))
                .withMessage("horizon");
        assertThatNullPointerException()
                .isThrownBy(() -> EXAMPLE.intervalAt(Duration.ZERO, 0.95, null))
                .withMessage("method");
        assertThatNullPointerException()
                .isThrownBy(() -> EXAMPLE.quantileInterval(0.5, 0.95, null))
                .withMessage("method");
        assertThatNullPointerException()
                .isThrownBy(() -> new SurvivalCurve.Step(null, 1, 1, 0, 0, 0))
                .withMessage("time");
    }

    @Test
    void equality() {
        assertThat(EXAMPLE).isEqualTo(TimesToEvent.of(days(1, 2, 4), days(3)).curve());
        assertThat(EXAMPLE)
                .hasSameHashCodeAs(TimesToEvent.of(days(1, 2, 4), days(3)).curve());
        assertThat(EXAMPLE).isNotEqualTo(OPEN).isNotEqualTo("curve");
        assertThat(EXAMPLE.hashCode()).isNotEqualTo(OPEN.hashCode());
    }

    @Property
    void withNobodyWaitingItIsThePlainDistribution(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 20) Long> hours) {
        List<Duration> reached = hours.stream().map(Duration::ofHours).toList();
        TimesToEvent times = TimesToEvent.of(reached, List.of());
        SurvivalCurve curve = times.curve();
        for (long hour = 0; hour <= 21; hour++) {
            long limit = hour;
            double above = hours.stream().filter(h -> h > limit).count();
            assertThat(curve.survivalAt(Duration.ofHours(hour))).isEqualTo(above / hours.size());
        }
        assertThat(curve.median()).isEqualTo(times.reachedQuantile(0.5, QuantileMethod.LINEAR));
        for (double p : new double[] {0.1, 0.25, 0.3, 0.7}) {
            assertThat(curve.quantile(p))
                    .isEqualTo(times.reachedQuantile(p, QuantileMethod.AVERAGED_INVERTED_DISTRIBUTION));
        }
        double mean = (double) times.reachedTotal().toNanos() / times.size();
        assertThat((double) curve.restrictedMean(curve.lastObserved()).toNanos())
                .isCloseTo(mean, offset(1 + 1e-12 * mean));
    }

    /** Every arrangement of events and censorings on up to four times, against fractions of whole numbers. */
    @Test
    void tiesAreDecidedExactly() {
        int ties = 0;
        for (int[] counts : arrangements(4)) {
            Map<Duration, Long> reached = new HashMap<>();
            Map<Duration, Long> waiting = new HashMap<>();
            for (int i = 0; i < 4; i++) {
                reached.put(Duration.ofDays(i), (long) (counts[i] % 3));
                waiting.put(Duration.ofDays(i), (long) (counts[i] / 3));
            }
            TimesToEvent times = TimesToEvent.ofCounts(reached, waiting);
            if (times.size() > 0) {
                for (String p : new String[] {"0.5", "0.25", "0.4"}) {
                    Optional<Duration> expected = quantileInFractions(times, new BigDecimal(p));
                    assertThat(times.curve().quantile(Double.parseDouble(p))).isEqualTo(expected);
                    ties += expected.filter(d -> d.toHours() % 24 != 0).isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(ties).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 1_000, 20_000})
    void longTiesAreDecidedExactly(int steps) {
        assertThat(nearHalf(steps, 0).curve().median()).contains(Duration.ofNanos(steps + 4));
        assertThat(nearHalf(steps, 1).curve().median()).contains(Duration.ofNanos(steps + 8));
        assertThat(nearHalf(steps, -1).curve().median()).contains(Duration.ofNanos(steps));
    }

    @Test
    void noDriftOverManySteps() {
        int steps = 100_000;
        Map<Duration, Long> reached = new HashMap<>();
        Map<Duration, Long> waiting = new HashMap<>();
        for (int i = 1; i <= steps; i++) {
            reached.put(Duration.ofNanos(i), 1L);
            waiting.put(Duration.ofNanos(i), i % 2L);
        }
        List<SurvivalCurve.Step> table =
                TimesToEvent.ofCounts(reached, waiting).curve().steps();
        BigDecimal product = BigDecimal.ONE;
        MathContext digits = new MathContext(40);
        for (SurvivalCurve.Step step : table) {
            product = product.multiply(BigDecimal.valueOf(step.atRisk() - step.events()), digits)
                    .divide(BigDecimal.valueOf(step.atRisk()), digits);
            if (step.time().toNanos() % 1000 == 0) {
                double exact = product.doubleValue();
                assertThat(step.survival()).isCloseTo(exact, offset(1e-12 * exact));
            }
        }
    }

    @Property
    void neverRisesAndStaysAShare(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 15) Integer> reached,
            @ForAll @Size(max = 30) List<@IntRange(max = 15) Integer> waiting) {
        SurvivalCurve curve = TimesToEvent.of(
                        days(reached.stream().mapToInt(i -> i).toArray()),
                        days(waiting.stream().mapToInt(i -> i).toArray()))
                .curve();
        double previous = 1;
        for (SurvivalCurve.Step step : curve.steps()) {
            assertThat(step.survival()).isBetween(0.0, previous);
            previous = step.survival();
            for (SurvivalInterval method : SurvivalInterval.values()) {
                Optional<ConfidenceInterval> interval = curve.intervalAt(step.time(), 0.9, method);
                assertThat(interval.filter(i -> !i.contains(step.survival()))).isEmpty();
                assertThat(interval.filter(i -> i.lower() < 0 || i.upper() > 1)).isEmpty();
                Optional<ConfidenceInterval> surer = curve.intervalAt(step.time(), 0.95, method);
                interval.ifPresent(i -> assertThat(surer.orElseThrow().width()).isGreaterThanOrEqualTo(i.width()));
            }
        }
    }

    /**
     * Step by step the survival falls from 2k/2k over (2k - 1)/2k to k/2k, each time by one event in so many equal
     * groups, and between the steps one of each group leaves: nothing telescopes. One censored more or less in the
     * first step puts the survival at the k-th step a hair above or below one half.
     */
    private static TimesToEvent nearHalf(int steps, int moreCensored) {
        Map<Duration, Long> reached = new HashMap<>();
        Map<Duration, Long> waiting = new HashMap<>();
        for (int i = 0; i < steps; i++) {
            long groups = 2L * steps - i;
            reached.put(Duration.ofNanos(i + 1), steps + 2L - i);
            waiting.put(Duration.ofNanos(i + 1), groups - 1 + (i == 0 ? moreCensored : 0));
        }
        reached.put(Duration.ofNanos(steps + 8), 2L * steps);
        return TimesToEvent.ofCounts(reached, waiting);
    }

    private static Optional<Duration> quantileInFractions(TimesToEvent times, BigDecimal p) {
        BigDecimal share = BigDecimal.ONE.subtract(p);
        BigInteger numerator = BigInteger.ONE;
        BigInteger denominator = BigInteger.ONE;
        long atRisk = times.size();
        for (int i = 0; i < times.distinct(); i++) {
            numerator = numerator.multiply(BigInteger.valueOf(atRisk - times.reachedAt(i)));
            denominator = denominator.multiply(BigInteger.valueOf(atRisk));
            atRisk -= times.reachedAt(i) + times.waitingAt(i);
            int order = new BigDecimal(numerator).compareTo(share.multiply(new BigDecimal(denominator)));
            if (order <= 0) {
                int end = i;
                while (order == 0 && end < times.distinct() - 1 && (end == i || times.reachedAt(end) == 0)) {
                    end++;
                }
                return Optional.of(Duration.ofNanos((times.nanosAt(i) + times.nanosAt(end)) / 2));
            }
        }
        return Optional.empty();
    }

    private static List<int[]> arrangements(int times) {
        List<int[]> all = new ArrayList<>();
        int options = 9;
        for (int code = 0; code < Math.pow(options, times); code++) {
            int[] counts = new int[times];
            for (int i = 0, rest = code; i < times; i++, rest /= options) {
                counts[i] = rest % options;
            }
            all.add(counts);
        }
        return all;
    }
}
