package io.github.kpimath.examples.report.records;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A cart of the shop.
 *
 * @param ordered empty while it is not ordered
 */
public record Cart(LocalDateTime started, Optional<LocalDateTime> ordered) {

    /** The name of the stated figure that tells after how many minutes without an order a cart is abandoned. */
    public static final String TIMEOUT = "cart_minutes";
}
