package io.github.kpimath.examples.report.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer got what he wanted.
 *
 * @param succeeded null where that is not known
 */
public record Outcome(
        String customer, LocalDate date, @Nullable Boolean succeeded) {}
