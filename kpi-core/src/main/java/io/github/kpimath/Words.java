package io.github.kpimath;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.MoneyAmount;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words and numerals of one language and region: what explanations are written with, for tables and sentences of your own
 * that read the same.
 *
 * <pre>{@code
 * Words words = Words.of(Locale.forLanguageTag("es"));
 * words.name(churn.definition().kpi());   // tasa de abandono de clientes
 * words.value(churn);                     // 6,4 %
 * words.number(Fraction.of(7_043));       // 7.043
 * }</pre>
 *
 * <p>Numbers show at most two decimals, rounded half-even, and are the same on every JDK. Any other language than Spanish and
 * Portuguese is answered in English.
 *
 * <p><b>Regions</b> Spanish words are those of Latin America, Portuguese ones those of Brazil, whatever the region, but for two:
 * es-ES (<i>coste</i>, not <i>costo</i>) and pt-PT (<i>utilizador</i>, not <i>usuário</i>) have their own where they differ. Digits,
 * grouping and decimal mark follow the region: es and es-ES write 1.000,5, es-MX and es-US 1,000.5, pt and pt-BR 1.000,5, pt-PT
 * 1 000,5 with a no-break space. A region of which nothing else is known writes as its language does.
 *
 * <p>Immutable and thread-safe.
 */
public final class Words {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt");
    /** Locales whose words differ from those of their language. */
    private static final List<Locale> VARIANTS =
            List.of(Locale.forLanguageTag("es-ES"), Locale.forLanguageTag("pt-PT"));

    private final Texts texts;
    private final Locale locale;
    private final ResourceBundle own;
    private final ResourceBundle core;
    private final Numerals numerals;

    private Words(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        Locale spoken = spoken(locale);
        this.core = CoreTexts.INSTANCE.words(spoken);
        this.own = texts == CoreTexts.INSTANCE ? core : bundle(texts, spoken);
        String ofRegion = "numerals." + locale.getCountry();
        this.numerals = new Numerals(core.getString(core.containsKey(ofRegion) ? ofRegion : "numerals"));
    }

    /**
     * The library's own words.
     *
     * @param locale the language and region
     * @return the words
     */
    public static Words of(Locale locale) {
        return of(CoreTexts.INSTANCE, locale);
    }

    /**
     * Words of your own, and the library's where yours say nothing.
     *
     * @param texts where the words are
     * @param locale the language and region
     * @return the words
     */
    public static Words of(Texts texts, Locale locale) {
        return new Words(requireNonNull(texts, "texts"), requireNonNull(locale, "locale"));
    }

    static Locale spoken(Locale locale) {
        for (Locale variant : VARIANTS) {
            if (variant.getLanguage().equals(locale.getLanguage())
                    && variant.getCountry().equals(locale.getCountry())) {
                return variant;
            }
        }
        return switch (locale.getLanguage()) {
            case "es" -> SPANISH;
            case "pt" -> PORTUGUESE;
            default -> Locale.ENGLISH;
        };
    }

    /** A search for a language that a module lacks ends in the JVM's own, or nowhere; its English is the better answer. */
    private static ResourceBundle bundle(Texts texts, Locale spoken) {
        ResourceBundle found = find(texts, spoken);
        ResourceBundle foundOrEnglish = found == null ? find(texts, Locale.ENGLISH) : found;
        return foundOrEnglish == null ? texts.words(Locale.ROOT) : foundOrEnglish;
    }

    private static @Nullable ResourceBundle find(Texts texts, Locale locale) {
        try {
            ResourceBundle found = texts.words(locale);
            return speaks(found.getLocale(), locale) ? found : null;
        } catch (MissingResourceException e) {
            return null;
        }
    }

    /** The base bundle has no language in its name, and one made by hand no name at all: both are meant. */
    private static boolean speaks(@Nullable Locale found, Locale locale) {
        return found == null || List.of("", locale.getLanguage()).contains(found.getLanguage());
    }

