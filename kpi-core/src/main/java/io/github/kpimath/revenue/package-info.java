/** What customers are worth. Lifetime value rests on churn and retention, and so this package on {@code retention}. *
 * @serial exclude
 */
@NullMarked
package io.github.kpimath.revenue;

import org.jspecify.annotations.NullMarked;
