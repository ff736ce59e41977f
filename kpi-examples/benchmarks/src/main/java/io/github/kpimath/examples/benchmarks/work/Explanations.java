package io.github.kpimath.examples.benchmarks.work;

import io.github.kpimath.Kpi;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.survey.NetPromoterScore;
import java.util.Locale;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** Explanations in words, of a value and of none. So much code is long in warming up. */
@Warmup(iterations = 5, time = 1)
public class Explanations extends Work {

    @Param({"en", "es", "pt-PT"})
    private String language = "en";

    private Locale locale = Locale.ENGLISH;
    private Kpi score = NetPromoterScore.ofCounts(620, 230, 150);
    private Kpi undefined = NetPromoterScore.ofCounts(0, 0, 0);
    private Kpi churn = ChurnRate.ofCounts(64, 1_000);

    @Setup
    public void speak() {
        locale = Locale.forLanguageTag(language);
    }

    @Benchmark
    public String netPromoterScore() {
        return score.explain().text(locale);
    }

    @Benchmark
    public String netPromoterScoreOfNobody() {
        return undefined.explain().text(locale);
    }

    /** With a note: that new customers were not given. */
    @Benchmark
    public String churn() {
        return churn.explain().text(locale);
    }

    /** One line, with the words of one language in the program. */
    @Benchmark
    public String formatted() {
        return String.format(
                locale,
                "Net Promoter Score (NPS) = 100 × (promoters − detractors) ÷ responses"
                        + " = 100 × (%,d − %,d) ÷ %,d = %.0f",
                620,
                150,
                1_000,
                47.0);
    }
}
