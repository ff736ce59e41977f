package io.github.kpimath.examples.report.records;

import io.github.kpimath.health.HealthAspect;
import io.github.kpimath.value.Fraction;
import java.util.Optional;

/**
 * One component of the health of a customer.
 *
 * @param value empty where it is not known
 * @param worst the value that counts 0
 * @param best the value that counts 100
 */
public record HealthSign(
        String customer,
        HealthAspect aspect,
        Optional<Fraction> value,
        Fraction worst,
        Fraction best,
        Fraction weight) {}
