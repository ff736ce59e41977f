package io.github.kpimath.examples.report.records;

import io.github.kpimath.survey.FeedbackResponse;
import java.time.LocalDate;

/** What somebody said beside a score of 0 to 10, and what it is about. */
public record Comment(LocalDate date, FeedbackResponse response) {}
