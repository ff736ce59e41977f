package io.github.kpimath.examples.report.records;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** How a file writes dates. 30 February is refused, whatever the pattern, and so is the year 205 for 2005. */
public final class DatePattern {

    static final DatePattern ISO = new DatePattern("yyyy-MM-dd");

    private static final LocalDate EXAMPLE = LocalDate.of(2026, 5, 31);

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;

    private final DateTimeFormatter formatter;

    /** Throws IllegalArgumentException for letters that no pattern has. */
    DatePattern(String pattern) {
        // strict resolving knows the year of an era (y) only with its era
        this.formatter = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text, formatter)).filter(DatePattern::isOfOurTime);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isOfOurTime(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /** What a date looks like: "a date such as 2026-05-31". */
    @Override
    public String toString() {
        return "a date such as " + formatter.format(EXAMPLE);
    }
}
