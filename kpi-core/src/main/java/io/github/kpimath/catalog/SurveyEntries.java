package io.github.kpimath.catalog;

import io.github.kpimath.survey.CustomerEffortScore;
import io.github.kpimath.survey.CustomerSatisfaction;
import io.github.kpimath.survey.EmployeeEngagement;
import io.github.kpimath.survey.EmployeeNetPromoterScore;
import io.github.kpimath.survey.MeanOfQuestionMeans;
import io.github.kpimath.survey.MeanScore;
import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.survey.NetShare;
import io.github.kpimath.survey.NormalizedMeanScore;
import io.github.kpimath.survey.NpsBuckets;
import io.github.kpimath.survey.NpsCuts;
import io.github.kpimath.survey.PulseSurvey;
import io.github.kpimath.survey.ResponseRate;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.survey.SurveyResponses;
import java.util.List;

/** What people answer. */
final class SurveyEntries {

    /** A thousand people, asked on three scales; the last is the first set of answers, cut otherwise. */
    private static final List<NpsBuckets> BUCKETS = List.of(
            NpsBuckets.from(recommending(), NpsCuts.ZERO_TO_TEN),
            NpsBuckets.from(
                    ScoreDistribution.ofCounts(Scale.ONE_TO_TEN, 5, 5, 10, 15, 20, 45, 250, 400, 150, 100),
                    NpsCuts.ONE_TO_TEN),
            NpsBuckets.from(ScoreDistribution.ofCounts(Scale.ONE_TO_FIVE, 5, 20, 100, 525, 350), NpsCuts.FIVE_POINT),
            NpsBuckets.from(recommending(), NpsCuts.of(Scale.ZERO_TO_TEN, 5, 8)));

    private static final ScoreDistribution SATISFACTION =
            ScoreDistribution.ofCounts(Scale.ONE_TO_FIVE, 3, 3, 4, 20, 20);
    private static final ScoreDistribution EFFORT =
            ScoreDistribution.ofCounts(Scale.ONE_TO_SEVEN, 2, 3, 5, 10, 25, 35, 20);
    private static final PulseSurvey PULSE = PulseSurvey.empty()
            .asking("I can do my best here", ScoreDistribution.ofCounts(Scale.ONE_TO_FIVE, 1, 1, 2, 4, 2))
            .asking("I know what is expected", ScoreDistribution.ofCounts(Scale.ONE_TO_FIVE, 0, 1, 1, 4, 4));

    private SurveyEntries() {}

    static List<CatalogEntry> all() {
        return new Entries()
                .at(JourneyStage.ENGAGEMENT)
                .add(
                        "Reichheld, \"The One Number You Need to Grow\", 2003",
                        BUCKETS.stream().map(NetPromoterScore::of).toArray(NetPromoterScore[]::new))
                .at(JourneyStage.COMPANY)
                .add(
                        "as NPS",
                        BUCKETS.stream().map(EmployeeNetPromoterScore::of).toArray(EmployeeNetPromoterScore[]::new))
                .at(JourneyStage.ENGAGEMENT)
                .add("survey practice", CustomerSatisfaction.of(SATISFACTION))
                .add(
                        "1–7 \"made it easy\": CES 2.0, CEB 2013, and Dixon, Toman, DeLisi, \"The Effortless Experience\", 2013",
                        CustomerEffortScore.of(EFFORT))
                .add(
                        "survey practice",
                        MeanScore.of(EFFORT),
                        NormalizedMeanScore.of(SATISFACTION),
                        NetShare.of(SATISFACTION, 2, 4))
                .at(JourneyStage.COMPANY)
                .add("practice of employee surveys", EmployeeEngagement.of(PULSE), MeanOfQuestionMeans.of(PULSE))
                .at(JourneyStage.ENGAGEMENT)
                .add(
                        "survey practice",
                        ResponseRate.Method.values(),
                        m -> ResponseRate.of(new SurveyResponses(250, 50, 700), m))
                .all();
    }

    private static ScoreDistribution recommending() {
        return ScoreDistribution.ofCounts(Scale.ZERO_TO_TEN, 0, 0, 5, 5, 10, 15, 40, 275, 400, 150, 100);
    }
}
