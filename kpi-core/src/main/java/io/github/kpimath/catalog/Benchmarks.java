package io.github.kpimath.catalog;

import io.github.kpimath.Definition;
import io.github.kpimath.acquisition.ConversionRate;
import io.github.kpimath.compare.Benchmark;
import io.github.kpimath.compare.KpiRange;
import io.github.kpimath.retention.ChurnRate;
import java.util.List;

/** What guides and studies hold KPIs against. */
final class Benchmarks {

    static final String GUIDE = "customer-experience guide";

    private static final List<Benchmark> ALL = List.of(
            Benchmark.of(ChurnRate.Method.ALL_LOST_OVER_START, KpiRange.below("10%"), GUIDE)
                    .withoutStatedPeriod(),
            Benchmark.of(ConversionRate.Method.PEOPLE_OVER_VISITORS, KpiRange.between("2.5%", "3%"), GUIDE)
                    .inSector("e-commerce, purchases"));

    private Benchmarks() {}

    static List<Benchmark> of(Definition definition) {
        return ALL.stream()
                .filter(benchmark -> benchmark.definition().equals(definition))
                .toList();
    }
}
