package io.github.kpimath.survey;

/** What the answers are about. Answers about an interaction and answers about the brand are never pooled. */
public enum SurveyKind {
    /** Not stated: joins either of the others. */
    UNSTATED,
    /** About one interaction, product or service, asked after it. */
    TRANSACTIONAL,
    /** About the brand or the whole relation, asked from time to time. */
    RELATIONAL
}
