package io.github.kpimath.examples.report.records;

import io.github.kpimath.value.DateRange;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Figures that somebody has counted already, by period and name. */
public final class Stated {

    private final Map<DateRange, Map<String, BigDecimal>> figures = new HashMap<>();

    /** Whether the name is new in its period. */
    boolean add(DateRange period, String name, BigDecimal value) {
        return figures.computeIfAbsent(period, of -> new HashMap<>()).putIfAbsent(name, value) == null;
    }

    /** A length of time, of which {@link Records#figures} takes whole numbers only. */
    public Optional<Integer> length(DateRange period, String name) {
        return Optional.ofNullable(of(period).get(name)).map(BigDecimal::intValueExact);
    }

    public Map<String, BigDecimal> of(DateRange period) {
        return Collections.unmodifiableMap(figures.getOrDefault(period, Map.of()));
    }
}
