package io.github.kpimath.health;

import static io.github.kpimath.internal.Counts.requirePart;
import static io.github.kpimath.internal.Inputs.requireWithin;

import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.ShareInterval;
import io.github.kpimath.value.Fraction;
import java.io.Serializable;
import java.util.Optional;

/**
 * The customers whose health score lay between two cut points, and how many of them left later. A line of {@link HealthPrediction}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the lowest score of the band, included
 * @param to where the band above begins; 100 belongs to the highest band
 * @param customers customers with such a score
 * @param lost how many of them left in the period that followed
 */
public record HealthBand(Fraction from, Fraction to, long customers, long lost) implements Serializable {

    /**
     * Checks.
     *
     * @param from the lowest score of the band, included
     * @param to where the band above begins; 100 belongs to the highest band
     * @param customers customers with such a score
     * @param lost how many of them left in the period that followed
     * @throws IllegalArgumentException if the band is empty or reaches beyond 0 to 100, a count is negative, or more left than there were
     */
    public HealthBand {
        requireWithin("from", from, Fraction.ZERO, HealthPrediction.MOST);
        requireWithin("to", to, Fraction.ZERO, HealthPrediction.MOST);
        if (from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("to " + to + " is not above from " + from);
        }
        requirePart("lost", lost, customers, "customers");
    }

    /**
     * Which share of the band's customers left later.
     *
     * @return the churn rate of those who were there at the start; undefined for a band without customers
     */
    public ChurnRate churn() {
        return ChurnRate.of(
                CustomerMovement.startingWith(customers).losing(lost), ChurnRate.Method.STARTERS_LOST_OVER_START);
    }

    /**
     * The Wilson interval of the churn.
     *
     * @param level the confidence, such as 0.95
     * @return the interval as ratios, or empty for a band without customers
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Optional<ConfidenceInterval> churnInterval(double level) {
        ConfidenceInterval.requireLevel(level);
        return customers == 0 ? Optional.empty() : Optional.of(ShareInterval.WILSON.of(lost, customers, level));
    }

    HealthBand plus(HealthBand other) {
        if (!from.equals(other.from) || !to.equals(other.to)) {
            throw new IllegalArgumentException("other has the band " + other.from + ".." + other.to + ", this " + from
                    + ".." + to + ": only bands cut alike add up");
        }
        return new HealthBand(from, to, Math.addExact(customers, other.customers), Math.addExact(lost, other.lost));
    }
}
