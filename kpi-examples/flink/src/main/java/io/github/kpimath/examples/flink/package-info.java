/**
 * Customer KPIs on a cluster engine: {@code adapter} connects any collector with it, {@code records} reads or makes events, {@code job}
 * says what is collected from them, {@code output} prints it. All mathematics is kpi-core's.
 */
@NullMarked
package io.github.kpimath.examples.flink;

import org.jspecify.annotations.NullMarked;
