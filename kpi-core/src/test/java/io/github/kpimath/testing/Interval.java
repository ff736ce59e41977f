package io.github.kpimath.testing;

import io.github.kpimath.value.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All numbers that a rounded one may have been: exact arithmetic on both bounds.
 *
 * @param low the least
 * @param high the greatest
 */
public record Interval(Fraction low, Fraction high) {

    static Interval around(Fraction middle, Fraction reach) {
        return new Interval(middle.minus(reach), middle.plus(reach));
    }

    Interval plus(Interval other) {
        return new Interval(low.plus(other.low), high.plus(other.high));
    }

    Interval minus(Interval other) {
        return new Interval(low.minus(other.high), high.minus(other.low));
    }

    Interval times(Interval other) {
        return spanning(
                Stream.of(low.times(other.low), low.times(other.high), high.times(other.low), high.times(other.high)));
    }

    /** Empty where the divisor may be zero: then the quotient may be anything. */
    Optional<Interval> over(Interval other) {
        return other.contains(Fraction.ZERO)
                ? Optional.empty()
                : Optional.of(times(new Interval(other.high.reciprocal(), other.low.reciprocal())));
    }

    Interval widenedBy(Fraction reach) {
        return new Interval(low.minus(reach), high.plus(reach));
    }

    public boolean isExactly(Fraction value) {
        return low.equals(value) && high.equals(value);
    }

    boolean contains(Fraction value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    private static Interval spanning(Stream<Fraction> products) {
        List<Fraction> sorted = products.sorted().toList();
        return new Interval(sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
