/** Programs that are started to see what a program waits for. */
@NullMarked
package io.github.kpimath.examples.benchmarks.start;

import org.jspecify.annotations.NullMarked;
