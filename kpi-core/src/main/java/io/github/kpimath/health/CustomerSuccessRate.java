package io.github.kpimath.health;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.internal.Counts.requirePart;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.KpiType;
import io.github.kpimath.Leaf;
import io.github.kpimath.Note;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.ShareKpi;
import java.util.List;
import java.util.function.Function;

/**
 * Which share of customers succeeds in their own business?
 *
 * <p><b>Formula</b> customers whose own business metric grew ÷ customers with known outcome.
 *
 * <p><b>Unit and range</b> percent of customers, 0…100 %. High is good.
 *
 * <p><b>Example</b> 45 grew, 15 did not, 40 are not known: 75 %.
 *
 * <pre>{@code
 * CustomerSuccessRate.of(new CustomerOutcomes(45, 15, 40)).percent();   // 75.0
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when no outcome is known.
 *
 * <p><b>Pooling</b> add the evidence of disjoint sets of customers; never average rates.
 *
 * <p><b>Pitfalls</b> customers of whom nothing is known are left out, and the explanation says how many: those who answer are rarely
 * those who fail. A metric that did not change has not grown. What we did for them (calls, demos) is no success of theirs.
 *
 * <p><b>Source</b> customer-success guides; interval: Wilson 1927. Immutable and thread-safe.
 *
 * @param evidence who succeeded, who did not, and of whom it is not known
 * @param definition what counts as success
 */
public record CustomerSuccessRate(CustomerOutcomes evidence, Method definition) implements ShareKpi {

    /** The definitions in use. Each constant is the {@link Definition}; the caller states outcomes judged in that way. */
    public enum Method implements Definition {
        /** The customer's own business metric, agreed with him, grew over the period. The default. */
        OWN_METRIC_GREW(e -> count("customers-metric-grew", e.succeeded()).over(known(e))),
        /** The goal that was set with the customer was reached. */
        GOAL_REACHED(e -> count("customers-goal-reached", e.succeeded()).over(known(e)));

        private final Function<CustomerOutcomes, Quotient> formula;

        Method(Function<CustomerOutcomes, Quotient> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("health", "customer-success-rate", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence who succeeded, who did not, and of whom it is not known
     * @param definition what counts as success
     * @throws NullPointerException if either is null
     */
    public CustomerSuccessRate {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The rate by the default definition, {@link Method#OWN_METRIC_GREW}.
     *
     * @param evidence who succeeded, who did not, and of whom it is not known
     * @return the rate
     */
    public static CustomerSuccessRate of(CustomerOutcomes evidence) {
        return of(evidence, Method.OWN_METRIC_GREW);
    }

    /**
     * The rate by a named definition.
     *
     * @param evidence who succeeded, who did not, and of whom it is not known, judged in that way
     * @param definition the definition
     * @return the rate
     */
    public static CustomerSuccessRate of(CustomerOutcomes evidence, Method definition) {
        return new CustomerSuccessRate(evidence, definition);
    }

    /**
     * The rate from two numbers.
     *
     * @param succeeded customers who succeeded, 0 to {@code known}
     * @param known customers with known outcome
     * @return the rate; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static CustomerSuccessRate ofCounts(long succeeded, long known) {
        requirePart("succeeded", succeeded, known, "known");
        return of(new CustomerOutcomes(succeeded, known - succeeded, 0));
    }

    @Override
    public Quotient formula() {
        return definition.formula.apply(evidence);
    }

    @Override
    public List<Note> notes() {
        return evidence.unknown() == 0 ? List.of() : List.of(Note.of("outcomes-unknown", evidence.unknown()));
    }

    private static Leaf.Count known(CustomerOutcomes e) {
        return count("customers-outcome-known", e.known());
    }
}
