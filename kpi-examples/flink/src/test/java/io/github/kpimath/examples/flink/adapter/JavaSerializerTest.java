package io.github.kpimath.examples.flink.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.retention.CustomerMovement;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class JavaSerializerTest {

    private static final CustomerMovement MAY =
            CustomerMovement.startingWith(1_000).losing(64);

    private final JavaSerialized<Serializable> type = new JavaSerialized<>(Serializable.class);
    private final TypeSerializer<Serializable> serializer = type.createSerializer(new SerializerConfigImpl());

    @Test
    void readsWhatItWrote() throws Exception {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(MAY, out);
        serializer.serialize("next", out);

        DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());

        assertThat(serializer.deserialize(in)).isEqualTo(MAY);
        assertThat(serializer.deserialize("reused", in)).isEqualTo("next");
        assertThat(in.available()).isZero();
    }

    @Test
    void copiesBytesWithoutReadingThem() throws Exception {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(MAY, out);
        DataOutputSerializer copy = new DataOutputSerializer(64);

        serializer.copy(new DataInputDeserializer(out.getCopyOfBuffer()), copy);

        assertThat(copy.getCopyOfBuffer()).isEqualTo(out.getCopyOfBuffer());
    }

    @Test
    void aCopyDoesNotChangeWithItsOriginal() {
        ArrayList<List<Integer>> original = new ArrayList<>(List.of(new ArrayList<>(List.of(1))));

        Serializable copy = serializer.copy(original);
        original.get(0).add(2);

        assertThat(copy).isEqualTo(List.of(List.of(1)));
        assertThat(serializer.isImmutableType()).isFalse();
    }

    @Test
    void isFoundAgainByWhatACheckpointSaysOfIt() {
        TypeSerializerSnapshot<Serializable> snapshot = serializer.snapshotConfiguration();

        assertThat(snapshot.restoreSerializer()).isEqualTo(serializer);
        assertThat(serializer
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(snapshot)
                        .isCompatibleAsIs())
                .isTrue();
    }

    @Test
    void typesAreEqualByClass() {
        assertThat(type)
                .isEqualTo(new JavaSerialized<>(Serializable.class))
                .hasSameHashCodeAs(new JavaSerialized<>(Serializable.class))
                .isNotEqualTo(new JavaSerialized<>(CustomerMovement.class))
                .hasToString("JavaSerialized<Serializable>");
        assertThat(type.isKeyType()).isFalse();
    }
}
