package io.github.kpimath.catalog;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Leaf;
import io.github.kpimath.Operation;
import io.github.kpimath.Words;
import io.github.kpimath.compare.Benchmark;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One definition of one KPI, by way of a worked example: what it is called, what its formula is made of, where it comes from.
 *
 * <pre>{@code
 * CatalogEntry churn = KpiCatalog.standard().find("churn-rate/all-lost-over-start").orElseThrow();
 * churn.name(Locale.ENGLISH);      // churn rate
 * churn.formula(Locale.ENGLISH);   // customers lost ÷ customers at start
 * churn.example().explain();       // Churn rate = customers lost ÷ customers at start = 64 ÷ 1,000 = 6.4%
 * }</pre>
 *
 * <p>Question, variants and pitfalls stand in the documentation of the KPI's class. Immutable and thread-safe.
 *
 * @param example a result by this definition, with numbers that can be checked by head
 * @param stage the stage of the journey
 * @param source where the KPI comes from
 * @param benchmarks what it may be held against
 */
public record CatalogEntry(Kpi example, JourneyStage stage, String source, List<Benchmark> benchmarks) {

    /**
     * Checks and copies.
     *
     * @param example a result by this definition, with numbers that can be checked by head
     * @param stage the stage of the journey
     * @param source where the KPI comes from
     * @param benchmarks what it may be held against
     * @throws IllegalArgumentException if the example has no value, the source is blank, or a benchmark is about another definition
     */
    public CatalogEntry {
        requireNonNull(stage, "stage");
        benchmarks = List.copyOf(benchmarks);
        if (!example.isDefined()) {
            throw new IllegalArgumentException("example has no value: " + example.explain());
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("source is blank: expected where the KPI comes from");
        }
        for (Benchmark benchmark : benchmarks) {
            if (!benchmark.definition().equals(example.definition())) {
                throw new IllegalArgumentException(
                        "benchmark is about " + benchmark.definition().id() + ", the example about "
                                + example.definition().id());
            }
        }
    }

    /**
     * An entry without benchmarks.
     *
     * @param example a result by this definition, with numbers that can be checked by head
     * @param stage the stage of the journey
     * @param source where the KPI comes from
     * @return the entry
     * @throws IllegalArgumentException if the example has no value, or the source is blank
     */
    public static CatalogEntry of(Kpi example, JourneyStage stage, String source) {
        return new CatalogEntry(example, stage, source, List.of());
    }

    /**
     * The definition.
     *
     * @return the definition
     */
    public Definition definition() {
        return example.definition();
    }

    /**
     * Its id.
     *
     * @return such as {@code churn-rate/all-lost-over-start}
     */
    public String id() {
        return definition().id();
    }

    /**
     * The KPI that is defined, with its domain, unit and direction.
     *
     * @return the type
     */
    public KpiType kpi() {
        return definition().kpi();
    }

    /**
     * The name of the KPI.
     *
     * @param locale the language and region
     * @return such as {@code churn rate}
     */
    public String name(Locale locale) {
        return kpi().name(locale);
    }

    /**
     * Other names under which the KPI goes.
     *
     * @param locale the language and region
     * @return such as {@code attrition rate} and {@code logo churn}; mostly none
     */
    public List<String> aliases(Locale locale) {
        String key = "alias." + kpi().id();
        return Stream.of(Words.of(kpi().texts(), locale), CatalogWords.of(locale))
                .filter(words -> words.has(key))
                .findFirst()
                .map(words -> Arrays.stream(words.word(key).split(","))
                        .map(String::strip)
                        .toList())
                .orElse(List.of());
    }

    /**
     * The formula with the names of its parts.
     *
     * @param locale the language and region
     * @return such as {@code customers lost ÷ customers at start}
     */
    public String formula(Locale locale) {
        return words(locale).names(example.formula());
    }

    /**
     * The parts of the formula by name, in the order of the formula.
     *
     * @param locale the language and region
     * @return such as {@code customers-lost} with {@code customers lost}
     */
    public Map<String, String> symbols(Locale locale) {
        Map<String, String> symbols = new LinkedHashMap<>();
        collect(example.formula(), words(locale), symbols);
        return symbols;
    }

    private static void collect(Formula formula, Words words, Map<String, String> symbols) {
        if (formula instanceof Operation operation) {
            collect(operation.left(), words, symbols);
            collect(operation.right(), words, symbols);
        } else if (formula instanceof Leaf.Estimate estimate) {
            symbols.put(estimate.symbol(), words.symbol(estimate.symbol()));
            estimate.inputs().forEach(input -> collect(input, words, symbols));
        } else if (formula instanceof Leaf leaf && !(leaf instanceof Leaf.Constant)) {
            symbols.put(leaf.symbol(), words.names(leaf));
        }
    }

    private Words words(Locale locale) {
        return Words.of(kpi().texts(), locale);
    }
}
