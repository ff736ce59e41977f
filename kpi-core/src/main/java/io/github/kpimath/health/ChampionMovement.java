package io.github.kpimath.health;

import static io.github.kpimath.internal.Counts.requireCount;

import io.github.kpimath.value.Evidence;
import java.util.Set;

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
