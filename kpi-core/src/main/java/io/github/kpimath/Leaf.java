package io.github.kpimath;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Fraction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A part of a {@link Formula} that is not made of others. Its symbol is the key of its name in the words of the KPI. Use
 * the factories of {@code Formula}.
 */
public sealed interface Leaf extends Formula {

    /**
     * The key of the name.
     *
     * @return such as {@code customers-lost}
     */
    String symbol();

    @Override
    default Optional<Undefined> undefined() {
        return Optional.empty();
    }

    @Override
    default Measure measure() {
        return Measure.NUMBER;
    }

    /**
     * A counted number.
     *
     * @param symbol the key of its name
     * @param count the number
     */
    record Count(String symbol, long count) implements Leaf {

        /**
         * Checks.
         *
         * @param symbol the key of its name
         * @param count the number
         */
        public Count {
            requireNonNull(symbol, "symbol");
        }

        @Override
        public Fraction value() {
            return Fraction.of(count);
        }
    }

    /**
     * An amount of money.
     *
     * @param symbol the key of its name
     * @param amount the amount
     */
    record Amount(String symbol, ExactMoney amount) implements Leaf {

        /**
         * Checks.
         *
         * @param symbol the key of its name
         * @param amount the amount
         */
        public Amount {
            requireNonNull(symbol, "symbol");
            requireNonNull(amount, "amount");
        }

        @Override
        public Fraction value() {
            return amount.fraction();
        }

        @Override
        public Measure measure() {
            return Measure.of(amount.currency());
        }
    }

    /**
     * A length of time.
     *
     * @param symbol the key of its name
     * @param length the length
     */
    record Time(String symbol, Duration length) implements Leaf {

        /**
         * Checks.
         *
         * @param symbol the key of its name
         * @param length the length
         */
        public Time {
            requireNonNull(symbol, "symbol");
            requireNonNull(length, "length");
        }

        @Override
        public Fraction value() {
            return Measure.nanos(length);
        }

        @Override
        public Measure measure() {
            return Measure.TIME;
        }
    }

    /**
     * A stated or computed number.
     *
     * @param symbol the key of its name
     * @param value the number
     * @param inPercent whether it is printed in percent
     */
    record Quantity(String symbol, Fraction value, boolean inPercent) implements Leaf {

        /**
         * Checks.
         *
         * @param symbol the key of its name
         * @param value the number
         * @param inPercent whether it is printed in percent
         */
        public Quantity {
            requireNonNull(symbol, "symbol");
            requireNonNull(value, "value");
        }
    }

    /**
     * A number that belongs to the formula itself and has no name, such as the 100 of a score.
     *
     * @param number the number
     */
    record Constant(long number) implements Leaf {

        @Override
        public String symbol() {
            return "constant";
        }

        @Override
        public Fraction value() {
            return Fraction.of(number);
        }
    }

    /**
     * The result of another KPI, under that KPI's name.
     *
     * @param kpi the other result
     */
    record Result(Kpi kpi) implements Leaf {

        /**
         * Checks.
         *
         * @param kpi the other result
         */
        public Result {
            requireNonNull(kpi, "kpi");
        }

        @Override
        public String symbol() {
            return kpi.definition().kpi().id();
        }

        @Override
        public Fraction value() {
            return kpi.formula().value();
        }

        @Override
        public Optional<Undefined> undefined() {
            return kpi.formula().undefined();
        }

        @Override
        public Measure measure() {
            return kpi.formula().measure();
        }
    }

    /**
     * A value computed by a method that algebra cannot say.
     *
     * @param symbol the key of the method's name
     * @param outcome the value, or why there is none
     * @param inputs what it was computed from
     */
    record Estimate(String symbol, Formula outcome, List<Formula> inputs) implements Leaf {

        /**
         * Checks and copies.
         *
         * @param symbol the key of the method's name
         * @param outcome the value, or why there is none
         * @param inputs what it was computed from
         */
        public Estimate {
            requireNonNull(symbol, "symbol");
            requireNonNull(outcome, "outcome");
            inputs = List.copyOf(inputs);
        }

        @Override
        public Fraction value() {
            return outcome.value();
        }

        @Override
        public Optional<Undefined> undefined() {
            return outcome.undefined();
        }

        @Override
        public Measure measure() {
            return outcome.measure();
        }
    }

    /**
     * No value, and why.
     *
     * @param reason the reason, for programs
     * @param note the same as a sentence
     */
    record Undefined(UndefinedReason reason, Note note) implements Leaf {

        /**
         * Checks.
         *
         * @param reason the reason, for programs
         * @param note the same as a sentence
         */
        public Undefined {
            requireNonNull(reason, "reason");
            requireNonNull(note, "note");
        }

        @Override
        public String symbol() {
            return "undefined";
        }

        @Override
        public Fraction value() {
            throw new IllegalStateException("no value: " + reason);
        }

        @Override
        public Optional<Undefined> undefined() {
            return Optional.of(this);
        }
    }
}
