package io.github.kpimath.value;

import java.util.Currency;
import java.util.Objects;

/**
 * Thrown where amounts of two currencies would have to be added, subtracted or compared.
 *
 * <p>The library knows no exchange rates: convert the amounts first, by the {@link ExchangeRates} of a day of your choice.
 */
public class CurrencyMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The currency met first. */
    private final Currency first;

    /** The currency that differs from it. */
    private final Currency second;

    /**
     * Reports two different currencies.
     *
     * @param first the currency met first
     * @param second the currency that differs from it
     */
    public CurrencyMismatchException(Currency first, Currency second) {
        this(
                first,
                second,
                "cannot combine " + Objects.requireNonNull(first, "first").getCurrencyCode() + " with "
                        + Objects.requireNonNull(second, "second").getCurrencyCode()
                        + ": convert the amounts to one currency first");
    }

    CurrencyMismatchException(Currency first, Currency second, String message) {
        super(message);
        this.first = first;
        this.second = second;
    }

    /**
     * The currency met first.
     *
     * @return a currency
     */
    public Currency first() {
        return first;
    }

    /**
     * The currency that differs from it.
     *
     * @return a currency
     */
    public Currency second() {
        return second;
    }
}
