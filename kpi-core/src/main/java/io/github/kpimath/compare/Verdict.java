package io.github.kpimath.compare;

/** What comparing a result with a {@link Benchmark} comes to: better, within, worse, or why the two cannot be compared. */
public enum Verdict {
    /** Beyond the range on the good side. */
    BETTER,
    /** In the range. */
    WITHIN,
    /** Beyond the range on the bad side. */
    WORSE,
    /** Beyond the range, of a KPI for which neither side is good. */
    OUTSIDE,
    /** Not comparable: the result has no value. */
    UNDEFINED,
    /** Not comparable: the result was computed by another definition. */
    OTHER_DEFINITION,
    /** Not comparable: the result is of a period of another length. */
    OTHER_PERIOD,
    /** Not comparable: the benchmark is per a period, and the result was given without one. */
    PERIOD_OF_RESULT_NOT_STATED,
    /** Not comparable: the source of the benchmark does not state its period. */
    PERIOD_NOT_STATED,
    /** Not comparable: the result is in another currency. */
    OTHER_CURRENCY;

    /**
     * Whether the two could be compared.
     *
     * @return true for {@link #BETTER}, {@link #WITHIN}, {@link #WORSE} and {@link #OUTSIDE}
     */
    public boolean isComparable() {
        return compareTo(OUTSIDE) <= 0;
    }

    static Verdict of(int goodSide) {
        return goodSide == 0 ? WITHIN : goodSide > 0 ? BETTER : WORSE;
    }
}
