package io.github.kpimath.examples.benchmarks.start;

import io.github.kpimath.survey.NetPromoterScore;
import java.util.Locale;

/** One Net Promoter Score that explains itself. */
public final class FirstExplanation {

    private FirstExplanation() {}

    public static void main(String[] args) {
        String text = NetPromoterScore.ofCounts(250, 675, 75).explain().text(Locale.ENGLISH);
        if (!text.contains("17.5")) {
            throw new IllegalStateException(text);
        }
    }
}
