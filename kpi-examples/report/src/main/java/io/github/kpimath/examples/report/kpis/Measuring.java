package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.engagement.UserLifecycle;
import io.github.kpimath.examples.report.records.Answer;
import io.github.kpimath.examples.report.records.Answer.Question;
import io.github.kpimath.examples.report.records.Cart;
import io.github.kpimath.examples.report.records.Comment;
import io.github.kpimath.examples.report.records.Contract;
import io.github.kpimath.examples.report.records.Conventions;
import io.github.kpimath.examples.report.records.Customer;
import io.github.kpimath.examples.report.records.FirstValue;
import io.github.kpimath.examples.report.records.HealthSign;
import io.github.kpimath.examples.report.records.InputException;
import io.github.kpimath.examples.report.records.Introduction;
import io.github.kpimath.examples.report.records.Order;
import io.github.kpimath.examples.report.records.Outcome;
import io.github.kpimath.examples.report.records.RecordFile;
import io.github.kpimath.examples.report.records.Segment;
import io.github.kpimath.examples.report.records.Session;
import io.github.kpimath.examples.report.records.Spend;
import io.github.kpimath.examples.report.records.Spend.Kind;
import io.github.kpimath.examples.report.records.Stated;
import io.github.kpimath.examples.report.records.SupportCase;
import io.github.kpimath.examples.report.records.Trial;
import io.github.kpimath.examples.report.records.Visit;
import io.github.kpimath.survey.EmployeeNetPromoterScore;
import io.github.kpimath.survey.FeedbackThemes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sends every record to the gathering of its segment, so that the evidence of all segments adds up to that of the total. A
 * customer is in one segment, his orders with him: therefore customers come first. Answers, of employees for instance, and spend
 * can have a segment of their own.
 */
public final class Measuring {

    private static final int MOST_SEGMENTS = 50;
    private static final Comparator<String> NONE_LAST =
            Comparator.comparing((String name) -> name.equals(Segment.NONE)).thenComparing(Comparator.naturalOrder());

    private final Timeframe timeframe;
    private final Conventions conventions;
    private final boolean countZeroAmounts;

    private final SortedMap<String, Gathering> segments = new TreeMap<>(NONE_LAST);
    private final Map<String, String> segmentOfCustomer = new HashMap<>();
    private final Gathering ofNoSegment;
    private final Company company;
    private final Set<String> acquisitionCategories = new TreeSet<>();
    private final Set<String> retentionCategories = new TreeSet<>();

    public Measuring(Timeframe timeframe, Conventions conventions, boolean countZeroAmounts) {
        this.timeframe = timeframe;
        this.conventions = conventions;
        this.countZeroAmounts = countZeroAmounts;
        this.ofNoSegment = gathering();
        this.company = new Company(timeframe.days());
    }

    public void add(Customer customer) {
        if (customer instanceof Customer.ByDates byDates) {
            requirePeriod("customers by dates of joining and leaving");
            company.add(byDates);
        }
        segmentOfCustomer.put(customer.id(), customer.segment());
        segment(customer.segment()).add(customer);
    }

    public void add(Order order) {
        segment(segmentOf(order.customer())).add(order);
    }

    public void add(Contract contract) {
        requirePeriod("contracts");
        segment(segmentOf(contract.customer())).add(contract);
    }

    public void add(Session session) {
        requirePeriod("sessions");
        segment(segmentOf(session.customer())).add(session);
    }

    public void add(SupportCase one) {
        requirePeriod("cases");
        segment(segmentOf(one.customer())).add(one);
    }

    public void add(Comment comment) {
        company.add(comment);
    }

    public void add(HealthSign sign) {
        company.add(sign);
    }

    public void add(Visit visit) {
        requirePeriod("visits");
        company.add(visit);
    }

    public void add(Trial trial) {
        requirePeriod("trials");
        company.add(trial);
    }

    public void add(Cart cart) {
        requirePeriod("carts");
        company.add(cart);
    }

    public void add(Introduction introduction) {
        requirePeriod("introductions");
        company.add(introduction);
    }

    public void add(Outcome outcome) {
        company.add(outcome);
    }

    /** Where stated figures go, before the records that are counted by them. */
    public Stated stated() {
        return company.stated();
    }

    public void add(Answer answer) {
        if (answer.question() == Question.PULSE) {
            company.addPulse(answer);
            return;
        }
        boolean ownSegment = !answer.segment().equals(Segment.NONE);
        segment(ownSegment ? answer.segment() : segmentOf(answer.respondent())).add(answer);
    }

