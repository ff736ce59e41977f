package io.github.kpimath.examples.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.retention.CohortTable;
import io.github.kpimath.retention.RepeatPurchases;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Only what comes to the same is worth measuring beside each other. */
class OrdersTest {

    private static final OrderColumns ORDERS = OrderColumns.generated(150_000);

    @Test
    void cohortsByHandAreTheSame() {
        CohortTable table = CohortTable.of(OrdersByCustomer.MONTHS, ORDERS.customers(), ORDERS.epochDays());
        long[][] counts = OrdersByHand.cohorts(ORDERS, OrdersByCustomer.COHORTS);
        assertThat(counts).hasNumberOfRows(80);
        assertThat(table.customers(0)).isPositive();
        for (int cohort = 0; cohort < counts.length; cohort++) {
            int row = cohort;
            assertThat(IntStream.range(0, 80).mapToLong(column -> table.retained(row, column)))
                    .containsExactly(Arrays.stream(counts[cohort]).boxed().toArray(Long[]::new));
        }
        assertThat(Arrays.stream(OrdersByCustomer.Order.of(ORDERS))
                        .collect(CohortTable.collector(
                                OrdersByCustomer.MONTHS,
                                OrdersByCustomer.Order::customer,
                                OrdersByCustomer.Order::day)))
                .isEqualTo(table);
    }

    @Test
    void repeatPurchasesByHandAreTheSame() {
        RepeatPurchases repeat = RepeatPurchases.ofOrders(ORDERS.customers());
        assertThat(OrdersByHand.repeat(ORDERS)).containsExactly(repeat.repeatBuyers(), repeat.buyers());
    }

    @Test
    void duckDbComesToTheSame() throws Exception {
        RepeatPurchases repeat = RepeatPurchases.ofOrders(ORDERS.customers());
        long[][] counts = OrdersByHand.cohorts(ORDERS, OrdersByCustomer.COHORTS);
        long cells = 0;
        for (int cohort = 0; cohort < counts.length; cohort++) {
            for (int later = 0; later < counts.length; later++) {
                cells += counts[cohort][later] == 0 ? 0 : cohort + later + counts[cohort][later];
            }
        }
        try (OrderDatabase database = new OrderDatabase(ORDERS, 1)) {
            assertThat(database.repeat())
                    .isEqualTo(database.repeatWithLoad())
                    .isEqualTo(repeat.repeatBuyers() + repeat.buyers());
            assertThat(database.cohorts()).isEqualTo(database.cohortsWithLoad()).isEqualTo(cells);
        }
    }
}
