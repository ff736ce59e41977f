package io.github.kpimath.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpimath.Definition;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.UndefinedKpiException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * What holds for every KPI and each of its definitions. A subclass supplies the formulas of the catalogue, written in
 * decimals from the evidence and never by way of the library, inputs to try them on, and an input without any evidence; the
 * conformance of its kind, between the two, knows the accessors.
 *
 * @param <E> evidence, or the input of a derived KPI
 * @param <K> the KPI
 */
public abstract class KpiConformance<E, K extends Kpi> {

    /** Every definition of the KPI with its canonical formula. */
    protected abstract List<Canonical<E, K>> definitions();

    protected abstract Arbitrary<E> inputs();

    /** No evidence: the identity of {@link #plus}, or what comes nearest to it. */
    protected abstract E empty();

    /** How evidence adds up; none for a derived KPI. */
    protected abstract Optional<BinaryOperator<E>> plus();

    /** How many definitions have a value there; a sum of nothing is 0, but nothing else is. */
    protected int definedWithoutEvidence() {
        return 0;
    }

    protected abstract KpiType.Unit unit();

    /** All accessors of this kind agree with the exact value. */
    protected abstract void readsAs(K kpi, Ratio exact);

    /** The accessors that need a value. */
    protected abstract List<ThrowingCallable> accessors(K kpi);

    /** Whether the value is the canonical one; exactly so, unless the KPI is a numerical estimate. */
    protected void equalsDefinition(K kpi, Ratio exact) {
        assertThat(exact.is(kpi.formula().value()))
                .as("%s is %s, by definition %s", kpi, kpi.formula().value(), exact)
                .isTrue();
        readsAs(kpi, exact);
    }

    /** What the explanation of a value must print. */
    protected Ratio explained(K kpi, Ratio exact) {
        return exact;
    }

    /** Further promises of the KPI about every value. */
    protected void holds(K kpi, Ratio exact) {}

    @Provide
    Arbitrary<E> anyInput() {
        return inputs();
    }

