package io.github.kpimath.acquisition;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;
import java.util.function.Predicate;
import java.util.stream.Collector;

/**
 * How many visits there were, and how many of them came without a known source: the evidence of the direct traffic share.
 *
 * <p>{@link #plus} joins disjoint sets of visits. Two counts. Immutable and thread-safe.
 *
 * @param direct visits without a referrer and without a campaign tag
 * @param visits all visits
 */
public record VisitSources(long direct, long visits) implements Evidence<VisitSources> {

    /**
     * Checks.
     *
     * @param direct visits without a referrer and without a campaign tag
     * @param visits all visits
     * @throws IllegalArgumentException if the direct visits are fewer than 0 or more than the visits
     */
    public VisitSources {
        Counts.requireCount("visits", visits);
        Counts.requirePart("direct", direct, visits, "visits");
    }

    /**
     * No visits: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static VisitSources empty() {
        return new VisitSources(0, 0);
    }

    /**
     * Collects visits, each record being one. What is direct the caller decides: no referrer and no campaign tag, which takes in
     * typed addresses, links in mails and messengers, print, and referrers that got lost.
     *
     * <pre>{@code
     * visits.stream().collect(VisitSources.collector(visit -> visit.referrer() == null && visit.campaign() == null));
     * visits.stream().collect(groupingBy(Visit::country, VisitSources.collector(Visit::isDirect)));
     * }</pre>
     *
     * @param direct whether a visit came without a known source
     * @param <T> the records
     * @return the collector
     */
    public static <T> Collector<T, ?, VisitSources> collector(Predicate<? super T> direct) {
        requireNonNull(direct, "direct");
        return Collector.of(
                VisitAccumulator::new,
                (all, visit) -> all.add(direct.test(requireNonNull(visit, "record"))),
                VisitAccumulator::merge,
                VisitAccumulator::result,
                Collector.Characteristics.UNORDERED);
    }

    @Override
    public VisitSources plus(VisitSources other) {
        return new VisitSources(Math.addExact(direct, other.direct), Math.addExact(visits, other.visits));
    }
}
