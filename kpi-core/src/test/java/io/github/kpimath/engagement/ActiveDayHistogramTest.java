package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ActiveDayHistogramTest {

    private static final ActiveDayHistogram WEEK = ActiveDayHistogram.of(50, 20, 10, 5, 5, 4, 6);

    @Provide
    Arbitrary<ActiveDayHistogram> weeks() {
        return Arbitraries.longs()
                .between(0, 1_000)
                .array(long[].class)
                .ofSize(7)
                .map(ActiveDayHistogram::of);
    }

    @Test
    void whoComesDailyAndWhoCameOnce() {
        assertThat(WEEK.days()).isEqualTo(7);
        assertThat(WEEK.users()).isEqualTo(100);
        assertThat(WEEK.usersActiveOn(1)).isEqualTo(50);
        assertThat(WEEK.usersActiveOn(7)).isEqualTo(6);
        assertThat(WEEK.usersActiveOnAtLeast(5)).isEqualTo(15);
        assertThat(WEEK.activeDays()).isEqualTo(new ActiveDays(50 + 40 + 30 + 20 + 25 + 24 + 42, 7, 100));
        assertThat(Stickiness.of(WEEK.activeDays()).ratio()).isEqualTo(231.0 / 700);
        assertThat(WEEK).hasToString("ActiveDayHistogram[50, 20, 10, 5, 5, 4, 6]");
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void countsAddUp(@ForAll("weeks") ActiveDayHistogram some, @ForAll("weeks") ActiveDayHistogram others) {
        ActiveDayHistogram all = some.plus(others);
        long users = 0;
        long userDays = 0;
        for (int k = 1; k <= 7; k++) {
            assertThat(all.usersActiveOn(k)).isEqualTo(some.usersActiveOn(k) + others.usersActiveOn(k));
            users += all.usersActiveOn(k);
            userDays += k * all.usersActiveOn(k);
        }
        assertThat(all.activeDays()).isEqualTo(new ActiveDays(userDays, 7, users));
        assertThat(all.usersActiveOnAtLeast(1)).isEqualTo(users).isEqualTo(all.users());
        assertThat(all).isEqualTo(others.plus(some)).hasSameHashCodeAs(others.plus(some));
        assertThat(some.plus(ActiveDayHistogram.empty(7))).isEqualTo(some);
        assertThat(RoundTrip.of(some)).isEqualTo(some);
        assertThat(some.equals(others)).isEqualTo(some.toString().equals(others.toString()));
    }

    @Test
    void isAValueOfItsOwn() {
        long[] counts = {1, 2};
        ActiveDayHistogram histogram = ActiveDayHistogram.of(counts);
        counts[0] = 9;
        assertThat(histogram.usersActiveOn(1)).isEqualTo(1);
        assertThat(histogram).isNotEqualTo(ActiveDayHistogram.of(1, 2, 0)).isNotEqualTo(counts);
    }

    @Test
    void refusals() {
        Refusal.of(() -> ActiveDayHistogram.of(), "days", 0, "1 ");
        Refusal.of(() -> ActiveDayHistogram.of(1, -2), "exactly 2 days", -2, "0..");
        Refusal.of(() -> ActiveDayHistogram.empty(0), "days", 0);
        Refusal.of(() -> WEEK.usersActiveOn(0), "activeDays", 0, "1 ");
        Refusal.of(() -> WEEK.usersActiveOn(8), "activeDays", 8, "0..7");
        Refusal.of(() -> WEEK.usersActiveOnAtLeast(8), "activeDays", 8, "0..7");
        Refusal.of(() -> WEEK.plus(ActiveDayHistogram.empty(28)), "days", 28, 7);
        Refusal.of(ArithmeticException.class, () -> ActiveDayHistogram.of(Long.MAX_VALUE, 1), "overflow");
        Refusal.ofNull(() -> ActiveDayHistogram.of((long[]) null), "usersOnOneDayAndMore");
    }
}
