package io.github.kpimath.catalog;

import io.github.kpimath.Texts;
import io.github.kpimath.Words;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the catalogue: aliases, findings, and why two figures belong together. */
final class CatalogWords {

    static final Texts TEXTS = locale -> ResourceBundle.getBundle("io.github.kpimath.catalog.words", locale);

    private CatalogWords() {}

    static Words of(Locale locale) {
        return Words.of(TEXTS, locale);
    }
}
