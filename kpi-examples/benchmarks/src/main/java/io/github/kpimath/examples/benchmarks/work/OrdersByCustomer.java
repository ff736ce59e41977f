package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.retention.CohortLayout;
import io.github.kpimath.retention.CohortTable;
import io.github.kpimath.retention.RepeatPurchases;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Monthly cohorts, and who bought again, from orders in no order: as objects, as columns, and by hand. */
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms8g", "-Xmx12g", Work.TOUCHED})
@Warmup(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class OrdersByCustomer extends Work {

    static final DateRange COHORTS = DateRange.of(LocalDate.of(1992, 1, 1), LocalDate.of(1998, 9, 1));
    static final CohortLayout MONTHS = CohortLayout.of(COHORTS, CalendarUnit.MONTH, COHORTS.endExclusive());

    @Param({"100000", "1000000", "15000000"})
    private int size;

    private OrderColumns columns = new OrderColumns(0);

    @Setup
    public void order() throws IOException {
        columns = OrderColumns.of(size);
        settle();
    }

    record Order(long customer, LocalDate day) {

        static Order[] of(OrderColumns columns) {
            Map<Integer, LocalDate> days = new HashMap<>();
            Order[] orders = new Order[columns.customers().length];
            Arrays.setAll(
                    orders,
                    i -> new Order(
                            columns.customers()[i],
                            days.computeIfAbsent(columns.epochDays()[i], LocalDate::ofEpochDay)));
            return orders;
        }
    }

    /** The same orders as objects, for the benchmarks that go through them. */
    @State(Scope.Benchmark)
    public static class Objects {

        private Order[] orders = {};

        @Setup
        public void order(OrdersByCustomer work) {
            orders = Order.of(work.columns);
            settle();
        }
    }

    @Benchmark
    public CohortTable cohortsFromColumns() {
        return CohortTable.of(MONTHS, columns.customers(), columns.epochDays());
    }

    @Benchmark
    public CohortTable cohortsFromRecords(Objects objects) {
        return Arrays.stream(objects.orders).collect(CohortTable.collector(MONTHS, Order::customer, Order::day));
    }

    @Benchmark
    public long[][] cohortsByHand() {
        return OrdersByHand.cohorts(columns, COHORTS);
    }

    @Benchmark
    public RepeatPurchases repeatFromColumns() {
        return RepeatPurchases.ofOrders(columns.customers());
    }

    @Benchmark
    public RepeatPurchases repeatFromRecords(Objects objects) {
        return Arrays.stream(objects.orders).collect(RepeatPurchases.collector(Order::customer));
    }

    @Benchmark
    public long[] repeatByHand() {
        return OrdersByHand.repeat(columns);
    }
}
