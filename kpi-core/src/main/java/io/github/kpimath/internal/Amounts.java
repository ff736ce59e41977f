package io.github.kpimath.internal;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** Adds up and counts the amounts that records state in one currency, exactly. */
public final class Amounts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Serializable settings;
    private final MoneySum sum;
    private long count;

    private Amounts(Serializable settings, Currency currency) {
        this.settings = settings;
        this.sum = new MoneySum(currency);
    }

    /**
     * A collector that adds up and counts amounts.
     *
     * @param settings what the collector was asked for: parts that were asked otherwise are not merged
     * @param currency the currency of all amounts
     * @param amount the amount of a record, not negative, or null where it does not count
     * @param evidence what they come to
     * @param <T> the records
     * @param <E> the evidence
     * @return the collector
     */
    public static <T, E> Collector<T, ?, E> collector(
            Serializable settings,
            Currency currency,
            Function<? super T, ? extends @Nullable Money> amount,
            Function<? super Amounts, ? extends E> evidence) {
        return Collector.of(
                () -> new Amounts(settings, currency),
                (all, item) -> all.add(amount.apply(requireNonNull(item, "record"))),
                Amounts::merge,
                evidence::apply,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * The same of amounts that are stated in minor units of the currency.
     *
     * @param settings what the collector was asked for
     * @param currency the currency of all amounts
     * @param minorUnits the amount of a record, not negative
     * @param evidence what they come to
     * @param <T> the records
     * @param <E> the evidence
     * @return the collector
     */
    public static <T, E> Collector<T, ?, E> collectorOfMinor(
            Serializable settings,
            Currency currency,
            ToLongFunction<? super T> minorUnits,
            Function<? super Amounts, ? extends E> evidence) {
        return Collector.of(
                () -> new Amounts(settings, currency),
                (all, item) -> all.addMinor(minorUnits.applyAsLong(requireNonNull(item, "record"))),
                Amounts::merge,
                evidence::apply,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * The amounts of the records of a period.
     *
     * @param period the period
     * @param day the day of a record
     * @param amount its amount
     * @param <T> the records
     * @return the amount of a record, or null where it is of another day
     */
    public static <T> Function<T, @Nullable Money> during(
            DateRange period, Function<? super T, LocalDate> day, Function<? super T, Money> amount) {
        return item -> period.contains(requireNonNull(day.apply(item), "day"))
                ? requireNonNull(amount.apply(item), "amount")
                : null;
    }

    private void add(@Nullable Money amount) {
        if (amount != null) {
            Inputs.requireNotNegative("amount", amount);
            sum.add(amount);
            count++;
        }
    }

    private void addMinor(long minorUnits) {
        if (minorUnits < 0) {
            throw new IllegalArgumentException("minorUnits " + minorUnits + " is outside 0.." + Long.MAX_VALUE);
        }
        sum.addMinor(minorUnits);
        count++;
    }

    private Amounts merge(Amounts other) {
        Alike.requireSameSettings(settings, other.settings);
        sum.addAll(other.sum);
        count = Math.addExact(count, other.count);
        return this;
    }

    /**
     * What they add up to.
     *
     * @return the exact sum
     * @throws ArithmeticException if it has more than 1,000 digits
     */
    public Money total() {
        return sum.decimalTotal();
    }

    /**
     * How many there are.
     *
     * @return their number
     */
    public long count() {
        return count;
    }
}
