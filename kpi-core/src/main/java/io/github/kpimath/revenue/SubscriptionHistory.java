package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.internal.Groups;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.ExchangeRates;
import io.github.kpimath.value.MoneyAmount;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each customer paid per month, day by day: the evidence that subscriptions leave behind, from which come snapshots and the movements
 * of MRR in each month.
 *
 * <pre>{@code
 * SubscriptionHistory<String> history = lines.stream()
 *         .collect(SubscriptionHistory.collector(Line::customer, Line::from, Line::until, Line::perMonth));
 * history.movements(DateRange.ofYear(2026), CalendarUnit.MONTH, "USD").text(Locale.ENGLISH);
 * }</pre>
 *
 * <p>A line is in force in {@code [from, until)}: {@code until} is the first day without it. The lines of a customer are added up, so
 * that another plan from the day on which the old one ends is one change of price, and a yearly price instead of twelve times the monthly
 * one is none at all. A line of price 0, such as a free plan, is no paying. Every record is taken for a line of its own: one delivered
 * twice counts twice.
 *
 * <p>{@link #plus} joins disjoint sets of customers. Memory grows with the number of customers and of the days on which their prices
 * changed. Immutable and thread-safe.
 *
 * @param <K> customers' ids, {@code Serializable} where the history is shipped
 * @param changes how the price of each customer changed, in order of day and currency; no customer without a change
 */
public record SubscriptionHistory<K>(Map<K, List<Change>> changes) implements Evidence<SubscriptionHistory<K>> {

    /**
     * A change of what a customer pays per month.
     *
     * @param day the first day on which the new price holds
     * @param by how much more he pays, or, negative, less
     */
    public record Change(LocalDate day, ExactMoney by) implements Serializable {

        /**
         * Checks.
         *
         * @param day the first day on which the new price holds
         * @param by how much more he pays, or, negative, less
         * @throws NullPointerException if either is null
         */
        public Change {
            requireNonNull(day, "day");
            requireNonNull(by, "by");
        }

        private Change plus(Change sameDay) {
            return new Change(day, by.plus(sameDay.by));
        }

        private Change on(LocalDate other) {
            return new Change(other, by);
        }
    }

    private static final Comparator<Change> ORDER = Comparator.comparing(Change::day)
            .thenComparing(change -> change.by().currency().getCurrencyCode());

    /**
     * Checks, sorts, and joins the changes of one day.
     *
     * @param changes how the price of each customer changed, in any order
     * @throws IllegalArgumentException if a customer would pay less than nothing on some day
     */
    public SubscriptionHistory {
        Map<K, List<Change>> sorted = new HashMap<>();
        requireNonNull(changes, "changes").forEach((customer, own) -> {
            requireNonNull(customer, "customer");
            requireNonNull(own, "changes").forEach(change -> requireNonNull(change, "change"));
            List<Change> joined = Groups.joined(own, ORDER, Change::plus).stream()
                    .filter(change -> !change.by().isZero())
                    .toList();
            requireNotNegative(customer, joined);
            if (!joined.isEmpty()) {
                sorted.put(customer, joined);
            }
        });
        changes = Map.copyOf(sorted);
    }

    private static void requireNotNegative(Object customer, List<Change> changes) {
        PriceLevel level = new PriceLevel();
        for (Change change : changes) {
            ExactMoney now = level.add(change.by());
            if (now.isNegative()) {
                throw new IllegalArgumentException("changes of customer " + customer + " lead to " + now + " on "
                        + change.day() + ": nobody pays less than nothing");
            }
        }
    }

    /**
     * No subscription: the identity of {@link #plus}.
     *
     * @param <K> customers' ids
     * @return the empty evidence
     */
    public static <K> SubscriptionHistory<K> empty() {
        return new SubscriptionHistory<>(Map.of());
    }

    /**
     * Collects the history from records of subscription lines, each of one price.
     *
     * @param customer the customer's id
     * @param from the first day of the line
     * @param until the first day without it, or null for one that goes on
     * @param perMonth what is paid for it per month, 0 or more
     * @param <T> the records
     * @param <K> customers' ids
     * @return a collector; it refuses a line that ends before it begins, and a negative price
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K> Collector<T, ?, SubscriptionHistory<K>> collector(
            Function<? super T, ? extends K> customer,
            Function<? super T, LocalDate> from,
            Function<? super T, ? extends @Nullable LocalDate> until,
            Function<? super T, ? extends MoneyAmount> perMonth) {
        requireNonNull(customer, "customer");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        requireNonNull(perMonth, "perMonth");
        return Collector.of(
                SubscriptionAccumulator<K>::new,
                (lines, line) ->
                        lines.add(customer.apply(line), from.apply(line), until.apply(line), perMonth.apply(line)),
                SubscriptionAccumulator::merge,
                SubscriptionAccumulator::result);
    }

    /**
     * Collects the history from records of subscription lines with a recurring price: nothing is paid while its trial lasts, a discount
     * that starts is a contraction, one that ends an expansion.
     *
     * @param customer the customer's id
     * @param from the first day of the line
     * @param until the first day without it, or null for one that goes on
     * @param price its recurring price
     * @param <T> the records
     * @param <K> customers' ids
     * @return a collector; it refuses a line that ends before it begins
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K> Collector<T, ?, SubscriptionHistory<K>> ofPrices(
            Function<? super T, ? extends K> customer,
            Function<? super T, LocalDate> from,
            Function<? super T, ? extends @Nullable LocalDate> until,
            Function<? super T, RecurringPrice> price) {
        requireNonNull(customer, "customer");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        requireNonNull(price, "price");
        return Collector.of(
                SubscriptionAccumulator<K>::new,
                (lines, line) ->
                        lines.addPrice(customer.apply(line), from.apply(line), until.apply(line), price.apply(line)),
                SubscriptionAccumulator::merge,
                SubscriptionAccumulator::result);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if a customer is in both
     */
    @Override
    public SubscriptionHistory<K> plus(SubscriptionHistory<K> other) {
        Map<K, List<Change>> all = new HashMap<>(changes);
        other.changes.forEach((customer, own) -> {
            if (all.put(customer, own) != null) {
                throw new IllegalArgumentException(
                        "customer " + customer + " is in both: only disjoint sets of customers add up");
            }
        });
        return new SubscriptionHistory<>(all);
    }

    /**
     * The same history with short lapses bridged: who pays nothing for fewer than so many days and then pays again is taken to have gone on
     * paying, up to the day of his return, what he paid on the day before the lapse. So a late renewal is neither churn nor reactivation;
     * what he pays more or less from his return on is expansion or contraction on that day. MRR on the bridged days is therefore higher
     * than what was in force; movements and snapshots are both of the bridged history and reconcile as ever. A lapse that has not ended in
     * these data is churn, however short it is so far: data that reach further may bridge it.
     *
     * @param days lapses of fewer days are bridged, 0 or more; 0 and 1 bridge nothing
     * @return the bridged history
     * @throws IllegalArgumentException if the number is negative
     */
    public SubscriptionHistory<K> bridgingLapsesUnder(int days) {
        Counts.requireCount("days", days);
        Map<K, List<Change>> bridged = new HashMap<>();
        changes.forEach((customer, own) -> bridged.put(customer, bridged(own, days)));
        return new SubscriptionHistory<>(bridged);
    }

    private static List<Change> bridged(List<Change> own, int days) {
        List<Change> bridged = new ArrayList<>();
        PriceLevel level = new PriceLevel();
        int done = 0;
        for (int i = 0; i < own.size(); i++) {
            level.add(own.get(i).by());
            boolean lastOfDay = i + 1 == own.size()
                    || !own.get(i + 1).day().equals(own.get(i).day());
            if (lastOfDay) {
                LocalDate day = own.get(i).day();
                LocalDate back =
                        i + 1 == own.size() ? LocalDate.MAX : own.get(i + 1).day();
                boolean isShort = !level.pays() && back.toEpochDay() - day.toEpochDay() < days;
                own.subList(done, i + 1).forEach(change -> bridged.add(isShort ? change.on(back) : change));
                done = i + 1;
            }
        }
        return bridged;
    }

    /**
     * The snapshot of a day: what each customer who pays on it pays per month.
     *
     * @param day the day
     * @param rates the rates into the one currency
     * @return the exact amounts by customer
     * @throws IllegalArgumentException if a currency has no rate
     */
    public Map<K, ExactMoney> on(LocalDate day, ExchangeRates rates) {
        requireNonNull(day, "day");
        requireNonNull(rates, "rates");
        Map<K, ExactMoney> paying = new HashMap<>();
        changes.forEach((customer, own) -> {
            PriceLevel level = new PriceLevel();
            own.stream().takeWhile(change -> !change.day().isAfter(day)).forEach(change -> level.add(change.by()));
            if (level.pays()) {
                paying.put(customer, level.valued(rates));
            }
        });
        return Map.copyOf(paying);
    }

    /**
     * MRR at the end of a period, who pays it, and who paid when it began.
     *
     * @param period the period: its end is its last day, its start the day before its first
     * @param rates the rates into the one currency
     * @return the evidence of MRR, ARR and ARPA
     * @throws IllegalArgumentException if a currency has no rate
     */
    public RecurringRevenue recurringRevenue(DateRange period, ExchangeRates rates) {
        Map<K, ExactMoney> atEnd = on(period.lastDay(), rates);
        return new RecurringRevenue(ExactMoney.sum(rates.target(), atEnd.values()), atEnd.size())
                .withPayersAtStart(
                        on(period.startInclusive().minusDays(1), rates).size());
    }

    /**
     * How MRR moved in each week, month and so on, where everybody pays in one currency.
     *
     * @param span from when to when; the whole units inside it are the periods
     * @param unit what the periods are
     * @param currencyCode the ISO 4217 code of the currency
     * @return a movement per period
     * @throws IllegalArgumentException if there is no whole unit, the code is unknown, or somebody pays in another currency
     */
    public MrrHistory movements(DateRange span, CalendarUnit unit, String currencyCode) {
        ExchangeRates none = ExchangeRates.into(currencyCode);
        return movements(span, unit, day -> none);
    }

    /**
     * How MRR moved in each week, month and so on, valued as {@link MrrValuation} does: each period at the rates of its opening, with a
     * currency effect.
     *
     * <p>A period compares the end of the day before it with the end of its last day. Who paid on any day before the period and did not pay
     * at its opening is reactivated, however long ago it was; who began, left and began again within one period is new. Past customers from
     * before the data are stated by a line that ended then.
     *
     * @param span from when to when; the whole units inside it are the periods
     * @param unit what the periods are
     * @param rates the rates of a day, asked for the first day of each period and for the day after the last; all into one currency
     * @return a movement per period, each opening with what the one before closes with
     * @throws IllegalArgumentException if there is no whole unit, or a currency has no rate
     */
    public MrrHistory movements(DateRange span, CalendarUnit unit, Function<LocalDate, ExchangeRates> rates) {
        List<DateRange> periods = requireNonNull(span, "span").eachWithin(unit);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("span " + span + " has no whole interval of " + unit.length());
        }
        return along(periods, rates);
    }

    /**
     * How MRR moved change by change: each day on which somebody's price changed is a period of its own, so that joining in May and an
     * upgrade later in May are two movements.
     *
     * @param span the days that are looked at
     * @param rates the rates of all these days, into the one currency
     * @return a movement per day with a change; there is no currency effect
     * @throws IllegalArgumentException if a currency has no rate
     */
    public MrrHistory events(DateRange span, ExchangeRates rates) {
        requireNonNull(span, "span");
        requireNonNull(rates, "rates");
        List<DateRange> days = changes.values().stream()
                .flatMap(List::stream)
                .map(Change::day)
                .filter(span::contains)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(CalendarUnit.DAY::containing)
                .toList();
        return along(days, day -> rates);
    }

    private MrrHistory along(List<DateRange> periods, Function<LocalDate, ExchangeRates> rates) {
        MrrSeries series = new MrrSeries(periods, requireNonNull(rates, "rates"));
        changes.values().forEach(series::add);
        return series.history();
    }
}
