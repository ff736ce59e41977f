package io.github.kpimath.value;

import java.math.BigInteger;

/** What values that are longs are calculated with. */
final class Longs {

    /** The most decimals of a power of ten that is a long. */
    static final int MAX_EXPONENT = 18;

    private static final long LOW_HALF = 0xFFFF_FFFFL;

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

    /** Whether the sum is that of the two, and has not overflowed. */
    static boolean isSum(long sum, long one, long other) {
        return ((sum ^ one) & (sum ^ other)) >= 0;
    }

    /** The exact sum. Halves of 32 bits are added up apart: of fewer than 2^31 numbers neither sum is beyond a long. */
    static BigInteger sum(long[] values) {
        long low = 0;
        long high = 0;
        for (long value : values) {
            low += value & LOW_HALF;
            high += value >> Integer.SIZE;
        }
        return BigInteger.valueOf(high).shiftLeft(Integer.SIZE).add(BigInteger.valueOf(low));
    }

    private static int bits(long value) {
        return Long.SIZE - Long.numberOfLeadingZeros(Math.abs(value));
    }
}
