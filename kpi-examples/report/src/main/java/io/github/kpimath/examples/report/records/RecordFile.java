package io.github.kpimath.examples.report.records;

import java.util.List;
import java.util.Locale;

/** The files of a company, one kind of record in each, all of them optional; those that tell how others count come first. */
public enum RecordFile {
    CUSTOMERS(
            "id",
            "joined",
            "left",
            "segment",
            "monthly_price",
            "price_at_start",
            "currency",
            "tenure_months",
            "churned"),
    FIGURES("period", "name", "value"),
    ORDERS("customer", "date", "amount"),
    ANSWERS("respondent", "date", "question", "score", "segment"),
    SPEND("date", "kind", "category", "amount", "segment"),
    FIRST_VALUES("customer", "start", "reached", "first_value"),
    CONTRACTS("customer", "ends", "value", "renewed_value"),
    SESSIONS("customer", "user", "date", "minutes"),
    CASES("customer", "opened", "answered", "resolved", "contacts", "reopened", "target_hours"),
    COMMENTS("date", "score", "comment", "themes"),
    HEALTH("customer", "aspect", "value", "worst", "best", "weight"),
    VISITS("visit", "visitor", "date", "source", "pages", "purchases"),
    TRIALS("customer", "kind", "started", "first_paid"),
    CARTS("started", "ordered"),
    INTRODUCTIONS("customer", "date", "won"),
    OUTCOMES("customer", "date", "succeeded");

    private final List<String> fields;

    RecordFile(String... fields) {
        this.fields = List.of(fields);
    }

    /** What a record can have; the columns are called so unless a mapping says otherwise. */
    List<String> fields() {
        return fields;
    }

    /** The word for it in a mapping. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String defaultName() {
        return key() + ".csv";
    }
}