    /**
     * The name of a KPI, in that KPI's own words.
     *
     * @param type the KPI
     * @return such as {@code churn rate}
     */
    public String name(KpiType type) {
        return of(type).word("kpi." + type.id());
    }

    /**
     * The name of a part of a formula.
     *
     * @param symbol its key, such as {@code customers-lost}
     * @return such as {@code customers lost}
     * @throws java.util.MissingResourceException if there is none
     */
    public String symbol(String symbol) {
        return word("symbol." + symbol);
    }

    /** A whole sentence with its numbers. */
    String note(String kind, Note note) {
        String key = kind + "." + note.key();
        if (!note.named().isEmpty()) {
            return sentence(key, note.named().stream().map(this::names).collect(Collectors.joining(", ")));
        }
        if (!note.stated().isEmpty()) {
            return sentence(key, note.stated().stream().map(this::stated).toArray(String[]::new));
        }
        return counted(key, note.counts());
    }

    private String stated(Object value) {
        return value instanceof Duration length ? duration(length) : value.toString();
    }

    /** Why there is no value; a KPI of the user's own need not have a sentence for it, and must not fail for want of one. */
    Optional<String> reason(Leaf.Undefined why) {
        if (has("reason." + why.note().key())) {
            return Optional.of(note("reason", why.note()));
        }
        return why.reason() == UndefinedReason.EMPTY_DENOMINATOR
                ? Optional.of(word("reason.zero-denominator"))
                : Optional.empty();
    }

    /**
     * The formula of a KPI with the names of its parts, in that KPI's own words.
     *
     * @param kpi the result, of this library or of yours
     * @return such as {@code customers lost ÷ customers at start}
     * @throws java.util.MissingResourceException if a part has no name in them
     */
    public String names(Kpi kpi) {
        return of(kpi.definition().kpi()).names(kpi.formula());
    }

    /** What tells a result from others in formulas and lines: its name, and what it is about where it stands for that. */
    String name(Kpi kpi) {
        String name = name(kpi.definition().kpi());
        Optional<Leaf> about = kpi.stoodFor();
        return about.isPresent() ? name + " (" + names(about.get()) + ")" : name;
    }

    /** The words of a KPI in this language. */
    Words of(KpiType type) {
        return type.texts() == texts ? this : Words.of(type.texts(), locale);
    }

    /**
     * A formula with the names of its parts, in these words: those of a KPI with words of its own say {@link #names(Kpi)}.
     *
     * @param formula the formula
     * @return such as {@code customers lost ÷ customers at start}
     * @throws java.util.MissingResourceException if a part has no name
     */
    public String names(Formula formula) {
        return new FormulaText(this).names(formula);
    }

    /**
     * A sentence with its blanks filled.
     *
     * @param key its key
     * @param parts what replaces <code>{0}</code>, <code>{1}</code>…
     * @return the sentence
     * @throws java.util.MissingResourceException if there is none
     */
    public String sentence(String key, String... parts) {
        return fill(word(key), parts);
    }

