/** The program that measures kpi-core, and what it does with the results. */
@NullMarked
package io.github.kpimath.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
