package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.Texts;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of this module: those of its own KPIs, and the few that the report needs around kpi-core's. */
public final class OwnWords {

    private static final String BUNDLE = "io.github.kpimath.examples.report.words";
    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    public static final Texts TEXTS = locale -> ResourceBundle.getBundle(BUNDLE, locale, NO_OTHER_LANGUAGE);

    private OwnWords() {}
}
