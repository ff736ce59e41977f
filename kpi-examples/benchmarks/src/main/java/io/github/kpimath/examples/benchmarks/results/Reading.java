package io.github.kpimath.examples.benchmarks.results;

import java.util.Locale;

/** How a measurement is read beside another one. */
public enum Reading {
    /** How many times as fast it is: the other's time ÷ its own. */
    TIMES_AS_FAST("× as fast", true),
    /** How many times the other's time it takes. */
    TIMES_THE_TIME("× the time", false),
    /** The time of one operation in nanoseconds, whatever the other takes. */
    NANOS(" ns", false),
    /** How many milliseconds more it takes. */
    MILLIS_MORE(" ms more", false),
    /** How many bytes it allocates for a record. */
    BYTES_PER_RECORD(" bytes allocated for a record", false),
    /** How large it is, in thousands of bytes. */
    KILOBYTES(" kB", false),
    /** How many classes more it loads. */
    CLASSES_MORE(" classes more", false);

    /**
     * None, as good as: a run makes a collector, a tally and the evidence, and the harness some bytes of its own, which spread over all
     * records. An object for each record would be 16 bytes at least.
     */
    public static final double NO_BYTES = 0.05;

    private final String unit;
    private final boolean moreIsBetter;

    Reading(String unit, boolean moreIsBetter) {
        this.unit = unit;
        this.moreIsBetter = moreIsBetter;
    }

    /** Whether it is read from times that JMH measured. */
    boolean isTime() {
        return this == TIMES_AS_FAST || this == TIMES_THE_TIME || this == NANOS;
    }

    /** Whether it is read from both measurements, and not from one only. */
    boolean comparesBoth() {
        return this != BYTES_PER_RECORD && this != KILOBYTES;
    }

    double of(Measurement its, Measurement other) {
        return switch (this) {
            case TIMES_AS_FAST -> other.perRecord(Measurement.NANOS) / its.perRecord(Measurement.NANOS);
            case TIMES_THE_TIME -> its.perRecord(Measurement.NANOS) / other.perRecord(Measurement.NANOS);
            case NANOS -> its.value(Measurement.NANOS);
            case MILLIS_MORE -> (its.value(Measurement.NANOS) - other.value(Measurement.NANOS)) / 1e6;
            case BYTES_PER_RECORD -> its.perRecord(Measurement.BYTES);
            case KILOBYTES -> its.value(Measurement.BYTES) / 1e3;
            case CLASSES_MORE -> its.value(Measurement.CLASSES) - other.value(Measurement.CLASSES);
        };
    }

    boolean isMet(double value, double wanted) {
        return moreIsBetter ? value >= wanted : value <= wanted;
    }

    /** What is read instead where machines are compared: never a time. */
    Reading onAnyMachine() {
        return this == NANOS || this == MILLIS_MORE ? TIMES_THE_TIME : this;
    }

    /** How many times as good a value is as an earlier one of the same reading. */
    double progress(double earlier, double now) {
        if (this == BYTES_PER_RECORD) {
            return Math.max(NO_BYTES, earlier) / Math.max(NO_BYTES, now);
        }
        return moreIsBetter ? now / earlier : earlier / now;
    }

    String wanted(double bound) {
        return (moreIsBetter ? "≥ " : "≤ ") + number(bound) + unit;
    }

    String text(double value) {
        return number(value) + unit;
    }

    /** As many digits as it takes not to look like what is wanted where it is not. */
    String text(double value, double wanted) {
        String usual = number(value);
        return usual.equals(number(wanted)) && !isMet(value, wanted)
                ? String.format(Locale.ROOT, "%.4f", value) + unit
                : usual + unit;
    }

    /** Three figures, or all digits before the point. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "not measured";
        }
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 || size == 0 ? "%.2f" : "%.4f";
        String text = String.format(Locale.ROOT, format, value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }
}
