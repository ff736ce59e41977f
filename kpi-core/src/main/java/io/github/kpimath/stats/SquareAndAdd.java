package io.github.kpimath.stats;

/**
 * The interval of a difference from the two intervals of its terms: the distances of their ends from the estimates,
 * squared and added.
 */
final class SquareAndAdd {

    private SquareAndAdd() {}

    static ConfidenceInterval difference(
            double later, ConfidenceInterval ofLater, double earlier, ConfidenceInterval ofEarlier) {
        double difference = later - earlier;
        return new ConfidenceInterval(
                difference - Math.hypot(later - ofLater.lower(), ofEarlier.upper() - earlier),
                difference + Math.hypot(ofLater.upper() - later, earlier - ofEarlier.lower()),
                ofLater.level());
    }
}
