package io.github.kpimath.examples.report.output;

import io.github.kpimath.Formula;
import io.github.kpimath.Leaf;
import io.github.kpimath.Operation;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.value.Fraction;
import java.util.List;
import java.util.Optional;

/** How many customers, answers or cases a figure rests on: the denominator of a share, those whose times were taken. */
final class Base {

    private Base() {}

    /** Empty where the figure is no quotient of a count, such as a sum of money. */
    static Optional<Fraction> of(Formula formula) {
        if (formula instanceof Quotient quotient) {
            return isOfCounts(quotient.denominator())
                    ? Optional.of(quotient.denominator().value())
                    : Optional.empty();
        }
        if (formula instanceof Leaf.Estimate estimate) {
            List<Leaf.Count> counts = estimate.inputs().stream()
                    .filter(Leaf.Count.class::isInstance)
                    .map(Leaf.Count.class::cast)
                    .toList();
            return counts.stream().map(Leaf.Count::value).reduce(Fraction::plus);
        }
        return Optional.empty();
    }

    private static boolean isOfCounts(Formula formula) {
        if (formula instanceof Operation operation) {
            return isOfCounts(operation.left()) && isOfCounts(operation.right());
        }
        return formula instanceof Leaf.Count;
    }
}
