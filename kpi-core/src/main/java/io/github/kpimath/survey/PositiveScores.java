package io.github.kpimath.survey;

import io.github.kpimath.Direction;
import io.github.kpimath.Note;
import io.github.kpimath.internal.Counts;
import java.io.Serializable;
import java.util.List;

/**
 * Which answers of a scale count as positive.
 *
 * <pre>{@code
 * PositiveScores.atLeast(6)    // 6 to 10 of a 1–10 scale
 * PositiveScores.topBoxes(2)   // the two best: 4 and 5 of 1–5, or 1 and 2 where low is good
 * PositiveScores.atMost(2)     // 1 and 2 of an effort scale, on which low is good
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule how the bound is meant
 * @param bound the score, or the number of boxes
 */
public record PositiveScores(Rule rule, int bound) implements Serializable {

    /** How a bound is meant. */
    public enum Rule {
        /** This score or a higher one; for scales on which high is good. */
        AT_LEAST,
        /** This score or a lower one; for scales on which low is good. */
        AT_MOST,
        /** So many points from the good end. */
        TOP_BOXES
    }

    /**
     * This score or a higher one.
     *
     * @param score the lowest positive answer
     * @return the cut
     */
    public static PositiveScores atLeast(int score) {
        return new PositiveScores(Rule.AT_LEAST, score);
    }

    /**
     * This score or a lower one.
     *
     * @param score the highest positive answer
     * @return the cut
     */
    public static PositiveScores atMost(int score) {
        return new PositiveScores(Rule.AT_MOST, score);
    }

    /**
     * So many points from the good end of the scale.
     *
     * @param boxes how many
     * @return the cut
     */
    public static PositiveScores topBoxes(int boxes) {
        return new PositiveScores(Rule.TOP_BOXES, boxes);
    }

    /**
     * The same cut as a bound on a scale: the top two boxes of 1–5 are at least 4.
     *
     * @param scale the scale
     * @return the cut, at least or at most
     * @throws IllegalArgumentException if it counts against the scale's direction, or leaves nothing positive or nothing
     *     else
     */
    public PositiveScores on(Scale scale) {
        boolean highIsGood = scale.direction() == Direction.HIGH_IS_GOOD;
        if (rule == Rule.TOP_BOXES) {
            if (bound < 1 || bound >= scale.points()) {
                throw misfit(scale, "topBoxes(1) to " + (scale.points() - 1));
            }
            return highIsGood ? atLeast(scale.maximum() - bound + 1) : atMost(scale.minimum() + bound - 1);
        }
        int lowest = highIsGood ? scale.minimum() + 1 : scale.minimum();
        int highest = highIsGood ? scale.maximum() : scale.maximum() - 1;
        if ((rule == Rule.AT_LEAST) != highIsGood || bound < lowest || bound > highest) {
            throw misfit(scale, (highIsGood ? "atLeast(" : "atMost(") + lowest + ") to " + highest);
        }
        return this;
    }

    private IllegalArgumentException misfit(Scale scale, String expected) {
        return new IllegalArgumentException(
                "positive scores \"" + this + "\" do not fit the scale " + scale + ": state " + expected);
    }

    /**
     * How many answers are positive.
     *
     * @param answers the answers
     * @return the count
     * @throws IllegalArgumentException if the cut does not fit their scale
     */
    public long count(ScoreDistribution answers) {
        PositiveScores cut = on(answers.scale());
        return cut.rule == Rule.AT_LEAST
                ? answers.countBetween(cut.bound, answers.scale().maximum())
                : answers.countBetween(answers.scale().minimum(), cut.bound);
    }

    /** What a reader must know of a share that was not asked and cut as usual; thumbs need no words. */
    List<Note> notes(Scale scale, String name) {
        if (scale.points() == 2) {
            return List.of();
        }
        String key = name + (rule == Rule.AT_LEAST ? "-at-least" : "-at-most");
        return List.of(Note.of(key, scale.minimum(), scale.maximum(), bound));
    }

    /** Two counts as answers on a scale of two points. */
    static ScoreDistribution thumbs(String argument, long positive, long responses) {
        Counts.requirePart(argument, positive, responses, "responses");
        return ScoreDistribution.ofCounts(Scale.THUMBS, responses - positive, positive);
    }

    /** Such as {@code at least 6}. */
    @Override
    public String toString() {
        return switch (rule) {
            case AT_LEAST -> "at least " + bound;
            case AT_MOST -> "at most " + bound;
            case TOP_BOXES -> "top " + bound + " boxes";
        };
    }
}
