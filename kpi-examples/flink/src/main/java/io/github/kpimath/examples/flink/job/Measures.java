package io.github.kpimath.examples.flink.job;

import io.github.kpimath.examples.flink.adapter.CollectorSupplier;
import io.github.kpimath.examples.flink.records.Answer;
import io.github.kpimath.examples.flink.records.Customer;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;

/**
 * What is measured, and by which collectors: the only place that knows, for the engine and for memory.
 *
 * @param period what it is about
 * @param windows of the answers
 */
public record Measures(DateRange period, SurveyWindows windows) implements Serializable {

    CollectorSupplier<Customer, CustomerMovement> churn() {
        return () -> CustomerMovement.during(period, Customer::joined, Customer::left);
    }

    CollectorSupplier<Answer, ScoreDistribution> scores() {
        return () -> ScoreDistribution.collector(Scale.ZERO_TO_TEN, Answer::score);
    }
}
