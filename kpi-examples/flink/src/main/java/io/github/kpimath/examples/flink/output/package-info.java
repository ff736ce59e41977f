/** What people read. */
@NullMarked
package io.github.kpimath.examples.flink.output;

import org.jspecify.annotations.NullMarked;
