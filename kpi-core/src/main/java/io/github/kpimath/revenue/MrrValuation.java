package io.github.kpimath.revenue;

import static io.github.kpimath.internal.Inputs.requireNotNegative;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.MoneySum;
import io.github.kpimath.value.ExchangeRates;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.MoneyAmount;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How the MRR of customers who pay in several currencies moves in one: every movement is valued at the <em>opening</em> rates, and what
 * changed rates added or took away is the currency effect, closing amount × (closing rate − opening rate).
 *
 * <pre>{@code
 * MrrValuation may = MrrValuation.at(
 *         ExchangeRates.into("USD", ExchangeRate.of(Fraction.parse("1.10"), "EUR", "USD")),
 *         ExchangeRates.into("USD", ExchangeRate.of(Fraction.parse("1.20"), "EUR", "USD")));
 * MrrMovement customer = may.movement(Money.of("100", "EUR"), Money.of("120", "EUR"));
 * customer.expansion();        // USD 22.00
 * customer.currencyEffect();   // USD 12.00: from 110 to 144
 * }</pre>
 *
 * <p>So a customer who pays as before has neither expanded nor contracted, whatever the rates did. Who left has no currency effect. Who
 * came is valued at the opening rate of his currency, too. A change of currency is no movement in itself: both amounts are valued
 * at opening rates. Nothing is rounded. {@link #between} goes through two snapshots of all customers. Immutable and thread-safe.
 *
 * @param opening the rates of the opening
 * @param closing the rates of the closing, into the same currency
 */
public record MrrValuation(ExchangeRates opening, ExchangeRates closing) implements Serializable {

    /**
     * Checks.
     *
     * @param opening the rates of the opening
     * @param closing the rates of the closing, into the same currency
     * @throws IllegalArgumentException if they are into two currencies
     */
    public MrrValuation {
        requireNonNull(opening, "opening");
        requireNonNull(closing, "closing");
        if (!opening.target().equals(closing.target())) {
            throw new IllegalArgumentException(
                    "closing is into " + closing.target() + ", opening into " + opening.target());
        }
    }

    /**
     * The valuation of a period.
     *
     * @param opening the rates of the opening
     * @param closing the rates of the closing, into the same currency
     * @return the valuation
     * @throws IllegalArgumentException if they are into two currencies
     */
    public static MrrValuation at(ExchangeRates opening, ExchangeRates closing) {
        return new MrrValuation(opening, closing);
    }

    /**
     * Customers who all pay in one currency: no rates, and no currency effect.
     *
     * @param currencyCode the ISO 4217 code of the currency
     * @return the valuation
     * @throws IllegalArgumentException if the code is unknown
     */
    public static MrrValuation in(String currencyCode) {
        return at(ExchangeRates.into(currencyCode), ExchangeRates.into(currencyCode));
    }

    /**
     * The movement of one customer: won where the opening amount is 0, churned where the closing amount is.
     *
     * @param before his MRR at the opening, net of all his lines, in his currency then
     * @param after his MRR at the closing, in his currency then
     * @return the movement in the one currency
     * @throws IllegalArgumentException if an amount is negative, or the currency of one that is not 0 has no rate
     */
    public MrrMovement movement(MoneyAmount before, MoneyAmount after) {
        return movement(before, after, false);
    }

    /**
     * The movement of a former customer who pays again.
     *
     * @param after his MRR at the closing, in his currency
     * @return the movement in the one currency
     * @throws IllegalArgumentException if the amount is negative, or the currency of one that is not 0 has no rate
     */
    public MrrMovement reactivation(MoneyAmount after) {
        return movement(Money.zero(opening.target()), after, true);
    }

    private MrrMovement movement(MoneyAmount before, MoneyAmount after, boolean paidBefore) {
        requireNotNegative("before", before);
        requireNotNegative("after", after);
        MrrSums sums = new MrrSums(this);
        sums.customer(sums.atOpening(before), sums.atOpening(after), () -> paidBefore);
        sums.closing(after);
        return sums.movement();
    }

    /**
     * The movement of all customers between two snapshots, one movement per customer, net of all his lines.
     *
     * <pre>{@code
     * Map<String, MoneyAmount> april = lines.stream().filter(inApril).collect(MrrMovement.snapshot(Line::customer, Line::perMonth));
     * MrrValuation.in("USD").between(april, may, formerCustomers::contains);
     * }</pre>
     *
     * <ul>
     *   <li>Whoever is in a snapshot with 0 is not paying: it is the same as not to be in it.
     *   <li>Another plan or a second subscription is expansion or contraction of the one customer, never churn and new.
     *   <li>Who was gone and is back at the closing has not left: only the two snapshots are looked at.
     *   <li>Who came in the period and pays more at its end than he began with is all new.
     * </ul>
     *
     * <p>The closing MRR is that of the closing snapshot, exactly. It is one pass over each snapshot, which nobody may change meanwhile.
     *
     * @param opening what each customer pays per month at the opening, in his currency
     * @param closing what each customer pays per month at the closing
     * @param paidBefore who paid at some time before the opening, so that paying again is a reactivation; it is asked only about customers
     *     who do not pay at the opening and do at the closing
     * @param <K> customers' ids
     * @return the movement in the one currency
     * @throws IllegalArgumentException if an amount is negative, or the currency of one that is not 0 has no rate
     */
    public <K> MrrMovement between(
            Map<K, ? extends MoneyAmount> opening,
            Map<K, ? extends MoneyAmount> closing,
            Predicate<? super K> paidBefore) {
        requireNonNull(opening, "opening");
        requireNonNull(paidBefore, "paidBefore");
        requireNonNull(closing, "closing");
        MrrSums sums = new MrrSums(this);
        MoneyAmount nothing = Money.zero(this.opening.target());
        // loops, because Map.forEach is compiled for all who use it
        for (Map.Entry<K, ? extends MoneyAmount> each : opening.entrySet()) {
            MoneyAmount before = each.getValue();
            long was = sums.minorUnits(before);
            if (was >= 0) {
                sums.leaves(was);
            } else {
                sums.leaves(sums.atOpening(checked("opening", each.getKey(), before)));
            }
        }
        for (Map.Entry<K, ? extends MoneyAmount> each : closing.entrySet()) {
            K customer = each.getKey();
            MoneyAmount after = each.getValue();
            MoneyAmount found = opening.get(customer);
            MoneyAmount before = found == null ? nothing : found;
            long was = sums.minorUnits(before);
            long is = sums.minorUnits(after);
            BooleanSupplier hasPaid = () -> paidBefore.test(customer);
            if (was >= 0 && is >= 0) {
                sums.staysOrComes(was, is, hasPaid);
            } else {
                checked("closing", customer, after);
                sums.staysOrComes(sums.atOpening(before), sums.atOpening(after), hasPaid);
                sums.closing(after);
            }
        }
        return sums.movement();
    }

    /**
     * The movement of all customers between two snapshots, where each line of a customer who stays is a movement of its own: who adds
     * one for 30 and drops one for 10 has expanded by 30 and contracted by 10, and not by 20 net.
     *
     * <p>Who came is new with all his lines, and who left is lost with all of them, as by {@link #between}; opening and closing are the
     * same. For the bridge from one to the other only: gross revenue retention is of the net per customer, which {@link #between} gives.
     *
     * @param opening the lines of each customer at the opening, and what he pays per month for each
     * @param closing the lines of each customer at the closing; who switches the plan of a line keeps its id
     * @param paidBefore who paid at some time before the opening
     * @param <K> customers' ids
     * @param <L> lines' ids, one for each line of a customer
     * @return the movement in the one currency
     * @throws IllegalArgumentException if an amount is negative, or the currency of one that is not 0 has no rate
     */
    public <K, L> MrrMovement perLine(
            Map<K, ? extends Map<L, ? extends MoneyAmount>> opening,
            Map<K, ? extends Map<L, ? extends MoneyAmount>> closing,
            Predicate<? super K> paidBefore) {
        requireNonNull(opening, "opening");
        requireNonNull(paidBefore, "paidBefore");
        MrrSums sums = new MrrSums(this);
        MoneyAmount nothing = Money.zero(this.opening.target());
        requireNonNull(closing, "closing").forEach((customer, lines) -> {
            Map<L, MoneyAmount> was = atOpening(sums, "opening", customer, opening.get(customer));
            Map<L, MoneyAmount> is = atOpening(sums, "closing", customer, lines);
            MoneyAmount before = total(was);
            MoneyAmount after = total(is);
            if (before.isZero() || after.isZero()) {
                sums.customer(before, after, () -> paidBefore.test(customer));
            } else {
                sums.opening(before);
                is.forEach((line, amount) -> sums.change(was.getOrDefault(line, nothing), amount));
                was.forEach((line, amount) -> {
                    if (!is.containsKey(line)) {
                        sums.change(amount, nothing);
                    }
                });
            }
            lines.values().forEach(sums::closing);
        });
        opening.forEach((customer, lines) -> {
            if (!closing.containsKey(customer)) {
                sums.customer(total(atOpening(sums, "opening", customer, lines)), nothing, () -> false);
            }
        });
        return sums.movement();
    }

    private <L> Map<L, MoneyAmount> atOpening(
            MrrSums sums, String argument, Object customer, @Nullable Map<L, ? extends MoneyAmount> lines) {
        Map<L, MoneyAmount> valued = new LinkedHashMap<>();
        if (lines != null) {
            lines.forEach((line, amount) -> valued.put(line, sums.atOpening(checked(argument, customer, amount))));
        }
        return valued;
    }

    private MoneyAmount total(Map<?, MoneyAmount> lines) {
        return lines.values().stream().reduce(Money.zero(opening.target()), MoneySum::plus);
    }

    private static MoneyAmount checked(String argument, Object customer, MoneyAmount amount) {
        if (requireNonNull(amount, argument).isNegative()) {
            throw new IllegalArgumentException(
                    argument + " " + amount + " of customer " + customer + " is negative: state 0 or more");
        }
        return amount;
    }
}
