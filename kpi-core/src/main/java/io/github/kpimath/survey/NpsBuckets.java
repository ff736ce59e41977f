package io.github.kpimath.survey;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.Evidence;

/**
 * How many promoters, passives and detractors there are, and where the scale was cut: the evidence of a net promoter score.
 *
 * <pre>{@code
 * NpsBuckets.of(250, 675, 75).responses();   // 1000
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of answers that were cut alike; buckets cut otherwise are refused. Three counts,
 * whatever the number of answers. Immutable and thread-safe.
 *
 * @param promoters answers from {@link NpsCuts#promotersFrom()} up
 * @param passives answers between
 * @param detractors answers to {@link NpsCuts#detractorsTo()}
 * @param cuts where the scale was cut
 */
public record NpsBuckets(long promoters, long passives, long detractors, NpsCuts cuts) implements Evidence<NpsBuckets> {

    /**
     * Checks.
     *
     * @param promoters answers from {@link NpsCuts#promotersFrom()} up
     * @param passives answers between
     * @param detractors answers to {@link NpsCuts#detractorsTo()}
     * @param cuts where the scale was cut
     * @throws IllegalArgumentException if a count is negative
     * @throws ArithmeticException if their sum leaves the range of {@code long}
     */
    public NpsBuckets {
        requireCount("promoters", promoters);
        requireCount("passives", passives);
        requireCount("detractors", detractors);
        requireNonNull(cuts, "cuts");
        Math.addExact(Math.addExact(promoters, passives), detractors);
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
     * The buckets of a distribution.
     *
     * @param answers the answers
     * @param cuts the cuts, of the same scale
     * @return the buckets
     * @throws IllegalArgumentException if the answers are on another scale
     */
    public static NpsBuckets from(ScoreDistribution answers, NpsCuts cuts) {
        Scale scale = answers.scale();
        if (!scale.equals(cuts.scale())) {
            throw new IllegalArgumentException("answers are on the scale " + scale + ", the cuts are of " + cuts.scale()
                    + ": state the cuts of the scale that was asked, such as NpsCuts.ONE_TO_TEN");
        }
        long promoters = answers.countBetween(cuts.promotersFrom(), scale.maximum());
        long detractors = answers.countBetween(scale.minimum(), cuts.detractorsTo());
        return new NpsBuckets(promoters, answers.responses() - promoters - detractors, detractors, cuts);
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

    @Override
    public NpsBuckets plus(NpsBuckets other) {
        if (!cuts.equals(other.cuts)) {
            throw new IllegalArgumentException("other is cut by " + other.cuts + ", this by " + cuts);
        }
        return new NpsBuckets(
                Math.addExact(promoters, other.promoters),
                Math.addExact(passives, other.passives),
                Math.addExact(detractors, other.detractors),
                cuts);
    }

    /**
     * All answers.
     *
     * @return promoters, passives and detractors together
     */
    public long responses() {
        return promoters + passives + detractors;
    }

    private static void requireCount(String argument, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(argument + " " + count + " is outside 0.." + Long.MAX_VALUE);
        }
    }
}
