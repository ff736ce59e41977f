package io.github.kpimath.examples.report.output;

import io.github.kpimath.Kpi;
import java.util.List;
import java.util.Locale;

/**
 * What kpi-core says about a KPI in a language, taken apart: its explanation is "name = names = numbers = value", or "name =
 * names = numbers: why it is not defined". This is the only place that knows so.
 */
final class Spoken {

    private static final String SIGN = " [=≈] ";
    private static final String UNDEFINED = ": ";
    private static final int WITH_NUMBERS = 4;

    private final Locale locale;

    Spoken(Locale locale) {
        this.locale = locale;
    }

    String name(Kpi kpi) {
        String first = parts(kpi)[0];
        return kpi.isDefined() ? first : first.split(UNDEFINED, 2)[0];
    }

    /** The value as people read it, such as 6.4%. */
    String value(Kpi kpi) {
        String[] parts = parts(kpi);
        return parts[parts.length - 1];
    }

    /** The numbers that the value was computed from, such as 64 ÷ 1,000; empty where it was not computed. */
    String calculation(Kpi kpi) {
        String[] parts = parts(kpi);
        return parts.length < WITH_NUMBERS ? "" : parts[parts.length - 2];
    }

    /** Why there is no value. */
    String reason(Kpi undefined) {
        String[] parts = parts(undefined);
        return parts[parts.length - 1].split(UNDEFINED, 2)[1];
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

    private String[] parts(Kpi kpi) {
        return kpi.explain().formula(locale).split(SIGN);
    }
}
