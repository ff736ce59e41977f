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
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Money;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * From records to evidence: each record of a population goes to kpi-core's collector, or to a book that counts what kpi-core
 * does not collect.
 *
 * <p>What is kept are counts, sums and histograms, and the ids of customers, buyers and users: it grows with their number, not
 * with that of orders or sessions.
 */
final class Gathering {

    private final DateRange period;
    private final CustomerBook customers;
    private final Set<String> paidAtStart = new HashSet<>();
    private final OrderBook orders;
    private Contracts contracts;
    private final UseLog use;
    private final CaseLog cases;
    private final Tally<Spend, AcquisitionSpend> acquisitionSpend;
    private Money retentionSpend;
    private final Map<Question, Tally<Answer, ScoreDistribution>> answers = new EnumMap<>(Question.class);
    private final Tally<FirstValue, TimesToEvent> firstUse;
    private final Tally<FirstValue, TimesToEvent> firstValues;

    Gathering(Timeframe timeframe, Currency currency, boolean countZeroAmounts) {
        this.period = timeframe.days();
        this.customers = new CustomerBook(period, currency);
        this.orders = new OrderBook(period, currency, countZeroAmounts);
        this.contracts = Contracts.zero(currency);
        this.use = new UseLog(period);
        this.cases = new CaseLog(period);
        this.acquisitionSpend = Tally.of(AcquisitionSpend.during(period, currency, Spend::date, Spend::amount));
        this.retentionSpend = Money.zero(currency);
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
        boolean paid = customer.prices()
                .filter(prices -> prices.atStart().isPositive())
                .isPresent();
        if (paid && customer.isThereAtStartOf(period)) {
            paidAtStart.add(customer.id());
        }
        if (customer instanceof Customer.ByDates byDates) {
            cases.add(byDates);
        }
    }

    void add(Order order) {
        orders.add(order, paidAtStart.contains(order.customer()));
    }

    void add(Contract contract) {
        if (period.contains(contract.ends())) {
            contracts = contracts.with(contract);
        }
    }

    void add(Session session) {
        use.add(session);
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
        } else if (period.contains(spend.date())) {
            retentionSpend = retentionSpend.plus(spend.amount());
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
                contracts,
                use.evidence(),
                cases.evidence(),
                acquisitionSpend.result(),
                retentionSpend,
                answered,
                firstUse.result(),
                firstValues.result());
    }
}
