package io.github.kpimath.examples.flink.adapter;

import java.io.Serializable;
import java.util.Objects;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The type of values that are written as {@link Serializable} says.
 *
 * <p>A choice, and its price. Containers and evidence check themselves when they are read back, keep their fields private, and
 * state what travels; a serializer that goes by fields (Kryo, POJO) would bypass all of it. In return a state can only be read
 * by the version of kpi-core that wrote it: before a new version, let the job drain, or begin anew from the records. And each
 * value repeats the names of its classes, so that few large containers are better than many small ones.
 *
 * @param <T> the values
 */
public final class JavaSerialized<T extends Serializable> extends TypeInformation<T> {

    private static final long serialVersionUID = 1L;

    private final Class<T> type;

    /** The type of the values of a class. */
    public JavaSerialized(Class<T> type) {
        this.type = type;
    }

    @Override
    public TypeSerializer<T> createSerializer(SerializerConfig config) {
        return new JavaSerializer<>();
    }

    @Override
    public Class<T> getTypeClass() {
        return type;
    }

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof JavaSerialized;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JavaSerialized<?> that && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return Objects.hash(JavaSerialized.class, type);
    }

    @Override
    public String toString() {
        return "JavaSerialized<" + type.getSimpleName() + ">";
    }
}
