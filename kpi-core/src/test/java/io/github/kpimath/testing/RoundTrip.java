package io.github.kpimath.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;

/** Writes a value to a stream and reads it back. */
public final class RoundTrip {

    private RoundTrip() {}

    public static <T extends Serializable> T of(T value) {
        return read(bytes(value));
    }

    /** Reads it back from a stream in which somebody has put one number in the place of another. */
    public static <T extends Serializable> T tampered(T value, long number, long inItsPlace) {
        byte[] bytes = bytes(value);
        byte[] wanted = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        int found = 0;
        for (int i = 0; i <= bytes.length - Long.BYTES; i++) {
            if (ByteBuffer.wrap(bytes, i, Long.BYTES).slice().equals(ByteBuffer.wrap(wanted))) {
                ByteBuffer.wrap(bytes).putLong(i, inItsPlace);
                found++;
            }
        }
        assertThat(found).as("places of %d", number).isPositive();
        return read(bytes);
    }

    private static byte[] bytes(Serializable value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static <T> T read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (T) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
