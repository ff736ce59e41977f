package io.github.kpimath.acquisition;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.KpiType;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.ShareKpi;

/**
 * Which share of visits comes without a known source?
 *
 * <p><b>Formula</b> direct visits ÷ visits. A visit is direct when it has no referrer and no campaign tag: the address was
 * typed or bookmarked, the link came from a message, an e-mail, a document or a printed code, or the referrer was lost on
 * the way.
 *
 * <p><b>Unit and range</b> percent of visits, 0…100 %. Neither high nor low is good in itself.
 *
 * <p><b>Example</b> 450 of 1,500 visits: 30 %.
 *
 * <pre>{@code
 * DirectTrafficShare.ofCounts(450, 1_500).percent();   // 30.0
 * }</pre>
 *
 * <p><b>Undefined</b> when there were no visits.
 *
 * <p><b>Pooling</b> add the visits of disjoint segments; never average shares.
 *
 * <p><b>Pitfalls</b> it is no proof of recommendation or of intent: lost referrers (apps, privacy settings, redirects
 * without encryption) and untagged campaigns of one's own fall in too. It is about visits; people who click a shared link
 * are not counted by it.
 *
 * <p><b>Source</b> customer-experience guides; interval: Wilson 1927. Immutable and thread-safe.
 *
 * @param evidence the visits and their sources
 */
public record DirectTrafficShare(VisitSources evidence) implements ShareKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** Visits without a known source ÷ visits. */
        DIRECT_OVER_VISITS;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("acquisition", "direct-traffic", Direction.NEITHER);

    /**
     * Checks.
     *
     * @param evidence the visits and their sources
     * @throws NullPointerException if the evidence is null
     */
    public DirectTrafficShare {
        requireNonNull(evidence, "evidence");
    }

    /**
     * The share.
     *
     * @param evidence the visits and their sources
     * @return the result
     */
    public static DirectTrafficShare of(VisitSources evidence) {
        return new DirectTrafficShare(evidence);
    }

    /**
     * The share from two numbers.
     *
     * @param direct visits without a known source, 0 to {@code visits}
     * @param visits all visits
     * @return the share; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static DirectTrafficShare ofCounts(long direct, long visits) {
        return of(new VisitSources(direct, visits));
    }

    @Override
    public Method definition() {
        return Method.DIRECT_OVER_VISITS;
    }

    @Override
    public Quotient formula() {
        return count("visits-direct", evidence.direct()).over(count("visits", evidence.visits()));
    }
}
