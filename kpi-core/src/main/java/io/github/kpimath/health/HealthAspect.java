package io.github.kpimath.health;

/**
 * What a stated number in a health score is about, so that the explanation can name it in every language. Whatever has a KPI of its
 * own, be it one of your module, comes in as that KPI and under its name.
 */
public enum HealthAspect {
    /** How much the product is used. */
    USE("aspect-use"),
    /** How content the customer is. */
    SATISFACTION("aspect-satisfaction"),
    /** What the customer has got out of the product. */
    OUTCOME("aspect-outcome"),
    /** How well the customer's problems were solved. */
    PROBLEM_SOLVING("aspect-problem-solving"),
    /** How the customer is doing financially, or pays. */
    FINANCES("aspect-finances"),
    /** How many customers the customer has. */
    OWN_CUSTOMERS("aspect-own-customers"),
    /** Whether the customer hires. */
    HIRING("aspect-hiring"),
    /** Whether the customer's business grows. */
    MORE_BUSINESS("aspect-more-business"),
    /** Whether the customer keeps more of his customers. */
    BETTER_RETENTION("aspect-better-retention"),
    /** How many support tickets the customer opened. */
    TICKETS("aspect-tickets"),
    /** How sound the relation is. */
    RELATION("aspect-relation"),
    /** Anything else. */
    OTHER("aspect-other");

    private final String symbol;

    HealthAspect(String symbol) {
        this.symbol = symbol;
    }

    /** The key of its name. */
    String symbol() {
        return symbol;
    }
}
