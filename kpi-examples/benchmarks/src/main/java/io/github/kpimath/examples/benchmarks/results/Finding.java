package io.github.kpimath.examples.benchmarks.results;

import java.util.Optional;

/**
 * What a run says about a goal with one set of parameters.
 *
 * @param goal what is wanted
 * @param ours what kpi-core took
 * @param beside what the other took
 * @param value how the first reads beside the second
 */
public record Finding(Goal goal, Measurement ours, Measurement beside, double value) {

    /** The same for the same question, whatever the answer and the JDK. */
    String question() {
        return goal.question(ours);
    }

    /** Whether it is as wanted; nothing where nothing is wanted. */
    Optional<Boolean> isMet() {
        return goal.wanted().isPresent()
                ? Optional.of(goal.reading().isMet(value, goal.wanted().getAsDouble()))
                : Optional.empty();
    }

    /** Of a time, too, how many times the other's it is. */
    String text() {
        return goal.reading() == Reading.NANOS ? ownText() + ", " + ratioText() : ownText();
    }

    private String ownText() {
        return goal.wanted().isPresent()
                ? goal.reading().text(value, goal.wanted().getAsDouble())
                : goal.reading().text(value);
    }

    private String ratioText() {
        return Reading.TIMES_THE_TIME.text(Reading.TIMES_THE_TIME.of(ours, beside));
    }

    /** The same with half the 99.9 % interval of what is read, where that is a time or compares two. */
    String textWithError() {
        if (goal.reading() == Reading.NANOS) {
            return ownText() + percent(ours.relativeError()) + ", " + ratioText() + percent(errorOfBoth());
        }
        return ownText() + (goal.reading().isTime() ? percent(errorOfBoth()) : "");
    }

    private static String percent(double error) {
        long percent = Math.round(100 * error);
        return percent > 0 ? " ± " + percent + " %" : "";
    }

    /** Whether what is wanted lies within the error of what is read. */
    boolean isWithinError() {
        if (goal.wanted().isEmpty() || !goal.reading().isTime()) {
            return false;
        }
        double error = goal.reading() == Reading.NANOS ? ours.relativeError() : errorOfBoth();
        return Math.abs(value - goal.wanted().getAsDouble()) < error * value;
    }

    private double errorOfBoth() {
        return Math.hypot(ours.relativeError(), beside.relativeError());
    }

    /** What it is measured beside, where that is read. */
    String besideText() {
        return goal.reading().comparesBoth() ? goal.beside() : "";
    }

    String wanted() {
        return goal.wanted().isPresent() ? goal.reading().wanted(goal.wanted().getAsDouble()) : "reported";
    }
}
