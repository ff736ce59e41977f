package io.github.kpimath.examples.benchmarks.work;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.revenue.MrrMovement;
import io.github.kpimath.revenue.MrrValuation;
import io.github.kpimath.value.Money;
import java.sql.SQLException;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How the MRR of all customers moved from one snapshot to the next, where both are maps, or tables of a database. */
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms8g", "-Xmx12g", Work.TOUCHED})
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 6, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class MrrBetweenSnapshots extends Work {

    private static final Currency USD = Currency.getInstance("USD");

    /** Maps of money. */
    @State(Scope.Benchmark)
    public static class Prices {

        private Map<Long, Money> opening = Map.of();
        private Map<Long, Money> closing = Map.of();

        @Setup
        public void bill(TwoSnapshots snapshots) {
            opening = prices(snapshots.openingCustomers, snapshots.openingCents);
            closing = prices(snapshots.closingCustomers, snapshots.closingCents);
            settle();
        }

        private static Map<Long, Money> prices(long[] customers, long[] cents) {
            return inPlace(MrrByHand.byCustomer(customers, cents), each -> Money.ofMinor(each, USD));
        }
    }

    /** Maps of cents. */
    @State(Scope.Benchmark)
    public static class Cents {

        private Map<Long, Long> opening = Map.of();
        private Map<Long, Long> closing = Map.of();

        @Setup
        public void bill(TwoSnapshots snapshots) {
            opening = cents(snapshots.openingCustomers, snapshots.openingCents);
            closing = cents(snapshots.closingCustomers, snapshots.closingCents);
            settle();
        }

        private static Map<Long, Long> cents(long[] customers, long[] cents) {
            return inPlace(MrrByHand.byCustomer(customers, cents), Long::valueOf);
        }
    }

    /**
     * The same map, of which keys and values lie in memory as the map goes through them: so a collection of garbage leaves them that goes
     * from the table to what it holds. Left where they were made, whether they lie so depends on when memory ran out.
     */
    private static <V> Map<Long, V> inPlace(Map<Long, Long> cents, LongFunction<V> value) {
        Map<Long, V> moved = new HashMap<>(cents.size() * 4 / 3 + 1);
        cents.forEach((customer, each) -> moved.put(Long.valueOf(customer.longValue()), value.apply(each)));
        return moved;
    }

    /** A database, with the tables of both snapshots. */
    @State(Scope.Benchmark)
    public static class Database {

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
    public void inTurn(Prices prices, Cents cents, Nanos nanos, Blackhole results) {
        nanos.between += nanosAgain(() -> between(prices), results);
        nanos.handWritten += nanosAgain(() -> handWritten(cents), results);
        nanos.handWrittenOverMoney += nanosAgain(() -> handWrittenOverMoney(prices), results);
        nanos.handWrittenOverMoneyWithChecks += nanosAgain(() -> handWrittenOverMoneyWithChecks(prices), results);
    }

    static MrrMovement between(Prices prices) {
        return MrrValuation.in("USD").between(prices.opening, prices.closing, TwoSnapshots::paidBefore);
    }

    static MrrByHand handWritten(Cents cents) {
        return MrrByHand.join(cents.opening, cents.closing);
    }

    static MrrByHand handWrittenOverMoney(Prices prices) {
        return MrrByHand.joinMoney(prices.opening, prices.closing);
    }

    /** With a look at currencies and signs, which the others leave out. */
    static MrrByHand handWrittenOverMoneyWithChecks(Prices prices) {
        return MrrByHand.joinChecked(USD, prices.opening, prices.closing);
    }

    @Benchmark
    public long duckDb(Database database) throws SQLException {
        return database.tables().join();
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public long duckDbWithLoad(Database database, TwoSnapshots snapshots) throws SQLException {
        database.tables().load(snapshots);
        return database.tables().join();
    }

    /** The time of each, by its name. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Nanos {
        public long between;
        public long handWritten;
        public long handWrittenOverMoney;
        public long handWrittenOverMoneyWithChecks;
    }
}
