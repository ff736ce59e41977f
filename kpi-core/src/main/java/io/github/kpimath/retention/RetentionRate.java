package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.CountedRateKpi;
import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.PerPeriod;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Which share of the customers it started with did a company keep?
 *
 * <p><b>Formula</b> customers retained ÷ customers at start, (S − LS) ÷ S. It is exactly 1 − the churn of
 * {@link ChurnRate.Method#STARTERS_LOST_OVER_START}.
 *
 * <p><b>Unit and range</b> percent, 0…100 %; from counts alone it may pass 100 %. High is good.
 *
 * <p><b>Example</b> 100 customers at the start, 8 of them gone at the end: 92 %, whatever joiners and returners did.
 *
 * <pre>{@code
 * CustomerMovement may = CustomerMovement.startingWith(100).joining(40).losing(8).losingJoiners(5).returning(2);
 * RetentionRate.of(may).percent();                                          // 92.0
 * RetentionRate.of(may, RetentionRate.Method.END_LESS_JOINED_OVER_START).percent();   // 89.0
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}; of subscriptions, {@link CustomerMovement#countingSubscriptions}.
 *
 * <p><b>Undefined</b> when nobody was there at the start.
 *
 * <p><b>Pooling</b> add the movements of disjoint segments and measure the sum; never average rates.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>(E − J) ÷ S is right only where nobody returned and no joiner left: 89 % above, where 92 % stayed.
 *   <li>(Customers served in the period − new) ÷ S, as some guides print it, is never below 100 %.
 *   <li>It complements the starters-only churn, not the default churn, when joiners or returners were lost; (E − J) ÷ S complements
 *       the default churn, unless customers returned. The explanation says so.
 *   <li>A customer who pays and has stopped using is retained here; {@link UsageRetentionRate} tells.
 * </ul>
 *
 * <p><b>Source</b> customer-success practice. Immutable and thread-safe.
 *
 * @param evidence who came and who left
 * @param definition how it is computed
 */
public record RetentionRate(CustomerMovement evidence, Method definition) implements CountedRateKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Customers of the start who are there at the end ÷ customers at start, (S − LS) ÷ S. The default. */
        STARTERS_RETAINED_OVER_START(m -> m.whenLossesKnown(() -> m.retained().over(m.start()))),
        /** From counts alone, (E − J) ÷ S: for who knows only three numbers. Common in guides and spreadsheets. */
        END_LESS_JOINED_OVER_START(
                m -> m.whenJoinersKnown(() -> m.end().minus(m.joined()).over(m.start())));

        private final Function<MovementParts, Formula> formula;

        Method(Function<MovementParts, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("retention", "retention-rate", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence who came and who left
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public RetentionRate {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The retention rate by the default definition, {@link Method#STARTERS_RETAINED_OVER_START}.
     *
     * @param evidence who came and who left
     * @return the result
     */
    public static RetentionRate of(CustomerMovement evidence) {
        return of(evidence, Method.STARTERS_RETAINED_OVER_START);
    }

    /**
     * The retention rate by a named definition.
     *
     * @param evidence who came and who left
     * @param definition the definition
     * @return the result
     */
    public static RetentionRate of(CustomerMovement evidence, Method definition) {
        return new RetentionRate(evidence, definition);
    }

    /**
     * The retention rate from two numbers.
     *
     * @param customersRetained customers of the start who are there at the end, 0 to {@code customersAtStart}
     * @param customersAtStart customers when the period began
     * @return the result; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static RetentionRate ofCounts(long customersRetained, long customersAtStart) {
        Group.requirePart("customersRetained", customersRetained, "customersAtStart", customersAtStart);
        return of(CustomerMovement.ofCounts(customersAtStart - customersRetained, customersAtStart));
    }

    /**
     * The retention rate of who knows only three numbers, {@link Method#END_LESS_JOINED_OVER_START}: (E − J) ÷ S. It is above
     * 100 % where more returned than were lost and below 0 where more joiners left than others stayed; it is never clamped.
     *
     * <p>Three numbers do not say who left and who returned: the evidence knows so ({@link CustomerMovement#lossesKnown}), and
     * churn, replacement and the default retention of it are undefined.
     *
     * <pre>{@code
     * RetentionRate.ofEndAndJoined(129, 40, 100).percent();   // 89.0
     * }</pre>
     *
     * @param customersAtEnd customers when the period ended
     * @param customersJoined new customers of the period, gone again or not
     * @param customersAtStart customers when the period began
     * @return the result; undefined where there were none at the start
     * @throws IllegalArgumentException if a number is negative
     */
    public static RetentionRate ofEndAndJoined(long customersAtEnd, long customersJoined, long customersAtStart) {
        Counts.requireCount("customersAtEnd", customersAtEnd);
        Counts.requireCount("customersJoined", customersJoined);
        Counts.requireCount("customersAtStart", customersAtStart);
        MovementCounts counts = MovementCounts.smallest(customersAtStart, customersJoined, customersAtEnd);
        return of(new CustomerMovement(counts, MovementBasis.WITHOUT_LOSSES), Method.END_LESS_JOINED_OVER_START);
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence.parts());
    }

    @Override
    public List<Note> notes() {
        if (!isDefined()) {
            return List.of();
        }
        if (!evidence.lossesKnown()) {
            return List.of(evidence.parts().note("losses-not-given"));
        }
        if (definition == Method.STARTERS_RETAINED_OVER_START) {
            return noteUnlessNone("not-the-complement-of-churn", evidence.joinersLost() + evidence.returnersLost());
        }
        List<Note> notes = new ArrayList<>(noteUnlessNone("joiners-lost-deducted", evidence.joinersLost()));
        notes.addAll(noteUnlessNone("not-the-complement-returned-count", evidence.returned()));
        return List.copyOf(notes);
    }

    private List<Note> noteUnlessNone(String sentence, long customers) {
        return customers == 0 ? List.of() : List.of(evidence.parts().note(sentence, customers));
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof RetentionRate that
                && definition == that.definition
                && evidence.unit() == that.evidence.unit();
    }

    @Override
    public PerPeriod<RetentionRate> per(Period period) {
        return PerPeriod.of(this, period);
    }

    @Override
    public boolean isShare() {
        return definition == Method.STARTERS_RETAINED_OVER_START;
    }
}
