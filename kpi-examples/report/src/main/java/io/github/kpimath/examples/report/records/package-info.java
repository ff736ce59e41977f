/** From files to records: one small record type per file, and refusals that name file, line, column, value and expectation. */
@NullMarked
package io.github.kpimath.examples.report.records;

import org.jspecify.annotations.NullMarked;
