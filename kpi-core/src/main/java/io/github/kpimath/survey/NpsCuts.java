package io.github.kpimath.survey;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Direction;
import io.github.kpimath.Note;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * Where a scale is cut into detractors, passives and promoters.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scale the scale, high is good
 * @param detractorsTo the highest answer of a detractor
 * @param promotersFrom the lowest answer of a promoter
 */
public record NpsCuts(Scale scale, int detractorsTo, int promotersFrom) implements Serializable {

    /** 0–10: detractors 0–6, passives 7–8, promoters 9–10. The standard. */
    public static final NpsCuts ZERO_TO_TEN = new NpsCuts(Scale.ZERO_TO_TEN, 6, 9);
    /** 1–10: detractors 1–6. Its figures are not comparable with those of 0–10. */
    public static final NpsCuts ONE_TO_TEN = new NpsCuts(Scale.ONE_TO_TEN, 6, 9);
    /** 1–5: detractors 1–3, passives 4, promoters 5. Culture Amp. */
    public static final NpsCuts FIVE_POINT = new NpsCuts(Scale.ONE_TO_FIVE, 3, 5);

    /**
     * Checks.
     *
     * @param scale the scale, high is good
     * @param detractorsTo the highest answer of a detractor
     * @param promotersFrom the lowest answer of a promoter
     * @throws IllegalArgumentException if low is good on the scale, or the cuts are not on it in this order
     */
    public NpsCuts {
        requireNonNull(scale, "scale");
        if (scale.direction() != Direction.HIGH_IS_GOOD) {
            throw new IllegalArgumentException("scale " + scale + ": promoters are at the high end");
        }
        if (!scale.contains(detractorsTo) || !scale.contains(promotersFrom) || detractorsTo >= promotersFrom) {
            throw new IllegalArgumentException("detractorsTo " + detractorsTo + " and promotersFrom " + promotersFrom
                    + " are not two answers of the scale " + scale + " in this order");
        }
    }

    /**
     * Cuts of one's own.
     *
     * @param scale the scale, high is good
     * @param detractorsTo the highest answer of a detractor
     * @param promotersFrom the lowest answer of a promoter
     * @return the cuts
     * @throws IllegalArgumentException if low is good on the scale, or the cuts are not on it in this order
     */
    public static NpsCuts of(Scale scale, int detractorsTo, int promotersFrom) {
        return new NpsCuts(scale, detractorsTo, promotersFrom);
    }

    /** What an answer makes of who gave it. */
    public enum Bucket {
        /** From {@link NpsCuts#promotersFrom()} up. */
        PROMOTER,
        /** Between. */
        PASSIVE,
        /** To {@link NpsCuts#detractorsTo()}. */
        DETRACTOR
    }

    /**
     * The bucket of an answer, so that the answers of one customer read as a series of buckets as well as of scores.
     *
     * <pre>{@code
     * NpsCuts.ZERO_TO_TEN.bucketOf(9);   // PROMOTER
     * }</pre>
     *
     * @param score the answer
     * @return promoter, passive or detractor
     * @throws IllegalArgumentException if the score is off the scale
     */
    public Bucket bucketOf(int score) {
        if (!scale.contains(score)) {
            throw new IllegalArgumentException("score " + score + " is outside the scale " + scale);
        }
        if (score >= promotersFrom) {
            return Bucket.PROMOTER;
        }
        return score <= detractorsTo ? Bucket.DETRACTOR : Bucket.PASSIVE;
    }

    /** What a reader must know of a score that was not asked and cut as usual. */
    List<Note> notes() {
        return isStandard()
                ? List.of()
                : List.of(Note.of("nps-cuts", scale.minimum(), scale.maximum(), promotersFrom, detractorsTo));
    }

    /** Mostly the very constant; the first {@code equals} of a record costs a JVM tens of milliseconds. */
    private boolean isStandard() {
        return Objects.equals(this, ZERO_TO_TEN);
    }

    /**
     * Of the definitions of NPS, or of eNPS, the one that these cuts belong to. They are not found by name: a program's first
     * {@code valueOf} of an enum waits for reflection.
     */
    <M> M definition(M zeroToTen, M oneToTen, M fivePoint, M customCuts) {
        if (isStandard()) {
            return zeroToTen;
        }
        if (equals(ONE_TO_TEN)) {
            return oneToTen;
        }
        return equals(FIVE_POINT) ? fivePoint : customCuts;
    }
}
