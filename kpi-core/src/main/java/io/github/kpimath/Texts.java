package io.github.kpimath;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Where the words of a KPI come from: a lambda written in the module that owns them, because a module's bundles are found
 * only by code inside that module.
 *
 * <pre>{@code
 * Texts WORDS = locale -> ResourceBundle.getBundle("com.acme.kpi.words", locale);
 * }</pre>
 *
 * <p>The locale passed is one that this library speaks: English, Spanish or Portuguese, or their variants of Spain and
 * Portugal; it is {@link Locale#ROOT} where neither the language asked for nor English was found. The bundle needs the keys
 * {@code kpi.<id>}, {@code symbol.<symbol>} and, where the KPI has them, {@code reason.<key>} and {@code note.<key>}; what
 * it lacks is looked up among the library's own words, and a language it lacks falls back to its English.
 */
@FunctionalInterface
public interface Texts {

    /**
     * The words in a language.
     *
     * @param locale the language, and the region where it matters
     * @return the bundle with the words
     */
    ResourceBundle words(Locale locale);
}
