package io.github.kpimath.survey;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One answer with its comment, and the themes that the caller found in it.
 *
 * <pre>{@code
 * FeedbackResponse.of(3, "Great support, but the price!")
 *         .mentioning("support", Polarity.LIKED)
 *         .mentioning("price", Polarity.DISLIKED);
 * }</pre>
 *
 * <p>A theme is counted once per response, however often the comment speaks of it. Who comments and skips the score is among the
 * comments and mentions, and in no mean. Immutable and thread-safe.
 *
 * @param score the answer on the scale, or null for not answered
 * @param comment the comment; blank where there is none
 * @param themes the themes it speaks of, and how
 */
@SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
public record FeedbackResponse(@Nullable Integer score, String comment, SortedMap<String, Polarity> themes)
        implements Serializable {

    /**
     * Checks and copies.
     *
     * @param score the answer on the scale, or null for not answered
     * @param comment the comment; blank where there is none
     * @param themes the themes it speaks of, and how
     * @throws IllegalArgumentException if a theme is blank, or there are themes without a comment
     */
    public FeedbackResponse {
        requireNonNull(comment, "comment");
        SortedMap<String, Polarity> copy = new TreeMap<>(themes);
        copy.forEach((theme, polarity) -> {
            requireNonNull(polarity, "polarity");
            if (theme.isBlank()) {
                throw new IllegalArgumentException("theme \"" + theme + "\" is blank");
            }
        });
        if (comment.isBlank() && !copy.isEmpty()) {
            throw new IllegalArgumentException("comment is blank, but speaks of " + copy.keySet());
        }
        themes = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * A response without a theme so far.
     *
     * @param score the answer on the scale
     * @param comment the comment; blank where there is none
     * @return the response
     */
    public static FeedbackResponse of(int score, String comment) {
        return new FeedbackResponse(score, comment, new TreeMap<>());
    }

    /**
     * A comment of somebody who skipped the score, without a theme so far.
     *
     * @param comment the comment
     * @return the response
     */
    public static FeedbackResponse withoutScore(String comment) {
        return new FeedbackResponse(null, comment, new TreeMap<>());
    }

    /**
     * The same response, speaking of a theme.
     *
     * @param theme the theme
     * @return the response with it
     * @throws IllegalArgumentException if the theme or the comment is blank
     */
    public FeedbackResponse mentioning(String theme) {
        return mentioning(theme, Polarity.UNSTATED);
    }

    /**
     * The same response, speaking of a theme in a certain way. Praise and criticism of the same theme are {@link Polarity#MIXED}.
     *
     * @param theme the theme
     * @param polarity with praise or criticism
     * @return the response with it
     * @throws IllegalArgumentException if the theme or the comment is blank
     */
    public FeedbackResponse mentioning(String theme, Polarity polarity) {
        SortedMap<String, Polarity> more = new TreeMap<>(themes);
        more.merge(theme, polarity, Polarity::and);
        return new FeedbackResponse(score, comment, more);
    }

    /**
     * Whether there is a comment.
     *
     * @return false where it is blank
     */
    public boolean isCommented() {
        return !comment.isBlank();
    }

    /**
     * Whether there is a score.
     *
     * @return false where it was skipped
     */
    public boolean isScored() {
        return score != null;
    }
}
