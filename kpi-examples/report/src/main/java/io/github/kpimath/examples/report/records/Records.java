package io.github.kpimath.examples.report.records;

import io.github.kpimath.examples.report.records.Answer.Question;
import io.github.kpimath.examples.report.records.Spend.Kind;
import io.github.kpimath.value.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Makes records of the rows of a table. A row that is none is refused with line, column, value and what was expected. */
public final class Records {

    private static final int LONGEST_TENURE = 1_200;
    private static final Map<String, Question> QUESTIONS =
            Map.of("nps", Question.NPS, "enps", Question.ENPS, "csat", Question.CSAT, "ces", Question.CES);
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
                    LocalDate reached = notBefore(row, "reached", start).orElse(null);
                    sink.accept(new FirstValue(row.text("customer"), start, reached));
                },
                badLines);
    }

    private static Customer byDates(Row row) {
        LocalDate joined = row.date("joined");
        LocalDate left = notBefore(row, "left", joined).orElse(null);
        return new Customer.ByDates(row.text("id"), row.segment(), monthlyPrice(row), joined, left);
    }

    private static Customer byTenure(Row row) {
        return new Customer.ByTenure(
                row.text("id"),
                row.segment(),
                monthlyPrice(row),
                row.number("tenure_months", 0, LONGEST_TENURE),
                row.yes("churned"));
    }

    private static Optional<Money> monthlyPrice(Row row) {
        Currency currency = row.currency();
        Optional<String> stated = row.optionalText("currency");
        if (stated.isPresent() && !stated.get().equals(currency.getCurrencyCode())) {
            throw row.refusal("currency", currency + ", the currency of this report: amounts of two do not add up");
        }
        return row.has("monthly_price") ? Optional.of(row.money("monthly_price")) : Optional.empty();
    }

    private static Answer answer(Row row) {
        Question question = row.oneOf("question", QUESTIONS, "nps, enps, csat or ces");
        Optional<Integer> score = row.optionalNumber(
                "score", question.scale().minimum(), question.scale().maximum());
        return new Answer(row.text("respondent"), row.segment(), row.date("date"), question, score);
    }

    private static Optional<LocalDate> notBefore(Row row, String field, LocalDate first) {
        Optional<LocalDate> date = row.optionalDate(field);
        if (date.isPresent() && date.get().isBefore(first)) {
            throw row.refusal(field, "no day before " + first + ", or nothing");
        }
        return date;
    }
}
