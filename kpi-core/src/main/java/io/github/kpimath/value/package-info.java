/**
 * Values that carry their unit and know nothing of KPIs: money in a currency, exact fractions, half-open ranges of
 * dates and the units that calendars are cut into, quantities per period; and
 * {@link io.github.kpimath.value.Evidence}, what every summary that adds up has in common.
 *
 * @serial exclude
 */
@NullMarked
package io.github.kpimath.value;

import org.jspecify.annotations.NullMarked;
