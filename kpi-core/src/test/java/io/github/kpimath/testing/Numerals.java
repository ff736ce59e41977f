package io.github.kpimath.testing;

import static java.util.Map.entry;

import io.github.kpimath.value.Fraction;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the numbers that an explanation prints, strictly: in the grouping and decimal mark of the region, three digits to
 * a group, percent, money and time in the form of the language.
 */
public final class Numerals {

    /** Languages and regions whose numerals differ, all that the tests of explanations go through. */
    public static final List<Locale> LOCALES = List.of(
            Locale.forLanguageTag("en"),
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("pt"),
            Locale.forLanguageTag("es-MX"),
            Locale.forLanguageTag("es-ES"),
            Locale.forLanguageTag("pt-PT"),
            Locale.forLanguageTag("en-ZA"));

    private static final char SPACE = '\u00a0';
    private static final Map<String, String> MARKS = Map.ofEntries(
            entry("en", ",."),
            entry("es", ".,"),
            entry("pt", ".,"),
            entry("es-MX", ",."),
            entry("es-ES", ".,"),
            entry("pt-PT", SPACE + ","),
            entry("en-ZA", SPACE + ","));
    private static final Map<String, Long> NANOS =
            Map.of("d", 86_400_000_000_000L, "h", 3_600_000_000_000L, "min", 60_000_000_000L, "s", 1_000_000_000L);
    private static final Fraction PERCENT = Fraction.of(1, 100);
    private static final int DECIMALS = 2;

    private final String grouping;
    private final Pattern operand;

    public Numerals(Locale locale) {
        String marks = MARKS.get(locale.toLanguageTag());
        grouping = marks.substring(0, 1);
        String number = "(−)?(\\d{1,3}(?:" + Pattern.quote(grouping) + "\\d{3})*)(?:"
                + Pattern.quote(marks.substring(1)) + "(\\d+))?";
        String percent = locale.getLanguage().equals("es") ? SPACE + "%" : "%";
        operand = Pattern.compile("(?:([A-Z]{3})" + SPACE + ")?" + number + "(" + percent + ")?(?:" + SPACE
                + "(d|h|min|s)\\b)?(?![\\d.,])");
    }

    /**
     * A printed number.
     *
     * @param shown what is printed, in its base unit: a ratio, currency units, nanoseconds
     * @param unit what a printed 1 means in the base unit
     * @param places decimals to which such a number is rounded
     * @param end where it ends in the text
     */
    public record Printed(Fraction shown, Fraction unit, int places, int end) {

        /** How far the number may lie from what is printed, if it was rounded. */
        public Fraction reach() {
            return unit.times(Fraction.of(1, 2)).dividedBy(Fraction.of(10).power(places));
        }

        Interval within(boolean rounded) {
            return Interval.around(shown, rounded ? reach() : Fraction.ZERO);
        }
    }

    /** The number that begins at a place of a text. */
    public Printed at(String text, int start) {
        Matcher found = operand.matcher(text).region(start, text.length()).useTransparentBounds(true);
        if (!found.lookingAt()) {
            throw new AssertionError("no number of this language at " + start + " of: " + text);
        }
        String decimals = found.group(4) == null ? "" : found.group(4);
        Fraction number =
                Fraction.parse(found.group(3).replace(grouping, "") + (decimals.isEmpty() ? "" : "." + decimals));
        Fraction unit = Fraction.ONE;
        int places = DECIMALS;
        if (found.group(1) != null) {
            places = Math.max(0, Currency.getInstance(found.group(1)).getDefaultFractionDigits());
        } else if (found.group(5) != null) {
            unit = PERCENT;
        } else if (found.group(6) != null) {
            unit = Fraction.of(NANOS.get(found.group(6)));
        }
        Fraction signed = found.group(2) == null ? number : number.negated();
        return new Printed(signed.times(unit), unit, places, found.end());
    }

    /** The one number that a text consists of. */
    public Printed all(String text) {
        Printed printed = at(text, 0);
        if (printed.end() != text.length()) {
            throw new AssertionError("more than one number: " + text);
        }
        return printed;
    }
}
