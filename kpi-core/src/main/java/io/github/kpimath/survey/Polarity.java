package io.github.kpimath.survey;

/** How a comment speaks of a theme. */
public enum Polarity {
    /** Not coded. */
    UNSTATED,
    /** With praise. */
    LIKED,
    /** With criticism. */
    DISLIKED,
    /** With both. */
    MIXED;

    /** What a comment that speaks of the theme twice says of it. */
    Polarity and(Polarity other) {
        if (this == other || other == UNSTATED) {
            return this;
        }
        return this == UNSTATED ? other : MIXED;
    }
}