    /** In one pass, so that a part may have braces of its own. */
    private static String fill(String pattern, String... parts) {
        int most = pattern.length();
        for (String part : parts) {
            most += part.length();
        }
        StringBuilder text = new StringBuilder(most);
        int copied = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
            int close = pattern.indexOf('}', open);
            int part = numberBetween(pattern, open, close, parts.length);
            if (part >= 0) {
                text.append(pattern, copied, open).append(parts[part]);
                copied = close + 1;
            }
        }
        return text.append(pattern, copied, pattern.length()).toString();
    }

    /** The number that stands between two braces, or -1 where there is none, or none of a part. */
    private static int numberBetween(String pattern, int open, int close, int parts) {
        int number = close > open + 1 ? 0 : -1;
        for (int i = open + 1; i < close && number >= 0; i++) {
            int digit = pattern.charAt(i) - '0';
            number = digit >= 0 && digit <= 9 && number < parts ? 10 * number + digit : -1;
        }
        return number < parts ? number : -1;
    }

    /**
     * A sentence about a number of things, in the form for one where there is one of them.
     *
     * @param key its key; the form for one stands under {@code key.one}
     * @param counts the numbers, the first of which decides the form
     * @return the sentence
     * @throws java.util.MissingResourceException if there is none
     */
    public String counted(String key, long... counts) {
        return counted(key, Note.of(key, counts).counts());
    }

    private String counted(String key, List<Long> counts) {
        String form = !counts.isEmpty() && counts.get(0) == 1 && has(key + ".one") ? key + ".one" : key;
        String[] parts = new String[counts.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = integer(counts.get(i));
        }
        return fill(word(form), parts);
    }

    /**
     * A word or phrase.
     *
     * @param key its key
     * @return the word
     * @throws java.util.MissingResourceException if there is none
     */
    public String word(String key) {
        return own.containsKey(key) ? own.getString(key) : core.getString(key);
    }

    /**
     * Whether there is a word.
     *
     * @param key its key
     * @return false where {@link #word} would throw
     */
    public boolean has(String key) {
        return own.containsKey(key) || core.containsKey(key);
    }

    /**
     * The value of a KPI in its unit, as people read it.
     *
     * @param kpi the result
     * @return such as {@code 6.4%} or {@code USD 3,600.00}
     * @throws UndefinedKpiException if there is no value
     */
    public String value(Kpi kpi) {
        Formula formula = kpi.formula();
        Evaluation.requireDefined(kpi, formula);
        return printed(kpi, formula).text();
    }

    /**
     * A number.
     *
     * @param value the number
     * @return such as {@code 1,234.5}
     */
    public String number(Fraction value) {
        return number(value, Numerals.SHORT).text();
    }

    /**
     * A ratio in percent.
     *
     * @param ratio the ratio, 0.064 for 6.4 %
     * @return such as {@code 6.4%}
     */
    public String percent(Fraction ratio) {
        return percent(ratio, Numerals.SHORT).text();
    }

    /**
     * An amount of money, in the digits of its currency.
     *
     * @param amount the amount, which may be any quotient: a third of USD 500 is {@code USD 166.67}
     * @return such as {@code USD 3,600.00}
     */
    public String money(MoneyAmount amount) {
        return numerals.money(amount.fraction(), amount.currency(), Numerals.SHORT)
                .text();
    }

    /**
     * A length of time in the largest unit that is not more than it.
     *
     * @param length the length
     * @return such as {@code 2.5 h}
     */
    public String duration(Duration length) {
        return numerals.duration(Measure.nanos(length)).text();
    }

    /**
     * A value in what it is measured in: a number, an amount of a currency, a length of time.
     *
     * @param value the value; nanoseconds for a time
     * @param measure what it is measured in
     * @return such as {@code 1,234.5}, {@code USD 3,600.00} or {@code 2.5 h}
     */
    public String measured(Fraction value, Measure measure) {
        return measured(value, measure, Numerals.SHORT).text();
    }

    /** The value of a KPI from its formula, and whether its text says all of it. */
    Printed printed(Kpi kpi, Formula formula) {
        Fraction value = formula.value();
        return switch (kpi.definition().kpi().unit()) {
            case PERCENT -> percent(value, Numerals.SHORT);
            case MONEY, DURATION -> measured(value, formula.measure(), Numerals.SHORT);
            case POINTS, MULTIPLE, COUNT -> number(value, Numerals.SHORT);
        };
    }

    Printed measured(Fraction value, Measure measure, int decimals) {
        if (measure.currency().isPresent()) {
            return numerals.money(value, measure.currency().get(), decimals);
        }
        return measure.equals(Measure.TIME) ? numerals.duration(value) : number(value, decimals);
    }

    Printed percent(Fraction ratio, int decimals) {
        Printed number = number(ratio.times(Fraction.of(100)), decimals);
        return new Printed(fill(word("percent"), number.text()), number.exact());
    }

    Printed number(Fraction value, int decimals) {
        return numerals.number(value, decimals);
    }

    String integer(long value) {
        return numerals.integer(value);
    }
}
