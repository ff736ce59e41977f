package io.github.kpimath;

import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Fraction;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the value of a {@link Formula} is measured in: a plain number, nanoseconds, or units of one currency. Immutable and
 * thread-safe.
 */
public final class Measure implements Serializable {

    /** A plain number. */
    public static final Measure NUMBER = new Measure("number", null);

    /** A length of time, in nanoseconds. */
    public static final Measure TIME = new Measure("time", null);

    private static final long serialVersionUID = 1L;

    private final String name;
    private final @Nullable Currency currency;

    private Measure(String name, @Nullable Currency currency) {
        this.name = name;
        this.currency = currency;
    }

    /**
     * Money of a currency.
     *
     * @param currency the currency
     * @return the measure
     */
    public static Measure of(Currency currency) {
        return new Measure(currency.getCurrencyCode(), currency);
    }

    /**
     * A length of time as a value of {@link #TIME}.
     *
     * @param length the length
     * @return its nanoseconds, exactly
     */
    public static Fraction nanos(Duration length) {
        return Fraction.of(BigDecimal.valueOf(length.getSeconds(), -9).add(BigDecimal.valueOf(length.getNano())));
    }

    /**
     * The currency, where the value is money.
     *
     * @return the currency, or empty for numbers and times
     */
    public Optional<Currency> currency() {
        return Optional.ofNullable(currency);
    }

    Measure over(Measure denominator) {
        if (denominator.equals(NUMBER)) {
            return this;
        }
        return requireSame(denominator, "divide");
    }

    Measure times(Measure factor) {
        if (factor.equals(NUMBER)) {
            return this;
        }
        if (equals(NUMBER)) {
            return factor;
        }
        throw new IllegalArgumentException("cannot multiply " + this + " by " + factor);
    }

    Measure with(Measure other) {
        requireSame(other, "add or subtract");
        return this;
    }

    private Measure requireSame(Measure other, String verb) {
        if (currency != null && other.currency != null && currency != other.currency) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
        if (!equals(other)) {
            throw new IllegalArgumentException("cannot " + verb + " " + this + " and " + other);
        }
        return NUMBER;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Measure measure && name.equals(measure.name) && currency == measure.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, currency);
    }

    @Override
    public String toString() {
        return name;
    }
}
