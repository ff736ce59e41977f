package io.github.kpimath.engagement;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.KpiType;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.ShareKpi;

/**
 * Which share of the active users uses a feature?
 *
 * <p><b>Formula</b> users of the feature ÷ active users, both in one window.
 *
 * <p><b>Unit and range</b> percent, 0…100 %. High is good.
 *
 * <p><b>Example</b> 900 of 3,000 active users: 30 %.
 *
 * <pre>{@code
 * FeatureAdoption.ofCounts(900, 3_000).percent();   // 30.0
 * }</pre>
 *
 * <p><b>Undefined</b> when nobody was active. <b>Pooling</b> add the evidence of disjoint sets of users; never average
 * rates. Features overlap and don't add up.
 *
 * <p><b>Pitfalls</b> tried once is not adopted: state what qualifies as use; a feature that only some users need is measured
 * among these.
 *
 * <p><b>Source</b> product analytics practice; interval: Wilson 1927. Immutable and thread-safe.
 *
 * @param evidence how many of the active users used one feature
 */
public record FeatureAdoption(FeatureUse evidence) implements ShareKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** Users of the feature ÷ active users. */
        FEATURE_USERS_OVER_ACTIVE_USERS;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("engagement", "feature-adoption", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence how many of the active users used one feature
     * @throws NullPointerException if the evidence is null
     */
    public FeatureAdoption {
        requireNonNull(evidence, "evidence");
    }

    /**
     * The rate.
     *
     * @param evidence how many of the active users used one feature
     * @return the result
     */
    public static FeatureAdoption of(FeatureUse evidence) {
        return new FeatureAdoption(evidence);
    }

    /**
     * The rate from two numbers.
     *
     * @param featureUsers active users who used the feature, 0 to {@code activeUsers}
     * @param activeUsers different users active in the window
     * @return the rate; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static FeatureAdoption ofCounts(long featureUsers, long activeUsers) {
        return of(new FeatureUse(featureUsers, activeUsers));
    }

    @Override
    public Method definition() {
        return Method.FEATURE_USERS_OVER_ACTIVE_USERS;
    }

    @Override
    public Quotient formula() {
        return count("feature-users", evidence.featureUsers()).over(count("users-active", evidence.activeUsers()));
    }
}
