package io.github.kpimath.health;

import static io.github.kpimath.Formula.result;
import static io.github.kpimath.internal.Inputs.requireWithin;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.ScoreKpi;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.value.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How is a customer doing with us, all told?
 *
 * <p><b>Formula</b> weighted mean of components, each between its stated worst (0) and best (100): Σ weight × component ÷ Σ weight.
 *
 * <p><b>Unit and range</b> points, 0…100. High is good.
 *
 * <p><b>Example</b> use 80 (weight 3), satisfaction 80 % (weight 1), 4 tickets between 10 and 0, which is 60 (weight 1): 76. Without
 * the tickets 80 if the weights are renormalised, 74 if 50 stands in.
 *
 * <pre>{@code
 * CustomerHealthScore score = CustomerHealthScore.of(
 *         List.of(
 *                 HealthComponent.stated(HealthAspect.USE, Fraction.of(80), Fraction.ZERO, Fraction.of(100)).weighing(3),
 *                 HealthComponent.of(csat, Fraction.ZERO, Fraction.ONE),
 *                 HealthComponent.stated(HealthAspect.TICKETS, Fraction.of(4), Fraction.of(10), Fraction.ZERO)),
 *         MissingComponents.renormalise());
 * score.points();                             // 76.0
 * score.distanceTo(Fraction.of(90));          // 14
 * }</pre>
 *
 * <p><b>Variants</b> what to do without a component must be stated ({@link MissingComponents}). The coverage, weight present ÷ weight of
 * all, is shown always.
 *
 * <p><b>Undefined</b> when no component is there, or the coverage is below the stated one.
 *
 * <p><b>Pooling</b> it is derived, and of one customer; over customers show how it is distributed.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>Components, ends and weights are opinions. Whether the score is worth anything shows when those with low scores leave more
 *       often later: {@link HealthPrediction}.
 *   <li>A score that renormalises over a few components is another score: look at the coverage.
 *   <li>What the team does (mails, demos, tickets closed) is no sign of the customer's health.
 *   <li>Using the product and paying for it are two things, and so is a question about either.
 * </ul>
 *
 * <p><b>Source</b> customer-success guides. Immutable and thread-safe.
 *
 * @param components what it is made of, with weights
 * @param missing what is done without some of them
 */
public record CustomerHealthScore(List<HealthComponent> components, MissingComponents missing) implements ScoreKpi {

    /** The definitions in use: what is done without some components decides. */
    public enum Method implements Definition {
        /** Weighted mean of the components that are there. */
        RENORMALISE,
        /** Weighted mean of all, a stated score standing in for those that are not there. */
        NEUTRAL,
        /** Weighted mean of the components that are there, if they have at least a stated share of the weight. */
        UNDEFINED_BELOW;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.points("health", "health-score", Direction.HIGH_IS_GOOD);
    private static final Fraction BEST = Fraction.of(100);

    /**
     * Checks and copies.
     *
     * @param components what it is made of, with weights
     * @param missing what is done without some of them
     * @throws IllegalArgumentException if there are no components
     */
    public CustomerHealthScore {
        components = List.copyOf(components);
        requireNonNull(missing, "missing");
        if (components.isEmpty()) {
            throw new IllegalArgumentException("components is empty: a health score has at least one");
        }
    }

    /**
     * The score.
     *
     * @param components what it is made of, with weights; state the missing ones too
     * @param missing what is done without some of them
     * @return the score
     * @throws IllegalArgumentException if there are no components
     */
    public static CustomerHealthScore of(List<HealthComponent> components, MissingComponents missing) {
        return new CustomerHealthScore(components, missing);
    }

    @Override
    public Method definition() {
        return missing.definition(Method.RENORMALISE, Method.NEUTRAL, Method.UNDEFINED_BELOW);
    }

    @Override
    public Formula formula() {
        return mean().formula();
    }

    @Override
    public List<Note> notes() {
        return mean().notes(components.stream().map(HealthComponent::value).toList());
    }

    /**
     * How much of the score is measured.
     *
     * @return weight present ÷ weight of all, exactly
     */
    public Fraction coverage() {
        return mean().coverage();
    }

    /**
     * How far the score is below the ideal one.
     *
     * @param ideal the ideal score, 0 to 100
     * @return ideal − score, exactly; negative where the score is above it
     * @throws IllegalArgumentException if the ideal is outside 0…100
     * @throws UndefinedKpiException if there is no value
     */
    public Fraction distanceTo(Fraction ideal) {
        requireWithin("ideal", ideal, Fraction.ZERO, BEST);
        return ideal.minus(exactPoints());
    }

    /** Components, in any order, weights and the policy decide; of one that has no value on either side only what it is about. */
    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof CustomerHealthScore that
                && missing.equals(that.missing)
                && components.size() == that.components.size()
                && arePaired(components, that.components);
    }

    /** Those that can be told apart find each other first, so that one without a value takes no place that another needs. */
    private static boolean arePaired(List<HealthComponent> some, List<HealthComponent> others) {
        List<HealthComponent> left = new ArrayList<>(others);
        List<HealthComponent> alone = some.stream()
                .filter(one -> !take(left, other -> one.weight().equals(other.weight()) && isSame(one, other)))
                .toList();
        return Stream.concat(
                        alone.stream().filter(HealthComponent::isDefined),
                        alone.stream().filter(one -> !one.isDefined()))
                .allMatch(one -> take(left, other -> one.weight().equals(other.weight()) && mayBeSame(one, other)));
    }

    private static boolean take(List<HealthComponent> left, Predicate<HealthComponent> wanted) {
        Optional<HealthComponent> found = left.stream().filter(wanted).findFirst();
        found.ifPresent(left::remove);
        return found.isPresent();
    }

    private static boolean isSame(HealthComponent one, HealthComponent other) {
        return one.isDefined() && other.isDefined() && one.isComparableWith(other);
    }

    private static boolean mayBeSame(HealthComponent one, HealthComponent other) {
        return !(one.isDefined() && other.isDefined())
                && one.value().symbol().equals(other.value().symbol());
    }

    private WeightedMean mean() {
        return new WeightedMean(
                components.stream()
                        .map(component -> new WeightedMean.Part(component.weight(), result(component)))
                        .toList(),
                missing);
    }
}
