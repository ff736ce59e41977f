package io.github.kpimath.internal;

import io.github.kpimath.Definition;

/** The checks of counts that evidence makes where it is built; each names the argument, its value and what is allowed. */
public final class Counts {

    private Counts() {}

    /**
     * Refuses a negative count.
     *
     * @param argument its name
     * @param count its value
     * @return the count
     * @throws IllegalArgumentException if it is negative
     */
    public static long requireCount(String argument, long count) {
        requirePart(argument, count, Long.MAX_VALUE, "the range of counts");
        return count;
    }

    /**
     * Refuses a negative count among several.
     *
     * @param argument their name
     * @param counts their values
     * @throws IllegalArgumentException if one is negative; the message names its index
     */
    public static void requireCounts(String argument, long[] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0) {
                requireCount(argument + "[" + i + "]", counts[i]);
            }
        }
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
     * Refuses two arrays that do not go together.
     *
     * @param first the name of the one
     * @param length its length
     * @param second the name of the other
     * @param otherLength its length
     * @throws IllegalArgumentException if the lengths differ
     */
    public static void requireSameLength(String first, int length, String second, int otherLength) {
        if (length != otherLength) {
            throw new IllegalArgumentException(
                    first + " has " + length + " numbers, " + second + " " + otherLength + ": state one for each");
        }
    }

    /**
     * Refuses a parameter of some definitions where it is missing, or stated for a definition that has none.
     *
     * @param argument its name
     * @param value its value, 0 for none
     * @param definition the definition
     * @param has whether the definition has it
     * @throws IllegalArgumentException if a definition that has it is without, or another is not
     */
    public static void requireParameter(String argument, int value, Definition definition, boolean has) {
        if (has ? value < 1 : value != 0) {
            throw new IllegalArgumentException(argument + " " + value + " is outside "
                    + (has ? "1.." + Integer.MAX_VALUE : "0..0, there is none") + " for " + definition);
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
