package io.github.kpimath.retention;

import static io.github.kpimath.internal.Inputs.requireNotNegative;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Formula;
import io.github.kpimath.Itemized;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * What the contracts that ran out in a period were worth, and what they were renewed for: the evidence of the renewal rate by
 * contract value.
 *
 * <p>The cap is one of each contract, so that a customer who doubled his contract does not hide one who left. Build the evidence
 * contract by contract, and add it up:
 *
 * <pre>{@code
 * RenewedRevenue.ofContract(usd(120), usd(100), 0)             // grew: 100 of 100 capped, 120 uncapped
 *         .plus(RenewedRevenue.ofContract(usd(0), usd(100), 0));   // not renewed
 * }</pre>
 *
 * <p>Values are of the same length of time on both sides, such as per year: a renewal for three years is not worth three times
 * as much. Who was due and by when a signature counts is as in {@link Renewals}. {@link #plus} joins disjoint sets of contracts
 * of the same period, currency and grace. Three exact sums. Immutable and thread-safe.
 *
 * @param renewedCapped what they were renewed for, of each contract no more than it was worth
 * @param renewed what they were renewed for
 * @param due what the contracts were worth that ran out
 * @param graceDays days after the end of the term by which a signature still counts
 */
public record RenewedRevenue(Money renewedCapped, Money renewed, Money due, int graceDays)
        implements Evidence<RenewedRevenue>, Itemized {

    /**
     * Checks.
     *
     * @param renewedCapped what they were renewed for, of each contract no more than it was worth
     * @param renewed what they were renewed for
     * @param due what the contracts were worth that ran out
     * @param graceDays days after the end of the term by which a signature still counts
     * @throws IllegalArgumentException if an amount is negative, the capped amount is more than either of the others, or the
     *     days are negative
     * @throws io.github.kpimath.value.CurrencyMismatchException if the currencies differ
     */
    public RenewedRevenue {
        requireNotNegative("renewedCapped", renewedCapped);
        requireNonNull(renewed, "renewed");
        requireNonNull(due, "due");
        requireAtMost(renewedCapped, "renewed", renewed);
        requireAtMost(renewedCapped, "due", due);
        Renewals.requireDays(graceDays);
    }

    /**
     * One contract.
     *
     * @param renewed what it was renewed for; 0 where it was not
     * @param due what it was worth
     * @param graceDays days after the end of the term by which a signature still counts
     * @return the evidence of this contract
     * @throws IllegalArgumentException if an amount or the number of days is negative
     * @throws io.github.kpimath.value.CurrencyMismatchException if the currencies differ
     */
    public static RenewedRevenue ofContract(Money renewed, Money due, int graceDays) {
        requireNotNegative("renewed", renewed);
        requireNotNegative("due", due);
        return new RenewedRevenue(renewed.compareTo(due) < 0 ? renewed : due, renewed, due, graceDays);
    }

    /**
     * Nothing due, without grace: the identity of {@link #plus} in a currency.
     *
     * @param currency the currency
     * @return the empty evidence
     */
    public static RenewedRevenue zero(Currency currency) {
        return zero(currency, 0);
    }

    /**
     * Nothing due: the identity of {@link #plus} in a currency with this grace.
     *
     * @param currency the currency
     * @param graceDays days after the end of the term, 0 or more
     * @return the empty evidence
     * @throws IllegalArgumentException if the days are negative
     */
    public static RenewedRevenue zero(Currency currency, int graceDays) {
        Money nothing = Money.zero(currency);
        return new RenewedRevenue(nothing, nothing, nothing, graceDays);
    }

    /**
     * Collects what ran out and what it was renewed for from records of one contract each. Who is due and in time is as in
     * {@link Renewals#during}; what was signed too late counts as not renewed. Every record is taken for one contract: this collector
     * keeps sums only.
     *
     * <pre>{@code
     * terms.stream().collect(RenewedRevenue.during(
     *         may, usd, 30, Term::lastDay, Term::yearlyValue, Term::renewedOn, Term::nextYearlyValue))
     * }</pre>
     *
     * @param period the period in which contracts are due
     * @param currency the currency of all of them
     * @param graceDays days after the end of the term by which a signature still counts, 0 or more
     * @param termEnd the day with which the term ends, or null for what runs on without a term
     * @param due what the contract is worth
     * @param renewedOn the day on which the next term was signed, or null if none was
     * @param renewed what it was renewed for; read only where it was in time, otherwise it may be null
     * @param <T> the contracts
     * @return a collector; it refuses negative amounts and other currencies
     * @throws IllegalArgumentException if the days are negative
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T> Collector<T, ?, RenewedRevenue> during(
            DateRange period,
            Currency currency,
            int graceDays,
            Function<? super T, ? extends @Nullable LocalDate> termEnd,
            Function<? super T, Money> due,
            Function<? super T, ? extends @Nullable LocalDate> renewedOn,
            Function<? super T, ? extends @Nullable Money> renewed) {
        RenewalTerms terms = new RenewalTerms(period, graceDays);
        requireNonNull(currency, "currency");
        requireNonNull(termEnd, "termEnd");
        requireNonNull(due, "due");
        requireNonNull(renewedOn, "renewedOn");
        requireNonNull(renewed, "renewed");
        return Collector.of(
                () -> new RenewedRevenueAccumulator(terms, currency),
                (sums, item) ->
                        sums.add(termEnd.apply(item), due.apply(item), renewedOn.apply(item), renewed.apply(item)),
                RenewedRevenueAccumulator::merge,
                RenewedRevenueAccumulator::result);
    }

    @Override
    public RenewedRevenue plus(RenewedRevenue other) {
        Renewals.requireSameDays(graceDays, other.graceDays);
        return new RenewedRevenue(
                renewedCapped.plus(other.renewedCapped), renewed.plus(other.renewed), due.plus(other.due), graceDays);
    }

    private static void requireAtMost(Money capped, String name, Money most) {
        if (capped.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "renewedCapped " + capped + " is outside 0.." + most + " (" + name + ")");
        }
    }

    @Override
    public Optional<Formula> itemize(String symbol) {
        return symbol.equals("value-renewed")
                ? Optional.of(Formula.money("value-renewed-capped", renewedCapped)
                        .plus(Formula.money("value-renewed-beyond", renewed.minus(renewedCapped))))
                : Optional.empty();
    }
}
