package io.github.kpimath.revenue;

import static io.github.kpimath.internal.Inputs.requireNotNegative;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Formula;
import io.github.kpimath.Itemized;
import io.github.kpimath.Measure;
import io.github.kpimath.Words;
import io.github.kpimath.internal.TextTable;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.MoneyAmount;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How monthly recurring revenue moved from the start of a period to its end: the evidence of revenue retention, revenue churn,
 * growth and the quick ratio.
 *
 * <p>Each customer is compared between two snapshots and counted once, net of all his lines: won for the first time, paying
 * more, paying less, gone, or back again. The closing MRR is the sum of the parts, so that it cannot fail to reconcile:
 *
 * <pre>{@code
 * MrrMovement year = MrrMovement.startingWith(Money.of("10000", "USD"))
 *         .winning(Money.of("1000", "USD"))
 *         .expanding(Money.of("800", "USD"))
 *         .contracting(Money.of("300", "USD"))
 *         .losing(Money.of("500", "USD"))
 *         .reactivating(Money.of("200", "USD"));
 * year.closing();   // USD 11200.00, exactly
 * }</pre>
 *
 * <p>Amounts are exact, so that the twelfth part of a yearly price enters and leaves unrounded; see {@link RecurringPrice}. A
 * customer who goes from 100 a month to 1,200 a year has not moved.
 *
 * <p>All amounts are of one currency, valued at the exchange rates of the opening; what the change of rates added or took away
 * is the currency effect, a movement of its own. {@link MrrValuation} finds all of it from two snapshots, and
 * {@link SubscriptionHistory} for each month from the lines of subscriptions. {@link #plus} joins disjoint sets of customers over the
 * same period; consecutive periods are never added. Seven exact sums. Immutable and thread-safe.
 *
 * @param opening MRR at the start, 0 or more
 * @param won MRR of customers who pay for the first time
 * @param expansion what customers of the opening pay more
 * @param contraction what customers of the opening pay less and still pay, as a positive amount
 * @param churned the opening MRR of customers who pay no more, as a positive amount
 * @param reactivation MRR of former customers who pay again
 * @param currencyEffect what changed exchange rates added, or, negative, took away
 */
public record MrrMovement(
        ExactMoney opening,
        ExactMoney won,
        ExactMoney expansion,
        ExactMoney contraction,
        ExactMoney churned,
        ExactMoney reactivation,
        ExactMoney currencyEffect)
        implements Evidence<MrrMovement>, Itemized {

    /**
     * Checks.
     *
     * @param opening MRR at the start, 0 or more
     * @param won MRR of customers who pay for the first time
     * @param expansion what customers of the opening pay more
     * @param contraction what customers of the opening pay less and still pay, as a positive amount
     * @param churned the opening MRR of customers who pay no more, as a positive amount
     * @param reactivation MRR of former customers who pay again
     * @param currencyEffect what changed exchange rates added, or, negative, took away
     * @throws IllegalArgumentException if any but the currency effect is negative, or more is lost than there was at the opening
     * @throws CurrencyMismatchException if the currencies differ
     */
    public MrrMovement {
        requireNotNegative("opening", opening);
        requireNotNegative("won", won);
        requireNotNegative("expansion", expansion);
        requireNotNegative("contraction", contraction);
        requireNotNegative("churned", churned);
        requireNotNegative("reactivation", reactivation);
        requireNonNull(currencyEffect, "currencyEffect");
        ExactMoney lost = contraction.plus(churned);
        if (lost.compareTo(opening) > 0) {
            throw new IllegalArgumentException("contraction " + contraction + " and churned " + churned
                    + " are more than the opening " + opening + ": only customers of the opening can lose it");
        }
        requireNotNegative(
                "closing", closing(opening, won, expansion, contraction, churned, reactivation, currencyEffect));
    }

    /**
     * A period that opens with so much MRR; state what happened in it by the methods that follow.
     *
     * @param opening MRR at the start, 0 or more
     * @return a period in which nothing happened
     * @throws IllegalArgumentException if the amount is negative
     */
    public static MrrMovement startingWith(MoneyAmount opening) {
        ExactMoney zero = ExactMoney.zero(requireNonNull(opening, "opening").currency());
        return new MrrMovement(opening.exact(), zero, zero, zero, zero, zero, zero);
    }

    /**
     * Nobody pays and nothing happens: the identity of {@link #plus} in a currency.
     *
     * @param currency the currency
     * @return the empty evidence
     */
    public static MrrMovement zero(Currency currency) {
        return startingWith(ExactMoney.zero(currency));
    }

    /**
     * Collects a snapshot from records of subscription lines: what each customer pays per month, all his lines together, for
     * {@link MrrValuation#between}.
     *
     * <pre>{@code
     * lines.stream()
     *         .filter(line -> line.isInForce(day))
     *         .collect(MrrMovement.snapshot(Line::customer, line -> line.price().perMonth(day)));
     * }</pre>
     *
     * <p>Every record is taken for a line of its own: one delivered twice counts twice. Memory grows with the number of customers.
     *
     * @param customer the customer's id, {@code Serializable} where accumulators are shipped
     * @param perMonth what he pays for the line per month on the day of the snapshot, 0 or more
     * @param <T> the records
     * @param <K> customers' ids
     * @return a collector into an unmodifiable map; it refuses a negative price, and lines of one customer in two currencies
     */
    public static <T, K> Collector<T, ?, Map<K, MoneyAmount>> snapshot(
            Function<? super T, ? extends K> customer, Function<? super T, ? extends MoneyAmount> perMonth) {
        requireNonNull(customer, "customer");
        requireNonNull(perMonth, "perMonth");
        return Collector.of(
                () -> new SnapshotAccumulator<K>(),
                (sums, line) -> sums.add(customer.apply(line), perMonth.apply(line)),
                SnapshotAccumulator::merge,
                SnapshotAccumulator::result);
    }

    /**
     * The movement of all customers between two snapshots from arrays, as {@link MrrValuation#between} finds it between two maps: one
     * movement per customer, net of all his lines.
     *
     * @param opening what each customer pays per month at the opening
     * @param closing what each customer pays per month at the closing, in the same currency
     * @param paidBefore who paid at some time before the opening, so that paying again is a reactivation; it is asked only about customers
     *     who do not pay at the opening and do at the closing
     * @return the movement
     * @throws CurrencyMismatchException if the currencies differ
     */
    public static MrrMovement between(MrrSnapshot opening, MrrSnapshot closing, LongPredicate paidBefore) {
        requireNonNull(paidBefore, "paidBefore");
        return requireNonNull(opening, "opening").to(requireNonNull(closing, "closing"), paidBefore);
    }

    /**
     * MRR of customers who pay for the first time.
     *
     * @param amount how much more, 0 or more
     * @return the movement with it
     * @throws IllegalArgumentException if the amount is negative
     */
    public MrrMovement winning(MoneyAmount amount) {
        requireNotNegative("winning", amount);
        return new MrrMovement(
                opening, won.plus(amount), expansion, contraction, churned, reactivation, currencyEffect);
    }

    /**
     * What customers of the opening pay more.
     *
     * @param amount how much more, 0 or more
     * @return the movement with it
     * @throws IllegalArgumentException if the amount is negative
     */
    public MrrMovement expanding(MoneyAmount amount) {
        requireNotNegative("expanding", amount);
        return new MrrMovement(
                opening, won, expansion.plus(amount), contraction, churned, reactivation, currencyEffect);
    }

    /**
     * What customers of the opening pay less and still pay.
     *
     * @param amount how much more is contracted, as a positive amount
     * @return the movement with it
     * @throws IllegalArgumentException if the amount is negative, or more is lost than there was at the opening
     */
    public MrrMovement contracting(MoneyAmount amount) {
        requireNotNegative("contracting", amount);
        return new MrrMovement(
                opening, won, expansion, contraction.plus(amount), churned, reactivation, currencyEffect);
    }

    /**
     * The opening MRR of customers who pay no more.
     *
     * @param amount how much more is lost, as a positive amount
     * @return the movement with it
     * @throws IllegalArgumentException if the amount is negative, or more is lost than there was at the opening
     */
    public MrrMovement losing(MoneyAmount amount) {
        requireNotNegative("losing", amount);
        return new MrrMovement(
                opening, won, expansion, contraction, churned.plus(amount), reactivation, currencyEffect);
    }

    /**
     * MRR of former customers who pay again.
     *
     * @param amount how much more, 0 or more
     * @return the movement with it
     * @throws IllegalArgumentException if the amount is negative
     */
    public MrrMovement reactivating(MoneyAmount amount) {
        requireNotNegative("reactivating", amount);
        return new MrrMovement(
                opening, won, expansion, contraction, churned, reactivation.plus(amount), currencyEffect);
    }

    /**
     * What changed exchange rates added or took away.
     *
     * @param amount the effect, negative where the currencies of the customers fell
     * @return the movement with it
     */
    public MrrMovement withCurrencyEffect(MoneyAmount amount) {
        return new MrrMovement(
                opening,
                won,
                expansion,
                contraction,
                churned,
                reactivation,
                requireNonNull(amount, "currencyEffect").exact());
    }

    @Override
    public MrrMovement plus(MrrMovement other) {
        return new MrrMovement(
                opening.plus(other.opening),
                won.plus(other.won),
                expansion.plus(other.expansion),
                contraction.plus(other.contraction),
                churned.plus(other.churned),
                reactivation.plus(other.reactivation),
                currencyEffect.plus(other.currencyEffect));
    }

    /**
     * MRR at the end: opening, won, expansion, reactivation and currency effect, less contraction and churned.
     *
     * @return the sum of the parts
     */
    public ExactMoney closing() {
        return closing(opening, won, expansion, contraction, churned, reactivation, currencyEffect);
    }

    /**
     * The movement as text: a bridge from the opening MRR to the closing one, a line per step.
     *
     * @param locale the language and region
     * @return the lines; the closing stands behind ≈ where a figure is finer than the currency's minor unit
     */
    public String text(Locale locale) {
        TextTable table = new TextTable(locale).name("mrr-movements");
        steps(table.words()).forEach(step -> table.line(step.text()));
        return table.text();
    }

    /** The same in one line, without the steps in which nothing happened. */
    String line(Locale locale) {
        return steps(Words.of(locale)).stream()
                .filter(step -> step.isEnd() || !step.amount().isZero())
                .map(StepText::text)
                .collect(Collectors.joining("; "));
    }

    private record StepText(boolean isEnd, ExactMoney amount, String text) {}

    private List<StepText> steps(Words words) {
        boolean whole = Stream.of(opening, won, expansion, contraction, churned, reactivation, currencyEffect)
                .allMatch(amount -> amount.toMoney(RoundingMode.DOWN).exact().equals(amount));
        return List.of(
                step(words, "", "mrr-opening", opening),
                step(words, "+ ", "mrr-new", won),
                step(words, "+ ", "mrr-expansion", expansion),
                step(words, "− ", "mrr-contraction", contraction),
                step(words, "− ", "mrr-churned", churned),
                step(words, "+ ", "mrr-reactivation", reactivation),
                step(words, "+ ", "currency-effect", currencyEffect),
                step(words, whole ? "= " : "≈ ", "mrr-closing", closing()));
    }

    private static StepText step(Words words, String sign, String symbol, ExactMoney amount) {
        String value = words.measured(amount.fraction(), Measure.of(amount.currency()));
        boolean isEnd = symbol.equals("mrr-opening") || symbol.equals("mrr-closing");
        return new StepText(isEnd, amount, sign + words.symbol(symbol) + ": " + value);
    }

    private static ExactMoney closing(
            ExactMoney opening,
            ExactMoney won,
            ExactMoney expansion,
            ExactMoney contraction,
            ExactMoney churned,
            ExactMoney reactivation,
            ExactMoney currencyEffect) {
        return opening.plus(won)
                .plus(expansion)
                .plus(reactivation)
                .plus(currencyEffect)
                .minus(contraction)
                .minus(churned);
    }

    @Override
    public Optional<Formula> itemize(String symbol) {
        return Optional.empty();
    }
}
