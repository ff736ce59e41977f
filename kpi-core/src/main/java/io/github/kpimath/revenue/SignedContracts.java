package io.github.kpimath.revenue;

import static io.github.kpimath.internal.Inputs.requireNotNegative;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.Groups;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * The contracts that were signed in a period, each with its value and term: the evidence of the average contract size.
 *
 * <p>A contract belongs to the period in which it is signed, whenever it begins; a renewal is a contract. Its value is that of the
 * whole term, tax out.
 *
 * <pre>{@code
 * SignedContracts may = SignedContracts.of(Money.of("12000", "USD"), Period.ofYears(3))
 *         .plus(SignedContracts.of(Money.of("2000", "USD"), Period.ofYears(1)));
 * SignedContracts.ofTotals(Money.of("120000", "USD"), 40);   // where only a sum and a number are known
 * }</pre>
 *
 * <p>{@link #plus} joins disjoint sets of contracts. Memory grows with the number of different pairs of value and term, not with that
 * of contracts; median and annual values need them. Totals alone take two numbers, and joined with them others become totals. Immutable
 * and thread-safe.
 *
 * @param total the value of all contracts, 0 or more
 * @param contracts how many were signed
 * @param groups all contracts in groups, every pair of value and term once, the smallest first; empty where only totals are known
 */
public record SignedContracts(Money total, long contracts, List<Group> groups) implements Evidence<SignedContracts> {

    /**
     * Contracts alike.
     *
     * @param value the value of each over its whole term, 0 or more
     * @param years the term of each in years, above 0
     * @param contracts how many there are, at least 1
     */
    public record Group(Money value, Fraction years, long contracts) implements Serializable {

        /**
         * Checks.
         *
         * @param value the value of each over its whole term, 0 or more
         * @param years the term of each in years, above 0
         * @param contracts how many there are, at least 1
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Group {
            requireNotNegative("value", value);
            if (requireNonNull(years, "years").signum() <= 0) {
                throw new IllegalArgumentException("years " + years + " is not above 0");
            }
            Counts.requireAtLeast("contracts", contracts, 1, "one contract");
        }

        /**
         * Contracts alike with a term in years or months.
         *
         * @param value the value of each over its whole term, 0 or more
         * @param term the term of each, such as three years; of days only where the caller says how many make a year
         * @param contracts how many there are, at least 1
         * @return the group
         * @throws IllegalArgumentException if a number is out of its range, or the term is not in years and months
         */
        public static Group of(Money value, Period term, long contracts) {
            return new Group(value, PerPeriod.yearly(value).periodsIn(term), contracts);
        }

        private Group plus(Group alike) {
            return new Group(value, years, Math.addExact(contracts, alike.contracts));
        }

        private Group times(long count) {
            return new Group(value, years, Math.multiplyExact(contracts, count));
        }

        private Money total() {
            return value.times(contracts);
        }
    }

    private static final Comparator<Group> ORDER =
            Comparator.comparing(Group::value).thenComparing(Group::years);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * Checks, joins the groups that are alike, and sorts them.
     *
     * @param total the value of all contracts, 0 or more
     * @param contracts how many were signed
     * @param groups all contracts in groups, in any order; empty where only totals are known
     * @throws IllegalArgumentException if a number is out of its range, there is a value without a contract, or the groups do not make
     *     the totals
     * @throws io.github.kpimath.value.CurrencyMismatchException if the currencies differ
     * @throws ArithmeticException if the contracts leave the range of {@code long}
     */
    public SignedContracts {
        requireNotNegative("total", total);
        Counts.requireCount("contracts", contracts);
        if (contracts == 0 && !total.isZero()) {
            throw new IllegalArgumentException("total " + total + " is of no contract: expected 0");
        }
        groups = Groups.joined(requireNonNull(groups, "groups"), ORDER, Group::plus);
        if (!groups.isEmpty()) {
            requireTotals(total, contracts, groups);
        }
    }

    /**
     * Nothing signed: the identity of {@link #plus} in a currency.
     *
     * @param currency the currency
     * @return the empty evidence
     */
    public static SignedContracts zero(Currency currency) {
        return new SignedContracts(Money.zero(currency), 0, List.of());
    }

    /**
     * One contract.
     *
     * @param value its value over the whole term, 0 or more
     * @param term its term in years and months
     * @return the evidence of this contract
     * @throws IllegalArgumentException if the value is negative, or the term is not above 0 or is in days
     */
    public static SignedContracts of(Money value, Period term) {
        return of(value.currency(), List.of(Group.of(value, term, 1)));
    }

    /**
     * Contracts that are counted already, as a query that groups by value and term gives them.
     *
     * @param currency the currency of all of them
     * @param groups the groups, in any order; none where nothing was signed
     * @return the evidence of all of them
     * @throws io.github.kpimath.value.CurrencyMismatchException if a group is in another currency
     * @throws ArithmeticException if the contracts leave the range of {@code long}
     */
    public static SignedContracts of(Currency currency, List<Group> groups) {
        return new SignedContracts(totalOf(currency, groups), contractsOf(groups), groups);
    }

    /**
     * The totals of who does not know the single contracts: median and annual values have no answer then.
     *
     * @param total the value of all contracts, 0 or more
     * @param contracts how many were signed
     * @return the evidence without single contracts
     * @throws IllegalArgumentException if either is negative, or there is a value without a contract
     */
    public static SignedContracts ofTotals(Money total, long contracts) {
        return new SignedContracts(total, contracts, List.of());
    }

    /**
     * Collects the contracts signed in a period, each record being one; those signed before or after are left out.
     *
     * <pre>{@code
     * contracts.stream()
     *         .collect(SignedContracts.during(may, usd, Contract::signed, Contract::value, Contract::term))
     * }</pre>
     *
     * <p>Memory grows with the number of different pairs of value and term. Under {@code Collectors.groupingBy} the segments add up.
     *
     * @param period the period
     * @param currency the currency of all of them
     * @param signed the day of signing, whenever the contract begins
     * @param value its value over the whole term, 0 or more
     * @param term its term in years and months
     * @param <T> the records
     * @return a collector; it refuses a negative value, a term that is not above 0 or is in days, and other currencies
     */
    public static <T> Collector<T, ?, SignedContracts> during(
            DateRange period,
            Currency currency,
            Function<? super T, LocalDate> signed,
            Function<? super T, Money> value,
            Function<? super T, Period> term) {
        requireNonNull(period, "period");
        requireNonNull(currency, "currency");
        requireNonNull(signed, "signed");
        requireNonNull(value, "value");
        requireNonNull(term, "term");
        return Collector.of(
                () -> new ContractAccumulator<Group>(period, currency),
                (all, item) -> all.add(
                        Group.of(
                                requireNonNull(value.apply(item), "value"),
                                requireNonNull(term.apply(item), "term"),
                                1),
                        signed.apply(item)),
                ContractAccumulator::merge,
                all -> of(
                        currency,
                        all.counts().entrySet().stream()
                                .map(alike -> alike.getKey().times(alike.getValue()))
                                .toList()));
    }

    /**
     * Whether the value and term of each contract are known, or only the totals.
     *
     * @return false after {@link #ofTotals}, unless of no contract
     */
    public boolean contractsKnown() {
        return contracts == 0 || !groups.isEmpty();
    }

    @Override
    public SignedContracts plus(SignedContracts other) {
        List<Group> all = new ArrayList<>();
        if (contractsKnown() && other.contractsKnown()) {
            all.addAll(groups);
            all.addAll(other.groups);
        }
        return new SignedContracts(total.plus(other.total), Math.addExact(contracts, other.contracts), all);
    }

    /** The value of all contracts by their term in years. */
    SortedMap<Fraction, Money> totalsByYears() {
        SortedMap<Fraction, Money> totals = new TreeMap<>();
        groups.forEach(group -> totals.merge(group.years(), group.total(), Money::plus));
        return totals;
    }

    /** The middle value, or the midpoint of the two middle ones; only where the contracts are known and there are any. */
    Money median() {
        return valueAt((contracts - 1) / 2).plus(valueAt(contracts / 2)).times(HALF);
    }

    private Money valueAt(long rank) {
        long passed = 0;
        int index = -1;
        while (passed <= rank) {
            passed += groups.get(++index).contracts();
        }
        return groups.get(index).value();
    }

    private static void requireTotals(Money total, long contracts, List<Group> groups) {
        Money value = totalOf(total.currency(), groups);
        if (contracts != contractsOf(groups) || !total.equals(value)) {
            throw new IllegalArgumentException("groups have " + contractsOf(groups) + " contracts of " + value
                    + ", not contracts " + contracts + " of total " + total);
        }
    }

    private static Money totalOf(Currency currency, List<Group> groups) {
        return Money.sum(currency, groups.stream().map(Group::total).toList());
    }

    private static long contractsOf(List<Group> groups) {
        return groups.stream().mapToLong(Group::contracts).reduce(0, Math::addExact);
    }
}
