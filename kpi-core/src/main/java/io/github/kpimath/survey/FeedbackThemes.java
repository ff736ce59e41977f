package io.github.kpimath.survey;

import static io.github.kpimath.internal.Counts.requireCount;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Direction;
import io.github.kpimath.internal.TextTable;
import io.github.kpimath.value.Evidence;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Stream;

/**
 * What people write beside their scores, by the themes that the caller found in it: a table, not a KPI.
 *
 * <p><b>Per theme</b> ({@link FeedbackTheme}): mentions, their share of the responses <em>with a comment</em>, praise and criticism, and
 * the mean score and NPS of those who speak of it against those who commented and do not. A theme that nobody speaks of has no
 * entry; a theme with few mentions has one, and is flagged ({@link FeedbackTheme#isFew()}).
 *
 * <pre>{@code
 * FeedbackThemes themes = responses.stream().collect(FeedbackThemes.collector(Scale.ZERO_TO_TEN));
 * themes.themes().get(0).name();         // the theme with the most mentions
 * themes.comments().get(0).comment();    // the comment with the worst score
 * }</pre>
 *
 * <p><b>Example</b> four comments, two of them about the price with the scores 2 and 4, the others with 9 and 10: the share is
 * 50 %, the mean 3 against 9.5, the NPS −100 against 100.
 *
 * <p><b>Without a score</b> who commented and skipped the score counts in mentions and shares, and in no mean or NPS; how many there
 * are is shown.
 *
 * <p><b>Pooling</b> {@link #plus} joins disjoint sets of responses; collected under {@code groupingBy} it is a table per
 * representative or journey stage. It keeps the comments, and so grows with their number.
 *
 * <p><b>Pitfalls</b> the shares of themes do not add up to 100 %. Who comments is not everybody. A lower score with a theme does not say
 * that the theme is the cause. Of employees only {@link #themesOfEmployees} may be shown: a comment with its score is one
 * person's answer.
 *
 * <p><b>Source</b> customer-success guides. Immutable and thread-safe.
 */
public final class FeedbackThemes implements Evidence<FeedbackThemes> {

    private static final long serialVersionUID = 1L;

    private final Scale scale;
    private final FeedbackResponse[] comments;
    private final long withoutComment;

    private FeedbackThemes(Scale scale, Stream<FeedbackResponse> commented, long withoutComment) {
        this.scale = requireNonNull(scale, "scale");
        this.comments = commented.sorted(worstFirst(scale)).toArray(FeedbackResponse[]::new);
        this.withoutComment = withoutComment;
    }

    /**
     * Nobody answered: the identity of {@link #plus} for a scale.
     *
     * @param scale the scale of the scores
     * @return the empty table
     */
    public static FeedbackThemes empty(Scale scale) {
        return new FeedbackThemes(scale, Stream.empty(), 0);
    }

    /**
     * The table of responses.
     *
     * @param scale the scale of the scores
     * @param responses the responses, with and without comment
     * @return the table
     * @throws IllegalArgumentException if a score is off the scale
     */
    public static FeedbackThemes of(Scale scale, Collection<FeedbackResponse> responses) {
        return responses.stream().collect(collector(scale));
    }

    /**
     * Collects responses. With {@link java.util.stream.Collectors#groupingBy(java.util.function.Function, Collector)} it is a table
     * per representative or journey stage. What is kept while collecting grows with the number of comments.
     *
     * @param scale the scale of the scores
     * @return a collector that refuses scores off the scale
     */
    public static Collector<FeedbackResponse, ?, FeedbackThemes> collector(Scale scale) {
        requireNonNull(scale, "scale");
        return Collector.of(
                () -> new Accumulator(scale),
                Accumulator::add,
                Accumulator::merge,
                Accumulator::result,
                Collector.Characteristics.UNORDERED);
    }

    /** A stream that was tampered with is refused like any other bad input; its array is copied. */
    private Object readResolve() {
        requireCount("withoutComment", withoutComment);
        FeedbackThemes checked = Arrays.stream(comments).collect(collector(scale));
        return new FeedbackThemes(scale, Arrays.stream(checked.comments), withoutComment);
    }

    @Override
    public FeedbackThemes plus(FeedbackThemes other) {
        scale.requireSameAs(other.scale);
        return new FeedbackThemes(
                scale,
                Stream.concat(Arrays.stream(comments), Arrays.stream(other.comments)),
                Math.addExact(withoutComment, other.withoutComment));
    }

    /**
     * The scale of the scores.
     *
     * @return the scale
     */
    public Scale scale() {
        return scale;
    }

    /**
     * How many commented: the base of the themes' shares.
     *
     * @return the number of responses with a comment
     */
    public long commented() {
        return comments.length;
    }

    /**
     * How many commented and skipped the score: they are among the comments and mentions, and in no mean or NPS.
     *
     * @return the number of comments without a score
     */
    public long withoutScore() {
        return Arrays.stream(comments).filter(response -> !response.isScored()).count();
    }

    /**
     * How many answered without a comment.
     *
     * @return the number of such responses
     */
    public long withoutComment() {
        return withoutComment;
    }

    /**
     * All comments, the worst score first: the lowest one where high is good; those without a score last.
     *
     * @return the responses with a comment, unmodifiable
     */
    public List<FeedbackResponse> comments() {
        return Collections.unmodifiableList(Arrays.asList(comments));
    }

