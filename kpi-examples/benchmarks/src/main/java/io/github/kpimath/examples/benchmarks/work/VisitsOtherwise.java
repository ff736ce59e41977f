package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.acquisition.VisitSources;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;

/** Ways for a tally to count visits that kpi-core does not take. */
public final class VisitsOtherwise {

    private VisitsOtherwise() {}

    /** One of two counters, chosen by a branch. */
    public static class ByBranch extends VisitsInTally {
        @Override
        Collector<Visit, ?, VisitSources> collector() {
            return counting(TwoCounters::new, TwoCounters::add, TwoCounters::result);
        }
    }

    /** Two counters in an array, chosen without a branch. */
    public static class InArray extends VisitsInTally {
        @Override
        Collector<Visit, ?, VisitSources> collector() {
            return counting(
                    () -> new long[2],
                    (counts, visit) -> counts[visit.isDirect() ? 1 : 0]++,
                    counts -> new VisitSources(counts[1], counts[0] + counts[1]));
        }
    }

    /** Both in one number, which is emptied before the lower half can overflow. */
    public static class InOneNumber extends VisitsInTally {
        @Override
        Collector<Visit, ?, VisitSources> collector() {
            return counting(OneNumber::new, OneNumber::add, OneNumber::result);
        }
    }

    /** A field, a function and a branch: the least that a tally can do, which counts only what is direct. */
    public static class OneCounter extends VisitsInTally {
        @Override
        Collector<Visit, ?, VisitSources> collector() {
            return counting(
                    () -> new long[1],
                    (direct, visit) -> direct[0] += visit.isDirect() ? 1 : 0,
                    direct -> new VisitSources(direct[0], direct[0]));
        }
    }

    private static <A> Collector<VisitsInTally.Visit, A, VisitSources> counting(
            Supplier<A> counter, BiConsumer<A, VisitsInTally.Visit> add, Function<A, VisitSources> result) {
        return Collector.of(
                counter,
                add,
                (one, other) -> {
                    throw new UnsupportedOperationException("counted by one thread");
                },
                result);
    }

    private static final class TwoCounters {

        private long direct;
        private long others;

        void add(VisitsInTally.Visit visit) {
            if (visit.isDirect()) {
                direct++;
            } else {
                others++;
            }
        }

        VisitSources result() {
            return new VisitSources(direct, direct + others);
        }
    }

    private static final class OneNumber {

        private static final long VISIT = 1;
        private static final long DIRECT_VISIT = VISIT + (1L << Integer.SIZE);

        private long direct;
        private long visits;
        private long both;

        void add(VisitsInTally.Visit visit) {
            both += visit.isDirect() ? DIRECT_VISIT : VISIT;
            if ((int) both == Integer.MAX_VALUE) {
                empty();
            }
        }

        VisitSources result() {
            empty();
            return new VisitSources(direct, visits);
        }

        private void empty() {
            direct += both >>> Integer.SIZE;
            visits += (int) both;
            both = 0;
        }
    }
}
