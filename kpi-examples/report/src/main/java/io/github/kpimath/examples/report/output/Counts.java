package io.github.kpimath.examples.report.output;

import io.github.kpimath.Formula;
import io.github.kpimath.Leaf;
import io.github.kpimath.Operation;
import io.github.kpimath.value.Fraction;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers that stand in a formula, by the keys of their names: customers-lost 64, customers-at-start 1000. Amounts are text,
 * such as USD 10000.00, and so are fractions whose decimals have no end.
 */
final class Counts {

    private final Map<String, Object> found = new LinkedHashMap<>();

    private Counts() {}

    static Map<String, Object> in(Formula formula) {
        Counts counts = new Counts();
        counts.collect(formula);
        return counts.found;
    }

    private void collect(Formula formula) {
        if (formula instanceof Operation operation) {
            collect(operation.left());
            collect(operation.right());
        } else if (formula instanceof Leaf.Estimate estimate) {
            estimate.inputs().forEach(this::collect);
        } else if (formula instanceof Leaf.Result result) {
            collect(result.kpi().formula());
        } else if (formula instanceof Leaf.Count count) {
            found.put(count.symbol(), count.count());
        } else if (formula instanceof Leaf.Amount amount) {
            found.put(amount.symbol(), amount.amount().toString());
        } else if (formula instanceof Leaf.Quantity quantity) {
            found.put(quantity.symbol(), number(quantity.value()));
        }
    }

    private static Object number(Fraction value) {
        return value.isDecimal() ? value.toBigDecimal() : value.toString();
    }
}
