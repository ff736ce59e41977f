package io.github.kpimath.health;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.KpiType;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.ShareKpi;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Which share of customers speaks for us, by introducing us to others?
 *
 * <p><b>Formula</b> customers who introduced the company in the period ÷ customers at its end.
 *
 * <p><b>Unit and range</b> percent of customers, 0…100 %. High is good. The number itself is {@link Introductions#champions()}.
 *
 * <p><b>Example</b> 12 of 200 customers: 6 %, of these 8 to peers, 3 to other departments, 5 to prospects: 4, 1.5 and 2.5 %.
 *
 * <pre>{@code
 * Introductions may = Introductions.of(12, 200).byKind(8, 3, 5);
 * Champions.of(may).percent();                                // 6.0
 * Champions.of(may, Champions.Method.TO_PEERS).percent();     // 4.0
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}; who became a champion and who ceased to be one is {@link ChampionMovement}.
 *
 * <p><b>Undefined</b> when there are no customers.
 *
 * <p><b>Pooling</b> add the evidence of disjoint sets of customers; the kinds overlap and do not add up to the whole.
 *
 * <p><b>Pitfalls</b> a promoter says that he would recommend, a champion has done it. A champion of long ago may have left his house.
 * Who introduced us is one thing, whether somebody was won by it another.
 *
 * <p><b>Source</b> customer-success guides; interval: Wilson 1927. Immutable and thread-safe.
 *
 * @param evidence who introduced the company, and to whom
 * @param definition how it is computed
 */
public record Champions(Introductions evidence, Method definition) implements ShareKpi {

    /** The definitions in use. Each constant is the {@link Definition}; for EVER the caller states evidence counted so. */
    public enum Method implements Definition {
        /** Introductions dated in the period. The default. */
        IN_PERIOD("champions", Introductions::champions),
        /** Introductions of any time. */
        EVER("champions-ever", Introductions::champions),
        /** Introductions to people of the customer's trade. */
        TO_PEERS("champions-peers", Introductions::toPeers),
        /** Introductions to other departments of the customer's house. */
        TO_DEPARTMENTS("champions-departments", Introductions::toDepartments),
        /** Introductions to prospects. */
        TO_PROSPECTS("champions-prospects", Introductions::toProspects);

        private final Function<Introductions, Quotient> formula;

        Method(String symbol, ToLongFunction<Introductions> champions) {
            this.formula = e -> count(symbol, champions.applyAsLong(e)).over(count("customers-at-end", e.customers()));
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("health", "champions", Direction.HIGH_IS_GOOD);
    private static final Set<Method> OF_ALL_KINDS = Set.of(Method.IN_PERIOD, Method.EVER);

    /**
     * Checks.
     *
     * @param evidence who introduced the company, and to whom
     * @param definition how it is computed
     * @throws IllegalArgumentException if the definition is of one kind, and the kinds were not given
     */
    public Champions {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
        if (!OF_ALL_KINDS.contains(definition) && !evidence.kindsKnown()) {
            throw new IllegalArgumentException("evidence has no kinds of introductions, which " + definition.id()
                    + " needs: state them by byKind");
        }
    }

    /**
     * The share by the default definition, {@link Method#IN_PERIOD}.
     *
     * @param evidence who introduced the company in the period
     * @return the share
     */
    public static Champions of(Introductions evidence) {
        return of(evidence, Method.IN_PERIOD);
    }

    /**
     * The share by a named definition.
     *
     * @param evidence who introduced the company, and to whom
     * @param definition the definition
     * @return the share
     * @throws IllegalArgumentException if the definition is of one kind, and the kinds were not given
     */
    public static Champions of(Introductions evidence, Method definition) {
        return new Champions(evidence, definition);
    }

    /**
     * The share from two numbers.
     *
     * @param champions customers who introduced the company in the period, 0 to {@code customers}
     * @param customers customers at its end
     * @return the share; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static Champions ofCounts(long champions, long customers) {
        return of(Introductions.of(champions, customers));
    }

    @Override
    public Quotient formula() {
        return definition.formula.apply(evidence);
    }
}
