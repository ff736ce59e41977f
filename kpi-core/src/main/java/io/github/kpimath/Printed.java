package io.github.kpimath;

/** A value as text, and whether the text says all of it. */
record Printed(String text, boolean exact) {

    String sign() {
        return exact ? " = " : " ≈ ";
    }
}
