package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds a collector has it tested against the laws of all of them. */
class CollectorsUnderLawsTest {

    private static final Path TESTS = Path.of("src", "test", "java");

    @Test
    void everyCollectorIsTestedAgainstTheLaws() throws IOException {
        List<String> tests;
        try (Stream<Path> files = Files.walk(TESTS)) {
            tests = files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> !file.endsWith("CollectorsUnderLawsTest.java"))
                    .map(CollectorsUnderLawsTest::read)
                    .filter(source -> source.contains("CollectorLaws.hold"))
                    .toList();
        }
        Set<String> collectors = collectors();
        assertThat(collectors).hasSizeGreaterThan(60).contains("ScoreDistribution.collector");
        assertThat(collectors)
                .allSatisfy(collector -> assertThat(tests)
                        .as("tests of CollectorLaws that call %s", collector)
                        .anyMatch(source -> calls(source, collector)));
    }

    private static Set<String> collectors() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.kpimath")
                        .stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.getPackageName().endsWith(".internal"))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(CollectorsUnderLawsTest::givesACollector)
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean givesACollector(JavaMethod method) {
        return method.getModifiers().containsAll(Set.of(JavaModifier.PUBLIC, JavaModifier.STATIC))
                && method.getRawReturnType().isEquivalentTo(Collector.class);
    }

    private static boolean calls(String source, String collector) {
        String[] names = collector.split("\\.");
        return Pattern.compile("\\b" + names[0] + "\\s*\\.\\s*(<[^>]*>)?" + names[1] + "\\(")
                .matcher(source)
                .find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
