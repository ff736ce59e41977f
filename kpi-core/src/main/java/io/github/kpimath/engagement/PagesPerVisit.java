package io.github.kpimath.engagement;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MultipleKpi;

/**
 * How many pages do people look at in a visit?
 *
 * <p><b>Formula</b> page views ÷ visits.
 *
 * <p><b>Unit and range</b> pages per visit, 0 and up. Neither high nor low is good in itself.
 *
 * <p><b>Example</b> 4,200 page views in 1,500 visits: 2.8.
 *
 * <pre>{@code
 * PagesPerVisit.ofCounts(4_200, 1_500).multiple();   // 2.8
 * }</pre>
 *
 * <p><b>Undefined</b> when there were no visits. <b>Pooling</b> add views and visits of disjoint segments; never average
 * averages.
 *
 * <p><b>Pitfalls</b> many pages are interest in a magazine and a maze in a checkout: read it with cart abandonment; a page
 * that loads its parts one by one may count several times; few long visits pull the mean.
 *
 * <p><b>Source</b> customer-experience guides. Immutable and thread-safe.
 *
 * @param evidence page views and visits
 */
public record PagesPerVisit(PageViews evidence) implements MultipleKpi {

    /** The definition in use. */
    public enum Method implements Definition {
        /** Page views ÷ visits. */
        PAGE_VIEWS_OVER_VISITS;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.multiple("engagement", "pages-per-visit", Direction.NEITHER);

    /**
     * Checks.
     *
     * @param evidence page views and visits
     * @throws NullPointerException if the evidence is null
     */
    public PagesPerVisit {
        requireNonNull(evidence, "evidence");
    }

    /**
     * The pages per visit.
     *
     * @param evidence page views and visits
     * @return the result
     */
    public static PagesPerVisit of(PageViews evidence) {
        return new PagesPerVisit(evidence);
    }

    /**
     * The pages per visit from two numbers.
     *
     * @param pageViews pages viewed
     * @param visits visits in which they were
     * @return the result; undefined without visits
     * @throws IllegalArgumentException if either is negative, or pages were viewed without a visit
     */
    public static PagesPerVisit ofCounts(long pageViews, long visits) {
        return of(new PageViews(pageViews, visits));
    }

    @Override
    public Method definition() {
        return Method.PAGE_VIEWS_OVER_VISITS;
    }

    @Override
    public Formula formula() {
        return count("page-views", evidence.pageViews()).over(count("visits", evidence.visits()));
    }
}
