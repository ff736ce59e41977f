package io.github.kpimath.examples.report.records;

import io.github.kpimath.value.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A contract with an end.
 *
 * @param ends the last day of the term
 * @param renewed what the next term is worth, or empty where there is none
 */
public record Contract(String customer, LocalDate ends, Money value, Optional<Money> renewed) {}
