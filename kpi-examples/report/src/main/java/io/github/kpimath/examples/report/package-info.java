/**
 * Records in, KPI report out: {@code records} reads files, {@code kpis} makes evidence and results of their records,
 * {@code output} prints them. All mathematics is kpi-core's.
 */
@NullMarked
package io.github.kpimath.examples.report;

import org.jspecify.annotations.NullMarked;
