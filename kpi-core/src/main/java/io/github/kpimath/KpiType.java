package io.github.kpimath;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * What is true of a KPI whatever its definition: identity, unit, direction, and where its words are.
 *
 * <pre>{@code
 * KpiType.percent("retention", "churn-rate", Direction.LOW_IS_GOOD)              // inside this library
 * KpiType.percent("logistics", "on-time-rate", Direction.HIGH_IS_GOOD).withTexts(WORDS)   // a KPI of your own
 * }</pre>
 *
 * <p>Immutable and thread-safe; compared by identity: each KPI has one constant.
 */
public final class KpiType {

    /** The unit of a KPI, which decides how its value is read and printed. */
    public enum Unit {
        /** A rate or share, printed in percent: {@link RateKpi}. */
        PERCENT,
        /** Points of a score: {@link ScoreKpi}. */
        POINTS,
        /** A plain ratio or number: {@link MultipleKpi}. */
        MULTIPLE,
        /** An amount in a currency: {@link MoneyKpi}. */
        MONEY,
        /** A length of time: {@link DurationKpi}. */
        DURATION,
        /** A whole number: {@link CountKpi}. */
        COUNT
    }

    private final String domain;
    private final String id;
    private final Unit unit;
    private final Direction direction;
    private final Texts texts;

    private KpiType(String domain, String id, Unit unit, Direction direction, Texts texts) {
        this.domain = key("domain", domain);
        this.id = key("id", id);
        this.unit = unit;
        this.direction = requireNonNull(direction, "direction");
        this.texts = requireNonNull(texts, "texts");
    }

    /**
     * A KPI that is read in percent.
     *
     * @param domain lower-case words joined by hyphens, such as {@code retention}
     * @param id lower-case words joined by hyphens, such as {@code churn-rate}
     * @param direction which way is good
     * @return the type, with the library's own words
     * @throws IllegalArgumentException if domain or id is not written so
     */
    public static KpiType percent(String domain, String id, Direction direction) {
        return new KpiType(domain, id, Unit.PERCENT, direction, CoreTexts.INSTANCE);
    }

    /**
     * A KPI that is read in points.
     *
     * @param domain lower-case words joined by hyphens, such as {@code retention}
     * @param id lower-case words joined by hyphens, such as {@code churn-rate}
     * @param direction which way is good
     * @return the type, with the library's own words
     * @throws IllegalArgumentException if domain or id is not written so
     */
    public static KpiType points(String domain, String id, Direction direction) {
        return new KpiType(domain, id, Unit.POINTS, direction, CoreTexts.INSTANCE);
    }

    /**
     * A KPI that is read as a plain number.
     *
     * @param domain lower-case words joined by hyphens, such as {@code retention}
     * @param id lower-case words joined by hyphens, such as {@code churn-rate}
     * @param direction which way is good
     * @return the type, with the library's own words
     * @throws IllegalArgumentException if domain or id is not written so
     */
    public static KpiType multiple(String domain, String id, Direction direction) {
        return new KpiType(domain, id, Unit.MULTIPLE, direction, CoreTexts.INSTANCE);
    }

    /**
     * A KPI that is read as an amount of money.
     *
     * @param domain lower-case words joined by hyphens, such as {@code retention}
     * @param id lower-case words joined by hyphens, such as {@code churn-rate}
     * @param direction which way is good
     * @return the type, with the library's own words
     * @throws IllegalArgumentException if domain or id is not written so
     */
    public static KpiType money(String domain, String id, Direction direction) {
        return new KpiType(domain, id, Unit.MONEY, direction, CoreTexts.INSTANCE);
    }

    /**
     * A KPI that is read as a length of time.
     *
     * @param domain lower-case words joined by hyphens, such as {@code retention}
     * @param id lower-case words joined by hyphens, such as {@code churn-rate}
     * @param direction which way is good
     * @return the type, with the library's own words
     * @throws IllegalArgumentException if domain or id is not written so
     */
    public static KpiType duration(String domain, String id, Direction direction) {
        return new KpiType(domain, id, Unit.DURATION, direction, CoreTexts.INSTANCE);
    }

    /**
     * A KPI that is read as a whole number.
     *
     * @param domain lower-case words joined by hyphens, such as {@code retention}
     * @param id lower-case words joined by hyphens, such as {@code churn-rate}
     * @param direction which way is good
     * @return the type, with the library's own words
     * @throws IllegalArgumentException if domain or id is not written so
     */
    public static KpiType count(String domain, String id, Direction direction) {
        return new KpiType(domain, id, Unit.COUNT, direction, CoreTexts.INSTANCE);
    }

    /**
     * The same KPI with words of its own.
     *
     * @param words where its words are
     * @return the type; keep it as the one constant of the KPI
     */
    public KpiType withTexts(Texts words) {
        return new KpiType(domain, id, unit, direction, words);
    }

    /**
     * The field the KPI belongs to.
     *
     * @return such as {@code retention}
     */
    public String domain() {
        return domain;
    }

    /**
     * The identity of the KPI, the same in every language and release.
     *
     * @return such as {@code churn-rate}
     */
    public String id() {
        return id;
    }

    /**
     * The name of the KPI, as explanations have it.
     *
     * @param locale the language; any other than Spanish and Portuguese is answered in English
     * @return such as {@code churn rate} or {@code tasa de abandono de clientes}
     */
    public String name(Locale locale) {
        return Words.of(texts, locale).name(this);
    }

    /**
     * The unit of its value.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * Which way is good.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }

    /**
     * Where its words are.
     *
     * @return the source of the words
     */
    public Texts texts() {
        return texts;
    }

    @Override
    public String toString() {
        return id;
    }

    private static String key(String argument, String value) {
        if (!isKey(requireNonNull(value, argument))) {
            throw new IllegalArgumentException(
                    argument + " \"" + value + "\" is not lower-case words joined by hyphens, such as churn-rate");
        }
        return value;
    }

    /** By hand: each KPI has a type, and a program's first one should not wait for the JDK's regular expressions. */
    private static boolean isKey(String value) {
        boolean isInWord = false;
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            boolean isOfWord = (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
            if (!isOfWord && (sign != '-' || !isInWord)) {
                return false;
            }
            isInWord = isOfWord;
        }
        return isInWord;
    }
}
