package io.github.kpimath.examples.report.records;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A stay of a user in the product.
 *
 * @param length empty while it has no end
 */
public record Session(String customer, String user, LocalDate date, Optional<Duration> length) {}
