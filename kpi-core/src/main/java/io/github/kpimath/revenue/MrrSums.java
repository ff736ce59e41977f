package io.github.kpimath.revenue;

import io.github.kpimath.internal.MoneySum;
import io.github.kpimath.value.ExchangeRates;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.MoneyAmount;
import java.util.Currency;
import java.util.function.BooleanSupplier;

/** Adds up how customers' MRR moved between two snapshots, each customer once. Used by one thread and thrown away. */
final class MrrSums {

    private final MrrValuation rates;
    private final Currency currency;
    private final Money nothing;
    private final MoneySum opening;
    private final MoneySum left;
    private final MoneySum won;
    private final MoneySum expansion;
    private final MoneySum contraction;
    private final MoneySum churned;
    private final MoneySum reactivation;
    private final MoneySum effect;

    MrrSums(MrrValuation rates) {
        this.rates = rates;
        this.currency = rates.opening().target();
        this.nothing = Money.zero(currency);
        this.opening = new MoneySum(currency);
        this.left = new MoneySum(currency);
        this.won = new MoneySum(currency);
        this.expansion = new MoneySum(currency);
        this.contraction = new MoneySum(currency);
        this.churned = new MoneySum(currency);
        this.reactivation = new MoneySum(currency);
        this.effect = new MoneySum(currency);
    }

    /** What an amount is worth at the opening; nothing is worth nothing in any currency and needs no rate. */
    MoneyAmount atOpening(MoneyAmount amount) {
        return valued(amount, rates.opening());
    }

    private MoneyAmount valued(MoneyAmount amount, ExchangeRates by) {
        if (amount.isZero()) {
            return nothing;
        }
        return amount.currency().equals(by.target()) ? amount : by.convert(amount);
    }

    /** One customer, all amounts at opening rates; whether he paid before is asked only where he did not pay at the opening. */
    void customer(MoneyAmount was, MoneyAmount is, BooleanSupplier paidBefore) {
        opening(was);
        moves(was, is, paidBefore);
    }

    /** A customer of the opening, who has left unless {@link #staysOrComes} finds him at the closing: so nobody is looked up twice. */
    void leaves(MoneyAmount was) {
        left.add(was);
    }

    /** The same in minor units of the one currency. */
    void leaves(long was) {
        left.addMinor(was);
    }

    /** A customer of the closing, and what he paid at the opening, for which he counted as one who leaves. */
    void staysOrComes(MoneyAmount was, MoneyAmount is, BooleanSupplier paidBefore) {
        if (!is.isZero()) {
            churned.subtract(was);
            moves(was, is, paidBefore);
        }
    }

    /** The same in minor units of the one currency. */
    void staysOrComes(long was, long is, BooleanSupplier paidBefore) {
        if (is == 0) {
            return;
        }
        if (was == 0) {
            (paidBefore.getAsBoolean() ? reactivation : won).addMinor(is);
            return;
        }
        churned.addMinor(-was);
        if (is < was) {
            contraction.addMinor(was - is);
        } else if (is > was) {
            expansion.addMinor(is - was);
        }
    }

    /** How many minor units of the one currency an amount is; a negative number where it is negative or no such number. */
    long minorUnits(MoneyAmount amount) {
        return amount instanceof Money money && money.currency().equals(currency)
                ? money.minorUnits().orElse(-1)
                : -1;
    }

    /** What customers pay at the opening, at opening rates, whose movements are stated apart. */
    void opening(MoneyAmount was) {
        opening.add(was);
    }

    /** How one customer moves, whose opening is stated apart. */
    void moves(MoneyAmount was, MoneyAmount is, BooleanSupplier paidBefore) {
        if (was.isZero() && is.isZero()) {
            return;
        }
        if (was.isZero()) {
            (paidBefore.getAsBoolean() ? reactivation : won).add(is);
        } else if (is.isZero()) {
            churned.add(was);
        } else {
            change(was, is);
        }
    }

    /** What a customer pays more or less, at opening rates, for all he has or for one of his lines; he pays at both ends. */
    void change(MoneyAmount was, MoneyAmount is) {
        if (MoneySum.compare(is, was) < 0) {
            contraction.add(was, is);
        } else {
            expansion.add(is, was);
        }
    }

    /** What changed rates add to an amount of the closing, of one customer or of all who pay in its currency. */
    void closing(MoneyAmount after) {
        if (!after.isZero() && !after.currency().equals(rates.closing().target())) {
            effect.add(rates.closing().convert(after).minus(rates.opening().convert(after)));
        }
    }

    MrrMovement movement() {
        return new MrrMovement(
                opening.total().plus(left.total()),
                won.total(),
                expansion.total(),
                contraction.total(),
                churned.total().plus(left.total()),
                reactivation.total(),
                effect.total());
    }
}
