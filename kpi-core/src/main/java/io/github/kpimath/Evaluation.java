package io.github.kpimath;

import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.value.Fraction;
import java.util.Optional;

/** Reads the value of a KPI from its formula: exactly, or as the double nearest to it. */
final class Evaluation {

    private static final long NOT_WHOLE = Long.MIN_VALUE;
    private static final long EXACT_IN_DOUBLE = 1L << 53;

    private Evaluation() {}

    /** The exact value, or the exception that says why there is none. */
    static Fraction exact(Kpi kpi) {
        return exact(kpi, kpi.formula());
    }

    /** The same from its formula, which is asked for once: behind it there may be a curve of all customers. */
    static Fraction exact(Kpi kpi, Formula formula) {
        requireDefined(kpi, formula);
        return formula.value();
    }

    /** Goes on only where the formula has a value. */
    static void requireDefined(Kpi kpi, Formula formula) {
        Optional<Leaf.Undefined> why = formula.undefined();
        if (why.isPresent()) {
            throw new UndefinedKpiException(kpi, why.get());
        }
    }

    /** Goes on only with a level of confidence, and where there is a value to be sure of. */
    static void requireInterval(Kpi kpi, double level) {
        ConfidenceInterval.requireLevel(level);
        kpi.requireDefined();
    }

    /** The double nearest to {@code factor} times the value. */
    static double nearest(Kpi kpi, long factor) {
        Formula formula = kpi.formula();
        if (formula instanceof Operation.Quotient quotient) {
            long above = whole(quotient.numerator());
            long below = whole(quotient.denominator());
            long most = EXACT_IN_DOUBLE / factor;
            if (above >= -most && above <= most && below > 0 && below <= EXACT_IN_DOUBLE) {
                return (double) (above * factor) / below;
            }
        }
        return exact(kpi, formula).times(Fraction.of(factor)).doubleValue();
    }

    /**
     * The value of a whole number, of a difference of two, or of a whole number times such, without a detour over fractions, where it
     * fits: code that does not call itself leaves no object behind.
     */
    private static long whole(Formula formula) {
        if (formula instanceof Operation.Product product) {
            long factor = leaf(product.left());
            long other = difference(product.right());
            return isSmall(factor) && isSmall(other) ? factor * other : NOT_WHOLE;
        }
        return difference(formula);
    }

    private static long difference(Formula formula) {
        if (formula instanceof Operation.Difference difference) {
            long left = leaf(difference.left());
            long right = leaf(difference.right());
            return isSmall(left) && isSmall(right) ? left - right : NOT_WHOLE;
        }
        return leaf(formula);
    }

    private static long leaf(Formula formula) {
        if (formula instanceof Leaf.Count leaf) {
            return leaf.count();
        }
        return formula instanceof Leaf.Constant leaf ? leaf.number() : NOT_WHOLE;
    }

    /** Such that no difference of two leaves the range of long. */
    private static boolean isSmall(long value) {
        return value > Integer.MIN_VALUE && value < Integer.MAX_VALUE;
    }
}
