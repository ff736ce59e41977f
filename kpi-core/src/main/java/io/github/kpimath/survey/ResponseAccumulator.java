package io.github.kpimath.survey;

import static io.github.kpimath.internal.Counts.requireAtLeast;
import static io.github.kpimath.internal.Counts.requirePart;

import java.io.Serializable;

/** Counts questionnaires by how far they were answered. */
final class ResponseAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private long answered;
    private long partlyAnswered;
    private long notAnswered;

    void add(long answers, long questions) {
        requireAtLeast("questions", questions, 1, "a questionnaire asks something");
        requirePart("answers", answers, questions, "questions");
        if (answers == questions) {
            answered++;
        } else if (answers > 0) {
            partlyAnswered++;
        } else {
            notAnswered++;
        }
    }

    ResponseAccumulator merge(ResponseAccumulator other) {
        answered += other.answered;
        partlyAnswered += other.partlyAnswered;
        notAnswered += other.notAnswered;
        return this;
    }

    SurveyResponses result() {
        return new SurveyResponses(answered, partlyAnswered, notAnswered);
    }
}
