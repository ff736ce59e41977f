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
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A range of values of a KPI: 2.5 % to 3 %, at least 40 points, at most USD 500, below 8 hours.
 *
 * <pre>{@code
 * KpiRange.between("2.5%", "3%");               // of a rate, which states its percent sign
 * KpiRange.atLeast("40");                       // of a score, a multiple or a count
 * KpiRange.atMost(Money.of("500", "USD"));
 * KpiRange.below("10%");                        // 10 % itself is outside
 * }</pre>
 *
 * <p>The ends are in the unit of the first accessor of the KPI's kind, as those of a health component are: ratios for a rate, where
 * {@code "2.5%"} is 1/40, points for a score, amounts and lengths of time as such. Nobody has to guess whether 3 means 3 % or 300 %:
 * the range of a rate has percent signs, that of anything else has none. Whether the unit fits is checked where the range meets a
 * KPI. Immutable and thread-safe.
 */
public final class KpiRange implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Measure measure;
    private final boolean inPercent;
    private final @Nullable Fraction low;
    private final @Nullable Fraction high;
    private final boolean highIncluded;

    private KpiRange(Measure measure, @Nullable Fraction low, @Nullable Fraction high, boolean highIncluded) {
        this(measure, false, low, high, highIncluded);
    }

    private KpiRange(
            Measure measure, boolean inPercent, @Nullable Fraction low, @Nullable Fraction high, boolean highIncluded) {
        this.measure = measure;
        this.inPercent = inPercent;
        this.low = low;
        this.high = high;
        this.highIncluded = highIncluded;
    }

    /**
     * From a number to a number, both included.
     *
     * @param low the least, with a percent sign for a rate
     * @param high the most
     * @return the range
     * @throws IllegalArgumentException if either is no number, only one has a percent sign, or low is above high
     */
    public static KpiRange between(String low, String high) {
        if (isInPercent("low", low) != isInPercent("high", high)) {
            throw new IllegalArgumentException(
                    "low \"" + low + "\" and high \"" + high + "\": only one of them has a percent sign");
        }
        Fraction least = Fraction.parse(low);
        Fraction most = Fraction.parse(high);
        requireOrder(low, high, least.compareTo(most));
        return new KpiRange(Measure.NUMBER, isInPercent("low", low), least, most, true);
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
        requireOrder(low, high, low.compareTo(high));
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
        requireOrder(low, high, low.compareTo(high));
        return new KpiRange(Measure.TIME, Measure.nanos(low), Measure.nanos(high), true);
    }

    /**
     * A number or more.
     *
     * @param low the least, with a percent sign for a rate
     * @return the range
     * @throws IllegalArgumentException if it is no number
     */
    public static KpiRange atLeast(String low) {
        return new KpiRange(Measure.NUMBER, isInPercent("low", low), Fraction.parse(low), null, true);
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
     * @param high the most, with a percent sign for a rate
     * @return the range
     * @throws IllegalArgumentException if it is no number
     */
    public static KpiRange atMost(String high) {
        return new KpiRange(Measure.NUMBER, isInPercent("high", high), null, Fraction.parse(high), true);
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
     * @param high the first number that is too much, with a percent sign for a rate
     * @return the range
     * @throws IllegalArgumentException if it is no number
     */
    public static KpiRange below(String high) {
        return new KpiRange(Measure.NUMBER, isInPercent("high", high), null, Fraction.parse(high), false);
    }

    /**
     * Less than an amount, which is itself outside.
     *
     * @param high the first amount that is too much
     * @return the range
     */
    public static KpiRange below(Money high) {
        return new KpiRange(Measure.of(high.currency()), null, high.fraction(), false);
    }

    /**
     * Less than a length of time, which is itself outside.
     *
     * @param high the first length that is too much
     * @return the range
     */
    public static KpiRange below(Duration high) {
        return new KpiRange(Measure.TIME, null, Measure.nanos(high), false);
    }

    /**
     * The lower end: a ratio, points, currency units, nanoseconds or plain.
     *
     * @return the least value inside, or empty where there is no lower end
     */
    public Optional<Fraction> low() {
        return Optional.ofNullable(low);
    }

    /**
     * The upper end: a ratio, points, currency units, nanoseconds or plain.
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
        result.requireDefined();
        requireUnit(result);
        Fraction value = result.formula().value();
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
            case PERCENT -> inPercent;
            case POINTS, MULTIPLE, COUNT -> measure.equals(Measure.NUMBER) && !inPercent;
        };
    }

    /** What the range is in, for messages. */
    String unit() {
        return inPercent ? "percent" : measure.toString();
    }

    boolean isIn(Measure other) {
        return measure.equals(other);
    }

    private void requireUnit(Kpi result) {
        Unit unit = result.definition().kpi().unit();
        Measure other = result.formula().measure();
        if (!fits(unit) || !isIn(other)) {
            throw new IllegalArgumentException("the range is in " + unit() + ", and "
                    + result.definition().id() + " in " + (unit == Unit.PERCENT ? "percent" : other));
        }
    }

    private static boolean isInPercent(String argument, String text) {
        return requireNonNull(text, argument).contains("%");
    }

    private static void requireOrder(Object low, Object high, int order) {
        if (order > 0) {
            throw new IllegalArgumentException("low " + low + " is above high " + high);
        }
    }

    /**
     * The range in words and numbers.
     *
     * @param locale the language and region
     * @return such as {@code 2.5% to 3%}, {@code at least 40} or {@code below USD 500.00}
     */
    public String text(Locale locale) {
        Words words = CompareWords.of(locale);
        if (low != null && high != null) {
            return words.sentence("range.between", text(words, low), text(words, high));
        }
        if (low != null) {
            return words.sentence("range.at-least", text(words, low));
        }
        return words.sentence(highIncluded ? "range.at-most" : "range.below", text(words, requireNonNull(high)));
    }

    private String text(Words words, Fraction value) {
        return inPercent ? words.percent(value) : words.measured(value, measure);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KpiRange range
                && measure.equals(range.measure)
                && inPercent == range.inPercent
                && Objects.equals(low, range.low)
                && Objects.equals(high, range.high)
                && highIncluded == range.highIncluded;
    }

    @Override
    public int hashCode() {
        return Objects.hash(measure, inPercent, low, high, highIncluded);
    }

    @Override
    public String toString() {
        return unit() + (low == null ? " (" : " [" + low) + ".."
                + (high == null ? ")" : high + (highIncluded ? "]" : ")"));
    }
}
