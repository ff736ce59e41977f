/**
 * Who stays and who leaves: churn, retention and the replacement of lost customers from one evidence,
 * {@link io.github.kpimath.retention.CustomerMovement}; renewal, repeat purchase and customer lifetime.
 *
 * @serial exclude
 */
@NullMarked
package io.github.kpimath.retention;

import org.jspecify.annotations.NullMarked;
