package io.github.kpimath.compare;

import io.github.kpimath.Formula;
import io.github.kpimath.Itemized;
import io.github.kpimath.Leaf;
import io.github.kpimath.Operation;
import io.github.kpimath.value.Fraction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A side of a formula as a sum of leaves, each so many times, with totals opened as far as the evidence can. */
final class Terms {

    private final Itemized evidence;
    private final Map<Leaf, Fraction> times = new LinkedHashMap<>();

    private Terms(Itemized evidence) {
        this.evidence = evidence;
    }

    /** Empty where the formula is no such sum, or nobody knows what its numbers have in common. */
    static Optional<Map<Leaf, Fraction>> of(Formula formula, Object evidence) {
        if (!(evidence instanceof Itemized itemized)) {
            return Optional.empty();
        }
        Terms terms = new Terms(itemized);
        return terms.add(formula, Fraction.ONE) ? Optional.of(terms.times) : Optional.empty();
    }

    private boolean add(Formula formula, Fraction factor) {
        if (formula instanceof Operation.Sum sum) {
            return add(sum.left(), factor) && add(sum.right(), factor);
        }
        if (formula instanceof Operation.Difference difference) {
            return add(difference.left(), factor) && add(difference.right(), factor.negated());
        }
        if (formula instanceof Operation.Product product && product.left() instanceof Leaf.Constant constant) {
            return add(product.right(), factor.times(constant.value()));
        }
        if (formula instanceof Operation.Quotient quotient
                && quotient.denominator() instanceof Leaf.Constant constant) {
            return add(quotient.numerator(), factor.dividedBy(constant.value()));
        }
        return formula instanceof Leaf leaf && add(leaf, factor);
    }

    private boolean add(Leaf leaf, Fraction factor) {
        Optional<Formula> items = evidence.itemize(leaf.symbol());
        if (items.isPresent()) {
            return add(items.get(), factor);
        }
        times.merge(leaf, factor, Fraction::plus);
        return leaf.undefined().isEmpty();
    }
}
