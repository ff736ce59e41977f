package io.github.kpimath.engagement;

import io.github.kpimath.stats.TimesToEvent;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Times to value to try, in whole days so that they coincide often. */
final class Waits {

    private static final int MOST_DAYS = 8;

    private Waits() {}

    static Arbitrary<TimesToEvent> any() {
        return Combinators.combine(days(), days()).as(Waits::of);
    }

    /** Reached after 2, 4 and 6 days, one still waiting after 10. */
    static TimesToEvent example() {
        return of(List.of(2, 4, 6), List.of(10));
    }

    static TimesToEvent of(List<Integer> reached, List<Integer> waiting) {
        return TimesToEvent.of(durations(reached), durations(waiting));
    }

    private static Arbitrary<List<Integer>> days() {
        return Arbitraries.integers().between(0, MOST_DAYS).list().ofMaxSize(6);
    }

    private static List<Duration> durations(List<Integer> days) {
        return days.stream().map(Duration::ofDays).toList();
    }
}
