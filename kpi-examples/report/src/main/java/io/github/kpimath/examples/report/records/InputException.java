package io.github.kpimath.examples.report.records;

/** Input that cannot be read as what it should be. The message is written for the person who has to mend the file. */
public class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }
}
