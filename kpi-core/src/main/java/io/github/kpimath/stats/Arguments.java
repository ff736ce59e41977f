package io.github.kpimath.stats;

/** The checks that several doors of this package share. */
final class Arguments {

    /** Beyond these, rounding decides, and no data tell such parameters apart. */
    private static final double LEAST_PARAMETER = 1e-8;

    private static final double MOST_PARAMETER = 1e12;

    private static final double MOST_QUANTITY = 1e15;

    private Arguments() {}

    static double level(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level + " is outside the open range 0..1");
        }
        return level;
    }

    static double openShare(String name, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(name + " " + share + " is outside the open range 0..1");
        }
        return share;
    }

    static double closedShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " " + share + " is outside the range 0..1");
        }
        return share;
    }

    static void share(String partName, long part, String wholeName, long whole) {
        if (whole < 1) {
            throw new IllegalArgumentException(wholeName + " " + whole + " is outside the range 1.." + Long.MAX_VALUE);
        }
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(
                    partName + " " + part + " is outside the range 0.." + whole + " (" + wholeName + ")");
        }
    }

    static void netShare(
            String addedName, long added, String subtractedName, long subtracted, String wholeName, long whole) {
        share(addedName, added, wholeName, whole);
        share(subtractedName, subtracted, wholeName, whole);
        if (subtracted > whole - added) {
            throw new IllegalArgumentException(subtractedName + " " + subtracted + " is outside the range 0.."
                    + (whole - added) + " (" + wholeName + " minus " + addedName + ")");
        }
    }

    /** Two arrays that go together. */
    static void sameLength(String first, int length, String second, int otherLength) {
        if (length != otherLength) {
            throw new IllegalArgumentException(
                    first + " has " + length + " numbers, " + second + " " + otherLength + ": state one for each");
        }
    }

    /** A parameter of a model. */
    static double parameter(String name, double parameter) {
        return within(name, parameter, LEAST_PARAMETER, MOST_PARAMETER);
    }

    /** A time or an amount, in any unit. */
    static double quantity(String name, double quantity) {
        return within(name, quantity, 0, MOST_QUANTITY);
    }

    private static double within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " " + value + " is outside the range " + least + ".." + most);
        }
        return value;
    }

    static long atLeast(String name, long count, long least) {
        if (count < least) {
            throw new IllegalArgumentException(
                    name + " " + count + " is outside the range " + least + ".." + Long.MAX_VALUE);
        }
        return count;
    }
}
