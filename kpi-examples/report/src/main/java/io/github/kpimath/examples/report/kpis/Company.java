package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.Tally;
import io.github.kpimath.examples.report.records.Answer;
import io.github.kpimath.examples.report.records.Answer.Question;
import io.github.kpimath.examples.report.records.Cart;
import io.github.kpimath.examples.report.records.Comment;
import io.github.kpimath.examples.report.records.Customer;
import io.github.kpimath.examples.report.records.HealthSign;
import io.github.kpimath.examples.report.records.Introduction;
import io.github.kpimath.examples.report.records.Outcome;
import io.github.kpimath.examples.report.records.Stated;
import io.github.kpimath.examples.report.records.Trial;
import io.github.kpimath.examples.report.records.Visit;
import io.github.kpimath.health.CustomerOutcomes;
import io.github.kpimath.health.HealthComponent;
import io.github.kpimath.survey.FeedbackResponse;
import io.github.kpimath.survey.FeedbackThemes;
import io.github.kpimath.survey.PulseSurvey;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.value.DateRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is about the company as a whole, whatever its segments: the pulse of its employees, of whom segments would tell too
 * much, what comments are about, the health of single customers, who visits and tries, who recommends it and who succeeds,
 * and figures that somebody has counted
 * already.
 */
final class Company {

    private final DateRange period;
    private final Stated stated = new Stated();
    private final ProspectLog prospects;
    private final AdvocateLog advocates;
    private final Tally<Outcome, CustomerOutcomes> outcomes = Tally.of(CustomerOutcomes.collector(Outcome::succeeded));
    private final Tally<Answer, PulseSurvey> pulse = Tally.of(PulseSurvey.collector(
            Question.PULSE.scale(), Answer::topic, answer -> answer.score().orElse(null)));
    private final Tally<FeedbackResponse, FeedbackThemes> comments =
            Tally.of(FeedbackThemes.collector(Scale.ZERO_TO_TEN));
    private final SortedMap<String, List<HealthComponent>> health = new TreeMap<>();

    Company(DateRange period) {
        this.period = period;
        this.prospects = new ProspectLog(period, stated);
        this.advocates = new AdvocateLog(period);
    }

    void addPulse(Answer answer) {
        if (period.contains(answer.date())) {
            pulse.add(answer);
        }
    }

    void add(Comment comment) {
        if (period.contains(comment.date())) {
            comments.add(comment.response());
        }
    }

    void add(Visit visit) {
        prospects.add(visit);
    }

    void add(Trial trial) {
        prospects.add(trial);
    }

    void add(Cart cart) {
        prospects.add(cart);
    }

    void add(Customer.ByDates customer) {
        advocates.add(customer);
    }

    void add(Introduction introduction) {
        advocates.add(introduction);
    }

    void add(Outcome outcome) {
        if (period.contains(outcome.date())) {
            outcomes.add(outcome);
        }
    }

    void add(HealthSign sign) {
        HealthComponent component = sign.value()
                .map(value -> HealthComponent.stated(sign.aspect(), value, sign.worst(), sign.best()))
                .orElseGet(() -> HealthComponent.missing(sign.aspect()))
                .weighing(sign.weight());
        health.computeIfAbsent(sign.customer(), id -> new ArrayList<>()).add(component);
    }

    ProspectLog prospects() {
        return prospects;
    }

    AdvocateLog advocates() {
        return advocates;
    }

    CustomerOutcomes outcomes() {
        return outcomes.result();
    }

    Stated stated() {
        return stated;
    }

    PulseSurvey pulse() {
        return pulse.result();
    }

    FeedbackThemes themes() {
        return comments.result();
    }

    Map<String, List<HealthComponent>> health() {
        return Collections.unmodifiableMap(health);
    }
}
