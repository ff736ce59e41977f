package io.github.kpimath.internal;

import java.time.LocalDate;

/** Days as numbers that can be compared at once, where {@link LocalDate#compareTo} looks at year, month and day in turn. */
public final class DayOrder {

    private static final int BITS_OF_MONTH = 4;
    private static final int BITS_OF_DAY = 5;

    /** After every day. */
    public static final long NEVER = Long.MAX_VALUE / 2;

    private DayOrder() {}

    /**
     * A number that is greater for every later day.
     *
     * @param day the day
     * @return its place in the order of days, which says nothing of how many lie between two
     */
    public static long of(LocalDate day) {
        return ((long) day.getYear() << BITS_OF_MONTH | day.getMonthValue()) << BITS_OF_DAY | day.getDayOfMonth();
    }

    /**
     * Whether a day is before another, as a number to add up.
     *
     * @param one the place of a day
     * @param other the place of another
     * @return 1 if the first is before the second, otherwise 0
     */
    public static long before(long one, long other) {
        return (one - other) >>> (Long.SIZE - 1);
    }
}
