package io.github.kpimath;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a result came about: its formula with names, with this case's numbers, and with the value, in English, Spanish or
 * Portuguese.
 *
 * <pre>{@code
 * Churn rate = customers lost ÷ customers at start = 64 ÷ 1,000 = 6.4%
 * Tasa de abandono de clientes = clientes perdidos ÷ clientes al inicio = 64 ÷ 1.000 = 6,4 %
 * Taxa de churn = clientes perdidos ÷ clientes no início = 64 ÷ 1.000 = 6,4%
 * }</pre>
 *
 * <p>Words follow the language of the locale, any other language than Spanish and Portuguese being answered in English;
 * digits, grouping and decimal mark follow its region (es-MX writes 1,000.5, es 1.000,5). At most two decimals are shown,
 * rounded half-even, and ≈ stands for = where something was rounded. The output is the same on every JDK. Immutable and
 * thread-safe.
 */
public final class Explanation {

    private static final int USUAL_LENGTH = 128;

    private final Kpi kpi;

    Explanation(Kpi kpi) {
        this.kpi = requireNonNull(kpi, "kpi");
    }

    /**
     * The definition that was used.
     *
     * @return the definition
     */
    public Definition definition() {
        return kpi.definition();
    }

    /**
     * The whole explanation: the line of {@link #formula}, then the {@link #notes}, then, indented, the explanations of the
     * results that this one rests on; one line each.
     *
     * @param locale the language and region
     * @return one or more lines, without a line break at the end
     */
    public String text(Locale locale) {
        return text(words(locale));
    }

    private String text(Words words) {
        Formula formula = kpi.formula(); // asked for once: behind it there may be a curve of all customers
        StringBuilder lines = line(words, formula);
        for (String note : notes(words)) {
            lines.append('\n').append(note);
        }
        for (Explanation part : restsOn(formula)) {
            part.text(words.of(part.kpi.definition().kpi()))
                    .lines()
                    .forEach(line -> lines.append("\n  ").append(line));
        }
        return lines.toString();
    }

    /**
     * The formula in one line: name = names = numbers = value, or why there is no value.
     *
     * @param locale the language and region
     * @return one line
     */
    public String formula(Locale locale) {
        return line(words(locale), kpi.formula()).toString();
    }

    private StringBuilder line(Words words, Formula formula) {
        StringBuilder line = new StringBuilder(USUAL_LENGTH).append(name(words));
        if (!(formula instanceof Leaf.Undefined)) {
            FormulaText text = new FormulaText(words);
            text.names(line.append(" = "), formula);
            if (isCalculated(formula)) {
                Printed numbers = text.numbers(formula);
                line.append(numbers.sign()).append(numbers.text());
            }
        }
        Optional<Leaf.Undefined> undefined = formula.undefined();
        if (undefined.isPresent()) {
            return line.append(": ").append(reason(words, undefined.get()));
        }
        Printed value = words.printed(kpi, formula);
        return line.append(value.sign()).append(value.text());
    }

    /**
     * The name of the KPI, as a line begins with it.
     *
     * @param locale the language and region
     * @return such as {@code Churn rate}, or {@code Component score (support tickets)} for one of several
     */
    public String name(Locale locale) {
        return name(words(locale));
    }

    /**
     * The arithmetic of this case, between names and value.
     *
     * @param locale the language and region
     * @return such as {@code 64 ÷ 1,000}, or empty where there is none to show: a single number, a suppressed result
     */
    public Optional<String> calculation(Locale locale) {
        Formula formula = kpi.formula();
        return isCalculated(formula)
                ? Optional.of(new FormulaText(words(locale)).numbers(formula).text())
                : Optional.empty();
    }

    /**
     * The value as people read it, in its unit.
     *
     * @param locale the language and region
     * @return such as {@code 6.4%}
     * @throws UndefinedKpiException if there is no value
     */
    public String value(Locale locale) {
        return words(locale).value(kpi);
    }

    /**
     * Why there is no value.
     *
     * @param locale the language and region
     * @return such as {@code not defined, because there were no customers at the start}, or empty where there is a value
     */
    public Optional<String> reason(Locale locale) {
        return kpi.formula().undefined().map(why -> reason(words(locale), why));
    }

    /**
     * The remarks that belong to this figure, as whole sentences.
     *
     * @param locale the language and region
     * @return the sentences, mostly none
     */
    public List<String> notes(Locale locale) {
        return notes(words(locale));
    }

    private List<String> notes(Words words) {
        List<String> texts = new ArrayList<>();
        for (Note note : kpi.notes()) {
            texts.add(words.note("note", note));
        }
        return List.copyOf(texts);
    }

    /**
     * The explanations of the results that this one rests on, in the order of the formula, each once.
     *
     * @return none for a measured KPI
     */
    public List<Explanation> restsOn() {
        return restsOn(kpi.formula());
    }

    private static List<Explanation> restsOn(Formula formula) {
        Set<Kpi> parts = new LinkedHashSet<>();
        collect(formula, parts);
        return parts.isEmpty() ? List.of() : parts.stream().map(Kpi::explain).toList();
    }

    private static void collect(Formula formula, Set<Kpi> parts) {
        if (formula instanceof Leaf.Result result) {
            parts.add(result.kpi());
        } else if (formula instanceof Leaf.Estimate estimate) {
            estimate.inputs().forEach(input -> collect(input, parts));
        } else if (formula instanceof Operation operation) {
            collect(operation.left(), parts);
            collect(operation.right(), parts);
        }
    }

    private static boolean isCalculated(Formula formula) {
        return formula instanceof Operation
                || (formula instanceof Leaf.Estimate estimate
                        && !estimate.inputs().isEmpty());
    }

    private Words words(Locale locale) {
        return Words.of(kpi.definition().kpi().texts(), requireNonNull(locale, "locale"));
    }

    private String name(Words words) {
        String name = words.name(kpi);
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }

    private static String reason(Words words, Leaf.Undefined why) {
        return words.reason(why)
                .map(because -> words.sentence("undefined", because))
                .orElseGet(() -> words.word("not-defined"));
    }

    /** The English text. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
