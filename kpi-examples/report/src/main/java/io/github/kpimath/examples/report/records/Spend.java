package io.github.kpimath.examples.report.records;

import io.github.kpimath.value.Money;
import java.time.LocalDate;

/** Money spent on winning or on keeping customers. */
public record Spend(String segment, LocalDate date, Kind kind, String category, Money amount) {

    public enum Kind {
        ACQUISITION,
        RETENTION
    }
}
