package io.github.kpimath.examples.report.records;

/** One line that is not what it should be; the others may be. The message says where, what was found, and what was expected. */
final class BadLineException extends InputException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 60;

    BadLineException(String file, long line, String column, String found, String expected) {
        super(file + ", line " + line + ", column " + column + ": found \"" + printable(found) + "\", expected "
                + expected);
    }

    /** Short, in one line, and without anything that a terminal would obey. */
    private static String printable(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
