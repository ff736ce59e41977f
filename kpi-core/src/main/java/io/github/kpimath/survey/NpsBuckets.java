package io.github.kpimath.survey;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.stats.LargestRemainder;
import io.github.kpimath.value.Evidence;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many promoters, passives and detractors there are, and where the scale was cut: the evidence of a net promoter score.
 *
 * <pre>{@code
 * NpsBuckets.of(250, 675, 75).responses();   // 1000
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of answers that were cut alike; buckets cut otherwise are refused, and answers about an
 * interaction and about the brand ({@link SurveyKind}) are never pooled. Three counts, whatever the number of answers. Immutable
 * and thread-safe.
 *
 * @param promoters answers from {@link NpsCuts#promotersFrom()} up
 * @param passives answers between
 * @param detractors answers to {@link NpsCuts#detractorsTo()}
 * @param cuts where the scale was cut
 * @param kind what the answers are about
 */
public record NpsBuckets(long promoters, long passives, long detractors, NpsCuts cuts, SurveyKind kind)
        implements Evidence<NpsBuckets> {

    /**
     * Checks.
     *
     * @param promoters answers from {@link NpsCuts#promotersFrom()} up
     * @param passives answers between
     * @param detractors answers to {@link NpsCuts#detractorsTo()}
     * @param cuts where the scale was cut
     * @param kind what the answers are about
     * @throws IllegalArgumentException if a count is negative
     * @throws ArithmeticException if their sum leaves the range of {@code long}
     */
    public NpsBuckets {
        Counts.requireCount("promoters", promoters);
        Counts.requireCount("passives", passives);
        Counts.requireCount("detractors", detractors);
        requireNonNull(cuts, "cuts");
        requireNonNull(kind, "kind");
        Math.addExact(Math.addExact(promoters, passives), detractors);
    }

    /**
     * Buckets of stated cuts, not saying what the answers are about.
     *
     * @param promoters answers from {@link NpsCuts#promotersFrom()} up
     * @param passives answers between
     * @param detractors answers to {@link NpsCuts#detractorsTo()}
     * @param cuts where the scale was cut
     * @throws IllegalArgumentException if a count is negative
     * @throws ArithmeticException if their sum leaves the range of {@code long}
     */
    public NpsBuckets(long promoters, long passives, long detractors, NpsCuts cuts) {
        this(promoters, passives, detractors, cuts, SurveyKind.UNSTATED);
    }

    /**
     * Buckets of the standard cuts of 0–10.
     *
     * @param promoters answers 9 and 10
     * @param passives answers 7 and 8
     * @param detractors answers 0 to 6
     * @return the buckets
     * @throws IllegalArgumentException if a count is negative
     * @throws ArithmeticException if their sum leaves the range of {@code long}
     */
    public static NpsBuckets of(long promoters, long passives, long detractors) {
        return new NpsBuckets(promoters, passives, detractors, NpsCuts.ZERO_TO_TEN);
    }

    /**
     * The buckets of a distribution, about what it is about.
     *
     * @param answers the answers
     * @param cuts the cuts, of the same scale; labels of its points do not matter
     * @return the buckets
     * @throws IllegalArgumentException if the answers are on another scale
     */
    public static NpsBuckets from(ScoreDistribution answers, NpsCuts cuts) {
        Scale scale = answers.scale();
        if (!scale.hasThePointsOf(cuts.scale())) {
            throw new IllegalArgumentException("answers are on the scale " + scale + ", the cuts are of " + cuts.scale()
                    + ": state the cuts of the scale that was asked, such as NpsCuts.ONE_TO_TEN");
        }
        long promoters = answers.countBetween(cuts.promotersFrom(), scale.maximum());
        long detractors = answers.countBetween(scale.minimum(), cuts.detractorsTo());
        long passives = answers.responses() - promoters - detractors;
        return new NpsBuckets(promoters, passives, detractors, cuts, answers.kind());
    }

    /**
     * No answers: the identity of {@link #plus} for these cuts.
     *
     * @param cuts the cuts
     * @return the empty buckets
     */
    public static NpsBuckets empty(NpsCuts cuts) {
        return new NpsBuckets(0, 0, 0, cuts);
    }

    /**
     * The same buckets, with what the answers are about.
     *
     * @param surveyKind about an interaction or about the brand
     * @return the buckets with it
     */
    public NpsBuckets withKind(SurveyKind surveyKind) {
        requireNonNull(surveyKind, "surveyKind");
        return new NpsBuckets(promoters, passives, detractors, cuts, surveyKind);
    }

    @Override
    public NpsBuckets plus(NpsBuckets other) {
        if (!cuts.equals(other.cuts)) {
            throw new IllegalArgumentException("other is cut by " + other.cuts + ", this by " + cuts);
        }
        return new NpsBuckets(
                Math.addExact(promoters, other.promoters),
                Math.addExact(passives, other.passives),
                Math.addExact(detractors, other.detractors),
                cuts,
                kind.pooledWith(other.kind));
    }

    /** Whether the same was asked, about the same, and cut alike. */
    boolean isComparableWith(NpsBuckets other) {
        return cuts.equals(other.cuts) && kind.goesWith(other.kind);
    }

    /**
     * All answers.
     *
     * @return promoters, passives and detractors together
     */
    public long responses() {
        return promoters + passives + detractors;
    }

    /**
     * The shares of the buckets for people to read: rounded percentages that add up to exactly 100, see
     * {@link LargestRemainder}.
     *
     * <pre>{@code
     * NpsBuckets.of(1, 1, 1).shares(0);   // {PROMOTER=34, PASSIVE=33, DETRACTOR=33}
     * }</pre>
     *
     * @param decimals the decimals to show, 0 to 15
     * @return one percentage for each bucket, in order; empty where there are no answers, which have no shares
     * @throws IllegalArgumentException if the decimals are out of range
     */
    public Map<NpsCuts.Bucket, BigDecimal> shares(int decimals) {
        Map<NpsCuts.Bucket, BigDecimal> shares = new EnumMap<>(NpsCuts.Bucket.class);
        List<BigDecimal> percents = LargestRemainder.percentsOrNone(decimals, promoters, passives, detractors);
        if (!percents.isEmpty()) {
            shares.put(NpsCuts.Bucket.PROMOTER, percents.get(0));
            shares.put(NpsCuts.Bucket.PASSIVE, percents.get(1));
            shares.put(NpsCuts.Bucket.DETRACTOR, percents.get(2));
        }
        return Collections.unmodifiableMap(shares);
    }
}
