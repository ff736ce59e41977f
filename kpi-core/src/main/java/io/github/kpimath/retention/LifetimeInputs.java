package io.github.kpimath.retention;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.estimate;
import static io.github.kpimath.Formula.time;
import static io.github.kpimath.Formula.undefined;
import static io.github.kpimath.internal.Inputs.requireRate;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Formula;
import io.github.kpimath.Leaf;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.internal.PeriodLength;
import io.github.kpimath.stats.SurvivalCurve;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.PerPeriod;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link CustomerLifetime} is computed from: one record for each way, which knows its formula. Use the factories of
 * {@code CustomerLifetime}. Immutable and thread-safe.
 */
public sealed interface LifetimeInputs extends Serializable {

    /**
     * The formula of these inputs.
     *
     * @return the formula, a length of time
     */
    Formula formula();

    /**
     * The name of this way.
     *
     * @return the definition
     */
    CustomerLifetime.Method definition();

    /**
     * The curve whose median these inputs give.
     *
     * @return the Kaplan–Meier curve of tenures; empty for another way, and where there are no customers
     */
    default Optional<SurvivalCurve> curve() {
        return Optional.empty();
    }

    /**
     * What a reader must know of the inputs.
     *
     * @return the remarks
     */
    default List<Note> notes() {
        return List.of();
    }

    /**
     * Whether figures of two inputs may be set side by side.
     *
     * @param other other inputs
     * @return false where they are of another way, horizon, churn rate or length of the year
     */
    default boolean isComparableWith(LifetimeInputs other) {
        return definition() == other.definition();
    }

    /**
     * What a reader must know of 1 ÷ churn, as a stay or in a lifetime value.
     *
     * @param churn the rate, stated or measured
     * @return the remark that a measured one counts customers who came and left within the period, or none
     */
    static List<Note> notesOnStayByChurn(Leaf churn) {
        return churn instanceof Leaf.Result result && result.kpi() instanceof ChurnRate rate && rate.cameAndLeft() > 0
                ? List.of(rate.evidence().parts().note("churn-counts-came-and-left", rate.cameAndLeft()))
                : List.of();
    }

    /**
     * Tenures, for their median.
     *
     * @param tenures how long those who left had been customers, and how long the others have been so far
     */
    record Tenures(TimesToEvent tenures) implements LifetimeInputs {

        /**
         * Checks.
         *
         * @param tenures how long those who left had been customers, and how long the others have been so far
         */
        public Tenures {
            requireNonNull(tenures, "tenures");
        }

        @Override
        public Formula formula() {
            return estimate("median-kaplan-meier", outcome(), left(tenures), staying(tenures));
        }

        private Formula outcome() {
            if (tenures.size() == 0) {
                return nobody();
            }
            return tenures.curve()
                    .median()
                    .<Formula>map(median -> time("customer-lifetime", median))
                    .orElseGet(() -> undefined(UndefinedReason.NOT_REACHED, Note.of("fewer-than-half-left")));
        }

        @Override
        public Optional<SurvivalCurve> curve() {
            return tenures.size() == 0 ? Optional.empty() : Optional.of(tenures.curve());
        }

        @Override
        public CustomerLifetime.Method definition() {
            return CustomerLifetime.Method.MEDIAN;
        }
    }

    /**
     * Tenures, for their mean up to a horizon.
     *
     * @param tenures how long those who left had been customers, and how long the others have been so far
     * @param horizon how far to look
     */
    record TenuresToHorizon(TimesToEvent tenures, Duration horizon) implements LifetimeInputs {

        /**
         * Checks.
         *
         * @param tenures how long those who left had been customers, and how long the others have been so far
         * @param horizon how far to look
         * @throws IllegalArgumentException if the horizon is not positive
         */
        public TenuresToHorizon {
            requireNonNull(tenures, "tenures");
            if (horizon.isNegative() || horizon.isZero()) {
                throw new IllegalArgumentException("horizon " + horizon + " is not positive");
            }
        }

        @Override
        public Formula formula() {
            return estimate(
                    "restricted-mean-kaplan-meier",
                    outcome(),
                    left(tenures),
                    staying(tenures),
                    time("horizon", horizon));
        }

        private Formula outcome() {
            if (tenures.size() == 0) {
                return nobody();
            }
            SurvivalCurve curve = tenures.curve();
            boolean beyond = horizon.compareTo(curve.lastObserved()) > 0;
            return beyond && curve.survivalAt(curve.lastObserved()) > 0
                    ? undefined(UndefinedReason.INCOMPLETE, Note.of("not-observed-so-long"))
                    : time("customer-lifetime", curve.restrictedMean(horizon));
        }

        @Override
        public CustomerLifetime.Method definition() {
            return CustomerLifetime.Method.RESTRICTED_MEAN;
        }

        @Override
        public boolean isComparableWith(LifetimeInputs other) {
            return other instanceof TenuresToHorizon that && horizon.equals(that.horizon);
        }
    }

    /**
     * A churn rate that stays as it is.
     *
     * @param churn the rate and its period
     * @param daysPerYear how long a year is taken to be, for a period in months or years
     */
    record SteadyChurn(PerPeriod<Leaf> churn, Fraction daysPerYear) implements LifetimeInputs {

        /**
         * Checks.
         *
         * @param churn the rate and its period
         * @param daysPerYear how long a year is taken to be, for a period in months or years
         * @throws IllegalArgumentException if the rate is of another KPI or outside 0…1, or the days are outside 360…366
         */
        public SteadyChurn {
            requireRate("churn", churn.value(), "churn-rate", Fraction.ONE);
            PeriodLength.requireDaysPerYear(daysPerYear);
        }

        @Override
        public Formula formula() {
            return time("period-length", PeriodLength.of(churn.period(), daysPerYear))
                    .over(churn.value(), "nobody-leaves");
        }

        @Override
        public CustomerLifetime.Method definition() {
            return CustomerLifetime.Method.ONE_OVER_CHURN;
        }

        @Override
        public List<Note> notes() {
            return notesOnStayByChurn(churn.value());
        }

        /** A stated rate may be of any definition. */
        @Override
        public boolean isComparableWith(LifetimeInputs other) {
            if (!(other instanceof SteadyChurn that) || !daysPerYear.equals(that.daysPerYear)) {
                return false;
            }
            if (churn.value() instanceof Leaf.Result mine && that.churn.value() instanceof Leaf.Result theirs) {
                return mine.kpi().isComparableWith(theirs.kpi());
            }
            return true;
        }
    }

    private static Formula left(TimesToEvent tenures) {
        return count("customers-left", tenures.reached());
    }

    private static Formula staying(TimesToEvent tenures) {
        return count("customers-staying", tenures.waiting());
    }

    private static Formula nobody() {
        return undefined(UndefinedReason.EMPTY_DENOMINATOR, Note.of("none.customers"));
    }
}
