package io.github.kpimath.examples.report.records;

import java.util.List;

/** One line of a file, cut into cells. */
record Line(long number, List<String> cells) {}
