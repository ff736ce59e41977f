package io.github.kpimath.internal;

import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Powers of rates over many periods, in bounded time. */
public final class Powers {

    /** Beyond this many bits an exact power takes seconds, and nobody reads its last digits. */
    private static final long MOST_EXACT_BITS = 60_000;

    private static final MathContext DIGITS = new MathContext(50, RoundingMode.HALF_EVEN);

    private Powers() {}

    /**
     * A rate to the power of a number of periods: exact, or to about 45 digits where the exact number would have more than
     * some 18,000.
     *
     * @param rate the rate
     * @param periods the number of periods, 0 or more
     * @return the power
     */
    public static Fraction of(Fraction rate, int periods) {
        if (isExact(rate, periods)) {
            return rate.power(periods);
        }
        BigDecimal power = rate.toBigDecimal(DIGITS).pow(periods, DIGITS);
        return Fraction.of(power.round(DIGITS));
    }

    /**
     * Whether the power is exact.
     *
     * @param rate the rate
     * @param periods the number of periods, 0 or more
     * @return false where the exact number would have more than some 18,000 digits
     */
    public static boolean isExact(Fraction rate, int periods) {
        long bits = Math.max(rate.numerator().bitLength(), rate.denominator().bitLength());
        return bits * periods <= MOST_EXACT_BITS;
    }
}
