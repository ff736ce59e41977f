package io.github.kpimath.examples.report.kpis;

import static io.github.kpimath.examples.report.records.RecordFile.ANSWERS;
import static io.github.kpimath.examples.report.records.RecordFile.COMMENTS;

import io.github.kpimath.examples.report.kpis.Figure.Scope;
import io.github.kpimath.examples.report.records.Answer.Question;
import io.github.kpimath.survey.CustomerEffortScore;
import io.github.kpimath.survey.CustomerSatisfaction;
import io.github.kpimath.survey.EmployeeEngagement;
import io.github.kpimath.survey.EmployeeNetPromoterScore;
import io.github.kpimath.survey.FeedbackTheme;
import io.github.kpimath.survey.MeanOfQuestionMeans;
import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.survey.NetShare;
import io.github.kpimath.survey.NormalizedMeanScore;
import io.github.kpimath.survey.NpsBuckets;
import io.github.kpimath.survey.NpsCuts;
import io.github.kpimath.survey.PulseSurvey;
import io.github.kpimath.survey.ResponseRate;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.survey.SurveyResponses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What customers and employees say. */
record SurveySection(Context context) implements Section {

    private static final int MOST_THEMES = 5;

    @Override
    public List<Figure> of(Facts facts) {
        ScoreDistribution satisfaction = facts.answersTo(Question.CSAT);
        ScoreDistribution ease = facts.answersTo(Question.CES);
        CustomerEffortScore effort = CustomerEffortScore.of(ease);
        PulseSurvey pulse = context.company().pulse();
        List<Figure> figures = new ArrayList<>(List.of(
                context.figure(NetPromoterScore.of(facts.answersTo(Question.NPS)), ANSWERS),
                context.figure(EmployeeNetPromoterScore.of(facts.answersTo(Question.ENPS)), ANSWERS),
                context.figure(CustomerSatisfaction.of(satisfaction), ANSWERS),
                context.figure(NormalizedMeanScore.of(satisfaction), ANSWERS).about(Scope.SATISFACTION),
                context.figure(ResponseRate.of(SurveyResponses.from(satisfaction)), ANSWERS)
                        .about(Scope.SATISFACTION),
                context.figure(effort, ANSWERS),
                context.figure(effort.mean(), ANSWERS).about(Scope.EFFORT),
                context.figure(NetShare.of(ease, 3, 6), ANSWERS).about(Scope.EFFORT),
                context.ofCompany(EmployeeEngagement.of(pulse), ANSWERS),
                context.ofCompany(MeanOfQuestionMeans.of(pulse), ANSWERS)));
        figures.addAll(themes());
        return figures;
    }

    /** What those recommend who speak of it: the most frequent themes. */
    private List<Figure> themes() {
        List<FeedbackTheme> themes = context.company().themes().themes().stream()
                .sorted(Comparator.comparingLong(FeedbackTheme::mentions)
                        .reversed()
                        .thenComparing(FeedbackTheme::name))
                .limit(MOST_THEMES)
                .toList();
        if (themes.isEmpty()) {
            NetPromoterScore nobody = NetPromoterScore.of(NpsBuckets.empty(NpsCuts.ZERO_TO_TEN));
            return List.of(context.ofCompany(nobody, COMMENTS).about(Scope.COMMENTS));
        }
        return themes.stream()
                .map(theme -> context.ofCompany(theme.nps(NpsCuts.ZERO_TO_TEN), COMMENTS)
                        .about(Scope.theme(theme.name())))
                .toList();
    }
}
