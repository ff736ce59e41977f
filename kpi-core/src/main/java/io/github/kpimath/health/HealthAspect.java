package io.github.kpimath.health;

import java.util.Locale;

/**
 * What a stated number in a health score is about, so that the explanation can name it in every language. Whatever has a KPI of its
 * own, be it one of your module, comes in as that KPI and under its name.
 */
public enum HealthAspect {
    /** How much the product is used. */
    USE,
    /** How content the customer is. */
    SATISFACTION,
    /** What the customer has got out of the product. */
    OUTCOME,
    /** How well the customer's problems were solved. */
    PROBLEM_SOLVING,
    /** How the customer is doing financially, or pays. */
    FINANCES,
    /** How many customers the customer has. */
    OWN_CUSTOMERS,
    /** Whether the customer hires. */
    HIRING,
    /** Whether the customer's business grows. */
    MORE_BUSINESS,
    /** Whether the customer keeps more of his customers. */
    BETTER_RETENTION,
    /** How many support tickets the customer opened. */
    TICKETS,
    /** How sound the relation is. */
    RELATION,
    /** Anything else. */
    OTHER;

    /** The key of its name. */
    String symbol() {
        return "aspect-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
