package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.stats.DurationInterval;
import io.github.kpimath.stats.Interval;
import io.github.kpimath.stats.ShareInterval;
import io.github.kpimath.stats.SurvivalCurve;
import io.github.kpimath.stats.SurvivalInterval;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.testing.Refusal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How sure a KPI is, by its kind: the same question to all of them. */
class IntervalsTest {

    private static final Operation.Quotient TEN_OF_A_HUNDRED =
            Formula.count("customers-lost", 10).over(Formula.count("customers-at-start", 100));
    private static final Operation.Quotient NOTHING_OF_NOTHING =
            Formula.count("customers-lost", 0).over(Formula.count("customers-at-start", 0));
    /** Wilson's interval of 10 in 100, by hand: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n). */
    private static final double LOWER = 0.05522914;

    private static final double UPPER = 0.17436566;
    private static final double ROUNDING = 1e-8;
    private static final double LEVEL = 0.95;

    private record Counted(Formula formula, boolean isShare) implements CountedRateKpi {
        @Override
        public Definition definition() {
            return SampleKpis.Method.RATE;
        }
    }

    private record Waited(Formula formula, Optional<SurvivalCurve> curve) implements TimeToEventKpi {
        @Override
        public Definition definition() {
            return SampleKpis.Method.LENGTH;
        }
    }

    private record Quarter(Formula formula, Optional<SurvivalCurve> curve) implements TimeToEventKpi {
        @Override
        public Definition definition() {
            return SampleKpis.Method.LENGTH;
        }

        @Override
        public double curveQuantile() {
            return 0.25;
        }
    }

    @Test
    void ofARateThatIsAShareByThisDefinition() {
        Counted share = new Counted(TEN_OF_A_HUNDRED, true);

        assertThat(share.interval(LEVEL).orElseThrow().lower()).isCloseTo(LOWER, within(ROUNDING));
        assertThat(share.interval(LEVEL).orElseThrow().upper()).isCloseTo(UPPER, within(ROUNDING));
        assertThat(share.interval(LEVEL, ShareInterval.WALD).orElseThrow().lower())
                .as("0.1 − z √(0.1 × 0.9 ÷ 100)")
                .isCloseTo(0.04120108, within(ROUNDING));
        assertThat(share.intervalIfKnown(LEVEL)).isEqualTo(share.interval(LEVEL));
    }

    @Test
    void ofARateThatIsNone() {
        Counted rate = new Counted(TEN_OF_A_HUNDRED, false);

        assertThat(rate.interval(LEVEL)).isEmpty();
        assertThat(rate.interval(LEVEL, ShareInterval.WALD)).isEmpty();
        assertThat(rate.intervalIfKnown(LEVEL)).isEmpty();
        Refusal.of(() -> rate.interval(95), "level 95", "0", "1");
    }

    @Test
    void ofAFormulaThatIsNoCountOverACountIsRefused() {
        Counted wrong = new Counted(Formula.constant(1), true);

        assertThatThrownBy(() -> wrong.interval(LEVEL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("churn-rate/rate");
    }

    @Test
    void ofATimeIsThatOfItsCurve() {
        SurvivalCurve curve = TimesToEvent.of(
                        List.of(Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(3), Duration.ofDays(4)),
                        List.of())
                .curve();
        Formula median = Formula.time("median", Duration.ofDays(2));
        Waited waited = new Waited(median, Optional.of(curve));

        DurationInterval half = waited.interval(0.5).orElseThrow();
        assertThat(Optional.of(half))
                .isEqualTo(curve.quantileInterval(0.5, 0.5, SurvivalInterval.LOG_LOG))
                .isEqualTo(waited.intervalIfKnown(0.5));
        assertThat(waited.interval(0.5, SurvivalInterval.LOG))
                .isEqualTo(curve.quantileInterval(0.5, 0.5, SurvivalInterval.LOG))
                .isPresent();
        assertThat(new Quarter(median, Optional.of(curve)).interval(0.5))
                .isEqualTo(curve.quantileInterval(0.25, 0.5, SurvivalInterval.LOG_LOG))
                .isNotEqualTo(Optional.of(half));
        Waited ofNoCurve = new Waited(median, Optional.empty());
        assertThat(ofNoCurve.interval(LEVEL)).isEmpty();
        Refusal.of(() -> ofNoCurve.interval(0), "level 0");
    }

    @Test
    void withoutAValueThereIsNone() {
        for (Kpi kpi : List.of(
                new Counted(NOTHING_OF_NOTHING, true),
                new Counted(NOTHING_OF_NOTHING, false),
                new SampleKpis.Rate(NOTHING_OF_NOTHING))) {
            assertThatThrownBy(() -> kpi.intervalIfKnown(LEVEL)).isInstanceOf(UndefinedKpiException.class);
        }
    }

    @Test
    void ofKindsThatCannotKnowIsEmpty() {
        for (Kpi kpi : List.of(
                new SampleKpis.Rate(TEN_OF_A_HUNDRED),
                new SampleKpis.Points(Formula.constant(3)),
                new SampleKpis.Whole(Formula.constant(3)))) {
            Optional<? extends Interval> interval = kpi.intervalIfKnown(LEVEL);
            assertThat(interval).isEmpty();
            Refusal.of(() -> kpi.intervalIfKnown(1), "level 1");
        }
    }

    @Test
    void aFigureGoesTheWayOfItsType() {
        assertThat(new SampleKpis.Points(Formula.constant(3)).direction()).isEqualTo(Direction.HIGH_IS_GOOD);
        assertThat(new SampleKpis.Whole(Formula.constant(3)).direction()).isEqualTo(Direction.LOW_IS_GOOD);
        assertThat(new SampleKpis.Whole(Formula.constant(3)).stoodFor()).isEmpty();
    }

    @Test
    void aMultipleReadsAsANumber() {
        MultipleKpi threeHalves = new SampleKpis.Multiple(Formula.constant(3).over(Formula.constant(2)));

        assertThat(threeHalves.multiple()).isEqualTo(1.5);
        assertThat(threeHalves.multiple(0, RoundingMode.HALF_EVEN)).isEqualByComparingTo("2");
        assertThat(threeHalves.exactMultiple().toString()).isEqualTo("3/2");
    }
}
