package io.github.kpimath.examples.benchmarks.work;

import io.trino.tpch.OrderGenerator;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;

/**
 * The customers and the days of orders as TPC-H has them: from 1992 to August 1998, about fifteen for each customer. They are kept in a
 * file for the next JVM, since to generate fifteen million takes longer than to measure.
 */
final class OrderColumns {

    private static final double ORDERS_AT_SCALE_1 = 1_500_000;

    private final long[] customers;
    private final int[] epochDays;

    OrderColumns(int size) {
        customers = new long[size];
        epochDays = new int[size];
    }

    long[] customers() {
        return customers;
    }

    int[] epochDays() {
        return epochDays;
    }

    static OrderColumns of(int size) throws IOException {
        Path kept = Path.of(System.getProperty("java.io.tmpdir"), "kpimath-tpch-orders-" + size);
        if (!Files.exists(kept) || Files.size(kept) != (long) size * (Long.BYTES + Integer.BYTES)) {
            Path written = Files.createTempFile(kept.getParent(), "kpimath-tpch-orders", null);
            generated(size).write(written);
            Files.move(written, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        return read(kept, size);
    }

    static OrderColumns generated(int size) {
        OrderColumns columns = new OrderColumns(size);
        // a hair more, lest the last one be lost in rounding
        Iterator<io.trino.tpch.Order> orders = new OrderGenerator((size + 1) / ORDERS_AT_SCALE_1, 1, 1).iterator();
        for (int i = 0; i < size; i++) {
            io.trino.tpch.Order order = orders.next();
            columns.customers[i] = order.getCustomerKey();
            columns.epochDays[i] = order.getOrderDate();
        }
        return columns;
    }

    private void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (int i = 0; i < customers.length; i++) {
                out.writeLong(customers[i]);
                out.writeInt(epochDays[i]);
            }
        }
    }

    private static OrderColumns read(Path file, int size) throws IOException {
        OrderColumns columns = new OrderColumns(size);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int i = 0; i < size; i++) {
                columns.customers[i] = in.readLong();
                columns.epochDays[i] = in.readInt();
            }
        }
        return columns;
    }
}
