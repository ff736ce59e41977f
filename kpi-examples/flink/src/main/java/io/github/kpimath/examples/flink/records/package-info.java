/**
 * What the job reads: customers, answers, subscription lines and visits, made by a {@link
 * io.github.kpimath.examples.flink.records.Generator} or read from CSV files. Each is a record of types that the engine
 * serializes field by field.
 */
@NullMarked
package io.github.kpimath.examples.flink.records;

import org.jspecify.annotations.NullMarked;
