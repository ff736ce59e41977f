package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.acquisition.VisitSources;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collector;
import java.util.stream.IntStream;

/** The simplest events: visits, of which every third comes from nowhere. */
public class VisitsInTally extends RecordWork<VisitsInTally.Visit, VisitSources> {

    /** Whether a visit came from elsewhere. */
    public record Visit(long id, boolean isDirect) {}

    @Override
    List<Visit> records(int count) {
        SplittableRandom random = new SplittableRandom(count);
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> new Visit(i, random.nextInt(3) == 0))
                .toList());
    }

    @Override
    Collector<Visit, ?, VisitSources> collector() {
        return VisitSources.collector(Visit::isDirect);
    }

    @Override
    Long handWritten() {
        long direct = 0;
        long visits = 0;
        for (Visit each : all()) {
            visits++;
            if (each.isDirect()) {
                direct++;
            }
        }
        return visits + direct;
    }
}
