package io.github.kpimath.value;

/** What fractions whose parts are longs are calculated with. */
final class Longs {

    /** The most decimals of a power of ten that is a long. */
    static final int MAX_EXPONENT = 18;

    private static final long[] TENS = new long[MAX_EXPONENT + 1];

    static {
        TENS[0] = 1;
        for (int i = 1; i <= MAX_EXPONENT; i++) {
            TENS[i] = 10 * TENS[i - 1];
        }
    }

    private Longs() {}

    static long powerOfTen(int exponent) {
        return TENS[exponent];
    }

    /** Neither argument is Long.MIN_VALUE, whose magnitude is not a long, and not both are 0. */
    static long greatestDivisor(long one, long other) {
        long divisor = other;
        for (long rest = one; rest != 0; ) {
            long next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        return Math.abs(divisor);
    }

    /** Whether two such products and their sum are longs as well. */
    static boolean fit(long factor, long other) {
        return bits(factor) + bits(other) < Long.SIZE - 1;
    }

    private static int bits(long value) {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.abs(value));
    }
}
