package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Definition;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.engagement.TimeToValue.Method;
import io.github.kpimath.stats.DurationInterval;
import io.github.kpimath.stats.SurvivalInterval;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.KaplanMeierByHand;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.TimeToEventConformance;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class TimeToValueTest extends TimeToEventConformance<TimesToEvent, TimeToValue> {

    private static final BigDecimal DAY = BigDecimal.valueOf(86_400_000_000_000L);

    private static Canonical<TimesToEvent, TimeToValue> by(
            Method method, Function<KaplanMeierByHand, Optional<Ratio>> days) {
        return by(method, times -> TimeToValue.of(times, method), days);
    }

    private static Canonical<TimesToEvent, TimeToValue> by(
            Method method, Function<TimesToEvent, TimeToValue> kpi, Function<KaplanMeierByHand, Optional<Ratio>> days) {
        return new Canonical<>(method, kpi, times -> {
            KaplanMeierByHand hand = KaplanMeierByHand.of(times);
            return hand.isEmpty()
                    ? Ratio.none(UndefinedReason.EMPTY_DENOMINATOR)
                    : days.apply(hand)
                            .map(found -> Ratio.of(found.above().multiply(DAY), found.below()))
                            .orElse(none(method));
        });
    }

    /** Between the two days next to the rank (n − 1) × p, counted from 0, as spreadsheets do. */
    private static Optional<Ratio> type7(KaplanMeierByHand times, int percent) {
        List<Integer> days = times.reached().stream().sorted().toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        int hundredths = (days.size() - 1) * percent;
        int below = days.get(hundredths / 100);
        int above = days.get(Math.min(hundredths / 100 + 1, days.size() - 1));
        return Optional.of(Ratio.of(100L * below + (long) (hundredths % 100) * (above - below), 100));
    }

    private static Optional<Ratio> kaplanMeier(KaplanMeierByHand times, int percent) {
        return times.twiceTheQuantile(percent).map(twice -> Ratio.of(twice, 2));
    }

    @Override
    protected List<Canonical<TimesToEvent, TimeToValue>> definitions() {
        return List.of(
                by(Method.MEDIAN, times -> kaplanMeier(times, 50)),
                by(
                        Method.QUANTILE,
                        times -> TimeToValue.of(times, Method.QUANTILE, 0.3),
                        times -> kaplanMeier(times, 30)),
                by(
                        Method.MEAN_OF_REACHED,
                        times -> TimeToValue.of(times, Method.MEAN_OF_REACHED),
                        times -> Optional.of(Ratio.of(
                                times.reached().stream()
                                        .mapToLong(Integer::longValue)
                                        .sum(),
                                times.reached().size()))),
                by(Method.MEDIAN_OF_REACHED, times -> type7(times, 50)),
                by(
                        Method.QUANTILE_OF_REACHED,
                        times -> TimeToValue.of(times, Method.QUANTILE_OF_REACHED, 0.9),
                        times -> type7(times, 90)));
    }

    /** Nobody got there: of those who wait, it is not reached yet; of those who got there, there is nobody. */
    private static Ratio none(Method method) {
        return Ratio.none(
                method == Method.MEDIAN || method == Method.QUANTILE
                        ? UndefinedReason.NOT_REACHED
                        : UndefinedReason.EMPTY_DENOMINATOR);
    }

    @Override
    protected boolean isOfCurve(Definition definition) {
        return definition == Method.MEDIAN || definition == Method.QUANTILE;
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
    protected void holds(TimeToValue ttv, Ratio exact) {
        if (ttv.definition() == Method.MEDIAN) {
            assertThat(ttv.median()).isEqualTo(ttv.duration());
        }
    }

    @Test
    void whereHalfGotThereTheMiddleIsTaken() {
        TimeToValue ttv = TimeToValue.of(Waits.example());
        assertThat(ttv.duration()).isEqualTo(Duration.ofDays(5));
        assertThat(ttv.median()).isEqualTo(Duration.ofDays(5));
        assertThat(ttv.quantile()).isEqualTo(0.5);
        assertThat(ttv.explain().text(Locale.ENGLISH))
                .isEqualTo("Time to value (TTV) = Kaplan–Meier median"
                        + " (customers who reached value; customers still waiting)"
                        + " = Kaplan–Meier median (3; 1) = 5\u00a0d");
    }

    @Test
    void thoseWhoWaitMakeItLonger() {
        TimesToEvent times = Waits.of(List.of(1, 2, 9), List.of(5, 6, 7));
        assertThat(TimeToValue.of(times).duration()).isEqualTo(Duration.ofDays(9));
        assertThat(TimeToValue.of(times, Method.MEDIAN_OF_REACHED).duration()).isEqualTo(Duration.ofDays(2));
        assertThat(TimeToValue.of(times, Method.MEAN_OF_REACHED).duration()).isEqualTo(Duration.ofDays(4));
        assertThat(TimeToValue.of(times, Method.MEDIAN_OF_REACHED).median()).isEqualTo(Duration.ofDays(9));
    }

    @Test
    void statedQuantilesArePrinted() {
        TimeToValue first = TimeToValue.of(Waits.example(), Method.QUANTILE, 0.25);
        assertThat(first.duration()).isEqualTo(Duration.ofDays(3));
        assertThat(first.explain().text(Locale.ENGLISH)).endsWith("= Kaplan–Meier quantile (3; 1; 25%) = 3\u00a0d");
        TimeToValue reached = TimeToValue.of(Waits.example(), Method.QUANTILE_OF_REACHED, 0.75);
        assertThat(reached.explain().formula(Locale.ENGLISH)).endsWith("= quantile (3; 75%) = 5\u00a0d");
    }

    @Test
    void notReached() {
        TimesToEvent times = Waits.of(List.of(1), List.of(5, 6, 7));
        reads(TimeToValue.of(times), "not defined, because fewer than half got there");
        reads(
                TimeToValue.of(times, Method.QUANTILE, 0.9),
                "not defined, because fewer than the stated share got there");
        reads(TimeToValue.of(TimesToEvent.empty()), "not defined, because there were no customers");
        TimesToEvent waiting = Waits.of(List.of(), List.of(3));
        for (Method method : List.of(Method.MEAN_OF_REACHED, Method.MEDIAN_OF_REACHED, Method.QUANTILE_OF_REACHED)) {
            TimeToValue none = TimeToValue.of(waiting, method, 0.5);
            reads(none, "not defined, because nobody reached value");
            assertThat(none.undefinedReason()).contains(UndefinedReason.EMPTY_DENOMINATOR);
        }
        Refusal.of(UndefinedKpiException.class, () -> TimeToValue.of(times).median(), "ttv/median");
    }

    private static void reads(TimeToValue ttv, String end) {
        assertThat(ttv.explain().formula(Locale.ENGLISH)).endsWith(end);
    }

    @Test
    void whoStillWaitsIsLeftOutOfThoseWhoGotThereAndTheNoteSaysSo() {
        TimesToEvent times = Waits.of(List.of(1, 2, 9), List.of(5, 6));
        for (Method method : Method.values()) {
            TimeToValue time = TimeToValue.of(times, method, 0.5);
            boolean all = method == Method.MEDIAN || method == Method.QUANTILE;
            assertThat(time.notes()).as("%s", method).hasSize(all ? 0 : 1);
            assertThat(TimeToValue.of(Waits.of(List.of(1), List.of()), method, 0.5)
                            .notes())
                    .isEmpty();
        }
        says(times, "en", "2 customers still waiting are left out: the time looks shorter than it is (survivor bias).");
        says(
                times,
                "es",
                "No se incluyen 2 clientes en espera: el tiempo parece más corto de lo que es"
                        + " (sesgo de supervivencia).");
        says(
                times,
                "pt",
                "Não estão incluídos 2 clientes em espera: o tempo parece mais curto do que é"
                        + " (viés de sobrevivência).");
        TimesToEvent one = Waits.of(List.of(1), List.of(5));
        says(one, "en", "1 customer still waiting is left out: the time looks shorter than it is (survivor bias).");
        says(
                one,
                "es",
                "No se incluye 1 cliente en espera: el tiempo parece más corto de lo que es"
                        + " (sesgo de supervivencia).");
        says(
                one,
                "pt",
                "Não está incluído 1 cliente em espera: o tempo parece mais curto do que é"
                        + " (viés de sobrevivência).");
    }

    private static void says(TimesToEvent times, String language, String note) {
        assertThat(TimeToValue.of(times, Method.MEAN_OF_REACHED).explain().notes(Locale.forLanguageTag(language)))
                .containsExactly(note);
    }

    @Test
    void definitionAndQuantileDecideWhatIsComparable() {
        TimeToValue first = TimeToValue.of(Waits.example(), Method.QUANTILE, 0.25);
        assertThat(first.isComparableWith(TimeToValue.of(TimesToEvent.empty(), Method.QUANTILE, 0.25)))
                .isTrue();
        assertThat(first.isComparableWith(TimeToValue.of(Waits.example(), Method.QUANTILE, 0.3)))
                .isFalse();
        assertThat(first.isComparableWith(TimeToValue.of(Waits.example(), Method.QUANTILE_OF_REACHED, 0.25)))
                .isFalse();
        assertThat(first.isComparableWith(ValueReachedShare.of(Waits.example(), Duration.ZERO)))
                .isFalse();
    }

    /** Log-log: S^exp(±z √v ÷ log S), v = 1/12, 1/4 and 3/4 on days 2, 4 and 6, where S is 3/4, 1/2 and 1/4. */
    @Test
    void theIntervalIsThatOfTheCurve() {
        TimeToValue ttv = TimeToValue.of(Waits.example());
        assertThat(ttv.interval(0.95)).contains(DurationInterval.atLeast(Duration.ofDays(2), 0.95));
        assertThat(ttv.interval(0.5)).contains(DurationInterval.of(Duration.ofDays(4), Duration.ofDays(6), 0.5));
        assertThat(ttv.interval(0.8)).contains(DurationInterval.atLeast(Duration.ofDays(2), 0.8));
        assertThat(ttv.interval(0.8, SurvivalInterval.LOG)).contains(DurationInterval.atLeast(Duration.ofDays(4), 0.8));
        TimeToValue quarter = TimeToValue.of(Waits.example(), Method.QUANTILE, 0.25);
        assertThat(quarter.curveQuantile()).isEqualTo(0.25);
        assertThat(quarter.interval(0.5)).contains(DurationInterval.of(Duration.ofDays(2), Duration.ofDays(4), 0.5));
        TimeToValue one = TimeToValue.of(Waits.of(List.of(3), List.of()));
        assertThat(one.duration()).isEqualTo(Duration.ofDays(3));
        assertThat(one.interval(0.95)).isEmpty();
        Refusal.of(
                UndefinedKpiException.class,
                () -> TimeToValue.of(Waits.of(List.of(1), List.of(5, 6))).interval(0.95),
                "ttv/median");
    }

    @Test
    void refusals() {
        TimesToEvent times = Waits.example();
        for (double quantile : new double[] {0, 1, -0.1, 50, Double.NaN}) {
            Refusal.of(() -> TimeToValue.of(times, Method.QUANTILE, quantile), "quantile", quantile, "0..1");
            Refusal.of(() -> new TimeToValue(times, Method.QUANTILE_OF_REACHED, quantile), "quantile", quantile);
        }
        for (Method method : List.of(Method.MEDIAN, Method.MEAN_OF_REACHED, Method.MEDIAN_OF_REACHED)) {
            Refusal.of(() -> TimeToValue.of(times, method, 0.9), "quantile", 0.9, "0.5 for " + method);
        }
        for (Method method : List.of(Method.QUANTILE, Method.QUANTILE_OF_REACHED)) {
            Refusal.of(
                    () -> TimeToValue.of(times, method),
                    method,
                    "needs a quantile",
                    "of(evidence, definition, quantile)");
        }
        Refusal.ofNull(() -> TimeToValue.of(null), "evidence");
        Refusal.ofNullByName(() -> TimeToValue.of(times, null), "definition");
        Refusal.ofNullByName(() -> TimeToValue.of(times, null, 0.5), "definition");
    }
}
