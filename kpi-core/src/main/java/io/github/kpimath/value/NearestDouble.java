package io.github.kpimath.value;

import java.math.BigInteger;

/** The double nearest to a quotient of whole numbers, ties to the even one: a single rounding, whatever the size. */
final class NearestDouble {

    private static final int SIGNIFICANT_BITS = 53;
    private static final int LOWEST_EXPONENT = -1074;
    private static final long WHOLE_LIMIT = 1L << SIGNIFICANT_BITS;

    private NearestDouble() {}

    static double ofQuotient(long numerator, long denominator) {
        if (isExact(numerator) && isExact(denominator)) {
            return unsignedZero((double) numerator / denominator);
        }
        return ofQuotient(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** May be infinite; the denominator is not zero. */
    static double ofQuotient(BigInteger numerator, BigInteger denominator) {
        double magnitude = ofMagnitudes(numerator.abs(), denominator.abs());
        return unsignedZero(numerator.signum() * denominator.signum() * magnitude);
    }

    private static double ofMagnitudes(BigInteger numerator, BigInteger denominator) {
        // two bits more than a double holds: the first one lost, and whether anything follows it
        int exponent =
                Math.max(numerator.bitLength() - denominator.bitLength() - SIGNIFICANT_BITS - 2, LOWEST_EXPONENT - 2);
        BigInteger[] division = exponent < 0
                ? numerator.shiftLeft(-exponent).divideAndRemainder(denominator)
                : numerator.divideAndRemainder(denominator.shiftLeft(exponent));
        long quotient = division[0].longValue() | division[1].signum();

        int bits = Long.SIZE - Long.numberOfLeadingZeros(quotient);
        int dropped = Math.max(bits - SIGNIFICANT_BITS, LOWEST_EXPONENT - exponent);
        return Math.scalb((double) halfEven(quotient, dropped), exponent + dropped);
    }

    private static long halfEven(long bits, int dropped) {
        long kept = bits >>> dropped;
        long rest = bits - (kept << dropped);
        int againstHalf = Long.compare(rest, 1L << (dropped - 1));
        return againstHalf > 0 || (againstHalf == 0 && (kept & 1) == 1) ? kept + 1 : kept;
    }

    private static boolean isExact(long value) {
        return -WHOLE_LIMIT <= value && value <= WHOLE_LIMIT;
    }

    private static double unsignedZero(double value) {
        return value + 0.0;
    }
}
