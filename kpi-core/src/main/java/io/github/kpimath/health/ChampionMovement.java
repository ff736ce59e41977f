package io.github.kpimath.health;

import static io.github.kpimath.internal.Counts.requireCount;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Who became a champion since the period before, who stayed one, and who ceased to be one.
 *
 * <pre>{@code
 * ChampionMovement may = ChampionMovement.between(championsOfApril, championsOfMay);   // by the customers' ids
 * may.became();
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of customers over the same two periods. Three counts. Immutable and thread-safe.
 *
 * @param stayed champions of both periods
 * @param became champions of this period only
 * @param ceased champions of the period before only
 */
public record ChampionMovement(long stayed, long became, long ceased) implements Evidence<ChampionMovement> {

    /**
     * Checks.
     *
     * @param stayed champions of both periods
     * @param became champions of this period only
     * @param ceased champions of the period before only
     * @throws IllegalArgumentException if a count is negative
     */
    public ChampionMovement {
        requireCount("stayed", stayed);
        requireCount("became", became);
        requireCount("ceased", ceased);
    }

    /**
     * The movement between two periods.
     *
     * @param before the ids of the champions of the period before
     * @param now the ids of the champions of this period
     * @return the movement
     */
    public static ChampionMovement between(Set<?> before, Set<?> now) {
        long stayed = now.stream().filter(before::contains).count();
        return new ChampionMovement(stayed, now.size() - stayed, before.size() - stayed);
    }

    /**
     * Collects the movement into a period from the period before it, of the same length, from records of one customer each. A champion
     * of a period is a customer at its end who introduced the company in it, as in {@link Introductions#during}.
     *
     * <pre>{@code
     * customers.stream().collect(ChampionMovement.into(may, Customer::joined, Customer::left, Customer::introductionDays));
     * }</pre>
     *
     * <p>With {@link java.util.stream.Collectors#groupingBy(Function, Collector)} it is evidence per segment. What is kept while
     * collecting is three counts.
     *
     * @param period the period; the one before is {@link DateRange#previous()}
     * @param joined the first day as a customer
     * @param left the first day no longer a customer, or null for who is one still
     * @param introductions the days of the introductions that the customer made, none for most
     * @param <T> the customers
     * @return a collector; it refuses a record that left before it joined
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T> Collector<T, ?, ChampionMovement> into(
            DateRange period,
            Function<? super T, LocalDate> joined,
            Function<? super T, ? extends @Nullable LocalDate> left,
            Function<? super T, ? extends Collection<LocalDate>> introductions) {
        requireNonNull(period, "period");
        requireNonNull(joined, "joined");
        requireNonNull(left, "left");
        requireNonNull(introductions, "introductions");
        return Collector.of(
                () -> new ChampionAccumulator(period),
                (counts, customer) -> counts.add(
                        new Tenure(joined.apply(customer), left.apply(customer)), introductions.apply(customer)),
                ChampionAccumulator::merge,
                ChampionAccumulator::result,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Nobody: the identity of {@link #plus}.
     *
     * @return the empty movement
     */
    public static ChampionMovement empty() {
        return new ChampionMovement(0, 0, 0);
    }

    @Override
    public ChampionMovement plus(ChampionMovement other) {
        return new ChampionMovement(
                Math.addExact(stayed, other.stayed),
                Math.addExact(became, other.became),
                Math.addExact(ceased, other.ceased));
    }
}
