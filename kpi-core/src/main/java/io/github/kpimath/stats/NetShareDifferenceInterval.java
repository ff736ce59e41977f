package io.github.kpimath.stats;

/**
 * How sure a change of a net share is: confidence intervals for the later (added - subtracted) ÷ whole minus the
 * earlier one, the two coming from independent samples. The change of a Net Promoter Score between two waves is one.
 *
 * <p>Not for the same people asked twice: their answers hang together, and these intervals are then mostly too wide.
 *
 * <ul>
 *   <li>A whole below 1, negative counts, and classes that together exceed their whole are refused.
 *   <li>All of each sample in one class: {@link #SCORE} stays informative, {@link #WALD} claims certainty.
 *   <li>The change lies between -2 and 2, in points between -200 and 200.
 * </ul>
 *
 * <p>Worked example: 27 promoters and 9 detractors of 45 after 7 and 7 of 16 is a change of 40 points, and
 * {@code NetShareDifferenceInterval.WALD.of(27, 9, 45, 7, 7, 16, 0.95)} runs from -0.1145 to 0.9145.
 *
 * <p>Immutable and thread-safe.
 */
public enum NetShareDifferenceInterval {

    /**
     * Square-and-add of the two {@link NetShareInterval#SCORE} intervals [l, u]: d - √((d₁ - l₁)² + (u₂ - d₂)²) to d +
     * √((u₁ - d₁)² + (d₂ - l₂)²).
     *
     * <p>Lies in [-2, 2] and contains the estimate. The default of this library. Sources: Newcombe, Interval estimation
     * for the difference between independent proportions, Statistics in Medicine 17 (1998) 873-890, whose method 10
     * does this with the Wilson interval,
     * doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I; Zou and Donner, Construction of
     * confidence limits about effect measures: a general approach, Statistics in Medicine 27 (2008) 1693-1702,
     * doi:10.1002/sim.3095, who show that any good intervals of the terms may be used.
     */
    SCORE((added, subtracted, whole, earlierAdded, earlierSubtracted, earlierWhole, level) -> SquareAndAdd.difference(
            (double) (added - subtracted) / whole,
            NetShareInterval.SCORE.of(added, subtracted, whole, level),
            (double) (earlierAdded - earlierSubtracted) / earlierWhole,
            NetShareInterval.SCORE.of(earlierAdded, earlierSubtracted, earlierWhole, level))),

    /**
     * The textbook formula d ± z √(v₁ ÷ n₁ + v₂ ÷ n₂), v being (added + subtracted) ÷ whole minus the square of the
     * net share.
     *
     * <p>Contains the estimate, can leave [-2, 2] and is not clipped, and shrinks to a point when each sample is all in
     * one class. What survey tools print. Source: Rocks, Interval Estimation for the "Net Promoter Score", The American
     * Statistician 70 (2016) 365-372, doi:10.1080/00031305.2016.1198278.
     */
    WALD((added, subtracted, whole, earlierAdded, earlierSubtracted, earlierWhole, level) -> {
        double difference =
                (double) (added - subtracted) / whole - (double) (earlierAdded - earlierSubtracted) / earlierWhole;
        double margin = NormalDistribution.criticalValue(level)
                * Math.sqrt(varianceOfMean(added, subtracted, whole)
                        + varianceOfMean(earlierAdded, earlierSubtracted, earlierWhole));
        return new ConfidenceInterval(difference - margin, difference + margin, level);
    });

    private final Method method;

    NetShareDifferenceInterval(Method method) {
        this.method = method;
    }

    /**
     * The interval of a change, later minus earlier.
     *
     * @param added how many count for in the later sample, 0 to {@code whole - subtracted}
     * @param subtracted how many count against in the later sample, 0 to {@code whole - added}
     * @param whole size of the later sample, 1 or more
     * @param earlierAdded how many count for in the earlier sample, 0 to {@code earlierWhole - earlierSubtracted}
     * @param earlierSubtracted how many count against in the earlier sample, 0 to {@code earlierWhole - earlierAdded}
     * @param earlierWhole size of the earlier sample, 1 or more
     * @param level the confidence level, above 0 and below 1
     * @return the interval, in shares: 0.1 is 10 points
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public ConfidenceInterval of(
            long added,
            long subtracted,
            long whole,
            long earlierAdded,
            long earlierSubtracted,
            long earlierWhole,
            double level) {
        Arguments.netShare("added", added, "subtracted", subtracted, "whole", whole);
        Arguments.netShare(
                "earlierAdded", earlierAdded, "earlierSubtracted", earlierSubtracted, "earlierWhole", earlierWhole);
        return method.of(
                added, subtracted, whole, earlierAdded, earlierSubtracted, earlierWhole, Arguments.level(level));
    }

    private static double varianceOfMean(long added, long subtracted, long whole) {
        return NetShareInterval.variance((double) added, (double) subtracted, (double) (whole - added - subtracted))
                / whole;
    }

    private interface Method {
        ConfidenceInterval of(
                long added,
                long subtracted,
                long whole,
                long earlierAdded,
                long earlierSubtracted,
                long earlierWhole,
                double level);
    }
}
