package io.github.kpimath.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Bad input is refused with a message that says what was wrong with which argument. */
public final class Refusal {

    private Refusal() {}

    /** Refused as an argument, naming all of these: mostly the argument, its value and what is allowed. */
    public static void of(ThrowingCallable call, Object... named) {
        of(IllegalArgumentException.class, call, named);
    }

    public static void of(Class<? extends Throwable> type, ThrowingCallable call, Object... named) {
        String[] parts = new String[named.length];
        for (int i = 0; i < named.length; i++) {
            parts[i] = String.valueOf(named[i]);
        }
        assertThatThrownBy(call).isInstanceOf(type).message().contains(parts);
    }

    /** Refused for null by a check of the argument's name, not by the JVM on the way, whose words depend on the compiler. */
    public static void ofNullByName(ThrowingCallable call, String argument) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(argument);
    }

    /** Refused for null, naming the argument. */
    public static void ofNull(ThrowingCallable call, String argument) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessageContaining(argument);
    }
}
