package io.github.kpimath.examples.flink.adapter;

import java.io.IOException;
import java.io.Serializable;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.InstantiationUtil;
import org.jspecify.annotations.Nullable;

/** Writes the length of a value and the value as Java serializes it. */
final class JavaSerializer<T extends Serializable> extends TypeSerializerSingleton<T> {

    private static final long serialVersionUID = 1L;
    private static final int VARIABLE_LENGTH = -1;

    @Override
    public void serialize(T value, DataOutputView target) throws IOException {
        write(InstantiationUtil.serializeObject(value), target);
    }

    private static void write(byte[] bytes, DataOutputView target) throws IOException {
        target.writeInt(bytes.length);
        target.write(bytes);
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        return read(bytes(source));
    }

    private static byte[] bytes(DataInputView source) throws IOException {
        byte[] bytes = new byte[source.readInt()];
        source.readFully(bytes);
        return bytes;
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        write(bytes(source), target);
    }

    /** A copy of its own to the bottom: a container goes on changing while a checkpoint of it is being written. */
    @Override
    public T copy(T value) {
        try {
            return read(InstantiationUtil.serializeObject(value));
        } catch (IOException e) {
            throw new IllegalStateException("cannot copy a " + value.getClass().getName(), e);
        }
    }

    @Override
    public T copy(T value, T reuse) {
        return copy(value);
    }

    private T read(byte[] bytes) throws IOException {
        try {
            return InstantiationUtil.deserializeObject(
                    bytes, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IOException("written by a version of the job that had another class", e);
        }
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public @Nullable T createInstance() {
        return null;
    }

    @Override
    public int getLength() {
        return VARIABLE_LENGTH;
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new Snapshot<>();
    }

    /** Found by name when a state is restored. */
    public static final class Snapshot<T extends Serializable> extends SimpleTypeSerializerSnapshot<T> {

        /** Called by the engine. */
        public Snapshot() {
            super(JavaSerializer::new);
        }
    }
}
