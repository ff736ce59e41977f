/** What connects any collector of kpi-core with the engine: three classes that know no KPI. */
@NullMarked
package io.github.kpimath.examples.flink.adapter;

import org.jspecify.annotations.NullMarked;
