package io.github.kpimath.examples.flink;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** How much heap was in use at most, garbage that nobody had collected yet included: the smaller the heap, the truer. */
final class HeapPeak {

    private static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private HeapPeak() {}

    /** Forgets what was before. */
    static void reset() {
        System.gc();
        POOLS.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Since the last reset. */
    static long bytes() {
        return POOLS.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}
