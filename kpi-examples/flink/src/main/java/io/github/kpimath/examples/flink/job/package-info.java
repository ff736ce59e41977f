/** The job: which records become which evidence, on the engine and in memory by the same collectors. */
@NullMarked
package io.github.kpimath.examples.flink.job;

import org.jspecify.annotations.NullMarked;
