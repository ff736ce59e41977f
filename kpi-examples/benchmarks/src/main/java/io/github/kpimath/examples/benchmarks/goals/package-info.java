/** What is wanted of kpi-core, work by work. */
@NullMarked
package io.github.kpimath.examples.benchmarks.goals;

import org.jspecify.annotations.NullMarked;
