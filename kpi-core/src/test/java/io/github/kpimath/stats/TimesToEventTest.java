package io.github.kpimath.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TimesToEventTest {

    private record Customer(Duration time, boolean reached) {}

    private static final TimesToEvent EXAMPLE = TimesToEvent.of(days(1, 2, 4), days(3));

    @Test
    void workedExample() {
        assertThat(EXAMPLE.size()).isEqualTo(4);
        assertThat(EXAMPLE.reached()).isEqualTo(3);
        assertThat(EXAMPLE.waiting()).isEqualTo(1);
        assertThat(EXAMPLE.reachedTotal()).isEqualTo(Duration.ofDays(7));
        assertThat(EXAMPLE.curve().median()).contains(Duration.ofDays(3));
        assertThat(EXAMPLE).hasToString("TimesToEvent[reached=3, waiting=1, distinct=4]");
    }

    @Test
    void nobody() {
        TimesToEvent empty = TimesToEvent.empty();
        assertThat(empty.size()).isZero();
        assertThat(empty.reachedTotal()).isEqualTo(Duration.ZERO);
        assertThat(empty.reachedBy(Duration.ofDays(1))).isZero();
        assertThat(empty.reachedQuantile(0.5, QuantileMethod.LINEAR)).isEmpty();
        assertThat(TimesToEvent.of(List.of(), List.of())).isEqualTo(empty);
        assertThatIllegalStateException()
                .isThrownBy(empty::curve)
                .withMessage("no durations: a survival curve needs at least one");
    }

    @Test
    void reachedByIsInclusive() {
        assertThat(EXAMPLE.reachedBy(Duration.ZERO)).isZero();
        assertThat(EXAMPLE.reachedBy(Duration.ofDays(2).minusNanos(1))).isEqualTo(1);
        assertThat(EXAMPLE.reachedBy(Duration.ofDays(2))).isEqualTo(2);
        assertThat(EXAMPLE.reachedBy(Duration.ofDays(3))).isEqualTo(2);
        assertThat(EXAMPLE.reachedBy(Duration.ofNanos(Long.MAX_VALUE))).isEqualTo(3);
        assertThat(EXAMPLE.reachedBy(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EXAMPLE.reachedBy(Duration.ofNanos(-1)))
                .withMessage("limit PT-0.000000001S is negative");
    }

    @Test
    void quantilesOfThoseWhoReached() {
        assertThat(EXAMPLE.reachedQuantile(0.5, QuantileMethod.LINEAR)).contains(Duration.ofDays(2));
        assertThat(EXAMPLE.reachedQuantile(0.75, QuantileMethod.LINEAR)).contains(Duration.ofDays(3));
        assertThat(EXAMPLE.reachedQuantile(0.75, QuantileMethod.INVERTED_DISTRIBUTION))
                .contains(Duration.ofDays(4));
        assertThat(TimesToEvent.of(List.of(), days(3)).reachedQuantile(0.5, QuantileMethod.LINEAR))
                .isEmpty();
    }

    @Test
    void quantilesAreRoundedHalfEven() {
        assertThat(medianOfNanos(0, 1)).isEqualTo(0);
        assertThat(medianOfNanos(1, 2)).isEqualTo(2);
        assertThat(medianOfNanos(2, 3)).isEqualTo(2);
        assertThat(medianOfNanos(Long.MAX_VALUE - 1, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE - 1);
    }

    @Test
    void totalsBeyondTheRangeOfLongNanoseconds() {
        Duration longest = Duration.ofNanos(Long.MAX_VALUE);
        TimesToEvent times = TimesToEvent.ofCounts(Map.of(longest, 1_000_000L), Map.of());
        assertThat(times.reachedTotal()).isEqualTo(longest.multipliedBy(1_000_000));
        assertThat(times.size()).isEqualTo(1_000_000);
    }

    @Test
    void countsAreRepeatedDurations() {
        TimesToEvent counted = TimesToEvent.ofCounts(
                Map.of(Duration.ofDays(4), 1L, Duration.ofDays(1), 2L, Duration.ofDays(9), 0L),
                Map.of(Duration.ofDays(4), 3L));
        assertThat(counted).isEqualTo(TimesToEvent.of(days(1, 4, 1), days(4, 4, 4)));
    }

    @Property
    void plusIsAssociativeAndCommutativeAndEmptyIsItsIdentity(
            @ForAll("times") TimesToEvent a, @ForAll("times") TimesToEvent b, @ForAll("times") TimesToEvent c) {
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(b)).isEqualTo(b.plus(a)).hasSameHashCodeAs(b.plus(a));
        assertThat(a.plus(TimesToEvent.empty())).isEqualTo(a);
        assertThat(TimesToEvent.empty().plus(a)).isEqualTo(a);
        assertThat(a.plus(b).size()).isEqualTo(a.size() + b.size());
    }

    @Property
    void anySplitOfTheRecordsGivesTheSameTimes(@ForAll("customers") List<Customer> customers, @ForAll long seed) {
        TimesToEvent whole = CollectorLaws.holdAndAddUp(
                () -> TimesToEvent.collector(Customer::time, Customer::reached), Customer::reached, customers, seed);
        assertThat(TimesToEvent.of(
                        customers.stream()
                                .filter(Customer::reached)
                                .map(Customer::time)
                                .toList(),
                        customers.stream()
                                .filter(c -> !c.reached())
                                .map(Customer::time)
                                .toList()))
                .isEqualTo(whole);
    }

    @Property
    void numbersAreTheSameAsDurations(@ForAll("customers") List<Customer> customers, @ForAll TimeUnit unit) {
        long[] reached = numbers(customers, unit, true);
        long[] waiting = numbers(customers, unit, false);
        long[] asGiven = reached.clone();
        TimesToEvent times = TimesToEvent.of(unit, reached, waiting);
        assertThat(times)
                .isEqualTo(TimesToEvent.of(durations(reached, unit), durations(waiting, unit)))
                .isEqualTo(RoundTrip.of(times));
        assertThat(times.reached()).isEqualTo(reached.length);
        assertThat(times.waiting()).isEqualTo(waiting.length);
        assertThat(reached).as("left as it is").containsExactly(asGiven);
    }

    private static long[] numbers(List<Customer> customers, TimeUnit unit, boolean reached) {
        return customers.stream()
                .filter(customer -> customer.reached() == reached)
                .mapToLong(customer -> unit.convert(customer.time()))
                .toArray();
    }

    private static List<Duration> durations(long[] numbers, TimeUnit unit) {
        return LongStream.of(numbers)
                .mapToObj(each -> Duration.of(each, unit.toChronoUnit()))
                .toList();
    }

    @Test
    void numbersOfTheWholeRange() {
        assertThat(TimesToEvent.of(TimeUnit.DAYS, new long[] {4, 1, 2}, new long[] {3}))
                .isEqualTo(EXAMPLE);
        assertThat(TimesToEvent.of(TimeUnit.NANOSECONDS, new long[0], new long[0]))
                .isEqualTo(TimesToEvent.empty());
        assertThat(TimesToEvent.of(
                        TimeUnit.NANOSECONDS, new long[] {Long.MAX_VALUE, 0, 1L << 62}, new long[] {Long.MAX_VALUE}))
                .isEqualTo(TimesToEvent.of(
                        durations(new long[] {0, 1L << 62, Long.MAX_VALUE}, TimeUnit.NANOSECONDS),
                        durations(new long[] {Long.MAX_VALUE}, TimeUnit.NANOSECONDS)));
        long mostDays = Long.MAX_VALUE / 86_400_000_000_000L;
        assertThat(TimesToEvent.of(TimeUnit.DAYS, new long[] {mostDays}, new long[0])
                        .reachedTotal())
                .isEqualTo(Duration.ofDays(106_751));
        Refusal.of(
                () -> TimesToEvent.of(TimeUnit.DAYS, new long[] {1, mostDays + 1}, new long[0]),
                "reached[1] 106752 is outside the range 0..106751 (DAYS)");
        Refusal.of(
                () -> TimesToEvent.of(TimeUnit.SECONDS, new long[0], new long[] {-1}),
                "waiting[0] -1 is outside the range 0..9223372036 (SECONDS)");
        Refusal.ofNullByName(() -> TimesToEvent.of(null, new long[0], new long[0]), "unit");
        Refusal.ofNullByName(() -> TimesToEvent.of(TimeUnit.DAYS, null, new long[0]), "reached");
        Refusal.ofNullByName(() -> TimesToEvent.of(TimeUnit.DAYS, new long[0], null), "waiting");
    }

    @Test
    void parallelCollection() {
        Random random = new Random(7);
        List<Customer> customers = random.ints(20_000, 0, 5_000)
                .mapToObj(days -> new Customer(Duration.ofDays(days), days % 3 > 0))
                .toList();
        TimesToEvent expected = collect(customers);
        assertThat(customers.parallelStream().collect(TimesToEvent.collector(Customer::time, Customer::reached)))
                .isEqualTo(expected);
        List<Customer> shuffled = new ArrayList<>(customers);
        Collections.shuffle(shuffled, random);
        assertThat(collect(shuffled)).isEqualTo(expected);
        assertThat(expected.size()).isEqualTo(20_000);
    }

    @Test
    void accumulatorIsSerializableAndItsResultRepeatable() throws IOException, ClassNotFoundException {
        TimesToEventAccumulator accumulator = new TimesToEventAccumulator();
        accumulator.add(Duration.ofDays(2), true);
        TimesToEventAccumulator shipped = roundTrip(accumulator);
        assertThat(accumulator.result()).isEqualTo(accumulator.result());
        shipped.add(Duration.ofDays(1), false);
        assertThat(shipped.result()).isEqualTo(TimesToEvent.of(days(2), days(1)));
        assertThat(shipped.merge(accumulator)).isSameAs(shipped);
        assertThat(shipped.result()).isEqualTo(TimesToEvent.of(days(2, 2), days(1)));
        assertThat(accumulator.result()).isEqualTo(TimesToEvent.of(days(2), List.of()));
    }

    @Test
    void accumulatorStaysAsSmallAsTheDistinctDurations() throws IOException {
        TimesToEventAccumulator accumulator = new TimesToEventAccumulator();
        for (int i = 0; i < 100_000; i++) {
            accumulator.add(Duration.ofDays(i % 10), i % 2 == 0);
        }
        assertThat(accumulator.result().size()).isEqualTo(100_000);
        assertThat(bytes(accumulator).length).isLessThan(40_000);
    }

    @Test
    void serializationRoundTrip() throws IOException, ClassNotFoundException {
        assertThat(roundTrip(EXAMPLE)).isEqualTo(EXAMPLE).hasSameHashCodeAs(EXAMPLE);
        assertThat(roundTrip(EXAMPLE.curve())).isEqualTo(EXAMPLE.curve());
        ConfidenceInterval interval = new ConfidenceInterval(0, 1, 0.95);
        assertThat(roundTrip(interval)).isEqualTo(interval);
        List<SurvivalCurve.Step> steps = new ArrayList<>(EXAMPLE.curve().steps());
        assertThat(roundTrip((java.io.Serializable & List<SurvivalCurve.Step>) steps))
                .isEqualTo(steps);
    }

    @Test
    void equalityIsByTimesAndCounts() {
        assertThat(EXAMPLE).isEqualTo(TimesToEvent.of(days(4, 2, 1), days(3)));
        assertThat(EXAMPLE).isNotEqualTo(TimesToEvent.of(days(1, 2, 5), days(3)));
        assertThat(EXAMPLE).isNotEqualTo(TimesToEvent.of(days(1, 2, 4, 4), days(3)));
        assertThat(EXAMPLE).isNotEqualTo(TimesToEvent.of(days(1, 2, 4), days(3, 3)));
        assertThat(EXAMPLE).isNotEqualTo("times");
        assertThat(EXAMPLE.hashCode())
                .isNotEqualTo(TimesToEvent.of(days(1, 2, 4), days(3, 3)).hashCode());
    }

    @Test
    void refusesDurationsOutsideTheRange() {
        Duration tooLong = Duration.ofNanos(Long.MAX_VALUE).plusNanos(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimesToEvent.of(List.of(Duration.ZERO, Duration.ofSeconds(-1)), List.of()))
                .withMessage("reached[1] PT-1S is outside the range PT0S..PT2562047H47M16.854775807S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimesToEvent.of(List.of(), List.of(tooLong)))
                .withMessage("waiting[0] PT2562047H47M16.854775808S is outside the range "
                        + "PT0S..PT2562047H47M16.854775807S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimesToEvent.ofCounts(Map.of(tooLong, 1L), Map.of()))
                .withMessageStartingWith("reached PT2562047H47M16.854775808S is outside");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> collect(List.of(new Customer(Duration.ofSeconds(-1), true))))
                .withMessageStartingWith("time PT-1S is outside");
        assertThat(TimesToEvent.of(List.of(Duration.ofNanos(Long.MAX_VALUE)), List.of())
                        .size())
                .isEqualTo(1);
    }

    @Test
    void refusesMoreThanAnArrayHolds() {
        assertThat(UnsortedTimes.expecting(2, 3).size()).isZero();
        Refusal.of(
                ArithmeticException.class,
                () -> UnsortedTimes.expecting(Integer.MAX_VALUE, 1),
                "reached 2147483647 and waiting 1 come to 2147483648 durations, outside 0..2147483647");
        Refusal.of(
                ArithmeticException.class,
                () -> UnsortedTimes.expecting(Integer.MAX_VALUE, Integer.MAX_VALUE),
                "4294967294 durations");
    }

    @Test
    void refusesBadCountsAndShares() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimesToEvent.ofCounts(Map.of(), Map.of(Duration.ZERO, -1L)))
                .withMessage("count -1 of waiting PT0S is outside the range 0..9223372036854775807");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() ->
                        TimesToEvent.ofCounts(Map.of(Duration.ZERO, Long.MAX_VALUE), Map.of(Duration.ofDays(1), 1L)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> TimesToEvent.ofCounts(Map.of(Duration.ZERO, Long.MAX_VALUE), Map.of())
                        .plus(TimesToEvent.of(days(0), List.of())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimesToEvent.empty().reachedQuantile(1.5, QuantileMethod.LINEAR))
                .withMessage("p 1.5 is outside the range 0..1");
    }

    @Test
    void refusesNulls() {
        List<Duration> withNull = Arrays.asList(Duration.ZERO, null);
        assertThatNullPointerException()
                .isThrownBy(() -> TimesToEvent.of(withNull, List.of()))
                .withMessage("reached[1]");
        assertThatNullPointerException()
                .isThrownBy(() -> TimesToEvent.of(List.of(), withNull))
                .withMessage("waiting[1]");
        assertThatNullPointerException()
                .isThrownBy(() -> TimesToEvent.of(List.of(), null))
                .withMessage("waiting");
        assertThatNullPointerException()
                .isThrownBy(() -> TimesToEvent.ofCounts(null, Map.of()))
                .withMessage("reached");
        assertThatNullPointerException()
                .isThrownBy(() -> TimesToEvent.ofCounts(Collections.singletonMap(null, 1L), Map.of()))
                .withMessage("a duration of reached");
        assertThatNullPointerException()
                .isThrownBy(() -> TimesToEvent.ofCounts(Collections.singletonMap(Duration.ZERO, null), Map.of()))
                .withMessage("the count of reached PT0S");
        assertThatNullPointerException().isThrownBy(() -> EXAMPLE.plus(null)).withMessage("other");
        assertThatNullPointerException()
                .isThrownBy(() -> EXAMPLE.reachedBy(null))
                .withMessage("limit");
        assertThatNullPointerException()
                .isThrownBy(() -> TimesToEvent.empty().reachedQuantile(0.5, null))
                .withMessage("method");
        assertThatNullPointerException()
                .isThrownBy(() -> TimesToEvent.collector(null, x -> true))
                .withMessage("time");
        assertThatNullPointerException()
                .isThrownBy(() -> TimesToEvent.collector(x -> Duration.ZERO, null))
                .withMessage("reached");
        assertThatNullPointerException()
                .isThrownBy(() -> collect(List.of(new Customer(null, true))))
                .withMessage("time");
    }

    @Provide
    Arbitrary<List<Customer>> customers() {
        return Combinators.combine(Arbitraries.longs().between(0, 12), Arbitraries.of(true, false))
                .as((days, reached) -> new Customer(Duration.ofDays(days), reached))
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<TimesToEvent> times() {
        return customers().map(TimesToEventTest::collect);
    }

    @Test
    void tamperedStreamsAreRefused() {
        TimesToEvent times = TimesToEvent.ofCounts(
                Map.of(Duration.ofNanos(7_001), 7_101L, Duration.ofNanos(7_002), 7_102L),
                Map.of(Duration.ofNanos(7_003), 7_103L));
        assertThat(RoundTrip.tampered(times, 7_102, 8_000).reached()).isEqualTo(15_101);
        Refusal.of(() -> RoundTrip.tampered(times, 7_001, -1), "nanos[0]", -1);
        Refusal.of(() -> RoundTrip.tampered(times, 7_002, 7_001), "nanos[1]", "ascending");
        Refusal.of(() -> RoundTrip.tampered(times, 7_102, -5), "nanos[1]", -5, "negative");
        Refusal.of(() -> RoundTrip.tampered(times, 7_103, -6), "nanos[2]", -6, "negative");
        Refusal.of(() -> RoundTrip.tampered(times, 7_103, 0), "nanos[2]", "both 0");
        Refusal.of(ArithmeticException.class, () -> RoundTrip.tampered(times, 7_101, Long.MAX_VALUE), "overflow");
    }

    private static TimesToEvent collect(List<Customer> customers) {
        return customers.stream().collect(TimesToEvent.collector(Customer::time, Customer::reached));
    }

    private static long medianOfNanos(long first, long second) {
        TimesToEvent times = TimesToEvent.of(List.of(Duration.ofNanos(first), Duration.ofNanos(second)), List.of());
        Optional<Duration> median = times.reachedQuantile(0.5, QuantileMethod.LINEAR);
        assertThat(times.curve().median()).isEqualTo(median);
        return median.orElseThrow().toNanos();
    }

    static List<Duration> days(int... days) {
        return IntStream.of(days).mapToObj(Duration::ofDays).toList();
    }

    private static byte[] bytes(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static <T extends java.io.Serializable> T roundTrip(T object) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(object)))) {
            return (T) in.readObject();
        }
    }
}
