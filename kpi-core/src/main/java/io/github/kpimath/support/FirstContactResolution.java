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
import io.github.kpimath.internal.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Which share of cases is resolved the first time the customer gets in touch? First Contact Resolution (FCR).
 *
 * <p><b>Formula</b> cases resolved at first contact ÷ cases received. Open cases are in the denominator, and their number is
 * shown: they may still be resolved, but hardly at first contact.
 *
 * <p><b>Unit and range</b> percent of cases, 0…100 %. High is good.
 *
 * <p><b>Example</b> 120 of 200 cases: 60 %. Without the 40 that nobody could have closed so quickly: 120 of 160, 75 %.
 *
 * <pre>{@code
 * FirstContactResolution.ofCounts(120, 200).percent();   // 60.0
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when there were no cases (that count).
 *
 * <p><b>Pooling</b> add the cases of disjoint channels or teams; never average rates.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>"Closed after the first contact" is every closed case: what counts is closed <em>with</em> it, and not reopened.
 *   <li>A problem that comes back as a new case looks solved: {@link Method#WITHIN_WINDOW} leaves such cases out.
 *   <li>Cases that are closed early to look good come back in the reopened ones and in the satisfaction.
 *   <li>The four denominators differ by tens of points; figures of two definitions or windows are not comparable.
 * </ul>
 *
 * <p><b>Source</b> customer-success guides and help-desk practice; interval: Wilson 1927.
 *
 * <p>Immutable and thread-safe.
 *
 * @param evidence which cases were resolved at first contact
 * @param definition how it is computed
 * @param windowDays the days without a new case; 0 but for {@link Method#WITHIN_WINDOW}
 */
public record FirstContactResolution(FirstContacts evidence, Method definition, int windowDays) implements ShareKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Resolved at first contact ÷ cases received, open ones included. The default. */
        OVER_RECEIVED(e ->
                count("cases-first-contact", e.resolvedAtFirstContact()).over(count("cases-received", e.received()))),
        /** Resolved at first contact ÷ cases that could be closed at first contact. */
        NET(e -> count("cases-first-contact", e.resolvedAtFirstContact())
                .over(count("cases-possible", e.received() - e.notPossible()))),
        /** Resolved at first contact ÷ cases resolved, leaving the open ones out. */
        RESOLVED_ONLY(e -> count("cases-first-contact", e.resolvedAtFirstContact())
                .over(count("cases-resolved", e.received() - e.open()))),
        /**
         * Resolved at first contact, and no new case of the customer with the same tag within a stated number of days ÷
         * cases received: see {@link FirstContacts#duringByWindow}.
         */
        WITHIN_WINDOW(e -> count("cases-first-contact-window", e.resolvedAtFirstContact())
                .over(count("cases-received", e.received())));

        private final Function<FirstContacts, Quotient> formula;

        Method(Function<FirstContacts, Quotient> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("support", "fcr", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence which cases were resolved at first contact
     * @param definition how it is computed
     * @param windowDays the days without a new case; 0 but for {@link Method#WITHIN_WINDOW}
     * @throws IllegalArgumentException if the window does not fit the definition, or is not that of the evidence
     */
    public FirstContactResolution {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
        Counts.requireParameter("windowDays", windowDays, definition, definition == Method.WITHIN_WINDOW);
        if (evidence.windowDays() != 0 && evidence.windowDays() != windowDays) {
            throw new IllegalArgumentException("windowDays " + windowDays + " is not the " + evidence.windowDays()
                    + " by which the evidence was counted");
        }
    }

    /**
     * The rate by the default definition, {@link Method#OVER_RECEIVED}.
     *
     * @param evidence which cases were resolved at first contact
     * @return the rate
     */
    public static FirstContactResolution of(FirstContacts evidence) {
        return of(evidence, Method.OVER_RECEIVED);
    }

    /**
     * The rate by a named definition that needs no window.
     *
     * @param evidence which cases were resolved at first contact
     * @param definition the definition
     * @return the rate
     * @throws IllegalArgumentException if the definition needs a window, or the evidence was counted by one
     */
    public static FirstContactResolution of(FirstContacts evidence, Method definition) {
        return new FirstContactResolution(evidence, definition, 0);
    }

    /**
     * The rate by {@link Method#WITHIN_WINDOW}, with the window that the evidence states.
     *
     * @param evidence cases that were counted by a stated window
     * @return the rate
     * @throws IllegalArgumentException if the evidence states no window
     */
    public static FirstContactResolution withinWindow(FirstContacts evidence) {
        return withinWindow(evidence, evidence.windowDays());
    }

    /**
     * The rate by {@link Method#WITHIN_WINDOW}.
     *
     * @param evidence cases, of which those count as resolved at first contact that had no successor in the window
     * @param windowDays the days without a new case of the same customer and tag, at least 1
     * @return the rate
     * @throws IllegalArgumentException if the window is less than a day, or not that of the evidence
     */
    public static FirstContactResolution withinWindow(FirstContacts evidence, int windowDays) {
        return new FirstContactResolution(evidence, Method.WITHIN_WINDOW, windowDays);
    }

    /**
     * The rate from two numbers.
     *
     * @param resolvedAtFirstContact cases closed with exactly one inbound contact and never reopened, 0 to {@code received}
     * @param received all cases received in the period
     * @return the rate; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static FirstContactResolution ofCounts(long resolvedAtFirstContact, long received) {
        return of(FirstContacts.ofReceived(resolvedAtFirstContact, received));
    }

    @Override
    public Quotient formula() {
        return definition.formula.apply(evidence);
    }

    @Override
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (windowDays > 0) {
            notes.add(Note.of("no-new-case-within-days", windowDays));
        }
        if (definition == Method.NET && evidence.notPossible() > 0) {
            notes.add(Note.of("not-possible-left-out", evidence.notPossible()));
        }
        if (evidence.open() > 0) {
            notes.add(Note.of(fateOfOpenCases(), evidence.open()));
        }
        return List.copyOf(notes);
    }

    /** Some of the open cases may be among those that could not be closed at first contact: nobody counted how many. */
    private String fateOfOpenCases() {
        return switch (definition) {
            case RESOLVED_ONLY -> "open-cases-left-out";
            case NET -> evidence.notPossible() == 0 ? "open-cases-included" : "cases-still-open";
            case OVER_RECEIVED -> "open-cases-included";
            case WITHIN_WINDOW -> "undecided-cases-included";
        };
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof FirstContactResolution that
                && definition == that.definition
                && windowDays == that.windowDays;
    }
}
