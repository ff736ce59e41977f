package io.github.kpimath.examples.report;

import io.github.kpimath.examples.report.records.InputException;

/** An option that makes no sense. The message says in one line which, what was given, and what was expected. */
final class OptionException extends InputException {

    private static final long serialVersionUID = 1L;

    OptionException(String option, Object value, String whatIsWrong) {
        super(option + " " + value + ": " + whatIsWrong);
    }
}
