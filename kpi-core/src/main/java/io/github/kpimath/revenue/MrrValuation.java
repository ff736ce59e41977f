package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.ExchangeRates;
import io.github.kpimath.value.MoneyAmount;
import java.io.Serializable;

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
 * at opening rates. Nothing is rounded; add the customers up by {@link MrrMovement#plus}. Immutable and thread-safe.
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
     * The movement of one customer: won where the opening amount is 0, churned where the closing amount is.
     *
     * @param before his MRR at the opening, net of all his lines, in his currency then
     * @param after his MRR at the closing, in his currency then
     * @return the movement in the one currency
     * @throws IllegalArgumentException if an amount is negative, or the currency of one that is not 0 has no rate
     */
    public MrrMovement movement(MoneyAmount before, MoneyAmount after) {
        ExactMoney was = valued("before", before, opening);
        ExactMoney is = valued("after", after, opening);
        MrrMovement start = MrrMovement.startingWith(was);
        MrrMovement moved;
        if (was.isZero()) {
            moved = start.winning(is);
        } else if (is.isZero()) {
            moved = start.losing(was);
        } else if (is.compareTo(was) < 0) {
            moved = start.contracting(was.minus(is));
        } else {
            moved = start.expanding(is.minus(was));
        }
        return moved.withCurrencyEffect(effect(after, is));
    }

    /**
     * The movement of a former customer who pays again.
     *
     * @param after his MRR at the closing, in his currency
     * @return the movement in the one currency
     * @throws IllegalArgumentException if the amount is negative, or the currency of one that is not 0 has no rate
     */
    public MrrMovement reactivation(MoneyAmount after) {
        ExactMoney is = valued("after", after, opening);
        return MrrMovement.zero(opening.target()).reactivating(is).withCurrencyEffect(effect(after, is));
    }

    private ExactMoney effect(MoneyAmount after, ExactMoney atOpeningRates) {
        return valued("after", after, closing).minus(atOpeningRates);
    }

    /** Nothing is worth nothing in any currency, so that who left or came needs no rate for his other end. */
    private static ExactMoney valued(String argument, MoneyAmount amount, ExchangeRates rates) {
        requireNonNull(amount, argument);
        if (amount.isNegative()) {
            throw new IllegalArgumentException(argument + " " + amount + " is negative: state 0 or more");
        }
        return amount.isZero() ? ExactMoney.zero(rates.target()) : rates.convert(amount);
    }
}
