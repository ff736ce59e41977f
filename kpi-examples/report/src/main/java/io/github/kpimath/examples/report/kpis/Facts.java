package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.acquisition.AcquisitionSpend;
import io.github.kpimath.examples.report.records.Answer.Question;
import io.github.kpimath.retention.CohortTable;
import io.github.kpimath.revenue.RetentionSpend;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.value.Evidence;
import java.util.EnumMap;
import java.util.Map;

/**
 * The evidence of one population in one period: a few numbers, whatever the number of its records. It adds up like each of
 * its parts, so that the segments make the total.
 *
 * @param customers who came and left, and what they pay
 * @param purchases what was bought
 * @param contracts which contracts were renewed
 * @param use who used the product
 * @param useCohorts which customers used it again in the months after the first one
 * @param cases what the service desk did
 * @param acquisitionSpend what was spent on winning customers
 * @param retentionSpend what was spent on keeping them
 * @param answers the answers to each question
 * @param firstUse the days until customers first got something out of it
 * @param firstValues the days until customers got value
 */
record Facts(
        Customers customers,
        Purchases purchases,
        Contracts contracts,
        Use use,
        CohortTable useCohorts,
        Cases cases,
        AcquisitionSpend acquisitionSpend,
        RetentionSpend retentionSpend,
        Map<Question, ScoreDistribution> answers,
        TimesToEvent firstUse,
        TimesToEvent firstValues)
        implements Evidence<Facts> {

    @Override
    public Facts plus(Facts other) {
        Map<Question, ScoreDistribution> allAnswers = new EnumMap<>(answers);
        other.answers.forEach((question, given) -> allAnswers.merge(question, given, ScoreDistribution::plus));
        return new Facts(
                customers.plus(other.customers),
                purchases.plus(other.purchases),
                contracts.plus(other.contracts),
                use.plus(other.use),
                useCohorts.plus(other.useCohorts),
                cases.plus(other.cases),
                acquisitionSpend.plus(other.acquisitionSpend),
                retentionSpend.plus(other.retentionSpend),
                allAnswers,
                firstUse.plus(other.firstUse),
                firstValues.plus(other.firstValues));
    }

    /** The same without the answers of employees, where these must not be shown. */
    Facts withoutEmployees() {
        Map<Question, ScoreDistribution> others = new EnumMap<>(answers);
        others.remove(Question.ENPS);
        return new Facts(
                customers,
                purchases,
                contracts,
                use,
                useCohorts,
                cases,
                acquisitionSpend,
                retentionSpend,
                others,
                firstUse,
                firstValues);
    }

    ScoreDistribution answersTo(Question question) {
        return answers.getOrDefault(question, ScoreDistribution.empty(question.scale()));
    }
}
