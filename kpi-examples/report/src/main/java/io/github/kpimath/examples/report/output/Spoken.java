package io.github.kpimath.examples.report.output;

import io.github.kpimath.Kpi;
import io.github.kpimath.Leaf;
import io.github.kpimath.Words;
import io.github.kpimath.examples.report.kpis.OwnWords;
import io.github.kpimath.retention.CohortTable;
import io.github.kpimath.revenue.MrrMovement;
import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What kpi-core says about a KPI in a language, and the report's own few words, numbers being written alike in both. */
final class Spoken {

    private static final int PERCENT_DIGITS = 2;

    private final Locale locale;
    private final Words words;

    Spoken(Locale locale) {
        this.locale = locale;
        this.words = Words.of(OwnWords.TEXTS, locale);
    }

    String name(Kpi kpi) {
        return kpi.explain().name(locale);
    }

    /** The value as people read it, such as 6.4%. */
    String value(Kpi kpi) {
        return words.value(kpi);
    }

    /** Why there is no value. */
    String reason(Kpi undefined) {
        return undefined.explain().reason(locale).orElseThrow();
    }

    /** All of the explanation: formula, notes, and the KPIs that this one rests on. */
    String explanation(Kpi kpi) {
        return kpi.explain().text(locale);
    }

    /** Remarks that belong to the figure. */
    List<String> notes(Kpi kpi) {
        return kpi.explain().notes(locale);
    }

    /** What a definition computes, in words. */
    String formula(Kpi kpi) {
        return kpi.formula() instanceof Leaf.Undefined ? "" : words.names(kpi);
    }

    String symbol(String symbol) {
        return words.symbol(symbol);
    }

    /** A name and a line for each step. */
    String movements(MrrMovement mrr) {
        return mrr.text(locale);
    }

    /** A name, a head, and a line for each cohort; what is not complete yet is marked, and a last line says by what. */
    String cohorts(CohortTable table) {
        return table.text(locale);
    }

    /** Whether the words are English, as they are in any language but Spanish and Portuguese. */
    boolean isEnglish() {
        return !List.of("es", "pt").contains(locale.getLanguage());
    }

    /** A length of time, such as 2.5 h. */
    String duration(Duration length) {
        return words.duration(length);
    }

    String number(double number) {
        return number(Fraction.of(BigDecimal.valueOf(number)));
    }

    String number(long number) {
        return number(Fraction.of(number));
    }

    String number(Fraction number) {
        return words.number(number);
    }

    String percent(double percent) {
        return words.percent(Fraction.of(BigDecimal.valueOf(percent).movePointLeft(PERCENT_DIGITS)));
    }

    /** A phrase of the report, its blanks filled. */
    String phrase(String key, String... parts) {
        return words.sentence(key, parts);
    }

    /** A phrase of the report, or its form for one. */
    String counted(String key, long count, String... parts) {
        String one = key + ".one";
        return phrase(count == 1 && words.has(one) ? one : key, parts);
    }
}
