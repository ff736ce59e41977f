package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Exact sums of prices between 0 and 10,000 dollars, all in one currency. */
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms6g", "-Xmx12g", Work.TOUCHED})
public class MoneySums extends Work {

    private static final Currency USD = Currency.getInstance("USD");

    /** The same prices as cents. */
    @State(Scope.Benchmark)
    public static class Cents {

        @Param({"10000", "1000000", "10000000"})
        int size;

        private long[] amounts = {};

        @Setup
        public void price() {
            amounts = new SplittableRandom(1).longs(size, 0, 1_000_000).toArray();
        }
    }

    /** The same prices as money. */
    @State(Scope.Benchmark)
    public static class Amounts {

        private final List<Money> amounts = new ArrayList<>();

        @Setup
        public void price(Cents cents) {
            for (long each : cents.amounts) {
                amounts.add(Money.ofMinor(each, USD));
            }
            settle();
        }
    }

    /** The same prices as decimals. */
    @State(Scope.Benchmark)
    public static class Decimals {

        private final List<BigDecimal> amounts = new ArrayList<>();

        @Setup
        public void price(Cents cents) {
            for (long each : cents.amounts) {
                amounts.add(BigDecimal.valueOf(each, 2));
            }
            settle();
        }
    }

    @Benchmark
    public Money sumOfMinor(Cents cents) {
        return Money.sumOfMinor(USD, cents.amounts);
    }

    @Benchmark
    public Money sum(Amounts money) {
        return Money.sum(USD, money.amounts);
    }

    @Benchmark
    public Money plus(Amounts money) {
        Money sum = Money.zero(USD);
        for (Money each : money.amounts) {
            sum = sum.plus(each);
        }
        return sum;
    }

    @Benchmark
    public long longLoop(Cents cents) {
        long sum = 0;
        for (long each : cents.amounts) {
            sum += each;
        }
        return sum;
    }

    @Benchmark
    public BigDecimal decimalAdds(Decimals decimals) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal each : decimals.amounts) {
            sum = sum.add(each);
        }
        return sum;
    }
}
