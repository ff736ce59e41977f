package io.github.kpimath.health;

import static io.github.kpimath.internal.Counts.requirePart;

import io.github.kpimath.value.Evidence;

/**
 * How many of the customers at the end of a period introduced the company to others, and to whom: the evidence of champions.
 *
 * <p>A customer counts once, however many introductions he made, and once per kind. Who introduced us and left before the end of the
 * period is in neither number.
 *
 * <pre>{@code
 * Introductions.of(12, 200);                              // 12 of 200 customers
 * Introductions.of(12, 200).byKind(8, 3, 5);              // to peers 8, to other departments 3, to prospects 5
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of customers at the same day. Five counts. Immutable and thread-safe.
 *
 * @param champions customers who introduced the company
 * @param customers customers at the end of the period
 * @param toPeers champions who introduced it to people of their trade
 * @param toDepartments champions who introduced it to other departments of their own house
 * @param toProspects champions who introduced it to prospects
 */
public record Introductions(long champions, long customers, long toPeers, long toDepartments, long toProspects)
        implements Evidence<Introductions> {

    /**
     * Checks.
     *
     * @param champions customers who introduced the company
     * @param customers customers at the end of the period
     * @param toPeers champions who introduced it to people of their trade
     * @param toDepartments champions who introduced it to other departments of their own house
     * @param toProspects champions who introduced it to prospects
     * @throws IllegalArgumentException if the champions are fewer than 0 or more than the customers, a kind has fewer than 0 or
     *     more than the champions, or kinds are given and do not cover all champions
     */
    public Introductions {
        requirePart("champions", champions, customers, "customers");
        requirePart("toPeers", toPeers, champions, "champions");
        requirePart("toDepartments", toDepartments, champions, "champions");
        requirePart("toProspects", toProspects, champions, "champions");
        // as differences, which do not leave the range of long
        long notToPeers = champions - toPeers;
        boolean given = (toPeers | toDepartments | toProspects) != 0;
        if (given && notToPeers > toDepartments && notToPeers - toDepartments > toProspects) {
            throw new IllegalArgumentException("toPeers " + toPeers + ", toDepartments " + toDepartments
                    + " and toProspects " + toProspects + " are fewer than the " + champions
                    + " champions: each made an introduction of some kind");
        }
    }

    /**
     * Champions without the kinds of their introductions.
     *
     * @param champions customers who introduced the company, 0 to {@code customers}
     * @param customers customers at the end of the period
     * @return the evidence
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Introductions of(long champions, long customers) {
        return new Introductions(champions, customers, 0, 0, 0);
    }

    /**
     * Nobody: the identity of {@link #plus}.
     *
     * @return the empty evidence
     */
    public static Introductions empty() {
        return of(0, 0);
    }

    /**
     * The same champions by whom they introduced the company to; one champion may stand in several.
     *
     * @param peers people of their trade
     * @param departments other departments of their own house
     * @param prospects prospects
     * @return the evidence with them
     * @throws IllegalArgumentException if one is out of its range, or together they do not cover all champions
     */
    public Introductions byKind(long peers, long departments, long prospects) {
        return new Introductions(champions, customers, peers, departments, prospects);
    }

    /**
     * Whether it is known whom the champions introduced the company to.
     *
     * @return false where there are champions and no kinds were given
     */
    public boolean kindsKnown() {
        return champions == 0 || (toPeers | toDepartments | toProspects) != 0;
    }

    @Override
    public Introductions plus(Introductions other) {
        boolean bothHaveSome = champions > 0 && other.champions > 0;
        if (bothHaveSome && kindsKnown() != other.kindsKnown()) {
            throw new IllegalArgumentException("kinds are known of one side only: state them of both or of neither");
        }
        return new Introductions(
                Math.addExact(champions, other.champions),
                Math.addExact(customers, other.customers),
                Math.addExact(toPeers, other.toPeers),
                Math.addExact(toDepartments, other.toDepartments),
                Math.addExact(toProspects, other.toProspects));
    }
}
