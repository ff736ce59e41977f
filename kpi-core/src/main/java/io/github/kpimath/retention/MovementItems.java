package io.github.kpimath.retention;

import static io.github.kpimath.Formula.count;

import io.github.kpimath.Formula;
import java.util.Optional;

/** What the totals of a {@link CustomerMovement} consist of. */
final class MovementItems {

    private MovementItems() {}

    static Optional<Formula> of(CustomerMovement m, String symbol) {
        return switch (symbol) {
            case "customers-lost" -> Optional.of(lost(m));
            case "customers-retained" -> Optional.of(start(m).minus(startersLost(m)));
            case "customers-served" -> Optional.of(served(m));
            case "customers-at-end" -> Optional.of(served(m).minus(lost(m)));
            default -> Optional.empty();
        };
    }

    private static Formula start(CustomerMovement m) {
        return count("customers-at-start", m.atStart());
    }

    private static Formula startersLost(CustomerMovement m) {
        return count("starters-lost", m.startersLost());
    }

    private static Formula lost(CustomerMovement m) {
        return startersLost(m)
                .plus(count("joiners-lost", m.joinersLost()))
                .plus(count("returners-lost", m.returnersLost()));
    }

    private static Formula served(CustomerMovement m) {
        return start(m).plus(count("customers-joined", m.joined())).plus(count("customers-returned", m.returned()));
    }
}
