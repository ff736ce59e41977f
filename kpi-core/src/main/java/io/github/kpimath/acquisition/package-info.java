/**
 * How strangers become customers, and what that costs: visits and their sources, conversion of visitors, trials and free
 * plans, shopping carts, referrals, and the cost of acquisition.
 *
 * @serial exclude
 */
@NullMarked
package io.github.kpimath.acquisition;

import org.jspecify.annotations.NullMarked;
