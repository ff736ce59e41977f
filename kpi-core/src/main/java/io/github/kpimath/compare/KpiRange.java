package io.github.kpimath.compare;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType.Unit;
import io.github.kpimath.Measure;
import io.github.kpimath.Words;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A range of values of a KPI, in the unit that people read: 2.5 to 3 percent, at least 40 points, at most USD 500, below 8 hours.
 *
 * <pre>{@code
 * KpiRange.between("2.5", "3");                 // percent for a rate, points for a score
 * KpiRange.atMost(Money.of("500", "USD"));
 * KpiRange.below("10");                         // 10 itself is outside
 * }</pre>
 *
 * <p>Whether the unit fits is checked where the range meets a KPI. Immutable and thread-safe.
 */
public final class KpiRange implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Measure measure;
    private final @Nullable Fraction low;
    private final @Nullable Fraction high;
    private final boolean highIncluded;

    private KpiRange(Measure measure, @Nullable Fraction low, @Nullable Fraction high, boolean highIncluded) {
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low " + low + " is above high " + high);
        }
        this.measure = measure;
        this.low = low;
        this.high = high;
        this.highIncluded = highIncluded;
    }

    /**
     * From a number to a number, both included.
     *
     * @param low the least, in percent, points or plain
     * @param high the most
     * @return the range
     * @throws IllegalArgumentException if either is no number, or low is above high
     */
    public static KpiRange between(String low, String high) {
        return new KpiRange(Measure.NUMBER, plain("low", low), plain("high", high), true);
    }

    /**
     * From an amount to an amount, both included.
     *
     * @param low the least
     * @param high the most
     * @return the range
     * @throws IllegalArgumentException if low is above high, or of another currency
     */
    public static KpiRange between(Money low, Money high) {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low " + low + " is above high " + high);
        }
        return new KpiRange(Measure.of(low.currency()), low.fraction(), high.fraction(), true);
    }

    /**
     * From a length of time to another, both included.
     *
     * @param low the least
     * @param high the most
     * @return the range
     * @throws IllegalArgumentException if low is above high
     */
    public static KpiRange between(Duration low, Duration high) {
        return new KpiRange(Measure.TIME, Measure.nanos(low), Measure.nanos(high), true);
    }

    /**
     * A number or more.
     *
     * @param low the least, in percent, points or plain
     * @return the range
     * @throws IllegalArgumentException if it is no number
     */
    public static KpiRange atLeast(String low) {
        return new KpiRange(Measure.NUMBER, plain("low", low), null, true);
    }

    /**
     * An amount or more.
     *
     * @param low the least
     * @return the range
     */
    public static KpiRange atLeast(Money low) {
        return new KpiRange(Measure.of(low.currency()), low.fraction(), null, true);
    }

    /**
     * A length of time or more.
     *
     * @param low the least
     * @return the range
     */
    public static KpiRange atLeast(Duration low) {
        return new KpiRange(Measure.TIME, Measure.nanos(low), null, true);
    }

    /**
     * A number or less.
     *
     * @param high the most, in percent, points or plain
     * @return the range
     * @throws IllegalArgumentException if it is no number
     */
    public static KpiRange atMost(String high) {
        return new KpiRange(Measure.NUMBER, null, plain("high", high), true);
    }

    /**
     * An amount or less.
     *
     * @param high the most
     * @return the range
     */
    public static KpiRange atMost(Money high) {
        return new KpiRange(Measure.of(high.currency()), null, high.fraction(), true);
    }

    /**
     * A length of time or less.
     *
     * @param high the most
     * @return the range
     */
    public static KpiRange atMost(Duration high) {
        return new KpiRange(Measure.TIME, null, Measure.nanos(high), true);
    }

    /**
     * Less than a number, which is itself outside.
     *
     * @param high the first number that is too much, in percent, points or plain
     * @return the range
     * @throws IllegalArgumentException if it is no number
     */
    public static KpiRange below(String high) {
        return new KpiRange(Measure.NUMBER, null, plain("high", high), false);
    }

    /**
     * The lower end, in percent, points, currency units, nanoseconds or plain.
     *
     * @return the least value inside, or empty where there is no lower end
     */
    public Optional<Fraction> low() {
        return Optional.ofNullable(low);
    }

    /**
     * The upper end, in percent, points, currency units, nanoseconds or plain.
     *
     * @return where the range ends, or empty where there is no upper end
     */
    public Optional<Fraction> high() {
        return Optional.ofNullable(high);
    }

    /**
     * Whether a result lies in the range.
     *
     * @param result the result
     * @return whether it does
     * @throws io.github.kpimath.UndefinedKpiException if it has no value
     * @throws IllegalArgumentException if the range is in another unit
     */
    public boolean contains(Kpi result) {
        return side(result) == 0;
    }

    /** −1 below, 0 inside, 1 above. */
    int side(Kpi result) {
        Fraction value = read(result);
        requireUnit(result.formula().measure(), result);
        if (low != null && value.compareTo(low) < 0) {
            return -1;
        }
        boolean within = high == null || value.compareTo(high) < (highIncluded ? 1 : 0);
        return within ? 0 : 1;
    }

    /** Whether the results of a unit can lie in this range at all; of two currencies only the result can tell. */
    boolean fits(Unit unit) {
        return switch (unit) {
            case MONEY -> measure.currency().isPresent();
            case DURATION -> measure.equals(Measure.TIME);
            case PERCENT, POINTS, MULTIPLE, COUNT -> measure.equals(Measure.NUMBER);
        };
    }

    boolean isIn(Measure other) {
        return measure.equals(other);
    }

    private void requireUnit(Measure other, Kpi result) {
        if (!isIn(other)) {
            throw new IllegalArgumentException("the range is in " + measure + ", and "
                    + result.definition().id() + " in " + other);
        }
    }

    private static Fraction plain(String argument, String text) {
        if (text.contains("%")) {
            throw new IllegalArgumentException(
                    argument + " \"" + text + "\" has a percent sign: state the number alone, 3 for 3 %");
        }
        return Fraction.parse(text);
    }

    /** The value in the unit that people read: percent as percent. */
    static Fraction read(Kpi result) {
        result.requireDefined();
        Fraction value = result.formula().value();
        return result.definition().kpi().unit() == Unit.PERCENT ? value.times(Fraction.of(100)) : value;
    }

    String text(Words words, Unit unit) {
        if (low != null && high != null) {
            return words.sentence("range.between", text(words, unit, low), text(words, unit, high));
        }
        if (low != null) {
            return words.sentence("range.at-least", text(words, unit, low));
        }
        return words.sentence(highIncluded ? "range.at-most" : "range.below", text(words, unit, requireNonNull(high)));
    }

    private String text(Words words, Unit unit, Fraction value) {
        return unit == Unit.PERCENT ? words.percent(value.dividedBy(Fraction.of(100))) : words.measured(value, measure);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KpiRange range
                && measure.equals(range.measure)
                && Objects.equals(low, range.low)
                && Objects.equals(high, range.high)
                && highIncluded == range.highIncluded;
    }

    @Override
    public int hashCode() {
        return Objects.hash(measure, low, high, highIncluded);
    }

    @Override
    public String toString() {
        return measure + (low == null ? " (" : " [" + low) + ".."
                + (high == null ? ")" : high + (highIncluded ? "]" : ")"));
    }
}
