package com.example.logistics;

import io.github.kpimath.value.Evidence;

/**
 * The evidence: two counts that add up.
 *
 * @param onTime deliveries that arrived by the promised day
 * @param delivered all deliveries
 */
public record Deliveries(long onTime, long delivered) implements Evidence<Deliveries> {

    /** Refuses what cannot be. */
    public Deliveries {
        if (onTime < 0 || onTime > delivered) {
            throw new IllegalArgumentException("onTime " + onTime + " is outside 0.." + delivered + " (delivered)");
        }
    }

    @Override
    public Deliveries plus(Deliveries other) {
        return new Deliveries(Math.addExact(onTime, other.onTime), Math.addExact(delivered, other.delivered));
    }
}
