package io.github.kpimath;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.github.kpimath.value.Evidence;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The floors of the library, and what it never touches. */
class ArchitectureTest {

    private static final String ROOT = "io.github.kpimath";
    private static final int MOST_LINES = 400;
    private static JavaClasses library;

    @BeforeAll
    static void read() {
        library = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        assertThat(library.size()).isGreaterThan(80);
    }

    private static void holds(ArchRule rule) {
        rule.check(library);
    }

    @Test
    void floors() {
        holds(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("value")
                .definedBy(ROOT + ".value..")
                .layer("stats")
                .definedBy(ROOT + ".stats..")
                .layer("root")
                .definedBy(ROOT)
                .layer("internal")
                .definedBy(ROOT + ".internal..")
                .layer("compare")
                .definedBy(ROOT + ".compare..")
                .layer("survey")
                .definedBy(ROOT + ".survey..")
                .layer("acquisition")
                .definedBy(ROOT + ".acquisition..")
                .layer("engagement")
                .definedBy(ROOT + ".engagement..")
                .layer("retention")
                .definedBy(ROOT + ".retention..")
                .layer("revenue")
                .definedBy(ROOT + ".revenue..")
                .layer("support")
                .definedBy(ROOT + ".support..")
                .optionalLayer("health")
                .definedBy(ROOT + ".health..")
                .optionalLayer("catalog")
                .definedBy(ROOT + ".catalog..")
                .whereLayer("value")
                .mayNotAccessAnyLayer()
                .whereLayer("stats")
                .mayOnlyAccessLayers("value")
                .whereLayer("root")
                .mayOnlyAccessLayers("value", "stats")
                .whereLayer("internal")
                .mayOnlyAccessLayers("value", "stats", "root")
                .whereLayer("compare")
                .mayOnlyAccessLayers("value", "stats", "root")
                .whereLayer("survey")
                .mayOnlyAccessLayers("value", "stats", "root", "internal")
                .whereLayer("acquisition")
                .mayOnlyAccessLayers("value", "stats", "root", "internal")
                .whereLayer("engagement")
                .mayOnlyAccessLayers("value", "stats", "root", "internal")
                .whereLayer("retention")
                .mayOnlyAccessLayers("value", "stats", "root", "internal")
                .whereLayer("revenue")
                .mayOnlyAccessLayers("value", "stats", "root", "internal", "retention", "acquisition")
                .whereLayer("support")
                .mayOnlyAccessLayers("value", "stats", "root", "internal")
                .whereLayer("health")
                .mayNotBeAccessedByAnyLayer()
                .ignoreDependency(resideInAPackage(ROOT + ".catalog.."), resideInAPackage(ROOT + "..")));
    }

    @Test
    void everyPackageIsOnAFloor() {
        holds(classes()
                .should()
                .resideInAnyPackage(
                        ROOT,
                        ROOT + ".value..",
                        ROOT + ".stats..",
                        ROOT + ".internal..",
                        ROOT + ".compare..",
                        ROOT + ".survey..",
                        ROOT + ".acquisition..",
                        ROOT + ".engagement..",
                        ROOT + ".retention..",
                        ROOT + ".revenue..",
                        ROOT + ".support..",
                        ROOT + ".health..",
                        ROOT + ".catalog.."));
    }

    @Test
    void noCycles() {
        holds(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
        holds(noClasses()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..")
                        .and(not(resideInAPackage(ROOT)))
                        .and(not(resideInAPackage(ROOT + ".value")))
                        .and(not(resideInAPackage(ROOT + ".stats")))));
    }

    @Test
    void onlyJavaAndItself() {
        holds(classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + "..", "java..", "org.jspecify.annotations.."));
        holds(noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.util.logging..", "java.sql..", "java.net..", "java.nio.*..", "java.text..")
                        .and(not(belongToAnyOf(Normalizer.class, Normalizer.Form.class))))); // the same on every JDK
    }

    @Test
    void noSurroundings() {
        for (Class<?> clock :
                List.of(Clock.class, Instant.class, LocalDate.class, LocalDateTime.class, LocalTime.class)) {
            holds(noClasses().should().callMethodWhere(named(clock, "now", "systemUTC", "systemDefaultZone")));
        }
        holds(noClasses()
                .should()
                .callMethodWhere(named(System.class, "currentTimeMillis", "nanoTime", "getProperty", "getenv")));
        holds(noClasses().should().callMethodWhere(named(Locale.class, "getDefault", "setDefault")));
        holds(noClasses().should().callMethodWhere(named(ZoneId.class, "systemDefault")));
        holds(noClasses().should().callMethodWhere(named(TimeZone.class, "getDefault")));
        holds(noClasses().should().accessField(System.class, "out"));
        holds(noClasses().should().accessField(System.class, "err"));
        holds(noClasses().should().callMethod(String.class, "format", String.class, Object[].class));
        holds(noClasses().should().callMethod(String.class, "formatted", Object[].class));
        holds(noClasses().should().callMethod(String.class, "toLowerCase"));
        holds(noClasses().should().callMethod(String.class, "toUpperCase"));
        // Math's own may differ between JVMs in the last digit
        holds(noClasses()
                .should()
                .callMethodWhere(named(
                        Math.class,
                        "log",
                        "exp",
                        "pow",
                        "sin",
                        "cos",
                        "tan",
                        "log1p",
                        "expm1",
                        "tanh",
                        "sinh",
                        "cosh")));
    }

    private static DescribedPredicate<JavaCall<?>> named(Class<?> owner, String... methods) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + String.join(", ", methods),
                call -> call.getTargetOwner().isEquivalentTo(owner)
                        && List.of(methods).contains(call.getName()));
    }

    @Test
    void namesSayWhatThingsAre() {
        holds(noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Managers?)"));
    }

    @Test
    void nothingPublicCanBeChanged() {
        holds(fields().that()
                .areDeclaredInClassesThat(resideInAPackage(ROOT + ".."))
                .and()
                .arePublic()
                .should()
                .beFinal());
        holds(fields().that().areStatic().should().beFinal());
    }

    @Test
    void whatIsKeptCanBeShipped() {
        holds(classes()
                .that(assignableTo(Evidence.class).or(assignableTo(Kpi.class)).or(assignableTo(Formula.class)))
                .should()
                .beAssignableTo(Serializable.class));
        holds(classes()
                .that(not(resideInAPackage(ROOT + ".catalog"))) // has the words of its KPIs
                .and(DescribedPredicate.<JavaClass>describe(
                        "are public records",
                        type -> type.isRecord() && type.getModifiers().contains(JavaModifier.PUBLIC)))
                .should()
                .beAssignableTo(Serializable.class));
    }

    @Test
    void noSourceIsTooLongToRead() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(MOST_LINES));
        }
    }
}
