package io.github.kpimath.revenue;

import io.github.kpimath.Kpi;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Contracts and histories of contracts to try, and lines through them drawn by hand. */
final class Contracts {

    static final Currency EUR = Currency.getInstance("EUR");
    static final LocalDate FIRST_OF_JULY = LocalDate.of(2026, 7, 1);

    private Contracts() {}

    /** Mostly single contracts, of which some are alike and some worth nothing; sometimes totals only. */
    static Arbitrary<SignedContracts> any() {
        Arbitrary<SignedContracts> totals = Combinators.combine(
                        cents(), Arbitraries.longs().between(1, 30))
                .as((cents, contracts) -> SignedContracts.ofTotals(Money.ofMinor(cents, EUR), contracts));
        return Arbitraries.frequencyOf(Tuple.of(5, known()), Tuple.of(1, totals));
    }

    private static Arbitrary<SignedContracts> known() {
        return Combinators.combine(
                        cents(),
                        Arbitraries.of(Fraction.of(1, 3), Fraction.of(1), Fraction.of(3, 2), Fraction.of(7)),
                        Arbitraries.longs().between(1, 4))
                .as((cents, years, contracts) -> new SignedContracts.Group(Money.ofMinor(cents, EUR), years, contracts))
                .list()
                .ofMaxSize(5)
                .map(groups -> SignedContracts.of(EUR, groups));
    }

    private static Arbitrary<Long> cents() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(0L, 120_000L)),
                Tuple.of(3, Arbitraries.longs().between(1, 2_000_000)));
    }

    static Arbitrary<ContractCounts> counts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 40))
                .as((contracts, any) -> new ContractCounts(contracts, contracts == 0 ? 0 : 1 + any % contracts));
    }

    /** Months of 2026 up to seven, of which the last ones may be incomplete. */
    static Arbitrary<ContractHistory> histories() {
        Arbitrary<Integer> months = Arbitraries.integers().between(1, 8);
        return Combinators.combine(
                        Combinators.combine(counts(), cents())
                                .as(Contracts::month)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(7),
                        months)
                .as((values, month) -> history(values, LocalDate.of(2026, month, 10)));
    }

    private static ContractValuePerCustomer month(ContractCounts counts, long cents) {
        Money total = Money.ofMinor(counts.contracts() == 0 ? 0 : cents, EUR);
        return ContractValuePerCustomer.of(SignedContracts.ofTotals(total, counts.contracts()), counts.customers());
    }

    static ContractHistory history(List<ContractValuePerCustomer> values, LocalDate asOf) {
        List<ContractPeriod> periods = new ArrayList<>();
        for (ContractValuePerCustomer value : values) {
            periods.add(new ContractPeriod(DateRange.ofMonth(2026, periods.size() + 1), value));
        }
        return new ContractHistory(periods, asOf);
    }

    /** Nothing signed in the only month, which is not over. */
    static ContractHistory nothing() {
        return history(List.of(ContractValuePerCustomer.of(SignedContracts.zero(EUR), 0)), LocalDate.of(2026, 1, 31));
    }

    static ContractHistory scaled(ContractHistory history, int factor) {
        List<ContractValuePerCustomer> values = history.periods().stream()
                .map(period -> ContractValuePerCustomer.of(
                        SignedContracts.ofTotals(
                                period.value().size().evidence().total().times(factor),
                                period.value().size().evidence().contracts()),
                        period.value().contractsPerCustomer().evidence().customers()))
                .toList();
        return history(values, history.asOf());
    }

    /** How many of the months of 2026 were over on the tenth of the month of the history's day. */
    static List<ContractPeriod> over(ContractHistory history) {
        int months =
                Math.min(history.asOf().getMonthValue() - 1, history.periods().size());
        return history.periods().subList(0, months);
    }

    static Ratio size(ContractPeriod period) {
        SignedContracts signed = period.value().size().evidence();
        return Ratio.of(signed.total().amount(), BigDecimal.valueOf(signed.contracts()));
    }

    static Ratio contractsPerCustomer(ContractPeriod period) {
        ContractCounts counts = period.value().contractsPerCustomer().evidence();
        return Ratio.of(counts.contracts(), counts.customers());
    }

    static Ratio last(List<Ratio> values) {
        return values.isEmpty() ? Ratio.none(UndefinedReason.INCOMPLETE) : values.get(values.size() - 1);
    }

    /** The line through the values that there are, by the sums of spreadsheets, one place behind the last. */
    static Ratio line(List<Ratio> values, int least) {
        SortedMap<Integer, BigDecimal> whole = new TreeMap<>();
        BigDecimal common =
                values.stream().filter(Ratio::isDefined).map(Ratio::below).reduce(BigDecimal.ONE, BigDecimal::multiply);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isDefined()) {
                whole.put(
                        i,
                        values.get(i)
                                .above()
                                .multiply(common)
                                .divide(values.get(i).below()));
            }
        }
        if (whole.size() < 3) {
            return Ratio.none(UndefinedReason.INCOMPLETE);
        }
        BigDecimal n = BigDecimal.valueOf(whole.size());
        BigDecimal x = sum(whole, (index, value) -> index);
        BigDecimal xx = sum(whole, (index, value) -> index.multiply(index));
        BigDecimal y = sum(whole, (index, value) -> value);
        BigDecimal xy = sum(whole, (index, value) -> index.multiply(value));
        BigDecimal spread = n.multiply(xx).subtract(x.multiply(x));
        BigDecimal rise = n.multiply(xy).subtract(x.multiply(y));
        BigDecimal away = n.multiply(BigDecimal.valueOf(values.size())).subtract(x);
        BigDecimal above = y.multiply(spread).add(rise.multiply(away));
        Ratio next = Ratio.of(above, n.multiply(spread).multiply(common));
        return next.compareTo(BigDecimal.valueOf(least)) < 0 ? Ratio.none(UndefinedReason.OUTSIDE_DOMAIN) : next;
    }

    private interface Summand {
        BigDecimal of(BigDecimal index, BigDecimal value);
    }

    private static BigDecimal sum(SortedMap<Integer, BigDecimal> values, Summand each) {
        return values.entrySet().stream()
                .map(entry -> each.of(BigDecimal.valueOf(entry.getKey()), entry.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Months from January on, as of the first of July: contracts of ten customers at most, and their size in dollars. */
    static ContractHistory months(int[] contracts, long[] dollars) {
        List<ContractValuePerCustomer> values = new ArrayList<>();
        for (int i = 0; i < contracts.length; i++) {
            Money total = Money.ofMinor(dollars[i] * 100 * contracts[i], "USD");
            values.add(ContractValuePerCustomer.of(
                    SignedContracts.ofTotals(total, contracts[i]), Math.min(contracts[i], 10)));
        }
        return history(values, FIRST_OF_JULY);
    }

    /** Whether the complete values that there are do not all lie on one line. */
    static boolean scatter(ContractHistory history, Function<ContractValuePerCustomer, Kpi> measured) {
        List<Kpi> all = history.complete().stream()
                .map(period -> measured.apply(period.value()))
                .toList();
        int[] places = IntStream.range(0, all.size())
                .filter(i -> all.get(i).isDefined())
                .toArray();
        return IntStream.range(2, places.length).anyMatch(n -> {
            Fraction before = step(all, places[n - 2], places[n - 1]);
            return !before.equals(step(all, places[n - 1], places[n]));
        });
    }

    private static Fraction step(List<Kpi> all, int from, int to) {
        return all.get(to)
                .formula()
                .value()
                .minus(all.get(from).formula().value())
                .dividedBy(Fraction.of(to - from));
    }
}
