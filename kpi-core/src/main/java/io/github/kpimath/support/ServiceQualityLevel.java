package io.github.kpimath.support;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.ShareKpi;
import java.util.List;
import java.util.function.Function;

/**
 * Which share of cases is handled within the target that was promised?
 *
 * <p><b>Formula</b> cases within target ÷ cases whose target has fallen due. The target is stated by the caller: a first
 * answer within an hour, a resolution within two days.
 *
 * <p><b>Unit and range</b> percent of cases, 0…100 %. High is good.
 *
 * <p><b>Example</b> 170 of 200 cases were answered within the hour, 12 more still have time: 85 %.
 *
 * <pre>{@code
 * ServiceQualityLevel.of(new TargetCases(170, 200, 12)).percent();   // 85.0
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}. The mean of reviewed quality scores is no share and another figure on another scale: a
 * {@link io.github.kpimath.survey.MeanScore} of the scores that reviewers gave to cases, on the scale that they used, with its interval;
 * the catalogue finds it as the quality review score.
 *
 * <p><b>Undefined</b> when no target has fallen due.
 *
 * <p><b>Pooling</b> add the cases of disjoint teams or channels under the same target; never average levels.
 *
 * <p><b>Pitfalls</b> a missed case is missed when its time is up, not when it is answered at last: otherwise a backlog
 * flatters. Levels of two targets are not comparable: state them by {@link TargetCases#withTargets}. A target that is
 * always met says more about the target.
 *
 * <p><b>Source</b> customer-experience guides and service-level agreements; interval: Wilson 1927. Immutable and
 * thread-safe.
 *
 * @param evidence which cases met their target
 * @param definition how it is computed
 */
public record ServiceQualityLevel(TargetCases evidence, Method definition) implements ShareKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Cases that met one stated target ÷ cases for which it has fallen due. The default. */
        TARGET_MET(e -> count("cases-within-target", e.met()).over(count("cases-due", e.due()))),
        /** Cases that met all their targets ÷ cases for which all have fallen due. The caller counted them so. */
        ALL_TARGETS_MET(e -> count("cases-within-all-targets", e.met()).over(count("cases-all-due", e.due())));

        private final Function<TargetCases, Quotient> formula;

        Method(Function<TargetCases, Quotient> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("support", "service-level", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence which cases met their target
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public ServiceQualityLevel {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The level by the default definition, {@link Method#TARGET_MET}.
     *
     * @param evidence which cases met their target
     * @return the result
     */
    public static ServiceQualityLevel of(TargetCases evidence) {
        return of(evidence, Method.TARGET_MET);
    }

    /**
     * The level by a named definition.
     *
     * @param evidence which cases met their target
     * @param definition the definition
     * @return the result
     */
    public static ServiceQualityLevel of(TargetCases evidence, Method definition) {
        return new ServiceQualityLevel(evidence, definition);
    }

    /**
     * The level from two numbers.
     *
     * @param met cases that met the target, 0 to {@code due}
     * @param due cases whose target has fallen due
     * @return the level; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static ServiceQualityLevel ofCounts(long met, long due) {
        return of(TargetCases.ofDue(met, due));
    }

    @Override
    public Quotient formula() {
        return definition.formula.apply(evidence);
    }

    @Override
    public List<Note> notes() {
        return evidence.notes();
    }

    /** {@inheritDoc} Levels of two targets are not comparable, nor is one of a stated target with one of an unstated. */
    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof ServiceQualityLevel that
                && definition == that.definition
                && evidence.targets().equals(that.evidence.targets());
    }
}
