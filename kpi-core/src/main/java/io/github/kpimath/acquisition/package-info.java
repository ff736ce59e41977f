/** What it costs to win customers. *
 * @serial exclude
 */
@NullMarked
package io.github.kpimath.acquisition;

import org.jspecify.annotations.NullMarked;
