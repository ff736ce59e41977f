package io.github.kpimath.examples.report.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.value.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerTest {

    private static final DateRange MAY = DateRange.ofMonth(2026, 5);

    @ParameterizedTest
    @CsvSource({
        // joined, left, there at start, there at end, whole months
        "2024-05-31,           , true , true , 24",
        "2026-05-01,           , false, true , 1",
        "2026-04-30, 2026-05-01, true , false, 0",
        "2026-04-30, 2026-06-01, true , true , 1",
        "2026-04-01, 2026-04-30, false, false, 0",
        "2024-05-15, 2026-05-15, true , false, 24",
        "2024-05-15, 2026-05-14, true , false, 23",
        "2026-06-01,           , false, false, 0",
    })
    void daysOfComingAndLeavingDecideWhoIsThere(
            LocalDate joined, LocalDate left, boolean atStart, boolean atEnd, int months) {
        Customer customer = new Customer.ByDates("1", Segment.NONE, Optional.empty(), joined, left);

        assertThat(customer.isThereAtStartOf(MAY)).isEqualTo(atStart);
        assertThat(customer.isThereAtEndOf(MAY)).isEqualTo(atEnd);
        assertThat(customer.lifetimeUntilEndOf(MAY)).isEqualTo(Customer.MONTH.multipliedBy(months));
    }
}
