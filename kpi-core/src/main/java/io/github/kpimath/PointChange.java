package io.github.kpimath;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.value.Fraction;
import java.io.Serializable;

/**
 * How far a share or score moved between two waves or segments, in points, and how sure that is. A share changes in percentage
 * points; neither changes in percent.
 *
 * <pre>{@code
 * NetPromoterScore.ofCounts(280, 630, 90).changeSince(NetPromoterScore.ofCounts(250, 675, 75), 0.95).points();   // 1.5
 * }</pre>
 *
 * <p>The interval takes the two for samples of different people; who has answered in both waves is not paired. An interval
 * that contains 0 says that the change may be chance. Immutable and thread-safe.
 *
 * @param exactPoints later less earlier, in points
 * @param interval the interval of the change, in points
 */
public record PointChange(Fraction exactPoints, ConfidenceInterval interval) implements Serializable {

    /**
     * Checks.
     *
     * @param exactPoints later less earlier, in points
     * @param interval the interval of the change, in points
     * @throws NullPointerException if either is null
     */
    public PointChange {
        requireNonNull(exactPoints, "exactPoints");
        requireNonNull(interval, "interval");
    }

    /**
     * The change.
     *
     * @return the double nearest to later less earlier, in points
     */
    public double points() {
        return exactPoints.doubleValue();
    }

    /**
     * Refuses to compare what was asked or cut in another way.
     *
     * @param later the later result
     * @param earlier the earlier one
     * @throws IllegalArgumentException if they are not comparable
     */
    public static void requireComparable(Kpi later, Kpi earlier) {
        if (!later.isComparableWith(earlier)) {
            throw new IllegalArgumentException(
                    "earlier is " + earlier.definition().id() + ", this is "
                            + later.definition().id() + ": not comparable, or asked and cut in another way");
        }
    }
}
