package io.github.kpimath.examples.report.records;

/** The names of segments: the values of a column that the user has chosen. */
public final class Segment {

    /** Of records that belong to no segment. */
    public static final String NONE = "";

    private Segment() {}
}
