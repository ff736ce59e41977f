/** Customer KPIs as immutable values: evidence, formula, result. */
module io.github.kpimath {
    requires static org.jspecify;

    exports io.github.kpimath;
    exports io.github.kpimath.acquisition;
    exports io.github.kpimath.engagement;
    exports io.github.kpimath.retention;
    exports io.github.kpimath.revenue;
    exports io.github.kpimath.stats;
    exports io.github.kpimath.survey;
    exports io.github.kpimath.value;
}
