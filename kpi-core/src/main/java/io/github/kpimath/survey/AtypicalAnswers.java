package io.github.kpimath.survey;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.stats.ConfidenceInterval;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Which answers stand out, so that somebody asks why: those that jump from one end to the other since the same person's last
 * answer, and segments that lie apart from the whole.
 *
 * <pre>{@code
 * answers.stream().collect(AtypicalAnswers.swings(
 *         SurveyKind.RELATIONAL, NpsCuts.ZERO_TO_TEN, Answer::customer, Answer::time, Answer::score));
 * AtypicalAnswers.segmentsApart(byRepresentative, NpsCuts.ZERO_TO_TEN, 0.95);
 * }</pre>
 *
 * <p>Among many segments some lie apart by chance: of twenty, one at a level of 0.95. Stateless and thread-safe.
 */
public final class AtypicalAnswers {

    private AtypicalAnswers() {}

    /**
     * Collects the answers that lie two buckets from the same person's previous one: promoter to detractor or the reverse. A swing is
     * one person's answer, so that there are none of employees.
     *
     * <p>Of two answers that a person gave at the same time the higher one is taken for the later one, so that the order of the records
     * does not matter; records of one person, time and score are one answer, for which the first of them stands. An answer that was
     * skipped is none. What is kept while collecting grows with the number of answers, and is
     * serializable where the records are.
     *
     * @param kind what the answers are about
     * @param cuts the scale and where it is cut
     * @param respondent who answered
     * @param time when
     * @param score the answer, or null for not answered
     * @param <T> the records
     * @param <K> the respondents' ids
     * @param <C> points in time
     * @return a collector of the swings in order of time, those of the same time in order of the ids; it refuses scores off the scale
     * @throws IllegalArgumentException if the answers are of employees
     */
    @SuppressWarnings("exports") // the annotation is optional at compile time and absent at run time
    public static <T, K extends Comparable<? super K>, C extends Comparable<? super C>>
            Collector<T, ?, List<ScoreSwing<T>>> swings(
                    SurveyKind kind,
                    NpsCuts cuts,
                    Function<? super T, ? extends K> respondent,
                    Function<? super T, ? extends C> time,
                    Function<? super T, ? extends @Nullable Integer> score) {
        if (requireNonNull(kind, "kind") == SurveyKind.EMPLOYEE) {
            throw new IllegalArgumentException("kind EMPLOYEE: a swing gives away what one employee answered");
        }
        requireNonNull(cuts, "cuts");
        requireNonNull(respondent, "respondent");
        requireNonNull(time, "time");
        requireNonNull(score, "score");
        return Collector.of(
                () -> new SwingAccumulator<T, K, C>(cuts),
                (answers, item) -> answers.add(respondent.apply(item), time.apply(item), score.apply(item), item),
                SwingAccumulator::merge,
                SwingAccumulator::result);
    }

    /**
     * The segments whose net promoter score lies apart from that of all segments together: their interval excludes it. Segments
     * without answers are not listed, and of {@linkplain SurveyKind#EMPLOYEE employees} none with fewer than 5.
     *
     * @param segments the answers of each segment
     * @param cuts the cuts, of the scale of the answers
     * @param level the confidence, such as 0.95
     * @param <K> what names the segments
     * @return the names of the segments that lie apart, in the order of the map
     * @throws IllegalArgumentException if the cuts are of another scale, or the level is not between 0 and 1
     */
    public static <K> List<K> segmentsApart(Map<K, ScoreDistribution> segments, NpsCuts cuts, double level) {
        long minimum = total(segments, cuts).kind() == SurveyKind.EMPLOYEE
                ? EmployeeNetPromoterScore.DEFAULT_MINIMUM_ANSWERS
                : 1;
        return segmentsApart(segments, cuts, level, minimum);
    }

    /**
     * The same, of segments with a stated number of answers or more: for employees, who must not be told apart. Smaller segments count
     * in the whole.
     *
     * @param segments the answers of each segment
     * @param cuts the cuts, of the scale of the answers
     * @param level the confidence, such as 0.95
     * @param minimumAnswers the fewest answers of a segment that may be listed, at least 1
     * @param <K> what names the segments
     * @return the names of the segments that lie apart, in the order of the map
     * @throws IllegalArgumentException if the cuts are of another scale, the level is not between 0 and 1, or the minimum is less than 1
     */
    public static <K> List<K> segmentsApart(
            Map<K, ScoreDistribution> segments, NpsCuts cuts, double level, long minimumAnswers) {
        ConfidenceInterval.requireLevel(level);
        PulseSurvey.requireMinimum(minimumAnswers);
        NetPromoterScore total = NetPromoterScore.of(total(segments, cuts), cuts);
        return segments.entrySet().stream()
                .filter(segment -> segment.getValue().responses() >= minimumAnswers)
                .filter(segment -> !NetPromoterScore.of(segment.getValue(), cuts)
                        .interval(level)
                        .contains(total.points()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static ScoreDistribution total(Map<?, ScoreDistribution> segments, NpsCuts cuts) {
        return segments.values().stream().reduce(ScoreDistribution.empty(cuts.scale()), ScoreDistribution::plus);
    }
}
