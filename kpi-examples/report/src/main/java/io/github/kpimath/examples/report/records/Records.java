package io.github.kpimath.examples.report.records;

import io.github.kpimath.examples.report.records.Answer.Question;
import io.github.kpimath.examples.report.records.Customer.Prices;
import io.github.kpimath.examples.report.records.Spend.Kind;
import io.github.kpimath.health.HealthAspect;
import io.github.kpimath.survey.FeedbackResponse;
import io.github.kpimath.survey.Polarity;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes records of the rows of a table. A row that is none is refused with line, column, value and what was expected. */
public final class Records {

    private static final int LONGEST_TENURE = 1_200;
    private static final Map<String, Question> QUESTIONS =
            Map.of("nps", Question.NPS, "enps", Question.ENPS, "csat", Question.CSAT, "ces", Question.CES);
    private static final String PULSE = "pulse:";
    private static final String QUESTION = "nps, enps, csat, ces, or pulse: and the words of the question";
    private static final Map<String, HealthAspect> ASPECTS = Stream.of(HealthAspect.values())
            .collect(Collectors.toMap(aspect -> aspect.name().toLowerCase(Locale.ROOT), Function.identity()));
    private static final int MOST = 10_000;
    private static final Map<String, Trial.Kind> TRIALS = Map.of("trial", Trial.Kind.TRIAL, "free", Trial.Kind.FREE);
    private static final Set<String> LENGTHS =
            Set.of(Trial.Kind.TRIAL.horizon(), Trial.Kind.FREE.horizon(), Cart.TIMEOUT);
    private static final Map<String, Kind> KINDS = Map.of("acquisition", Kind.ACQUISITION, "retention", Kind.RETENTION);

    private final Table table;
    private final BadLines badLines;

    public Records(Table table, BadLines badLines) {
        this.table = table;
        this.badLines = badLines;
    }

    /** Customers by tenure where the table has such a column, otherwise by dates; one line for each. */
    public void customers(Consumer<Customer> sink) {
        boolean byTenure = table.has("tenure_months");
        if (byTenure) {
            table.requiring("id", "tenure_months", "churned");
        } else {
            table.requiring("id", "joined", "left");
        }
        Set<String> ids = new HashSet<>();
        table.forEach(
                row -> {
                    Customer customer = byTenure ? byTenure(row) : byDates(row);
                    if (!ids.add(customer.id())) {
                        throw row.refusal("id", "an id that no line before has: one line for each customer");
                    }
                    sink.accept(customer);
                },
                badLines);
    }

    public void orders(Consumer<Order> sink) {
        table.requiring("customer", "date", "amount");
        table.forEach(
                row -> sink.accept(new Order(row.text("customer"), row.date("date"), row.money("amount"))), badLines);
    }

    public void answers(Consumer<Answer> sink) {
        table.requiring("respondent", "date", "question", "score");
        table.forEach(row -> sink.accept(answer(row)), badLines);
    }

    public void spend(Consumer<Spend> sink) {
        table.requiring("date", "kind", "category", "amount");
        table.forEach(
                row -> sink.accept(new Spend(
                        row.segment(),
                        row.date("date"),
                        row.oneOf("kind", KINDS, "acquisition or retention"),
                        row.text("category"),
                        row.money("amount"))),
                badLines);
    }

    public void firstValues(Consumer<FirstValue> sink) {
        table.requiring("customer", "start", "reached");
        table.forEach(
                row -> {
                    LocalDate start = row.date("start");
                    LocalDate first = notBefore(row, "first_value", start).orElse(null);
                    LocalDate reached = notBefore(row, "reached", start).orElse(null);
                    sink.accept(new FirstValue(row.text("customer"), start, first, reached));
                },
                badLines);
    }

    public void contracts(Consumer<Contract> sink) {
        table.requiring("customer", "ends", "value", "renewed_value");
        table.forEach(
                row -> sink.accept(new Contract(
                        row.text("customer"),
                        row.date("ends"),
                        row.money("value"),
                        row.optionalMoney("renewed_value"))),
                badLines);
    }

