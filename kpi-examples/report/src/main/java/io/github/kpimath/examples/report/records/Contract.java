package io.github.kpimath.examples.report.records;

import io.github.kpimath.value.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contract with an end.
 *
 * @param ends the last day of the term
 * @param renewed what the next term is worth, or empty where there is none
 */
public record Contract(String customer, LocalDate ends, Money value, Optional<Money> renewed) {

    /** The last day to renew it: the file does not tell the day of the signature, and what it calls renewed was so in time. */
    public @Nullable LocalDate renewedOn() {
        return renewed.isPresent() ? ends : null;
    }
}
