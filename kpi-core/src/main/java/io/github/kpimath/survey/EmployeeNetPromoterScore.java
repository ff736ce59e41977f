package io.github.kpimath.survey;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.NetShareKpi;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedReason;
import java.util.List;

/**
 * Would employees recommend their employer? Employee Net Promoter Score (eNPS).
 *
 * <p><b>Formula</b> as the net promoter score: 100 × (promoters − detractors) ÷ responses.
 *
 * <p><b>Unit and range</b> points, −100…+100. High is good.
 *
 * <p><b>Example</b> 12 promoters, 5 passives, 3 detractors: 45.
 *
 * <pre>{@code
 * EmployeeNetPromoterScore.of(NpsBuckets.of(12, 5, 3)).points();   // 45.0
 * EmployeeNetPromoterScore.of(NpsBuckets.of(2, 1, 1)).isDefined(); // false: fewer than 5 answers
 * }</pre>
 *
 * <p><b>Variants</b> 0–10 by default, 1–10 and 5-point by the cuts of the evidence; another minimum.
 *
 * <p><b>Undefined</b> when fewer answered than the minimum (5 by default), so that no single person's answer shows. Such a
 * result is {@link UndefinedReason#SUPPRESSED} and has dropped the counts: its evidence is empty and it prints none.
 *
 * <p><b>Pooling</b> add the buckets before they are measured; a suppressed result has nothing left to add. Where a total would
 * reveal a suppressed segment, the report must leave out a second one.
 *
 * <p><b>Pitfalls</b> as for {@link NetPromoterScore}; a figure of 1–10 is not comparable with one of 0–10.
 *
 * <p><b>Source</b> as NPS; the minimum group is customary practice of employee surveys. Immutable and thread-safe.
 *
 * @param evidence promoters, passives and detractors; empty where suppressed
 * @param minimumAnswers the fewest answers that may be shown
 */
public record EmployeeNetPromoterScore(NpsBuckets evidence, long minimumAnswers) implements NetShareKpi {

    /** The fewest answers that are shown unless stated otherwise. */
    public static final long DEFAULT_MINIMUM_ANSWERS = 5;

    /** The definitions in use: the scale and the cuts of the evidence decide. */
    public enum Method implements Definition {
        /** Asked on 0–10; promoters 9–10, detractors 0–6. The default. */
        ZERO_TO_TEN,
        /** Asked on 1–10; promoters 9–10, detractors 1–6. */
        ONE_TO_TEN,
        /** Asked on 1–5; promoters 5, detractors 1–3. */
        FIVE_POINT,
        /** Other stated cuts. */
        CUSTOM_CUTS;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.points("survey", "enps", Direction.HIGH_IS_GOOD);

    /**
     * Checks, and drops the counts of a group that is too small.
     *
     * @param evidence promoters, passives and detractors; empty where suppressed
     * @param minimumAnswers the fewest answers that may be shown
     * @throws IllegalArgumentException if the minimum is less than 1
     */
    public EmployeeNetPromoterScore {
        requireNonNull(evidence, "evidence");
        PulseSurvey.requireMinimum(minimumAnswers);
        if (evidence.responses() < minimumAnswers) {
            evidence = NpsBuckets.empty(evidence.cuts()).withKind(evidence.kind());
        }
    }

    /**
     * The score of answers on the standard scale 0–10, shown from 5 answers on.
     *
     * @param answers the answers
     * @return the score
     * @throws IllegalArgumentException if they are on another scale; state the cuts by {@link NpsBuckets#from} then
     */
    public static EmployeeNetPromoterScore of(ScoreDistribution answers) {
        return of(NpsBuckets.from(answers, NpsCuts.ZERO_TO_TEN));
    }

    /**
     * The score of buckets, shown from 5 answers on.
     *
     * @param evidence promoters, passives and detractors
     * @return the score
     */
    public static EmployeeNetPromoterScore of(NpsBuckets evidence) {
        return of(evidence, DEFAULT_MINIMUM_ANSWERS);
    }

    /**
     * The score of buckets, shown from a stated number of answers on.
     *
     * @param evidence promoters, passives and detractors
     * @param minimumAnswers the fewest answers that may be shown, at least 1
     * @return the score
     * @throws IllegalArgumentException if the minimum is less than 1
     */
    public static EmployeeNetPromoterScore of(NpsBuckets evidence, long minimumAnswers) {
        return new EmployeeNetPromoterScore(evidence, minimumAnswers);
    }

    @Override
    public List<Note> notes() {
        return evidence.cuts().notes();
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof EmployeeNetPromoterScore that && evidence.isComparableWith(that.evidence);
    }

    @Override
    public Method definition() {
        return evidence.cuts().definition(Method.ZERO_TO_TEN, Method.ONE_TO_TEN, Method.FIVE_POINT, Method.CUSTOM_CUTS);
    }

    @Override
    public Formula formula() {
        return evidence.responses() == 0
                ? Formula.undefined(UndefinedReason.SUPPRESSED, Note.of("suppressed", minimumAnswers))
                : NetPromoterScore.formula(evidence);
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
