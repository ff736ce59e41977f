package io.github.kpimath.value;

/** Refused text as messages show it: in quotes, and cut where it is long. */
final class Quoted {

    private static final int SHOWN = 60;

    private Quoted() {}

    static String text(String text) {
        return text.length() <= SHOWN
                ? '"' + text + '"'
                : '"' + text.substring(0, SHOWN) + "...\" (" + text.length() + " characters)";
    }
}
