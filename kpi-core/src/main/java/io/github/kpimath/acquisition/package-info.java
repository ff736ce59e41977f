/** What it costs to win customers. */
@NullMarked
package io.github.kpimath.acquisition;

import org.jspecify.annotations.NullMarked;
