package io.github.kpimath.examples.report.output;

import io.github.kpimath.Kpi;
import java.util.List;
import java.util.Locale;

/** What kpi-core says about a KPI in a language. */
final class Spoken {

    private final Locale locale;

    Spoken(Locale locale) {
        this.locale = locale;
    }

    String name(Kpi kpi) {
        return kpi.explain().name(locale);
    }

    /** The value as people read it, such as 6.4%. */
    String value(Kpi kpi) {
        return kpi.explain().value(locale);
    }

    /** The numbers that the value was computed from, such as 64 ÷ 1,000; empty where it was not computed. */
    String calculation(Kpi kpi) {
        return kpi.explain().calculation(locale).orElse("");
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

    String number(double number) {
        return value(Numeral.plain(number));
    }

    String number(long number) {
        return value(Numeral.plain(number));
    }

    String percent(double percent) {
        return value(Numeral.percent(percent));
    }
}
