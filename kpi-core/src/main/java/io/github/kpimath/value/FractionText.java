package io.github.kpimath.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The written forms of a fraction: a decimal number, a quotient, a percentage. */
final class FractionText {

    private static final Fraction HUNDRED = Fraction.of(100);
    private static final Pattern DECIMAL = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)(%?)");
    private static final Pattern QUOTIENT = Pattern.compile("(-?[0-9]+)/([0-9]+)");

    private FractionText() {}

    static Fraction parse(String text, int maxLength) {
        if (text.length() <= maxLength) {
            Matcher decimal = DECIMAL.matcher(text);
            if (decimal.matches()) {
                Fraction value = Fraction.of(new BigDecimal(decimal.group(1)));
                return decimal.group(2).isEmpty() ? value : value.dividedBy(HUNDRED);
            }
            Matcher quotient = QUOTIENT.matcher(text);
            if (quotient.matches()) {
                return Fraction.of(new BigInteger(quotient.group(1)), new BigInteger(quotient.group(2)));
            }
        }
        throw new IllegalArgumentException("text " + Quoted.text(text) + " is not a fraction: expected a decimal number"
                + " (0.8, -3), a quotient (4/5) or a percentage (80%), of at most " + maxLength + " characters");
    }
}
