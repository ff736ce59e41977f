package io.github.kpimath.examples.report.records;

import io.github.kpimath.survey.Scale;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An answer to a survey question.
 *
 * @param topic the words of a question of the pulse survey, otherwise empty
 * @param score empty for who was asked and did not answer
 */
public record Answer(
        String respondent, String segment, LocalDate date, Question question, String topic, Optional<Integer> score) {

    /** The questions, each with the scale on which it is asked. */
    public enum Question {
        /** Would you recommend us? Asked of customers. */
        NPS(Scale.ZERO_TO_TEN),
        /** Would you recommend us as an employer? Asked of employees. */
        ENPS(Scale.ZERO_TO_TEN),
        /** How satisfied are you? */
        CSAT(Scale.ONE_TO_FIVE),
        /** Did we make it easy? */
        CES(Scale.ONE_TO_SEVEN),
        /** A question of the pulse survey, asked of employees; it has words of its own. */
        PULSE(Scale.ONE_TO_FIVE);

        private final Scale scale;

        Question(Scale scale) {
            this.scale = scale;
        }

        public Scale scale() {
            return scale;
        }
    }
}
