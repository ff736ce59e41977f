package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kpimath.testing.Golden;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cohorts of public records, counted by others. */
class GoldenCohortTest {

    private record Order(long customer, LocalDate day) {}

    private record Event(String person, LocalDate day) {}

    @Test
    void monthlyCohortsOfOrders() throws IOException {
        JsonNode expected = Golden.read("orders/expected.json").path("example_transactions_monthly");
        List<Order> orders;
        try (var lines = Files.lines(Golden.file("../data/example_transactions.csv"))) {
            orders = lines.skip(1)
                    .map(line -> new Order(
                            Long.parseLong(line.substring(line.indexOf(',') + 1)),
                            LocalDate.parse(line.substring(0, 10))))
                    .toList();
        }
        assertThat(orders).hasSize(expected.path("rows").asInt());
        CohortLayout months = CohortLayout.of(DateRange.ofYear(2014), CalendarUnit.MONTH, LocalDate.of(2015, 1, 1));
        CohortTable table = orders.stream().collect(CohortTable.collector(months, Order::customer, Order::day));
        CohortTable recurring =
                orders.stream().collect(CohortTable.collector(months.withRecurring(), Order::customer, Order::day));
        long customers = 0;
        for (int month = 0; month < 12; month++) {
            String name = LocalDate.of(2014, month + 1, 1).toString().substring(0, 7);
            JsonNode row = expected.path("cohorts").path(name);
            for (int later = 0; later < row.size(); later++) {
                assertThat(table.retained(month, later))
                        .as("%s + %d", name, later)
                        .isEqualTo(row.get(later).asLong());
                assertThat(table.cell(month, later).isDefined()).isTrue();
            }
            assertThat(table.customers(month)).isEqualTo(row.path(0).asLong());
            customers += table.customers(month);
            assertThat(recurring.customers(month))
                    .as("active in %s", name)
                    .isEqualTo(expected.path("active_by_month").path(name).asLong());
            assertThat(month == 0 ? 0 : recurring.retained(month - 1, 1))
                    .as("active in %s and in the month before", name)
                    .isEqualTo(expected.path("month_over_month_retained")
                            .path(name)
                            .asLong());
        }
        assertThat(customers).isEqualTo(expected.path("customers").asLong());
    }

    @Test
    void recurringCohortsOfDays() {
        LocalDate start = LocalDate.of(2020, 6, 10);
        for (JsonNode each : Golden.read("saas/product_usage_cases.json").path("retention")) {
            List<Event> events = new ArrayList<>();
            each.path("events_by_day_offset_from_2020-06-10")
                    .properties()
                    .forEach(person -> person.getValue()
                            .forEach(day -> events.add(new Event(person.getKey(), start.plusDays(day.asInt())))));
            JsonNode expected = each.path("expected");
            DateRange days = DateRange.of(start, start.plusDays(expected.size()));
            CohortTable table = events.stream()
                    .collect(CohortTable.collector(
                            CohortLayout.of(days, CalendarUnit.DAY, days.endExclusive())
                                    .withRecurring(),
                            Event::person,
                            Event::day));
            for (int cohort = 0; cohort < expected.size(); cohort++) {
                int row = cohort;
                JsonNode counts = expected.get(cohort);
                assertThat(IntStream.range(0, counts.size()).mapToLong(day -> table.retained(row, day)))
                        .as("cohort %d", cohort)
                        .containsExactly(IntStream.range(0, counts.size())
                                .mapToObj(day -> counts.get(day).asLong())
                                .toArray(Long[]::new));
            }
        }
    }
}
