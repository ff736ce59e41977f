/**
 * What the evidence and formulas of several domains share and nobody else sees; the module does not export it.
 *
 * @serial exclude
 */
@NullMarked
package io.github.kpimath.internal;

import org.jspecify.annotations.NullMarked;
