package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpimath.PointChange;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.stats.ShareDifferenceInterval;
import io.github.kpimath.stats.ShareInterval;
import io.github.kpimath.survey.EmployeeEngagement.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.CountedRateConformance;
import io.github.kpimath.testing.Numerals;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class EmployeeEngagementTest extends CountedRateConformance<PulseSurvey, EmployeeEngagement> {

    private static final int MINIMUM = 5;

    private static Ratio share(PulseSurvey survey) {
        long favourable = 0;
        long all = 0;
        for (ScoreDistribution answers : survey.questions().values()) {
            if (Answers.all(answers) >= MINIMUM) {
                favourable += answers.count(4) + answers.count(5);
                all += Answers.all(answers);
            }
        }
        return all == 0 ? Ratio.none(UndefinedReason.SUPPRESSED) : Ratio.of(favourable, all);
    }

    @Override
    protected List<Canonical<PulseSurvey, EmployeeEngagement>> definitions() {
        return List.of(
                new Canonical<>(Method.FAVOURABLE_OVER_ANSWERS, EmployeeEngagement::of, EmployeeEngagementTest::share));
    }

    @Override
    protected Arbitrary<PulseSurvey> inputs() {
        return Pulses.any();
    }

    @Override
    protected PulseSurvey empty() {
        return PulseSurvey.empty();
    }

    @Override
    protected Optional<BinaryOperator<PulseSurvey>> plus() {
        return Optional.of(PulseSurvey::plus);
    }

    @Override
    protected void holds(EmployeeEngagement engagement, Ratio exact) {
        assertThat(engagement.ratio()).isBetween(0.0, 1.0);
        boolean oneQuestion = engagement.evidence().questions().size() == 1;
        assertThat(engagement.interval(0.95).isPresent()).isEqualTo(oneQuestion);
    }

    @Test
    void overAllQuestionsAndOfEach() {
        EmployeeEngagement engagement = EmployeeEngagement.of(Pulses.example());
        assertThat(engagement.percent()).isEqualTo(62.5);
        assertThat(engagement.ofQuestion(Pulses.EXPECTED).percent()).isEqualTo(75.0);
        assertThat(engagement.ofQuestion(Pulses.NEED).percent()).isEqualTo(50.0);
        assertThat(engagement.explain().text(Locale.ENGLISH))
                .isEqualTo("Employee engagement = favourable answers ÷ responses = 25 ÷ 40 = 62.5%");
    }

    @Test
    void onlyASingleQuestionHasAnInterval() {
        EmployeeEngagement engagement = EmployeeEngagement.of(Pulses.example());
        assertThat(engagement.interval(0.95)).isEmpty();
        Refusal.of(() -> engagement.interval(95), "level", 95.0);
        assertThat(engagement.ofQuestion(Pulses.NEED).interval(0.95)).contains(ShareInterval.WILSON.of(10, 20, 0.95));
        EmployeeEngagement hidden = EmployeeEngagement.of(PulseSurvey.empty());
        assertThatThrownBy(() -> hidden.interval(0.95)).isInstanceOf(UndefinedKpiException.class);
    }

    @Test
    void onlyASingleQuestionHasAChangeWithAnInterval() {
        EmployeeEngagement now = EmployeeEngagement.of(Pulses.example());
        EmployeeEngagement before = EmployeeEngagement.of(PulseSurvey.empty()
                .asking(Pulses.EXPECTED, ScoreDistribution.ofCounts(Scale.ONE_TO_FIVE, 0, 10, 0, 10, 0))
                .asking(Pulses.NEED, ScoreDistribution.ofCounts(Scale.ONE_TO_FIVE, 0, 24, 0, 0, 16)));
        PointChange change = now.ofQuestion(Pulses.NEED)
                .changeSince(before.ofQuestion(Pulses.NEED), 0.95)
                .orElseThrow();
        assertThat(change.points()).isEqualTo(10.0);
        assertThat(change.interval())
                .isEqualTo(ShareDifferenceInterval.NEWCOMBE
                        .of(10, 20, 16, 40, 0.95)
                        .scaledBy(100));
        assertThat(now.changeSince(before, 0.95)).isEmpty();
        Refusal.of(() -> now.changeSince(before, 95), "level", 95.0);
        Refusal.of(() -> now.changeSince(before.ofQuestion(Pulses.NEED), 0.95), "employee-engagement");
        EmployeeEngagement few = EmployeeEngagement.of(
                PulseSurvey.empty().asking(Pulses.NEED, ScoreDistribution.of(Scale.ONE_TO_FIVE, 4)));
        assertThatThrownBy(() -> now.ofQuestion(Pulses.NEED).changeSince(few, 0.95))
                .isInstanceOf(UndefinedKpiException.class);
    }

    @Test
    void aQuestionWithTooFewAnswersIsLeftOutWithItsCounts() {
        ScoreDistribution four =
                ScoreDistribution.of(Scale.ONE_TO_FIVE, 1, 1, 1, 1).withNotAnswered(16);
        PulseSurvey wave = Pulses.example().asking("My manager listens", four);
        EmployeeEngagement engagement = EmployeeEngagement.of(wave);
        assertThat(engagement.percent()).isEqualTo(62.5);
        assertThat(engagement.explain().notes(Locale.ENGLISH))
                .containsExactly("Left out: 1 question with fewer answers than the minimum of 5.");
        assertThat(engagement.evidence().questions())
                .containsEntry("My manager listens", ScoreDistribution.empty(Scale.ONE_TO_FIVE));
        assertThat(engagement.ofQuestion("My manager listens").undefinedReason())
                .contains(UndefinedReason.SUPPRESSED);
        assertThat(EmployeeEngagement.of(wave, PositiveScores.topBoxes(2), 4).percent())
                .isEqualTo(100.0 * 25 / 44);
        assertThat(engagement.ofQuestion(Pulses.NEED).isComparableWith(EmployeeEngagement.of(wave.only(Pulses.NEED))))
                .isTrue();
    }

    @Test
    void manyAnswersOfFewPeopleStayHidden() {
        ScoreDistribution two = ScoreDistribution.of(Scale.ONE_TO_FIVE, 4, 2);
        PulseSurvey wave = new PulseSurvey(new TreeMap<>(Map.of("a", two, "b", two, "c", two)));
        EmployeeEngagement hidden = EmployeeEngagement.of(wave);
        assertThat(hidden.undefinedReason()).contains(UndefinedReason.SUPPRESSED);
        assertThat(hidden.notes()).isEmpty();
        for (Locale locale : Numerals.LOCALES) {
            assertThat(hidden.explain().text(locale).replaceAll("[^0-9]", "")).isEqualTo("5");
        }
    }

    @Test
    void otherScalesNeedAStatedCut() {
        PulseSurvey seven =
                PulseSurvey.empty().asking("q", ScoreDistribution.ofCounts(Scale.ONE_TO_SEVEN, 1, 1, 1, 1, 1, 1, 4));
        Refusal.of(() -> EmployeeEngagement.of(seven), "answers", "1..7", "1..5");
        EmployeeEngagement top = EmployeeEngagement.of(seven, PositiveScores.topBoxes(2), 5);
        assertThat(top.percent()).isEqualTo(50.0);
        assertThat(top.explain().notes(Locale.ENGLISH)).containsExactly("Asked on 1 to 7: favourable from 6.");
        PulseSurvey effort = PulseSurvey.empty().asking("q", ScoreDistribution.of(Scale.EFFORT_ONE_TO_FIVE, 1, 5));
        assertThat(EmployeeEngagement.of(effort, PositiveScores.atMost(2), 1)
                        .explain()
                        .notes(Locale.ENGLISH))
                .containsExactly("Asked on 1 to 5, low is good: favourable to 2.");
        assertThat(EmployeeEngagement.of(Pulses.example(), PositiveScores.atLeast(5), 5)
                        .notes())
                .hasSize(1);
    }

    @Test
    void labelsAreWordsForThePoints() {
        Scale words = Scale.ofLabels("never", "seldom", "at times", "often", "always");
        PulseSurvey wave = PulseSurvey.empty().asking("q", ScoreDistribution.ofCounts(words, 0, 1, 1, 4, 2));
        assertThat(EmployeeEngagement.of(wave).percent()).isEqualTo(75.0);
        assertThat(EmployeeEngagement.of(wave).notes()).isEmpty();
    }

    @Test
    void questionsScaleAndCutDecideWhatIsComparable() {
        EmployeeEngagement wave = EmployeeEngagement.of(Pulses.example());
        assertThat(wave.isComparableWith(EmployeeEngagement.of(Pulses.example().plus(Pulses.example()))))
                .isTrue();
        assertThat(wave.isComparableWith(wave.ofQuestion(Pulses.NEED))).isFalse();
        assertThat(wave.isComparableWith(EmployeeEngagement.of(Pulses.example(), PositiveScores.atLeast(5), 5)))
                .isFalse();
        assertThat(wave.isComparableWith(EmployeeEngagement.of(PulseSurvey.empty())))
                .isFalse();
        assertThat(wave.isComparableWith(CustomerSatisfaction.ofCounts(1, 2))).isFalse();
    }

    @Test
    void refusals() {
        PulseSurvey wave = Pulses.example();
        ScoreDistribution answers = ScoreDistribution.empty(Scale.ONE_TO_FIVE);
        Refusal.of(() -> EmployeeEngagement.of(wave, PositiveScores.atLeast(4), 0), "minimumAnswers", 0, "1..");
        Refusal.of(() -> EmployeeEngagement.of(wave, PositiveScores.atLeast(9), 5), "at least 9", "1..5");
        Refusal.of(() -> EmployeeEngagement.of(wave).ofQuestion("?"), "question", "?", Pulses.NEED);
        Refusal.of(() -> wave.asking(Pulses.NEED, answers), "question", Pulses.NEED, "already");
        Refusal.of(() -> wave.asking(" ", answers), "question", "blank");
        Refusal.of(() -> wave.asking("x", ScoreDistribution.empty(Scale.ZERO_TO_TEN)), "question", "0..10", "1..5");
        Refusal.ofNull(() -> EmployeeEngagement.of(wave, null, 5), "favourable");
        Refusal.ofNull(() -> EmployeeEngagement.of(null, PositiveScores.atLeast(4), 5), "evidence");
        Refusal.ofNull(() -> new PulseSurvey(null), "questions");
    }
}
