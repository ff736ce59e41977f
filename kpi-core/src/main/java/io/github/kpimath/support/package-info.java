/**
 * How well customers are helped: resolution at first contact, times to the first response and to the resolution, and the
 * service quality level.
 *
 * @serial exclude
 */
@NullMarked
package io.github.kpimath.support;

import org.jspecify.annotations.NullMarked;
