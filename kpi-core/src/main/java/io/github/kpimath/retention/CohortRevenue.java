package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.retention.CohortRetention.Method;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Who came together, and what they brought later: revenue by cohort and period.
 *
 * <pre>{@code
 * CohortRevenue table = orders.stream()
 *         .collect(CohortRevenue.collector(months, usd, Order::customer, Order::day, Order::amount));
 * table.amount(0, 1);            // what January's new customers paid in February
 * table.text(Locale.ENGLISH);    // the triangle
 * }</pre>
 *
 * <p>Rows and columns are those of the {@link CohortLayout}: the amount of a column is what came in its interval, in its bracket, or
 * in it and all later ones. What the data do not cover yet is not final.
 *
 * <p>A value, not a KPI. {@link #plus} joins disjoint sets of customers with one layout and currency. A number per cohort and a sum
 * per cell, however many customers. Immutable and thread-safe.
 */
public final class CohortRevenue implements Evidence<CohortRevenue> {

    private static final long serialVersionUID = 1L;

    private final CohortLayout layout;
    private final long[] customers;
    /** Row by row. */
    private final Money[] amounts;

    private CohortRevenue(CohortLayout layout, long[] customers, Money[] amounts) {
        this.layout = layout;
        this.customers = customers;
        this.amounts = amounts;
    }

    /** Adds amounts up into cells. Built by one thread and thrown away. */
    static final class Sums {

        private final CohortLayout layout;
        private final int columns;
        private final Money[] amounts;
        final long[] customers;

        Sums(CohortLayout layout, Money zero) {
            this.layout = layout;
            this.columns = layout.columnCount();
            this.customers = new long[layout.cohortCount()];
            this.amounts = new Money[Math.multiplyExact(customers.length, columns)];
            Arrays.fill(amounts, zero);
        }

        void add(int cohort, int interval, Money amount) {
            boolean later = layout.method() == Method.ON_INTERVAL_OR_LATER;
            for (int column = 0; column < columns && layout.from(column) <= interval; column++) {
                if (later || interval < layout.to(column)) {
                    int cell = cohort * columns + column;
                    amounts[cell] = amounts[cell].plus(amount);
                }
            }
        }

        CohortRevenue table() {
            return new CohortRevenue(layout, customers, amounts);
        }
    }

    /**
     * Nobody and nothing: the identity of {@link #plus} for a layout and currency.
     *
     * @param layout the rows and columns
     * @param currency the currency
     * @return the empty table
     * @throws IllegalArgumentException if the columns are rolling 24 hours
     */
    public static CohortRevenue zero(CohortLayout layout, Currency currency) {
        CohortTable.requireCalendar(layout);
        return new Sums(layout, Money.zero(currency)).table();
    }

    /**
     * Collects revenue by cohort from records of one amount each: orders, invoices, refunds as negative amounts on the day that they
     * are to be booked. A customer's first amount above 0 decides his cohort, so that a refund of what was bought before the data does
     * not; whose first is before the first cohort is in none, as is who never paid. With recurring cohorts a customer is in that of each
     * interval in which he has an amount above 0. What came in intervals before the cohort does not count, and nothing on or after the
     * as-of day does.
     *
     * <p>Memory grows with the customers and, for each, with the intervals in which he has an amount.
     *
     * @param layout the rows and columns
     * @param currency the currency of all amounts
     * @param customer who paid
     * @param day the day of the record
     * @param amount the amount
     * @param <T> the records
     * @param <K> the ids, which equal ones are one customer; serializable, where accumulators are shipped
     * @return a collector; it refuses amounts of another currency
     * @throws IllegalArgumentException if the columns are rolling 24 hours, which days do not tell
     */
    public static <T, K> Collector<T, ?, CohortRevenue> collector(
            CohortLayout layout,
            Currency currency,
            Function<? super T, ? extends K> customer,
            Function<? super T, LocalDate> day,
            Function<? super T, Money> amount) {
        CohortTable.requireCalendar(layout);
        requireNonNull(currency, "currency");
        requireNonNull(customer, "customer");
        requireNonNull(day, "day");
        requireNonNull(amount, "amount");
        return Collector.of(
                () -> new CohortRevenueAccumulator<K>(layout, currency),
                (sums, item) -> sums.add(customer.apply(item), day.apply(item), amount.apply(item)),
                CohortRevenueAccumulator::merge,
                CohortRevenueAccumulator::result);
    }

    /**
     * Collects revenue by cohort from instants, by the calendar of a time zone, as
     * {@link #collector(CohortLayout, Currency, Function, Function, Function)} does from days.
     *
     * @param layout the rows and columns
     * @param zone the time zone whose calendar decides
     * @param currency the currency of all amounts
     * @param customer who paid
     * @param at the instant of the record
     * @param amount the amount
     * @param <T> the records
     * @param <K> the ids, which equal ones are one customer; serializable, where accumulators are shipped
     * @return a collector; it refuses amounts of another currency
     * @throws IllegalArgumentException if the columns are rolling 24 hours
     */
    public static <T, K> Collector<T, ?, CohortRevenue> collector(
            CohortLayout layout,
            ZoneId zone,
            Currency currency,
            Function<? super T, ? extends K> customer,
            Function<? super T, Instant> at,
            Function<? super T, Money> amount) {
        requireNonNull(zone, "zone");
        requireNonNull(at, "at");
        return collector(
                layout,
                currency,
                customer,
                item -> DateRange.dayOf(requireNonNull(at.apply(item), "at"), zone),
                amount);
    }

    /**
     * Collects revenue by the day of joining, from records of one amount each that state it too, and of customers without any, who are
     * of the cohort as well. What came in intervals before that of joining does not count; of several days of joining the earliest does.
     *
     * <pre>{@code
     * invoices.stream().collect(CohortRevenue.collector(
     *         months, usd, Invoice::account, Invoice::signedUp, Invoice::day, Invoice::amount))
     * }</pre>
     *
     * <p>Memory grows as with {@link #collector(CohortLayout, Currency, Function, Function, Function)}.
     *
     * @param layout the rows and columns
     * @param currency the currency of all amounts
     * @param customer who joined, and paid
     * @param joined the day of joining, which decides the cohort
     * @param day the day of the record, or null in a record of joining alone
     * @param amount the amount; not looked at in a record of joining alone
     * @param <T> the records
     * @param <K> the ids, which equal ones are one customer; serializable, where accumulators are shipped
     * @return a collector; it refuses amounts of another currency
     * @throws IllegalArgumentException if the columns are rolling 24 hours, or the cohorts recurring
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K> Collector<T, ?, CohortRevenue> collector(
            CohortLayout layout,
            Currency currency,
            Function<? super T, ? extends K> customer,
            Function<? super T, LocalDate> joined,
            Function<? super T, ? extends @Nullable LocalDate> day,
            Function<? super T, ? extends @Nullable Money> amount) {
        CohortTable.requireFirstTime(layout);
        requireNonNull(currency, "currency");
        requireNonNull(customer, "customer");
        requireNonNull(joined, "joined");
        requireNonNull(day, "day");
        requireNonNull(amount, "amount");
        return Collector.of(
                () -> new CohortRevenueAccumulator<K>(layout, currency),
                (sums, item) -> sums.add(customer.apply(item), joined.apply(item), day.apply(item), amount.apply(item)),
                CohortRevenueAccumulator::merge,
                CohortRevenueAccumulator::result);
    }

    /** What was written elsewhere is not trusted. */
    private Object readResolve() {
        Counts.requirePart("cohorts", customers.length, layout.cohortCount(), "cohorts of the layout");
        Counts.requirePart(
                "cells", amounts.length, (long) customers.length * layout.columnCount(), "cohorts × columns");
        return new CohortRevenue(layout, customers, amounts);
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
     * What a cohort brought.
     *
     * @param cohort the row, from 0
     * @param column the column, from 0
     * @return the amount; so far, where the layout says that the cell {@linkplain CohortLayout#isComplete is not complete}
     * @throws IllegalArgumentException if there is no such cell
     */
    public Money amount(int cohort, int column) {
        layout.cohort(cohort);
        layout.from(column);
        return amounts[cohort * layout.columnCount() + column];
    }

    /**
     * The table as text: a row per cohort with its customers and what they brought. What is not complete yet is marked, what has not
     * begun is blank.
     *
     * @param locale the language and region
     * @return the lines
     */
    public String text(Locale locale) {
        return new CohortText(layout, locale)
                .text(
                        "cohort-revenue",
                        (words, cohort) -> words.number(Fraction.of(customers[cohort])),
                        (words, cohort, column) -> words.money(amount(cohort, column)),
                        cohort -> customers[cohort] == 0);
    }

    /** {@inheritDoc} Tables of another layout or currency are refused. */
    @Override
    public CohortRevenue plus(CohortRevenue other) {
        CohortTable.requireSame(layout, other.layout);
        long[] allCustomers = new long[customers.length];
        Arrays.setAll(allCustomers, i -> Math.addExact(customers[i], other.customers[i]));
        Money[] allAmounts = new Money[amounts.length];
        Arrays.setAll(allAmounts, i -> amounts[i].plus(other.amounts[i]));
        return new CohortRevenue(layout, allCustomers, allAmounts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CohortRevenue table
                && layout.equals(table.layout)
                && Arrays.equals(customers, table.customers)
                && Arrays.equals(amounts, table.amounts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(customers) + Arrays.hashCode(amounts);
    }

    @Override
    public String toString() {
        return "CohortRevenue[" + layout + ", customers=" + Arrays.toString(customers) + ", amounts="
                + Arrays.toString(amounts) + "]";
    }
}
