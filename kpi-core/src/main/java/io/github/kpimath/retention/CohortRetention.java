package io.github.kpimath.retention;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.estimate;
import static io.github.kpimath.Formula.undefined;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.ShareKpi;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.value.CalendarUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Which share of the customers who came together is active again so many days, weeks or months later?
 *
 * <p><b>Formula</b> customers of a cohort who were active in interval N after it ÷ customers of the cohort. A cohort is those who
 * were active for the first time in one interval of the calendar, which is interval 0; the day after is day 1, at whatever hour.
 *
 * <p><b>Unit and range</b> percent of customers, 0…100 %. High is good.
 *
 * <p><b>Example</b> 639 customers bought for the first time in January, 144 of them again in February: 22.54 %.
 *
 * <pre>{@code
 * CohortRetention.of(CohortCell.of(CalendarUnit.MONTH, 1, 144, 639)).percent();   // 22.535…
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}. In <em>recurring</em> cohorts is everyone who was active in the interval, so that a
 * customer is in many. A {@link CohortTable} has the cells of all cohorts.
 *
 * <p><b>Undefined</b> when nobody is in the cohort, and when the data do not cover the interval yet: such a cell is immature and not
 * 0 %.
 *
 * <p><b>Pooling</b> add the cells of disjoint customers, also those of different first-time cohorts at the same interval; never
 * average rates. The newest cohorts are left out where they are immature.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>With immature cells as 0 % every curve ends in a fall, and the newest cohorts look worst.
 *   <li>By the calendar 23:59 and 00:01 are two days; in rolling 24 hours they are one. The two give different figures, and so do
 *       two time zones: state them.
 *   <li>On or after N is always at least as high as on N, and grows whenever somebody comes back: it is provisional until the
 *       customers are gone for good.
 *   <li>It is not the complement of churn: who is not active in an interval may be in the next one.
 * </ul>
 *
 * <p><b>Source</b> product analytics practice; interval: Wilson 1927. Immutable and thread-safe.
 *
 * @param evidence who was active again, who could have been, and who is too new
 * @param definition how it is computed
 */
public record CohortRetention(CohortCell evidence, Method definition) implements ShareKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Active in the interval N of the calendar after the cohort's: N-day retention. The default. */
        ON_INTERVAL("cohort-active"),
        /** Active in the interval N or in a later one, as far as is known: unbounded retention, always provisional. */
        ON_INTERVAL_OR_LATER("cohort-active-or-later"),
        /** Active in at least one of the intervals of a bracket: days 1 to 7. */
        WITHIN_BRACKET("cohort-active-within"),
        /** Active in the 24 hours that begin N × 24 hours after the customer's own first event. */
        ROLLING_24_HOURS("cohort-active-24-hours");

        private final String active;

        Method(String active) {
            this.active = active;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("retention", "cohort-retention", Direction.HIGH_IS_GOOD);
    private static final String CUSTOMERS = "cohort-customers";

    /**
     * Checks.
     *
     * @param evidence who was active again, who could have been, and who is too new
     * @param definition how it is computed
     * @throws IllegalArgumentException if the cell has several intervals and is no bracket, or rolls and is not about days
     */
    public CohortRetention {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
        if (definition != Method.WITHIN_BRACKET && evidence.to() != evidence.from() + 1) {
            throw new IllegalArgumentException("to " + evidence.to() + " is outside " + (evidence.from() + 1)
                    + ", the interval after from, for " + definition);
        }
        if (definition == Method.ROLLING_24_HOURS && !evidence.unit().equals(CalendarUnit.DAY)) {
            throw new IllegalArgumentException("unit " + evidence.unit().length() + " is not a day, for " + definition);
        }
    }

    /**
     * Retention by the default definition, {@link Method#ON_INTERVAL}.
     *
     * @param evidence who was active again, who could have been, and who is too new
     * @return the share
     * @throws IllegalArgumentException if the cell has several intervals
     */
    public static CohortRetention of(CohortCell evidence) {
        return of(evidence, Method.ON_INTERVAL);
    }

    /**
     * Retention by a named definition.
     *
     * @param evidence who was active again, who could have been, and who is too new
     * @param definition the definition
     * @return the share
     * @throws IllegalArgumentException if the cell does not fit the definition
     */
    public static CohortRetention of(CohortCell evidence, Method definition) {
        return new CohortRetention(evidence, definition);
    }

    @Override
    public Quotient formula() {
        if (isImmature()) {
            Formula missing = undefined(UndefinedReason.INCOMPLETE, Note.of("cohort-immature"));
            return estimate(definition.active, missing).over(count(CUSTOMERS, evidence.immature()));
        }
        return count(definition.active, evidence.retained()).over(count(CUSTOMERS, evidence.mature()));
    }

    private boolean isImmature() {
        return evidence.mature() == 0 && evidence.immature() > 0;
    }

    @Override
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        notes.add(interval());
        if (definition == Method.ON_INTERVAL_OR_LATER) {
            notes.add(Note.of("cohort-provisional"));
        }
        if (evidence.recurring()) {
            notes.add(Note.of("cohort-recurring"));
        }
        if (evidence.immature() > 0) {
            notes.add(Note.of("cohort-immature-left-out", evidence.immature()));
        }
        return List.copyOf(notes);
    }

    private Note interval() {
        CohortUnit unit = CohortUnit.of(evidence.unit());
        return switch (definition) {
            case ON_INTERVAL, ON_INTERVAL_OR_LATER -> Note.of(unit.one(), evidence.from());
            case WITHIN_BRACKET -> Note.of(unit.several(), evidence.from(), evidence.to() - 1L);
            case ROLLING_24_HOURS -> Note.of("cohort-24-hours", evidence.from());
        };
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof CohortRetention that && definition == that.definition && evidence.isLike(that.evidence);
    }
}
