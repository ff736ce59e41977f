/** What is measured: each class is one kind of work, done by kpi-core and by others over the same records. */
@NullMarked
package io.github.kpimath.examples.benchmarks.work;

import org.jspecify.annotations.NullMarked;
