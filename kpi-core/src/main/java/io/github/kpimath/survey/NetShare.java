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
import java.util.List;

/**
 * How many more positive than negative answers are there? Net CSAT, net CES, the index of an effort score.
 *
 * <p><b>Formula</b> 100 × (positive responses − negative responses) ÷ responses, both cuts stated.
 *
 * <p><b>Unit and range</b> points, −100…+100. High is good, whichever way the scale runs: on a scale on which low is good, the
 * low answers are the positive ones.
 *
 * <p><b>Example</b> 2, 3, 5, 10, 25, 35 and 20 answers of 1 to 7; 6–7 minus 1–3: 45.
 *
 * <pre>{@code
 * NetShare.of(ScoreDistribution.ofCounts(Scale.ONE_TO_SEVEN, 2, 3, 5, 10, 25, 35, 20), 3, 6).points();   // 45.0
 * }</pre>
 *
 * <p><b>Undefined</b> when nobody answered.
 *
 * <p><b>Interval</b> as for {@link NetPromoterScore}: the two shares are of one sample.
 *
 * <p><b>Pooling</b> add the distributions. <b>Pitfalls</b> figures of two cuts are not comparable. <b>Source</b> survey practice.
 * Immutable and thread-safe.
 *
 * @param evidence the answers
 * @param lowTo the highest answer of the low end
 * @param highFrom the lowest answer of the high end
 */
public record NetShare(ScoreDistribution evidence, int lowTo, int highFrom) implements NetShareKpi {

    /** The definition in use; the cuts are parameters. */
    public enum Method implements Definition {
        /** Positive answers minus negative answers ÷ answers. */
        POSITIVE_LESS_NEGATIVE_OVER_RESPONSES;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.points("survey", "net-share", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence the answers
     * @param lowTo the highest answer of the low end
     * @param highFrom the lowest answer of the high end
     * @throws IllegalArgumentException if the cuts are not two answers of the scale in this order
     */
    public NetShare {
        requireNonNull(evidence, "evidence");
        if (!evidence.scale().contains(lowTo) || !evidence.scale().contains(highFrom) || lowTo >= highFrom) {
            throw new IllegalArgumentException("lowTo " + lowTo + " and highFrom " + highFrom
                    + " are not two answers of the scale " + evidence.scale() + " in this order");
        }
    }

    /**
     * The net share of answers.
     *
     * @param answers the answers
     * @param lowTo the highest answer of the low end, such as 2 on 1–5
     * @param highFrom the lowest answer of the high end, such as 4 on 1–5
     * @return the net share
     * @throws IllegalArgumentException if the cuts are not two answers of the scale in this order
     */
    public static NetShare of(ScoreDistribution answers, int lowTo, int highFrom) {
        return new NetShare(answers, lowTo, highFrom);
    }

    @Override
    public List<Note> notes() {
        return List.of(evidence.scale().note(), Note.of("net-share-cuts", lowTo, highFrom));
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof NetShare that
                && evidence.isComparableWith(that.evidence)
                && lowTo == that.lowTo
                && highFrom == that.highFrom;
    }

    @Override
    public Method definition() {
        return Method.POSITIVE_LESS_NEGATIVE_OVER_RESPONSES;
    }

    @Override
    public Formula formula() {
        return constant(100)
                .times(count("responses-positive", favourable()).minus(count("responses-negative", unfavourable())))
                .over(count("responses", total()));
    }

    @Override
    public long favourable() {
        return highIsGood() ? high() : low();
    }

    @Override
    public long unfavourable() {
        return highIsGood() ? low() : high();
    }

    @Override
    public long total() {
        return evidence.responses();
    }

    private boolean highIsGood() {
        return evidence.scale().direction() == Direction.HIGH_IS_GOOD;
    }

    private long high() {
        return evidence.countBetween(highFrom, evidence.scale().maximum());
    }

    private long low() {
        return evidence.countBetween(evidence.scale().minimum(), lowTo);
    }
}
