package io.github.kpimath.stats;

import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Kaplan-Meier product at each distinct duration: the product of (at risk - events) ÷ at risk up to it.
 *
 * <p>Between two censorings the product telescopes to remaining ÷ at risk, so that it is one rounded quotient for each
 * time at which somebody was censored, and not one for each event.
 */
final class ProductLimit {

    private static final double ROUNDING = 0x1p-52;

    private final TimesToEvent times;
    private final double[] survival;
    /** Only for those who ask how sure the estimate is. */
    private volatile double @Nullable [] hazardVariances;

    private record Factors(BigInteger above, BigInteger below) {}

    ProductLimit(TimesToEvent times) {
        this.times = times;
        int size = times.distinct();
        survival = new double[size];
        long present = times.size();
        double base = 1;
        double atRiskAtBase = present;
        for (int i = 0; i < size; i++) {
            long remaining = present - times.reachedAt(i);
            survival[i] = base * (remaining / atRiskAtBase);
            present = remaining - times.waitingAt(i);
            if (times.waitingAt(i) > 0) {
                base = survival[i];
                atRiskAtBase = present;
            }
        }
    }

    double survival(int index) {
        return survival[index];
    }

    /** Greenwood's variance of the logarithm of the survival; without meaning where the survival is 0. */
    double hazardVariance(int index) {
        double[] known = hazardVariances;
        if (known == null) {
            known = hazardVariances();
            hazardVariances = known;
        }
        return known[index];
    }

    private double[] hazardVariances() {
        double[] variances = new double[survival.length];
        long present = times.size();
        double variance = 0;
        for (int i = 0; i < variances.length; i++) {
            long remaining = present - times.reachedAt(i);
            variance += (double) times.reachedAt(i) / present / remaining;
            variances[i] = variance;
            present = remaining - times.waitingAt(i);
        }
        return variances;
    }

    /** Compares the exact survival with a share: by doubles where clearly apart, otherwise in whole numbers. */
    int compareSurvival(int index, BigDecimal share) {
        double target = share.doubleValue();
        double margin = (index + 2) * ROUNDING * Math.max(target, survival[index]);
        double apart = survival[index] - target;
        return Math.abs(apart) > margin ? (int) Math.signum(apart) : compareExactly(index, share);
    }

    private int compareExactly(int index, BigDecimal share) {
        Factors factors = factors(index);
        return new BigDecimal(factors.above()).compareTo(share.multiply(new BigDecimal(factors.below())));
    }

    Fraction exactSurvival(int index) {
        Factors factors = factors(index);
        return Fraction.of(factors.above(), factors.below());
    }

    /** The survival in whole numbers, not reduced. */
    private Factors factors(int index) {
        List<BigInteger> numerators = new ArrayList<>();
        List<BigInteger> denominators = new ArrayList<>();
        long present = times.size();
        long atRiskAtBase = present;
        for (int i = 0; i <= index; i++) {
            long remaining = present - times.reachedAt(i);
            present = remaining - times.waitingAt(i);
            if (i == index || times.waitingAt(i) > 0) {
                numerators.add(BigInteger.valueOf(remaining));
                denominators.add(BigInteger.valueOf(atRiskAtBase));
                atRiskAtBase = present;
            }
        }
        return new Factors(product(numerators), product(denominators));
    }

    /** Halves of similar length multiply much faster than a long number by a short one. */
    private static BigInteger product(List<BigInteger> factors) {
        int size = factors.size();
        return size == 1
                ? factors.get(0)
                : product(factors.subList(0, size / 2)).multiply(product(factors.subList(size / 2, size)));
    }
}
