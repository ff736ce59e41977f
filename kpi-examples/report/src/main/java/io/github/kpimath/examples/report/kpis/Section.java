package io.github.kpimath.examples.report.kpis;

import java.util.List;

/** The figures of one domain. */
interface Section {

    /** One line for each figure, in the order of the report; the same lines for every population. */
    List<Figure> of(Facts facts);
}
