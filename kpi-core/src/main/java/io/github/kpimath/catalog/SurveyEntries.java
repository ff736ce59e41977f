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
import java.util.stream.Stream;

/** What people answer. */
final class SurveyEntries {

    private static final List<NpsBuckets> BUCKETS = Stream.of(
                    NpsCuts.ZERO_TO_TEN, NpsCuts.ONE_TO_TEN, NpsCuts.FIVE_POINT, NpsCuts.of(Scale.ZERO_TO_TEN, 5, 8))
            .map(cuts -> NpsBuckets.from(answers(cuts), cuts))
            .toList();
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
                .add(
                        "as NPS",
                        BUCKETS.stream().map(EmployeeNetPromoterScore::of).toArray(EmployeeNetPromoterScore[]::new))
                .add("survey practice", CustomerSatisfaction.of(SATISFACTION))
                .add(
                        "Dixon, Freeman, Toman, \"Stop Trying to Delight Your Customers\", 2010",
                        CustomerEffortScore.of(EFFORT))
                .add(
                        "survey practice",
                        MeanScore.of(EFFORT),
                        NormalizedMeanScore.of(SATISFACTION),
                        NetShare.of(SATISFACTION, 2, 4))
                .add("practice of employee surveys", EmployeeEngagement.of(PULSE), MeanOfQuestionMeans.of(PULSE))
                .add(
                        "survey practice",
                        ResponseRate.Method.values(),
                        m -> ResponseRate.of(new SurveyResponses(250, 50, 700), m))
                .all();
    }

    /** 50 promoters, 35 passives and 15 detractors. */
    private static ScoreDistribution answers(NpsCuts cuts) {
        Scale scale = cuts.scale();
        long[] counts = new long[scale.maximum() - scale.minimum() + 1];
        counts[cuts.detractorsTo() - scale.minimum()] = 15;
        counts[cuts.promotersFrom() - 1 - scale.minimum()] = 35;
        counts[counts.length - 1] = 50;
        return ScoreDistribution.ofCounts(scale, counts);
    }
}
