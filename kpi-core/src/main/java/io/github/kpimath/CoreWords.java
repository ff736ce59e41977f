package io.github.kpimath;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The library's own words of one language, or what a region has otherwise than its language. They are read once, and where they
 * are known to be: the JDK's search for bundles would make up most of what a program waits for its first explanation.
 */
final class CoreWords extends PropertyResourceBundle {

    private static final Map<Locale, ResourceBundle> READ = new ConcurrentHashMap<>();

    private final Locale locale;

    private CoreWords(InputStream words, Locale locale, @Nullable ResourceBundle ofLanguage) throws IOException {
        super(words);
        this.locale = locale;
        setParent(ofLanguage);
    }

    /** The words in one of the languages or variants that there are. */
    static ResourceBundle in(Locale locale) {
        ResourceBundle known = READ.get(locale);
        if (known == null) {
            known = read(locale);
            READ.put(locale, known);
        }
        return known;
    }

    private static ResourceBundle read(Locale locale) {
        ResourceBundle ofLanguage =
                locale.getCountry().isEmpty() ? null : in(Locale.forLanguageTag(locale.getLanguage()));
        String file = "words_" + locale + ".properties";
        try (InputStream words = CoreWords.class.getResourceAsStream(file)) {
            if (words == null) {
                throw new MissingResourceException(
                        file + " is not beside the classes of kpi-core", CoreWords.class.getName(), file);
            }
            return new CoreWords(words, locale, ofLanguage);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the words of " + locale, e);
        }
    }

    @Override
    public Locale getLocale() {
        return locale;
    }
}