    public void sessions(Consumer<Session> sink) {
        table.requiring("customer", "user", "date", "minutes");
        table.forEach(
                row -> sink.accept(new Session(
                        row.text("customer"),
                        row.text("user"),
                        row.date("date"),
                        row.optionalNumber("minutes", 0, MOST).map(Duration::ofMinutes))),
                badLines);
    }

    public void cases(Consumer<SupportCase> sink) {
        table.requiring("customer", "opened", "answered", "resolved", "contacts", "reopened");
        table.forEach(
                row -> {
                    LocalDateTime opened = row.dateTime("opened");
                    sink.accept(new SupportCase(
                            row.text("customer"),
                            opened,
                            notBefore(row, "answered", opened),
                            notBefore(row, "resolved", opened),
                            row.number("contacts", 1, MOST),
                            row.yes("reopened"),
                            row.optionalNumber("target_hours", 1, MOST).map(Duration::ofHours)));
                },
                badLines);
    }

    public void comments(Consumer<Comment> sink) {
        table.requiring("date", "score", "comment", "themes");
        table.forEach(row -> sink.accept(new Comment(row.date("date"), response(row))), badLines);
    }

    public void visits(Consumer<Visit> sink) {
        table.requiring("visit", "visitor", "date", "source", "pages", "purchases");
        table.forEach(
                row -> sink.accept(new Visit(
                        row.text("visit"),
                        row.text("visitor"),
                        row.date("date"),
                        row.optionalText("source").isEmpty(),
                        row.number("pages", 0, MOST),
                        row.number("purchases", 0, MOST))),
                badLines);
    }

    public void trials(Consumer<Trial> sink) {
        table.requiring("customer", "kind", "started", "first_paid");
        table.forEach(
                row -> {
                    LocalDate started = row.date("started");
                    sink.accept(new Trial(
                            row.text("customer"),
                            row.oneOf("kind", TRIALS, "trial or free"),
                            started,
                            notBefore(row, "first_paid", started).orElse(null)));
                },
                badLines);
    }

    public void carts(Consumer<Cart> sink) {
        table.requiring("started", "ordered");
        table.forEach(
                row -> {
                    LocalDateTime started = row.dateTime("started");
                    sink.accept(new Cart(started, notBefore(row, "ordered", started)));
                },
                badLines);
    }

    public void introductions(Consumer<Introduction> sink) {
        table.requiring("customer", "date", "won");
        table.forEach(
                row -> {
                    String customer = row.text("customer");
                    Optional<String> won = row.optionalText("won");
                    if (won.isPresent() && won.get().equals(customer)) {
                        throw row.refusal("won", "another customer, or nothing");
                    }
                    sink.accept(new Introduction(customer, row.date("date"), won));
                },
                badLines);
    }

    public void outcomes(Consumer<Outcome> sink) {
        table.requiring("customer", "date", "succeeded");
        table.forEach(
                row -> sink.accept(new Outcome(
                        row.text("customer"),
                        row.date("date"),
                        row.optionalText("succeeded").isEmpty() ? null : (Boolean) row.yes("succeeded"))),
                badLines);
    }

    public void health(Consumer<HealthSign> sink) {
        table.requiring("customer", "aspect", "value", "worst", "best", "weight");
        table.forEach(
                row -> {
                    Fraction worst = Fraction.of(row.decimal("worst"));
                    Fraction best = Fraction.of(row.decimal("best"));
                    Fraction weight = Fraction.of(row.decimal("weight"));
                    if (worst.equals(best)) {
                        throw row.refusal("best", "another number than worst");
                    }
                    if (weight.signum() <= 0) {
                        throw row.refusal("weight", "a number above 0");
                    }
                    sink.accept(new HealthSign(
                            row.text("customer"),
                            row.oneOf("aspect", ASPECTS, String.join(", ", new TreeSet<>(ASPECTS.keySet()))),
                            row.optionalDecimal("value").map(Fraction::of),
                            worst,
                            best,
                            weight));
                },
                badLines);
    }

