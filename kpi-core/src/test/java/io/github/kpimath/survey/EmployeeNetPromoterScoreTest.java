package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.survey.EmployeeNetPromoterScore.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.NetShareConformance;
import io.github.kpimath.testing.Numerals;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class EmployeeNetPromoterScoreTest extends NetShareConformance<NpsBuckets, EmployeeNetPromoterScore> {

    private static final NpsCuts OWN_CUTS = NpsCuts.of(Scale.ONE_TO_SEVEN, 4, 6);
    private static final int MINIMUM = 5;

    private static Canonical<NpsBuckets, EmployeeNetPromoterScore> cutBy(Method method, NpsCuts cuts) {
        return new Canonical<>(
                method,
                b -> EmployeeNetPromoterScore.of(new NpsBuckets(b.promoters(), b.passives(), b.detractors(), cuts)),
                EmployeeNetPromoterScoreTest::score);
    }

    private static Ratio score(NpsBuckets b) {
        long answers = b.promoters() + b.passives() + b.detractors();
        return answers < MINIMUM
                ? Ratio.none(UndefinedReason.SUPPRESSED)
                : Ratio.of(100 * (b.promoters() - b.detractors()), answers);
    }

    @Override
    protected List<Canonical<NpsBuckets, EmployeeNetPromoterScore>> definitions() {
        return List.of(
                cutBy(Method.ZERO_TO_TEN, NpsCuts.ZERO_TO_TEN),
                cutBy(Method.ONE_TO_TEN, NpsCuts.ONE_TO_TEN),
                cutBy(Method.FIVE_POINT, NpsCuts.FIVE_POINT),
                cutBy(Method.CUSTOM_CUTS, OWN_CUTS));
    }

    @Override
    protected Arbitrary<NpsBuckets> inputs() {
        return Answers.buckets();
    }

    @Override
    protected NpsBuckets empty() {
        return NpsBuckets.empty(NpsCuts.ZERO_TO_TEN);
    }

    @Override
    protected Optional<BinaryOperator<NpsBuckets>> plus() {
        return Optional.of(NpsBuckets::plus);
    }

    @Override
    protected NpsBuckets swapped(NpsBuckets input) {
        return new NpsBuckets(input.detractors(), input.passives(), input.promoters(), input.cuts());
    }

    @Test
    void fromTheMinimumOnItIsShown() {
        assertThat(EmployeeNetPromoterScore.of(NpsBuckets.of(12, 5, 3)).points())
                .isEqualTo(45.0);
        assertThat(EmployeeNetPromoterScore.of(NpsBuckets.of(2, 2, 1)).isDefined())
                .isTrue();
        assertThat(EmployeeNetPromoterScore.of(NpsBuckets.of(2, 1, 1)).undefinedReason())
                .contains(UndefinedReason.SUPPRESSED);
        assertThat(EmployeeNetPromoterScore.DEFAULT_MINIMUM_ANSWERS).isEqualTo(5);
    }

    @Test
    void theMinimumCanBeStated() {
        NpsBuckets nine = NpsBuckets.of(9, 0, 0);
        assertThat(EmployeeNetPromoterScore.of(nine, 9).points()).isEqualTo(100.0);
        assertThat(EmployeeNetPromoterScore.of(nine, 10).isDefined()).isFalse();
        assertThat(EmployeeNetPromoterScore.of(NpsBuckets.of(0, 0, 1), 1).points())
                .isEqualTo(-100.0);
    }

    @Test
    void whatIsSuppressedKeepsAndPrintsNoCounts() {
        EmployeeNetPromoterScore hidden = EmployeeNetPromoterScore.of(NpsBuckets.of(3, 0, 1));
        assertThat(hidden.evidence()).isEqualTo(NpsBuckets.empty(NpsCuts.ZERO_TO_TEN));
        assertThat(hidden.total()).isZero();
        assertThat(hidden.favourable()).isZero();
        assertThat(hidden.unfavourable()).isZero();
        assertThat(hidden)
                .hasToString(EmployeeNetPromoterScore.of(NpsBuckets.of(0, 2, 2)).toString());
        assertThat(hidden.explain().text(Locale.ENGLISH))
                .isEqualTo("Employee Net Promoter Score (eNPS):"
                        + " not defined, because there are fewer answers than the minimum of 5");
        for (Locale locale : Numerals.LOCALES) {
            assertThat(hidden.explain().text(locale).replaceAll("[^0-9]", "")).isEqualTo("5");
        }
        assertThat(new EmployeeNetPromoterScore(NpsBuckets.of(3, 0, 1), 5)).isEqualTo(hidden);
    }

    @Test
    void oneAsMinimumReadsWell() {
        EmployeeNetPromoterScore nobody = EmployeeNetPromoterScore.of(NpsBuckets.of(0, 0, 0), 1);
        assertThat(nobody.explain().text(Locale.ENGLISH)).endsWith("fewer answers than the minimum of 1");
    }

    @Test
    void whatIsSuppressedStillSaysWhatItIsAbout() {
        NpsBuckets few = NpsBuckets.of(1, 0, 0).withKind(SurveyKind.RELATIONAL);
        assertThat(EmployeeNetPromoterScore.of(few).evidence().kind()).isEqualTo(SurveyKind.RELATIONAL);
    }

    @Test
    void keepsTheCutsOfItsScale() {
        ScoreDistribution answers = ScoreDistribution.of(Scale.ZERO_TO_TEN, 10, 9, 8, 7, 0);
        assertThat(EmployeeNetPromoterScore.of(answers).evidence()).isEqualTo(NpsBuckets.of(2, 2, 1));
        NpsBuckets few = new NpsBuckets(1, 0, 0, NpsCuts.ONE_TO_TEN);
        assertThat(EmployeeNetPromoterScore.of(few).definition()).isEqualTo(Method.ONE_TO_TEN);
        assertThat(EmployeeNetPromoterScore.of(few).notes()).hasSize(1);
        assertThat(EmployeeNetPromoterScore.of(few).isComparableWith(NetPromoterScore.of(few)))
                .isFalse();
    }

    @Test
    void refusals() {
        Refusal.of(() -> EmployeeNetPromoterScore.of(NpsBuckets.of(1, 1, 1), 0), "minimumAnswers", 0, "1..");
        Refusal.of(() -> new EmployeeNetPromoterScore(NpsBuckets.of(1, 1, 1), -5), "minimumAnswers", -5, "1..");
        ScoreDistribution ten = ScoreDistribution.of(Scale.ONE_TO_TEN, 9);
        Refusal.of(() -> EmployeeNetPromoterScore.of(ten), "answers", "1..10", "0..10");
        Refusal.ofNull(() -> EmployeeNetPromoterScore.of((NpsBuckets) null), "evidence");
    }
}
