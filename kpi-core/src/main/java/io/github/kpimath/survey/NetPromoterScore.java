package io.github.kpimath.survey;

import static io.github.kpimath.Formula.constant;
import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.NetShareKpi;
import io.github.kpimath.Note;
import io.github.kpimath.Operation.Quotient;
import java.util.List;

/**
 * Would customers recommend us? Net Promoter Score (NPS).
 *
 * <p><b>Formula</b> 100 × (promoters − detractors) ÷ responses: the share of promoters minus the share of detractors.
 *
 * <p><b>Unit and range</b> points, −100…+100. High is good.
 *
 * <p><b>Example</b> 250 promoters, 675 passives, 75 detractors: 17.5.
 *
 * <pre>{@code
 * NetPromoterScore nps = NetPromoterScore.ofCounts(250, 675, 75);
 * nps.points();         // 17.5
 * nps.interval(0.95);   // 14.1398…20.8781
 * }</pre>
 *
 * <p><b>Variants</b> by scale and cuts; see {@link Method}. The figures of two scales are not comparable.
 *
 * <p><b>Undefined</b> when nobody answered. Those who did not answer are in no share.
 *
 * <p><b>Interval</b> score (Tango) by default; adjusted Wald is what survey tools print, and can leave ±100 and exclude the
 * score.
 *
 * <p><b>Pooling</b> add the buckets or distributions of disjoint sets of answers; never average scores.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>Promoters − detractors are shares of all answers, passives included, not head counts, and not rounded before they are
 *       subtracted.
 *   <li>It asks for the intention to recommend; satisfaction is {@link CustomerSatisfaction}.
 *   <li>One person has a score and a bucket; an NPS exists for groups only.
 *   <li>1–10 is not the standard scale.
 * </ul>
 *
 * <p><b>Source</b> Reichheld, "The One Number You Need to Grow", 2003; interval: Tango, Statistics in Medicine, 1998.
 * Immutable and thread-safe.
 *
 * @param evidence promoters, passives and detractors
 */
public record NetPromoterScore(NpsBuckets evidence) implements NetShareKpi {

    /** The definitions in use: the scale and the cuts of the evidence decide. */
    public enum Method implements Definition {
        /** Asked on 0–10; promoters 9–10, detractors 0–6. The default. */
        ZERO_TO_TEN,
        /** Asked on 1–10; promoters 9–10, detractors 1–6. */
        ONE_TO_TEN,
        /** Asked on 1–5; promoters 5, detractors 1–3. Culture Amp. */
        FIVE_POINT,
        /** Other stated cuts. */
        CUSTOM_CUTS;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final long MOST_EXACT = (1L << 53) / 100;

    private static final KpiType KPI = KpiType.points("survey", "nps", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence promoters, passives and detractors
     * @throws NullPointerException if the evidence is null
     */
    public NetPromoterScore {
        requireNonNull(evidence, "evidence");
    }

    /**
     * The score of answers on the standard scale 0–10.
     *
     * @param answers the answers
     * @return the score
     * @throws IllegalArgumentException if they are on another scale; state its cuts then
     */
    public static NetPromoterScore of(ScoreDistribution answers) {
        return of(answers, NpsCuts.ZERO_TO_TEN);
    }

    /**
     * The score of answers by stated cuts.
     *
     * @param answers the answers
     * @param cuts the cuts, of the same scale
     * @return the score
     * @throws IllegalArgumentException if the answers are on another scale
     */
    public static NetPromoterScore of(ScoreDistribution answers, NpsCuts cuts) {
        return of(NpsBuckets.from(answers, cuts));
    }

    /**
     * The score of buckets.
     *
     * @param evidence promoters, passives and detractors
     * @return the score
     */
    public static NetPromoterScore of(NpsBuckets evidence) {
        return new NetPromoterScore(evidence);
    }

    /**
     * The score of numbers that somebody has counted already, on the standard scale 0–10.
     *
     * @param promoters answers 9 and 10
     * @param passives answers 7 and 8
     * @param detractors answers 0 to 6
     * @return the score; undefined for 0, 0, 0
     * @throws IllegalArgumentException if a count is negative
     * @throws ArithmeticException if their sum leaves the range of {@code long}
     */
    public static NetPromoterScore ofCounts(long promoters, long passives, long detractors) {
        return of(NpsBuckets.of(promoters, passives, detractors));
    }

    @Override
    public List<Note> notes() {
        return evidence.cuts().notes();
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof NetPromoterScore that && evidence.isComparableWith(that.evidence);
    }

    @Override
    public Method definition() {
        return evidence.cuts().definition(Method.ZERO_TO_TEN, Method.ONE_TO_TEN, Method.FIVE_POINT, Method.CUSTOM_CUTS);
    }

    /** Asked for on hot paths: where doubles are exact, without a formula, which takes several times as long to put together. */
    @Override
    public double points() {
        long total = total();
        boolean isExact = total > 0 && total <= MOST_EXACT;
        return isExact ? 100.0 * (favourable() - unfavourable()) / total : NetShareKpi.super.points();
    }

    @Override
    public Formula formula() {
        return formula(evidence);
    }

    static Quotient formula(NpsBuckets evidence) {
        return constant(100)
                .times(count("promoters", evidence.promoters()).minus(count("detractors", evidence.detractors())))
                .over(count("responses", evidence.responses()));
    }

    @Override
    public long favourable() {
        return evidence.promoters();
    }

    @Override
    public long unfavourable() {
        return evidence.detractors();
    }

    @Override
    public long total() {
        return evidence.responses();
    }
}
