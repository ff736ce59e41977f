package io.github.kpimath.acquisition;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Note;
import io.github.kpimath.internal.ByKey;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.Observation;
import io.github.kpimath.internal.Stated;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

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
     * Collects the trials, or the free users, that began in a period and what had become of them by an instant.
     *
     * <ul>
     *   <li>A customer counts once, with the first trial: supply the earlier trials too, since who had one before the period is not
     *       in it. The earliest payment of all his records is his first.
     *   <li>He has converted when he first paid before the horizon was over: so many days after the start, at the same time of the
     *       day, by the calendar of the zone. Later payments don't count.
     *   <li>Where the horizon ends after the instant he is immature, whether he has paid already or not.
     *   <li>What happens at the instant or later has not happened yet.
     * </ul>
     *
     * <pre>{@code
     * trials.stream().collect(ConversionCohort.during(may, zone, asOf, 14, Trial::customer, Trial::started, Trial::firstPaid));
     * }</pre>
     *
     * <p>Memory grows with the number of customers. Under {@code Collectors.groupingBy} groups add up when all trials of a customer
     * are in one group.
     *
     * @param period the period in which the trials begin
     * @param zone the time zone whose calendar decides
     * @param asOf the instant as of which the payments are known
     * @param horizonDays the days from the start within which a conversion counts, at least 1
     * @param customer who tried
     * @param started when the trial began
     * @param firstPaid when the customer first paid after that, or null where that has not happened
     * @param <T> the records
     * @param <K> the customers' ids
     * @return a collector that refuses payments before the start of their trial
     * @throws IllegalArgumentException if there is no day
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K> Collector<T, ?, ConversionCohort> during(
            DateRange period,
            ZoneId zone,
            Instant asOf,
            int horizonDays,
            Function<? super T, ? extends K> customer,
            Function<? super T, Instant> started,
            Function<? super T, ? extends @Nullable Instant> firstPaid) {
        Observation observation = new Observation(period, zone, asOf);
        ConversionCohort none = empty().withHorizonDays(horizonDays);
        requireNonNull(customer, "customer");
        requireNonNull(started, "started");
        requireNonNull(firstPaid, "firstPaid");
        return ByKey.<T, K, Trial, ConversionCohort>collector(
                new ArrayList<>(List.of(observation, horizonDays)),
                "customer",
                customer,
                item -> Trial.of(started.apply(item), firstPaid.apply(item)),
                all -> all.stream()
                        .map(trial -> trial.cohort(observation, horizonDays))
                        .reduce(none, ConversionCohort::plus));
    }

    /** The first trial and the first payment of one customer. */
    private record Trial(Instant started, @Nullable Instant firstPaid) implements ByKey.Joined<Trial> {

        private static Trial of(Instant started, @Nullable Instant firstPaid) {
            Observation.requireOrder("firstPaid", firstPaid, "started", started);
            return new Trial(started, firstPaid);
        }

        @Override
        public Trial and(Trial other) {
            Instant mine = firstPaid;
            Instant theirs = other.firstPaid;
            boolean isMineFirst = theirs == null || (mine != null && mine.isBefore(theirs));
            return new Trial(started.isBefore(other.started) ? started : other.started, isMineFirst ? mine : theirs);
        }

        private ConversionCohort cohort(Observation observation, int horizonDays) {
            if (!observation.includes(started)) {
                return empty();
            }
            Instant horizon = observation.daysAfter(started, horizonDays);
            long converted =
                    observation.knows(firstPaid) && requireNonNull(firstPaid).isBefore(horizon) ? 1 : 0;
            return horizon.isAfter(observation.asOf())
                    ? new ConversionCohort(0, 0, converted, 1)
                    : ofMature(converted, 1);
        }
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