    /**
     * The comments that speak of a theme, the worst score first.
     *
     * @param theme the theme
     * @return the responses, unmodifiable; none where nobody speaks of it
     */
    public List<FeedbackResponse> comments(String theme) {
        return Arrays.stream(comments).filter(about(theme)).toList();
    }

    /**
     * The themes, the one with the most mentions first.
     *
     * @return one line per theme, unmodifiable; none where nobody commented
     */
    public List<FeedbackTheme> themes() {
        return Arrays.stream(comments)
                .flatMap(response -> response.themes().keySet().stream())
                .distinct()
                .map(this::entry)
                .sorted(Comparator.comparingLong(FeedbackTheme::mentions)
                        .reversed()
                        .thenComparing(FeedbackTheme::name))
                .toList();
    }

    /**
     * The themes of employees' comments that can be shown without giving away what few people said: those that at least so many
     * speak of, and at least so many do not, or nobody does not.
     *
     * @param minimumAnswers the fewest answers that may be shown, at least 1; 5 by custom
     * @return one line per theme, unmodifiable
     * @throws IllegalArgumentException if the minimum is less than 1
     */
    public List<FeedbackTheme> themesOfEmployees(long minimumAnswers) {
        PulseSurvey.requireMinimum(minimumAnswers);
        return themes().stream()
                .filter(theme -> theme.canBeShown(minimumAnswers))
                .toList();
    }

    /**
     * The table as text: the number of comments, then what there is to say of each theme. Of employees show the text of
     * {@link #themesOfEmployees} only.
     *
     * @param locale the language and region
     * @return the lines, without the comments themselves
     */
    public String text(Locale locale) {
        TextTable table = new TextTable(locale)
                .name("feedback-themes")
                .count("", "responses-commented", commented())
                .count("", "responses-without-comment", withoutComment)
                .count("", "comments-without-score", withoutScore());
        themes().forEach(theme -> table.line(theme.text(locale)));
        return table.text();
    }

    /**
     * One theme.
     *
     * @param name the theme
     * @return its line, or empty where nobody speaks of it
     */
    public Optional<FeedbackTheme> theme(String name) {
        return Arrays.stream(comments).anyMatch(about(name)) ? Optional.of(entry(name)) : Optional.empty();
    }

    private FeedbackTheme entry(String theme) {
        return new FeedbackTheme(
                theme,
                scores(about(theme)),
                scores(about(theme).negate()),
                spoken(theme, Polarity.LIKED),
                spoken(theme, Polarity.DISLIKED),
                spoken(theme, Polarity.MIXED));
    }

    private ScoreDistribution scores(Predicate<FeedbackResponse> which) {
        return Arrays.stream(comments)
                .filter(which)
                .collect(ScoreDistribution.collector(scale, FeedbackResponse::score));
    }

    private long spoken(String theme, Polarity polarity) {
        return Arrays.stream(comments)
                .filter(response -> response.themes().get(theme) == polarity)
                .count();
    }

    private static Predicate<FeedbackResponse> about(String theme) {
        return response -> response.themes().containsKey(theme);
    }

    private static Comparator<FeedbackResponse> worstFirst(Scale scale) {
        Comparator<Integer> worst =
                scale.direction() == Direction.HIGH_IS_GOOD ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.comparing(FeedbackResponse::score, Comparator.nullsLast(worst))
                .thenComparing(FeedbackResponse::comment)
                .thenComparing(FeedbackResponse::themes, FeedbackThemes::compare);
    }

    /** Any order will do, as long as only the same themes are equal: the order of the records must not matter. */
    private static int compare(SortedMap<String, Polarity> some, SortedMap<String, Polarity> others) {
        Iterator<Map.Entry<String, Polarity>> rest = others.entrySet().iterator();
        for (Map.Entry<String, Polarity> theme : some.entrySet()) {
            if (!rest.hasNext()) {
                return 1;
            }
            int order = Map.Entry.<String, Polarity>comparingByKey()
                    .thenComparing(Map.Entry.comparingByValue())
                    .compare(theme, rest.next());
            if (order != 0) {
                return order;
            }
        }
        return rest.hasNext() ? -1 : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeedbackThemes that
                && scale.equals(that.scale)
                && withoutComment == that.withoutComment
                && Arrays.equals(comments, that.comments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scale, Arrays.hashCode(comments), withoutComment);
    }

    /** The numbers only: comments are personal. */
    @Override
    public String toString() {
        return "FeedbackThemes[" + scale + ": " + comments.length + " comments, " + withoutComment + " without]";
    }

    private static final class Accumulator implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Scale scale;
        private final ArrayList<FeedbackResponse> commented = new ArrayList<>();
        private long withoutComment;

        Accumulator(Scale scale) {
            this.scale = scale;
        }

        void add(FeedbackResponse response) {
            Integer score = response.score();
            if (score != null && !scale.contains(score)) {
                throw new IllegalArgumentException("score " + score + " is outside the scale " + scale);
            }
            if (response.isCommented()) {
                commented.add(response);
            } else {
                withoutComment++;
            }
        }

        Accumulator merge(Accumulator other) {
            scale.requireSameAs(other.scale);
            commented.addAll(other.commented);
            withoutComment += other.withoutComment;
            return this;
        }

        FeedbackThemes result() {
            return new FeedbackThemes(scale, commented.stream(), withoutComment);
        }
    }
}
