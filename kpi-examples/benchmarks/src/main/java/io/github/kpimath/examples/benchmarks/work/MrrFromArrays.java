package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.revenue.MrrMovement;
import io.github.kpimath.revenue.MrrSnapshot;
import java.util.Currency;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How the MRR of all customers moved from one snapshot to the next, where both are arrays: what looks customers up has to be made first. */
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms8g", "-Xmx12g", Work.TOUCHED})
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class MrrFromArrays extends Work {

    private static final Currency USD = Currency.getInstance("USD");

    @Benchmark
    public void inTurn(TwoSnapshots snapshots, Nanos nanos, Blackhole results) {
        nanos.ofMinor += nanosAgain(() -> ofMinor(snapshots), results);
        nanos.openAddressing += nanosAgain(() -> openAddressing(snapshots), results);
    }

    static MrrMovement ofMinor(TwoSnapshots snapshots) {
        return MrrMovement.between(
                MrrSnapshot.ofMinor(USD, snapshots.openingCustomers, snapshots.openingCents),
                MrrSnapshot.ofMinor(USD, snapshots.closingCustomers, snapshots.closingCents),
                TwoSnapshots::paidBefore);
    }

    /** As one would write it who will not have an object for each customer. */
    static MrrByHand openAddressing(TwoSnapshots snapshots) {
        return MrrByHand.join(
                new CentsByCustomer(snapshots.openingCustomers, snapshots.openingCents),
                new CentsByCustomer(snapshots.closingCustomers, snapshots.closingCents));
    }

    /** By maps, which get faster for a dozen calls. */
    @Benchmark
    @Warmup(iterations = 3, time = 3, timeUnit = TimeUnit.SECONDS)
    @Measurement(iterations = 3)
    public MrrByHand handWritten(TwoSnapshots snapshots) {
        return MrrByHand.join(
                MrrByHand.byCustomer(snapshots.openingCustomers, snapshots.openingCents),
                MrrByHand.byCustomer(snapshots.closingCustomers, snapshots.closingCents));
    }

    /** The time of each, by its name. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Nanos {
        public long ofMinor;
        public long openAddressing;
    }
}
