package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import io.github.kpimath.compare.Trend;
import io.github.kpimath.engagement.TimeToValue;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.retention.RetentionRate;
import io.github.kpimath.revenue.CustomerLifetimeValue;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.NetShareInterval;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.survey.CustomerSatisfaction;
import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.survey.NpsBuckets;
import io.github.kpimath.survey.PositiveScores;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The code of the README with every result that its comments promise. */
class ReadmeSampleTest {

    /** The comments show four decimals. */
    private static final double ROUNDING = 0.00005;

    private static void isPrinted(ConfidenceInterval interval, double lower, double upper) {
        assertThat(interval.lower()).isCloseTo(lower, within(ROUNDING));
        assertThat(interval.upper()).isCloseTo(upper, within(ROUNDING));
    }

    @Test
    void churn() {
        ChurnRate churn = ChurnRate.of(CustomerMovement.startingWith(1_000).losing(64));
        assertThat(churn.ratio()).isEqualTo(0.064);
        assertThat(churn.percent()).isEqualTo(6.4);
        assertThat(churn.explain().text(Locale.ENGLISH))
                .isEqualTo("Churn rate = customers lost ÷ customers at start = 64 ÷ 1,000 = 6.4%");
        assertThat(churn.explain().text(Locale.forLanguageTag("es")))
                .isEqualTo("Tasa de abandono de clientes = clientes perdidos ÷ clientes al inicio"
                        + " = 64 ÷ 1.000 = 6,4\u00a0%");
        assertThat(churn.explain().text(Locale.forLanguageTag("pt")))
                .isEqualTo("Taxa de churn = clientes perdidos ÷ clientes no início = 64 ÷ 1.000 = 6,4%");
    }

    @Test
    void undefinedIsNotZero() {
        ChurnRate churn = ChurnRate.ofCounts(0, 0);
        assertThat(churn.isDefined()).isFalse();
        assertThat(churn.explain().text(Locale.ENGLISH)).contains("there were no customers at the start");
        assertThatThrownBy(churn::percent).isInstanceOf(UndefinedKpiException.class);
    }

    @Test
    void oneMonthUnderSeveralDefinitions() {
        CustomerMovement may = CustomerMovement.startingWith(100)
                .joining(40)
                .losing(8)
                .losingJoiners(5)
                .returning(2);
        assertThat(may.atEnd()).isEqualTo(129);
        assertThat(ChurnRate.of(may).percent()).isEqualTo(13.0);
        assertThat(ChurnRate.of(may, ChurnRate.Method.STARTERS_LOST_OVER_START).percent())
                .isEqualTo(8.0);
        assertThat(RetentionRate.of(may).percent()).isEqualTo(92.0);
    }

    @Test
    void evidenceOfDisjointPopulationsAddsUp() {
        CustomerMovement north = CustomerMovement.startingWith(900).losing(30);
        CustomerMovement south = CustomerMovement.startingWith(100).losing(34);
        CustomerMovement company = north.plus(south);
        assertThat(company).isEqualTo(CustomerMovement.startingWith(1_000).losing(64));
        assertThat(ChurnRate.of(company).percent()).isEqualTo(6.4);
    }

    @Test
    void netPromoterScore() {
        assertThat(NetPromoterScore.of(ScoreDistribution.of(Scale.ZERO_TO_TEN, 10, 9, 9, 8, 7, 3))
                        .points())
                .isEqualTo(100.0 / 3);
        NetPromoterScore nps = NetPromoterScore.ofCounts(250, 675, 75);
        assertThat(nps).isEqualTo(NetPromoterScore.of(NpsBuckets.of(250, 675, 75)));
        assertThat(nps.points()).isEqualTo(17.5);
        isPrinted(nps.interval(0.95), 14.1398, 20.8781);
        isPrinted(nps.interval(0.95, NetShareInterval.WALD), 14.1372, 20.8628);
    }

    @Test
    void satisfaction() {
        CustomerSatisfaction csat = CustomerSatisfaction.ofCounts(40, 50);
        assertThat(csat.percent()).isEqualTo(80.0);
        isPrinted(csat.interval(0.95), 0.6696, 0.8876);
        assertThat(CustomerSatisfaction.of(
                                ScoreDistribution.of(Scale.ONE_TO_TEN, 6, 9, 3, 10), PositiveScores.atLeast(6))
                        .percent())
                .isEqualTo(75.0);
    }

    @Test
    void money() {
        assertThat(CustomerLifetimeValue.ofPurchases(Money.of("50", "USD"), PerPeriod.monthly(3), Period.ofMonths(24))
                        .amount(RoundingMode.HALF_EVEN))
                .hasToString("USD 3600.00");
        assertThat(CustomerAcquisitionCost.of(Money.of("10000", "USD"), 20).amount(RoundingMode.HALF_EVEN))
                .hasToString("USD 500.00");
    }

    @Test
    void theLastMonthIsMarked() {
        record Customer(LocalDate joined, @Nullable LocalDate left) {}
        List<DateRange> months = DateRange.parse("2026-01-01/2026-07-01").eachWithin(CalendarUnit.MONTH);
        Trend<ChurnRate> trend = Stream.of(new Customer(LocalDate.of(2025, 1, 1), null))
                .collect(Trend.collector(
                        months,
                        month -> CustomerMovement.during(month, Customer::joined, Customer::left),
                        ChurnRate::of,
                        LocalDate.of(2026, 6, 15)));
        assertThat(trend.text(Locale.ENGLISH).lines())
                .hasSize(6)
                .filteredOn(line -> line.contains("("))
                .containsExactly("2026-06-01/2026-07-01  0%  (not complete yet)");
    }

    @Test
    void timeToValue() {
        List<Duration> reached = List.of(Duration.ofDays(2), Duration.ofDays(4), Duration.ofDays(6));
        List<Duration> stillWaiting = List.of(Duration.ofDays(10));
        assertThat(TimeToValue.of(TimesToEvent.of(reached, stillWaiting)).median())
                .isEqualTo(Duration.ofDays(5));
    }
}
