package io.github.kpimath.examples.report.output;

import io.github.kpimath.examples.report.kpis.OwnWords;
import java.util.Locale;
import java.util.ResourceBundle;

/** The report's own few words in one language: headings, and what to say of missing files. */
final class Phrases {

    private final ResourceBundle bundle;

    Phrases(Locale locale) {
        this.bundle = OwnWords.TEXTS.words(Locale.forLanguageTag(locale.getLanguage()));
    }

    /** The phrase of a key, with <code>{0}</code>, <code>{1}</code>… replaced. */
    String of(String key, String... parts) {
        String text = bundle.getString(key);
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", parts[i]);
        }
        return text;
    }

    /** The phrase of a key, or of its form for one. */
    String counted(String key, long count, String... parts) {
        String one = key + ".one";
        return of(count == 1 && bundle.containsKey(one) ? one : key, parts);
    }
}
