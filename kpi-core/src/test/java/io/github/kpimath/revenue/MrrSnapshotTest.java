package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Money;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Snapshots from arrays, and the movements between them. */
class MrrSnapshotTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final MrrSnapshot NOBODY = snapshot(new long[0]);

    private record Line(long customer, long cents) {}

    /** Customers and cents by turns. */
    private static MrrSnapshot snapshot(long... customersAndCents) {
        int lines = customersAndCents.length / 2;
        long[] customers = new long[lines];
        long[] cents = new long[lines];
        for (int i = 0; i < lines; i++) {
            customers[i] = customersAndCents[2 * i];
            cents[i] = customersAndCents[2 * i + 1];
        }
        return MrrSnapshot.ofMinor(USD, customers, cents);
    }

    private static MrrSnapshot snapshot(List<Line> lines) {
        return snapshot(lines.stream()
                .flatMapToLong(line -> LongStream.of(line.customer(), line.cents()))
                .toArray());
    }

    private static MrrMovement between(MrrSnapshot opening, MrrSnapshot closing, Long... former) {
        return MrrMovement.between(opening, closing, Set.of(former)::contains);
    }

    private static MrrMovement opening(long dollars) {
        return MrrMovement.startingWith(usd(dollars));
    }

    @Test
    void classExample() {
        MrrSnapshot april = MrrSnapshot.ofMinor(USD, new long[] {7, 8}, new long[] {100_00, 50_00});
        MrrSnapshot may = MrrSnapshot.ofMinor(USD, new long[] {9, 7}, new long[] {30_00, 120_00});
        MrrMovement moved = between(april, may);
        assertThat(moved)
                .isEqualTo(opening(150).winning(usd(30)).expanding(usd(20)).losing(usd(50)));
        assertThat(moved.closing()).isEqualTo(usd(150).exact());
        assertThat(may.recurringRevenue()).isEqualTo(new RecurringRevenue(usd(150), 2));
        assertThat(may.currency()).isEqualTo(USD);
        assertThat(may).hasToString("MrrSnapshot[customers=2, perMonth=USD 150.00]");
    }

    @Test
    void eachCustomerIsOneMovement() {
        MrrSnapshot april = snapshot(1, 100_00, 2, 50_00, 3, 80_00, 4, 30_00);
        MrrSnapshot may = snapshot(5, 40_00, 6, 25_00, 3, 60_00, 2, 70_00, 1, 100_00);
        Set<Long> asked = new TreeSet<>();
        LongPredicate paidBefore = customer -> asked.add(customer) && customer == 6;
        assertThat(MrrMovement.between(april, may, paidBefore))
                .isEqualTo(opening(260)
                        .winning(usd(40))
                        .expanding(usd(20))
                        .contracting(usd(20))
                        .losing(usd(30))
                        .reactivating(usd(25)));
        assertThat(asked).containsExactly(5L, 6L);
    }

    @Test
    void whoPaysNothingIsNotPaying() {
        MrrSnapshot zero = snapshot(1, 0);
        MrrSnapshot ten = snapshot(1, 10_00);
        assertThat(zero).isEqualTo(NOBODY);
        assertThat(zero.recurringRevenue()).isEqualTo(new RecurringRevenue(usd(0), 0));
        assertThat(between(zero, ten)).isEqualTo(opening(0).winning(usd(10)));
        assertThat(between(zero, ten, 1L)).isEqualTo(opening(0).reactivating(usd(10)));
        assertThat(between(ten, zero)).isEqualTo(opening(10).losing(usd(10)));
        assertThat(between(zero, zero)).isEqualTo(MrrMovement.zero(USD));
        assertThat(between(NOBODY, NOBODY)).isEqualTo(MrrMovement.zero(USD));
    }

    @Test
    void linesOfACustomerAreAddedUp() {
        assertThat(snapshot(7, 1, 8, 5, 7, 0, 7, 2)).isEqualTo(snapshot(8, 5, 7, 3));
        assertThat(snapshot(7, Long.MAX_VALUE - 1, 7, 1)).isEqualTo(snapshot(7, Long.MAX_VALUE));
    }

    @Test
    void sumsAreExactBeyondTheRangeOfLong() {
        Money most = Money.ofMinor(Long.MAX_VALUE, "USD");
        MrrSnapshot before = snapshot(1, Long.MAX_VALUE, 2, Long.MAX_VALUE, 3, Long.MAX_VALUE);
        MrrSnapshot after = snapshot(1, Long.MAX_VALUE, 2, 1, 3, 1);
        ExactMoney less = most.exact().minus(Money.of("0.01", "USD")).times(2);
        assertThat(between(before, after))
                .isEqualTo(MrrMovement.startingWith(most.exact().times(3)).contracting(less));
        assertThat(between(after, before).expansion()).isEqualTo(less);
        assertThat(before.recurringRevenue().perMonth()).isEqualTo(most.exact().times(3));
    }

    /** Ids near each other, far from each other, and of either sign; some customers twice, and some who pay nothing. */
    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<Long> ids = Arbitraries.oneOf(
                Arbitraries.longs().between(-3, 12),
                Arbitraries.longs().between(250, 262),
                Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, 1L << 32 | 1, -1L << 40),
                Arbitraries.longs());
        Arbitrary<Long> cents = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 3), Arbitraries.longs().between(0, Long.MAX_VALUE / 40));
        return Combinators.combine(ids, cents).as(Line::new).list().ofMaxSize(40);
    }

    /** As between maps of money; and each customer by hand. */
    @Property
    void saysTheSameAsMapsOfMoney(@ForAll("lines") List<Line> before, @ForAll("lines") List<Line> after) {
        MrrMovement moved = MrrMovement.between(snapshot(before), snapshot(after), id -> id % 2 == 0);
        assertThat(moved).isEqualTo(MrrValuation.in("USD").between(prices(before), prices(after), id -> id % 2 == 0));
        assertThat(moved.opening()).isEqualTo(total(before));
        assertThat(moved.closing()).isEqualTo(total(after));
    }

    private static Map<Long, Money> prices(List<Line> lines) {
        Map<Long, Money> prices = new HashMap<>();
        lines.forEach(line -> prices.merge(line.customer(), Money.ofMinor(line.cents(), USD), Money::plus));
        return prices;
    }

    private static ExactMoney total(List<Line> lines) {
        return Money.sum(USD, List.copyOf(prices(lines).values())).exact();
    }

    @Property
    void theOrderOfTheLinesIsOfNoAccount(@ForAll("lines") List<Line> lines, @ForAll Random random) {
        MrrSnapshot snapshot = snapshot(lines);
        List<Line> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        assertThat(snapshot(shuffled)).isEqualTo(snapshot).hasSameHashCodeAs(snapshot);
        assertThat(RoundTrip.of(snapshot)).isEqualTo(snapshot);
        long payers = prices(lines).values().stream().filter(Money::isPositive).count();
        assertThat(snapshot.recurringRevenue().payers()).isEqualTo(payers);
    }

    @Property
    void numbersAreSortedWithTheirPairs(@ForAll long[] keys) {
        requireSortedInPairs(keys);
    }

    /** So many that they are dealt out more than once, by all kinds of bits. */
    @ParameterizedTest
    @ValueSource(ints = {16, 17, 31, 32, 33, 5_000, 100_000})
    void manyNumbersAreSortedWithTheirPairs(int size) {
        SplittableRandom random = new SplittableRandom(size);
        requireSortedInPairs(random.longs(size).toArray());
        requireSortedInPairs(random.longs(size, 0, size).toArray());
        requireSortedInPairs(random.longs(size, -size, size).toArray());
        requireSortedInPairs(random.longs(size, 7, 9).map(few -> few << 61).toArray());
        requireSortedInPairs(
                random.longs(size).map(bits -> bits >>> (bits & 63)).toArray());
        requireSortedInPairs(random.longs(size).map(bits -> 1L << bits).toArray());
        requireSortedInPairs(new long[size]);
        requireSortedInPairs(LongStream.range(0, size).map(i -> -i).toArray());
        requireSortedInPairs(partsOf(16, size));
        requireSortedInPairs(partsOf(17, size));
        requireSortedInPairs(LongStream.range(0, size)
                .map(i -> i % 20 < 12 ? 1L << 63 - 5 * (i % 20) : i & 7)
                .toArray());
    }

    /** Numbers far from each other, and just above each of them some more, from the highest on. */
    private static long[] partsOf(int part, int size) {
        return LongStream.range(0, size)
                .map(i -> i / part * 0x9E3779B97F4A7C15L + part - i % part)
                .toArray();
    }

    /** Each key with its own place, and those of one key in the order in which they came. */
    private static void requireSortedInPairs(long[] keys) {
        long[] places = LongStream.range(0, keys.length).toArray();
        LongPairs sorted = new LongPairs(keys, places);
        sorted.sort();
        long[] expected = Arrays.stream(places)
                .boxed()
                .sorted((one, other) -> Long.compareUnsigned(keys[one.intValue()], keys[other.intValue()]))
                .mapToLong(place -> place)
                .toArray();
        assertThat(sorted.values()).isEqualTo(expected);
        assertThat(sorted.keys())
                .isEqualTo(
                        Arrays.stream(expected).map(place -> keys[(int) place]).toArray());
    }

    @Test
    void theArraysAreCopied() {
        long[] customers = {1, 2};
        long[] cents = {3, 4};
        MrrSnapshot snapshot = MrrSnapshot.ofMinor(USD, customers, cents);
        customers[0] = 9;
        cents[1] = 9;
        assertThat(snapshot).isEqualTo(snapshot(1, 3, 2, 4));
        assertThat(snapshot(2, 1, 1, 1)).isEqualTo(snapshot(1, 1, 2, 1));
    }

    @Test
    void onlyTheSameIsEqual() {
        MrrSnapshot one = snapshot(1, 2);
        assertThat(one)
                .isNotEqualTo(snapshot(1, 3))
                .isNotEqualTo(snapshot(2, 2))
                .isNotEqualTo(MrrSnapshot.ofMinor(MrrMovements.EUR, new long[] {1}, new long[] {2}))
                .isNotEqualTo(null);
        assertThat(List.of(snapshot(1, 3).hashCode(), snapshot(2, 2).hashCode()))
                .doesNotContain(one.hashCode());
    }

    @Test
    void aStreamThatWasTamperedWithIsRefused() throws ReflectiveOperationException {
        MrrSnapshot snapshot = snapshot(1, 2);
        Field cents = MrrSnapshot.class.getDeclaredField("minorUnits");
        cents.setAccessible(true);
        ((long[]) cents.get(snapshot))[0] = -2;
        Refusal.of(() -> RoundTrip.of(snapshot), "minorUnits -2 at index 0 is negative");
    }

    @Test
    void refusals() {
        MrrSnapshot euros = MrrSnapshot.ofMinor(MrrMovements.EUR, new long[] {1}, new long[] {2});
        Refusal.of(() -> snapshot(1, 5, 2, 0, 3, -1), "minorUnits -1 at index 2 is negative: state 0 or more");
        Refusal.of(
                () -> MrrSnapshot.ofMinor(USD, new long[3], new long[2]),
                "customers has 3 numbers, minorUnits 2: state one for each");
        Refusal.of(
                () -> snapshot(7, Long.MAX_VALUE, 8, 1, 7, 1),
                "minorUnits of customer 7 come to more than 9223372036854775807");
        Refusal.of(CurrencyMismatchException.class, () -> between(NOBODY, euros), "USD", "EUR");
        Refusal.of(CurrencyMismatchException.class, () -> between(euros, NOBODY), "EUR", "USD");
        Refusal.ofNullByName(() -> MrrSnapshot.ofMinor(null, new long[0], new long[0]), "currency");
        Refusal.ofNullByName(() -> MrrSnapshot.ofMinor(USD, null, new long[0]), "customers");
        Refusal.ofNullByName(() -> MrrSnapshot.ofMinor(USD, new long[0], null), "minorUnits");
        Refusal.ofNullByName(() -> MrrMovement.between(null, NOBODY, id -> false), "opening");
        Refusal.ofNullByName(() -> MrrMovement.between(NOBODY, null, id -> false), "closing");
        Refusal.ofNullByName(() -> MrrMovement.between(NOBODY, NOBODY, null), "paidBefore");
    }
}
