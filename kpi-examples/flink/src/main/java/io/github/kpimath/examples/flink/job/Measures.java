package io.github.kpimath.examples.flink.job;

import io.github.kpimath.examples.flink.adapter.CollectorSupplier;
import io.github.kpimath.examples.flink.records.Answer;
import io.github.kpimath.examples.flink.records.Customer;
import io.github.kpimath.examples.flink.records.SubscriptionLine;
import io.github.kpimath.examples.flink.records.Visit;
import io.github.kpimath.retention.CohortLayout;
import io.github.kpimath.retention.CohortTable;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.revenue.MrrHistory;
import io.github.kpimath.revenue.SubscriptionHistory;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Money;
import java.io.Serializable;

/**
 * What is measured, and by which collectors: the only place that knows, for the engine and for memory.
 *
 * @param period what it is about
 * @param windows of the answers
 * @param currency of all prices, an ISO 4217 code
 */
public record Measures(DateRange period, SurveyWindows windows, String currency) implements Serializable {

    CollectorSupplier<Customer, CustomerMovement> churn() {
        return () -> CustomerMovement.during(period, Customer::joined, Customer::left);
    }

    CollectorSupplier<Answer, ScoreDistribution> scores() {
        return () -> ScoreDistribution.collector(Scale.ZERO_TO_TEN, Answer::score);
    }

    CollectorSupplier<SubscriptionLine, SubscriptionHistory<String>> prices() {
        return () -> SubscriptionHistory.collector(
                SubscriptionLine::customer,
                SubscriptionLine::from,
                SubscriptionLine::until,
                line -> Money.of(line.monthly(), currency));
    }

    CollectorSupplier<Visit, CohortTable> cohorts() {
        return () -> CohortTable.collector(layout(), Visit::user, Visit::day);
    }

    private CohortLayout layout() {
        return CohortLayout.of(period, CalendarUnit.MONTH, period.endExclusive());
    }

    /** How the prices of disjoint sets of customers moved MRR in each month. */
    MrrHistory movements(SubscriptionHistory<String> prices) {
        return prices.movements(period, CalendarUnit.MONTH, currency);
    }
}
