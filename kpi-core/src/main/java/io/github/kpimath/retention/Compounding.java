package io.github.kpimath.retention;

import static io.github.kpimath.Formula.constant;
import static io.github.kpimath.Formula.estimate;
import static io.github.kpimath.Formula.number;
import static io.github.kpimath.Formula.percentage;
import static io.github.kpimath.internal.Inputs.requireRate;

import io.github.kpimath.Definition;
import io.github.kpimath.Formula;
import io.github.kpimath.Leaf;
import io.github.kpimath.internal.Powers;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.PerPeriod;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A rate of one period carried over to another length: the only lawful way of rescaling it. */
final class Compounding {

    private static final Fraction MOST_PERIODS = Fraction.of(12_000);

    private Compounding() {}

    /** The rate over the target, as a formula: of what stays in a period, to the power of their number. */
    static Formula over(PerPeriod<Leaf> rate, Period target, boolean ofLoss) {
        Leaf perPeriod = rate.value();
        Fraction periods = rate.periodsIn(target);
        Optional<Leaf.Undefined> undefined = perPeriod.undefined();
        if (periods.isInteger() && (undefined.isPresent() || isExact(perPeriod.value(), periods))) {
            Formula stays = ofLoss ? constant(1).minus(perPeriod) : perPeriod;
            Formula stayed = stays.power(number("periods", periods));
            return ofLoss ? constant(1).minus(stayed) : stayed;
        }
        Formula outcome = undefined.<Formula>map(why -> why).orElseGet(() -> {
            UnaryOperator<Fraction> lostOf = ofLoss ? UnaryOperator.identity() : Fraction.ONE::minus;
            Fraction lost = lostAfter(lostOf.apply(perPeriod.value()), periods);
            return percentage("compound", lostOf.apply(lost));
        });
        return estimate("compound", outcome, perPeriod, number("periods", periods));
    }

    private static boolean isExact(Fraction rate, Fraction periods) {
        return Powers.isExact(rate, periods.numerator().intValueExact());
    }

    /** 1 − (1 − lost)^periods, to some 45 digits for whole periods, otherwise by logarithms that keep the digits of small rates. */
    private static Fraction lostAfter(Fraction lost, Fraction periods) {
        if (periods.isInteger()) {
            return Fraction.ONE.minus(
                    Powers.of(Fraction.ONE.minus(lost), periods.numerator().intValueExact()));
        }
        double root = -StrictMath.expm1(periods.doubleValue() * StrictMath.log1p(-lost.doubleValue()));
        return Fraction.of(BigDecimal.valueOf(root));
    }

    /** Whether two targets are one length of time, such as a year and twelve months. */
    static boolean isAsLong(Period target, Period other) {
        return PerPeriod.of("", target).equals(PerPeriod.of("", other));
    }

    /** The rate by its name, within 0…1; a measured one by the only definition that compounds. */
    static void check(String argument, PerPeriod<Leaf> rate, Definition compounding, Period target) {
        requireRate(argument, rate.value(), compounding.kpi().id(), Fraction.ONE);
        if (rate.value() instanceof Leaf.Result result && result.kpi().definition() != compounding) {
            throw new IllegalArgumentException(argument + " "
                    + result.kpi().definition().id() + " does not compound: only " + compounding.id() + " does");
        }
        if (rate.periodsIn(target).compareTo(MOST_PERIODS) > 0) {
            throw new IllegalArgumentException("target " + target + " is more than 12000 periods of " + rate.period());
        }
    }
}
