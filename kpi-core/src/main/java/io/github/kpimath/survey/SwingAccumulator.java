package io.github.kpimath.survey;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.survey.NpsCuts.Bucket;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all answers, and finds those that lie two buckets from the same person's previous one.
 *
 * @param <T> the records
 * @param <K> the respondents' ids
 * @param <C> points in time
 */
final class SwingAccumulator<T, K extends Comparable<? super K>, C extends Comparable<? super C>>
        implements Serializable {

    private static final long serialVersionUID = 1L;

    private final NpsCuts cuts;
    private final ArrayList<Answer<T, K, C>> answers = new ArrayList<>();

    SwingAccumulator(NpsCuts cuts) {
        this.cuts = cuts;
    }

    private record Answer<T, K extends Comparable<? super K>, C extends Comparable<? super C>>(
            K respondent, C time, int score, T item) implements Serializable {

        private boolean isSameAs(Answer<T, K, C> next) {
            return time.compareTo(next.time) == 0 && score == next.score;
        }
    }

    void add(K respondent, C time, @Nullable Integer score, T item) {
        requireNonNull(respondent, "respondent");
        requireNonNull(time, "time");
        if (score != null) {
            cuts.scale().requireContains(score);
            answers.add(new Answer<>(respondent, time, score, item));
        }
    }

    SwingAccumulator<T, K, C> merge(SwingAccumulator<T, K, C> other) {
        if (!cuts.equals(other.cuts)) {
            throw new IllegalArgumentException("other is cut " + other.cuts + ", this " + cuts);
        }
        answers.addAll(other.answers);
        return this;
    }

    List<ScoreSwing<T>> result() {
        List<Answer<T, K, C>> inOrder = new ArrayList<>(answers);
        inOrder.sort(Comparator.<Answer<T, K, C>, C>comparing(Answer::time)
                .thenComparing(Answer::respondent)
                .thenComparing(Answer::score));
        Map<K, Answer<T, K, C>> last = new HashMap<>();
        List<ScoreSwing<T>> swings = new ArrayList<>();
        for (Answer<T, K, C> answer : inOrder) {
            Answer<T, K, C> before = last.get(answer.respondent());
            if (before != null && before.isSameAs(answer)) {
                continue;
            }
            last.put(answer.respondent(), answer);
            if (before != null && areOpposite(cuts.bucketOf(before.score()), cuts.bucketOf(answer.score()))) {
                swings.add(new ScoreSwing<>(before.item(), answer.item(), before.score(), answer.score()));
            }
        }
        return List.copyOf(swings);
    }

    private static boolean areOpposite(Bucket one, Bucket other) {
        return one != other && one != Bucket.PASSIVE && other != Bucket.PASSIVE;
    }
}
