package io.github.kpimath.examples.benchmarks.work;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.revenue.MrrMovement;
import io.github.kpimath.revenue.MrrSnapshot;
import io.github.kpimath.revenue.MrrValuation;
import io.github.kpimath.value.Money;
import java.sql.SQLException;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How the MRR of all customers moved from one snapshot to the next. */
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms8g", "-Xmx12g", Work.TOUCHED})
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class MrrBetweenSnapshots extends Work {

    private static final Currency USD = Currency.getInstance("USD");

    /** Maps of money. */
    @State(Scope.Benchmark)
    public static class Prices {

        private final Map<Long, Money> opening = new HashMap<>();
        private final Map<Long, Money> closing = new HashMap<>();

        @Setup
        public void bill(TwoSnapshots snapshots) {
            fill(opening, snapshots.openingCustomers, snapshots.openingCents);
            fill(closing, snapshots.closingCustomers, snapshots.closingCents);
            settle();
        }

        private static void fill(Map<Long, Money> prices, long[] customers, long[] cents) {
            for (int i = 0; i < customers.length; i++) {
                prices.put(customers[i], Money.ofMinor(cents[i], USD));
            }
        }
    }

    /** Maps of cents. */
    @State(Scope.Benchmark)
    public static class Cents {

        private Map<Long, Long> opening = Map.of();
        private Map<Long, Long> closing = Map.of();

        @Setup
        public void bill(TwoSnapshots snapshots) {
            opening = HandWritten.byCustomer(snapshots.openingCustomers, snapshots.openingCents);
            closing = HandWritten.byCustomer(snapshots.closingCustomers, snapshots.closingCents);
            settle();
        }
    }

    /** Tables of a database. */
    @State(Scope.Benchmark)
    public static class Loaded {

        private @Nullable SnapshotTables tables;

        @Setup
        public void load(TwoSnapshots snapshots) throws SQLException {
            SnapshotTables loaded = new SnapshotTables();
            loaded.load(snapshots);
            tables = loaded;
        }

        @TearDown
        public void close() throws SQLException {
            tables().close();
        }

        private SnapshotTables tables() {
            return requireNonNull(tables);
        }
    }

    @Benchmark
    public MrrMovement between(Prices prices) {
        return MrrValuation.in("USD").between(prices.opening, prices.closing, TwoSnapshots::paidBefore);
    }

    @Benchmark
    public MrrMovement ofMinor(TwoSnapshots snapshots) {
        return MrrMovement.between(
                MrrSnapshot.ofMinor(USD, snapshots.openingCustomers, snapshots.openingCents),
                MrrSnapshot.ofMinor(USD, snapshots.closingCustomers, snapshots.closingCents),
                TwoSnapshots::paidBefore);
    }

    @Benchmark
    public HandWritten handWritten(Cents cents) {
        return HandWritten.join(cents.opening, cents.closing);
    }

    @Benchmark
    public HandWritten handWrittenOverMoney(Prices prices) {
        return HandWritten.joinMoney(prices.opening, prices.closing);
    }

    /** With a look at currencies and signs, which the others leave out. */
    @Benchmark
    public HandWritten handWrittenOverMoneyWithChecks(Prices prices) {
        return HandWritten.joinChecked(USD, prices.opening, prices.closing);
    }

    @Benchmark
    public HandWritten handWrittenFromArrays(TwoSnapshots snapshots) {
        return HandWritten.join(
                HandWritten.byCustomer(snapshots.openingCustomers, snapshots.openingCents),
                HandWritten.byCustomer(snapshots.closingCustomers, snapshots.closingCents));
    }

    @Benchmark
    public long duckDb(Loaded database) throws SQLException {
        return database.tables().join();
    }

    @Benchmark
    public long duckDbWithLoad(TwoSnapshots snapshots) throws SQLException {
        try (SnapshotTables tables = new SnapshotTables()) {
            tables.load(snapshots);
            return tables.join();
        }
    }
}
