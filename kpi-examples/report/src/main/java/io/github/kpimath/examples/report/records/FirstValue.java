package io.github.kpimath.examples.report.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a customer started, when he first got something out of it, and when it had paid.
 *
 * @param first the day of the first use that meant something, or null for who is still waiting
 * @param reached the day on which the investment had paid, or null for who is still waiting
 */
public record FirstValue(
        String customer,
        LocalDate start,
        @Nullable LocalDate first,
        @Nullable LocalDate reached) {}
