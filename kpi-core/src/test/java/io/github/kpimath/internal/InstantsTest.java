package io.github.kpimath.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Against {@link Instant#isBefore}. */
class InstantsTest {

    private static void same(Instant one, Instant other) {
        assertThat(Instants.before(one, other)).as("%s before %s", one, other).isEqualTo(one.isBefore(other) ? 1 : 0);
    }

    @Property
    void isThatOfInstants(@ForAll Instant one, @ForAll Instant other) {
        same(one, other);
        same(one, one.plusNanos(1));
        same(one.plusNanos(1), one);
        same(one, one);
    }

    @Test
    void holdsForAllInstants() {
        List<Instant> instants = List.of(
                Instant.MIN, Instant.EPOCH.minusNanos(1), Instant.EPOCH, Instant.EPOCH.plusNanos(1), Instant.MAX);
        for (Instant one : instants) {
            instants.forEach(other -> same(one, other));
        }
    }
}
