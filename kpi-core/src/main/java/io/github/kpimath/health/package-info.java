/**
 * How customers are doing, all told: composite scores out of the results of other packages, champions, and customers' own success.
 *
 * @serial exclude
 */
@NullMarked
package io.github.kpimath.health;

import org.jspecify.annotations.NullMarked;
