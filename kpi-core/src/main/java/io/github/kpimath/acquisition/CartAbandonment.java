package io.github.kpimath.acquisition;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.ShareKpi;
import io.github.kpimath.internal.Counts;
import java.util.List;
import java.util.function.Function;

/**
 * Which share of shopping carts are left without an order? Cart abandonment rate.
 *
 * <p><b>Formula</b> abandoned carts ÷ closed carts, the closed ones being abandoned or completed. It is exactly 1 −
 * {@link CartCompletion}.
 *
 * <p><b>Unit and range</b> percent of carts, 0…100 %. Low is good.
 *
 * <p><b>Example</b> 700 abandoned, 300 completed, 50 still open: 70 %.
 *
 * <pre>{@code
 * CartAbandonment.of(new Carts(700, 300, 50, 20)).percent();   // 70.0
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when no cart is closed yet.
 *
 * <p><b>Pooling</b> add the carts of disjoint segments; never average rates.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>Completed ÷ created, which some guides print under this name, is completion, and open carts make it too small.
 *   <li>Carts and shoppers are two units: who fills three carts and orders one is two abandoned carts, but no lost shopper.
 *   <li>Another timeout is another figure: state it by {@link Carts#withTimeout}. An order after it is shown as recovered
 * and does not change the past.
 *   <li>Read it with the pages per visit: a long way to the checkout is one of the causes.
 * </ul>
 *
 * <p><b>Source</b> customer-experience guides; interval: Wilson 1927. Immutable and thread-safe.
 *
 * @param evidence what became of the carts
 * @param definition how it is computed
 */
public record CartAbandonment(Carts evidence, Method definition) implements ShareKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** One cart is one unit. The default. */
        PER_CART(e -> count("carts-abandoned", e.abandoned()).over(count("carts-closed", e.closed()))),
        /** One shopper is one unit: it was counted so ({@link Carts#shoppersDuring}). Who abandoned has no cart that was ordered. */
        PER_SHOPPER(e -> count("shoppers-abandoned", e.abandoned()).over(count("shoppers-closed", e.closed())));

        private final Function<Carts, Quotient> formula;

        Method(Function<Carts, Quotient> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("acquisition", "cart-abandonment", Direction.LOW_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence what became of the carts
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public CartAbandonment {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The rate by the default definition, {@link Method#PER_CART}.
     *
     * @param evidence what became of the carts
     * @return the result
     */
    public static CartAbandonment of(Carts evidence) {
        return of(evidence, Method.PER_CART);
    }

    /**
     * The rate by a named definition.
     *
     * @param evidence what became of the carts
     * @param definition the definition
     * @return the result
     */
    public static CartAbandonment of(Carts evidence, Method definition) {
        return new CartAbandonment(evidence, definition);
    }

    /**
     * The rate from two numbers of carts.
     *
     * @param abandoned carts abandoned, 0 to {@code closed}
     * @param closed carts abandoned or completed
     * @return the rate; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static CartAbandonment ofCounts(long abandoned, long closed) {
        Counts.requirePart("abandoned", abandoned, closed, "closed");
        return of(Carts.ofClosed(abandoned, closed - abandoned));
    }

    @Override
    public Quotient formula() {
        return definition.formula.apply(evidence);
    }

    @Override
    public List<Note> notes() {
        return evidence.notes(definition == Method.PER_SHOPPER);
    }

    /** {@inheritDoc} Rates by two timeouts are not comparable, nor is one by a stated timeout with one by an unstated. */
    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof CartAbandonment that
                && definition == that.definition
                && evidence.timeout().equals(that.evidence.timeout());
    }
}
