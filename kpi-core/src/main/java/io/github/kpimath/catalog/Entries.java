package io.github.kpimath.catalog;

import io.github.kpimath.Definition;
import io.github.kpimath.Kpi;
import io.github.kpimath.compare.Benchmark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The entries of a domain while they are being written down. */
final class Entries {

    private final List<CatalogEntry> all = new ArrayList<>();
    private JourneyStage stage = JourneyStage.ENGAGEMENT;

    Entries at(JourneyStage next) {
        stage = next;
        return this;
    }

    /** A line for a KPI whose definitions all measure the same evidence. */
    <D extends Definition> Entries add(String source, D[] definitions, Function<D, Kpi> example) {
        for (D definition : definitions) {
            add(source, example.apply(definition));
        }
        return this;
    }

    /** A line for a KPI whose definitions have inputs of their own. */
    Entries add(String source, Kpi... examples) {
        for (Kpi example : examples) {
            List<Benchmark> benchmarks = Benchmarks.of(example.definition());
            all.add(new CatalogEntry(example, stage, source, benchmarks));
        }
        return this;
    }

    List<CatalogEntry> all() {
        return List.copyOf(all);
    }
}
