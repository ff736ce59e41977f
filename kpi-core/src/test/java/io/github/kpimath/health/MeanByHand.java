package io.github.kpimath.health;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.testing.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A weighted mean of scores, some of them missing, in decimals. */
final class MeanByHand {

    private static final int NEUTRAL = 50;

    private final List<Ratio> scores = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();
    private int missingWeight;

    MeanByHand with(int weight, Ratio score) {
        if (score.isDefined()) {
            scores.add(score);
            weights.add(weight);
        } else {
            missingWeight += weight;
        }
        return this;
    }

    Ratio renormalised() {
        return scores.isEmpty() ? Ratio.none(UndefinedReason.EMPTY_DENOMINATOR) : mean(0);
    }

    Ratio neutral() {
        return scores.isEmpty() ? Ratio.none(UndefinedReason.EMPTY_DENOMINATOR) : mean(missingWeight);
    }

    Ratio undefinedBelowHalf() {
        int present = weights.stream().mapToInt(Integer::intValue).sum();
        return scores.isEmpty() || 2 * present >= present + missingWeight
                ? renormalised()
                : Ratio.none(UndefinedReason.INCOMPLETE);
    }

    private Ratio mean(int weightOfFifty) {
        BigDecimal above = BigDecimal.valueOf((long) NEUTRAL * weightOfFifty);
        BigDecimal below = BigDecimal.ONE;
        int weight = weightOfFifty;
        for (int i = 0; i < scores.size(); i++) {
            BigDecimal summand = scores.get(i).above().multiply(BigDecimal.valueOf(weights.get(i)));
            above = above.multiply(scores.get(i).below()).add(summand.multiply(below));
            below = below.multiply(scores.get(i).below());
            weight += weights.get(i);
        }
        return Ratio.of(above, below.multiply(BigDecimal.valueOf(weight)));
    }
}
