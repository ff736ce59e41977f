package io.github.kpimath.testing;

import io.github.kpimath.Definition;
import io.github.kpimath.Kpi;
import java.util.function.Function;

/**
 * One definition of a KPI twice: as the library computes it, and as the catalogue writes it down.
 *
 * @param definition the library's name for it
 * @param kpi measures with the library
 * @param value the formula of the catalogue, from the same input
 * @param <E> evidence or other input
 * @param <K> the KPI
 */
public record Canonical<E, K extends Kpi>(Definition definition, Function<E, K> kpi, Function<E, Ratio> value) {

    @Override
    public String toString() {
        return definition.id();
    }
}
