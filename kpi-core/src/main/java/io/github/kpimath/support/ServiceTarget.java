package io.github.kpimath.support;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Note;
import java.io.Serializable;
import java.time.Duration;
import java.util.Comparator;

/**
 * What was promised to who gets in touch: a first answer, or a resolution, within a time.
 *
 * <pre>{@code
 * ServiceTarget.firstResponse(Duration.ofHours(1));
 * ServiceTarget.resolution(Duration.ofDays(2));
 * }</pre>
 *
 * <p>The time counts from the opening of a case, and what comes at its very end is in time. Immutable and thread-safe.
 *
 * @param promise what is to happen
 * @param within the time that it may take, above 0
 */
public record ServiceTarget(Promise promise, Duration within) implements Comparable<ServiceTarget>, Serializable {

    /** What is to happen within the time. */
    public enum Promise {
        /** The first answer of a person. */
        FIRST_RESPONSE("target-first-response"),
        /** The resolution. */
        RESOLUTION("target-resolution");

        private final String note;

        Promise(String note) {
            this.note = note;
        }
    }

    private static final Comparator<ServiceTarget> ORDER =
            Comparator.comparing(ServiceTarget::promise).thenComparing(ServiceTarget::within);

    /**
     * Checks.
     *
     * @param promise what is to happen
     * @param within the time that it may take, above 0
     * @throws IllegalArgumentException if the time is not positive
     */
    public ServiceTarget {
        requireNonNull(promise, "promise");
        requireTime(within);
    }

    static void requireTime(Duration within) {
        if (requireNonNull(within, "within").isZero() || within.isNegative()) {
            throw new IllegalArgumentException("within " + within + " is not above 0");
        }
    }

    /**
     * A first answer of a person within a time.
     *
     * @param within the time that it may take, above 0
     * @return the target
     * @throws IllegalArgumentException if the time is not positive
     */
    public static ServiceTarget firstResponse(Duration within) {
        return new ServiceTarget(Promise.FIRST_RESPONSE, within);
    }

    /**
     * A resolution within a time.
     *
     * @param within the time that it may take, above 0
     * @return the target
     * @throws IllegalArgumentException if the time is not positive
     */
    public static ServiceTarget resolution(Duration within) {
        return new ServiceTarget(Promise.RESOLUTION, within);
    }

    Note note() {
        return Note.stating(promise.note, within);
    }

    /** First answers before resolutions, the shorter time first. */
    @Override
    public int compareTo(ServiceTarget other) {
        return ORDER.compare(this, other);
    }
}
