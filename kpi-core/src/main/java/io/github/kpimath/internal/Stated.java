package io.github.kpimath.internal;

import static java.util.Objects.requireNonNull;

/** Parameters that evidence keeps beside its counts where the caller stated them: an action, a timeout, a horizon. */
public final class Stated {

    private Stated() {}

    /**
     * Refuses a name that says nothing, or does not fit in a line.
     *
     * @param argument the name of the parameter
     * @param text its value
     * @return the value
     * @throws IllegalArgumentException if it is blank or has more than one line
     */
    public static String requireText(String argument, String text) {
        if (requireNonNull(text, argument).isBlank() || text.lines().count() > 1) {
            throw new IllegalArgumentException(argument + " \"" + text + "\" is not a text of one line");
        }
        return text;
    }

    /**
     * What both of two parts were counted by; what is not stated of one is not objected to, so that nothing stays the identity.
     *
     * @param argument the name of the parameter
     * @param mine that of one part
     * @param ofOther that of the other
     * @param none what stands for not stated
     * @param <P> the parameter
     * @return the one that is stated of either
     * @throws IllegalArgumentException if two different ones are stated
     */
    public static <P> P joined(String argument, P mine, P ofOther, P none) {
        if (!mine.equals(none) && !ofOther.equals(none) && !mine.equals(ofOther)) {
            throw new IllegalArgumentException("other has the " + argument + " " + ofOther + ", this has " + mine
                    + ": only what was counted alike adds up");
        }
        return mine.equals(none) ? ofOther : mine;
    }
}
