package io.github.kpimath.engagement;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.Alike;
import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;

/** Who was active in a window, and whether he used the feature. */
final class FeatureUseAccumulator<K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DateRange window;
    private final HashMap<K, Boolean> users = new HashMap<>();

    FeatureUseAccumulator(DateRange window) {
        this.window = window;
    }

    void add(K user, LocalDate day, boolean usesFeature) {
        requireNonNull(user, "user");
        if (window.contains(requireNonNull(day, "active"))) {
            users.merge(user, usesFeature, Boolean::logicalOr);
        }
    }

    FeatureUseAccumulator<K> merge(FeatureUseAccumulator<K> other) {
        Alike.requireSamePeriod(window, other.window);
        other.users.forEach((user, usesFeature) -> users.merge(user, usesFeature, Boolean::logicalOr));
        return this;
    }

    FeatureUse result() {
        long using = users.values().stream().filter(usesFeature -> usesFeature).count();
        return new FeatureUse(using, users.size());
    }
}
