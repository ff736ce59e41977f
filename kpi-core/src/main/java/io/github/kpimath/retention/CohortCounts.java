package io.github.kpimath.retention;

import java.util.BitSet;

/** Counts customers into the cells of a cohort table, one after another. Built by one thread and thrown away. */
final class CohortCounts {

    private final CohortLayout layout;
    private final int columns;
    private final int[] bounds;
    private final long[] customers;
    private final long[] retained;

    CohortCounts(CohortLayout layout) {
        this.layout = layout;
        this.columns = layout.columnCount();
        this.bounds = layout.bounds().stream().mapToInt(Integer::intValue).toArray();
        this.customers = new long[layout.cohortCount()];
        this.retained = new long[Math.multiplyExact(customers.length, columns)];
    }

    /** One customer in one cohort, whose interval has an index among those in which he was active. */
    void add(int cohort, int cohortInterval, BitSet active) {
        customers[cohort]++;
        if (layout.method() == CohortRetention.Method.ON_INTERVAL_OR_LATER) {
            int upTo = Math.min(columns, active.length() - cohortInterval);
            for (int column = 0; column < upTo; column++) {
                retained[cohort * columns + column]++;
            }
        } else {
            addEach(cohort, cohortInterval, active);
        }
    }

    private void addEach(int cohort, int cohortInterval, BitSet active) {
        int column = 0;
        while (column < columns) {
            int after = active.nextSetBit(cohortInterval + bounds[column]) - cohortInterval;
            if (after < 0) {
                return;
            }
            while (column < columns && bounds[column + 1] <= after) {
                column++;
            }
            if (column < columns && bounds[column] <= after) {
                retained[cohort * columns + column]++;
                column++;
            }
        }
    }

    CohortTable table() {
        return new CohortTable(layout, customers, retained);
    }
}
