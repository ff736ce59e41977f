package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.estimate;
import static io.github.kpimath.Formula.money;
import static io.github.kpimath.Formula.number;
import static io.github.kpimath.Formula.percentage;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.RateKpi;
import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * How fast does recurring revenue grow?
 *
 * <p><b>Formula</b> (closing MRR − opening MRR) ÷ opening MRR.
 *
 * <p><b>Unit and range</b> percent, −100 % and up, over the span of the evidence. High is good.
 *
 * <p><b>Example</b> from 10,000 to 11,200: 12 %.
 *
 * <pre>{@code
 * MrrGrowthRate.of(MrrChange.of(Money.of("10000", "USD"), Money.of("11200", "USD"), Period.ofMonths(1))).percent();   // 12.0
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when the opening MRR is 0.
 *
 * <p><b>Pooling</b> add the evidence of disjoint segments over the same span; never average rates. <b>Pitfalls</b> twelve times a
 * month's growth is no year's growth. <b>Source</b> SaaS practice. Immutable and thread-safe.
 *
 * @param evidence MRR at both ends of a span
 * @param definition how it is computed
 */
public record MrrGrowthRate(MrrChange evidence, Method definition) implements RateKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** (Closing − opening) ÷ opening over the whole span. The default. */
        CLOSING_OVER_OPENING(e -> growth(e)),
        /** The same over exactly twelve months. */
        YEAR_ON_YEAR(e -> growth(e)),
        /** (Closing ÷ opening)^(1/n) − 1, n being the months of the span: the even monthly rate. CMGR. */
        COMPOUND_MONTHLY(e -> compound(e));

        private final Function<MrrChange, Formula> formula;

        Method(Function<MrrChange, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final long MONTHS_OF_A_YEAR = 12;
    private static final KpiType KPI = KpiType.percent("revenue", "mrr-growth", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence MRR at both ends of a span
     * @param definition how it is computed
     * @throws IllegalArgumentException if the span does not fit the definition
     */
    public MrrGrowthRate {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
        if (definition != Method.CLOSING_OVER_OPENING) {
            requireMonths(evidence, definition);
        }
    }

    /**
     * The result by the default definition, {@link Method#CLOSING_OVER_OPENING}.
     *
     * @param evidence MRR at both ends of a span
     * @return the result
     */
    public static MrrGrowthRate of(MrrChange evidence) {
        return of(evidence, Method.CLOSING_OVER_OPENING);
    }

    /**
     * The result by a named definition.
     *
     * @param evidence MRR at both ends of a span
     * @param definition the definition
     * @return the result
     */
    public static MrrGrowthRate of(MrrChange evidence, Method definition) {
        return new MrrGrowthRate(evidence, definition);
    }

    @Override
    public List<Note> notes() {
        return List.of(RevenueWindow.note(evidence.span(), 1));
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof MrrGrowthRate that
                && definition == that.definition
                && (definition == Method.COMPOUND_MONTHLY || evidence.span().equals(that.evidence.span()));
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    private static void requireMonths(MrrChange evidence, Method definition) {
        long months = evidence.months();
        if (months == 0 || (definition == Method.YEAR_ON_YEAR && months != MONTHS_OF_A_YEAR)) {
            throw new IllegalArgumentException(definition.id() + " does not fit the span " + evidence.span()
                    + ": it takes " + (definition == Method.YEAR_ON_YEAR ? "twelve months" : "whole months"));
        }
    }

    private static Formula growth(MrrChange e) {
        return closing(e).minus(opening(e)).over(opening(e));
    }

    private static Formula compound(MrrChange e) {
        Formula grownTo = closing(e).over(opening(e));
        Formula outcome = grownTo.undefined()
                .<Formula>map(why -> why)
                .orElseGet(() -> percentage("compound-monthly", monthly(grownTo.value(), e.months())));
        return estimate("compound-monthly", outcome, closing(e), opening(e), number("months", Fraction.of(e.months())));
    }

    private static Formula closing(MrrChange e) {
        return money("mrr-closing", e.closing());
    }

    private static Formula opening(MrrChange e) {
        return money("mrr-opening", e.opening());
    }

    private static Fraction monthly(Fraction grownTo, long months) {
        if (months == 1) {
            return grownTo.minus(Fraction.ONE);
        }
        double root = StrictMath.expm1(StrictMath.log(grownTo.doubleValue()) / months);
        return Fraction.of(BigDecimal.valueOf(root));
    }
}
