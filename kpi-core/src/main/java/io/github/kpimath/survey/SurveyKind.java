package io.github.kpimath.survey;

/** What the answers are about. Answers about an interaction, about the brand and of employees are never pooled. */
public enum SurveyKind {
    /** Not stated: joins any of the others. */
    UNSTATED,
    /** About one interaction, product or service, asked after it. */
    TRANSACTIONAL,
    /** About the brand or the whole relation, asked from time to time. */
    RELATIONAL,
    /** Of employees, about their employer: nothing is shown of few. */
    EMPLOYEE;

    /** Whether answers of this kind may stand beside those of another; what is not stated is not objected to. */
    boolean goesWith(SurveyKind other) {
        return this == other || this == UNSTATED || other == UNSTATED;
    }

    /** What answers of this kind and of another are about together. */
    SurveyKind pooledWith(SurveyKind other) {
        if (!goesWith(other)) {
            throw new IllegalArgumentException(
                    "other is " + other + ", this is " + this + ": the two are never pooled");
        }
        return this == UNSTATED ? other : this;
    }
}
