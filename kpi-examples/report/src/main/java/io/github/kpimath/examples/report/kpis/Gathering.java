package io.github.kpimath.examples.report.kpis;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Tally;
import io.github.kpimath.acquisition.AcquisitionSpend;
import io.github.kpimath.engagement.TimeToValue;
import io.github.kpimath.examples.report.records.Answer;
import io.github.kpimath.examples.report.records.Answer.Question;
import io.github.kpimath.examples.report.records.Contract;
import io.github.kpimath.examples.report.records.Customer;
import io.github.kpimath.examples.report.records.FirstValue;
import io.github.kpimath.examples.report.records.Order;
import io.github.kpimath.examples.report.records.Session;
import io.github.kpimath.examples.report.records.Spend;
import io.github.kpimath.examples.report.records.Spend.Kind;
import io.github.kpimath.examples.report.records.SupportCase;
import io.github.kpimath.retention.CohortTable;
import io.github.kpimath.revenue.RetentionSpend;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.value.DateRange;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;

/**
 * From records to evidence: each record of a population goes to kpi-core's collectors, some by way of a book that knows which.
 *
 * <p>What is kept are counts, sums and histograms, the ids of customers, buyers and users, and the days of contacts: it grows with
 * their number, not with that of orders or sessions.
 */
final class Gathering {

    private final DateRange period;
    private final CustomerBook customers;
    private final OrderBook orders;
    private final ContractBook contracts;
    private final UseLog use;
    private final CaseLog cases;
    private final Tally<Spend, AcquisitionSpend> acquisitionSpend;
    private final Tally<Spend, RetentionSpend> retentionSpend;
    private final Tally<Session, CohortTable> useCohorts;
    private final Map<Question, Tally<Answer, ScoreDistribution>> answers = new EnumMap<>(Question.class);
    private final Tally<FirstValue, TimesToEvent> firstUse;
    private final Tally<FirstValue, TimesToEvent> firstValues;

    Gathering(Timeframe timeframe, Currency currency, boolean countZeroAmounts) {
        this.period = timeframe.days();
        this.customers = new CustomerBook(period, currency);
        this.orders = new OrderBook(period, currency, countZeroAmounts, customers::paidAtStart);
        this.contracts = new ContractBook(period, currency);
        this.use = new UseLog(period);
        this.cases = new CaseLog(period);
        this.acquisitionSpend = Tally.of(AcquisitionSpend.during(period, currency, Spend::date, Spend::amount));
        this.retentionSpend = Tally.of(RetentionSpend.during(period, currency, Spend::date, Spend::amount));
        this.useCohorts = Tally.of(CohortTable.collector(Cohorts.of(period), Session::customer, Session::date));
        this.firstUse = Tally.of(TimeToValue.collector(period.endExclusive(), FirstValue::start, FirstValue::first));
        this.firstValues =
                Tally.of(TimeToValue.collector(period.endExclusive(), FirstValue::start, FirstValue::reached));
        for (Question question : Question.values()) {
            answers.put(
                    question,
                    Tally.of(ScoreDistribution.collector(
                            question.scale(), answer -> answer.score().orElse(null))));
        }
    }

    void add(Customer customer) {
        customers.add(customer);
        if (customer instanceof Customer.ByDates byDates) {
            cases.add(byDates);
        }
    }

    void add(Order order) {
        orders.add(order);
    }

    void add(Contract contract) {
        contracts.add(contract);
    }

    void add(Session session) {
        use.add(session);
        useCohorts.add(session);
    }

    void add(SupportCase one) {
        cases.add(one);
    }

    void add(Answer answer) {
        if (period.contains(answer.date())) {
            requireNonNull(answers.get(answer.question())).add(answer);
        }
    }

    void add(Spend spend) {
        if (spend.kind() == Kind.ACQUISITION) {
            acquisitionSpend.add(spend);
        } else {
            retentionSpend.add(spend);
        }
    }

    void add(FirstValue value) {
        firstUse.add(value);
        firstValues.add(value);
    }

    Facts facts() {
        Map<Question, ScoreDistribution> answered = new EnumMap<>(Question.class);
        answers.forEach((question, tally) -> answered.put(question, tally.result()));
        return new Facts(
                customers.evidence(),
                orders.evidence(),
                contracts.evidence(),
                use.evidence(),
                useCohorts.result(),
                cases.evidence(),
                acquisitionSpend.result(),
                retentionSpend.result(),
                answered,
                firstUse.result(),
                firstValues.result());
    }
}
