package io.github.kpimath.survey;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Counts;
import io.github.kpimath.stats.LargestRemainder;
import io.github.kpimath.stats.SampleMean;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * How often each answer of a scale was given, and how many did not answer: the evidence of every survey KPI.
 *
 * <p>One counter per point of the scale is kept, so that the same evidence can be cut again. An answer off the scale is
 * refused; a missing one (null, "don't know") is counted apart and is in no denominator.
 *
 * <pre>{@code
 * ScoreDistribution answers = ScoreDistribution.of(Scale.ZERO_TO_TEN, 10, 9, 9, 8, 7, 3);
 * answers.count(9);      // 2
 * answers.responses();   // 6
 * }</pre>
 *
 * <p>The unit is one answer. {@link #plus} joins disjoint sets of answers on the same scale; answers about an interaction
 * and about the brand ({@link SurveyKind}) are never pooled. Its size depends on the scale only. Immutable and thread-safe.
 */
public final class ScoreDistribution implements Evidence<ScoreDistribution> {

    private static final long serialVersionUID = 1L;

    private final Scale scale;
    private final SurveyKind kind;
    private final long[] counts;
    private final long notAnswered;
    private final long responses;

    private ScoreDistribution(Scale scale, SurveyKind kind, long[] counts, long notAnswered) {
        this.scale = scale;
        this.kind = kind;
        this.counts = counts;
        this.notAnswered = notAnswered;
        this.responses = sum(counts);
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum = Math.addExact(sum, count);
        }
        return sum;
    }

    /**
     * No answers yet: the identity of {@link #plus} for a scale.
     *
     * @param scale the scale
     * @return the empty distribution
     */
    public static ScoreDistribution empty(Scale scale) {
        requireNonNull(scale, "scale");
        return new ScoreDistribution(scale, SurveyKind.UNSTATED, new long[scale.points()], 0);
    }

    /**
     * The distribution of answers.
     *
     * @param scale the scale they were given on
     * @param answers the answers, which nobody may change meanwhile
     * @return the distribution
     * @throws IllegalArgumentException if one is off the scale; the message names the index of the first
     * @throws ConcurrentModificationException if one was off the scale and none is any more
     */
    public static ScoreDistribution of(Scale scale, int... answers) {
        requireNonNull(scale, "scale");
        requireNonNull(answers, "answers");
        return new ScoreDistribution(scale, SurveyKind.UNSTATED, new IntAnswers(answers).count(scale), 0);
    }

    /**
     * The distribution of answers that are held in bytes, which are signed: −128 to 127.
     *
     * @param scale the scale they were given on
     * @param answers the answers, which nobody may change meanwhile
     * @return the distribution
     * @throws IllegalArgumentException if one is off the scale; the message names the index of the first
     * @throws ConcurrentModificationException if one was off the scale and none is any more
     */
    public static ScoreDistribution of(Scale scale, byte[] answers) {
        requireNonNull(scale, "scale");
        requireNonNull(answers, "answers");
        return new ScoreDistribution(scale, SurveyKind.UNSTATED, new ByteAnswers(answers).count(scale), 0);
    }

    /**
     * As {@link #of(Scale, int...)}; from 8 MiB on, which are about two million answers, by threads of the common pool beside this one.
     *
     * @param scale the scale they were given on
     * @param answers the answers, which nobody may change meanwhile
     * @return the distribution
     * @throws IllegalArgumentException if one is off the scale; the message names the index of the first
     * @throws ConcurrentModificationException if one was off the scale and none is any more
     */
    public static ScoreDistribution parallelOf(Scale scale, int... answers) {
        requireNonNull(scale, "scale");
        requireNonNull(answers, "answers");
        return new ScoreDistribution(scale, SurveyKind.UNSTATED, new IntAnswers(answers).countInParallel(scale), 0);
    }

    /**
     * As {@link #of(Scale, byte[])}; from 8 MiB on, which are about eight million answers, by threads of the common pool beside this one.
     *
     * @param scale the scale they were given on
     * @param answers the answers, which nobody may change meanwhile
     * @return the distribution
     * @throws IllegalArgumentException if one is off the scale; the message names the index of the first
     * @throws ConcurrentModificationException if one was off the scale and none is any more
     */
    public static ScoreDistribution parallelOf(Scale scale, byte[] answers) {
        requireNonNull(scale, "scale");
        requireNonNull(answers, "answers");
        return new ScoreDistribution(scale, SurveyKind.UNSTATED, new ByteAnswers(answers).countInParallel(scale), 0);
    }

    /**
     * The distribution from numbers that somebody has counted already.
     *
     * @param scale the scale
     * @param counts how often each answer was given, from the lowest to the highest
     * @return the distribution
     * @throws IllegalArgumentException if there is not one count per point, or one is negative
     * @throws ArithmeticException if their sum leaves the range of {@code long}
     */
    public static ScoreDistribution ofCounts(Scale scale, long... counts) {
        requireNonNull(scale, "scale");
        requireNonNull(counts, "counts");
        if (counts.length != scale.points()) {
            throw new IllegalArgumentException("counts has " + counts.length + " numbers, the scale " + scale + " has "
                    + scale.points() + " points");
        }
        long[] own = counts.clone(); // first: what is checked is what is kept
        Counts.requireCounts("counts", own);
        return new ScoreDistribution(scale, SurveyKind.UNSTATED, own, 0);
    }

    /**
     * Collects answers; null stands for not answered.
     *
     * @param scale the scale
     * @return a collector that refuses answers off the scale
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static Collector<@Nullable Integer, ?, ScoreDistribution> collector(Scale scale) {
        return collector(scale, score -> score);
    }

    /**
     * Collects the answers of records.
     *
     * @param scale the scale
     * @param score the answer of a record, or null for not answered
     * @param <T> the records
     * @return a collector that refuses answers off the scale
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T extends @Nullable Object> Collector<T, ?, ScoreDistribution> collector(
            Scale scale, Function<? super T, ? extends @Nullable Integer> score) {
        requireNonNull(scale, "scale");
        requireNonNull(score, "score");
        return Collector.of(
                () -> new ScoreAccumulator(scale),
                (counts, item) -> counts.add(score.apply(item)),
                ScoreAccumulator::merge,
                ScoreAccumulator::result);
    }

    /**
     * Collects the answers of records all of which have one, as a number that is no object: the fastest way from records, and the
     * same evidence.
     *
     * <pre>{@code
     * answers.stream().collect(ScoreDistribution.collectorOfInts(Scale.ZERO_TO_TEN, Answer::score));
     * }</pre>
     *
     * @param scale the scale
     * @param score the answer of a record
     * @param <T> the records
     * @return a collector that refuses answers off the scale
     */
    public static <T> Collector<T, ?, ScoreDistribution> collectorOfInts(Scale scale, ToIntFunction<? super T> score) {
        requireNonNull(scale, "scale");
        requireNonNull(score, "score");
        return Collector.of(
                () -> new ScoreAccumulator(scale),
                (counts, item) -> counts.add(score.applyAsInt(item)),
                ScoreAccumulator::merge,
                ScoreAccumulator::result);
    }

    /**
     * Collects the latest answer of each respondent, so that one respondent is the unit and not one answer. Among answers of
     * the same time the higher one is taken, and any rather than none, so that the order of the records does not matter. What
     * is kept while collecting grows with the number of respondents.
     *
     * @param scale the scale
     * @param respondent who answered
     * @param time when
     * @param score the answer of a record, or null for not answered
     * @param <T> the records
     * @param <K> the respondents' ids
     * @param <C> points in time
     * @return a collector that refuses answers off the scale, superseded ones too
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K, C extends Comparable<? super C>> Collector<T, ?, ScoreDistribution> latestPerRespondent(
            Scale scale,
            Function<? super T, ? extends K> respondent,
            Function<? super T, ? extends C> time,
            Function<? super T, ? extends @Nullable Integer> score) {
        return LatestAnswers.collector(scale, respondent, time, score);
    }

    /**
     * The same answers, with so many more people who were asked and did not answer.
     *
     * @param people how many more, at least 0
     * @return the distribution with them
     * @throws IllegalArgumentException if the number is negative
     */
    public ScoreDistribution withNotAnswered(long people) {
        Counts.requireCount("people", people);
        return new ScoreDistribution(scale, kind, counts, Math.addExact(notAnswered, people));
    }

    /**
     * The same answers, with what they are about.
     *
     * @param surveyKind about an interaction or about the brand
     * @return the distribution with it
     */
    public ScoreDistribution withKind(SurveyKind surveyKind) {
        return new ScoreDistribution(scale, requireNonNull(surveyKind, "surveyKind"), counts, notAnswered);
    }

    /** A stream that was tampered with is refused like any other bad input; its arrays are copied. */
    private Object readResolve() {
        return ofCounts(scale, counts).withKind(kind).withNotAnswered(notAnswered);
    }

    @Override
    public ScoreDistribution plus(ScoreDistribution other) {
        scale.requireSameAs(other.scale);
        SurveyKind pooled = kind.pooledWith(other.kind);
        long[] sum = counts.clone();
        Arrays.setAll(sum, i -> Math.addExact(sum[i], other.counts[i]));
        return new ScoreDistribution(scale, pooled, sum, Math.addExact(notAnswered, other.notAnswered));
    }

    /** Whether the same was asked, on the same scale and about the same. */
    boolean isComparableWith(ScoreDistribution other) {
        return scale.equals(other.scale) && kind.goesWith(other.kind);
    }

    /**
     * The scale of the answers.
     *
     * @return the scale
     */
    public Scale scale() {
        return scale;
    }

    /**
     * What the answers are about.
     *
     * @return the kind, unstated unless given
     */
    public SurveyKind kind() {
        return kind;
    }

    /**
     * How often an answer was given.
     *
     * @param score the answer
     * @return the count
     * @throws IllegalArgumentException if it is off the scale
     */
    public long count(int score) {
        return countBetween(score, score);
    }

    /**
     * How often an answer of a range was given.
     *
     * @param lowest the lowest answer of the range
     * @param highest the highest answer of the range, included
     * @return the count
     * @throws IllegalArgumentException if either is off the scale, or they are in the wrong order
     */
    public long countBetween(int lowest, int highest) {
        if (!scale.contains(lowest) || !scale.contains(highest) || lowest > highest) {
            throw new IllegalArgumentException("scores " + lowest + ".." + highest + " are outside the scale " + scale);
        }
        long count = 0;
        for (int score = lowest; score <= highest; score++) {
            count += counts[score - scale.minimum()];
        }
        return count;
    }

    /**
     * How many answered.
     *
     * @return the number of answers
     */
    public long responses() {
        return responses;
    }

    /**
     * How many were asked and did not answer.
     *
     * @return the count, 0 unless known
     */
    public long notAnswered() {
        return notAnswered;
    }

    /**
     * The shares of the points for people to read: rounded percentages that add up to exactly 100, see
     * {@link LargestRemainder}.
     *
     * @param decimals the decimals to show, 0 to 15
     * @return one percentage for each point of the scale, from the lowest; empty where there are no answers, which have no shares
     * @throws IllegalArgumentException if the decimals are out of range
     */
    public SortedMap<Integer, BigDecimal> shares(int decimals) {
        SortedMap<Integer, BigDecimal> shares = new TreeMap<>();
        List<BigDecimal> percents = LargestRemainder.percentsOrNone(decimals, counts);
        for (int i = 0; i < percents.size(); i++) {
            shares.put(scale.minimum() + i, percents.get(i));
        }
        return Collections.unmodifiableSortedMap(shares);
    }

    /**
     * All answers added up.
     *
     * @return the exact sum of the scores
     */
    public BigInteger total() {
        BigInteger total = BigInteger.ZERO;
        for (int i = 0; i < counts.length; i++) {
            total = total.add(BigInteger.valueOf(counts[i]).multiply(BigInteger.valueOf((long) scale.minimum() + i)));
        }
        return total;
    }

    /** Mean and scatter of the scores; there must be one. */
    SampleMean sample() {
        BigInteger squares = BigInteger.ZERO;
        for (int i = 0; i < counts.length; i++) {
            BigInteger score = BigInteger.valueOf((long) scale.minimum() + i);
            squares = squares.add(score.multiply(score).multiply(BigInteger.valueOf(counts[i])));
        }
        return SampleMean.ofSums(responses, Fraction.of(total(), BigInteger.ONE), Fraction.of(squares, BigInteger.ONE));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreDistribution that
                && scale.equals(that.scale)
                && kind == that.kind
                && notAnswered == that.notAnswered
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scale, kind, notAnswered, Arrays.hashCode(counts));
    }

    @Override
    public String toString() {
        return "ScoreDistribution[" + scale + ": " + Arrays.toString(counts) + ", not answered: " + notAnswered
                + (kind == SurveyKind.UNSTATED ? "]" : ", " + kind + "]");
    }
}
