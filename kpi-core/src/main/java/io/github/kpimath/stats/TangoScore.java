package io.github.kpimath.stats;

/**
 * The upper end of Tango's score interval for a net share; the lower end is the mirror image with the two classes
 * exchanged.
 *
 * <p>The end is the θ above the estimate d with n (d - θ)² = z² V(θ), where V(θ) = p⁺ + p⁻ - θ² is the variance under
 * the most likely shares p⁺, p⁻ with p⁺ - p⁻ = θ. The smaller of them, s, is a root of 2s² + Bs - k|θ|(1 - |θ|) = 0.
 * With one of the two classes empty the equation has solutions in closed form. Otherwise each step replaces V by its
 * parabola at the present θ and solves the equation exactly: two to five steps, seven at worst. The sought root stays
 * between brackets throughout, which catches the first steps of tiny samples.
 */
final class TangoScore {

    private static final double CLOSE_ENOUGH = 1e-10;
    private static final int MOST_STEPS = 100;

    private TangoScore() {}

    static double upper(long added, long subtracted, long whole, double z) {
        if (subtracted == 0) {
            return WilsonScore.upper((double) added, (double) (whole - added), z);
        }
        if (added == 0) {
            return -lowerOfSingleClass(subtracted, whole, z);
        }
        return Math.min(1, (double) (added - subtracted) / whole + offset(added, subtracted, whole, z));
    }

    static double lower(long added, long subtracted, long whole, double z) {
        return -upper(/* added= */ subtracted, /* subtracted= */ added, whole, z);
    }

    /**
     * The other class empty: below part ÷ (2n - part) its most likely share is no longer 0, and V(θ) becomes (d - θ)(1
     * + θ); above it, V is that of a single share.
     */
    private static double lowerOfSingleClass(long part, long whole, double z) {
        double rest = whole - part;
        double lower = (part - z * z) / (whole + z * z);
        return lower <= part / (whole + rest) ? lower : WilsonScore.lower((double) part, rest, z);
    }

    private static double offset(long added, long subtracted, long whole, double z) {
        double up = (double) added / whole;
        double down = (double) subtracted / whole;
        double estimate = (double) (added - subtracted) / whole;
        double toOne = ((double) (whole - added) + subtracted) / whole;
        double toMinusOne = ((double) (whole - subtracted) + added) / whole;
        double unit = z * z / whole;
        double low = 0;
        double high = toOne;
        double offset = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            boolean positive = estimate + offset >= 0;
            double size = Math.abs(estimate + offset);
            double toEnd = positive ? toOne - offset : toMinusOne + offset;
            double smaller = positive ? down : up;
            double larger = positive ? up : down;
            double slope = 2 - larger + smaller;
            double linear = size < 0.5
                    ? slope * size - (up + down)
                    : 2 * ((double) (whole - (positive ? added : subtracted)) / whole) - slope * toEnd;
            double root = Math.sqrt(linear * linear + 8 * smaller * size * toEnd);
            double share = linear <= 0 ? (root - linear) / 4 : 2 * smaller * size * toEnd / (root + linear);
            double share1 = (smaller * (1 - 2 * size) - slope * share) / root;
            double share2 = -2 * (2 * share1 * share1 + slope * share1 + smaller) / root;

            double variance = 2 * share + size * toEnd;
            double variance1 = (2 * share1 + 1 - 2 * size) * (positive ? 1 : -1);
            double variance2 = 2 * share2 - 2;
            if (offset * offset < unit * variance) {
                low = offset;
            } else {
                high = offset;
            }

            double a = 1 - unit * variance2 / 2;
            double b = unit * (variance1 - variance2 * offset);
            double c = unit * (variance - variance1 * offset + variance2 * offset * offset / 2);
            double next = positiveRoot(a, b, c);
            if (Math.abs(next - offset) <= CLOSE_ENOUGH * offset) {
                return next;
            }
            offset = next > low && next < high ? next : (low + high) / 2;
        }
        return offset;
    }

    /** The positive x with a x² = b x + c, or NaN where there is none. */
    private static double positiveRoot(double a, double b, double c) {
        return (b + Math.sqrt(b * b + 4 * a * c)) / (2 * a);
    }
}
