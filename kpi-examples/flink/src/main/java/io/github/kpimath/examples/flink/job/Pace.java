package io.github.kpimath.examples.flink.job;

import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;

/** How fast generated records come. */
@FunctionalInterface
public interface Pace {

    /** As fast as the engine takes them. */
    Pace UNLIMITED = share -> RateLimiterStrategy.noOp();

    /** The pace of a source that brings this share of all records. */
    RateLimiterStrategy<?> of(double share);

    /** So many records a second, all sources together. */
    static Pace perSecond(double records) {
        return share -> RateLimiterStrategy.perSecond(records * share);
    }
}
