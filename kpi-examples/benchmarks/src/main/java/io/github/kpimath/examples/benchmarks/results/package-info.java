/** What was measured, what was wanted, and how both are shown. */
@NullMarked
package io.github.kpimath.examples.benchmarks.results;

import org.jspecify.annotations.NullMarked;
