package io.github.kpimath.survey;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * An answer at the other end than the same person's last one: a promoter who became a detractor, or the reverse.
 *
 * <p>Immutable; as thread-safe and as serializable as the records it holds.
 *
 * @param previous the answer before
 * @param latest the atypical answer
 * @param fromScore the score of the answer before
 * @param toScore the score of the atypical answer
 * @param <T> the caller's records
 */
public record ScoreSwing<T>(T previous, T latest, int fromScore, int toScore) implements Serializable {

    /**
     * Checks.
     *
     * @param previous the answer before
     * @param latest the atypical answer
     * @param fromScore the score of the answer before
     * @param toScore the score of the atypical answer
     * @throws IllegalArgumentException if the scores are the same
     */
    public ScoreSwing {
        requireNonNull(previous, "previous");
        requireNonNull(latest, "latest");
        if (fromScore == toScore) {
            throw new IllegalArgumentException("toScore " + toScore + " is the same as fromScore");
        }
    }

    /**
     * Whether a promoter became a detractor.
     *
     * @return false for the reverse
     */
    public boolean isFall() {
        return toScore < fromScore;
    }
}
