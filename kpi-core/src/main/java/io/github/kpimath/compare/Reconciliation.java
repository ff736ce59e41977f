package io.github.kpimath.compare;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.Leaf;
import io.github.kpimath.Operation;
import io.github.kpimath.Words;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Fraction;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Why two definitions of one KPI give two numbers for one same evidence, in terms of that evidence.
 *
 * <pre>{@code
 * Reconciliation.of(may, ChurnRate::of, ALL_LOST_OVER_START, STARTERS_LOST_OVER_START).text(Locale.ENGLISH);
 * // Churn rate: 13% (all-lost-over-start) against 8% (starters-lost-over-start)
 * //   Counted by the first only: new customers lost (5)
 * }</pre>
 *
 * <p>Both formulas are taken apart above and below their line, totals are opened into what the evidence says they consist of
 * ({@link io.github.kpimath.Itemized}), and what stands on both sides is left out. Where the two differ by more than what is
 * counted (a mean against a number), or the evidence does not know what its numbers have in common, both sides are stated as they
 * are. Where one has no value, the reason is stated instead. Immutable and thread-safe.
 */
public final class Reconciliation implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Kpi first;
    private final Kpi second;
    private final Evidence<?> evidence;

    private Reconciliation(Kpi first, Kpi second, Evidence<?> evidence) {
        this.first = first;
        this.second = second;
        this.evidence = evidence;
    }

    /**
     * Measures the same evidence by two definitions.
     *
     * @param <E> the evidence
     * @param <D> the definitions
     * @param evidence what both measure
     * @param measure the KPI, such as {@code ChurnRate::of}
     * @param first a definition
     * @param second another
     * @return what the difference comes from
     * @throws IllegalArgumentException if the two define different KPIs
     */
    public static <E extends Evidence<E>, D extends Definition> Reconciliation of(
            E evidence, BiFunction<? super E, ? super D, ? extends Kpi> measure, D first, D second) {
        return of(evidence, e -> measure.apply(e, first), e -> measure.apply(e, second));
    }

    /**
     * Measures the same evidence in two ways, for KPIs whose ways differ by what is stated, such as a cut.
     *
     * @param <E> the evidence
     * @param evidence what both measure
     * @param first such as {@code answers -> CustomerSatisfaction.of(answers, PositiveScores.topBoxes(1))}
     * @param second another
     * @return what the difference comes from
     * @throws IllegalArgumentException if the two are different KPIs
     */
    public static <E extends Evidence<E>> Reconciliation of(
            E evidence, Function<? super E, ? extends Kpi> first, Function<? super E, ? extends Kpi> second) {
        requireNonNull(evidence, "evidence");
        Kpi one = first.apply(evidence);
        Kpi other = second.apply(evidence);
        if (one.definition().kpi() != other.definition().kpi()) {
            throw new IllegalArgumentException(one.definition().id() + " and "
                    + other.definition().id() + " define two KPIs: expected two definitions of the same one");
        }
        return new Reconciliation(one, other, evidence);
    }

    /**
     * The result by the first definition.
     *
     * @return the result
     */
    public Kpi first() {
        return first;
    }

    /**
     * The result by the second definition.
     *
     * @return the result
     */
    public Kpi second() {
        return second;
    }

    /**
     * Whether both definitions come to the same here.
     *
     * @return true where both have the same value, and where neither has one
     */
    public boolean agree() {
        if (first.isDefined() && second.isDefined()) {
            return first.formula().value().equals(second.formula().value());
        }
        return !first.isDefined() && !second.isDefined();
    }

    /**
     * The two values, then a line for each thing that only one of the definitions counts, or why there is no value.
     *
     * @param locale the language and region
     * @return one or more lines
     */
    public String text(Locale locale) {
        Words words = CompareWords.of(locale);
        List<String> lines = new ArrayList<>();
        lines.add(words.sentence(
                "reconciliation",
                first.explain().name(locale),
                value(words, first),
                method(first),
                value(words, second),
                method(second)));
        if (!first.isDefined() || !second.isDefined()) {
            reason(words, locale, "first", first).ifPresent(lines::add);
            reason(words, locale, "second", second).ifPresent(lines::add);
        } else if (agree()) {
            lines.add("  " + words.word("reconciliation.same"));
        } else {
            if (first.definition().equals(second.definition())) {
                lines.addAll(remarks("first", first, second, words, locale));
                lines.addAll(remarks("second", second, first, words, locale));
            }
            lines.addAll(difference(words, Words.of(first.definition().kpi().texts(), locale)));
        }
        return String.join("\n", lines);
    }

    private static Optional<String> reason(Words words, Locale locale, String which, Kpi kpi) {
        return kpi.explain().reason(locale).map(reason -> "  " + words.sentence("reconciliation." + which, reason));
    }

    /** Sentences are said in the words of comparisons, and what they are about in those of the KPI. */
    private List<String> difference(Words words, Words its) {
        if (first.formula() instanceof Operation.Quotient one && second.formula() instanceof Operation.Quotient other) {
            List<String> lines = new ArrayList<>(side(words, its, "above", one.numerator(), other.numerator()));
            lines.addAll(side(words, its, "below", one.denominator(), other.denominator()));
            return lines;
        }
        return List.of("  " + words.sentence("formulas.differ", whole(its, first), whole(its, second)));
    }

    private List<String> side(Words words, Words its, String side, Formula ofFirst, Formula ofSecond) {
        Optional<Map<Leaf, Fraction>> inFirst = Terms.of(ofFirst, evidence);
        Optional<Map<Leaf, Fraction>> inSecond = Terms.of(ofSecond, evidence);
        if (inFirst.isEmpty()
                || inSecond.isEmpty()
                || !differInWholeTerms(inFirst.get(), inSecond.get())
                || !differInWholeTerms(inSecond.get(), inFirst.get())) {
            return ofFirst.equals(ofSecond)
                    ? List.of()
                    : List.of("  " + words.sentence(side + ".differs", whole(its, ofFirst), whole(its, ofSecond)));
        }
        List<String> lines = new ArrayList<>();
        addOnly(lines, words, its, side + ".first", inFirst.get(), inSecond.get());
        addOnly(lines, words, its, side + ".second", inSecond.get(), inFirst.get());
        return lines;
    }

    /** Whether a list of what only one side has says all: nothing counts in part, and nothing more often on one side. */
    private static boolean differInWholeTerms(Map<Leaf, Fraction> one, Map<Leaf, Fraction> other) {
        return one.entrySet().stream()
                .filter(term -> !term.getKey().value().isZero())
                .allMatch(term -> other.containsKey(term.getKey())
                        ? term.getValue().equals(other.get(term.getKey()))
                        : term.getValue().isInteger());
    }

    private static void addOnly(
            List<String> lines,
            Words words,
            Words its,
            String key,
            Map<Leaf, Fraction> here,
            Map<Leaf, Fraction> there) {
        StringJoiner added = new StringJoiner(", ");
        StringJoiner deducted = new StringJoiner(", ");
        here.forEach((leaf, times) -> {
            if (!there.containsKey(leaf) && !leaf.value().isZero() && !times.isZero()) {
                (times.signum() > 0 ? added : deducted).add(whole(its, leaf));
            }
        });
        addLine(lines, words, key + ".added", added);
        addLine(lines, words, key + ".deducted", deducted);
    }

    private static void addLine(List<String> lines, Words words, String key, StringJoiner items) {
        if (items.length() > 0) {
            lines.add("  " + words.sentence(key, items.toString()));
        }
    }

    private static String whole(Words its, Formula formula) {
        return its.names(formula) + " (" + its.measured(formula.value(), formula.measure()) + ")";
    }

    private static String whole(Words its, Kpi kpi) {
        return its.names(kpi.formula()) + " (" + its.value(kpi) + ")";
    }

    /** What is stated of one only, such as its cut. */
    private static List<String> remarks(String which, Kpi of, Kpi other, Words words, Locale locale) {
        List<String> stated = new ArrayList<>(of.explain().notes(locale));
        stated.removeAll(other.explain().notes(locale));
        return stated.stream()
                .map(remark -> "  " + words.sentence("reconciliation." + which, remark))
                .toList();
    }

    private static String value(Words words, Kpi kpi) {
        return kpi.isDefined() ? words.value(kpi) : words.word("not-defined");
    }

    private static String method(Kpi kpi) {
        String id = kpi.definition().id();
        return id.substring(id.indexOf('/') + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reconciliation that
                && first.equals(that.first)
                && second.equals(that.second)
                && evidence.equals(that.evidence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, second, evidence);
    }

    /** The English text. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