    public void add(FirstValue value) {
        requirePeriod("first values");
        segment(segmentOf(value.customer())).add(value);
    }

    /** Spend without a segment is in the total only. */
    public void add(Spend spend) {
        if (timeframe.days().contains(spend.date())) {
            (spend.kind() == Kind.ACQUISITION ? acquisitionCategories : retentionCategories).add(spend.category());
        }
        (spend.segment().equals(Segment.NONE) ? ofNoSegment : segment(spend.segment())).add(spend);
    }

    private void requirePeriod(String records) {
        if (!timeframe.isStated()) {
            throw new InputException(records + ": expected a period");
        }
    }

    private String segmentOf(String customer) {
        return segmentOfCustomer.getOrDefault(customer, Segment.NONE);
    }

    private Gathering segment(String name) {
        Gathering known = segments.get(name);
        if (known != null) {
            return known;
        }
        if (segments.size() == MOST_SEGMENTS) {
            throw new InputException("--segment-by: the column has more than " + MOST_SEGMENTS
                    + " different values, such as " + name + "; expected a column with few");
        }
        Gathering fresh = gathering();
        segments.put(name, fresh);
        return fresh;
    }

    private Gathering gathering() {
        return new Gathering(timeframe, conventions.currency(), countZeroAmounts);
    }

    /** The figures of all records so far. */
    public Report report(Inventory inventory, List<Remark> remarks) {
        Map<String, Facts> facts = new LinkedHashMap<>();
        segments.forEach((name, gathering) -> facts.put(name, gathering.facts()));
        Facts total = facts.values().stream().reduce(ofNoSegment.facts(), Facts::plus);

        List<Remark> all = new ArrayList<>(remarks);
        if (!timeframe.isStated()) {
            all.add(Remark.of("no-period", 0));
        }
        long zeroOrders = total.purchases().zeroOrders();
        if (zeroOrders > 0) {
            all.add(Remark.of(countZeroAmounts ? "zero-counted" : "zero-left-out", zeroOrders));
        }
        if (inventory.has(RecordFile.SESSIONS)) {
            all.add(lifecycle(total.use().lifecycle()));
        }
        FeedbackThemes themes = company.themes();
        if (themes.commented() > 0) {
            all.add(Remark.ofCounts("comments", themes.commented(), themes.withoutComment()));
        }
        acquisitionCategories.stream()
                .filter(retentionCategories::contains)
                .forEach(category -> all.add(Remark.of("shared-category", 0, category)));

        int horizon = Horizon.months(total.customers().lifetimes());
        Context ofAll = context(inventory, horizon, Optional.empty());
        boolean segmented = conventions.segmentBy().isPresent();
        Map<String, Development> developments = new LinkedHashMap<>();
        facts.forEach((name, of) -> developments.put(name, ofAll.development(of)));
        return new Report(
                timeframe,
                new Figures(ofAll).of(total),
                segmented ? figures(facts, inventory, horizon) : Map.of(),
                ofAll.development(total),
                segmented ? developments : Map.of(),
                all);
    }

    private Context context(Inventory inventory, int horizon, Optional<String> segmentBy) {
        return new Context(inventory, timeframe, horizon, conventions.currency(), company, segmentBy);
    }

    private static Remark lifecycle(UserLifecycle users) {
        return Remark.ofCounts(
                users.newKnown() ? "lifecycle" : "lifecycle-of-first",
                users.active(),
                users.firstSeen(),
                users.returning(),
                users.resurrecting(),
                users.dormant());
    }

    private Map<String, List<Figure>> figures(Map<String, Facts> facts, Inventory inventory, int horizon) {
        Figures figures = new Figures(context(inventory, horizon, conventions.segmentBy()));
        Map<String, Long> employees = new TreeMap<>();
        facts.forEach(
                (name, of) -> employees.put(name, of.answersTo(Question.ENPS).responses()));
        Set<String> hidden = Hidden.forTheSakeOfOthers(employees);
        Map<String, List<Figure>> bySegment = new LinkedHashMap<>();
        facts.forEach((name, of) -> bySegment.put(
                name, hidden.contains(name) ? withoutEmployees(figures.of(of.withoutEmployees())) : figures.of(of)));
        return bySegment;
    }

    private static List<Figure> withoutEmployees(List<Figure> figures) {
        return figures.stream()
                .map(figure -> figure.kpi() instanceof EmployeeNetPromoterScore ? figure.hidden() : figure)
                .toList();
    }
}
