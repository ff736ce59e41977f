package io.github.kpimath.stats;

/** The checks that several doors of this package share. */
final class Arguments {

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
}
