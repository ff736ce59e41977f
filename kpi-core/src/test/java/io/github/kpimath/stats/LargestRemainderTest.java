package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    @Test
    void givesTheMissingPointToTheLargestRemainderAndAmongEqualsToTheEarlier() {
        assertThat(LargestRemainder.percents(0, 1, 1, 1)).containsExactly(points("34", "33", "33"));
        assertThat(LargestRemainder.percents(0, 1, 2, 4)).containsExactly(points("14", "29", "57"));
        assertThat(LargestRemainder.percents(1, 250, 675, 75)).containsExactly(points("25.0", "67.5", "7.5"));
        assertThat(LargestRemainder.percents(0, 0, 5)).containsExactly(points("0", "100"));
        assertThat(LargestRemainder.percents(15, 1, 2))
                .containsExactly(points("33.333333333333333", "66.666666666666667"));
    }

    @Test
    void staysExactWhereTheSumOfTheCountsLeavesTheRangeOfLong() {
        assertThat(LargestRemainder.percents(0, Long.MAX_VALUE, Long.MAX_VALUE)).containsExactly(points("50", "50"));
    }

    @Property
    void addsUpToOneHundredAndStaysWithinOneLastDigitOfTheShare(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(max = 1_000_000) Long> counts,
            @ForAll @IntRange(max = 4) int decimals) {
        long total = counts.stream().mapToLong(Long::longValue).sum();
        Assume.that(total > 0);

        List<BigDecimal> percents = LargestRemainder.percents(
                decimals, counts.stream().mapToLong(Long::longValue).toArray());

        assertThat(percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("100");
        for (int i = 0; i < counts.size(); i++) {
            BigDecimal share = BigDecimal.valueOf(counts.get(i) * 100)
                    .divide(BigDecimal.valueOf(total), 20, RoundingMode.HALF_EVEN);
            assertThat(percents.get(i).subtract(share).abs()).isLessThan(BigDecimal.ONE.movePointLeft(decimals));
            assertThat(percents.get(i).scale()).isEqualTo(decimals);
        }
    }

    @Test
    void whatIsEmptyHasNone() {
        assertThat(LargestRemainder.percentsOrNone(0, 0, 0)).isEmpty();
        assertThat(LargestRemainder.percentsOrNone(0, 0, 5)).containsExactly(points("0", "100"));
    }

    @Test
    void refusesWhatHasNoShares() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LargestRemainder.percents(0, 0, 0))
                .withMessageContaining("counts are all 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LargestRemainder.percents(0, 3, -1))
                .withMessageContaining("counts[1] -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LargestRemainder.percents(-1, 1))
                .withMessageContaining("decimals -1 is outside 0..15");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LargestRemainder.percents(16, 1))
                .withMessageContaining("decimals 16");
    }

    private static BigDecimal[] points(String... values) {
        return List.of(values).stream().map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}
