package io.github.kpimath.compare;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType.Unit;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.Words;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Fraction;
import java.io.Serializable;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of a KPI from one period, or segment, to another: in points for shares and scores, in their own unit and in percent
 * for money, counts, lengths of time and multiples.
 *
 * <pre>{@code
 * Change.of(ChurnRate.ofCounts(50, 1_000), ChurnRate.ofCounts(64, 1_000)).text(Locale.ENGLISH);   // +1.4 percentage points
 * }</pre>
 *
 * <p>It says how far the figure moved and not whether that may be chance: for shares and scores {@code changeSince} of the result
 * gives the interval of the difference. Undefined where either result is. Immutable and thread-safe.
 *
 * @param earlier the result before
 * @param later the result after
 */
public record Change(Kpi earlier, Kpi later) implements Serializable {

    /**
     * Checks.
     *
     * @param earlier the result before
     * @param later the result after
     * @throws IllegalArgumentException if the two are not comparable: another definition, scale, cut or stated parameter
     * @throws CurrencyMismatchException if they are amounts of two currencies
     */
    public Change {
        requireComparable(earlier, later);
    }

    /**
     * The change from one result to another.
     *
     * @param earlier the result before
     * @param later the result after
     * @return the change
     * @throws IllegalArgumentException if the two are not comparable: another definition, scale, cut or stated parameter
     * @throws CurrencyMismatchException if they are amounts of two currencies
     */
    public static Change of(Kpi earlier, Kpi later) {
        return new Change(earlier, later);
    }

    static void requireComparable(Kpi earlier, Kpi later) {
        requireNonNull(earlier, "earlier");
        requireNonNull(later, "later");
        boolean bothDefined = earlier.isDefined() && later.isDefined();
        if (bothDefined && later.definition().equals(earlier.definition())) {
            requireOneCurrency(earlier, later);
        }
        if (bothDefined ? !later.isComparableWith(earlier) : !later.definition().equals(earlier.definition())) {
            throw new IllegalArgumentException(
                    "earlier is " + earlier.definition().id() + " and later "
                            + later.definition().id() + ": not comparable, or asked, cut or counted in another way");
        }
    }

    private static void requireOneCurrency(Kpi earlier, Kpi later) {
        Optional<Currency> before = earlier.formula().measure().currency();
        Optional<Currency> after = later.formula().measure().currency();
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
            throw new CurrencyMismatchException(before.get(), after.get());
        }
    }

    /**
     * Whether both results have a value.
     *
     * @return false where the accessors throw
     */
    public boolean isDefined() {
        return earlier.isDefined() && later.isDefined();
    }

    /**
     * Later less earlier, in the unit that people read: percentage points for a share (1.4 from 5 % to 6.4 %), points for a score,
     * units of the currency for money, nanoseconds for a length of time.
     *
     * @return the exact difference
     * @throws UndefinedKpiException if either result has no value
     */
    public Fraction exactDifference() {
        return read(later).minus(read(earlier));
    }

    /** The value in the unit that people read: percent as percent. */
    private static Fraction read(Kpi result) {
        result.requireDefined();
        Fraction value = result.formula().value();
        return result.definition().kpi().unit() == Unit.PERCENT ? value.times(Fraction.of(100)) : value;
    }

    /**
     * Later less earlier, as {@link #exactDifference()}.
     *
     * @return the double nearest to the exact difference
     * @throws UndefinedKpiException if either result has no value
     */
    public double difference() {
        return exactDifference().doubleValue();
    }

    /**
     * The change in percent of the earlier value.
     *
     * @return the change, itself undefined from 0 or below; empty for shares and scores, which change in points only
     */
    public Optional<PercentChange> inPercent() {
        return PercentChange.isOffered(earlier) ? Optional.of(new PercentChange(earlier, later)) : Optional.empty();
    }

    /**
     * Whether the figure moved the way that is good for it.
     *
     * @return false if it moved the other way, did not move, or has no good way
     * @throws UndefinedKpiException if either result has no value
     */
    public boolean isBetter() {
        return towardsGood() > 0;
    }

    /**
     * Whether the figure moved the way that is bad for it.
     *
     * @return false if it moved the other way, did not move, or has no bad way
     * @throws UndefinedKpiException if either result has no value
     */
    public boolean isWorse() {
        return towardsGood() < 0;
    }

    private int towardsGood() {
        int sign = exactDifference().signum();
        return switch (later.direction()) {
            case HIGH_IS_GOOD -> sign;
            case LOW_IS_GOOD -> -sign;
            case NEITHER -> 0;
        };
    }

    /**
     * The change in words and numbers.
     *
     * @param locale the language and region
     * @return such as {@code +1.4 percentage points}, {@code USD +20.00 (+20%)} or {@code unchanged}; a change too small for the
     *     decimals that are shown is {@code hardly changed}
     */
    public String text(Locale locale) {
        Words words = CompareWords.of(locale);
        if (!isDefined()) {
            return words.word("not-defined");
        }
        Fraction difference = exactDifference();
        if (difference.isZero()) {
            return words.word("change.none");
        }
        Unit unit = later.definition().kpi().unit();
        String inUnit = signed(
                difference,
                switch (unit) {
                    case PERCENT -> points(words, "change.percentage-points", difference);
                    case POINTS -> points(words, "change.points", difference);
                    case MONEY, DURATION ->
                        words.measured(difference, later.formula().measure());
                    case MULTIPLE, COUNT -> words.number(difference);
                });
        if (showsNothing(inUnit)) {
            return words.word("change.hardly");
        }
        return inPercent()
                .filter(Kpi::isDefined)
                .map(percent -> signed(difference, words.value(percent)))
                .filter(percent -> !showsNothing(percent))
                .map(percent -> inUnit + " (" + percent + ")")
                .orElse(inUnit);
    }

    /** Whether all of its digits were rounded away. */
    private static boolean showsNothing(String text) {
        return text.chars().noneMatch(sign -> sign >= '1' && sign <= '9');
    }

    private static String points(Words words, String key, Fraction difference) {
        String form = difference.abs().equals(Fraction.ONE) ? key + ".one" : key;
        return words.sentence(form, words.number(difference));
    }

    private static String signed(Fraction difference, String text) {
        return difference.signum() > 0 ? text.replaceFirst("(?=\\d)", "+") : text;
    }
}
