package io.github.kpimath.examples.report.records;

/** What stands between the cells of a line. */
enum Delimiter {
    COMMA(","),
    SEMICOLON(";"),
    TAB("\t"),
    /** Any number of blanks, and no quotes. */
    WHITESPACE(" ");

    private final String sign;

    Delimiter(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }
}
