package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.retention.CohortRetention.Method;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Fraction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Who came together, and how many of them were active again later: the triangle of cohort retention.
 *
 * <p>A row is a cohort, a column one or more intervals after it, as the {@link CohortLayout} says; each cell gives a
 * {@link CohortRetention} with its interval of confidence. Cells that the data do not cover yet are immature, not 0 %.
 *
 * <pre>{@code
 * CohortLayout months = CohortLayout.of(DateRange.ofYear(2014), CalendarUnit.MONTH, LocalDate.of(2015, 1, 1));
 * CohortTable table = orders.stream().collect(CohortTable.collector(months, Order::customer, Order::day));
 * table.customers(0);            // 639 customers ordered in January for the first time
 * table.cell(0, 1).percent();    // 22.535…: 144 of them ordered in February
 * table.text(Locale.ENGLISH);    // the triangle
 * }</pre>
 *
 * <p>A value, not a KPI. {@link #plus} joins disjoint sets of customers with one layout. Two numbers per cohort and one per cell,
 * however many customers. Immutable and thread-safe.
 */
public final class CohortTable implements Evidence<CohortTable> {

    private static final long serialVersionUID = 1L;

    private final CohortLayout layout;
    private final long[] customers;
    /** Row by row. */
    private final long[] retained;

    CohortTable(CohortLayout layout, long[] customers, long[] retained) {
        this.layout = layout;
        this.customers = customers;
        this.retained = retained;
    }

    /**
     * Nobody: the identity of {@link #plus} for a layout.
     *
     * @param layout the rows and columns
     * @return the empty table
     */
    public static CohortTable empty(CohortLayout layout) {
        return new CohortCounts(layout).table();
    }

    /**
     * Collects cohorts from records of one activity each: logins, orders. A customer's first record decides his cohort; who was
     * active before the first cohort is in none. Several records of one interval count once, and nothing on or after the as-of day
     * counts.
     *
     * <pre>{@code
     * orders.stream().collect(CohortTable.collector(months, Order::customer, Order::day))
     * orders.stream().collect(groupingBy(Order::country, CohortTable.collector(months, Order::customer, Order::day)))
     * }</pre>
     *
     * <p>Memory grows with the customers, for each of whom there is a bit for each interval from the first cohort to the as-of day:
     * 24 to 48 bytes for up to 63 intervals where the ids are {@link Long}, otherwise 30 to 60 beside the id; 12 to 24 more for each 64
     * further intervals; and up to twice that where parts were merged.
     *
     * @param layout the rows and columns
     * @param customer who was active
     * @param active the day of the activity
     * @param <T> the records
     * @param <K> the ids, which equal ones are one customer; serializable, where accumulators are shipped
     * @return a collector
     * @throws IllegalArgumentException if the columns are rolling 24 hours, which days do not tell
     */
    public static <T, K> Collector<T, ?, CohortTable> collector(
            CohortLayout layout, Function<? super T, ? extends K> customer, Function<? super T, LocalDate> active) {
        requireCalendar(layout);
        requireNonNull(customer, "customer");
        requireNonNull(active, "active");
        return Collector.of(
                () -> new CohortAccumulator<K>(layout, false),
                (cohorts, item) -> cohorts.add(customer.apply(item), active.apply(item)),
                CohortAccumulator::merge,
                CohortAccumulator::result);
    }

    /**
     * Cohorts from columns: for each activity the number of the customer, and the day. It is the same as
     * {@linkplain #collector(CohortLayout, Function, Function) collecting} records of them, without an object for each.
     *
     * <pre>{@code
     * CohortTable.of(months, new long[] {7, 8, 7}, new int[] {16_071, 16_071, 16_102}); // 1 January and 1 February 2014
     * }</pre>
     *
     * @param layout the rows and columns
     * @param customers who was active, each number being a customer
     * @param epochDays the day of the activity, as {@link LocalDate#toEpochDay} counts
     * @return the table
     * @throws IllegalArgumentException if the columns are rolling 24 hours, which days do not tell, or there is not one day for each
     *     customer
     * @throws ArithmeticException if there are more customers than one table holds: 358 million where there are fewer than 128
     *     intervals, and fewer of them for more intervals
     */
    public static CohortTable of(CohortLayout layout, long[] customers, int[] epochDays) {
        requireCalendar(layout);
        requireNonNull(customers, "customers");
        requireNonNull(epochDays, "epochDays");
        Counts.requireSameLength("customers", customers.length, "epochDays", epochDays.length);
        CohortAccumulator<Long> cohorts = new CohortAccumulator<>(layout, false);
        cohorts.addAll(customers, epochDays);
        return cohorts.result();
    }

    /**
     * Collects cohorts from instants, by the calendar of a time zone, as {@link #collector(CohortLayout, Function, Function)} does
     * from days. Days have 23 or 25 hours where clocks are changed, and are days.
     *
     * @param layout the rows and columns
     * @param zone the time zone whose calendar decides
     * @param customer who was active
     * @param active the instant of the activity
     * @param <T> the records
     * @param <K> the ids, which equal ones are one customer; serializable, where accumulators are shipped
     * @return a collector
     * @throws IllegalArgumentException if the columns are rolling 24 hours: see {@link #rollingCollector}
     */
    public static <T, K> Collector<T, ?, CohortTable> collector(
            CohortLayout layout,
            ZoneId zone,
            Function<? super T, ? extends K> customer,
            Function<? super T, Instant> active) {
        requireNonNull(zone, "zone");
        requireNonNull(active, "active");
        return collector(layout, customer, item -> DateRange.dayOf(active.apply(item), zone));
    }

    /**
     * Collects cohorts by the day of joining, from records of one activity each that state it too, and of customers without any.
     * Activity in intervals before that of joining does not count; of several days of joining the earliest does.
     *
     * <pre>{@code
     * logins.stream().collect(CohortTable.collector(weeks, Login::account, Login::signedUp, Login::day))
     * }</pre>
     *
     * <p>Memory grows as with {@link #collector(CohortLayout, Function, Function)}, two bits for an interval.
     *
     * @param layout the rows and columns
     * @param customer who joined, and was active
     * @param joined the day of joining, which decides the cohort
     * @param active the day of the activity, or null in a record of joining alone
     * @param <T> the records
     * @param <K> the ids, which equal ones are one customer; serializable, where accumulators are shipped
     * @return a collector
     * @throws IllegalArgumentException if the columns are rolling 24 hours, or the cohorts recurring
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K> Collector<T, ?, CohortTable> collector(
            CohortLayout layout,
            Function<? super T, ? extends K> customer,
            Function<? super T, LocalDate> joined,
            Function<? super T, ? extends @Nullable LocalDate> active) {
        requireFirstTime(layout);
        requireNonNull(customer, "customer");
        requireNonNull(joined, "joined");
        requireNonNull(active, "active");
        return Collector.of(
                () -> new CohortAccumulator<K>(layout, true),
                (cohorts, item) -> cohorts.add(customer.apply(item), joined.apply(item), active.apply(item)),
                CohortAccumulator::merge,
                CohortAccumulator::result);
    }

    /**
     * Collects cohorts with columns of 24 hours each, counted from the first event of each customer. The cohorts are those of the
     * layout's calendar.
     *
     * <p>Memory grows with the customers and their events, eight bytes each: an earlier one may turn up and shift all others.
     *
     * @param layout the rows and columns, made by {@link CohortLayout#rolling}
     * @param customer who was active
     * @param active the instant of the activity
     * @param <T> the records
     * @param <K> the ids, which equal ones are one customer; serializable, where accumulators are shipped
     * @return a collector
     * @throws IllegalArgumentException if the columns are not rolling 24 hours
     */
    public static <T, K> Collector<T, ?, CohortTable> rollingCollector(
            CohortLayout layout, Function<? super T, ? extends K> customer, Function<? super T, Instant> active) {
        ZoneId zone = requireNonNull(layout, "layout")
                .zone()
                .orElseThrow(() -> new IllegalArgumentException("layout is by " + layout.method() + ", not rolling"));
        requireNonNull(customer, "customer");
        requireNonNull(active, "active");
        return Collector.of(
                () -> new RollingCohortAccumulator<K>(layout, zone),
                (cohorts, item) -> cohorts.add(customer.apply(item), active.apply(item)),
                RollingCohortAccumulator::merge,
                RollingCohortAccumulator::result);
    }

    static void requireCalendar(CohortLayout layout) {
        if (requireNonNull(layout, "layout").method() == Method.ROLLING_24_HOURS) {
            throw new IllegalArgumentException(
                    "layout is rolling: 24 hours from the first event are told by instants only");
        }
    }

    /** Cohorts of the calendar that a day of joining decides. */
    static void requireFirstTime(CohortLayout layout) {
        requireCalendar(layout);
        if (layout.recurring()) {
            throw new IllegalArgumentException("layout is of recurring cohorts, which have no day of joining");
        }
    }

    static void requireSame(CohortLayout layout, CohortLayout other) {
        if (!layout.equals(other)) {
            throw new IllegalArgumentException(
                    "other is laid out as " + other + ", this as " + layout + ": only tables of one layout add up");
        }
    }

    /** A stream that was tampered with is refused like any other bad input; its arrays are copied. */
    private Object readResolve() {
        return checked(layout, customers.clone(), retained.clone());
    }

    private static CohortTable checked(CohortLayout layout, long[] customers, long[] retained) {
        int columns = layout.columnCount();
        if (customers.length != layout.cohortCount() || retained.length != (long) customers.length * columns) {
            throw new IllegalArgumentException("counts of " + customers.length + " cohorts and " + retained.length
                    + " cells are not those of " + layout.cohortCount() + " cohorts with " + columns + " columns");
        }
        Counts.requireCounts("customers", customers);
        Counts.requireCounts("retained", retained);
        for (int i = 0; i < retained.length; i++) {
            if (retained[i] > customers[i / columns]) {
                Counts.requirePart("retained[" + i + "]", retained[i], customers[i / columns], "customers");
            }
        }
        return new CohortTable(layout, customers, retained);
    }

    /**
     * The rows and columns.
     *
     * @return the layout
     */
    public CohortLayout layout() {
        return layout;
    }

    /**
     * Who is in a cohort.
     *
     * @param cohort the row, from 0
     * @return how many customers
     * @throws IllegalArgumentException if there is no such row
     */
    public long customers(int cohort) {
        layout.cohort(cohort);
        return customers[cohort];
    }

    /**
     * Who of a cohort was active again.
     *
     * @param cohort the row, from 0
     * @param column the column, from 0
     * @return how many customers; so far, where the cell is immature
     * @throws IllegalArgumentException if there is no such cell
     */
    public long retained(int cohort, int column) {
        layout.cohort(cohort);
        layout.from(column);
        return retained[cohort * layout.columnCount() + column];
    }

    /**
     * The retention of a cohort.
     *
     * @param cohort the row, from 0
     * @param column the column, from 0
     * @return the share; undefined where nobody is in the cohort, and where the cell is immature
     * @throws IllegalArgumentException if there is no such cell
     */
    public CohortRetention cell(int cohort, int column) {
        return CohortRetention.of(evidence(cohort, column), layout.method());
    }

    private CohortCell evidence(int cohort, int column) {
        boolean complete = layout.isComplete(cohort, column);
        return new CohortCell(
                layout.method() == Method.ROLLING_24_HOURS ? CalendarUnit.DAY : layout.unit(),
                layout.from(column),
                layout.to(column),
                layout.recurring(),
                complete ? retained(cohort, column) : 0,
                complete ? customers(cohort) : 0,
                complete ? 0 : customers(cohort));
    }

    /**
     * The retention of all cohorts together whose cells in a column are mature.
     *
     * @param column the column, from 0
     * @return the share, with the customers of the others left out and counted apart
     * @throws IllegalArgumentException if there is no such column
     * @throws IllegalStateException if the cohorts are recurring, so that one customer is in many
     */
    public CohortRetention pooled(int column) {
        if (layout.recurring()) {
            throw new IllegalStateException("recurring cohorts share customers: they do not add up");
        }
        CohortCell all = evidence(0, column);
        for (int cohort = 1; cohort < customers.length; cohort++) {
            all = all.plus(evidence(cohort, column));
        }
        return CohortRetention.of(all, layout.method());
    }

    /**
     * The table as text: a row per cohort with its customers and their retention. What is not complete yet is marked, what has not
     * begun is blank.
     *
     * @param locale the language and region
     * @return the lines
     */
    public String text(Locale locale) {
        return new CohortText(layout, locale)
                .text(
                        "cohort-table",
                        (words, cohort) -> words.number(Fraction.of(customers[cohort])),
                        (words, cohort, column) ->
                                words.percent(cell(cohort, column).exactRatio()),
                        cohort -> customers[cohort] == 0);
    }

    /** {@inheritDoc} Tables of another layout are refused. */
    @Override
    public CohortTable plus(CohortTable other) {
        requireSame(layout, other.layout);
        return new CohortTable(layout, sum(customers, other.customers), sum(retained, other.retained));
    }

    private static long[] sum(long[] some, long[] others) {
        long[] all = new long[some.length];
        Arrays.setAll(all, i -> Math.addExact(some[i], others[i]));
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CohortTable table
                && layout.equals(table.layout)
                && Arrays.equals(customers, table.customers)
                && Arrays.equals(retained, table.retained);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(customers) + Arrays.hashCode(retained);
    }

    @Override
    public String toString() {
        return "CohortTable[" + layout + ", customers=" + Arrays.toString(customers) + ", retained="
                + Arrays.toString(retained) + "]";
    }
}
