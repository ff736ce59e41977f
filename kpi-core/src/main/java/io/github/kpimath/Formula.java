package io.github.kpimath;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Leaf.Amount;
import io.github.kpimath.Leaf.Constant;
import io.github.kpimath.Leaf.Count;
import io.github.kpimath.Leaf.Estimate;
import io.github.kpimath.Leaf.Quantity;
import io.github.kpimath.Leaf.Result;
import io.github.kpimath.Leaf.Time;
import io.github.kpimath.Leaf.Undefined;
import io.github.kpimath.Operation.Difference;
import io.github.kpimath.Operation.Power;
import io.github.kpimath.Operation.Product;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.Operation.Sum;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.MoneyAmount;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a KPI is computed, written down once: a small tree that evaluates exactly and prints itself.
 *
 * <pre>{@code
 * Formula churn = Formula.count("customers-lost", 64).over(Formula.count("customers-at-start", 1_000));
 * churn.value();   // 8/125, exactly
 * }</pre>
 *
 * <p>{@linkplain Leaf Leaves} are counts, amounts, times and numbers under the key of their name, the results of other
 * KPIs, and estimates (what algebra cannot say, such as a Kaplan–Meier median). They are joined by {@link #over},
 * {@link #times}, {@link #power}, {@link #plus} and {@link #minus}. A quotient with a zero denominator has no value, and neither has
 * whatever is built on it.
 *
 * <p>A formula is a number, an amount of one currency (its value is in currency units), or a time (in nanoseconds); what
 * cannot be joined is refused when it is built. Immutable and thread-safe.
 */
public sealed interface Formula extends Serializable permits Leaf, Operation {

    /**
     * The exact value, in the unit of the formula.
     *
     * @return the value
     * @throws IllegalStateException if it has none; see {@link #undefined()}
     */
    Fraction value();

    /**
     * Why there is no value.
     *
     * @return the part that has none, or empty where there is a value
     */
    Optional<Undefined> undefined();

    /**
     * What the value is measured in.
     *
     * @return number, time, or a currency
     */
    Measure measure();

    /**
     * This divided by another formula; undefined where that is zero. The reason is read under <code>none.</code> and the
     * symbol of a leaf; where the words have no such sentence, or the denominator is no leaf, it is that the denominator is
     * zero.
     *
     * @param denominator what stands below
     * @return the quotient
     * @throws IllegalArgumentException if the units do not allow it
     */
    default Quotient over(Formula denominator) {
        return over(denominator, "");
    }

    /**
     * This divided by another formula, with a reason of its own where that is zero.
     *
     * @param denominator what stands below
     * @param whenZero the key of the sentence that says why there is no value; empty for the one of {@link #over(Formula)}
     * @return the quotient
     * @throws IllegalArgumentException if the units do not allow it
     */
    default Quotient over(Formula denominator, String whenZero) {
        return new Quotient(this, denominator, whenZero);
    }

    /**
     * This multiplied with itself so many times.
     *
     * @param exponent how many times, a whole number from 0 to 1,000,000
     * @return the power
     * @throws IllegalArgumentException if this is no plain number, or the exponent no such number
     */
    default Power power(Leaf exponent) {
        return new Power(this, exponent);
    }

    /**
     * This multiplied by another formula.
     *
     * @param factor the other
     * @return the product
     * @throws IllegalArgumentException if neither is a plain number
     */
    default Product times(Formula factor) {
        return new Product(this, factor);
    }

    /**
     * This and another formula of the same unit together.
     *
     * @param summand the other
     * @return the sum
     * @throws IllegalArgumentException if the units differ
     */
    default Sum plus(Formula summand) {
        return new Sum(this, summand);
    }

    /**
     * This less another formula of the same unit.
     *
     * @param subtrahend the other
     * @return the difference
     * @throws IllegalArgumentException if the units differ
     */
    default Difference minus(Formula subtrahend) {
        return new Difference(this, subtrahend);
    }

    /**
     * A counted number.
     *
     * @param symbol the key of its name
     * @param value the number
     * @return the leaf
     */
    static Count count(String symbol, long value) {
        return new Count(symbol, value);
    }

    /**
     * An amount of money.
     *
     * @param symbol the key of its name
     * @param value the amount, a decimal number or not
     * @return the leaf
     */
    static Amount money(String symbol, MoneyAmount value) {
        return new Amount(symbol, requireNonNull(value, "amount").exact());
    }

    /**
     * A length of time.
     *
     * @param symbol the key of its name
     * @param value the length
     * @return the leaf
     */
    static Time time(String symbol, Duration value) {
        return new Time(symbol, value);
    }

    /**
     * A stated or computed number, printed as it is.
     *
     * @param symbol the key of its name
     * @param value the number
     * @return the leaf
     */
    static Quantity number(String symbol, Fraction value) {
        return new Quantity(symbol, value, false);
    }

    /**
     * A stated or computed number, printed in percent.
     *
     * @param symbol the key of its name
     * @param value the number, 0.8 for 80 %
     * @return the leaf
     */
    static Quantity percentage(String symbol, Fraction value) {
        return new Quantity(symbol, value, true);
    }

    /**
     * A number that belongs to the formula itself, such as the 100 of a score; it has no name.
     *
     * @param value the number
     * @return the leaf
     */
    static Constant constant(long value) {
        return new Constant(value);
    }

    /**
     * The result of another KPI; the explanation opens into its explanation.
     *
     * @param kpi the other result
     * @return the leaf
     */
    static Result result(Kpi kpi) {
        return new Result(kpi);
    }

    /**
     * What algebra cannot say: a value that was computed from the inputs by the method that the symbol names.
     *
     * @param symbol the key of the method's name
     * @param outcome a leaf with the value, or {@link #undefined} where there is none
     * @param inputs what it was computed from
     * @return the leaf
     */
    static Estimate estimate(String symbol, Formula outcome, Formula... inputs) {
        return new Estimate(symbol, outcome, List.of(inputs));
    }

    /**
     * A formula that has no value here.
     *
     * @param reason why
     * @param note the same as a sentence
     * @return the leaf
     */
    static Undefined undefined(UndefinedReason reason, Note note) {
        return new Undefined(reason, note);
    }
}
