package io.github.kpimath.value;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/** Amounts of money and currency codes in writing: reads them, and says what is wrong with those that it does not. */
final class MoneyText {

    private static final int MAX_DIGITS = 1_000;
    private static final int MAX_TEXT = MAX_DIGITS + 20;
    private static final int CODE_LENGTH = 3;

    private MoneyText() {}

    static Money parse(String text) {
        if (text.indexOf(' ') != CODE_LENGTH) {
            throw new IllegalArgumentException("text " + Quoted.text(text)
                    + " is not money: expected a currency code, one space and an amount, such as USD 3600.00");
        }
        return Money.of(text.substring(CODE_LENGTH + 1), text.substring(0, CODE_LENGTH));
    }

    static BigDecimal decimal(String text) {
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException(tooLong(text));
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "amount " + Quoted.text(text) + " is not a decimal number such as 3600.00", e);
        }
    }

    static boolean fits(BigDecimal amount) {
        return Digits.writtenOut(amount) <= MAX_DIGITS;
    }

    /** The decimals of the minor unit, none where the currency has no such unit. */
    static int minorDigits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    static String tooLong(String amount) {
        return "amount " + Quoted.text(amount) + " has more than " + MAX_DIGITS + " digits when written out";
    }

    static Currency currency(String currencyCode) {
        Objects.requireNonNull(currencyCode, "currencyCode");
        try {
            return Currency.getInstance(currencyCode);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "currencyCode " + Quoted.text(currencyCode) + " is unknown: expected an ISO 4217 code such as USD",
                    e);
        }
    }
}
