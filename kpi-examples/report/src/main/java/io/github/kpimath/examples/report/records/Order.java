package io.github.kpimath.examples.report.records;

import io.github.kpimath.value.Money;
import java.time.LocalDate;

/** A purchase; each row is one, be it on the same day. */
public record Order(String customer, LocalDate date, Money amount) {}
