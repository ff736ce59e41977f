package io.github.kpimath.value;

/** Refuses a number outside its range. */
final class Bounds {

    private Bounds() {}

    static void require(String name, long number, long least, long most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(name + " " + number + " is outside " + least + ".." + most);
        }
    }
}
