package io.github.kpimath.examples.flink.job;

import io.github.kpimath.retention.CohortTable;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.revenue.MrrHistory;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.value.DateRange;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes tables of findings. */
public final class Gathering {

    private final SortedMap<String, CustomerMovement> churn = new TreeMap<>();
    private final SortedMap<DateRange, SortedMap<String, ScoreDistribution>> answers =
            new TreeMap<>(Comparator.comparing(DateRange::startInclusive));
    private final SortedMap<String, ScoreDistribution> late = new TreeMap<>();
    private final SortedMap<Integer, MrrHistory> revenue = new TreeMap<>();
    private final SortedMap<Integer, CohortTable> cohorts = new TreeMap<>();
    private long updates;

    /** One more finding. */
    public void add(Finding finding) {
        finding.enter(this);
    }

    void churn(String segment, CustomerMovement movement) {
        churn.put(segment, movement);
    }

    void answers(DateRange window, String segment, ScoreDistribution scores) {
        boolean isUpdate =
                answers.computeIfAbsent(window, none -> new TreeMap<>()).put(segment, scores) != null;
        updates += isUpdate ? 1 : 0;
    }

    void late(String segment, ScoreDistribution scores) {
        late.put(segment, scores);
    }

    void revenue(int shard, MrrHistory movements) {
        revenue.put(shard, movements);
    }

    void cohorts(int shard, CohortTable table) {
        cohorts.put(shard, table);
    }

    /** The tables as far as they are known. */
    public KpiTables tables() {
        return new KpiTables(
                churn,
                answers,
                late,
                revenue.values().stream().reduce(MrrHistory::plus),
                cohorts.values().stream().reduce(CohortTable::plus));
    }

    /** How often a window was given out again. */
    public long updates() {
        return updates;
    }
}
