package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.engagement.Stickiness.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.RateConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class StickinessTest extends RateConformance<ActiveDays, Stickiness> {

    @Override
    protected List<Canonical<ActiveDays, Stickiness>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.MEAN_OVER_WINDOW, e -> Stickiness.of(e), e -> Ratio.of(e.userDays(), 28 * e.users())),
                new Canonical<>(
                        Method.POINT_IN_TIME,
                        e -> Stickiness.ofDailyAndMonthly(e.users(), e.userDays()),
                        e -> Ratio.of(e.users(), e.userDays())));
    }

    @Override
    protected Arbitrary<ActiveDays> inputs() {
        return Arbitraries.integers()
                .between(0, 40)
                .flatMap(users -> Arbitraries.integers()
                        .between(users, 28 * users)
                        .map(userDays -> new ActiveDays(userDays, 28, users)));
    }

    @Override
    protected ActiveDays empty() {
        return ActiveDays.empty(28);
    }

    @Override
    protected Optional<BinaryOperator<ActiveDays>> plus() {
        return Optional.of(ActiveDays::plus);
    }

    @Override
    protected void holds(Stickiness stickiness, Ratio exact) {
        assertThat(stickiness.percent()).isBetween(100.0 / 28 - 1e-9, 100.0);
    }

    @Test
    void everyFourthDay() {
        Stickiness stickiness = Stickiness.of(new ActiveDays(1_400, 28, 200));
        assertThat(stickiness.definition()).isEqualTo(Method.MEAN_OVER_WINDOW);
        assertThat(stickiness.percent()).isEqualTo(25.0);
        assertThat(stickiness.explain().text(Locale.ENGLISH))
                .isEqualTo("Stickiness (DAU/MAU) = active user-days ÷ (days in the window × users active in the window)"
                        + " = 1,400 ÷ (28 × 200) = 25%");
    }

    @Test
    void aWeekIsNoMonth() {
        Stickiness week = Stickiness.of(new ActiveDays(14, 7, 4));
        assertThat(week.percent()).isEqualTo(50.0);
        assertThat(week.explain().formula(Locale.forLanguageTag("es"))).contains("× usuarios activos en la ventana)");
        assertThat(week.explain().formula(Locale.forLanguageTag("pt"))).contains("× usuários ativos na janela)");
        assertThat(week.isComparableWith(Stickiness.of(new ActiveDays(56, 28, 4))))
                .isFalse();
    }

    @Test
    void oneDayOfTheMonthByName() {
        Stickiness stickiness = Stickiness.ofDailyAndMonthly(15_000, 50_000);
        assertThat(stickiness.definition()).isEqualTo(Method.POINT_IN_TIME);
        assertThat(stickiness.ratio()).isEqualTo(0.3);
        assertThat(stickiness.explain().text(Locale.ENGLISH))
                .isEqualTo("Stickiness (DAU/MAU) = daily active users ÷ monthly active users = 15,000 ÷ 50,000 = 30%");
    }

    @Test
    void nobodyActiveIsUndefined() {
        assertThat(Stickiness.of(ActiveDays.empty(28)).explain().formula(Locale.ENGLISH))
                .endsWith("not defined, because nobody was active");
    }

    @Test
    void refusals() {
        Refusal.of(() -> new ActiveDays(57, 28, 2), "userDays", 57, "0..56", "days × users");
        Refusal.of(() -> new ActiveDays(-1, 28, 2), "userDays", -1);
        Refusal.of(() -> new ActiveDays(0, 0, 0), "days", 0, "1 ");
        Refusal.of(() -> ActiveDays.empty(0), "days", 0, "1 ");
        Refusal.of(() -> new ActiveDays(0, 28, -2), "users", -2, "0..");
        Refusal.of(() -> ActiveDays.empty(28).plus(ActiveDays.empty(30)), "days", 30, 28);
        Refusal.of(() -> Stickiness.of(new ActiveDays(1, 28, 2)), "userDays", 1, "2 (users");
        Refusal.of(
                () -> Stickiness.of(new ActiveDays(2, 28, 2), Method.POINT_IN_TIME), "days", 28, "one point in time");
        Refusal.of(() -> Stickiness.ofDailyAndMonthly(3, 2), "userDays", 3, "0..2");
        Refusal.of(ArithmeticException.class, () -> new ActiveDays(0, 28, Long.MAX_VALUE), "overflow");
        Refusal.ofNull(() -> Stickiness.of(null), "evidence");
        Refusal.ofNull(() -> Stickiness.of(ActiveDays.empty(28), null), "definition");
    }
}
