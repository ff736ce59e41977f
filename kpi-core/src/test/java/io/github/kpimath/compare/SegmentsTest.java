package io.github.kpimath.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SegmentsTest {

    private static final CustomerMovement NORTH =
            CustomerMovement.startingWith(900).losing(9);
    private static final CustomerMovement SOUTH =
            CustomerMovement.startingWith(100).losing(11);

    @Test
    void totalIsMeasuredAndNotAveraged() {
        Segments<String, CustomerMovement> segments =
                Segments.of(new TreeMap<>(Map.of("north", NORTH, "south", SOUTH)));

        assertThat(ChurnRate.of(segments.total(CustomerMovement.empty())).percent())
                .isEqualTo(2);
        assertThat(segments.measure(ChurnRate::of).values().stream()
                        .mapToDouble(ChurnRate::percent)
                        .average()
                        .orElseThrow())
                .as("the mean of the rates, which nobody should quote")
                .isCloseTo(6, within(1e-12));
    }

    @Test
    void keepsTheOrderGiven() {
        Map<String, CustomerMovement> given = new LinkedHashMap<>();
        given.put("south", SOUTH);
        given.put("north", NORTH);
        Segments<String, CustomerMovement> segments = Segments.of(given);
        given.clear();

        assertThat(segments.byName().keySet()).containsExactly("south", "north");
        assertThat(segments.measure(ChurnRate::of).keySet()).containsExactly("south", "north");
        assertThat(segments.measure(ChurnRate::of).get("south").percent()).isEqualTo(11);
        assertThatThrownBy(() -> segments.byName().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> segments.measure(ChurnRate::of).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anUndefinedSegmentStaysInTheTotal() {
        Segments<String, CustomerMovement> segments = Segments.of(
                Map.of("new market", CustomerMovement.startingWith(0).joining(5).losingJoiners(1), "north", NORTH));

        assertThat(segments.measure(ChurnRate::of).get("new market").isDefined())
                .isFalse();
        assertThat(segments.total(CustomerMovement.empty()).lost()).isEqualTo(10);
        assertThat(Segments.<String, CustomerMovement>of(Map.of()).total(CustomerMovement.empty()))
                .isEqualTo(CustomerMovement.empty());
    }

    @Provide
    Arbitrary<Map<String, CustomerMovement>> anySegments() {
        Arbitrary<CustomerMovement> movement = Arbitraries.longs()
                .between(0, 1_000)
                .flatMap(start -> Arbitraries.longs()
                        .between(0, start)
                        .map(lost -> CustomerMovement.startingWith(start).losing(lost)));
        return Arbitraries.maps(Arbitraries.of("a", "b", "c", "d", "e"), movement);
    }

    @Property
    void addUpBySegmentAndInTotal(
            @ForAll("anySegments") Map<String, CustomerMovement> one,
            @ForAll("anySegments") Map<String, CustomerMovement> other) {
        Segments<String, CustomerMovement> sum = Segments.of(one).plus(Segments.of(other));

        CustomerMovement none = CustomerMovement.empty();
        assertThat(sum).isEqualTo(Segments.of(other).plus(Segments.of(one)));
        assertThat(sum.total(none))
                .isEqualTo(Segments.of(one).total(none).plus(Segments.of(other).total(none)));
        sum.byName()
                .forEach((name, evidence) -> assertThat(evidence)
                        .isEqualTo(one.getOrDefault(name, none).plus(other.getOrDefault(name, none))));
    }

    @Property
    void renamingChangesNothing(@ForAll("anySegments") Map<String, CustomerMovement> segments) {
        Map<String, CustomerMovement> renamed = new HashMap<>();
        segments.forEach((name, evidence) -> renamed.put("segment " + name, evidence));

        assertThat(Segments.of(renamed).total(CustomerMovement.empty()))
                .isEqualTo(Segments.of(segments).total(CustomerMovement.empty()));
    }

    @Test
    void refusesNothing() {
        Map<String, CustomerMovement> withNull = new HashMap<>();
        withNull.put("north", null);
        Refusal.ofNullByName(() -> Segments.of(withNull), "evidence");
        Map<String, CustomerMovement> nameless = new HashMap<>();
        nameless.put(null, NORTH);
        Refusal.ofNullByName(() -> Segments.of(nameless), "segment");
    }

    @Test
    void travels() {
        Segments<String, CustomerMovement> segments = Segments.of(Map.of("north", NORTH, "south", SOUTH));

        assertThat(RoundTrip.of(segments)).isEqualTo(segments);
    }
}
