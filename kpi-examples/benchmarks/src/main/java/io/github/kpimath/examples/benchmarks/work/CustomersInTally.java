package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.value.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Customers with the day they joined and, of every third, the day they left. */
public class CustomersInTally extends RecordWork<CustomersInTally.Customer, CustomerMovement> {

    private static final DateRange MAY = DateRange.ofMonth(2026, 5);
    private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);
    private static final int DAYS = 730;

    /** Since when, and until when. */
    public record Customer(
            long id, LocalDate joined, @Nullable LocalDate left) {}

    @Override
    List<Customer> records(int count) {
        SplittableRandom random = new SplittableRandom(count);
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> {
                    LocalDate joined = FIRST.plusDays(random.nextInt(DAYS));
                    return new Customer(
                            i, joined, random.nextInt(3) == 0 ? joined.plusDays(random.nextInt(DAYS)) : null);
                })
                .toList());
    }

    @Override
    Collector<Customer, ?, CustomerMovement> collector() {
        return CustomerMovement.during(MAY, Customer::joined, Customer::left);
    }

    /** Without asking whether anybody left before he joined, as the others do. */
    @Override
    long[] handWritten() {
        LocalDate start = MAY.startInclusive();
        LocalDate end = MAY.endExclusive();
        long atStart = 0;
        long startersLost = 0;
        long joined = 0;
        long joinersLost = 0;
        for (Customer each : all()) {
            LocalDate left = each.left();
            if (each.joined().isBefore(start)) {
                if (left == null || !left.isBefore(start)) {
                    atStart++;
                    if (left != null && left.isBefore(end)) {
                        startersLost++;
                    }
                }
            } else if (each.joined().isBefore(end)) {
                joined++;
                if (left != null && left.isBefore(end)) {
                    joinersLost++;
                }
            }
        }
        return new long[] {atStart, startersLost, joined, joinersLost};
    }

    /** With this question, which reaches for both days of every customer. */
    @Override
    long[] handWrittenWithChecks() {
        LocalDate start = MAY.startInclusive();
        LocalDate end = MAY.endExclusive();
        long atStart = 0;
        long startersLost = 0;
        long joined = 0;
        long joinersLost = 0;
        for (Customer each : all()) {
            LocalDate left = each.left();
            if (left != null && left.isBefore(each.joined())) {
                throw new IllegalArgumentException(each.toString());
            }
            if (each.joined().isBefore(start)) {
                if (left == null || !left.isBefore(start)) {
                    atStart++;
                    if (left != null && left.isBefore(end)) {
                        startersLost++;
                    }
                }
            } else if (each.joined().isBefore(end)) {
                joined++;
                if (left != null && left.isBefore(end)) {
                    joinersLost++;
                }
            }
        }
        return new long[] {atStart, startersLost, joined, joinersLost};
    }
}
