package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.examples.report.records.Answer.Question;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.retention.RepeatPurchases;
import io.github.kpimath.revenue.PurchaseTotals;
import io.github.kpimath.revenue.RecurringRevenue;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Money;
import java.util.EnumMap;
import java.util.Map;

/**
 * The evidence of one population in one period: a few numbers, whatever the number of its records. It adds up like each of
 * its parts, so that the segments make the total.
 *
 * @param movement who came and who left
 * @param lifetimes whole months as a customer, of all who ever were one; current ones are still waiting
 * @param recurringAtStart what customers paid per month when the period began
 * @param recurringAtEnd what customers paid per month when it ended
 * @param purchases what was bought
 * @param buyers who bought, and who bought again
 * @param zeroOrders how many orders had the amount 0, counted as purchases or not
 * @param acquisitionSpend what was spent on winning customers
 * @param answers the answers to each question
 * @param firstValues the days until customers got value
 */
public record Facts(
        CustomerMovement movement,
        TimesToEvent lifetimes,
        RecurringRevenue recurringAtStart,
        RecurringRevenue recurringAtEnd,
        PurchaseTotals purchases,
        RepeatPurchases buyers,
        long zeroOrders,
        Money acquisitionSpend,
        Map<Question, ScoreDistribution> answers,
        TimesToEvent firstValues)
        implements Evidence<Facts> {

    @Override
    public Facts plus(Facts other) {
        Map<Question, ScoreDistribution> allAnswers = new EnumMap<>(answers);
        other.answers.forEach((question, given) -> allAnswers.merge(question, given, ScoreDistribution::plus));
        return new Facts(
                movement.plus(other.movement),
                lifetimes.plus(other.lifetimes),
                recurringAtStart.plus(other.recurringAtStart),
                recurringAtEnd.plus(other.recurringAtEnd),
                purchases.plus(other.purchases),
                buyers.plus(other.buyers),
                Math.addExact(zeroOrders, other.zeroOrders),
                acquisitionSpend.plus(other.acquisitionSpend),
                allAnswers,
                firstValues.plus(other.firstValues));
    }

    /** The same without the answers of employees, where these must not be shown. */
    Facts withoutEmployees() {
        Map<Question, ScoreDistribution> others = new EnumMap<>(answers);
        others.remove(Question.ENPS);
        return new Facts(
                movement,
                lifetimes,
                recurringAtStart,
                recurringAtEnd,
                purchases,
                buyers,
                zeroOrders,
                acquisitionSpend,
                others,
                firstValues);
    }

    ScoreDistribution answersTo(Question question) {
        return answers.getOrDefault(question, ScoreDistribution.empty(question.scale()));
    }
}
