package io.github.kpimath.compare;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Kpi;
import io.github.kpimath.Words;
import java.io.Serializable;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A result held against a benchmark or target.
 *
 * <pre>{@code
 * reading.text(Locale.ENGLISH);
 * // 6.4%: not comparable with the benchmark "below 10%" (customer-experience guide), because the source states no period
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param benchmark the benchmark or target
 * @param result the result
 * @param verdict better, within, worse, or why not comparable
 */
public record BenchmarkReading(Benchmark benchmark, Kpi result, Verdict verdict) implements Serializable {

    /**
     * Checks; readings come from {@link Benchmark#compare(Kpi)}.
     *
     * @param benchmark the benchmark or target
     * @param result the result
     * @param verdict better, within, worse, or why not comparable
     */
    public BenchmarkReading {
        requireNonNull(benchmark, "benchmark");
        requireNonNull(result, "result");
        requireNonNull(verdict, "verdict");
    }

    /**
     * Whether the figure is as it should be: how a target is met.
     *
     * @return true for {@link Verdict#WITHIN} and {@link Verdict#BETTER}; empty where the two cannot be compared
     */
    public Optional<Boolean> isMet() {
        return verdict.isComparable()
                ? Optional.of(verdict == Verdict.WITHIN || verdict == Verdict.BETTER)
                : Optional.empty();
    }

    /**
     * The reading as a sentence: the value, how it compares with which range of which source, or why it does not.
     *
     * @param locale the language and region
     * @return one line
     */
    public String text(Locale locale) {
        Words words = CompareWords.of(locale);
        String value = result.isDefined() ? words.value(result) : words.word("not-defined");
        String range = words.sentence("range.quoted", benchmark.range().text(locale))
                + benchmark.period().map(period -> " " + per(words, period)).orElse("");
        String against = range + " (" + provenance() + ")";
        String key = verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.sentence("verdict." + key, value, against);
    }

    private String provenance() {
        StringJoiner said = new StringJoiner(", ").add(benchmark.source());
        benchmark.sector().ifPresent(said::add);
        benchmark.year().ifPresent(year -> said.add(year.toString()));
        return said.toString();
    }

    private static String per(Words words, Period period) {
        long months = period.toTotalMonths();
        return months == 0
                ? words.counted("per.days", period.get(ChronoUnit.DAYS))
                : words.counted("per.months", months);
    }
}
