package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.Direction;
import io.github.kpimath.Tally;
import io.github.kpimath.stats.ShareInterval;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FeedbackThemesTest {

    private static final String PRICE = "price";
    private static final String SUPPORT = "support";

    private static FeedbackResponse response(int score, String comment, String... themes) {
        FeedbackResponse response = FeedbackResponse.of(score, comment);
        for (String theme : themes) {
            response = response.mentioning(theme);
        }
        return response;
    }

    private static FeedbackThemes themes(FeedbackResponse... responses) {
        return FeedbackThemes.of(Scale.ZERO_TO_TEN, List.of(responses));
    }

    private static FeedbackThemes example() {
        return themes(
                response(9, "fine"),
                FeedbackResponse.of(2, "too dear").mentioning(PRICE, Polarity.DISLIKED),
                FeedbackResponse.of(4, "dear, but they help")
                        .mentioning(PRICE, Polarity.DISLIKED)
                        .mentioning(SUPPORT, Polarity.LIKED),
                response(10, "great"),
                response(7, " "));
    }

    private static List<FeedbackResponse> many(int responses, String theme) {
        return IntStream.range(0, responses)
                .mapToObj(i -> response(i % 11, "comment " + i, theme))
                .toList();
    }

    @Provide
    Arbitrary<List<FeedbackResponse>> anyResponses() {
        Arbitrary<Integer> score = Arbitraries.integers().between(0, 10);
        Arbitrary<String> comment = Arbitraries.of("", "good", "bad", "so-so");
        Arbitrary<List<String>> about =
                Arbitraries.of(PRICE, SUPPORT, "speed").list().ofMaxSize(3);
        return Combinators.combine(score, comment, about)
                .as((s, c, themes) -> response(s, c, c.isEmpty() ? new String[0] : themes.toArray(String[]::new)))
                .list()
                .ofMaxSize(12);
    }

    @Test
    void thoseWhoMentionAThemeAgainstThoseWhoDoNot() {
        FeedbackTheme price = example().theme(PRICE).orElseThrow();
        assertThat(price.mentions()).isEqualTo(2);
        assertThat(price.share()).isEqualTo(Fraction.of(1, 2));
        assertThat(price.shareInterval(0.95)).isEqualTo(ShareInterval.WILSON.of(2, 4, 0.95));
        assertThat(price.mean().points()).isEqualTo(3.0);
        assertThat(price.meanOfOthers().points()).isEqualTo(9.5);
        assertThat(price.nps(NpsCuts.ZERO_TO_TEN).points()).isEqualTo(-100.0);
        assertThat(price.npsOfOthers(NpsCuts.ZERO_TO_TEN).points()).isEqualTo(100.0);
        assertThat(price.npsOfOthers(NpsCuts.ZERO_TO_TEN).total()).isEqualTo(2);
        assertThat(price.npsDifference(NpsCuts.ZERO_TO_TEN, 0.95).orElseThrow().points())
                .isCloseTo(-200, within(0.0));
        assertThat(price.disliked()).isEqualTo(2);
        assertThat(price.liked()).isZero();
        assertThat(price.mixed()).isZero();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theOrderOfTheResponsesDoesNotMatter(
            @ForAll("anyResponses") List<FeedbackResponse> responses, @ForAll long seed) {
        CollectorLaws.holdAndAddUp(
                () -> FeedbackThemes.collector(Scale.ZERO_TO_TEN), FeedbackResponse::isCommented, responses, seed);
    }

    @Test
    void themesThatReadAlikeAreToldApart() {
        FeedbackResponse one = FeedbackResponse.of(3, "x").mentioning("a=LIKED, b", Polarity.LIKED);
        FeedbackResponse two =
                FeedbackResponse.of(3, "x").mentioning("a", Polarity.LIKED).mentioning("b", Polarity.LIKED);
        assertThat(one.themes()).hasToString(two.themes().toString());
        assertThat(themes(one, two)).isEqualTo(themes(two, one));
        FeedbackResponse three = FeedbackResponse.of(3, "x").mentioning("a", Polarity.LIKED);
        assertThat(themes(two, three)).isEqualTo(themes(three, two));
        FeedbackResponse four = FeedbackResponse.of(3, "x").mentioning("a", Polarity.DISLIKED);
        assertThat(themes(four, three)).isEqualTo(themes(three, four));
        Refusal.of(
                () -> Tally.of(FeedbackThemes.collector(Scale.ZERO_TO_TEN))
                        .merge(Tally.of(FeedbackThemes.collector(Scale.ONE_TO_TEN))),
                "1..10",
                "0..10");
    }

    @Test
    void whoDidNotCommentIsInNoShare() {
        assertThat(example().commented()).isEqualTo(4);
        assertThat(example().withoutComment()).isEqualTo(1);
        assertThat(example().scale()).isEqualTo(Scale.ZERO_TO_TEN);
        assertThat(example()).hasToString("FeedbackThemes[0..10: 4 comments, 1 without]");
        assertThat(themes(response(3, "")).themes()).isEmpty();
    }

    @Test
    void mostMentionedFirstAndNoEntryWithoutMention() {
        assertThat(example().themes()).extracting(FeedbackTheme::name).containsExactly(PRICE, SUPPORT);
        assertThat(example().theme("speed")).isEmpty();
        assertThat(example().comments("speed")).isEmpty();
        assertThat(themes(response(1, "x", "b", "a")).themes())
                .extracting(FeedbackTheme::name)
                .containsExactly("a", "b");
    }

    @Test
    void commentsWithTheWorstScoreFirst() {
        assertThat(example().comments()).extracting(FeedbackResponse::score).containsExactly(2, 4, 9, 10);
        assertThat(example().comments(SUPPORT))
                .extracting(FeedbackResponse::comment)
                .containsExactly("dear, but they help");
        Scale effort = Scale.of(0, 10, Direction.LOW_IS_GOOD);
        assertThat(FeedbackThemes.of(effort, List.of(response(2, "easy"), response(8, "hard")))
                        .comments())
                .extracting(FeedbackResponse::score)
                .containsExactly(8, 2);
    }

    @Test
    void fewMentionsAreFlaggedNotDropped() {
        FeedbackThemes nine = FeedbackThemes.of(Scale.ZERO_TO_TEN, many(9, PRICE));
        assertThat(nine.theme(PRICE).orElseThrow().isFew()).isTrue();
        assertThat(nine.theme(PRICE).orElseThrow().isFew(9)).isFalse();
        FeedbackThemes ten = FeedbackThemes.of(Scale.ZERO_TO_TEN, many(10, PRICE));
        assertThat(ten.theme(PRICE).orElseThrow().isFew()).isFalse();
        assertThat(ten.theme(PRICE).orElseThrow().npsDifference(NpsCuts.ZERO_TO_TEN, 0.9))
                .isEmpty();
        assertThat(ten.theme(PRICE).orElseThrow().meanOfOthers().isDefined()).isFalse();
    }

    @Test
    void ofEmployeesNeitherFewMentionsNorFewOthersShow() {
        List<FeedbackResponse> responses = new ArrayList<>(many(5, PRICE));
        responses.addAll(many(5, SUPPORT));
        FeedbackThemes even = FeedbackThemes.of(Scale.ZERO_TO_TEN, responses);
        assertThat(even.themesOfEmployees(5)).hasSize(2);
        assertThat(even.themesOfEmployees(6)).isEmpty();
        FeedbackThemes uneven = even.plus(themes(response(1, "y", SUPPORT, "speed")));
        assertThat(uneven.themesOfEmployees(5)).extracting(FeedbackTheme::name).containsExactly(SUPPORT, PRICE);
        assertThat(uneven.themesOfEmployees(6)).extracting(FeedbackTheme::name).isEmpty();
        assertThat(FeedbackThemes.of(Scale.ZERO_TO_TEN, many(5, PRICE)).themesOfEmployees(5))
                .hasSize(1);
    }

    @Test
    void praiseAndCriticism() {
        FeedbackResponse both = response(5, "x", PRICE)
                .mentioning(PRICE, Polarity.LIKED)
                .mentioning(PRICE)
                .mentioning(PRICE, Polarity.LIKED);
        assertThat(both.themes()).containsEntry(PRICE, Polarity.LIKED);
        FeedbackResponse mixed = both.mentioning(PRICE, Polarity.DISLIKED);
        assertThat(mixed.themes()).containsEntry(PRICE, Polarity.MIXED);
        FeedbackTheme price =
                themes(both, mixed, response(1, "y", PRICE)).theme(PRICE).orElseThrow();
        assertThat(price.mentions()).isEqualTo(3);
        assertThat(price.liked()).isEqualTo(1);
        assertThat(price.disliked()).isZero();
        assertThat(price.mixed()).isEqualTo(1);
    }

    @Test
    void aTablePerRepresentative() {
        Map<Boolean, FeedbackThemes> tables = example().comments().stream()
                .collect(Collectors.groupingBy(r -> r.score() > 5, FeedbackThemes.collector(Scale.ZERO_TO_TEN)));
        assertThat(tables.get(true).plus(tables.get(false)).plus(themes(response(0, ""))))
                .isEqualTo(example());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWholeInAnyOrder(@ForAll("anyResponses") List<FeedbackResponse> responses, @ForAll Random random) {
        FeedbackThemes whole = FeedbackThemes.of(Scale.ZERO_TO_TEN, responses);
        List<FeedbackResponse> shuffled = new ArrayList<>(responses);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(responses.size() + 1);
        FeedbackThemes left = FeedbackThemes.of(Scale.ZERO_TO_TEN, shuffled.subList(0, cut));
        FeedbackThemes right = FeedbackThemes.of(Scale.ZERO_TO_TEN, shuffled.subList(cut, responses.size()));
        assertThat(left.plus(right)).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(shuffled.parallelStream().collect(FeedbackThemes.collector(Scale.ZERO_TO_TEN)))
                .isEqualTo(whole);
        assertThat(whole.plus(FeedbackThemes.empty(Scale.ZERO_TO_TEN))).isEqualTo(whole);
        assertThat(RoundTrip.of(whole)).isEqualTo(whole);
        assertThat(RoundTrip.of(new ArrayList<>(whole.themes()))).isEqualTo(whole.themes());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everyThemeByHand(@ForAll("anyResponses") List<FeedbackResponse> responses) {
        FeedbackThemes table = FeedbackThemes.of(Scale.ZERO_TO_TEN, responses);
        long commented = responses.stream().filter(r -> !r.comment().isEmpty()).count();
        for (String theme : List.of(PRICE, SUPPORT, "speed")) {
            List<Integer> scores = responses.stream()
                    .filter(r -> r.themes().containsKey(theme))
                    .map(FeedbackResponse::score)
                    .toList();
            assertThat(table.theme(theme).isPresent()).isEqualTo(!scores.isEmpty());
            table.theme(theme).ifPresent(line -> {
                assertThat(line.share()).isEqualTo(Fraction.of(scores.size(), commented));
                assertThat(line.mentioning().responses() + line.others().responses())
                        .isEqualTo(commented);
                assertThat(line.mean().exactPoints())
                        .isEqualTo(Fraction.of(
                                scores.stream().mapToLong(Integer::longValue).sum(), scores.size()));
            });
        }
    }

    @Test
    void equality() {
        assertThat(example())
                .isNotEqualTo(FeedbackThemes.empty(Scale.ZERO_TO_TEN))
                .isNotEqualTo(example().plus(themes(response(1, ""))))
                .isNotEqualTo("themes");
        assertThat(themes(response(1, "x"))).isNotEqualTo(themes(response(2, "x")));
        assertThat(FeedbackThemes.empty(Scale.ONE_TO_TEN)).isNotEqualTo(FeedbackThemes.empty(Scale.ZERO_TO_TEN));
    }

    @Test
    void refusals() {
        Refusal.of(() -> themes(response(11, "x")), "score", 11, "0..10");
        Refusal.of(() -> example().plus(FeedbackThemes.empty(Scale.ONE_TO_TEN)), "other", "1..10", "0..10");
        Refusal.of(() -> example().themesOfEmployees(0), "minimumAnswers", 0, "1..");
        Refusal.of(() -> response(1, "", PRICE), "comment", PRICE);
        Refusal.of(() -> response(1, "x", " "), "theme", "blank");
        Refusal.ofNull(() -> FeedbackResponse.of(1, null), "comment");
        Refusal.ofNull(() -> FeedbackThemes.empty(null), "scale");
        Refusal.ofNull(() -> FeedbackThemes.collector(null), "scale");
        TreeMap<String, Polarity> unspoken = new TreeMap<>();
        unspoken.put(PRICE, null);
        Refusal.ofNull(() -> new FeedbackResponse(1, "x", unspoken), "polarity");
    }

    @Test
    void aLineRefusesWhatCannotBe() {
        ScoreDistribution two = ScoreDistribution.of(Scale.ZERO_TO_TEN, 1, 2);
        ScoreDistribution none = ScoreDistribution.empty(Scale.ZERO_TO_TEN);
        Refusal.of(() -> new FeedbackTheme(PRICE, none, two, 0, 0, 0), "mentioning", "empty");
        Refusal.of(
                () -> new FeedbackTheme(PRICE, two, ScoreDistribution.empty(Scale.ONE_TO_TEN), 0, 0, 0),
                "others",
                "1..10",
                "0..10");
        Refusal.of(() -> new FeedbackTheme(PRICE, two, none, 1, 1, 1), "liked", "disliked", "mixed", "2 mentions");
        Refusal.of(() -> new FeedbackTheme(PRICE, two, none, -1, 1, 1), "liked", -1);
        Refusal.of(() -> new FeedbackTheme(PRICE, two, none, 1, -1, 1), "disliked", -1);
        Refusal.of(() -> new FeedbackTheme(PRICE, two, none, 1, 1, -1), "mixed", -1);
        Refusal.ofNull(() -> new FeedbackTheme(null, two, none, 0, 0, 0), "name");
    }

    private static FeedbackThemes withSkippedScores() {
        return example()
                .plus(themes(
                        FeedbackResponse.withoutScore("still dear").mentioning(PRICE, Polarity.DISLIKED),
                        FeedbackResponse.withoutScore("nothing else")));
    }

    @Test
    void whoSkippedTheScoreIsCountedAndInNoMean() {
        FeedbackThemes all = withSkippedScores();
        assertThat(all.commented()).isEqualTo(6);
        assertThat(all.withoutScore()).isEqualTo(2);
        assertThat(example().withoutScore()).isZero();
        FeedbackTheme price = all.theme(PRICE).orElseThrow();
        assertThat(price.mentions()).isEqualTo(3);
        assertThat(price.share()).isEqualTo(Fraction.of(1, 2));
        assertThat(price.shareInterval(0.95)).isEqualTo(ShareInterval.WILSON.of(3, 6, 0.95));
        assertThat(price.disliked()).isEqualTo(3);
        assertThat(price.mean().points()).isEqualTo(3.0);
        assertThat(price.mentioning().notAnswered()).isEqualTo(1);
        assertThat(price.nps(NpsCuts.ZERO_TO_TEN).total()).isEqualTo(2);
        assertThat(price.npsOfOthers(NpsCuts.ZERO_TO_TEN).total()).isEqualTo(2);
        assertThat(all.comments()).extracting(FeedbackResponse::score).containsExactly(2, 4, 9, 10, null, null);
        assertThat(all.comments().get(4).isScored()).isFalse();
        assertThat(all.comments().get(3).isScored()).isTrue();
        assertThat(RoundTrip.of(all)).isEqualTo(all);
        FeedbackThemes effort = FeedbackThemes.of(
                Scale.EFFORT_ONE_TO_FIVE,
                List.of(response(1, "a"), FeedbackResponse.withoutScore("b"), response(5, "c")));
        assertThat(effort.comments()).extracting(FeedbackResponse::score).containsExactly(5, 1, null);
    }

    @Test
    void aThemeOfWhichNobodyGaveAScore() {
        FeedbackTheme theme = themes(FeedbackResponse.withoutScore("slow").mentioning("speed"), response(9, "fine"))
                .theme("speed")
                .orElseThrow();
        assertThat(theme.mentions()).isEqualTo(1);
        assertThat(theme.share()).isEqualTo(Fraction.of(1, 2));
        assertThat(theme.mean().isDefined()).isFalse();
        assertThat(theme.npsDifference(NpsCuts.ZERO_TO_TEN, 0.95)).isEmpty();
        assertThat(theme.isFew(1)).isTrue();
        assertThat(theme.text(Locale.ENGLISH))
                .contains("\n  mean score of those who mention it: not defined (n = 0)\n");
        assertThat(theme.text(Locale.ENGLISH, NpsCuts.ZERO_TO_TEN, 0.95))
                .contains("\n  NPS of those who mention it: not defined (n = 0)\n  NPS of the others: 100 (n = 1)\n");
    }

    @Test
    void skippedScoresDoNotHelpFewEmployeesOverTheMinimum() {
        List<FeedbackResponse> responses = new ArrayList<>(many(4, PRICE));
        responses.add(FeedbackResponse.withoutScore("dear").mentioning(PRICE));
        FeedbackThemes four = FeedbackThemes.of(Scale.ZERO_TO_TEN, responses);
        assertThat(four.theme(PRICE).orElseThrow().mentions()).isEqualTo(5);
        assertThat(four.themesOfEmployees(5)).isEmpty();
        assertThat(four.themesOfEmployees(4)).hasSize(1);
        responses.add(response(3, "dear", PRICE));
        assertThat(FeedbackThemes.of(Scale.ZERO_TO_TEN, responses).themesOfEmployees(5))
                .hasSize(1);
        // a single other, if without a score, would be told apart by the share
        responses.add(FeedbackResponse.withoutScore("fine"));
        assertThat(FeedbackThemes.of(Scale.ZERO_TO_TEN, responses).themesOfEmployees(5))
                .isEmpty();
    }

    @Test
    void saysItInThreeLanguages() {
        assertThat(withSkippedScores().text(Locale.ENGLISH)).isEqualTo("""
                        Feedback themes
                        responses with a comment: 6
                        responses without a comment: 1
                        comments without a score: 2
                        price
                          mentions: 3 (50%)
                          of which praise: 0
                          of which criticism: 3
                          of which both: 0
                          mean score of those who mention it: 3 (n = 2)
                          mean score of the others: 9.5 (n = 2)
                          not answered: 2
                        support
                          mentions: 1 (16.67%)
                          of which praise: 1
                          of which criticism: 0
                          of which both: 0
                          mean score of those who mention it: 4 (n = 1)
                          mean score of the others: 7 (n = 3)
                          not answered: 2""");
        assertThat(example().text(Locale.forLanguageTag("es")))
                .startsWith("Temas de los comentarios\nrespuestas con comentario: 4\nrespuestas sin comentario: 1\n")
                .contains("\n  menciones: 2 (50\u00a0%)\n", "\n  puntuación media de los demás: 9,5 (n = 2)\n");
        assertThat(example().text(Locale.forLanguageTag("pt")))
                .startsWith("Temas dos comentários\nrespostas com comentário: 4\nrespostas sem comentário: 1\n")
                .contains("\n  menções: 2 (50%)\n", "\n  nota média dos demais: 9,5 (n = 2)\n");
    }

    @Test
    void saysTheNetPromoterScoresAndTheirIntervals() {
        FeedbackTheme theme = themes(response(9, "a", PRICE), response(7, "b", PRICE), response(1, "c", PRICE))
                .theme(PRICE)
                .orElseThrow();
        String text = theme.text(Locale.ENGLISH, NpsCuts.ZERO_TO_TEN, 0.95);
        assertThat(text)
                .startsWith("price\n  mentions: 3 (100%)\n  mean score")
                .contains(
                        "\n  NPS of those who mention it: 0 (n = 3)\n    95%: −",
                        "\n    promoters: 1\n    passives: 1\n    detractors: 1")
                .endsWith("\n  NPS of the others: not defined (n = 0)");
        Refusal.of(() -> theme.text(Locale.ENGLISH, NpsCuts.ZERO_TO_TEN, 95), "level", 95.0);
        FeedbackTheme thumbs = FeedbackThemes.of(Scale.THUMBS, List.of(response(2, "a", PRICE)))
                .theme(PRICE)
                .orElseThrow();
        assertThat(thumbs.text(Locale.ENGLISH)).isEqualTo("price\n  mentions: 1 (100%)\n  not answered: 0");
    }
}
