package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.support.FirstContacts;
import io.github.kpimath.value.DateRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Events that know when they happened: cases of support, within a month by the calendar of a place. */
public class CasesInTally extends RecordWork<CasesInTally.Case, FirstContacts> {

    private static final DateRange MAY = DateRange.ofMonth(2026, 5);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant AS_OF = Instant.parse("2026-06-03T12:00:00Z");
    private static final int SECONDS = 60 * 24 * 3_600;

    /** From when until when, and in how many contacts. */
    public record Case(Instant opened, @Nullable Instant closed, int contacts, boolean isReopened) {}

    @Override
    List<Case> records(int count) {
        SplittableRandom random = new SplittableRandom(count);
        Instant first = Instant.parse("2026-04-20T00:00:00Z");
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> {
                    Instant opened = first.plusSeconds(random.nextInt(SECONDS));
                    Instant closed = random.nextInt(10) == 0 ? null : opened.plusSeconds(random.nextInt(SECONDS / 20));
                    return new Case(opened, closed, 1 + random.nextInt(3), random.nextInt(20) == 0);
                })
                .toList());
    }

    @Override
    Collector<Case, ?, FirstContacts> collector() {
        return FirstContacts.during(MAY, ZONE, AS_OF, Case::opened, Case::closed, Case::contacts, Case::isReopened);
    }

    /** Without asking whether anything was closed before it was opened, or had less than no contact, as the others do. */
    @Override
    long[] handWritten() {
        Instant start = MAY.startInstant(ZONE);
        Instant end = MAY.endInstant(ZONE);
        long resolved = 0;
        long received = 0;
        long open = 0;
        for (Case each : all()) {
            if (!each.opened().isBefore(start)
                    && each.opened().isBefore(end)
                    && each.opened().isBefore(AS_OF)) {
                received++;
                if (each.closed() == null || !each.closed().isBefore(AS_OF)) {
                    open++;
                } else if (each.contacts() == 1 && !each.isReopened()) {
                    resolved++;
                }
            }
        }
        return new long[] {resolved, received, open};
    }

    /** With these two questions, which reach for both instants of every case. */
    @Override
    long[] handWrittenWithChecks() {
        Instant start = MAY.startInstant(ZONE);
        Instant end = MAY.endInstant(ZONE);
        long resolved = 0;
        long received = 0;
        long open = 0;
        for (Case each : all()) {
            Instant opened = each.opened();
            Instant closed = each.closed();
            if ((closed != null && closed.isBefore(opened)) || each.contacts() < 0) {
                throw new IllegalArgumentException(each.toString());
            }
            if (!opened.isBefore(start) && opened.isBefore(end) && opened.isBefore(AS_OF)) {
                received++;
                if (closed == null || !closed.isBefore(AS_OF)) {
                    open++;
                } else if (each.contacts() == 1 && !each.isReopened()) {
                    resolved++;
                }
            }
        }
        return new long[] {resolved, received, open};
    }
}
