package io.github.kpimath.health;

import static io.github.kpimath.Formula.constant;
import static io.github.kpimath.Formula.number;

import io.github.kpimath.Formula;
import io.github.kpimath.Leaf;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The mean of weighted scores of which some may be missing, as a formula. */
record WeightedMean(List<Part> parts, MissingComponents missing) {

    private static final Fraction HUNDRED = Fraction.of(100);

    /** A score of 0 to 100 with its weight. */
    record Part(Fraction weight, Formula score) {

        boolean isPresent() {
            return score.undefined().isEmpty();
        }
    }

    static void requirePositive(String argument, Fraction weight) {
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException(argument + " " + weight + " is not more than 0");
        }
    }

    Formula formula() {
        boolean none = parts.stream().noneMatch(Part::isPresent);
        if (none) {
            return Formula.undefined(UndefinedReason.EMPTY_DENOMINATOR, Note.of("no-component-present"));
        }
        if (missing.policy() == MissingComponents.Policy.UNDEFINED_BELOW
                && coverage().compareTo(missing.value()) < 0) {
            return Formula.undefined(UndefinedReason.INCOMPLETE, Note.of("coverage-too-low"));
        }
        List<Part> counted = new ArrayList<>();
        for (Part part : parts) {
            if (part.isPresent()) {
                counted.add(part);
            } else if (missing.policy() == MissingComponents.Policy.NEUTRAL) {
                counted.add(new Part(part.weight, number("neutral-score", missing.value())));
            }
        }
        return mean(counted);
    }

    /** One is its own mean; where all weights are the same they are not printed. */
    private static Formula mean(List<Part> counted) {
        if (counted.size() == 1) {
            return counted.get(0).score;
        }
        Fraction first = counted.get(0).weight;
        if (counted.stream().allMatch(part -> part.weight.equals(first))) {
            return sum(counted.stream().map(Part::score).toList()).over(constant(counted.size()));
        }
        List<Formula> weights = counted.stream()
                .<Formula>map(part -> number("weight", part.weight))
                .toList();
        List<Formula> products = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            products.add(weights.get(i).times(counted.get(i).score));
        }
        return sum(products).over(sum(weights));
    }

    private static Formula sum(List<Formula> summands) {
        return summands.stream().reduce(Formula::plus).orElseThrow();
    }

    /** Weight present ÷ weight of all. */
    Fraction coverage() {
        return weight(parts.stream().filter(Part::isPresent).toList()).dividedBy(weight(parts));
    }

    private static Fraction weight(List<Part> parts) {
        return parts.stream().map(Part::weight).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** The coverage, always, and which components are missing. */
    List<Note> notes(List<? extends Leaf> components) {
        List<? extends Leaf> absent = components.stream()
                .filter(component -> component.undefined().isPresent())
                .toList();
        return absent.isEmpty()
                ? List.of(coverageNote())
                : List.of(coverageNote(), Note.naming("components-missing", absent));
    }

    /** The coverage to the whole percent; rounded down, so that 100 % means all. */
    private Note coverageNote() {
        BigDecimal percent = coverage().times(HUNDRED).toBigDecimal(0, RoundingMode.FLOOR);
        boolean exact = Fraction.of(percent).equals(coverage().times(HUNDRED));
        return Note.of(exact ? "coverage" : "coverage-rounded", percent.longValueExact());
    }
}
