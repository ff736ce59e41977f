package io.github.kpimath.survey;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.HashMap;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the latest answer of each respondent, and of answers of the same time the highest; not answered is below any score.
 *
 * @param <K> the respondents' ids
 * @param <C> points in time
 */
final class LatestAnswers<K, C extends Comparable<? super C>> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Scale scale;
    private final HashMap<K, Answer<C>> latest = new HashMap<>();

    LatestAnswers(Scale scale) {
        this.scale = scale;
    }

    static <T, K, C extends Comparable<? super C>> Collector<T, ?, ScoreDistribution> collector(
            Scale scale,
            Function<? super T, ? extends K> respondent,
            Function<? super T, ? extends C> time,
            Function<? super T, ? extends @Nullable Integer> score) {
        requireNonNull(scale, "scale");
        requireNonNull(respondent, "respondent");
        requireNonNull(time, "time");
        requireNonNull(score, "score");
        return Collector.of(
                () -> new LatestAnswers<K, C>(scale),
                (latest, item) -> latest.add(respondent.apply(item), time.apply(item), score.apply(item)),
                LatestAnswers::merge,
                LatestAnswers::result);
    }

    private record Answer<C extends Comparable<? super C>>(
            C time, @Nullable Integer score) implements Serializable {

        Answer<C> later(Answer<C> other) {
            int order = time.compareTo(other.time);
            return order > 0 || (order == 0 && isAtLeast(other)) ? this : other;
        }

        private boolean isAtLeast(Answer<C> other) {
            return other.score == null || (score != null && score >= other.score);
        }
    }

    /** An answer off the scale is refused although a later one may take its place: the order of records must not matter. */
    void add(K respondent, C time, @Nullable Integer score) {
        requireNonNull(respondent, "respondent");
        requireNonNull(time, "time");
        if (score != null) {
            scale.requireContains(score);
        }
        latest.merge(respondent, new Answer<>(time, score), Answer::later);
    }

    LatestAnswers<K, C> merge(LatestAnswers<K, C> other) {
        scale.requireSameAs(other.scale);
        other.latest.forEach((respondent, answer) -> latest.merge(respondent, answer, Answer::later));
        return this;
    }

    ScoreDistribution result() {
        ScoreAccumulator answers = new ScoreAccumulator(scale);
        latest.values().forEach(answer -> answers.add(answer.score()));
        return answers.result();
    }
}
