/** From KPIs to text: a table for people, JSON and CSV for programs. */
@NullMarked
package io.github.kpimath.examples.report.output;

import org.jspecify.annotations.NullMarked;
