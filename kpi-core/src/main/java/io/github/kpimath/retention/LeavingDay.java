package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a customer is one no longer, for collectors of customers' records: the first day without service.
 *
 * <pre>{@code
 * records.stream().collect(CustomerMovement.during(may, Customer::id, Customer::joined, lastDayInclusive(Customer::lastDay)))
 * }</pre>
 */
public final class LeavingDay {

    private LeavingDay() {}

    /**
     * From the last day of service: who was served for the last time on 31 May left on 1 June, and is June's loss.
     *
     * @param lastDay the last day as a customer, or null for who is one still
     * @param <T> the records
     * @return the day after the last one, or null; it throws {@link java.time.DateTimeException} after the last date there is
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T> Function<T, @Nullable LocalDate> lastDayInclusive(
            Function<? super T, ? extends @Nullable LocalDate> lastDay) {
        requireNonNull(lastDay, "lastDay");
        return item -> {
            LocalDate last = lastDay.apply(item);
            return last == null ? null : last.plusDays(1);
        };
    }
}
