/**
 * Figures beside figures: {@linkplain io.github.kpimath.compare.Change change} from one period to the next, a
 * {@linkplain io.github.kpimath.compare.Trend trend} over many, {@linkplain io.github.kpimath.compare.Segments segments} that add
 * up to their total, {@linkplain io.github.kpimath.compare.Benchmark targets and benchmarks}, and the
 * {@linkplain io.github.kpimath.compare.Reconciliation reconciliation} of two definitions. It knows the kinds of KPI and none of
 * the KPIs.
 *
 * @serial exclude
 */
@NullMarked
package io.github.kpimath.compare;

import org.jspecify.annotations.NullMarked;
