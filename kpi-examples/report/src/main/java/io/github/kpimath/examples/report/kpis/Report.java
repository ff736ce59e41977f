package io.github.kpimath.examples.report.kpis;

import java.util.List;
import java.util.Map;

/**
 * All that is printed.
 *
 * @param timeframe what the figures are about
 * @param total the figures of all records
 * @param segments the same figures, in the same order, of each segment; empty unless asked for
 * @param development the tables of all records
 * @param segmentDevelopments the same of each segment; empty unless asked for
 * @param remarks about the records
 */
public record Report(
        Timeframe timeframe,
        List<Figure> total,
        Map<String, List<Figure>> segments,
        Development development,
        Map<String, Development> segmentDevelopments,
        List<Remark> remarks) {}
