package io.github.kpimath.internal;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Leaf;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.MoneyAmount;
import org.jspecify.annotations.Nullable;

/** The checks of what derived KPIs rest on: stated inputs, or the results of other KPIs under the same name. */
public final class Inputs {

    private Inputs() {}

    /**
     * Refuses an input that is not what its place is for.
     *
     * @param argument its name
     * @param input a stated number, or the result of a KPI
     * @param symbol the name that both go by, such as {@code churn-rate}
     * @throws IllegalArgumentException if it goes by another name
     */
    public static void requireNamed(String argument, Leaf input, String symbol) {
        if (!requireNonNull(input, argument).symbol().equals(symbol)) {
            throw new IllegalArgumentException(argument + " is " + input.symbol() + ", not " + symbol);
        }
    }

    /**
     * Refuses a rate that is not what its place is for, or out of range; one without a value has none to check.
     *
     * @param argument its name
     * @param rate a stated rate, or the result of a KPI
     * @param symbol the name that both go by
     * @param most the most that it can be, or null for no limit
     * @throws IllegalArgumentException if it goes by another name, or is negative or more
     */
    public static void requireRate(String argument, Leaf rate, String symbol, @Nullable Fraction most) {
        requireNamed(argument, rate, symbol);
        if (rate.undefined().isEmpty()) {
            requireWithin(argument, rate.value(), Fraction.ZERO, most);
        }
    }

    /**
     * Refuses a negative amount of money.
     *
     * @param argument its name
     * @param amount its value
     * @throws IllegalArgumentException if it is negative
     */
    public static void requireNotNegative(String argument, MoneyAmount amount) {
        if (requireNonNull(amount, argument).isNegative()) {
            throw new IllegalArgumentException(argument + " " + amount + " is negative: state 0 or more");
        }
    }

    /**
     * Refuses a number that is out of range.
     *
     * @param argument its name
     * @param value its value
     * @param least the least that it can be, or null for no limit
     * @param most the most that it can be, or null for no limit
     * @throws IllegalArgumentException if it is less or more
     */
    public static void requireWithin(
            String argument, Fraction value, @Nullable Fraction least, @Nullable Fraction most) {
        requireNonNull(value, argument);
        if (least != null && value.compareTo(least) < 0) {
            throw new IllegalArgumentException(argument + " " + value + " is less than " + least
                    + (most == null ? "" : ", outside " + least + ".." + most));
        }
        if (most != null && value.compareTo(most) > 0) {
            throw new IllegalArgumentException(argument + " " + value + " is more than " + most
                    + (least == null ? "" : ", outside " + least + ".." + most));
        }
    }
}