    public void figures(Stated stated) {
        table.requiring("period", "name", "value");
        table.forEach(
                row -> {
                    if (LENGTHS.contains(row.text("name"))) {
                        row.number("value", 1, MOST);
                    }
                    if (!stated.add(period(row), row.text("name"), row.decimal("value"))) {
                        throw row.refusal("name", "a name that no line before has for this period");
                    }
                },
                badLines);
    }

    private static DateRange period(Row row) {
        try {
            return DateRange.parse(row.text("period"));
        } catch (IllegalArgumentException e) {
            throw row.refusal("period", "a period such as 2026-05");
        }
    }

    private static FeedbackResponse response(Row row) {
        String comment = row.optionalText("comment").orElse("");
        FeedbackResponse response = FeedbackResponse.of(row.number("score", 0, 10), comment);
        for (String theme : row.optionalText("themes").orElse("").split(";", -1)) {
            String name = theme.strip().replaceFirst("[+-]$", "").strip();
            if (!name.isEmpty()) {
                if (comment.isEmpty()) {
                    throw row.refusal("comment", "a comment, as it has themes");
                }
                response = response.mentioning(name, polarity(theme.strip()));
            }
        }
        return response;
    }

    private static Polarity polarity(String theme) {
        if (theme.endsWith("+")) {
            return Polarity.LIKED;
        }
        return theme.endsWith("-") ? Polarity.DISLIKED : Polarity.UNSTATED;
    }

    private static Customer byDates(Row row) {
        LocalDate joined = row.date("joined");
        LocalDate left = notBefore(row, "left", joined).orElse(null);
        return new Customer.ByDates(row.text("id"), row.segment(), prices(row), joined, left);
    }

    private static Customer byTenure(Row row) {
        return new Customer.ByTenure(
                row.text("id"),
                row.segment(),
                prices(row),
                row.number("tenure_months", 0, LONGEST_TENURE),
                row.yes("churned"));
    }

    private static Optional<Prices> prices(Row row) {
        Currency currency = row.currency();
        Optional<String> stated = row.optionalText("currency");
        if (stated.isPresent() && !stated.get().equals(currency.getCurrencyCode())) {
            throw row.refusal("currency", currency + ", the currency of this report: amounts of two do not add up");
        }
        if (!row.has("monthly_price")) {
            return Optional.empty();
        }
        Money atEnd = row.money("monthly_price");
        return Optional.of(new Prices(row.optionalMoney("price_at_start").orElse(atEnd), atEnd));
    }

    private static Answer answer(Row row) {
        String words = row.text("question");
        boolean pulse = words.startsWith(PULSE) && words.length() > PULSE.length();
        String topic = pulse ? words.substring(PULSE.length()).strip() : "";
        Question question = pulse ? Question.PULSE : row.oneOf("question", QUESTIONS, QUESTION);
        Optional<Integer> score = row.optionalNumber(
                "score", question.scale().minimum(), question.scale().maximum());
        return new Answer(row.text("respondent"), row.segment(), row.date("date"), question, topic, score);
    }

    private static Optional<LocalDateTime> notBefore(Row row, String field, LocalDateTime first) {
        Optional<LocalDateTime> time = row.optionalDateTime(field);
        if (time.isPresent() && time.get().isBefore(first)) {
            throw row.refusal(field, "no time before " + first + ", or nothing");
        }
        return time;
    }

    private static Optional<LocalDate> notBefore(Row row, String field, LocalDate first) {
        Optional<LocalDate> date = row.optionalDate(field);
        if (date.isPresent() && date.get().isBefore(first)) {
            throw row.refusal(field, "no day before " + first + ", or nothing");
        }
        return date;
    }
}
