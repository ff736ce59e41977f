package io.github.kpimath.examples.report.records;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody to whom a customer introduced the company.
 *
 * @param won the id of the customer who was won by it, or empty
 */
public record Introduction(String customer, LocalDate date, Optional<String> won) {}
