package io.github.kpimath.retention;

import static io.github.kpimath.Formula.constant;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.CountedRateKpi;
import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.PerPeriod;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which share of its customers did a company lose in a period?
 *
 * <p><b>Formula</b> customers lost ÷ customers at start. Those who joined in the period are kept out of the base, are counted
 * when they leave, and enter the base of the next period.
 *
 * <p><b>Unit and range</b> percent, 0 and up: with joiners who leave it can exceed 100 %. Low is good.
 *
 * <p><b>Example</b> 1,000 customers at the start, 64 lost: 6.4 %.
 *
 * <pre>{@code
 * ChurnRate churn = ChurnRate.of(CustomerMovement.startingWith(1_000).losing(64));
 * churn.percent();                        // 6.4
 * churn.explain().text(Locale.ENGLISH);   // Churn rate = customers lost ÷ customers at start = 64 ÷ 1,000 = 6.4%
 * }</pre>
 *
 * <p><b>Variants</b> the churn of one same month is 13.0, 8.0, 9.3 or 11.4 %, by vendor; see {@link Method}. Of subscriptions
 * instead of customers by {@link CustomerMovement#countingSubscriptions}: the explanation names them, and the two are not comparable.
 *
 * <p><b>Undefined</b> when nobody was there at the start (or the method's denominator is zero).
 *
 * <p><b>Pooling</b> add the movements of disjoint segments and measure the sum; never average rates. Consecutive periods are
 * not added.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>It is not 1 − retention when joiners or returners were lost, lapses count, or the base is not the customers at start;
 *       the explanation says so then, and why.
 *   <li>A rate per month is not a rate per year: 10 % a month are 72 % a year. Tag it with {@link #per}, rescale it only by
 *       name ({@link CompoundChurnRate}).
 *   <li>(S − E) ÷ S is no churn: new customers hide the lost ones. (Customers served − new) ÷ S cannot fall below 100 %.
 *   <li>Benchmarks without a period, such as "10 % is grave", say little.
 *   <li>Stopped using and cancelled are two events; {@link UsageChurnRate} is about the first.
 * </ul>
 *
 * <p><b>Interval</b> only where the lost are part of the base: {@link Method#STARTERS_LOST_OVER_START} and
 * {@link Method#ALL_LOST_OVER_EVERYONE_SERVED}.
 *
 * <p><b>Source</b> customer-success practice; the methods are those of the vendors named at each.
 *
 * <p>Immutable and thread-safe.
 *
 * @param evidence who came and who left
 * @param definition how it is computed
 */
public record ChurnRate(CustomerMovement evidence, Method definition) implements CountedRateKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Everybody who left ÷ customers at start, (LS + LJ + LR) ÷ S. The default. */
        ALL_LOST_OVER_START(m -> m.lost().over(m.start())),
        /** Only those who were there at the start, LS ÷ S: exactly 1 − retention. ChartMogul (B2B), Zuora. */
        STARTERS_LOST_OVER_START(m -> m.startersLost().over(m.start())),
        /** Everybody who left ÷ customers at start and new ones, (LS + LJ + LR) ÷ (S + J). Stripe. */
        ALL_LOST_OVER_START_PLUS_JOINED(m ->
                m.whenJoinersKnown(() -> m.lost().over(m.start().plus(m.joined()), m.none("customers")))),
        /** Everybody who left ÷ everyone who was a customer at some time in it, (LS + LJ + LR) ÷ (S + J + R). */
        ALL_LOST_OVER_EVERYONE_SERVED(m -> m.whenJoinersKnown(() -> m.lost().over(m.served()))),
        /** Everybody who left ÷ the mean of customers at start and at end, (LS + LJ + LR) ÷ ((S + E) ÷ 2). */
        ALL_LOST_OVER_MEAN_CUSTOMERS(m -> m.whenJoinersKnown(
                () -> m.lost().over(m.start().plus(m.end()).over(constant(2)), m.none("customers")))),
        /** As the default, and those who left and came back within the period count as lost too. */
        COUNT_LAPSES(m -> m.lost().plus(m.lapsed()).over(m.start()));

        private final Function<MovementParts, Formula> formula;

        Method(Function<MovementParts, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("retention", "churn-rate", Direction.LOW_IS_GOOD);

    private static final Set<Method> SHARES =
            Set.of(Method.STARTERS_LOST_OVER_START, Method.ALL_LOST_OVER_EVERYONE_SERVED);

    /**
     * Checks.
     *
     * @param evidence who came and who left
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public ChurnRate {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The churn rate by the default definition, {@link Method#ALL_LOST_OVER_START}.
     *
     * @param evidence who came and who left
     * @return the result
     */
    public static ChurnRate of(CustomerMovement evidence) {
        return of(evidence, Method.ALL_LOST_OVER_START);
    }

    /**
     * The churn rate by a named definition.
     *
     * @param evidence who came and who left
     * @param definition the definition
     * @return the result
     */
    public static ChurnRate of(CustomerMovement evidence, Method definition) {
        return new ChurnRate(evidence, definition);
    }

    /**
     * The churn rate from two numbers: all who were lost are taken to have been there at the start, and the explanation says
     * that new customers were not given. Where they are known, state a {@link CustomerMovement}.
     *
     * @param customersLost customers lost, 0 to {@code customersAtStart}
     * @param customersAtStart customers when the period began
     * @return the result; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static ChurnRate ofCounts(long customersLost, long customersAtStart) {
        Group.requirePart("customersLost", customersLost, "customersAtStart", customersAtStart);
        return of(CustomerMovement.ofCounts(customersLost, customersAtStart));
    }

    @Override
    public Formula formula() {
        MovementParts parts = evidence.parts();
        return parts.whenLossesKnown(() -> definition.formula.apply(parts));
    }

    @Override
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (!evidence.joinersKnown()) {
            notes.add(evidence.parts().note("joiners-not-given"));
        }
        if (evidence.atStart() > 0 && formula() instanceof Quotient churn) {
            notes.addAll(apartFromRetention(churn));
        }
        return List.copyOf(notes);
    }

    /** Why this and the retention of the same movement do not make one; nothing where they do. */
    private List<Note> apartFromRetention(Quotient churn) {
        List<Note> why = new ArrayList<>();
        if (churn.value().equals(Fraction.of(evidence.startersLost(), evidence.atStart()))) {
            return why;
        }
        long cameAndLeft = evidence.joinersLost() + evidence.returnersLost();
        if (cameAndLeft > 0) {
            why.add(evidence.parts().note("not-the-complement-of-retention", cameAndLeft));
        }
        if (definition == Method.COUNT_LAPSES && evidence.lapsedInside() > 0) {
            why.add(evidence.parts().note("not-the-complement-lapses-count", evidence.lapsedInside()));
        }
        if (!churn.denominator().value().equals(Fraction.of(evidence.atStart()))) {
            why.add(evidence.parts().note("not-the-complement-other-base"));
        }
        return why;
    }

    /**
     * How many of those who count as lost were not there at the start, but came and left within the period. As long as there are
     * any, the rate is more than the risk of leaving of a customer of the start, and 1 ÷ churn is too short a stay.
     *
     * @return new and returned customers lost; 0 for {@link Method#STARTERS_LOST_OVER_START}
     */
    public long cameAndLeft() {
        return definition == Method.STARTERS_LOST_OVER_START || !evidence.lossesKnown()
                ? 0
                : evidence.joinersLost() + evidence.returnersLost();
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof ChurnRate that
                && definition == that.definition
                && evidence.unit() == that.evidence.unit();
    }

    @Override
    public PerPeriod<ChurnRate> per(Period period) {
        return PerPeriod.of(this, period);
    }

    @Override
    public boolean isShare() {
        return SHARES.contains(definition);
    }
}
