package io.github.kpimath.acquisition;

import io.github.kpimath.Note;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.Stated;
import io.github.kpimath.value.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * How many people began to use something for free, and how many of them became paying customers: the evidence of the
 * conversion of trials and of free plans.
 *
 * <p>Who has not been there for the stated time yet is <em>immature</em>: not in the figure, converted or not, but counted
 * apart, so that nobody looks lost who had no time to decide. A person counts once, with the first trial.
 *
 * <pre>{@code
 * new ConversionCohort(12, 30, 3, 10);   // 12 of 30 mature trials converted; 3 of the 10 immature ones did already
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of people: two horizons are refused. Four counts. Immutable and thread-safe.
 *
 * @param converted those of the base who became paying customers in time
 * @param base trials or free users that the conversion is measured on
 * @param immatureConverted those of the immature who have become paying customers already
 * @param immature trials or free users who have not reached the horizon yet
 * @param horizonDays the days within which a conversion counts; 0 where they are not stated, or there is no horizon
 */
public record ConversionCohort(long converted, long base, long immatureConverted, long immature, int horizonDays)
        implements Evidence<ConversionCohort> {

    /**
     * Checks.
     *
     * @param converted those of the base who became paying customers in time
     * @param base trials or free users that the conversion is measured on
     * @param immatureConverted those of the immature who have become paying customers already
     * @param immature trials or free users who have not reached the horizon yet
     * @param horizonDays the days within which a conversion counts; 0 where they are not stated, or there is no horizon
     * @throws IllegalArgumentException if a number is negative, or more of the immature converted than there are
     */
    public ConversionCohort {
        Counts.requirePart("horizonDays", horizonDays, Integer.MAX_VALUE, "days");
        Counts.requireCount("converted", converted);
        Counts.requireCount("base", base);
        Counts.requireCount("immature", immature);
        Counts.requirePart("immatureConverted", immatureConverted, immature, "immature");
    }

    /**
     * The counts by a horizon that is not stated.
     *
     * @param converted those of the base who became paying customers in time
     * @param base trials or free users that the conversion is measured on
     * @param immatureConverted those of the immature who have become paying customers already
     * @param immature trials or free users who have not reached the horizon yet
     * @throws IllegalArgumentException if a count is negative, or more of the immature converted than there are
     */
    public ConversionCohort(long converted, long base, long immatureConverted, long immature) {
        this(converted, base, immatureConverted, immature, 0);
    }

    /**
     * Nobody began: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static ConversionCohort empty() {
        return new ConversionCohort(0, 0, 0, 0);
    }

    /**
     * A cohort in which everybody is mature.
     *
     * @param converted those of the base who became paying customers in time
     * @param base trials or free users that the conversion is measured on
     * @return the evidence
     * @throws IllegalArgumentException if either is negative
     */
    public static ConversionCohort ofMature(long converted, long base) {
        return new ConversionCohort(converted, base, 0, 0);
    }

    /**
     * The same counts, with the horizon by which they were counted.
     *
     * @param days the days from the start within which a conversion counts, at least 1
     * @return the evidence with it
     * @throws IllegalArgumentException if there is no day
     */
    public ConversionCohort withHorizonDays(int days) {
        Counts.requireAtLeast("horizonDays", days, 1, "one day");
        return new ConversionCohort(converted, base, immatureConverted, immature, days);
    }

    /** Refuses a figure by another horizon than that of the evidence, where that is stated. */
    void requireHorizon(int days) {
        if (horizonDays != 0 && horizonDays != days) {
            throw new IllegalArgumentException(
                    "horizonDays " + days + " is not the " + horizonDays + " by which the evidence was counted");
        }
    }

    /** Refuses more converts than there are in the base; only where conversions come from other cohorts can there be more. */
    void requireShare() {
        Counts.requirePart("converted", converted, base, "base");
    }

    /** What a reader must know of a share by a horizon: how long it is, and who is left out since he is not there yet. */
    List<Note> notes(int horizonDays) {
        if (horizonDays == 0) {
            return List.of();
        }
        List<Note> notes = new ArrayList<>();
        notes.add(Note.of("converted-within-days", horizonDays));
        if (immature > 0) {
            notes.add(Note.of("immature-left-out", immature, immatureConverted));
        }
        return List.copyOf(notes);
    }

    @Override
    public ConversionCohort plus(ConversionCohort other) {
        return new ConversionCohort(
                Math.addExact(converted, other.converted),
                Math.addExact(base, other.base),
                Math.addExact(immatureConverted, other.immatureConverted),
                Math.addExact(immature, other.immature),
                Stated.joined("horizonDays", horizonDays, other.horizonDays, 0));
    }
}
