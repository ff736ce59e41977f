package io.github.kpimath.examples.report.kpis;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.reducing;

import io.github.kpimath.Tally;
import io.github.kpimath.examples.report.records.Answer;
import io.github.kpimath.examples.report.records.Answer.Question;
import io.github.kpimath.examples.report.records.Customer;
import io.github.kpimath.examples.report.records.FirstValue;
import io.github.kpimath.examples.report.records.Order;
import io.github.kpimath.examples.report.records.Spend;
import io.github.kpimath.examples.report.records.Spend.Kind;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.retention.RepeatPurchases;
import io.github.kpimath.revenue.PurchaseTotals;
import io.github.kpimath.revenue.RecurringRevenue;
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
 * From records to evidence: each record of a population goes to kpi-core's collector, or adds to an evidence that is a sum.
 *
 * <p>What is kept are counts, sums and histograms, and of orders the ids of those who bought: it grows with the number of
 * buyers, not with the number of orders.
 */
final class Gathering {

    private final DateRange period;
    private final boolean countZeroAmounts;

    private final Tally<Customer.ByDates, CustomerMovement> movement;
    private final Tally<Customer.ByTenure, CustomerMovement> snapshot;
    private final Tally<Customer, TimesToEvent> lifetimes;
    private RecurringRevenue recurringAtStart;
    private RecurringRevenue recurringAtEnd;

    private PurchaseTotals purchases;
    private final Set<String> buyers = new HashSet<>();
    private final Set<String> repeatBuyers = new HashSet<>();
    private long zeroOrders;

    private Money acquisitionSpend;
    private final Map<Question, Tally<Answer, ScoreDistribution>> answers = new EnumMap<>(Question.class);
    private final Tally<FirstValue, TimesToEvent> firstValues;

    Gathering(DateRange period, Currency currency, boolean countZeroAmounts) {
        this.period = period;
        this.countZeroAmounts = countZeroAmounts;
        this.movement = Tally.of(CustomerMovement.during(period, Customer.ByDates::joined, Customer.ByDates::left));
        this.snapshot = Tally.of(reducing(
                CustomerMovement.empty(),
                customer -> CustomerMovement.ofCounts(customer.churned() ? 1 : 0, 1),
                CustomerMovement::plus));
        this.lifetimes = Tally.of(TimesToEvent.collector(
                customer -> customer.lifetimeUntilEndOf(period), customer -> !customer.isThereAtEndOf(period)));
        this.firstValues = Tally.of(TimesToEvent.collector(
                value -> value.timeUntilEndOf(period), value -> value.isReachedBeforeEndOf(period)));
        for (Question question : Question.values()) {
            answers.put(
                    question,
                    Tally.of(ScoreDistribution.collector(
                            question.scale(), answer -> answer.score().orElse(null))));
        }
        this.recurringAtStart = RecurringRevenue.zero(currency);
        this.recurringAtEnd = RecurringRevenue.zero(currency);
        this.purchases = PurchaseTotals.zero(currency);
        this.acquisitionSpend = Money.zero(currency);
    }

    void add(Customer customer) {
        if (customer instanceof Customer.ByTenure byTenure) {
            snapshot.add(byTenure);
        } else if (customer instanceof Customer.ByDates byDates) {
            if (!byDates.joined().isBefore(period.endExclusive())) {
                return;
            }
            movement.add(byDates);
        }
        lifetimes.add(customer);
        customer.monthlyPrice().filter(Money::isPositive).ifPresent(price -> {
            RecurringRevenue one = new RecurringRevenue(price, 1);
            recurringAtStart = customer.isThereAtStartOf(period) ? recurringAtStart.plus(one) : recurringAtStart;
            recurringAtEnd = customer.isThereAtEndOf(period) ? recurringAtEnd.plus(one) : recurringAtEnd;
        });
    }

    void add(Order order) {
        if (!period.contains(order.date())) {
            return;
        }
        if (order.amount().isZero()) {
            zeroOrders++;
            if (!countZeroAmounts) {
                return;
            }
        }
        purchases = purchases.plus(new PurchaseTotals(order.amount(), 1));
        if (!buyers.add(order.customer())) {
            repeatBuyers.add(order.customer());
        }
    }

    void add(Answer answer) {
        if (period.contains(answer.date())) {
            requireNonNull(answers.get(answer.question())).add(answer);
        }
    }

    void add(Spend spend) {
        if (period.contains(spend.date()) && spend.kind() == Kind.ACQUISITION) {
            acquisitionSpend = acquisitionSpend.plus(spend.amount());
        }
    }

    void add(FirstValue value) {
        if (value.start().isBefore(period.endExclusive())) {
            firstValues.add(value);
        }
    }

    Facts facts() {
        Map<Question, ScoreDistribution> answered = new EnumMap<>(Question.class);
        answers.forEach((question, tally) -> answered.put(question, tally.result()));
        return new Facts(
                movement.result().plus(snapshot.result()),
                lifetimes.result(),
                recurringAtStart,
                recurringAtEnd,
                purchases,
                new RepeatPurchases(repeatBuyers.size(), buyers.size()),
                zeroOrders,
                acquisitionSpend,
                answered,
                firstValues.result());
    }
}
