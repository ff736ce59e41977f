package io.github.kpimath;

import java.util.Locale;
import java.util.ResourceBundle;

/** Where the library's own words are. It reads nothing until it is asked: a program that explains nothing does not wait for words. */
final class CoreTexts implements Texts {

    static final Texts INSTANCE = new CoreTexts();

    private CoreTexts() {}

    @Override
    public ResourceBundle words(Locale locale) {
        return CoreWords.in(Words.spoken(locale));
    }
}
