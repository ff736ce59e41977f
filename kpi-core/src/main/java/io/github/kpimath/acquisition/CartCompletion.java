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
 * Which share of shopping carts end in an order? Cart completion rate.
 *
 * <p><b>Formula</b> completed carts ÷ closed carts, the closed ones being abandoned or completed. It is exactly 1 −
 * {@link CartAbandonment}.
 *
 * <p><b>Unit and range</b> percent of carts, 0…100 %. High is good.
 *
 * <p><b>Example</b> 300 completed, 700 abandoned, 50 still open: 30 %.
 *
 * <pre>{@code
 * CartCompletion.of(new Carts(700, 300, 50, 20)).percent();   // 30.0
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when no cart is closed yet.
 *
 * <p><b>Pooling</b> add the carts of disjoint segments; never average rates.
 *
 * <p><b>Pitfalls</b> completed ÷ created (300 of 1,050 above) counts open carts as lost, and has been printed under the name
 * of abandonment; orders after the timeout are not completions but recovered carts, shown beside.
 *
 * <p><b>Source</b> customer-experience guides; interval: Wilson 1927. Immutable and thread-safe.
 *
 * @param evidence what became of the carts
 * @param definition how it is computed
 */
public record CartCompletion(Carts evidence, Method definition) implements ShareKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** One cart is one unit. The default. */
        PER_CART(e -> count("carts-completed", e.completed()).over(count("carts-closed", e.closed()))),
        /** One shopper is one unit: it was counted so ({@link Carts#shoppersDuring}). Who completed has a cart that was ordered. */
        PER_SHOPPER(e -> count("shoppers-completed", e.completed()).over(count("shoppers-closed", e.closed())));

        private final Function<Carts, Quotient> formula;

        Method(Function<Carts, Quotient> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("acquisition", "cart-completion", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence what became of the carts
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public CartCompletion {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The rate by the default definition, {@link Method#PER_CART}.
     *
     * @param evidence what became of the carts
     * @return the result
     */
    public static CartCompletion of(Carts evidence) {
        return of(evidence, Method.PER_CART);
    }

    /**
     * The rate by a named definition.
     *
     * @param evidence what became of the carts
     * @param definition the definition
     * @return the result
     */
    public static CartCompletion of(Carts evidence, Method definition) {
        return new CartCompletion(evidence, definition);
    }

    /**
     * The rate from two numbers of carts.
     *
     * @param completed carts completed, 0 to {@code closed}
     * @param closed carts abandoned or completed
     * @return the rate; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static CartCompletion ofCounts(long completed, long closed) {
        Counts.requirePart("completed", completed, closed, "closed");
        return of(Carts.ofClosed(closed - completed, completed));
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
        return other instanceof CartCompletion that
                && definition == that.definition
                && evidence.timeout().equals(that.evidence.timeout());
    }
}
