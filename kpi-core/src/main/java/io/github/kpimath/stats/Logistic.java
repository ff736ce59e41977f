package io.github.kpimath.stats;

/** Chances from the logarithm of their odds, however small. */
final class Logistic {

    private Logistic() {}

    /** 1 - p, where log (p ÷ (1 - p)) is given; 0 below the least double. */
    static double oneLess(double logOdds) {
        return 1 / (1 + StrictMath.exp(logOdds));
    }

    /** log (1 - p), also where 1 - p is below the least double. */
    static double logOfOneLess(double logOdds) {
        return -(Math.max(logOdds, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(logOdds))));
    }
}
