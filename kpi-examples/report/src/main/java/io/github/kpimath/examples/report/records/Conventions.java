package io.github.kpimath.examples.report.records;

import java.util.Currency;
import java.util.Optional;

/**
 * What holds for all files of a run.
 *
 * @param currency of all columns of money
 * @param segmentBy the column that says to which segment a record belongs
 */
public record Conventions(Currency currency, Optional<String> segmentBy) {}
