package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.engagement.ValueReachedShare.Method;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.SurvivalInterval;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.KaplanMeierByHand;
import io.github.kpimath.testing.RateConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Fraction;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ValueReachedShareTest extends RateConformance<TimesToEvent, ValueReachedShare> {

    private static final double DOUBLE_PRECISION = 4e-16;
    private static final int DAY = 5;

    private static Ratio byHand(TimesToEvent times, int day) {
        KaplanMeierByHand hand = KaplanMeierByHand.of(times);
        if (hand.isEmpty()) {
            return Ratio.none(UndefinedReason.EMPTY_DENOMINATOR);
        }
        return hand.isKnownAt(day) ? hand.reachedBy(day) : Ratio.none(UndefinedReason.INCOMPLETE);
    }

    @Override
    protected List<Canonical<TimesToEvent, ValueReachedShare>> definitions() {
        return List.of(new Canonical<>(
                Method.KAPLAN_MEIER,
                times -> ValueReachedShare.of(times, Duration.ofDays(DAY)),
                times -> byHand(times, DAY)));
    }

    @Override
    protected Arbitrary<TimesToEvent> inputs() {
        return Waits.any();
    }

    @Override
    protected TimesToEvent empty() {
        return TimesToEvent.empty();
    }

    @Override
    protected Optional<BinaryOperator<TimesToEvent>> plus() {
        return Optional.of(TimesToEvent::plus);
    }

    @Override
    protected void holds(ValueReachedShare share, Ratio exact) {
        assertThat(share.ratio()).isBetween(0.0, 1.0);
        share.interval(0.95).ifPresent(interval -> {
            assertThat(interval.lower()).isBetween(0.0, share.ratio() + DOUBLE_PRECISION);
            assertThat(interval.upper()).isBetween(share.ratio() - DOUBLE_PRECISION, 1.0);
            assertThat(share.interval(0.8).orElseThrow().width()).isLessThan(interval.width());
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void onEveryDay(@ForAll("anyInput") TimesToEvent times, @ForAll @IntRange(max = 9) int day) {
        ValueReachedShare share = ValueReachedShare.of(times, Duration.ofDays(day));
        Ratio byHand = byHand(times, day);
        assertThat(share.isDefined()).isEqualTo(byHand.isDefined());
        if (byHand.isDefined()) {
            equalsDefinition(share, byHand);
        }
    }

    @Test
    void aWorkedExample() {
        ValueReachedShare share = ValueReachedShare.of(Waits.example(), Duration.ofDays(5));
        assertThat(share.percent()).isEqualTo(50.0);
        assertThat(share.explain().text(Locale.ENGLISH))
                .isEqualTo("Share of customers who reached value = Kaplan–Meier share"
                        + " (customers who reached value; customers still waiting; time since the start)"
                        + " = Kaplan–Meier share (3; 1; 5\u00a0d) = 50%");
        ConfidenceInterval interval = share.interval(0.95).orElseThrow();
        ConfidenceInterval waiting = Waits.example()
                .curve()
                .intervalAt(Duration.ofDays(5), 0.95, SurvivalInterval.LOG_LOG)
                .orElseThrow();
        assertThat(interval.lower()).isEqualTo(1 - waiting.upper());
        assertThat(interval.upper()).isEqualTo(1 - waiting.lower());
        assertThat(interval.level()).isEqualTo(0.95);
    }

    @Test
    void twoOfThreeAreTwoThirds() {
        TimesToEvent times = Waits.of(List.of(1, 2, 9), List.of());
        assertThat(ValueReachedShare.of(times, Duration.ofDays(5)).exactRatio()).isEqualTo(Fraction.of(2, 3));
    }

    @Test
    void beyondTwoHundredTimesItIsAsPreciseAsADouble() {
        List<Duration> reached = Collections.nCopies(101, Duration.ofDays(1));
        Duration end = Duration.ofDays(203);
        List<Duration> oneByOne =
                LongStream.rangeClosed(2, 203).mapToObj(Duration::ofDays).toList();
        ValueReachedShare many = ValueReachedShare.of(TimesToEvent.of(reached, oneByOne), end);
        assertThat(many.ratio()).isCloseTo(1 / 3.0, within(DOUBLE_PRECISION));
        assertThat(many.exactRatio()).isNotEqualTo(Fraction.of(1, 3));
        List<Duration> together = Collections.nCopies(202, end);
        assertThat(ValueReachedShare.of(TimesToEvent.of(reached, together), end).exactRatio())
                .isEqualTo(Fraction.of(1, 3));
    }

    @Test
    void whoJoinedYesterdayIsNotCountedAsAFailure() {
        TimesToEvent times = Waits.of(List.of(4), List.of(1, 1, 1, 1, 1, 1, 4));
        assertThat(ValueReachedShare.of(times, Duration.ofDays(4)).percent()).isEqualTo(50.0);
    }

    @Test
    void beyondTheDataThereIsNoValueUnlessAllGotThere() {
        ValueReachedShare unknown = ValueReachedShare.of(Waits.example(), Duration.ofDays(11));
        assertThat(unknown.undefinedReason()).contains(UndefinedReason.INCOMPLETE);
        assertThat(unknown.explain().formula(Locale.ENGLISH))
                .endsWith("not defined, because nobody was observed for so long");
        Refusal.of(UndefinedKpiException.class, () -> unknown.interval(0.95), "value-reached-share/kaplan-meier");
        assertThat(ValueReachedShare.of(Waits.example(), Duration.ofDays(10)).percent())
                .isEqualTo(75.0);
        TimesToEvent all = Waits.of(List.of(1, 2), List.of());
        ValueReachedShare everybody = ValueReachedShare.of(all, Duration.ofDays(99));
        assertThat(everybody.percent()).isEqualTo(100.0);
        assertThat(everybody.interval(0.95)).isEmpty();
    }

    @Test
    void theDayDecidesWhatIsComparable() {
        ValueReachedShare five = ValueReachedShare.of(Waits.example(), Duration.ofDays(5));
        assertThat(five.isComparableWith(ValueReachedShare.of(TimesToEvent.empty(), Duration.ofHours(120))))
                .isTrue();
        assertThat(five.isComparableWith(ValueReachedShare.of(Waits.example(), Duration.ofDays(6))))
                .isFalse();
        assertThat(five.isComparableWith(TimeToValue.of(Waits.example()))).isFalse();
    }

    @Test
    void refusals() {
        Refusal.of(() -> ValueReachedShare.of(Waits.example(), Duration.ofDays(-1)), "by", "PT-24H", "negative");
        Refusal.ofNull(() -> ValueReachedShare.of(null, Duration.ZERO), "evidence");
        Refusal.of(
                () -> ValueReachedShare.of(Waits.example(), Duration.ofDays(5)).interval(2), "level", 2.0);
    }
}
