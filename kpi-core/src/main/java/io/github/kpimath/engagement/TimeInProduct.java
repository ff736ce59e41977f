package io.github.kpimath.engagement;

import static io.github.kpimath.Formula.undefined;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.DurationKpi;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.internal.EventTimes;
import java.util.List;
import java.util.function.Function;

/**
 * How long do people stay in the product? Average time in the product.
 *
 * <p><b>Formula</b> time in ended sessions ÷ ended sessions.
 *
 * <p><b>Unit and range</b> a length of time, 0 and up. Neither high nor low is good in itself.
 *
 * <p><b>Example</b> one user with sessions of 10 and 30 minutes, one with 20 minutes: 20 minutes per session, 30 per user.
 *
 * <pre>{@code
 * TimeInProduct.of(sessions).duration();                           // PT20M
 * TimeInProduct.of(sessions, Method.PER_ACTIVE_USER).duration();   // PT30M
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}. The median per user is the reference of a typical one; sum the times by customer
 * for the typical customer.
 *
 * <p><b>Undefined</b> when no session has ended.
 *
 * <p><b>Pooling</b> add the sessions of disjoint sets of users; neither averages nor medians are averaged.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>An open session has no length: taking it up to now, or leaving a forgotten window in, makes up hours.
 *   <li>The mean is pulled by few people who are always there: look at the median.
 *   <li>Long can be devotion or trouble: read it with the usage rate and the contacts.
 *   <li>What ends a session (logout, half an hour without an event) is part of the figure.
 * </ul>
 *
 * <p><b>Source</b> customer-success guides. Immutable and thread-safe.
 *
 * @param evidence how long sessions lasted
 * @param definition how it is computed
 */
public record TimeInProduct(ProductSessions evidence, Method definition) implements DurationKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Time in ended sessions ÷ ended sessions. The default. */
        PER_SESSION(e -> whenEnded(e, sessions(e).mean("session-time-total"))),
        /** Time in ended sessions ÷ active users. */
        PER_ACTIVE_USER(e -> whenEnded(e, users(e).mean("session-time-total"))),
        /** The median of the ended sessions. */
        MEDIAN_PER_SESSION(e -> whenEnded(e, median(sessions(e)))),
        /** The median of the active users, each with the time of all ended sessions. */
        MEDIAN_PER_ACTIVE_USER(e -> whenEnded(e, median(users(e))));

        private final Function<ProductSessions, Formula> formula;

        Method(Function<ProductSessions, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.duration("engagement", "time-in-product", Direction.NEITHER);
    private static final double HALF = 0.5;
    private static final Formula NONE_ENDED =
            undefined(UndefinedReason.EMPTY_DENOMINATOR, Note.of("none.sessions-ended"));

    /**
     * Checks.
     *
     * @param evidence how long sessions lasted
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public TimeInProduct {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The time by the default definition, {@link Method#PER_SESSION}.
     *
     * @param evidence how long sessions lasted
     * @return the result
     */
    public static TimeInProduct of(ProductSessions evidence) {
        return of(evidence, Method.PER_SESSION);
    }

    /**
     * The time by a named definition.
     *
     * @param evidence how long sessions lasted
     * @param definition the definition
     * @return the result
     */
    public static TimeInProduct of(ProductSessions evidence, Method definition) {
        return new TimeInProduct(evidence, definition);
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    @Override
    public List<Note> notes() {
        return evidence.open() == 0 ? List.of() : List.of(Note.of("open-sessions-left-out", evidence.open()));
    }

    private static Formula whenEnded(ProductSessions e, Formula formula) {
        return e.ended().size() == 0 ? NONE_ENDED : formula;
    }

    private static Formula median(EventTimes lengths) {
        return lengths.ofReached("median-of-reached", HALF);
    }

    private static EventTimes sessions(ProductSessions e) {
        return new EventTimes(e.ended(), "sessions-ended", "sessions-open", "none.sessions-ended");
    }

    private static EventTimes users(ProductSessions e) {
        return new EventTimes(e.perUser(), "users-active", "sessions-open", "none.sessions-ended");
    }
}
