package io.github.kpimath.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Numerals.Printed;
import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The line of an explanation, "name = names = numbers = value", read back and worked out as a reader with pencil and paper
 * would: an explanation must not lie.
 */
public final class PrintedArithmetic {

    private static final Pattern EQUALS = Pattern.compile(" ([=≈]) ");
    private static final Pattern OPERATOR = Pattern.compile(" ([÷×−+]) |; ");
    /** A method's name before what it was computed from: "Kaplan–Meier median (3; 1)", "90th percentile (3)". */
    private static final Pattern ESTIMATE = Pattern.compile("((?:\\d+th )?\\p{L}[^÷×+−]*) \\((.*)\\)");

    private final String line;
    private final Numerals numerals;
    private final List<String> parts = new ArrayList<>();
    private final List<Boolean> rounded = new ArrayList<>();

    public PrintedArithmetic(String line, Locale locale) {
        this.line = line;
        this.numerals = new Numerals(locale);
        Matcher sign = EQUALS.matcher(line);
        int start = 0;
        while (sign.find()) {
            parts.add(line.substring(start, sign.start()));
            rounded.add(sign.group(1).equals("≈"));
            start = sign.end();
        }
        parts.add(line.substring(start));
        assertThat(parts).as(line).hasSizeBetween(3, 4);
    }

    /** The value at the end of the line. */
    public Printed value() {
        return numerals.all(parts.get(parts.size() - 1));
    }

    private boolean valueIsRounded() {
        return rounded.get(rounded.size() - 1);
    }

    private boolean inputsAreRounded() {
        return rounded.get(1);
    }

    public String names() {
        return parts.get(1);
    }

    /** The numbers, where the formula is more than a single one. */
    public Optional<String> numbers() {
        return parts.size() == 4 ? Optional.of(parts.get(2)) : Optional.empty();
    }

    /** What an estimate was computed from, as printed; empty for plain arithmetic. */
    public Optional<List<Printed>> estimatedFrom() {
        return numbers()
                .map(ESTIMATE::matcher)
                .filter(Matcher::matches)
                .map(found -> List.of(found.group(2).split("; ")).stream()
                        .map(numerals::all)
                        .toList());
    }

    /** The printed value is the exact one, rounded half-even, and the sign before it says whether it was rounded. */
    public void showsValue(Ratio exact) {
        Printed shown = value();
        Ratio inUnits = Ratio.of(
                exact.above().multiply(new BigDecimal(shown.unit().denominator())),
                exact.below().multiply(new BigDecimal(shown.unit().numerator())));
        BigDecimal halfEven = inUnits.rounded(shown.places(), RoundingMode.HALF_EVEN);
        assertThat(shown.shown().dividedBy(shown.unit())).as(line).isEqualTo(Fraction.of(halfEven));
        assertThat(valueIsRounded()).as(line).isEqualTo(!exact.is(shown.shown()));
    }

    /** Names and numbers are joined by the same signs, and the numbers make the value. */
    public void addsUp() {
        if (numbers().isEmpty()) {
            return;
        }
        assertThat(operators(numbers().get())).as(line).isEqualTo(operators(names()));
        if (estimatedFrom().isEmpty()) {
            Printed shown = value();
            Fraction reach = valueIsRounded() ? shown.reach() : Fraction.ZERO;
            worksOutTo(numbers().get())
                    .ifPresent(result -> assertThat(result.widenedBy(reach).contains(shown.shown()))
                            .as("%s, which is %s..%s", line, result.low(), result.high())
                            .isTrue());
        }
    }

    /** How many names there are. */
    public int symbols() {
        return operators(names()).size() + 1;
    }

    private static List<String> operators(String expression) {
        return OPERATOR.matcher(expression)
                .results()
                .map(found -> found.group().strip())
                .toList();
    }

    /** The result of an expression, or empty where a rounded divisor may have been zero. */
    public Optional<Interval> worksOutTo(String expression) {
        Reader reader = new Reader(expression);
        Optional<Interval> result = reader.sum();
        assertThat(reader.position).as("end of " + expression).isEqualTo(expression.length());
        return result;
    }

    private final class Reader {

        private final String text;
        private int position;

        Reader(String text) {
            this.text = text;
        }

        Optional<Interval> sum() {
            Optional<Interval> result = product();
            while (true) {
                if (skip(" + ")) {
                    result = both(result, product(), (a, b) -> Optional.of(a.plus(b)));
                } else if (skip(" − ")) {
                    result = both(result, product(), (a, b) -> Optional.of(a.minus(b)));
                } else {
                    return result;
                }
            }
        }

        private Optional<Interval> product() {
            Optional<Interval> result = operand();
            while (true) {
                if (skip(" × ")) {
                    result = both(result, operand(), (a, b) -> Optional.of(a.times(b)));
                } else if (skip(" ÷ ")) {
                    result = both(result, operand(), Interval::over);
                } else {
                    return result;
                }
            }
        }

        private Optional<Interval> operand() {
            if (skip("(")) {
                Optional<Interval> inner = sum();
                assertThat(skip(")")).as("closing parenthesis in " + text).isTrue();
                return skip("^") ? inner.map(this::power) : inner;
            }
            Printed number = numerals.at(text, position);
            position = number.end();
            return Optional.of(number.within(inputsAreRounded()));
        }

        private Interval power(Interval base) {
            Printed exponent = numerals.at(text, position);
            position = exponent.end();
            return Stream.generate(() -> base)
                    .limit(exponent.shown().numerator().longValueExact())
                    .reduce(Interval::times)
                    .orElseThrow();
        }

        private boolean skip(String sign) {
            boolean here = text.startsWith(sign, position);
            position += here ? sign.length() : 0;
            return here;
        }

        private Optional<Interval> both(Optional<Interval> left, Optional<Interval> right, Joined join) {
            return left.flatMap(a -> right.flatMap(b -> join.of(a, b)));
        }
    }

    private interface Joined {
        Optional<Interval> of(Interval left, Interval right);
    }
}
