package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.examples.report.kpis.Figure.Scope;
import io.github.kpimath.retention.CohortLayout;
import io.github.kpimath.retention.CohortTable;
import io.github.kpimath.revenue.MrrMovement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is a table and no figure: how revenue moved in the period, and how many customers of each month came back.
 *
 * @param mrr from opening to closing MRR; empty where prices are not known
 * @param cohorts by months; empty without records of activity
 */
public record Development(Optional<MrrMovement> mrr, Optional<CohortTable> cohorts) {

    /** The rows of months in which somebody came for the first time. */
    public List<Integer> inhabited() {
        return cohorts.map(table -> IntStream.range(0, table.layout().cohortCount())
                        .filter(cohort -> table.customers(cohort) > 0)
                        .boxed()
                        .toList())
                .orElse(List.of());
    }

    /** The cells of these rows that have begun, complete or not. */
    public List<Figure> cells() {
        List<Figure> cells = new ArrayList<>();
        cohorts.ifPresent(table -> {
            CohortLayout layout = table.layout();
            for (int cohort : inhabited()) {
                LocalDate month = layout.cohort(cohort).startInclusive();
                for (int later = 0; later < layout.columnCount(); later++) {
                    if (month.plusMonths(later).isBefore(layout.asOf())) {
                        cells.add(new Figure(table.cell(cohort, later), Optional.empty())
                                .about(Scope.cohort(YearMonth.from(month), later)));
                    }
                }
            }
        });
        return cells;
    }
}
