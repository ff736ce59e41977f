package io.github.kpimath;

import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A formula as text: with the names of its parts, and with their numbers. */
final class FormulaText {

    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int POWER = 3;

    /** A sign, or one after a currency. */
    private static final Pattern BELOW_ZERO = Pattern.compile("(?:\\p{Lu}{3}\u00a0)?−");

    private final Words words;

    FormulaText(Words words) {
        this.words = words;
    }

    String names(Formula formula) {
        return render(formula, this::name);
    }

    Printed numbers(Formula formula) {
        boolean[] exact = {true};
        String text = render(formula, leaf -> {
            Printed printed = number(leaf);
            exact[0] &= printed.exact();
            return printed.text();
        });
        return new Printed(text, exact[0]);
    }

    private String render(Formula formula, Function<Leaf, String> leafText) {
        if (formula instanceof Operation.Quotient quotient) {
            return side(quotient.left(), PRODUCT, leafText) + " ÷ " + right(quotient.right(), POWER, leafText);
        }
        if (formula instanceof Operation.Product product) {
            return side(product.left(), PRODUCT, leafText) + " × " + right(product.right(), PRODUCT, leafText);
        }
        if (formula instanceof Operation.Power power) {
            return "(" + render(power.left(), leafText) + ")^" + leafText.apply(power.right());
        }
        if (formula instanceof Operation.Sum sum) {
            return side(sum.left(), SUM, leafText) + " + " + right(sum.right(), SUM, leafText);
        }
        if (formula instanceof Operation.Difference difference) {
            return side(difference.left(), SUM, leafText) + " − " + right(difference.right(), PRODUCT, leafText);
        }
        if (formula instanceof Leaf.Estimate estimate && !estimate.inputs().isEmpty()) {
            return words.symbol(estimate.symbol())
                    + estimate.inputs().stream()
                            .map(input -> render(input, leafText))
                            .collect(Collectors.joining("; ", " (", ")"));
        }
        return leafText.apply((Leaf) formula);
    }

    /** One side of an operation, in parentheses where it binds less tightly than it must. */
    private String side(Formula formula, int atLeast, Function<Leaf, String> leafText) {
        String text = render(formula, leafText);
        return strength(formula) < atLeast ? "(" + text + ")" : text;
    }

    /** What stands after a sign: a number below zero brings a sign of its own, so that it stands in parentheses. */
    private String right(Formula formula, int atLeast, Function<Leaf, String> leafText) {
        String text = side(formula, atLeast, leafText);
        return BELOW_ZERO.matcher(text).lookingAt() ? "(" + text + ")" : text;
    }

    private static int strength(Formula formula) {
        if (formula instanceof Operation.Sum || formula instanceof Operation.Difference) {
            return SUM;
        }
        boolean factors = formula instanceof Operation.Product || formula instanceof Operation.Quotient;
        return factors ? PRODUCT : POWER;
    }

    private String name(Leaf leaf) {
        if (leaf instanceof Leaf.Constant constant) {
            return words.integer(constant.number());
        }
        if (leaf instanceof Leaf.Undefined) {
            return words.word("not-defined");
        }
        return leaf instanceof Leaf.Result result ? words.name(result.kpi()) : words.symbol(leaf.symbol());
    }

    private Printed number(Leaf leaf) {
        if (leaf.undefined().isPresent()) {
            return new Printed(words.word("not-defined"), true);
        }
        if (leaf instanceof Leaf.Result result) {
            return words.printed(result.kpi());
        }
        if (leaf instanceof Leaf.Quantity quantity) {
            return quantity.inPercent()
                    ? words.percent(leaf.value(), Numerals.ALL)
                    : words.number(leaf.value(), Numerals.ALL);
        }
        return words.measured(leaf.value(), leaf.measure(), Numerals.ALL);
    }
}
