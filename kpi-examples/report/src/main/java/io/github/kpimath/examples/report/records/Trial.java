package io.github.kpimath.examples.report.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who uses the product without paying yet.
 *
 * @param firstPaid the day of the first payment, or null for who has not paid
 */
public record Trial(
        String customer,
        Kind kind,
        LocalDate started,
        @Nullable LocalDate firstPaid) {

    public enum Kind {
        /** For a time. */
        TRIAL("trial_days"),
        /** For as long as he likes. */
        FREE("free_user_days");

        private final String horizon;

        Kind(String horizon) {
            this.horizon = horizon;
        }

        /** The name of the stated figure that tells how long to wait for a payment, in days. */
        public String horizon() {
            return horizon;
        }
    }
}
