package io.github.kpimath.examples.flink.adapter;

import java.io.Serializable;
import java.util.function.Supplier;
import java.util.stream.Collector;

/**
 * How a collector is made, on whatever machine: collectors and their functions do not travel, this does.
 *
 * <pre>{@code
 * CollectorSupplier<Customer, CustomerMovement> churn =
 *         () -> CustomerMovement.during(may, Customer::joined, Customer::left);
 * }</pre>
 *
 * @param <T> the records
 * @param <R> the evidence
 */
@FunctionalInterface
public interface CollectorSupplier<T, R> extends Supplier<Collector<T, ?, R>>, Serializable {}
