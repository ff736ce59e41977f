package io.github.kpimath.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.RoundTrip;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Against a map of sets. */
class TimelinesTest {

    /** Many of one hash. */
    private record Id(int number) implements Serializable {

        @Override
        public int hashCode() {
            return number % 7;
        }
    }

    private static Map<String, Integer> seen(Timelines<?> timelines) {
        Map<String, Integer> seen = new TreeMap<>();
        timelines.forEach((first, active) -> seen.merge(first + " " + active, 1, Integer::sum));
        return seen;
    }

    private static Map<String, Integer> expected(Map<Id, TreeSet<Integer>> active) {
        Map<String, Integer> seen = new TreeMap<>();
        active.values().forEach(days -> seen.merge(days.first() + " " + days, 1, Integer::sum));
        Map<String, Integer> asBits = new TreeMap<>();
        seen.forEach((text, count) -> asBits.put(text.replace('[', '{').replace(']', '}'), count));
        return asBits;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void holdWhatAMapOfSetsHolds(@ForAll long seed) {
        Random random = new Random(seed);
        int intervals = 1 + random.nextInt(200);
        Timelines<Id> one = new Timelines<>(intervals, false);
        Timelines<Id> other = new Timelines<>(intervals, false);
        Map<Id, TreeSet<Integer>> active = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            Id id = new Id(random.nextInt(60));
            int interval = random.nextInt(intervals);
            (random.nextBoolean() ? one : other).active(id, interval);
            active.computeIfAbsent(id, unknown -> new TreeSet<>()).add(interval);
        }
        one.merge(RoundTrip.of(other));
        assertThat(seen(one)).isEqualTo(expected(active)).isEqualTo(seen(RoundTrip.of(one)));
    }

    @Test
    void aStartedTimelineBeginsWithItsEarliestStart() {
        Timelines<String> timelines = new Timelines<>(40, true);
        timelines.started("a", 39);
        timelines.active("a", 39);
        timelines.active("a", 0);
        timelines.started("a", 5);
        timelines.started("b", 0);
        assertThat(seen(timelines)).isEqualTo(Map.of("5 {0, 39}", 1, "0 {}", 1));
        assertThat(seen(RoundTrip.of(timelines))).isEqualTo(seen(timelines));
    }
}
