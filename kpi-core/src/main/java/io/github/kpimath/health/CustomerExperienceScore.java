package io.github.kpimath.health;

import static io.github.kpimath.Formula.constant;
import static io.github.kpimath.Formula.result;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.RateKpi;
import io.github.kpimath.ScoreKpi;
import io.github.kpimath.survey.CustomerEffortScore;
import io.github.kpimath.survey.CustomerSatisfaction;
import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.survey.NormalizedMeanScore;
import io.github.kpimath.value.Fraction;
import java.util.List;

/**
 * How do customers experience us, all told? CX score.
 *
 * <p><b>Formula</b> mean of three scores of 0…100: 100 × CSAT, (NPS + 100) ÷ 2, and 100 × CES.
 *
 * <p><b>Unit and range</b> points, 0…100. High is good.
 *
 * <p><b>Example</b> CSAT 80 %, NPS 17.5 (which is 58.75), CES 80 %: 72.9166….
 *
 * <pre>{@code
 * CustomerExperienceScore.of(
 *         CustomerSatisfaction.ofCounts(40, 50),
 *         NetPromoterScore.ofCounts(250, 675, 75),
 *         CustomerEffortScore.ofCounts(80, 100),
 *         MissingComponents.renormalise()).points();   // 72.9166…
 * }</pre>
 *
 * <p><b>Variants</b> equal weights unless stated; the effort score as the share of "easy" or as the mean between the ends of its scale,
 * turned where low is good. What to do without one of the three must be stated ({@link MissingComponents}); the coverage is
 * shown always.
 *
 * <p><b>Undefined</b> when none of the three has a value, or the coverage is below the stated one.
 *
 * <p><b>Pooling</b> it is derived: pool the answers, then derive.
 *
 * <p><b>Pitfalls</b> three questions put at three moments to different people become one number: look at the three first. It stands
 * and falls with the mapping and the weights, which no study has settled; compare it with itself only.
 *
 * <p><b>Source</b> customer-experience guides, which name the three and leave out the mapping. Immutable and thread-safe.
 *
 * @param satisfaction CSAT
 * @param recommendation NPS
 * @param effort CES, or its mean between the ends of the scale
 * @param weights how much each counts
 * @param missing what is done without some of them
 */
public record CustomerExperienceScore(
        CustomerSatisfaction satisfaction,
        NetPromoterScore recommendation,
        RateKpi effort,
        ExperienceWeights weights,
        MissingComponents missing)
        implements ScoreKpi {

    /** The definitions in use: what is done without some of the three decides. */
    public enum Method implements Definition {
        /** Weighted mean of those that have a value. */
        RENORMALISE,
        /** Weighted mean of all three, a stated score standing in for those without a value. */
        NEUTRAL,
        /** Weighted mean of those that have a value, if they have at least a stated share of the weight. */
        UNDEFINED_BELOW;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.points("health", "cx-score", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param satisfaction CSAT
     * @param recommendation NPS
     * @param effort CES, or its mean between the ends of the scale
     * @param weights how much each counts
     * @param missing what is done without some of them
     * @throws IllegalArgumentException if the effort is another KPI
     */
    public CustomerExperienceScore {
        requireNonNull(satisfaction, "satisfaction");
        requireNonNull(recommendation, "recommendation");
        requireNonNull(weights, "weights");
        requireNonNull(missing, "missing");
        if (!(effort instanceof CustomerEffortScore) && !(effort instanceof NormalizedMeanScore)) {
            throw new IllegalArgumentException("effort " + effort.definition().id()
                    + " is neither a customer effort score nor the normalised mean of one");
        }
    }

    /**
     * The score with equal weights.
     *
     * @param satisfaction CSAT
     * @param recommendation NPS
     * @param effort CES
     * @param missing what is done without some of them
     * @return the score
     */
    public static CustomerExperienceScore of(
            CustomerSatisfaction satisfaction,
            NetPromoterScore recommendation,
            CustomerEffortScore effort,
            MissingComponents missing) {
        return new CustomerExperienceScore(satisfaction, recommendation, effort, ExperienceWeights.EQUAL, missing);
    }

    /**
     * The score with equal weights and the mean effort.
     *
     * @param satisfaction CSAT
     * @param recommendation NPS
     * @param effort the mean of the effort question between the ends of its scale
     * @param missing what is done without some of them
     * @return the score
     */
    public static CustomerExperienceScore of(
            CustomerSatisfaction satisfaction,
            NetPromoterScore recommendation,
            NormalizedMeanScore effort,
            MissingComponents missing) {
        return new CustomerExperienceScore(satisfaction, recommendation, effort, ExperienceWeights.EQUAL, missing);
    }

    /**
     * The same with stated weights.
     *
     * @param newWeights how much each counts
     * @return the score with them
     */
    public CustomerExperienceScore weighing(ExperienceWeights newWeights) {
        return new CustomerExperienceScore(satisfaction, recommendation, effort, newWeights, missing);
    }

    @Override
    public Method definition() {
        return missing.definition(Method.RENORMALISE, Method.NEUTRAL, Method.UNDEFINED_BELOW);
    }

    @Override
    public Formula formula() {
        return mean().formula();
    }

    @Override
    public List<Note> notes() {
        return mean().notes(List.of(result(satisfaction), result(recommendation), result(effort)));
    }

    /**
     * How much of the score is measured.
     *
     * @return weight present ÷ weight of all, exactly
     */
    public Fraction coverage() {
        return mean().coverage();
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof CustomerExperienceScore that
                && missing.equals(that.missing)
                && weights.equals(that.weights)
                && satisfaction.isComparableWith(that.satisfaction)
                && recommendation.isComparableWith(that.recommendation)
                && effort.isComparableWith(that.effort);
    }

    private WeightedMean mean() {
        Formula promoted = result(recommendation).plus(constant(100)).over(constant(2));
        return new WeightedMean(
                List.of(
                        new WeightedMean.Part(
                                weights.satisfaction(), constant(100).times(result(satisfaction))),
                        new WeightedMean.Part(weights.recommendation(), promoted),
                        new WeightedMean.Part(weights.effort(), constant(100).times(ease()))),
                missing);
    }

    private Formula ease() {
        boolean lowIsGood = effort instanceof NormalizedMeanScore mean
                && mean.mean().evidence().scale().direction() == Direction.LOW_IS_GOOD;
        return lowIsGood ? constant(1).minus(result(effort)) : result(effort);
    }
}
