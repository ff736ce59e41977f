package io.github.kpimath;

/** A formula as text: with the names of its parts, and with their numbers. */
final class FormulaText {

    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int POWER = 3;
    private static final int USUAL_LENGTH = 64;
    /** What stands before a number in an amount of money such as "USD −5". */
    private static final int LENGTH_OF_CURRENCY = 3;

    private final Words words;

    FormulaText(Words words) {
        this.words = words;
    }

    String names(Formula formula) {
        StringBuilder line = new StringBuilder(USUAL_LENGTH);
        names(line, formula);
        return line.toString();
    }

    void names(StringBuilder line, Formula formula) {
        render(line, formula, new Names());
    }

    Printed numbers(Formula formula) {
        Numbers numbers = new Numbers();
        StringBuilder line = new StringBuilder(USUAL_LENGTH);
        render(line, formula, numbers);
        return new Printed(line.toString(), numbers.exact);
    }

    /** How a part of a formula reads. */
    private interface Leaves {
        String text(Leaf leaf);
    }

    private final class Names implements Leaves {

        @Override
        public String text(Leaf leaf) {
            return name(leaf);
        }
    }

    private final class Numbers implements Leaves {

        private boolean exact = true;

        @Override
        public String text(Leaf leaf) {
            Printed printed = number(leaf);
            exact &= printed.exact();
            return printed.text();
        }
    }

    private void render(StringBuilder line, Formula formula, Leaves leaves) {
        if (formula instanceof Operation.Power power) {
            line.append('(');
            render(line, power.left(), leaves);
            line.append(")^").append(leaves.text(power.right()));
        } else if (formula instanceof Operation operation) {
            side(line, operation.left(), strength(operation), leaves);
            line.append(sign(operation));
            right(line, operation.right(), strengthToTheRight(operation), leaves);
        } else if (formula instanceof Leaf.Estimate estimate
                && !estimate.inputs().isEmpty()) {
            line.append(words.symbol(estimate.symbol()));
            String before = " (";
            for (Formula input : estimate.inputs()) {
                render(line.append(before), input, leaves);
                before = "; ";
            }
            line.append(')');
        } else {
            line.append(leaves.text((Leaf) formula));
        }
    }

    private static String sign(Operation operation) {
        if (operation instanceof Operation.Quotient) {
            return " ÷ ";
        }
        if (operation instanceof Operation.Product) {
            return " × ";
        }
        return operation instanceof Operation.Sum ? " + " : " − ";
    }

    /** One side of an operation, in parentheses where it binds less tightly than it must. */
    private void side(StringBuilder line, Formula formula, int atLeast, Leaves leaves) {
        if (strength(formula) < atLeast) {
            line.append('(');
            render(line, formula, leaves);
            line.append(')');
        } else {
            render(line, formula, leaves);
        }
    }

    /** What stands after a sign: a number below zero brings a sign of its own, so that it stands in parentheses. */
    private void right(StringBuilder line, Formula formula, int atLeast, Leaves leaves) {
        int start = line.length();
        side(line, formula, atLeast, leaves);
        if (isMinus(line, start)
                || (isMinus(line, start + LENGTH_OF_CURRENCY + 1)
                        && line.charAt(start + LENGTH_OF_CURRENCY) == '\u00a0')) {
            line.insert(start, '(').append(')');
        }
    }

    private static boolean isMinus(StringBuilder line, int at) {
        return at < line.length() && line.charAt(at) == '−';
    }

    private static int strengthToTheRight(Operation operation) {
        if (operation instanceof Operation.Quotient) {
            return POWER;
        }
        return operation instanceof Operation.Sum ? SUM : PRODUCT;
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
        Formula formula = leaf instanceof Leaf.Result result ? result.kpi().formula() : leaf;
        if (formula.undefined().isPresent()) {
            return new Printed(words.word("not-defined"), true);
        }
        if (leaf instanceof Leaf.Result result) {
            return words.printed(result.kpi(), formula);
        }
        if (leaf instanceof Leaf.Quantity quantity) {
            return quantity.inPercent()
                    ? words.percent(leaf.value(), Numerals.ALL)
                    : words.number(leaf.value(), Numerals.ALL);
        }
        return words.measured(leaf.value(), leaf.measure(), Numerals.ALL);
    }
}
