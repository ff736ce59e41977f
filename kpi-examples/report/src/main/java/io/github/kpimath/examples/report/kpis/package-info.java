/** From records to KPIs: {@code Gathering} collects evidence, {@code Figures} measures it. */
@NullMarked
package io.github.kpimath.examples.report.kpis;

import org.jspecify.annotations.NullMarked;
