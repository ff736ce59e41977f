package io.github.kpimath.examples.flink.records;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files that the job reads, and how their lines become records. The customers, answers and sessions of the report's folder
 * are among them.
 *
 * @param name of the file
 * @param columns that the job writes; others are ignored when it reads
 * @param type of the records
 * @param reading makes a record of a line, or none
 * @param cells of a record, one for each column
 * @param <T> the records
 */
public record RecordFile<T>(String name, List<String> columns, Class<T> type, Reading<T> reading, Cells<T> cells)
        implements Serializable {

    private static final String NO_SEGMENT = "(none)";

    /** Makes a record of a row, or none of one that is about something else. */
    @FunctionalInterface
    interface Reading<T> extends Function<Row, Optional<T>>, Serializable {}

    /** The cells of a record. */
    @FunctionalInterface
    interface Cells<T> extends Function<T, List<String>>, Serializable {}

    /** Customers with their segment. */
    public static final RecordFile<Customer> CUSTOMERS = new RecordFile<>(
            "customers.csv",
            List.of("id", "segment", "joined", "left"),
            Customer.class,
            row -> Optional.of(
                    new Customer(row.text("id"), segment(row), LocalDate.parse(row.text("joined")), day(row, "left"))),
            customer ->
                    List.of(customer.id(), customer.segment(), customer.joined().toString(), text(customer.left())));

    /** Answers with their time, in UTC; the day alone is its beginning. Of several questions only {@code nps} counts. */
    public static final RecordFile<Answer> ANSWERS = new RecordFile<>(
            "answers.csv",
            List.of("respondent", "segment", "date", "score"),
            Answer.class,
            row -> row.optional("question").orElse("nps").equals("nps") ? Optional.of(answer(row)) : Optional.empty(),
            answer ->
                    List.of(answer.respondent(), answer.segment(), answer.time().toString(), text(answer.score())));

    /** Subscription lines, all of one currency. */
    public static final RecordFile<SubscriptionLine> LINES = new RecordFile<>(
            "subscriptions.csv",
            List.of("customer", "from", "until", "monthly_price"),
            SubscriptionLine.class,
            row -> Optional.of(new SubscriptionLine(
                    row.text("customer"),
                    LocalDate.parse(row.text("from")),
                    day(row, "until"),
                    new BigDecimal(row.text("monthly_price")))),
            line -> List.of(
                    line.customer(),
                    line.from().toString(),
                    text(line.until()),
                    line.monthly().toString()));

    /** Visits, one line for each or for each session. */
    public static final RecordFile<Visit> VISITS = new RecordFile<>(
            "sessions.csv",
            List.of("user", "date"),
            Visit.class,
            row -> Optional.of(new Visit(row.text("user"), LocalDate.parse(row.text("date")))),
            visit -> List.of(visit.user(), visit.day().toString()));

    private static Answer answer(Row row) {
        return new Answer(
                row.text("respondent"),
                segment(row),
                time(row.text("date")),
                row.optional("score").map(Integer::valueOf).orElse(null));
    }

    private static String segment(Row row) {
        return row.optional("segment").orElse(NO_SEGMENT);
    }

    private static Instant time(String text) {
        if (text.endsWith("Z")) {
            return Instant.parse(text);
        }
        boolean isDay = text.indexOf('T') < 0;
        LocalDateTime time = isDay ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
        return time.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable LocalDate day(Row row, String column) {
        return row.optional(column).map(LocalDate::parse).orElse(null);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
