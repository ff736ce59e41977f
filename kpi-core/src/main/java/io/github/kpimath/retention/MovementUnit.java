package io.github.kpimath.retention;

/** What a {@link CustomerMovement} counts: the unit that its explanations name. */
public enum MovementUnit {
    /** Customers or accounts, each of them once however many subscriptions it has. The default. */
    CUSTOMERS(""),
    /** Subscriptions: a customer who ends one of two is one of the lost. */
    SUBSCRIPTIONS(".subscriptions");

    private final String suffix;

    MovementUnit(String suffix) {
        this.suffix = suffix;
    }

    /** The key under which this unit has the words that customers have under a key. */
    String word(String ofCustomers) {
        return suffix.isEmpty() ? ofCustomers : ofCustomers + suffix;
    }
}
