package io.github.kpimath.examples.report.records;

import java.time.LocalDate;

/**
 * A visit to the web site.
 *
 * @param direct whether it came without a known source
 * @param pages how many pages were viewed
 * @param purchases how many purchases were made
 */
public record Visit(String id, String visitor, LocalDate date, boolean direct, int pages, int purchases) {}
