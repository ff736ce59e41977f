package io.github.kpimath.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Against {@link LocalDate#isBefore}. */
class DayOrderTest {

    private static void same(LocalDate one, LocalDate other) {
        assertThat(DayOrder.before(DayOrder.of(one), DayOrder.of(other)))
                .as("%s before %s", one, other)
                .isEqualTo(one.isBefore(other) ? 1 : 0);
    }

    @Property
    void isThatOfDays(@ForAll LocalDate one, @ForAll LocalDate other) {
        same(one, other);
        same(one, one.plusDays(1));
        same(one.plusDays(1), one);
        same(one, one);
    }

    @Test
    void holdsForAllDays() {
        List<LocalDate> days =
                List.of(LocalDate.MIN, LocalDate.of(-1, 12, 31), LocalDate.of(0, 1, 1), LocalDate.EPOCH, LocalDate.MAX);
        for (LocalDate one : days) {
            days.forEach(other -> same(one, other));
            assertThat(DayOrder.before(DayOrder.of(one), DayOrder.NEVER)).isEqualTo(1);
            assertThat(DayOrder.before(DayOrder.NEVER, DayOrder.of(one))).isZero();
        }
    }
}
