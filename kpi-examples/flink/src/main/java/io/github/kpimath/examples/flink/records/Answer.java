package io.github.kpimath.examples.flink.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An answer from 0 to 10, or null for somebody who was asked and did not answer; it may reach the job long after its time. */
public record Answer(
        String respondent,
        String segment,
        Instant time,
        @Nullable Integer score) {}
