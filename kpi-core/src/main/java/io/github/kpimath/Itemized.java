package io.github.kpimath;

import java.util.Optional;

/**
 * Evidence whose totals can be opened: of what the customers lost consist, for {@link io.github.kpimath.compare.Reconciliation}.
 * Whatever it does not open is a number of its own, in which no other number of this evidence is contained.
 */
public interface Itemized {

    /**
     * What a symbol of a formula consists of, in smaller numbers of this evidence.
     *
     * @param symbol the key, such as {@code customers-lost}
     * @return a sum or difference of counts with the same value, or empty where the symbol cannot be opened
     */
    Optional<Formula> itemize(String symbol);
}
