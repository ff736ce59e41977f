package io.github.kpimath.examples.flink.job;

import io.github.kpimath.retention.CohortTable;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.revenue.MrrHistory;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.value.DateRange;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The evidence of a run, however it was collected.
 *
 * @param churn who came and left, by segment
 * @param answers the answers by window and segment
 * @param late the answers that came too late, by segment
 * @param revenue how MRR moved in each month
 * @param cohorts in which months users came, and were active again
 */
public record KpiTables(
        SortedMap<String, CustomerMovement> churn,
        SortedMap<DateRange, SortedMap<String, ScoreDistribution>> answers,
        SortedMap<String, ScoreDistribution> late,
        Optional<MrrHistory> revenue,
        Optional<CohortTable> cohorts) {}
