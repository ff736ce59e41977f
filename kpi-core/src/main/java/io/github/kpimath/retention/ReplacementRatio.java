package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.RateKpi;
import java.util.function.Function;

/**
 * How many customers are lost for each customer won?
 *
 * <p><b>Formula</b> customers lost ÷ customers won, (LS + LJ + LR) ÷ J.
 *
 * <p><b>Unit and range</b> percent, 0 and up. Low is good: above 100 % the base shrinks. Beside it, how many customers must
 * be won to hold the base: {@link CustomersToWin}.
 *
 * <p><b>Example</b> 13 lost, 40 won: 32.5 %.
 *
 * <pre>{@code
 * CustomerMovement may = CustomerMovement.startingWith(100).joining(40).losing(8).losingJoiners(5).returning(2);
 * ReplacementRatio.of(may).percent();   // 32.5
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}; of subscriptions, {@link CustomerMovement#countingSubscriptions}.
 *
 * <p><b>Undefined</b> when nobody was won.
 *
 * <p><b>Pooling</b> add the movements of disjoint segments and measure the sum.
 *
 * <p><b>Pitfalls</b> some guides print this ratio under the name of churn; churn divides by the customers at start.
 *
 * <p><b>Source</b> the "lost ÷ acquired" of customer-experience guides. Immutable and thread-safe.
 *
 * @param evidence who came and who left
 * @param definition how it is computed
 */
public record ReplacementRatio(CustomerMovement evidence, Method definition) implements RateKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Lost ÷ won for the first time. The default. */
        LOST_OVER_WON(m -> m.lost().over(m.won())),
        /** Lost ÷ won for the first time or won back. */
        INCLUDING_RETURNERS(m -> m.lost().over(m.won().plus(m.returned()), m.none("customers-won")));

        private final Function<MovementParts, Formula> formula;

        Method(Function<MovementParts, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("retention", "replacement-ratio", Direction.LOW_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence who came and who left
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public ReplacementRatio {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The ratio by the default definition, {@link Method#LOST_OVER_WON}.
     *
     * @param evidence who came and who left
     * @return the result
     */
    public static ReplacementRatio of(CustomerMovement evidence) {
        return of(evidence, Method.LOST_OVER_WON);
    }

    /**
     * The ratio by a named definition.
     *
     * @param evidence who came and who left
     * @param definition the definition
     * @return the result
     */
    public static ReplacementRatio of(CustomerMovement evidence, Method definition) {
        return new ReplacementRatio(evidence, definition);
    }

    @Override
    public Formula formula() {
        MovementParts parts = evidence.parts();
        return parts.whenLossesKnown(() -> parts.whenJoinersKnown(() -> definition.formula.apply(parts)));
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof ReplacementRatio that
                && definition == that.definition
                && evidence.unit() == that.evidence.unit();
    }
}
