package io.github.kpimath.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The positive parameters at which a likelihood is greatest, or the finding that it has no such place.
 *
 * <p>The simplex method of Nelder and Mead goes up the hill in the logarithms of the parameters, again from where it came to
 * until that brings nothing. The curvature there then tells a summit from a ridge or a slope that flattens out: at a summit
 * Newton's step would gain next to nothing, and no parameter is uncertain by more than a factor of e<sup>10</sup>.
 *
 * <p>Source: Nelder and Mead, A Simplex Method for Function Minimization, The Computer Journal 7 (1965) 308-313,
 * doi:10.1093/comjnl/7.4.308.
 */
final class LikelihoodMaximum {

    private static final int MOST_CLIMBS = 20;
    private static final int MOST_STEPS = 2_000;
    private static final double FIRST_STEP = 0.5;
    private static final double CLOSE_ENOUGH = 1e-13;
    private static final double GAIN_OF_SUMMIT = 1e-9;
    private static final double MOST_UNCERTAIN = 10;
    private static final double ROUNDING = 1e-8;
    private static final double DIFFERENCE = 1e-3;

    private static final Comparator<Corner> HIGHEST_FIRST = Comparator.comparingDouble(corner -> -corner.height);

    private final ToDoubleFunction<double[]> logLikelihood;
    private final double size;

    private LikelihoodMaximum(ToDoubleFunction<double[]> logLikelihood, double size) {
        this.logLikelihood = logLikelihood;
        this.size = size;
    }

    /** A place on the hill, in logarithms of the parameters. */
    private static final class Corner {

        private final double[] at;
        private final double height;

        private Corner(double[] at, double height) {
            this.at = at;
            this.height = height;
        }
    }

    /** From the logarithm of the likelihood of so many customers, and parameters to start from. */
    static Optional<double[]> of(ToDoubleFunction<double[]> logLikelihood, double size, double... start) {
        if (size == 0) {
            return Optional.empty();
        }
        LikelihoodMaximum hill = new LikelihoodMaximum(logLikelihood, size);
        Corner best = hill.corner(Arrays.stream(start).map(StrictMath::log).toArray());
        for (int climb = 0; climb < MOST_CLIMBS; climb++) {
            Corner higher = hill.climb(best);
            boolean isTop = higher.height - best.height <= CLOSE_ENOUGH;
            best = higher;
            if (isTop) {
                return hill.isSummit(best) ? Optional.of(parameters(best.at)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static double[] parameters(double[] logarithms) {
        return Arrays.stream(logarithms).map(StrictMath::exp).toArray();
    }

    /** The mean over the customers, so that few and many are searched alike. */
    private double height(double[] at) {
        double height = logLikelihood.applyAsDouble(parameters(at)) / size;
        return Double.isNaN(height) ? Double.NEGATIVE_INFINITY : height;
    }

    private Corner corner(double[] at) {
        return new Corner(at, height(at));
    }

    private Corner climb(Corner start) {
        int n = start.at.length;
        Corner[] simplex = new Corner[n + 1];
        simplex[0] = start;
        for (int i = 0; i < n; i++) {
            double[] at = start.at.clone();
            at[i] += FIRST_STEP;
            simplex[i + 1] = corner(at);
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            Arrays.sort(simplex, HIGHEST_FIRST);
            if (simplex[0].height - simplex[n].height <= CLOSE_ENOUGH) {
                break;
            }
            turn(simplex);
        }
        return simplex[0];
    }

    /** Replaces the lowest corner of a sorted simplex by a better one, or draws all of them to the highest. */
    private void turn(Corner[] simplex) {
        int n = simplex.length - 1;
        Corner reflected = along(simplex, -1);
        if (reflected.height > simplex[0].height) {
            Corner farther = along(simplex, -2);
            simplex[n] = farther.height > reflected.height ? farther : reflected;
        } else if (reflected.height > simplex[n - 1].height) {
            simplex[n] = reflected;
        } else {
            boolean isOutside = reflected.height > simplex[n].height;
            Corner nearer = along(simplex, isOutside ? -0.5 : 0.5);
            if (nearer.height > Math.max(reflected.height, simplex[n].height)) {
                simplex[n] = nearer;
            } else {
                for (int i = 1; i <= n; i++) {
                    simplex[i] = corner(between(simplex[0].at, simplex[i].at, 0.5));
                }
            }
        }
    }

    /** The corner on the line from the middle of all but the lowest to the lowest. */
    private Corner along(Corner[] simplex, double share) {
        int n = simplex.length - 1;
        double[] middle = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                middle[k] += simplex[i].at[k] / n;
            }
        }
        return corner(between(middle, simplex[n].at, share));
    }

    private static double[] between(double[] from, double[] to, double share) {
        double[] at = new double[from.length];
        for (int k = 0; k < at.length; k++) {
            at[k] = from[k] + share * (to[k] - from[k]);
        }
        return at;
    }

    /** Whether the ground falls off to all sides: gradient and curvature by differences, solved by Cholesky. */
    private boolean isSummit(Corner top) {
        int n = top.at.length;
        double[][] factor = new double[n][n];
        double gain = 0;
        double leastCurvature = Math.max(1 / (size * MOST_UNCERTAIN * MOST_UNCERTAIN), ROUNDING);
        double[] solved = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = curvature(top.at, i, j);
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i > j) {
                    factor[i][j] = sum / factor[j][j];
                } else if (sum > leastCurvature) {
                    factor[i][i] = Math.sqrt(sum);
                } else {
                    return false;
                }
            }
            double slope = slope(top.at, i);
            for (int k = 0; k < i; k++) {
                slope -= factor[i][k] * solved[k];
            }
            solved[i] = slope / factor[i][i];
            gain += solved[i] * solved[i] / 2;
        }
        return gain <= GAIN_OF_SUMMIT;
    }

    /** From four points, so that a bend is not taken for a slope. */
    private double slope(double[] at, int i) {
        return (8 * (moved(at, i, 1, i, 0) - moved(at, i, -1, i, 0)) - moved(at, i, 2, i, 0) + moved(at, i, -2, i, 0))
                / (12 * DIFFERENCE);
    }

    /** Minus the second derivative. */
    private double curvature(double[] at, int i, int j) {
        return (moved(at, i, 1, j, -1) + moved(at, i, -1, j, 1) - moved(at, i, 1, j, 1) - moved(at, i, -1, j, -1))
                / (4 * DIFFERENCE * DIFFERENCE);
    }

    private double moved(double[] at, int i, int stepsOfI, int j, int stepsOfJ) {
        double[] there = at.clone();
        there[i] += stepsOfI * DIFFERENCE;
        there[j] += stepsOfJ * DIFFERENCE;
        return height(there);
    }
}