    @Provide
    Arbitrary<List<E>> anyParts() {
        return inputs().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Locale> anyLocale() {
        return Arbitraries.of(Numerals.LOCALES);
    }

    @Test
    void everyDefinitionIsProved() {
        List<Definition> proved =
                definitions().stream().map(Canonical::definition).toList();
        assertThat(proved).doesNotHaveDuplicates();
        Definition any = proved.get(0);
        Object[] all = ((Enum<?>) any).getDeclaringClass().getEnumConstants();
        assertThat(proved).as("definitions of %s", any.kpi()).hasSameElementsAs(definitionsAmong(all));
    }

    private static List<Definition> definitionsAmong(Object[] constants) {
        return Stream.of(constants).map(Definition.class::cast).toList();
    }

    @Test
    void aResultKnowsWhatItIs() {
        for (Canonical<E, K> canonical : definitions()) {
            K kpi = canonical.kpi().apply(empty());
            Definition definition = kpi.definition();
            assertThat(definition).isEqualTo(canonical.definition());
            assertThat(definition.id())
                    .isEqualTo(definition.kpi().id() + "/"
                            + definition.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            assertThat(definition.kpi().unit()).isEqualTo(unit());
            assertThat(definition.kpi().direction()).isNotNull();
            assertThat(kpi.explain().definition()).isEqualTo(definition);
        }
    }

    @Test
    void withoutEvidenceThereIsNoValue() {
        int defined = 0;
        for (Canonical<E, K> canonical : definitions()) {
            Ratio none = canonical.value().apply(empty());
            if (none.isDefined()) {
                defined++;
            } else {
                isUndefined(canonical.kpi().apply(empty()), none);
            }
        }
        assertThat(defined).isEqualTo(definedWithoutEvidence());
    }

    @Test
    void onlyFiguresOfOneDefinitionAreComparable() {
        List<Canonical<E, K>> all = definitions();
        for (Canonical<E, K> one : all) {
            for (Canonical<E, K> other : all) {
                assertThat(one.kpi().apply(empty()).isComparableWith(other.kpi().apply(empty())))
                        .as("%s and %s", one, other)
                        .isEqualTo(one == other);
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void formulaIsTheDefinition(@ForAll("anyInput") E input) {
        for (Canonical<E, K> canonical : definitions()) {
            K kpi = canonical.kpi().apply(input);
            Ratio exact = canonical.value().apply(input);
            if (exact.isDefined()) {
                assertThat(kpi.isDefined()).as("%s", kpi).isTrue();
                assertThat(kpi.undefinedReason()).isEmpty();
                kpi.requireDefined();
                knowsHowSureItIs(kpi);
                equalsDefinition(kpi, exact);
                holds(kpi, exact);
            } else {
                isUndefined(kpi, exact);
            }
        }
    }

    private void knowsHowSureItIs(K kpi) {
        kpi.intervalIfKnown(0.8).ifPresent(interval -> {
            assertThat(interval.level()).isEqualTo(0.8);
            assertThat(RoundTrip.of((Serializable) interval)).isEqualTo(interval);
        });
        refusesOtherLevels(kpi);
    }

    private void refusesOtherLevels(K kpi) {
        for (double level : new double[] {0, 1, 95, Double.NaN}) {
            Refusal.of(() -> kpi.intervalIfKnown(level), "level", level);
        }
    }

    private void isUndefined(K kpi, Ratio none) {
        refusesOtherLevels(kpi);
        assertThat(kpi.isDefined()).as("%s", kpi).isFalse();
        assertThat(kpi.undefinedReason()).contains(none.missing());
        List<ThrowingCallable> all = new ArrayList<>(accessors(kpi));
        all.add(kpi::requireDefined);
        all.add(() -> kpi.intervalIfKnown(0.95));
        for (ThrowingCallable accessor : all) {
            assertThatThrownBy(accessor)
                    .isInstanceOfSatisfying(UndefinedKpiException.class, thrown -> {
                        assertThat(thrown.reason()).isEqualTo(none.missing());
                        assertThat(thrown.definition())
                                .isEqualTo(kpi.definition().id());
                    })
                    .message()
                    .contains(kpi.definition().id(), kpi.explain().formula(Locale.ENGLISH), ": not defined, because ");
        }
        for (Locale locale : Numerals.LOCALES) {
            assertThat(kpi.explain().formula(locale))
                    .as(locale.toLanguageTag())
                    .contains(
                            switch (locale.getLanguage()) {
                                case "es" -> ": no definido, porque ";
                                case "pt" -> ": não definido, porque ";
                                default -> ": not defined, because ";
                            })
                    .doesNotContain("{", "}")
                    .doesNotEndWith("because ");
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void evidenceAddsUpInAnyOrderAndGrouping(
            @ForAll("anyInput") E a, @ForAll("anyInput") E b, @ForAll("anyInput") E c) {
        plus().ifPresent(plus -> {
            assertThat(plus.apply(plus.apply(a, b), c)).isEqualTo(plus.apply(a, plus.apply(b, c)));
            assertThat(plus.apply(a, b)).isEqualTo(plus.apply(b, a)).hasSameHashCodeAs(plus.apply(b, a));
            assertThat(plus.apply(a, empty())).isEqualTo(a).isEqualTo(plus.apply(empty(), a));
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWhole(@ForAll("anyParts") List<E> parts, @ForAll Random random) {
        plus().ifPresent(plus -> {
            List<E> shuffled = new ArrayList<>(parts);
            Collections.shuffle(shuffled, random);
            int cut = random.nextInt(parts.size() + 1);
            E left = shuffled.subList(0, cut).stream().reduce(empty(), plus);
            E right = shuffled.subList(cut, parts.size()).stream().reduce(empty(), plus);
            E whole = parts.stream().reduce(empty(), plus);
            for (Canonical<E, K> canonical : definitions()) {
                assertThat(canonical.kpi().apply(plus.apply(left, right)))
                        .isEqualTo(canonical.kpi().apply(whole));
            }
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void equalValuesAreEqualObjects(@ForAll("anyInput") E input, @ForAll("anyInput") E other) {
        for (Canonical<E, K> canonical : definitions()) {
            K kpi = canonical.kpi().apply(input);
            assertThat(canonical.kpi().apply(input)).isEqualTo(kpi).hasSameHashCodeAs(kpi);
            K copy = RoundTrip.of(kpi);
            assertThat(copy).isEqualTo(kpi).hasSameHashCodeAs(kpi).hasToString(kpi.toString());
            assertThat(copy.explain().text(Locale.ENGLISH))
                    .isEqualTo(kpi.explain().text(Locale.ENGLISH));
            if (plus().isPresent() && !other.equals(input) && kpi.isDefined()) {
                assertThat(canonical.kpi().apply(other)).isNotEqualTo(kpi);
            }
        }
        assertThat(definitions().stream()
                        .map(canonical -> canonical.kpi().apply(input))
                        .filter(Kpi::isDefined)
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theExplanationDoesNotLie(@ForAll("anyInput") E input, @ForAll("anyLocale") Locale locale) {
        for (Canonical<E, K> canonical : definitions()) {
            Ratio exact = canonical.value().apply(input);
            if (exact.isDefined()) {
                K kpi = canonical.kpi().apply(input);
                String line = kpi.explain().formula(locale);
                PrintedArithmetic printed = new PrintedArithmetic(line, locale);
                printed.showsValue(explained(kpi, exact));
                printed.addsUp();
                PrintedArithmetic english =
                        new PrintedArithmetic(kpi.explain().formula(Locale.ENGLISH), Locale.ENGLISH);
                assertThat(printed.symbols()).as(line).isEqualTo(english.symbols());
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theWholeTextIsComplete(@ForAll("anyInput") E input, @ForAll("anyLocale") Locale locale) {
        for (Canonical<E, K> canonical : definitions()) {
            K kpi = canonical.kpi().apply(input);
            List<String> lines = kpi.explain().text(locale).lines().toList();
            assertThat(lines.get(0)).isEqualTo(kpi.explain().formula(locale)).matches("\\p{Lu}.*");
            assertThat(lines.subList(1, 1 + kpi.notes().size()))
                    .isEqualTo(kpi.explain().notes(locale))
                    .allMatch(note -> note.endsWith("."));
            assertThat(lines.subList(1 + kpi.notes().size(), lines.size())).allMatch(below -> below.startsWith("  "));
            assertThat(kpi.explain().restsOn().isEmpty())
                    .isEqualTo(lines.size() == 1 + kpi.notes().size());
            assertThat(lines).noneMatch(line -> line.contains("{") || line.contains("}") || line.contains("null"));
        }
    }
}
