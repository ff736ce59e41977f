/**
 * The mathematics of customer success and customer experience: customer KPIs as immutable values.
 *
 * <p>One idea runs through it, <em>evidence → formula → result</em>:
 *
 * <pre>{@code
 * CustomerMovement may = CustomerMovement.startingWith(1_000).losing(64);   // evidence: adds up exactly
 * ChurnRate churn = ChurnRate.of(may);                                     // result: evidence and a definition
 * churn.percent();                                                         // 6.4
 * churn.explain().text(Locale.ENGLISH);                                    // its formula, with names and numbers
 * }</pre>
 *
 * <p>Where to look: {@link io.github.kpimath} has the idea itself, {@link io.github.kpimath.survey},
 * {@link io.github.kpimath.retention}, {@link io.github.kpimath.revenue}, {@link io.github.kpimath.acquisition},
 * {@link io.github.kpimath.engagement}, {@link io.github.kpimath.support} and {@link io.github.kpimath.health} the KPIs,
 * {@link io.github.kpimath.value} and {@link io.github.kpimath.stats} what they are made of. Nothing depends on more than
 * {@code java.base}, keeps state, or reads a clock, a file or a default locale.
 */
module io.github.kpimath {
    requires static org.jspecify;

    exports io.github.kpimath;
    exports io.github.kpimath.acquisition;
    exports io.github.kpimath.catalog;
    exports io.github.kpimath.compare;
    exports io.github.kpimath.engagement;
    exports io.github.kpimath.health;
    exports io.github.kpimath.retention;
    exports io.github.kpimath.revenue;
    exports io.github.kpimath.stats;
    exports io.github.kpimath.support;
    exports io.github.kpimath.survey;
    exports io.github.kpimath.value;
}
