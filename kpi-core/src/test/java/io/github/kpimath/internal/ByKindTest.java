package io.github.kpimath.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collector;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Against the frequency of each kind in a list. */
class ByKindTest {

    private static Collector<DayOfWeek, ?, List<Long>> exceptMondays(String settings) {
        return ByKind.<DayOfWeek, DayOfWeek, List<Long>>collector(
                settings,
                DayOfWeek.class,
                day -> day == DayOfWeek.MONDAY ? null : day,
                days -> List.of(days.of(DayOfWeek.MONDAY), days.of(DayOfWeek.SUNDAY)));
    }

    @Property
    void counts(@ForAll List<DayOfWeek> days, @ForAll long seed) {
        assertThat(CollectorLaws.hold(() -> exceptMondays("days"), days, seed))
                .containsExactly(0L, (long) Collections.frequency(days, DayOfWeek.SUNDAY));
    }

    @Test
    void refusesWhatWasCountedOtherwise() {
        Tally<DayOfWeek, List<Long>> days = Tally.of(exceptMondays("days"));
        Refusal.of(() -> days.merge(Tally.of(exceptMondays("nights"))), "nights", "days");
        Refusal.ofNullByName(() -> days.add(null), "record");
    }
}
