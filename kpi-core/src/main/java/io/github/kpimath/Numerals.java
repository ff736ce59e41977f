package io.github.kpimath;

import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;

/** Numbers as a region writes them. */
final class Numerals {

    /** Show every decimal, where they come to an end. */
    static final int ALL = 12;

    /** Show what people read. */
    static final int SHORT = 2;

    private static final Fraction NANOS_PER_SECOND = Fraction.of(1_000_000_000L);

    private final String grouping;
    private final String decimalMark;

    /** The sign between thousands, then the decimal mark. */
    Numerals(String signs) {
        this.grouping = signs.substring(0, 1);
        this.decimalMark = signs.substring(1);
    }

    Printed number(Fraction value, int decimals) {
        if (value.isInteger()) {
            BigInteger whole = value.numerator();
            return new Printed(
                    whole.bitLength() < Long.SIZE ? integer(whole.longValue()) : integer(whole.toString()), true);
        }
        BigDecimal shown = rounded(value, decimals, SHORT);
        String sign = shown.signum() < 0 ? "−" : "";
        return new Printed(sign + numeral(shown.abs()), equal(shown, value));
    }

    Printed money(Fraction value, Currency currency, int decimals) {
        int minor = Math.max(currency.getDefaultFractionDigits(), 0);
        BigDecimal shown = rounded(value, decimals == ALL ? ALL : minor, Math.max(SHORT, minor));
        shown = shown.scale() < minor ? shown.setScale(minor, RoundingMode.UNNECESSARY) : shown;
        String sign = shown.signum() < 0 ? "−" : "";
        return new Printed(currency.getCurrencyCode() + '\u00a0' + sign + numeral(shown.abs()), equal(shown, value));
    }

    /** In the largest unit that is not more than the length; d, h, min and s are read in all three languages. */
    Printed duration(Fraction nanos) {
        Fraction seconds = nanos.dividedBy(NANOS_PER_SECOND);
        int[] sizes = {86_400, 3_600, 60};
        String[] names = {"d", "h", "min"};
        for (int i = 0; i < sizes.length; i++) {
            // as it is shown: what rounds up to 60 minutes is an hour
            Fraction smaller = Fraction.of(i + 1 < sizes.length ? sizes[i + 1] : 1);
            BigDecimal shown = seconds.dividedBy(smaller).abs().toBigDecimal(SHORT, RoundingMode.HALF_EVEN);
            if (Fraction.of(shown).times(smaller).compareTo(Fraction.of(sizes[i])) >= 0) {
                Printed number = number(seconds.dividedBy(Fraction.of(sizes[i])), SHORT);
                return new Printed(number.text() + '\u00a0' + names[i], number.exact());
            }
        }
        Printed number = number(seconds, SHORT);
        return new Printed(number.text() + "\u00a0s", number.exact());
    }

    /** All decimals where they end in time, otherwise the usual ones. */
    private static BigDecimal rounded(Fraction value, int decimals, int usual) {
        BigDecimal all = value.toBigDecimal(decimals, RoundingMode.HALF_EVEN);
        if (decimals == ALL && !equal(all, value)) {
            return value.toBigDecimal(usual, RoundingMode.HALF_EVEN);
        }
        BigDecimal stripped = all.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean equal(BigDecimal shown, Fraction value) {
        return Fraction.of(shown).equals(value);
    }

    private String numeral(BigDecimal value) {
        String plain = value.toPlainString();
        int point = plain.indexOf('.');
        return point < 0 ? whole(plain) : whole(plain.substring(0, point)) + decimalMark + plain.substring(point + 1);
    }

    String integer(long value) {
        return integer(Long.toString(value));
    }

    private String integer(String digits) {
        return digits.startsWith("-") ? "−" + whole(digits.substring(1)) : whole(digits);
    }

    private String whole(String digits) {
        if (digits.length() <= 3) {
            return digits;
        }
        StringBuilder text = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            text.insert(i, grouping);
        }
        return text.toString();
    }
}
