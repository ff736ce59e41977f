package io.github.kpimath.examples.report.records;

import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer, by the days of coming and leaving or, in files without dates, by how long he has been one. */
public sealed interface Customer {

    /** A month of tenure; all are of one length. */
    Duration MONTH = ChronoUnit.MONTHS.getDuration();

    String id();

    String segment();

    /** What he pays per month; empty where the file has no such column. */
    Optional<Prices> prices();

    boolean isThereAtStartOf(DateRange period);

    boolean isThereAtEndOf(DateRange period);

    /** Whole months as a customer, up to the end of the period. */
    Duration lifetimeUntilEndOf(DateRange period);

    /** What a customer pays per month when a period begins, if he is one then, and when it ends or, if he leaves, until then. */
    record Prices(Money atStart, Money atEnd) {}

    /**
     * A customer from the day {@code joined} on.
     *
     * @param left the first day no longer a customer, or null for who is one still
     */
    record ByDates(
            String id,
            String segment,
            Optional<Prices> prices,
            LocalDate joined,
            @Nullable LocalDate left) implements Customer {

        @Override
        public boolean isThereAtStartOf(DateRange period) {
            return isThereOn(period.startInclusive().minusDays(1));
        }

        @Override
        public boolean isThereAtEndOf(DateRange period) {
            return isThereOn(period.lastDay());
        }

        @Override
        public Duration lifetimeUntilEndOf(DateRange period) {
            LocalDate end = period.endExclusive();
            LocalDate last = left != null && left.isBefore(end) ? left : end;
            return MONTH.multipliedBy(ChronoUnit.MONTHS.between(joined, last));
        }

        private boolean isThereOn(LocalDate day) {
            return !joined.isAfter(day) && (left == null || left.isAfter(day));
        }
    }

    /** A customer for so many months, who has churned or is one still. */
    record ByTenure(String id, String segment, Optional<Prices> prices, int months, boolean churned)
            implements Customer {

        @Override
        public boolean isThereAtStartOf(DateRange period) {
            return true;
        }

        @Override
        public boolean isThereAtEndOf(DateRange period) {
            return !churned;
        }

        @Override
        public Duration lifetimeUntilEndOf(DateRange period) {
            return MONTH.multipliedBy(months);
        }
    }
}
