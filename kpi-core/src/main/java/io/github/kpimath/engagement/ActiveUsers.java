package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.CountKpi;
import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * How many different users used the product in a day, a week, a month? DAU, WAU, MAU.
 *
 * <p><b>Formula</b> the number of distinct users with at least one qualifying event in the window. What qualifies is the
 * caller's to state: a login alone says little.
 *
 * <p><b>Unit and range</b> users, 0 and up. High is good.
 *
 * <p><b>Example</b> 15,000 different users on the day and 50,000 in the 28 days that end with it: DAU 15,000, MAU 50,000.
 *
 * <pre>{@code
 * ActiveUsers.monthly(50_000).count();   // 50000
 * }</pre>
 *
 * <p><b>Variants</b> the window is the definition, so that it has to be named; see {@link Method}. A trailing window ends
 * with and includes the day of the figure: 28 days are that day and the 27 before. 28 days hold each weekday four times, so
 * that the figure does not swing with the calendar.
 *
 * <p><b>Undefined</b> never: nobody active is 0.
 *
 * <p><b>Pooling</b> add the evidence of disjoint sets of users; days, weeks and overlapping segments don't add up. Where an
 * estimate counted them, see {@link DistinctCounter}, the figure says so.
 *
 * <p><b>Pitfalls</b> the MAU is not the sum of daily users; users are those of the ids that were counted: accounts, persons
 * or devices are three figures; a day or month that is not over yet looks like a fall.
 *
 * <p><b>Source</b> product analytics practice. Immutable and thread-safe.
 *
 * @param evidence how many users were active
 * @param definition how it is computed
 */
public record ActiveUsers(DistinctUsers evidence, Method definition) implements CountKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** The day: trailing 1 day. DAU. */
        DAILY(e -> Formula.count("dau", e.active()), day -> DateRange.trailing(1, day)),
        /** The 7 days that end with the day. WAU. */
        WEEKLY(e -> Formula.count("wau", e.active()), day -> DateRange.trailing(7, day)),
        /** The 28 days that end with the day. MAU. */
        MONTHLY(e -> Formula.count("mau", e.active()), day -> DateRange.trailing(28, day)),
        /** The 30 days that end with the day, as some vendors take the month. */
        TRAILING_30_DAYS(e -> Formula.count("users-active-30-days", e.active()), day -> DateRange.trailing(30, day)),
        /** A day of the calendar, in a stated time zone. */
        CALENDAR_DAY(e -> Formula.count("users-active-calendar-day", e.active()), CalendarUnit.DAY::containing),
        /** A week of the calendar, Monday to Sunday (ISO). */
        CALENDAR_WEEK(e -> Formula.count("users-active-calendar-week", e.active()), CalendarUnit.ISO_WEEK::containing),
        /** A month of the calendar, 28 to 31 days. */
        CALENDAR_MONTH(e -> Formula.count("users-active-calendar-month", e.active()), CalendarUnit.MONTH::containing);

        private final Function<DistinctUsers, Formula> formula;

        private final Function<LocalDate, DateRange> window;

        Method(Function<DistinctUsers, Formula> formula, Function<LocalDate, DateRange> window) {
            this.formula = formula;
            this.window = window;
        }

        /**
         * The window that a figure as of a day looks at: the trailing days that end with and include it, or the day, week or
         * month of the calendar that it is in.
         *
         * @param day the day
         * @return the days, for {@link DistinctUsers#during}
         */
        public DateRange windowOf(LocalDate day) {
            return window.apply(requireNonNull(day, "day"));
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.count("engagement", "active-users", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence how many users were active
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public ActiveUsers {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * Active users of a window.
     *
     * @param evidence how many users were active in it
     * @param definition the window
     * @return the result
     */
    public static ActiveUsers of(DistinctUsers evidence, Method definition) {
        return new ActiveUsers(evidence, definition);
    }

    /**
     * Active users of the day: {@link Method#DAILY}.
     *
     * @param active different users with a qualifying event in it
     * @return the result
     * @throws IllegalArgumentException if the number is negative
     */
    public static ActiveUsers daily(long active) {
        return of(new DistinctUsers(active), Method.DAILY);
    }

    /**
     * Active users of the trailing 7 days: {@link Method#WEEKLY}.
     *
     * @param active different users with a qualifying event in it
     * @return the result
     * @throws IllegalArgumentException if the number is negative
     */
    public static ActiveUsers weekly(long active) {
        return of(new DistinctUsers(active), Method.WEEKLY);
    }

    /**
     * Active users of the trailing 28 days: {@link Method#MONTHLY}.
     *
     * @param active different users with a qualifying event in it
     * @return the result
     * @throws IllegalArgumentException if the number is negative
     */
    public static ActiveUsers monthly(long active) {
        return of(new DistinctUsers(active), Method.MONTHLY);
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    @Override
    public List<Note> notes() {
        return evidence.exact() ? List.of() : List.of(Note.of("users-estimated"));
    }
}
