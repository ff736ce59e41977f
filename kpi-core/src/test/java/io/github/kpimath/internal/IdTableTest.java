package io.github.kpimath.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a map of sums. */
class IdTableTest {

    private static final int MANY = 300_000;
    private static final int FEW_HUNDREDS = 400;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static void add(IdTable<Object> table, Object id, long marks) {
        int at = table.of(id);
        table.set(at, table.get(at) + marks);
    }

    /** Sums tell ids apart, if each has one of its own. */
    private static Map<Long, Integer> sums(IdTable<Object> table) {
        Map<Long, Integer> sums = new HashMap<>();
        for (int at = table.next(-1); at >= 0; at = table.next(at)) {
            sums.merge(table.get(at), 1, Integer::sum);
        }
        return sums;
    }

    @Provide
    Arbitrary<Object> ids() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-20, 20).map(each -> (Object) each),
                Arbitraries.longs().map(each -> (Object) each),
                Arbitraries.integers().between(-3, 3).map(each -> (Object) each),
                Arbitraries.of("Aa", "BB", "AaAa", "BBBB", "AaBB", "0", ""));
    }

    private static void holdsWhatAMapHolds(List<Object> ids, long seed) {
        Random random = new Random(seed);
        IdTable<Object> one = new IdTable<>(1);
        IdTable<Object> other = new IdTable<>(1);
        Map<Object, Long> expected = new HashMap<>();
        for (Object id : ids) {
            long marks = 1L << expected.getOrDefault(id, (long) expected.size());
            expected.putIfAbsent(id, (long) expected.size());
            IdTable<Object> either = random.nextBoolean() ? one : other;
            int at = either.of(id);
            either.set(at, either.get(at) | marks);
        }
        one.merge(RoundTrip.of(other), (mine, theirs) -> mine | theirs);
        Map<Long, Integer> each = new HashMap<>();
        expected.values().forEach(number -> each.put(1L << number, 1));
        assertThat(sums(one)).isEqualTo(each).isEqualTo(sums(RoundTrip.of(one)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void idsOfAnyKind(@ForAll("mixed") List<Object> ids, @ForAll long seed) {
        holdsWhatAMapHolds(ids, seed);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void idsThatAreNumbers(@ForAll("numbers") List<Object> ids, @ForAll long seed) {
        holdsWhatAMapHolds(ids, seed);
    }

    @Provide
    Arbitrary<List<Object>> mixed() {
        return ids().list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Object>> numbers() {
        return Arbitraries.longs()
                .between(-20, 20)
                .map(each -> (Object) each)
                .list()
                .ofMaxSize(200);
    }

    @Test
    void aNumberIsTheSameAsItsObject() {
        IdTable<Object> table = new IdTable<>(2);
        table.set(table.of(0L) + 1, 5);
        assertThat(table.get(table.of((Object) 0L) + 1)).isEqualTo(5);
        table.set(table.of((Object) (-7L)), 6);
        assertThat(table.get(table.of(-7L))).isEqualTo(6);
        table.set(table.of("seven"), 8);
        assertThat(table.get(table.of(0L) + 1)).as("also when they are objects").isEqualTo(5);
        assertThat(table.get(table.of(-7L))).isEqualTo(6);
        assertThat(table.get(table.of((Object) 0))).as("an int is another id").isZero();
    }

    /** What is there in the end, each once; and in a time that shows that nothing crowds. */
    private static void holdsMany(LongFunction<Object> ids) {
        IdTable<Object> table = new IdTable<>(1);
        for (int i = 0; i < MANY; i++) {
            add(table, ids.apply(i), 1 + i);
            add(table, ids.apply(i), MANY);
        }
        assertThat(sums(table)).hasSize(MANY).containsEntry(1L + MANY, 1).containsEntry(2L * MANY, 1);
        IdTable<Object> merged = new IdTable<>(1);
        merged.merge(table, (mine, theirs) -> mine + theirs);
        merged.merge(table, (mine, theirs) -> mine + theirs);
        assertThat(sums(merged)).hasSize(MANY).containsEntry(2L * (1 + MANY), 1);
        assertThat(sums(RoundTrip.of(table))).isEqualTo(sums(table));
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void idsThatFollowEachOther() {
        holdsMany(i -> i);
    }

    /** Multiplied by the factor that is to spread them, they are 0, 1, 2 and so on, and all want the first place. */
    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void idsThatOneMultiplicationDoesNotSpread() {
        long inverse = inverse(SPREAD);
        holdsMany(i -> i * inverse);
    }

    /** The room that merging makes beforehand is kept when the first id comes that is no number. */
    @Test
    void nothingIsMovedTwiceWhereNumbersMeetWords() {
        IdTable<Object> words = new IdTable<>(1);
        for (int i = 0; i < MANY; i++) {
            add(words, "customer " + i, 1);
        }
        IdTable<Object> one = new IdTable<>(1);
        add(one, 7L, 1);
        List<Integer> placesOfSeven = new ArrayList<>();
        one.merge(words, (mine, theirs) -> {
            if (placesOfSeven.isEmpty()) {
                placesOfSeven.add(one.next(-1));
            }
            return mine + theirs;
        });
        assertThat(placesOfSeven).containsExactly(one.of(7L));
        assertThat(sums(one)).isEqualTo(Map.of(1L, MANY + 1));
    }

    /** There is one place more than a power of two, all of them in one array of {@code long}. */
    @Property
    void aTableGrowsWhileAnArrayCanHoldIt(@ForAll @IntRange(min = 2, max = 1_000) int stride) {
        int last = 7;
        int size = last / 3 * 2 + 1;
        while ((2L * (last + 1) + 1) * stride <= Integer.MAX_VALUE) {
            assertThat(IdTable.doubled(last, stride, size)).isEqualTo(2 * last + 1);
            last = 2 * last + 1;
            size = last / 3 * 2 + 1;
        }
        int largest = last;
        int most = size;
        Refusal.of(
                ArithmeticException.class,
                () -> IdTable.doubled(largest, stride, most),
                "ids " + (most + 1) + " are outside 0.." + most + ",");
    }

    @Test
    void theMostThatATableHolds() {
        String more = ", the most that one table holds with ";
        Refusal.of(
                ArithmeticException.class,
                () -> IdTable.doubled((1 << 29) - 1, 2, 357_913_941),
                "ids 357913942 are outside 0..357913941" + more + "1 × 64 marks for each");
        Refusal.of(
                ArithmeticException.class,
                () -> IdTable.doubled((1 << 29) - 1, 3, 357_913_941),
                "ids 357913942 are outside 0..357913941" + more + "2 × 64 marks for each");
        Refusal.of(
                ArithmeticException.class,
                () -> IdTable.doubled((1 << 28) - 1, 4, 178_956_971),
                "ids 178956972 are outside 0..178956971" + more + "3 × 64 marks for each");
    }

    /** Each step doubles the digits that are right. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int i = 0; i < 6; i++) {
            inverse *= 2 - odd * inverse;
        }
        assertThat(odd * inverse).isOne();
        return inverse;
    }

    /** When the first word comes all are objects, placed by their hash, which may crowd where the numbers did not, and the other way round. */
    @Test
    void noNumberIsLostWhenAWordComes() {
        long inverse = inverse(SPREAD);
        stayThere(i -> i * inverse);
        long[] crowded = LongStream.iterate(1L << Integer.SIZE, tag -> tag + 1)
                .filter(tag -> tag * SPREAD >>> Long.SIZE - 12 == 0)
                .limit(FEW_HUNDREDS)
                .toArray();
        stayThere(i -> crowded[(int) i] & 0xFFFF_FFFFL);
        stayThere(i -> {
            long number = i << Integer.SIZE | (crowded[(int) i] ^ i) & 0xFFFF_FFFFL;
            assertThat(Long.hashCode(number)).isEqualTo((int) crowded[(int) i]);
            return number;
        });
    }

    private static void stayThere(LongFunction<Object> numbers) {
        IdTable<Object> table = new IdTable<>(1);
        Map<Long, Integer> each = new HashMap<>();
        for (int i = 0; i < FEW_HUNDREDS; i++) {
            add(table, numbers.apply(i), 1 + i);
            each.put(1L + i, 1);
        }
        add(table, "word", MANY);
        each.put((long) MANY, 1);
        for (int i = 0; i < FEW_HUNDREDS; i++) {
            assertThat(table.get(table.of(numbers.apply(i)))).isEqualTo(1 + i);
        }
        assertThat(table.get(table.of("word"))).isEqualTo(MANY);
        assertThat(sums(table)).isEqualTo(each);
    }

    /** An id that has another hash once it was read, as one of an enum has in another JVM. */
    private static final class Moved implements Serializable {

        private static final long serialVersionUID = 1L;

        private final int number;
        private transient int hash;

        Moved(int number) {
            this.number = number;
            this.hash = number;
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            hash = ~number * 31;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Moved moved && number == moved.number;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    @Test
    void idsMayHaveAnotherHashWhereTheyAreRead() {
        IdTable<Object> table = new IdTable<>(1);
        for (int i = 0; i < FEW_HUNDREDS; i++) {
            add(table, new Moved(i), 1 + i);
        }
        IdTable<Object> read = RoundTrip.of(table);
        for (int i = 0; i < FEW_HUNDREDS; i++) {
            Moved moved = RoundTrip.of(new Moved(i));
            assertThat(moved.hashCode()).isNotEqualTo(new Moved(i).hashCode());
            assertThat(read.get(read.of(moved))).isEqualTo(1 + i);
        }
        assertThat(sums(read)).isEqualTo(sums(table));
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void idsThatAreWords() {
        holdsMany(i -> "customer " + i);
    }
}
