package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.money;

import io.github.kpimath.Leaf;

/** The parts of an {@link MrrMovement} by the names that all formulas print them with. */
final class MrrTerms {

    private MrrTerms() {}

    static Leaf opening(MrrMovement m) {
        return money("mrr-opening", m.opening());
    }

    static Leaf won(MrrMovement m) {
        return money("mrr-new", m.won());
    }

    static Leaf expansion(MrrMovement m) {
        return money("mrr-expansion", m.expansion());
    }

    static Leaf reactivation(MrrMovement m) {
        return money("mrr-reactivation", m.reactivation());
    }

    static Leaf contraction(MrrMovement m) {
        return money("mrr-contraction", m.contraction());
    }

    static Leaf churned(MrrMovement m) {
        return money("mrr-churned", m.churned());
    }
}
