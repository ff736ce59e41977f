package io.github.kpimath.retention;

import io.github.kpimath.Formula;
import io.github.kpimath.Leaf;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedReason;
import java.util.Optional;
import java.util.function.Supplier;

/** The parts that formulas over a {@link CustomerMovement} are made of, named in its unit. */
record MovementParts(CustomerMovement movement) {

    Leaf.Count start() {
        return count("customers-at-start", movement.atStart());
    }

    Leaf.Count end() {
        return count("customers-at-end", movement.atEnd());
    }

    Leaf.Count lost() {
        return count("customers-lost", movement.lost());
    }

    Leaf.Count startersLost() {
        return count("starters-lost", movement.startersLost());
    }

    Leaf.Count lapsed() {
        return count("lapsed-inside", movement.lapsedInside());
    }

    Leaf.Count retained() {
        return count("customers-retained", movement.retained());
    }

    Leaf.Count joined() {
        return count("customers-joined", movement.joined());
    }

    Leaf.Count won() {
        return count("customers-won", movement.joined());
    }

    Leaf.Count returned() {
        return count("customers-returned", movement.returned());
    }

    Leaf.Count served() {
        return count("customers-served", movement.served());
    }

    /** Why there is nothing to divide by, in the unit. */
    String none(String symbol) {
        return word("none." + symbol);
    }

    /** A formula that needs the new customers, or why it has no value. */
    Formula whenJoinersKnown(Supplier<Formula> formula) {
        return movement.joinersKnown() ? formula.get() : notGiven("joiners-not-given");
    }

    /** A formula that needs to know who left, or why it has no value. */
    Formula whenLossesKnown(Supplier<Formula> formula) {
        return movement.lossesKnown() ? formula.get() : notGiven("losses-not-given");
    }

    private Formula notGiven(String reason) {
        return Formula.undefined(UndefinedReason.INCOMPLETE, note(reason));
    }

    /** A remark in the unit. */
    Note note(String sentence, long... numbers) {
        return Note.of(word(sentence), numbers);
    }

    /** What a total consists of. */
    Optional<Formula> open(String symbol) {
        if (!movement.lossesKnown()) {
            return Optional.empty();
        }
        if (symbol.equals(word("customers-lost"))) {
            return Optional.of(lostByOrigin());
        }
        if (symbol.equals(word("customers-retained"))) {
            return Optional.of(start().minus(startersLost()));
        }
        if (symbol.equals(word("customers-served"))) {
            return Optional.of(servedByOrigin());
        }
        return symbol.equals(word("customers-at-end"))
                ? Optional.of(servedByOrigin().minus(lostByOrigin()))
                : Optional.empty();
    }

    private Formula lostByOrigin() {
        return startersLost()
                .plus(count("joiners-lost", movement.joinersLost()))
                .plus(count("returners-lost", movement.returnersLost()));
    }

    private Formula servedByOrigin() {
        return start().plus(joined()).plus(returned());
    }

    private Leaf.Count count(String symbol, long number) {
        return Formula.count(word(symbol), number);
    }

    private String word(String ofCustomers) {
        return movement.unit().word(ofCustomers);
    }
}
