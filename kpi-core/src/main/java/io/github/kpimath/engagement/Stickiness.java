package io.github.kpimath.engagement;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.RateKpi;
import io.github.kpimath.internal.Counts;
import java.util.function.Function;

/**
 * How much of a month do the users of that month use? Stickiness, DAU ÷ MAU.
 *
 * <p><b>Formula</b> active user-days ÷ (days in the window × users active in the window). It is the mean daily active users, days
 * without activity included, ÷ the users active in the window: the share of days on which an active user comes.
 *
 * <p><b>Unit and range</b> percent, from 1 ÷ days (everybody came once) to 100 % (everybody came every day). High is good
 * where the product is made for daily use.
 *
 * <p><b>Example</b> 200 users were active on 1,400 user-days of 28 days: 50 users on a mean day, 25 %, that is every fourth
 * day.
 *
 * <pre>{@code
 * Stickiness.of(new ActiveDays(1_400, 28, 200)).percent();   // 25.0
 * Stickiness.ofDailyAndMonthly(15_000, 50_000).ratio();      // 0.3
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}. How the days are spread over users is the {@link ActiveDayHistogram}.
 *
 * <p><b>Undefined</b> when nobody was active.
 *
 * <p><b>Pooling</b> add the evidence of disjoint sets of users in the same window; never average ratios.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>The users of one day over those of its month depend on the weekday; the mean over the window does not.
 *   <li>28 days and 30 or 31 give different figures, and figures of two windows are not comparable; a tool for monthly work
 * cannot be sticky by the day, so choose the window by
 *       the use it is meant for.
 *   <li>Days before launch are not in the window, days without activity are.
 *   <li>It has no interval: the days of one user are not independent.
 * </ul>
 *
 * <p><b>Source</b> product analytics practice.
 *
 * <p>Immutable and thread-safe.
 *
 * @param evidence user-days, days and users
 * @param definition how it is computed
 */
public record Stickiness(ActiveDays evidence, Method definition) implements RateKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Active user-days ÷ (days × users active in the window), all days of it looked at. The default. */
        MEAN_OVER_WINDOW(e -> count("user-days", e.userDays())
                .over(count("days", e.days()).times(count("users-active-in-window", e.users())), "none.users-active")),
        /** Users active on one day of the window ÷ users active in the window; the evidence looks at that one day. */
        POINT_IN_TIME(e -> count("dau", e.userDays()).over(count("mau", e.users()), "none.users-active"));

        private final Function<ActiveDays, Formula> formula;

        Method(Function<ActiveDays, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("engagement", "stickiness", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence user-days, days and users
     * @param definition how it is computed
     * @throws IllegalArgumentException if a user of the window was active on none of its days, or a point in time is not one day
     */
    public Stickiness {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
        if (definition == Method.MEAN_OVER_WINDOW) {
            Counts.requireAtLeast("userDays", evidence.userDays(), evidence.users(), "users, each active on a day");
        } else {
            Counts.requirePart("days", evidence.days(), 1, "one point in time");
        }
    }

    /**
     * Stickiness by the default definition, {@link Method#MEAN_OVER_WINDOW}.
     *
     * @param evidence user-days, days and users
     * @return the result
     * @throws IllegalArgumentException if the evidence does not fit the definition, see {@link Method}
     */
    public static Stickiness of(ActiveDays evidence) {
        return of(evidence, Method.MEAN_OVER_WINDOW);
    }

    /**
     * Stickiness by a named definition.
     *
     * @param evidence user-days, days and users
     * @param definition the definition
     * @return the result
     * @throws IllegalArgumentException if the evidence does not fit the definition, see {@link Method}
     */
    public static Stickiness of(ActiveDays evidence, Method definition) {
        return new Stickiness(evidence, definition);
    }

    /**
     * Stickiness at one day, from two numbers: {@link Method#POINT_IN_TIME}.
     *
     * @param daily users active on the day, 0 to {@code monthly}
     * @param monthly users active in the window that ends with it
     * @return the result; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static Stickiness ofDailyAndMonthly(long daily, long monthly) {
        return of(new ActiveDays(daily, 1, monthly), Method.POINT_IN_TIME);
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof Stickiness that
                && definition == that.definition
                && evidence.days() == that.evidence.days();
    }
}
