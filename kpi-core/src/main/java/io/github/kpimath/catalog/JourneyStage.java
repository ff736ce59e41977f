package io.github.kpimath.catalog;

/** Where on a customer's way a KPI is looked at. */
public enum JourneyStage {
    /** Becoming a customer. */
    ACQUISITION,
    /** Using, asking, being satisfied. */
    ENGAGEMENT,
    /** Staying, buying again, paying more. */
    RETENTION,
    /** About the company or its employees, no stage of a customer's way. */
    COMPANY
}
