package io.github.kpimath.stats;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A model whose parameters make what was observed likeliest, or no model where the observations do not decide them: too few
 * customers, all alike, or nobody who bought again. A search that just stopped somewhere is not passed off as a fit.
 *
 * <p>Worked example: of 1,000 customers 869 renew, 743 renew twice and so on.
 *
 * <pre>{@code
 * ModelFit<ShiftedBetaGeometric> fit = ShiftedBetaGeometric.fit(1_000, 869, 743, 653, 593, 551, 517, 491);
 * fit.model().orElseThrow().alpha();              // 0.668
 * ShiftedBetaGeometric.fit(10, 10, 10).model();   // empty: nobody left
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param <M> the model
 */
public final class ModelFit<M extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final @Nullable M model;
    private final double logLikelihood;

    private ModelFit(@Nullable M model, double logLikelihood) {
        this.model = model;
        this.logLikelihood = logLikelihood;
    }

    static <M extends Serializable> ModelFit<M> likeliest(
            ToDoubleFunction<double[]> logLikelihood, double size, Function<double[], M> model, double... start) {
        return LikelihoodMaximum.of(logLikelihood, size, start)
                .map(found -> new ModelFit<>(model.apply(found), logLikelihood.applyAsDouble(found)))
                .orElseGet(() -> new ModelFit<>(null, 0));
    }

    /**
     * The model.
     *
     * @return the model with the likeliest parameters; empty where the likelihood has no maximum that decides them
     */
    public Optional<M> model() {
        return Optional.ofNullable(model);
    }

    /**
     * How likely the observations are under the model, for comparing it with other parameters or models on the same
     * customers.
     *
     * @return the natural logarithm of the likelihood; empty where there is no model
     */
    public OptionalDouble logLikelihood() {
        return model == null ? OptionalDouble.empty() : OptionalDouble.of(logLikelihood);
    }

    /**
     * The same fit of a model that contains this one, such as one with its unit.
     *
     * @param wrapped what becomes of the model
     * @param <N> the other model
     * @return the fit, as likely as this one; without a model where this is
     */
    public <N extends Serializable> ModelFit<N> map(Function<? super M, ? extends N> wrapped) {
        Objects.requireNonNull(wrapped, "wrapped");
        return new ModelFit<>(model == null ? null : wrapped.apply(model), logLikelihood);
    }

    @Override
    public String toString() {
        return model == null
                ? "ModelFit[no maximum: the observations do not decide the parameters]"
                : "ModelFit[" + model + ", logLikelihood=" + logLikelihood + "]";
    }
}
