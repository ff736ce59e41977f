package io.github.kpimath.examples.report.records;

import io.github.kpimath.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One line of a table, whose cells are asked for by field and as what they should be. */
final class Row {

    /** What stands for bytes that are no UTF-8. */
    private static final char NOT_DECODED = '\ufffd';

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final String NUMBER = "a number such as 12 or 0.35";
    private static final String TIME = "a time such as 2026-05-31T17:30";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final Map<String, Boolean> YES_OR_NO =
            Map.of("yes", true, "true", true, "1", true, "no", false, "false", false, "0", false);

    private final Table table;
    private final Line line;

    Row(Table table, Line line) {
        this.table = table;
        this.line = line;
        int columns = table.columns().size();
        int cells = line.cells().size();
        if (cells != columns) {
            throw new BadLineException(
                    table.fileName(),
                    line.number(),
                    table.columns().get(Math.min(cells, columns - 1)),
                    String.join(",", line.cells()),
                    columns + " cells: " + String.join(", ", table.columns()));
        }
    }

    String text(String field) {
        return optionalText(field).orElseThrow(() -> refusal(field, "some text"));
    }

    /** Empty where the cell is, or where there is no such column. */
    Optional<String> optionalText(String field) {
        Optional<String> text = cell(field);
        if (text.isPresent() && text.get().indexOf(NOT_DECODED) >= 0) {
            throw refusal(field, "text in UTF-8");
        }
        return text;
    }

    private Optional<String> cell(String field) {
        return table.indexOf(field)
                .map(index -> line.cells().get(index).strip())
                .filter(text -> !text.isEmpty());
    }

    LocalDate date(String field) {
        return optionalDate(field)
                .orElseThrow(() -> refusal(field, table.dates().toString()));
    }

    Optional<LocalDate> optionalDate(String field) {
        return optionalText(field)
                .map(text -> table.dates()
                        .parse(text)
                        .orElseThrow(() -> refusal(field, table.dates().toString())));
    }

    LocalDateTime dateTime(String field) {
        return optionalDateTime(field).orElseThrow(() -> refusal(field, TIME));
    }

    Optional<LocalDateTime> optionalDateTime(String field) {
        return optionalText(field).map(text -> {
            try {
                LocalDateTime time = LocalDateTime.parse(text);
                if (time.getYear() >= DatePattern.FIRST_YEAR && time.getYear() <= DatePattern.LAST_YEAR) {
                    return time;
                }
            } catch (DateTimeParseException e) {
                // refused below, with what was expected
            }
            throw refusal(field, TIME);
        });
    }

    BigDecimal decimal(String field) {
        return optionalDecimal(field).orElseThrow(() -> refusal(field, NUMBER));
    }

    Optional<BigDecimal> optionalDecimal(String field) {
        return optionalText(field).map(text -> {
            if (!DECIMAL.matcher(text).matches()) {
                throw refusal(field, NUMBER);
            }
            return new BigDecimal(text);
        });
    }

    Optional<Money> optionalMoney(String field) {
        return optionalText(field).map(text -> money(field));
    }

    Money money(String field) {
        String text = optionalText(field).orElse("");
        if (!AMOUNT.matcher(text).matches()) {
            throw refusal(field, "an amount of 0 or more such as 49.90");
        }
        return Money.of(new BigDecimal(text), currency());
    }

    Optional<Integer> optionalNumber(String field, int lowest, int highest) {
        return optionalText(field).map(text -> {
            int number = WHOLE_NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
            if (number < lowest || number > highest) {
                throw refusal(field, "a whole number from " + lowest + " to " + highest);
            }
            return number;
        });
    }

    int number(String field, int lowest, int highest) {
        return optionalNumber(field, lowest, highest)
                .orElseThrow(() -> refusal(field, "a whole number from " + lowest + " to " + highest));
    }

    boolean yes(String field) {
        return oneOf(field, YES_OR_NO, "yes or no");
    }

    <E> E oneOf(String field, Map<String, E> choices, String expected) {
        return optionalText(field)
                .flatMap(text -> Optional.ofNullable(choices.get(text.toLowerCase(Locale.ROOT))))
                .orElseThrow(() -> refusal(field, expected));
    }

    boolean has(String field) {
        return table.has(field);
    }

    Currency currency() {
        return table.conventions().currency();
    }

    /** The segment in which the record itself puts it, or none. */
    String segment() {
        return table.conventions().segmentBy().flatMap(this::optionalText).orElse(Segment.NONE);
    }

    BadLineException refusal(String field, String expected) {
        return new BadLineException(
                table.fileName(),
                line.number(),
                table.columnOf(field),
                cell(field).orElse(""),
                expected);
    }
}
