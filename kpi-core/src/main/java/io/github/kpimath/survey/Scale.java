package io.github.kpimath.survey;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Direction;
import io.github.kpimath.Note;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * The scale of a survey question: whole numbers from a minimum to a maximum, and which end is good.
 *
 * <p>A 1–10 answer set is never taken for a 0–10 one, and an effort question on which 1 is best is another scale than an
 * ease question on which 5 is best. Words, emoji and thumbs are scales of labelled points in their order:
 *
 * <pre>{@code
 * Scale faces = Scale.ofLabels("bad", "so-so", "good");
 * faces.scoreOf("good");   // 3
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param minimum the lowest answer
 * @param maximum the highest answer
 * @param direction which end is good
 * @param labels the words of the points from the lowest to the highest, or none
 */
public record Scale(int minimum, int maximum, Direction direction, List<String> labels) implements Serializable {

    /** 0 to 10, high is good: the standard scale of the net promoter score. */
    public static final Scale ZERO_TO_TEN = of(0, 10, Direction.HIGH_IS_GOOD);
    /** 1 to 10, high is good. */
    public static final Scale ONE_TO_TEN = of(1, 10, Direction.HIGH_IS_GOOD);
    /** 1 to 7, high is good: the standard scale of the customer effort score, "made it easy". */
    public static final Scale ONE_TO_SEVEN = of(1, 7, Direction.HIGH_IS_GOOD);
    /** 1 to 5, high is good: the standard scale of satisfaction. */
    public static final Scale ONE_TO_FIVE = of(1, 5, Direction.HIGH_IS_GOOD);
    /** 1 to 5, low is good: "how much effort did it take?" */
    public static final Scale EFFORT_ONE_TO_FIVE = of(1, 5, Direction.LOW_IS_GOOD);
    /** 1 = down or no, 2 = up or yes; it has shares, and no mean. */
    public static final Scale THUMBS = of(1, 2, Direction.HIGH_IS_GOOD);

    /** More points than any questionnaire has; a distribution keeps one counter for each. */
    private static final int MOST_POINTS = 1_001;

    /**
     * Checks and copies.
     *
     * @param minimum the lowest answer
     * @param maximum the highest answer
     * @param direction which end is good
     * @param labels the words of the points from the lowest to the highest, or none
     * @throws IllegalArgumentException if there are fewer than 2 or more than 1,001 points, the direction is neither, or
     * the labels are not one per point and distinct
     */
    public Scale {
        requireNonNull(direction, "direction");
        labels = List.copyOf(labels);
        long points = (long) maximum - minimum + 1;
        if (points < 2 || points > MOST_POINTS) {
            throw new IllegalArgumentException(
                    "scale " + minimum + ".." + maximum + " has " + points + " points, outside 2.." + MOST_POINTS);
        }
        if (direction == Direction.NEITHER) {
            throw new IllegalArgumentException("direction NEITHER: a scale has a good end, high or low");
        }
        if (!labels.isEmpty()
                && (labels.size() != points || labels.stream().distinct().count() != points)) {
            throw new IllegalArgumentException("labels " + labels + " are not " + points + " different words");
        }
    }

    /**
     * A scale of numbers.
     *
     * @param minimum the lowest answer
     * @param maximum the highest answer
     * @param direction which end is good
     * @return the scale
     * @throws IllegalArgumentException if there are fewer than 2 or more than 1,001 points, or the direction is neither
     */
    public static Scale of(int minimum, int maximum, Direction direction) {
        return new Scale(minimum, maximum, direction, List.of());
    }

    /**
     * A scale of words or pictures, scored 1, 2, 3… in the order given.
     *
     * @param worstToBest at least two different labels
     * @return the scale, high is good
     * @throws IllegalArgumentException if there are fewer than two labels, or two are equal
     */
    public static Scale ofLabels(String... worstToBest) {
        return new Scale(1, worstToBest.length, Direction.HIGH_IS_GOOD, List.of(worstToBest));
    }

    /**
     * How many different answers there are.
     *
     * @return 11 for 0–10
     */
    public int points() {
        return maximum - minimum + 1;
    }

    /**
     * Whether an answer is on the scale.
     *
     * @param score the answer
     * @return false for 11 on 0–10
     */
    public boolean contains(int score) {
        return score >= minimum && score <= maximum;
    }

    /**
     * The score of a labelled point.
     *
     * @param label one of {@link #labels()}
     * @return its place in the order, from 1
     * @throws IllegalArgumentException if there is no such label
     */
    public int scoreOf(String label) {
        int place = labels.indexOf(label);
        if (place < 0) {
            throw new IllegalArgumentException("label \"" + label + "\" is not one of " + labels);
        }
        return minimum + place;
    }

    /** Whether another scale has the same points and the same good end; labels are words for the points. */
    boolean hasThePointsOf(Scale other) {
        return minimum == other.minimum && maximum == other.maximum && direction == other.direction;
    }

    /** Refuses answers whose usual cut is not that of 1–5. */
    void requireOneToFive(String name) {
        if (!hasThePointsOf(ONE_TO_FIVE)) {
            throw new IllegalArgumentException("answers are on the scale " + this + ", not " + ONE_TO_FIVE
                    + ": state which are " + name + ", such as PositiveScores.topBoxes(2)");
        }
    }

    void requireContains(int score) {
        if (!contains(score)) {
            throw new IllegalArgumentException("score " + score + " is outside the scale " + this);
        }
    }

    void requireSameAs(Scale other) {
        if (!equals(other)) {
            throw new IllegalArgumentException("other is on the scale " + other + ", this is on " + this);
        }
    }

    /** What a reader must know of a figure in points of this scale. */
    Note note() {
        return Note.of(
                direction == Direction.HIGH_IS_GOOD ? "scale-high-is-good" : "scale-low-is-good", minimum, maximum);
    }

    // written out, since the generated pair costs a starting program 27 ms at its first use

    @Override
    public boolean equals(Object other) {
        return other instanceof Scale that && hasThePointsOf(that) && labels.equals(that.labels);
    }

    @Override
    public int hashCode() {
        return Objects.hash(minimum, maximum, direction, labels);
    }

    /** Such as {@code 0..10}, with the labels if there are any. */
    @Override
    public String toString() {
        return minimum + ".." + maximum
                + (direction == Direction.LOW_IS_GOOD ? " (low is good)" : "")
                + (labels.isEmpty() ? "" : " " + labels);
    }
}
