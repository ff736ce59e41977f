package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.Direction;
import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collector;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScoreDistributionTest {

    private static final Scale FIVE = Scale.ONE_TO_FIVE;

    @Provide
    Arbitrary<List<Integer>> answers() {
        return Arbitraries.integers().between(0, 10).injectNull(0.1).list().ofMaxSize(30);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void collectedInAnyOrderAndSplit(@ForAll("answers") List<Integer> answers, @ForAll long seed) {
        ScoreDistribution collected = CollectorLaws.holdAndAddUp(
                () -> ScoreDistribution.collector(Scale.ZERO_TO_TEN), answer -> answer == null, answers, seed);
        assertThat(collected).isEqualTo(counted(answers));
        List<Integer> given = answers.stream().filter(Objects::nonNull).toList();
        assertThat(CollectorLaws.holdAndAddUp(
                        () -> ScoreDistribution.collectorOfInts(Scale.ZERO_TO_TEN, Integer::intValue),
                        answer -> answer > 5,
                        given,
                        seed))
                .isEqualTo(counted(given));
    }

    private static ScoreDistribution counted(List<Integer> answers) {
        int[] given = answers.stream()
                .filter(answer -> answer != null)
                .mapToInt(Integer::intValue)
                .toArray();
        return ScoreDistribution.of(Scale.ZERO_TO_TEN, given).withNotAnswered(Collections.frequency(answers, null));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void sharesForPeopleAddUpToOneHundred(@ForAll("answers") List<Integer> answers) {
        ScoreDistribution given = counted(answers);
        SortedMap<Integer, BigDecimal> shares = given.shares(1);
        assertThat(shares.isEmpty()).isEqualTo(given.responses() == 0);
        if (given.responses() > 0) {
            assertThat(shares.keySet()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
            assertThat(shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("100");
            shares.forEach((score, share) -> assertThat(share.doubleValue())
                    .isCloseTo(100.0 * given.count(score) / given.responses(), within(0.1)));
        }
    }

    @Test
    void sharesStandAtThePointsOfTheScale() {
        assertThat(ScoreDistribution.of(Scale.THUMBS, 1, 2, 2).shares(0))
                .containsExactly(entry(1, BigDecimal.valueOf(33)), entry(2, BigDecimal.valueOf(67)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void collectorAgreesWithOfUnderAnySplitAndOrder(@ForAll("answers") List<Integer> answers, @ForAll Random random) {
        ScoreDistribution whole = counted(answers);
        Collector<Integer, ?, ScoreDistribution> collector = ScoreDistribution.collector(Scale.ZERO_TO_TEN);
        assertThat(answers.stream().collect(collector)).isEqualTo(whole);
        assertThat(answers.parallelStream().collect(collector)).isEqualTo(whole);

        List<Integer> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(answers.size() + 1);
        ScoreDistribution left = shuffled.subList(0, cut).stream().collect(collector);
        ScoreDistribution right = shuffled.subList(cut, answers.size()).stream().collect(collector);
        assertThat(left.plus(right)).isEqualTo(whole).hasSameHashCodeAs(whole);

        Tally<Integer, ScoreDistribution> first = Tally.of(collector);
        Tally<Integer, ScoreDistribution> second = Tally.of(collector);
        shuffled.subList(0, cut).forEach(first::add);
        shuffled.subList(cut, answers.size()).forEach(second::add);
        first.merge(second);
        assertThat(first.result()).isEqualTo(whole).isEqualTo(first.result());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void bucketsPartitionTheAnswers(@ForAll("answers") List<Integer> answers, @ForAll Random random) {
        ScoreDistribution whole = counted(answers);
        int detractorsTo = random.nextInt(10);
        int promotersFrom = detractorsTo + 1 + random.nextInt(10 - detractorsTo);
        NpsBuckets buckets = NpsBuckets.from(whole, NpsCuts.of(Scale.ZERO_TO_TEN, detractorsTo, promotersFrom));
        assertThat(buckets.promoters() + buckets.passives() + buckets.detractors())
                .isEqualTo(whole.responses())
                .isEqualTo(buckets.responses());
        assertThat(buckets.detractors()).isEqualTo(Answers.between(whole, 0, detractorsTo));
        assertThat(buckets.promoters()).isEqualTo(Answers.between(whole, promotersFrom, 10));
    }

    @Test
    void answersAreCounted() {
        ScoreDistribution answers = ScoreDistribution.of(Scale.ZERO_TO_TEN, 10, 9, 9, 8, 7, 3);
        assertThat(answers.count(9)).isEqualTo(2);
        assertThat(answers.count(0)).isZero();
        assertThat(answers.countBetween(8, 10)).isEqualTo(4);
        assertThat(answers.responses()).isEqualTo(6);
        assertThat(answers.total()).isEqualTo(46);
        assertThat(answers.notAnswered()).isZero();
        assertThat(answers.kind()).isEqualTo(SurveyKind.UNSTATED);
        assertThat(answers).hasToString("ScoreDistribution[0..10: [0, 0, 0, 1, 0, 0, 0, 1, 1, 2, 1], not answered: 0]");
        assertThat(answers.withKind(SurveyKind.RELATIONAL).toString()).endsWith(", RELATIONAL]");
    }

    @Test
    void scalesBelowZero() {
        ScoreDistribution answers = ScoreDistribution.of(Scale.of(-2, 2, Direction.HIGH_IS_GOOD), -2, -2, 0, 1);
        assertThat(answers.count(-2)).isEqualTo(2);
        assertThat(answers.total()).isEqualTo(-3);
    }

    @Test
    void totalsBeyondLong() {
        ScoreDistribution answers = ScoreDistribution.ofCounts(FIVE, 0, 0, 0, 0, Long.MAX_VALUE);
        assertThat(answers.total()).isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(5)));
        assertThat(MeanScore.of(answers).points()).isEqualTo(5.0);
    }

    @Test
    void countsPastLongAreRefused() {
        ScoreDistribution most = ScoreDistribution.ofCounts(FIVE, Long.MAX_VALUE, 0, 0, 0, 0);
        ScoreDistribution one = ScoreDistribution.of(FIVE, 1);
        ScoreDistribution other = ScoreDistribution.of(FIVE, 5);
        Refusal.of(ArithmeticException.class, () -> most.plus(one), "overflow");
        Refusal.of(ArithmeticException.class, () -> most.plus(other), "overflow");
        Refusal.of(
                ArithmeticException.class,
                () -> ScoreDistribution.ofCounts(FIVE, Long.MAX_VALUE, 1, 0, 0, 0),
                "overflow");
        ScoreDistribution silent = one.withNotAnswered(Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> silent.withNotAnswered(1), "overflow");
        Refusal.of(ArithmeticException.class, () -> silent.plus(silent), "overflow");
    }

    @Test
    void countsAreCopied() {
        long[] counts = {1, 2, 3, 4, 5};
        ScoreDistribution answers = ScoreDistribution.ofCounts(FIVE, counts);
        counts[0] = 100;
        assertThat(answers.count(1)).isEqualTo(1);
    }

    @Test
    void everyPartTellsDistributionsApart() {
        ScoreDistribution answers = ScoreDistribution.of(FIVE, 1, 5);
        assertThat(answers)
                .isEqualTo(ScoreDistribution.of(FIVE, 5, 1))
                .isEqualTo(RoundTrip.of(answers))
                .hasSameHashCodeAs(RoundTrip.of(answers))
                .isNotEqualTo(ScoreDistribution.of(FIVE, 1, 4))
                .isNotEqualTo(ScoreDistribution.of(Scale.EFFORT_ONE_TO_FIVE, 1, 5))
                .isNotEqualTo(answers.withNotAnswered(1))
                .isNotEqualTo(answers.withKind(SurveyKind.TRANSACTIONAL))
                .isNotEqualTo(FIVE);
        assertThat(answers.hashCode())
                .isNotEqualTo(ScoreDistribution.of(FIVE, 1, 4).hashCode());
    }

    @Test
    void interactionAndBrandAreNeverPooled() {
        ScoreDistribution unstated = ScoreDistribution.of(FIVE, 3);
        ScoreDistribution visit = ScoreDistribution.of(FIVE, 5).withKind(SurveyKind.TRANSACTIONAL);
        ScoreDistribution brand = ScoreDistribution.of(FIVE, 1).withKind(SurveyKind.RELATIONAL);
        Refusal.of(() -> visit.plus(brand), "other", "RELATIONAL", "TRANSACTIONAL", "never pooled");
        Refusal.of(() -> brand.plus(visit), "other", "RELATIONAL", "TRANSACTIONAL", "never pooled");
        assertThat(visit.plus(visit).kind()).isEqualTo(SurveyKind.TRANSACTIONAL);
        assertThat(visit.plus(unstated).kind()).isEqualTo(SurveyKind.TRANSACTIONAL);
        assertThat(unstated.plus(brand).kind()).isEqualTo(SurveyKind.RELATIONAL);
        assertThat(brand.withNotAnswered(2).kind()).isEqualTo(SurveyKind.RELATIONAL);
        Refusal.ofNull(() -> unstated.withKind(null), "surveyKind");
    }

    @Test
    void refusals() {
        Refusal.of(() -> ScoreDistribution.of(Scale.ZERO_TO_TEN, 9, 10, 11), "score 11", "index 2", "0..10");
        Refusal.of(() -> ScoreDistribution.of(Scale.ONE_TO_TEN, 0), "score 0", "index 0", "1..10");
        Refusal.of(() -> ScoreDistribution.ofCounts(FIVE, 1, 2, 3), "counts", "3 numbers", "1..5", "5 points");
        Refusal.of(() -> ScoreDistribution.ofCounts(FIVE, 1, 2, -3, 4, 5), "counts[2]", -3, "0..");
        ScoreDistribution answers = ScoreDistribution.of(FIVE, 1);
        Refusal.of(() -> answers.withNotAnswered(-1), "people", -1, "0..");
        Refusal.of(() -> answers.count(6), "6..6", "1..5");
        Refusal.of(() -> answers.countBetween(0, 5), "0..5", "1..5");
        Refusal.of(() -> answers.countBetween(1, 6), "1..6", "1..5");
        Refusal.of(() -> answers.countBetween(4, 2), "4..2", "1..5");
        Refusal.of(() -> answers.plus(ScoreDistribution.of(Scale.ONE_TO_TEN, 1)), "other", "1..10", "1..5");
        Refusal.of(() -> List.of(3, 7).stream().collect(ScoreDistribution.collector(FIVE)), "score 7", "scale 1..5");
        Refusal.ofNullByName(() -> ScoreDistribution.of(null, 1), "scale");
        Refusal.ofNullByName(() -> ScoreDistribution.of(FIVE, (int[]) null), "answers");
        Refusal.ofNullByName(() -> ScoreDistribution.ofCounts(null, 1), "scale");
        Refusal.ofNullByName(() -> ScoreDistribution.ofCounts(FIVE, (long[]) null), "counts");
        Refusal.ofNullByName(() -> ScoreDistribution.empty(null), "scale");
        Refusal.ofNull(() -> ScoreDistribution.collector(null), "scale");
        Refusal.ofNull(() -> ScoreDistribution.collector(FIVE, null), "score");
        for (int offScale : new int[] {0, 6, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Refusal.of(
                    () -> Stream.of(3, offScale).collect(ScoreDistribution.collectorOfInts(FIVE, Integer::intValue)),
                    "score " + offScale,
                    "scale 1..5");
        }
        Refusal.ofNullByName(() -> ScoreDistribution.collectorOfInts(null, Integer::intValue), "scale");
        Refusal.ofNullByName(() -> ScoreDistribution.collectorOfInts(FIVE, null), "score");
    }

    private record Answer(String respondent, LocalDate day, Integer score) implements Serializable {}

    private static Collector<Answer, ?, ScoreDistribution> latest() {
        return ScoreDistribution.latestPerRespondent(FIVE, Answer::respondent, Answer::day, Answer::score);
    }

    @Test
    void onlyTheLatestAnswerOfARespondentCounts() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        List<Answer> answers = Arrays.asList(
                new Answer("a", day, 1),
                new Answer("a", day.plusDays(2), 4),
                new Answer("a", day.plusDays(1), 2),
                new Answer("b", day, 3),
                new Answer("c", day, 2),
                new Answer("c", day, 5));
        assertThat(answers.stream().collect(latest())).isEqualTo(ScoreDistribution.of(FIVE, 4, 3, 5));
        Refusal.of(() -> List.of(new Answer("a", day, 6)).stream().collect(latest()), "score 6", "1..5");
        List<Answer> superseded = List.of(new Answer("a", day, 6), new Answer("a", day.plusDays(1), 4));
        Refusal.of(() -> superseded.stream().collect(latest()), "score 6", "1..5");
        List<Answer> outdated = List.of(superseded.get(1), superseded.get(0));
        Refusal.of(() -> outdated.stream().collect(latest()), "score 6", "1..5");
        Refusal.ofNull(() -> List.of(new Answer("a", null, 5)).stream().collect(latest()), "time");
        Refusal.ofNull(
                () -> ScoreDistribution.latestPerRespondent(null, Answer::respondent, Answer::day, Answer::score),
                "scale");
    }

    @Test
    void noAnswerIsBelowAnyAnswerOfTheSameTime() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        List<Answer> tied = List.of(new Answer("a", day, null), new Answer("a", day, 1), new Answer("a", day, null));
        assertThat(tied.stream().collect(latest())).isEqualTo(ScoreDistribution.of(FIVE, 1));
        List<Answer> later = List.of(new Answer("a", day.plusDays(1), null), new Answer("a", day, 5));
        assertThat(later.stream().collect(latest()))
                .isEqualTo(ScoreDistribution.empty(FIVE).withNotAnswered(1));
    }

    @Test
    void answersOnAnotherScaleAreNotMerged() {
        Tally<Integer, ScoreDistribution> ten = Tally.of(ScoreDistribution.collector(Scale.ONE_TO_TEN));
        Tally<Integer, ScoreDistribution> eleven = Tally.of(ScoreDistribution.collector(Scale.ZERO_TO_TEN));
        ten.add(3);
        Refusal.of(() -> eleven.merge(ten), "other", "1..10", "0..10");
        assertThat(eleven.result().responses()).isZero();
        assertThat(ten.result().responses()).isEqualTo(1);

        Tally<Answer, ScoreDistribution> five = Tally.of(latest());
        Tally<Answer, ScoreDistribution> seven = Tally.of(ScoreDistribution.latestPerRespondent(
                Scale.ONE_TO_SEVEN, Answer::respondent, Answer::day, Answer::score));
        Refusal.of(() -> five.merge(seven), "other", "1..7", "1..5");
    }

    /** Somebody else lets a negative number wander through the array: what is taken in was checked, so there are no answers. */
    @Test
    void whatIsCheckedIsWhatIsKept() throws InterruptedException {
        long[] counts = new long[1_001];
        Scale scale = Scale.of(1, counts.length, Direction.HIGH_IS_GOOD);
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (int at = 0; !done.get(); at = (at + 1) % counts.length) {
                counts[at] = -1;
                done.get();
                counts[at] = 0;
            }
        });
        writer.start();
        try {
            for (int times = 0; times < 50_000; times++) {
                answersOfNobody(scale, counts);
            }
        } finally {
            done.set(true);
            writer.join();
        }
    }

    private static void answersOfNobody(Scale scale, long[] counts) {
        try {
            assertThat(ScoreDistribution.ofCounts(scale, counts).responses()).isZero();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("] -1 ");
        }
    }

    @Test
    void tamperedStreamsAreRefused() {
        ScoreDistribution answers =
                ScoreDistribution.ofCounts(FIVE, 0, 0, 0, 7_001, 0).withNotAnswered(9_001);
        assertThat(RoundTrip.tampered(answers, 7_001, 7_002).count(4)).isEqualTo(7_002);
        Refusal.of(() -> RoundTrip.tampered(answers, 7_001, -1), "counts[3]", -1, "0..");
        Refusal.of(() -> RoundTrip.tampered(answers, 9_001, -2), "people", -2, "0..");
    }

    @Provide
    Arbitrary<List<Answer>> surveys() {
        Arbitrary<Integer> small = Arbitraries.integers().between(1, 5);
        return Combinators.combine(small, small, small.injectNull(0.2))
                .as((who, day, score) -> new Answer("r" + who, LocalDate.of(2026, 1, day), score))
                .list()
                .ofMaxSize(20);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theLatestAnswersDoNotDependOnTheOrder(@ForAll("surveys") List<Answer> answers, @ForAll Random random) {
        ScoreDistribution latest = answers.stream().collect(latest());
        List<Answer> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, random);
        assertThat(shuffled.stream().collect(latest())).isEqualTo(latest);
        assertThat(shuffled.parallelStream().collect(latest())).isEqualTo(latest);
        assertThat(latest.responses() + latest.notAnswered())
                .isEqualTo(answers.stream().map(Answer::respondent).distinct().count());
    }

    /** An engine ships what a collector has gathered so far. */
    @Test
    void containersAreSerializable() {
        assertThat(ship(latest(), new Answer("a", LocalDate.of(2026, 1, 1), 4)))
                .isEqualTo(ScoreDistribution.of(FIVE, 4));
        assertThat(ship(ScoreDistribution.collector(FIVE), 5)).isEqualTo(ScoreDistribution.of(FIVE, 5));
    }

    private static <T, A, R> R ship(Collector<T, A, R> collector, T item) {
        A container = collector.supplier().get();
        collector.accumulator().accept(container, item);
        @SuppressWarnings("unchecked")
        A shipped = (A) RoundTrip.of((Serializable) container);
        return collector.finisher().apply(shipped);
    }
}
