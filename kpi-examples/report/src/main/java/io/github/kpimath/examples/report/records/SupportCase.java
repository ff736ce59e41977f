package io.github.kpimath.examples.report.records;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A case of the service desk.
 *
 * @param answered the first answer of a human, or empty
 * @param resolved the last resolution, or empty while it is open
 * @param contacts how often the customer got in touch about it
 * @param target how soon the first answer was promised, or empty
 */
public record SupportCase(
        String customer,
        LocalDateTime opened,
        Optional<LocalDateTime> answered,
        Optional<LocalDateTime> resolved,
        int contacts,
        boolean reopened,
        Optional<Duration> target) {}
