package io.github.kpimath.retention;

import io.github.kpimath.internal.Timeline;

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
    void add(int cohort, int cohortInterval, Timeline active) {
        customers[cohort]++;
        switch (layout.method()) {
            case ON_INTERVAL -> addIntervals(cohort, cohortInterval, active);
            case ON_INTERVAL_OR_LATER -> addOrLater(cohort, cohortInterval, active);
            default -> addBrackets(cohort, cohortInterval, active);
        }
    }

    private void addIntervals(int cohort, int cohortInterval, Timeline active) {
        int end = cohortInterval + columns;
        for (int each = active.next(cohortInterval); each >= 0 && each < end; each = active.next(each + 1)) {
            retained[cohort * columns + each - cohortInterval]++;
        }
    }

    private void addOrLater(int cohort, int cohortInterval, Timeline active) {
        int upTo = Math.min(columns, active.last() + 1 - cohortInterval);
        for (int column = 0; column < upTo; column++) {
            retained[cohort * columns + column]++;
        }
    }

    private void addBrackets(int cohort, int cohortInterval, Timeline active) {
        int column = 0;
        while (column < columns) {
            int after = active.next(cohortInterval + bounds[column]) - cohortInterval;
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
