package io.github.kpimath;

import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.value.Fraction;

/** Reads the value of a KPI from its formula: exactly, or as the double nearest to it. */
final class Evaluation {

    private static final long NOT_WHOLE = Long.MIN_VALUE;
    private static final long EXACT_IN_DOUBLE = 1L << 53;

    private Evaluation() {}

    /** The exact value, or the exception that says why there is none. */
    static Fraction exact(Kpi kpi) {
        kpi.requireDefined();
        return kpi.formula().value();
    }

    /** Goes on only with a level of confidence, and where there is a value to be sure of. */
    static void requireInterval(Kpi kpi, double level) {
        ConfidenceInterval.requireLevel(level);
        kpi.requireDefined();
    }

    /** The double nearest to {@code factor} times the value. */
    static double nearest(Kpi kpi, long factor) {
        if (kpi.formula() instanceof Operation.Quotient quotient) {
            long above = whole(quotient.numerator());
            long below = whole(quotient.denominator());
            long most = EXACT_IN_DOUBLE / factor;
            if (above >= -most && above <= most && below > 0 && below <= EXACT_IN_DOUBLE) {
                return (double) (above * factor) / below;
            }
        }
        return exact(kpi).times(Fraction.of(factor)).doubleValue();
    }

    /** The value of a formula of whole numbers without a detour over fractions, where it fits. */
    private static long whole(Formula formula) {
        if (formula instanceof Leaf.Count leaf) {
            return leaf.count();
        }
        if (formula instanceof Leaf.Constant leaf) {
            return leaf.number();
        }
        if (formula instanceof Operation.Product || formula instanceof Operation.Difference) {
            return joined((Operation) formula);
        }
        return NOT_WHOLE;
    }

    private static long joined(Operation operation) {
        long left = whole(operation.left());
        long right = isSmall(left) ? whole(operation.right()) : NOT_WHOLE;
        if (!isSmall(right)) {
            return NOT_WHOLE;
        }
        return operation instanceof Operation.Product ? left * right : left - right;
    }

    /** Such that neither product, sum nor difference of two leaves the range of long. */
    private static boolean isSmall(long value) {
        return value > Integer.MIN_VALUE && value < Integer.MAX_VALUE;
    }
}
