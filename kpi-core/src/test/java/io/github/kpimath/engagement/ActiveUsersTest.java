package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.engagement.ActiveUsers.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.CountConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class ActiveUsersTest extends CountConformance<DistinctUsers, ActiveUsers> {

    @Override
    protected List<Canonical<DistinctUsers, ActiveUsers>> definitions() {
        return List.of(
                new Canonical<>(Method.DAILY, e -> ActiveUsers.of(e, Method.DAILY), e -> Ratio.of(e.active(), 1)),
                new Canonical<>(Method.WEEKLY, e -> ActiveUsers.of(e, Method.WEEKLY), e -> Ratio.of(e.active(), 1)),
                new Canonical<>(Method.MONTHLY, e -> ActiveUsers.of(e, Method.MONTHLY), e -> Ratio.of(e.active(), 1)),
                new Canonical<>(
                        Method.TRAILING_30_DAYS,
                        e -> ActiveUsers.of(e, Method.TRAILING_30_DAYS),
                        e -> Ratio.of(e.active(), 1)),
                new Canonical<>(
                        Method.CALENDAR_DAY, e -> ActiveUsers.of(e, Method.CALENDAR_DAY), e -> Ratio.of(e.active(), 1)),
                new Canonical<>(
                        Method.CALENDAR_WEEK,
                        e -> ActiveUsers.of(e, Method.CALENDAR_WEEK),
                        e -> Ratio.of(e.active(), 1)),
                new Canonical<>(
                        Method.CALENDAR_MONTH,
                        e -> ActiveUsers.of(e, Method.CALENDAR_MONTH),
                        e -> Ratio.of(e.active(), 1)));
    }

    @Override
    protected Arbitrary<DistinctUsers> inputs() {
        return Arbitraries.longs().between(0, 2_000_000).map(DistinctUsers::new);
    }

    @Override
    protected DistinctUsers empty() {
        return DistinctUsers.empty();
    }

    @Override
    protected Optional<BinaryOperator<DistinctUsers>> plus() {
        return Optional.of(DistinctUsers::plus);
    }

    /** Nobody active is 0. */
    @Override
    protected int definedWithoutEvidence() {
        return 7;
    }

    @Test
    void theWindowIsTheDefinition() {
        assertThat(ActiveUsers.daily(15_000).definition()).isEqualTo(Method.DAILY);
        assertThat(ActiveUsers.weekly(30_000).definition()).isEqualTo(Method.WEEKLY);
        ActiveUsers mau = ActiveUsers.monthly(50_000);
        assertThat(mau.definition()).isEqualTo(Method.MONTHLY);
        assertThat(mau.count()).isEqualTo(50_000);
        assertThat(mau.explain().text(Locale.ENGLISH))
                .isEqualTo("Active users (DAU, WAU, MAU) = monthly active users = 50,000");
        assertThat(mau.isComparableWith(ActiveUsers.of(new DistinctUsers(50_000), Method.TRAILING_30_DAYS)))
                .isFalse();
    }

    @Test
    void nobodyIsZeroAndNotUndefined() {
        assertThat(ActiveUsers.daily(0).isDefined()).isTrue();
        assertThat(ActiveUsers.daily(0).count()).isZero();
    }

    @Test
    void refusals() {
        Refusal.of(() -> ActiveUsers.monthly(-1), "active", -1, "0..");
        DistinctUsers most = new DistinctUsers(Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> most.plus(most), "overflow");
        Refusal.ofNull(() -> ActiveUsers.of(null, Method.DAILY), "evidence");
        Refusal.ofNull(() -> ActiveUsers.of(most, null), "definition");
    }
}
