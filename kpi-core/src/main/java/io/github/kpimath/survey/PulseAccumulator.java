package io.github.kpimath.survey;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts answers by question, all on one scale. */
final class PulseAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Scale scale;
    private final TreeMap<String, ScoreAccumulator> byQuestion = new TreeMap<>();

    PulseAccumulator(Scale scale) {
        this.scale = scale;
    }

    void add(String question, @Nullable Integer score) {
        if (requireNonNull(question, "question").isBlank()) {
            throw new IllegalArgumentException("question \"" + question + "\" is blank");
        }
        of(question).add(score);
    }

    private ScoreAccumulator of(String question) {
        return byQuestion.computeIfAbsent(question, asked -> new ScoreAccumulator(scale));
    }

    PulseAccumulator merge(PulseAccumulator other) {
        scale.requireSameAs(other.scale);
        other.byQuestion.forEach((question, answers) -> of(question).merge(answers));
        return this;
    }

    PulseSurvey result() {
        SortedMap<String, ScoreDistribution> questions = new TreeMap<>();
        byQuestion.forEach((question, answers) -> questions.put(question, answers.result()));
        return new PulseSurvey(questions);
    }
}
