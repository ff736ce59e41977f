package io.github.kpimath.survey;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.internal.Counts.requirePart;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.KpiType;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.ShareKpi;
import java.util.function.Function;

/**
 * Which share of those who were asked answered?
 *
 * <p><b>Formula</b> answered ÷ asked. Who answered in part did not answer, unless that is stated.
 *
 * <p><b>Unit and range</b> percent of those asked, 0…100 %. High is good.
 *
 * <p><b>Example</b> 200 asked, 50 answered, 30 more in part: 25 %, with partial answers 40 %.
 *
 * <pre>{@code
 * SurveyResponses responses = new SurveyResponses(50, 30, 120);
 * ResponseRate.of(responses).percent();                                                // 25.0
 * ResponseRate.of(responses, ResponseRate.Method.PARTIAL_ANSWERS_COUNTED).percent();   // 40.0
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when nobody was asked.
 *
 * <p><b>Pooling</b> add the evidence of disjoint sets of people; never average rates.
 *
 * <p><b>Pitfalls</b> a high rate does not make the answers those of everybody: who answers differs from who does not, and no
 * interval of a score knows that. Mails that never arrived were not asked.
 *
 * <p><b>Source</b> survey practice; interval: Wilson 1927. Immutable and thread-safe.
 *
 * @param evidence who answered, in part, and not
 * @param definition whether partial answers count
 */
public record ResponseRate(SurveyResponses evidence, Method definition) implements ShareKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Complete answers ÷ asked. The default. */
        COMPLETE_ANSWERS(e -> count("answered", e.answered()).over(count("asked", e.asked()))),
        /** Complete and partial answers ÷ asked. */
        PARTIAL_ANSWERS_COUNTED(e -> count("answered-at-least-partly", e.answered() + e.partlyAnswered())
                .over(count("asked", e.asked())));

        private final Function<SurveyResponses, Quotient> formula;

        Method(Function<SurveyResponses, Quotient> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.percent("survey", "response-rate", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence who answered, in part, and not
     * @param definition whether partial answers count
     * @throws NullPointerException if either is null
     */
    public ResponseRate {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The rate by the default definition, {@link Method#COMPLETE_ANSWERS}.
     *
     * @param evidence who answered, in part, and not
     * @return the rate
     */
    public static ResponseRate of(SurveyResponses evidence) {
        return of(evidence, Method.COMPLETE_ANSWERS);
    }

    /**
     * The rate by a named definition.
     *
     * @param evidence who answered, in part, and not
     * @param definition the definition
     * @return the rate
     */
    public static ResponseRate of(SurveyResponses evidence, Method definition) {
        return new ResponseRate(evidence, definition);
    }

    /**
     * The rate from two numbers.
     *
     * @param answered those who answered, 0 to {@code asked}
     * @param asked those who were asked
     * @return the rate; undefined for 0 of 0
     * @throws IllegalArgumentException if either number is out of its range
     */
    public static ResponseRate ofCounts(long answered, long asked) {
        requirePart("answered", answered, asked, "asked");
        return of(new SurveyResponses(answered, 0, asked - answered));
    }

    @Override
    public Quotient formula() {
        return definition.formula.apply(evidence);
    }
}
