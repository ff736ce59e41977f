package io.github.kpimath.examples.flink.adapter;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collector.Characteristics;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.jspecify.annotations.Nullable;

/**
 * Any collector of kpi-core as an aggregate function of Flink. Segments are the engine's keys:
 *
 * <pre>{@code
 * CollectorAggregate<Customer, CustomerMovement> churn =
 *         new CollectorAggregate<>(() -> CustomerMovement.during(may, Customer::joined, Customer::left));
 * customers.keyBy(Customer::segment)
 *         .window(TumblingEventTimeWindows.of(Duration.ofDays(1)))
 *         .aggregate(churn, churn.accumulatorType(), churn.resultType());
 * }</pre>
 *
 * <p>It may do what the engine asks for because the collectors keep their promises: their containers are {@link Serializable},
 * finishing is pure and can be repeated (a window that fires early, or again for a late record), results are immutable values, and
 * merging may spend its arguments, as the engine allows. The JDK's {@code groupingBy} and {@code toList} do
 * not keep them, and are refused.
 *
 * <p>Windows must be given {@link #accumulatorType()}: left to itself the engine would fall back on Kryo for the containers.
 *
 * @param <T> the records
 * @param <R> the evidence
 */
public final class CollectorAggregate<T, R> implements AggregateFunction<T, Serializable, R> {

    private static final long serialVersionUID = 1L;

    private final CollectorSupplier<T, R> supplier;
    private transient @Nullable Collector<T, Object, R> collector;

    /** The supplier is called once on each machine that the function reaches. */
    public CollectorAggregate(CollectorSupplier<T, R> supplier) {
        this.supplier = requireNonNull(supplier, "supplier");
    }

    /** How containers are kept in state: as Java serializes them, see {@link JavaSerialized}. */
    public TypeInformation<Serializable> accumulatorType() {
        return new JavaSerialized<>(Serializable.class);
    }

    /** How results travel: as Java serializes them, too. The class is erased from the collector, and not needed. */
    public TypeInformation<R> resultType() {
        @SuppressWarnings({"unchecked", "rawtypes"})
        TypeInformation<R> type = new JavaSerialized(Serializable.class);
        return type;
    }

    @Override
    public Serializable createAccumulator() {
        Object container = collector().supplier().get();
        if (container instanceof Map || collector().characteristics().contains(Characteristics.IDENTITY_FINISH)) {
            throw new IllegalArgumentException("the collector gives out its container, a "
                    + container.getClass().getName()
                    + ", which goes on changing: expected one of kpi-core, with segments"
                    + " as keys of the stream");
        }
        return asState(container);
    }

    @Override
    public Serializable add(T item, Serializable container) {
        collector().accumulator().accept(container, item);
        return container;
    }

    @Override
    public R getResult(Serializable container) {
        return collector().finisher().apply(container);
    }

    @Override
    public Serializable merge(Serializable one, Serializable other) {
        return asState(collector().combiner().apply(one, other));
    }

    private static Serializable asState(Object container) {
        if (container instanceof Serializable state) {
            return state;
        }
        throw new IllegalArgumentException("the collector keeps a "
                + container.getClass().getName() + ": expected one that is java.io.Serializable");
    }

    private Collector<T, Object, R> collector() {
        Collector<T, Object, R> made = collector;
        if (made == null) {
            made = own(supplier.get());
            collector = made;
        }
        return made;
    }

    @SuppressWarnings("unchecked") // the container only ever travels between the collector's own functions
    private static <T, R> Collector<T, Object, R> own(Collector<T, ?, R> collector) {
        return (Collector<T, Object, R>) collector;
    }
}
