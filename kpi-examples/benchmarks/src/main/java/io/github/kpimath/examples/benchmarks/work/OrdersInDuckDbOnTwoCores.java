package io.github.kpimath.examples.benchmarks.work;

/** The same, by two threads. */
public class OrdersInDuckDbOnTwoCores extends OrdersInDuckDb {

    @Override
    int threads() {
        return 2;
    }
}
