package io.github.kpimath;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.ShareDifferenceInterval;
import io.github.kpimath.stats.ShareInterval;
import io.github.kpimath.value.Fraction;
import java.util.Optional;

/**
 * Two formulas joined by a sign. There is no value where either side has none. Use the methods of {@link Formula}.
 */
public sealed interface Operation extends Formula {

    /**
     * What stands before the sign.
     *
     * @return the left side
     */
    Formula left();

    /**
     * What stands behind the sign.
     *
     * @return the right side
     */
    Formula right();

    @Override
    default Optional<Leaf.Undefined> undefined() {
        Optional<Leaf.Undefined> onTheLeft = left().undefined();
        return onTheLeft.isPresent() ? onTheLeft : right().undefined();
    }

    /**
     * One formula divided by another; it knows its empty denominator.
     *
     * @param numerator what stands above
     * @param denominator what stands below
     * @param whenZero the key of the sentence that says why there is no value when the denominator is zero;
     *     empty for the one that is named after the denominator
     */
    record Quotient(Formula numerator, Formula denominator, String whenZero) implements Operation {

        /**
         * Checks that the units allow it.
         *
         * @param numerator what stands above
         * @param denominator what stands below
         * @param whenZero the key of the sentence that says why there is no value when the denominator is zero;
         *     empty for the one that is named after the denominator
         * @throws IllegalArgumentException if they do not
         */
        public Quotient {
            numerator.measure().over(denominator.measure());
            requireNonNull(whenZero, "whenZero");
        }

        /**
         * The confidence interval of a share: one count over another that includes it.
         *
         * @param level the confidence, such as 0.95
         * @param method the method
         * @return the interval as ratios
         * @throws IllegalStateException if this is not a count over a count
         * @throws IllegalArgumentException if the level is not between 0 and 1, or the part is more than the whole
         */
        public ConfidenceInterval interval(double level, ShareInterval method) {
            return method.of(counted(numerator), counted(denominator), level);
        }

        /**
         * The confidence interval of the change from an earlier share, of other people, to this one.
         *
         * @param earlier the earlier share, a count over a count as well
         * @param level the confidence, such as 0.95
         * @param method the method
         * @return the interval as ratios
         * @throws IllegalStateException if either is not a count over a count
         * @throws IllegalArgumentException if the level is not between 0 and 1, or a part is more than its whole
         */
        public ConfidenceInterval changeInterval(Quotient earlier, double level, ShareDifferenceInterval method) {
            return method.of(
                    counted(numerator),
                    counted(denominator),
                    counted(earlier.numerator),
                    counted(earlier.denominator),
                    level);
        }

        private static long counted(Formula formula) {
            if (formula instanceof Leaf.Count count) {
                return count.count();
            }
            throw new IllegalStateException("no interval: only a count over a count is a share");
        }

        @Override
        public Formula left() {
            return numerator;
        }

        @Override
        public Formula right() {
            return denominator;
        }

        @Override
        public Fraction value() {
            Fraction below = denominator.value();
            if (below.isZero()) {
                throw new IllegalStateException("no value: " + UndefinedReason.EMPTY_DENOMINATOR);
            }
            return numerator.value().dividedBy(below);
        }

        @Override
        public Optional<Leaf.Undefined> undefined() {
            Optional<Leaf.Undefined> missing = Operation.super.undefined();
            if (missing.isPresent() || !denominator.value().isZero()) {
                return missing;
            }
            return Optional.of(new Leaf.Undefined(UndefinedReason.EMPTY_DENOMINATOR, Note.of(reason())));
        }

        /** Put together only where it is needed: most quotients have a value. */
        private String reason() {
            if (!whenZero.isEmpty()) {
                return whenZero;
            }
            return denominator instanceof Leaf leaf ? "none." + leaf.symbol() : "zero-denominator";
        }

        @Override
        public Measure measure() {
            return numerator.measure().over(denominator.measure());
        }
    }

    /**
     * One formula multiplied by another.
     *
     * @param left the first factor
     * @param right the second factor
     */
    record Product(Formula left, Formula right) implements Operation {

        /**
         * Checks that the units allow it.
         *
         * @param left the first factor
         * @param right the second factor
         * @throws IllegalArgumentException if they do not
         */
        public Product {
            left.measure().times(right.measure());
        }

        @Override
        public Fraction value() {
            return left.value().times(right.value());
        }

        @Override
        public Measure measure() {
            return left.measure().times(right.measure());
        }
    }

    /**
     * A plain number multiplied with itself so many times, exactly.
     *
     * @param left what is multiplied
     * @param right how many times, a whole number from 0 to 1,000,000
     */
    record Power(Formula left, Leaf right) implements Operation {

        /** The largest exponent of {@link Fraction#power}. */
        private static final Fraction MOST = Fraction.of(1_000_000);

        /**
         * Checks the units and the exponent.
         *
         * @param left what is multiplied
         * @param right how many times, a whole number from 0 to 1,000,000
         * @throws IllegalArgumentException if either is no plain number, or the exponent not a whole one of the range
         */
        public Power {
            if (!left.measure().equals(Measure.NUMBER) || !right.measure().equals(Measure.NUMBER)) {
                throw new IllegalArgumentException(
                        "left " + left.measure() + " and right " + right.measure() + " are not both plain numbers");
            }
            Fraction exponent = right.value();
            if (!exponent.isInteger() || exponent.signum() < 0 || exponent.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("right " + exponent + " is not a whole number of 0.." + MOST);
            }
        }

        @Override
        public Fraction value() {
            return left.value().power(right.value().numerator().intValueExact());
        }

        @Override
        public Measure measure() {
            return Measure.NUMBER;
        }
    }

    /**
     * Two formulas of one unit added.
     *
     * @param left the first summand
     * @param right the second summand
     */
    record Sum(Formula left, Formula right) implements Operation {

        /**
         * Checks that the units agree.
         *
         * @param left the first summand
         * @param right the second summand
         * @throws IllegalArgumentException if they do not
         */
        public Sum {
            left.measure().with(right.measure());
        }

        @Override
        public Fraction value() {
            return left.value().plus(right.value());
        }

        @Override
        public Measure measure() {
            return left.measure();
        }
    }

    /**
     * One formula less another of the same unit.
     *
     * @param left what is subtracted from
     * @param right what is subtracted
     */
    record Difference(Formula left, Formula right) implements Operation {

        /**
         * Checks that the units agree.
         *
         * @param left what is subtracted from
         * @param right what is subtracted
         * @throws IllegalArgumentException if they do not
         */
        public Difference {
            left.measure().with(right.measure());
        }

        @Override
        public Fraction value() {
            return left.value().minus(right.value());
        }

        @Override
        public Measure measure() {
            return left.measure();
        }
    }
}
