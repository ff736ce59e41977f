package io.github.kpimath.health;

/** Whom a champion introduced the company to. */
public enum IntroducedTo {
    /** People of the customer's trade. */
    PEERS,
    /** Other departments of the customer's house. */
    DEPARTMENTS,
    /** Prospects. */
    PROSPECTS
}
