package io.github.kpimath.examples.flink.job;

import io.github.kpimath.retention.CohortTable;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.revenue.MrrHistory;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;

/** A piece of evidence that the job gives out, with what it is about. A later one about the same takes its place. */
public sealed interface Finding extends Serializable {

    /** Enters the tables. */
    void enter(Gathering tables);

    /** Who came and who left in a segment. */
    record SegmentChurn(String segment, CustomerMovement movement) implements Finding {
        @Override
        public void enter(Gathering tables) {
            tables.churn(segment, movement);
        }
    }

    /** The answers of a segment in a window, as far as they are known. */
    record WindowAnswers(String segment, DateRange window, ScoreDistribution answers) implements Finding {
        @Override
        public void enter(Gathering tables) {
            tables.answers(window, segment, answers);
        }
    }

    /** How the prices of some customers moved MRR. */
    record MrrShare(int shard, MrrHistory movements) implements Finding {
        @Override
        public void enter(Gathering tables) {
            tables.revenue(shard, movements);
        }
    }

    /** When some users came, and in which months they were active again. */
    record CohortShare(int shard, CohortTable cohorts) implements Finding {
        @Override
        public void enter(Gathering tables) {
            tables.cohorts(shard, cohorts);
        }
    }

    /** The answers of a segment that came too late for their windows. */
    record LateAnswers(String segment, ScoreDistribution answers) implements Finding {
        @Override
        public void enter(Gathering tables) {
            tables.late(segment, answers);
        }
    }
}
