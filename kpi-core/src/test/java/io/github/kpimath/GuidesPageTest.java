package io.github.kpimath;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The page "Where the guides are wrong" does not err itself: what stands in the grey box of an entry is what the library prints,
 * to the letter, and an entry without a box is asserted all the same.
 */
class GuidesPageTest {

    private static final Path PAGE = Path.of("docs", "where-the-guides-are-wrong.md");
    private static final Pattern ENTRY = Pattern.compile("(?ms)^### (\\d+)\\. .*?(?=^##|\\z)");
    private static final Pattern BOX = Pattern.compile("(?s)```\n(.*?)```");
    private static final Pattern QUOTED = Pattern.compile("`(?:[A-Za-z]+\\.)?([A-Za-z_]+)(?:\\([0-9_]*\\))?`");
    private static final Pattern NAMED = Pattern.compile("\\[(`[^`]+`)](?!: \\.\\.)");
    private static final Pattern LINK = Pattern.compile("(?m)^\\[(`.+`)]: (.+)$");

    private static SortedMap<Integer, String> entries() throws IOException {
        SortedMap<Integer, String> entries = new TreeMap<>();
        ENTRY.matcher(Files.readString(PAGE))
                .results()
                .forEach(entry -> assertThat(entries.put(Integer.valueOf(entry.group(1)), entry.group()))
                        .as("an earlier entry %s", entry.group(1))
                        .isNull());
        return entries;
    }

    @Test
    void theEntriesAreNumberedFrom1To39AndEachHasAClaimHere() throws IOException {
        List<Integer> numbers = IntStream.rangeClosed(1, 39).boxed().toList();

        assertThat(entries().keySet()).containsExactlyElementsOf(numbers);
        assertThat(GuidesClaims.CLAIMS.keySet()).containsExactlyElementsOf(numbers);
    }

    @TestFactory
    Stream<DynamicTest> theBoxOfAnEntryIsWhatTheLibraryPrints() throws IOException {
        return entries().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getValue().lines().findFirst().orElseThrow(), () -> {
                            List<String> box = BOX.matcher(entry.getValue())
                                    .results()
                                    .flatMap(found -> found.group(1).lines())
                                    .toList();
                            assertThat(box)
                                    .isEqualTo(requireNonNull(GuidesClaims.CLAIMS.get(entry.getKey()))
                                            .lines());
                        }));
    }

    @Test
    void everyEntryQuotesAGuideAndNamesItsSource() throws IOException {
        assertThat(entries().values())
                .allSatisfy(entry -> assertThat(entry).containsPattern("(?s)\n> .*?\\[(00[0-4]|all five)]\n\n"));
    }

    @Test
    void everyLinkLeadsToAFileThatIsThere() throws IOException {
        List<String> links = LINK.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(2))
                .toList();

        assertThat(links)
                .hasSizeGreaterThan(39)
                .allSatisfy(link -> assertThat(PAGE.resolveSibling(link)).exists());
    }

    @Test
    void everyClassThatIsNamedIsALinkAndEveryLinkIsNamed() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(NAMED.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toSet()))
                .isEqualTo(LINK.matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyConstantAndMethodInQuotesIsThere() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (MatchResult link : LINK.matcher(Files.readString(PAGE)).results().toList()) {
            sources.append(Files.readString(PAGE.resolveSibling(link.group(2))));
        }
        List<String> names = QUOTED.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(names).contains("STARTERS_LOST_OVER_START", "losingJoiners");
        assertThat(sources).contains(names);
    }

    @Test
    void theReadmeLeadsToThePage() throws IOException {
        assertThat(Files.readString(Path.of("..", "README.md"))).contains("(kpi-core/" + PAGE + ")");
    }
}
