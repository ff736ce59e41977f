package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Against the sort by comparing, of values without a sign. */
class DigitSortTest {

    private static long[] byComparing(long... values) {
        return LongStream.of(values)
                .boxed()
                .sorted(Long::compareUnsigned)
                .mapToLong(Long::longValue)
                .toArray();
    }

    @Provide
    Arbitrary<long[]> values() {
        return Arbitraries.oneOf(
                        Arbitraries.longs(),
                        Arbitraries.longs().between(0, 20),
                        Arbitraries.longs().map(each -> each & 0xFFL << 40 | 1L << 60))
                .array(long[].class)
                .ofMaxSize(70);
    }

    @Property
    void ascendingWhateverTheDigits(@ForAll("values") long[] values) {
        assertThat(DigitSort.sorted(values.clone(), values.length)).containsExactly(byComparing(values));
    }

    @Test
    void asManyAsAreAskedFor() {
        assertThat(DigitSort.sorted(new long[] {9, 5, 1, 3}, 3))
                .startsWith(1, 5, 9)
                .hasSize(4);
        assertThat(DigitSort.sorted(new long[] {9}, 0)).containsExactly(9);
        assertThat(DigitSort.sorted(new long[0], 0)).isEmpty();
        assertThat(DigitSort.sorted(new long[] {4, 4, 4}, 3)).containsExactly(4, 4, 4);
    }

    @Test
    void many() {
        SplittableRandom random = new SplittableRandom(1);
        for (int size : new int[] {2_047, 2_048, 2_049, 100_000}) {
            long[] values = random.longs(size).toArray();
            assertThat(DigitSort.sorted(values.clone(), size)).containsExactly(byComparing(values));
        }
    }
}
