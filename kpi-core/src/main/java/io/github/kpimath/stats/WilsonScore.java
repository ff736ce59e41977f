package io.github.kpimath.stats;

/**
 * The ends of the Wilson score interval: the two roots p of (part - n p)² = z² n p (1 - p).
 *
 * <p>Each is written so that nothing cancels: the lower one as the product of the roots over the upper one. The part
 * may be half an answer off, which is what the continuity correction does.
 */
final class WilsonScore {

    private WilsonScore() {}

    static double lower(double part, double rest, double z) {
        return 2 * part * (part / (part + rest)) / doubledUpperNumerator(part, rest, z);
    }

    static double upper(double part, double rest, double z) {
        return Math.min(1, doubledUpperNumerator(part, rest, z) / (2 * (part + rest + z * z)));
    }

    private static double doubledUpperNumerator(double part, double rest, double z) {
        return 2 * part + z * z + z * Math.sqrt(z * z + 4 * part * (rest / (part + rest)));
    }
}
