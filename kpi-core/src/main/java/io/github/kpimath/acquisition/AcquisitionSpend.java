package io.github.kpimath.acquisition;

import static io.github.kpimath.internal.Inputs.requireNotNegative;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Money;
import java.util.Currency;

/**
 * What was spent on winning customers, and how many were won: the evidence of the acquisition cost.
 *
 * <pre>{@code
 * AcquisitionSpend.of(Money.of("10000", "USD"), 20).plus(AcquisitionSpend.of(Money.of("2000", "USD"), 4));
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint parts of the same period, such as channels. An exact sum and two counts. Immutable and
 * thread-safe.
 *
 * @param spend all that was spent, at least 0
 * @param won customers won for the first time
 * @param returned former customers won back
 */
public record AcquisitionSpend(Money spend, long won, long returned) implements Evidence<AcquisitionSpend> {

    /**
     * Checks.
     *
     * @param spend all that was spent, at least 0
     * @param won customers won for the first time
     * @param returned former customers won back
     * @throws IllegalArgumentException if any is negative
     */
    public AcquisitionSpend {
        requireNotNegative("spend", spend);
        Counts.requireCount("won", won);
        Counts.requireCount("returned", returned);
    }

    /**
     * Spend and customers won for the first time.
     *
     * @param spend all that was spent, at least 0
     * @param won customers won for the first time
     * @return the evidence
     * @throws IllegalArgumentException if either is negative
     */
    public static AcquisitionSpend of(Money spend, long won) {
        return new AcquisitionSpend(spend, won, 0);
    }

    /**
     * Nothing spent, nobody won: the identity of {@link #plus} in a currency.
     *
     * @param currency the currency
     * @return the empty evidence
     */
    public static AcquisitionSpend zero(Currency currency) {
        return of(Money.zero(currency), 0);
    }

    /**
     * The same, with so many more former customers who were won back.
     *
     * @param customers how many more, at least 0
     * @return the evidence with them
     * @throws IllegalArgumentException if the number is negative
     */
    public AcquisitionSpend withReturned(long customers) {
        Counts.requireCount("returned", customers);
        return new AcquisitionSpend(spend, won, Math.addExact(returned, customers));
    }

    @Override
    public AcquisitionSpend plus(AcquisitionSpend other) {
        return new AcquisitionSpend(
                spend.plus(other.spend), Math.addExact(won, other.won), Math.addExact(returned, other.returned));
    }
}
