package io.github.kpimath.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares for people to read: rounded percentages that add up to exactly 100.
 *
 * <p>Each share is cut off at the wanted decimals; what is missing from 100 goes, one last digit each, to the shares that lost
 * most by that (the largest remainder, Hamilton's method; among equals to the earlier one). Rounding each share by itself adds
 * up to 99 or 101 % often enough.
 *
 * <pre>{@code
 * LargestRemainder.percents(0, 1, 1, 1);   // 34, 33, 33
 * }</pre>
 *
 * <p>For display only: figures are computed from the counts.
 */
public final class LargestRemainder {

    private static final int MOST_DECIMALS = 15;

    private LargestRemainder() {}

    /**
     * The percentages of counts, adding up to 100.
     *
     * @param decimals the decimals to show, 0 to 15
     * @param counts the counts, each 0 or more, not all 0
     * @return one percentage per count, in their order
     * @throws IllegalArgumentException if the decimals or a count are out of range, or all counts are 0
     */
    public static List<BigDecimal> percents(int decimals, long... counts) {
        List<BigDecimal> percents = percentsOrNone(decimals, counts);
        if (percents.isEmpty()) {
            throw new IllegalArgumentException("counts are all 0: they have no shares");
        }
        return percents;
    }

    /**
     * The percentages of counts, adding up to 100, or none of what is empty.
     *
     * @param decimals the decimals to show, 0 to 15
     * @param counts the counts, each 0 or more
     * @return one percentage per count, in their order; empty where all counts are 0
     * @throws IllegalArgumentException if the decimals or a count are out of range
     */
    public static List<BigDecimal> percentsOrNone(int decimals, long... counts) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("decimals " + decimals + " is outside 0.." + MOST_DECIMALS);
        }
        BigInteger total = BigInteger.ZERO;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0) {
                throw new IllegalArgumentException("counts[" + i + "] " + counts[i] + " is negative");
            }
            total = total.add(BigInteger.valueOf(counts[i]));
        }
        if (total.signum() == 0) {
            return List.of();
        }
        BigInteger hundred = BigInteger.TEN.pow(decimals + 2);
        List<BigInteger[]> cutAndRemainder = new ArrayList<>();
        BigInteger missing = hundred;
        for (long count : counts) {
            BigInteger[] parts = BigInteger.valueOf(count).multiply(hundred).divideAndRemainder(total);
            cutAndRemainder.add(parts);
            missing = missing.subtract(parts[0]);
        }
        IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> cutAndRemainder.get(i)[1])
                        .reversed())
                .limit(missing.longValueExact())
                .forEach(i -> cutAndRemainder.get(i)[0] = cutAndRemainder.get(i)[0].add(BigInteger.ONE));
        return cutAndRemainder.stream()
                .map(parts -> new BigDecimal(parts[0], decimals))
                .toList();
    }
}
