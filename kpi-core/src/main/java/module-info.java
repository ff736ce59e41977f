/** Customer KPIs as immutable values: evidence, formula, result. */
module io.github.kpimath {
    requires static org.jspecify;

    exports io.github.kpimath.stats;
    exports io.github.kpimath.value;
}
