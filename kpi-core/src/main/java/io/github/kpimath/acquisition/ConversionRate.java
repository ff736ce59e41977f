package io.github.kpimath.acquisition;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.undefined;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.CountedRateKpi;
import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedReason;
import java.util.List;
import java.util.function.Function;

/**
 * Which share of its visitors does a site, a page or an offer bring to act?
 *
 * <p><b>Formula</b> visitors who converted ÷ visitors, for one named action: a click, a registration, a subscription, a
 * purchase. A person counts once on either side.
 *
 * <p><b>Unit and range</b> percent, 0…100 %; actions per visitor or per visit may pass 100 %. High is good.
 *
 * <p><b>Example</b> 30 of 1,200 visitors subscribed: 2.5 %.
 *
 * <pre>{@code
 * ConversionRate.ofCounts(30, 1_200).percent();   // 2.5
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when nobody came; the variants also when actions and visits were not given.
 *
 * <p><b>Pooling</b> add the evidence of disjoint sets of people; never average rates. Different actions are different
 * figures: named by {@link Conversions#withActionName}, they are neither added nor compared.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>Some guides ask how many people acted and then divide the actions by the visitors. Who acts twice counts twice then, and
 *       the figure can pass 100 %; with people on both sides it cannot.
 *   <li>A person with two devices is two visitors wherever people are counted by cookie.
 *   <li>The 2.5 to 3 % quoted for e-commerce is about purchases; a figure for another action is not comparable.
 * </ul>
 *
 * <p><b>Interval</b> only for {@link Method#PEOPLE_OVER_VISITORS}.
 *
 * <p><b>Source</b> customer-experience guides; interval: Wilson 1927.
 *
 * <p>Immutable and thread-safe.
 *
 * @param evidence who came and who acted
 * @param definition how it is computed
 */
public record ConversionRate(Conversions evidence, Method definition) implements CountedRateKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** People who did it ÷ visitors. The default, a share. */
        PEOPLE_OVER_VISITORS(e -> count("visitors-converted", e.converted()).over(visitors(e))),
        /** How often it was done ÷ visitors. */
        ACTIONS_PER_VISITOR(
                e -> whenActionsKnown(e, count("actions", e.actions()).over(visitors(e)))),
        /** How often it was done ÷ visits. */
        ACTIONS_PER_VISIT(e -> whenActionsKnown(e, count("actions", e.actions()).over(count("visits", e.visits()))));

        private final Function<Conversions, Formula> formula;

        Method(Function<Conversions, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("acquisition", "conversion-rate", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence who came and who acted
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public ConversionRate {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The conversion rate by the default definition, {@link Method#PEOPLE_OVER_VISITORS}.
     *
     * @param evidence who came and who acted
     * @return the result
     */
    public static ConversionRate of(Conversions evidence) {
        return of(evidence, Method.PEOPLE_OVER_VISITORS);
    }

    /**
     * The conversion rate by a named definition.
     *
     * @param evidence who came and who acted
     * @param definition the definition
     * @return the result
     */
    public static ConversionRate of(Conversions evidence, Method definition) {
        return new ConversionRate(evidence, definition);
    }

    /**
     * The conversion rate from two numbers of people.
     *
     * @param converted visitors who did it at least once, 0 to {@code visitors}
     * @param visitors people who came at least once
     * @return the result; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static ConversionRate ofCounts(long converted, long visitors) {
        return of(Conversions.ofPeople(converted, visitors));
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    @Override
    public List<Note> notes() {
        return evidence.notes();
    }

    /** {@inheritDoc} Rates of two actions are not comparable, nor is one of a named action with one of an unnamed. */
    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof ConversionRate that
                && definition == that.definition
                && evidence.actionName().equals(that.evidence.actionName());
    }

    @Override
    public boolean isShare() {
        return definition == Method.PEOPLE_OVER_VISITORS;
    }

    private static Formula visitors(Conversions e) {
        return count("visitors", e.visitors());
    }

    private static Formula whenActionsKnown(Conversions e, Formula formula) {
        return e.actionsKnown() ? formula : undefined(UndefinedReason.INCOMPLETE, Note.of("actions-not-given"));
    }
}
