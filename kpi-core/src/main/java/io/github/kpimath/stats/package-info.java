/**
 * Statistics that know nothing of KPIs: how sure a share or a difference of shares is, quantiles of counted values, the
 * survival curve of durations of which some are still running, the line through a series and where it leads, and models of how
 * customers buy and stay.
 *
 * <p>Everything here is immutable and thread-safe. Counts go in as {@code long}, shares come out between 0 and 1 (net
 * shares between -1 and 1); {@link io.github.kpimath.stats.ConfidenceInterval#scaledBy} turns them into percent or
 * points. Input outside the stated range is refused with an {@link IllegalArgumentException} that names the argument,
 * its value and the range; {@code null} is refused with a {@link NullPointerException} that names the argument.
 *
 * @serial exclude
 */
@NullMarked
package io.github.kpimath.stats;

import org.jspecify.annotations.NullMarked;
