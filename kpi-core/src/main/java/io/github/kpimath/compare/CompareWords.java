package io.github.kpimath.compare;

import io.github.kpimath.Texts;
import io.github.kpimath.Words;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of comparisons. */
final class CompareWords {

    static final Texts TEXTS = locale -> ResourceBundle.getBundle("io.github.kpimath.compare.words", locale);

    private CompareWords() {}

    static Words of(Locale locale) {
        return Words.of(TEXTS, locale);
    }
}
