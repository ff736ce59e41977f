package io.github.kpimath.health;

import static io.github.kpimath.internal.Inputs.requireWithin;

import io.github.kpimath.value.Fraction;
import java.io.Serializable;

/**
 * What a composite score does without some of its components. There is no default: each answer makes another figure.
 *
 * <pre>{@code
 * MissingComponents.renormalise();                             // the others count for more
 * MissingComponents.neutral(Fraction.of(50));                  // 50 stands in
 * MissingComponents.undefinedBelow(Fraction.parse("75%"));     // no score if less than 75 % of the weight is there
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param policy what is done
 * @param value the score that stands in (0…100), the least coverage (0…1), or 0 where the policy needs neither
 */
public record MissingComponents(Policy policy, Fraction value) implements Serializable {

    /** What is done. */
    public enum Policy {
        /** The weights of those that are there are divided by their own sum. */
        RENORMALISE("value", Fraction.ZERO),
        /** A stated score stands in for each missing one. */
        NEUTRAL("neutral", Fraction.of(100)),
        /** As RENORMALISE, but without a value where less than a stated share of the weight is there. */
        UNDEFINED_BELOW("coverage", Fraction.ONE);

        private final String argument;
        private final Fraction most;

        Policy(String argument, Fraction most) {
            this.argument = argument;
            this.most = most;
        }
    }

    /**
     * Checks.
     *
     * @param policy what is done
     * @param value the score that stands in (0…100), the least coverage (0…1), or 0 where the policy needs neither
     * @throws IllegalArgumentException if the value is out of its range
     */
    public MissingComponents {
        requireWithin(policy.argument, value, Fraction.ZERO, policy.most);
    }

    /**
     * The weights of those that are there are divided by their own sum.
     *
     * @return the policy
     */
    public static MissingComponents renormalise() {
        return new MissingComponents(Policy.RENORMALISE, Fraction.ZERO);
    }

    /**
     * A stated score stands in for each missing one.
     *
     * @param score the score, 0 to 100
     * @return the policy
     * @throws IllegalArgumentException if it is outside 0…100
     */
    public static MissingComponents neutral(Fraction score) {
        return new MissingComponents(Policy.NEUTRAL, score);
    }

    /**
     * As {@link #renormalise()}, but there is no value where less than a stated share of the weight is there.
     *
     * @param coverage the least share, 0 to 1
     * @return the policy
     * @throws IllegalArgumentException if it is outside 0…1
     */
    public static MissingComponents undefinedBelow(Fraction coverage) {
        return new MissingComponents(Policy.UNDEFINED_BELOW, coverage);
    }

    /** Of the definitions of a composite score, the one that this belongs to. */
    <M> M definition(M renormalise, M neutral, M undefinedBelow) {
        return switch (policy) {
            case RENORMALISE -> renormalise;
            case NEUTRAL -> neutral;
            case UNDEFINED_BELOW -> undefinedBelow;
        };
    }
}
