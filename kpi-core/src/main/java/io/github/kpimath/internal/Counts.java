package io.github.kpimath.internal;

/** The checks of counts that evidence makes where it is built; each names the argument, its value and what is allowed. */
public final class Counts {

    private Counts() {}

    /**
     * Refuses a negative count.
     *
     * @param argument its name
     * @param count its value
     * @throws IllegalArgumentException if it is negative
     */
    public static void requireCount(String argument, long count) {
        requirePart(argument, count, Long.MAX_VALUE, "the range of counts");
    }

    /**
     * Refuses a part that is negative or more than its whole.
     *
     * @param argument the name of the part
     * @param part its value
     * @param whole the most that it can be
     * @param wholeName the name of the whole
     * @throws IllegalArgumentException if the part is outside 0..whole
     */
    public static void requirePart(String argument, long part, long whole, String wholeName) {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(
                    argument + " " + part + " is outside 0.." + whole + " (" + wholeName + ")");
        }
    }

    /**
     * Refuses a count that is less than another which it includes.
     *
     * @param argument the name of the count
     * @param count its value
     * @param least the least that it can be
     * @param leastName the name of that
     * @throws IllegalArgumentException if the count is less
     */
    public static void requireAtLeast(String argument, long count, long least, String leastName) {
        if (count < least) {
            throw new IllegalArgumentException(
                    argument + " " + count + " is outside " + least + " (" + leastName + ").." + Long.MAX_VALUE);
        }
    }
}
