package io.github.kpimath.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import io.github.kpimath.revenue.CustomerLifetimeValue.Method;
import io.github.kpimath.revenue.ModelledValueInputs.PredictedMargin;
import io.github.kpimath.revenue.ModelledValueInputs.PredictedRevenue;
import io.github.kpimath.stats.BgNbd;
import io.github.kpimath.stats.GammaGamma;
import io.github.kpimath.stats.PurchaseHistory;
import io.github.kpimath.stats.ShiftedBetaGeometric;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Lifetime values by the survival curve and by models; the formulas are in {@link LifetimeValueConformanceTest}. */
class ModelledLifetimeValueTest {

    private static final FirstMargin END = FirstMargin.AT_END_OF_PERIOD;
    private static final FirstMargin AT_ONCE = FirstMargin.AT_ONCE;
    private static final CustomerAcquisitionCost CAC = CustomerAcquisitionCost.of(usd("10"), 1);

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static DiscountedLifetime ofTenures(FirstMargin first, int days) {
        TimesToEvent tenures = TimesToEvent.of(
                List.of(Duration.ofDays(1), Duration.ofDays(2)), List.of(Duration.ofDays(2), Duration.ofDays(5)));
        return DiscountedLifetime.ofTenures(tenures, PerPeriod.daily(0), first, Period.ofDays(days), Fraction.of(365));
    }

    private static DiscountedLifetime ofContracts() {
        return DiscountedLifetime.ofContracts(
                PerPeriod.yearly(new ShiftedBetaGeometric(0.704, 1.182)),
                PerPeriod.yearly(Fraction.parse("10%")),
                AT_ONCE);
    }

    private static CustomerLifetimeValue daily(DiscountedLifetime lifetime) {
        return CustomerLifetimeValue.ofLifetime(PerPeriod.daily(usd("8")), lifetime);
    }

    private static PredictedPurchases predicted(int weeks) {
        return PredictedPurchases.of(
                PerPeriod.weekly(PurchaseHistory.of(2, 30.43, 38.86)),
                PerPeriod.weekly(new BgNbd(0.243, 4.414, 0.793, 2.426)),
                Period.ofWeeks(weeks));
    }

    private static ExpectedPurchaseValue value() {
        return value("44.70", 2);
    }

    private static ExpectedPurchaseValue value(String total, long purchases) {
        return ExpectedPurchaseValue.of(
                new PurchaseTotals(usd(total), purchases), SpendingModel.of(new GammaGamma(6.25, 3.74, 15.44), "USD"));
    }

    @Test
    void bySurvival() {
        CustomerLifetimeValue clv = daily(ofTenures(AT_ONCE, 3));
        assertThat(clv.amount()).as("8 × (1 + ¾ + ½)").isEqualTo(usd("18"));
        assertThat(clv.definition()).isEqualTo(Method.SURVIVAL_CURVE);
        assertThat(clv.explain().text(Locale.ENGLISH).lines())
                .containsExactly(
                        "Customer lifetime value (CLV) = margin per period × discounted expected lifetime (periods)"
                                + " = USD\u00a08.00 × 2.25 = USD\u00a018.00",
                        "  Discounted expected lifetime (periods) = discounted Kaplan–Meier sum, first margin at once"
                                + " (customers who left; current customers; discount rate; horizon (periods))"
                                + " = discounted Kaplan–Meier sum, first margin at once (2; 2; 0%; 3) = 2.25");
        assertThat(daily(ofTenures(END, 5)).amount()).as("8 × (¾ + ½ × 4)").isEqualTo(usd("22"));
    }

    @Test
    void beyondWhatTheCurveKnowsThereIsNoValue() {
        CustomerLifetimeValue clv = daily(ofTenures(END, 6));
        assertThat(clv.undefinedReason()).contains(UndefinedReason.INCOMPLETE);
        assertThat(clv.currency().getCurrencyCode()).isEqualTo("USD");
        assertThat(clv.explain().formula(Locale.ENGLISH))
                .endsWith("not defined, because nobody was observed for so long");
        assertThat(LtvToCac.of(clv, CAC).isDefined()).isFalse();
    }

    @Test
    void byContracts() {
        CustomerLifetimeValue clv = CustomerLifetimeValue.ofLifetime(PerPeriod.yearly(usd("100")), ofContracts());
        assertThat(clv.amount(RoundingMode.HALF_EVEN)).isEqualTo(usd("369.51"));
        assertThat(clv.definition()).isEqualTo(Method.CONTRACT_MODEL);
        CustomerLifetimeValue twelve = CustomerLifetimeValue.ofLifetime(
                PerPeriod.yearly(usd("100")), ofContracts().toHorizon(Period.ofYears(12)));
        assertThat(twelve.amount(RoundingMode.HALF_EVEN)).isEqualTo(usd("325.82"));
        assertThat(twelve.isComparableWith(clv)).isFalse();
    }

    @Test
    void byPredictedPurchases() {
        CustomerLifetimeValue revenue = CustomerLifetimeValue.ofPrediction(predicted(39), value());
        assertThat(revenue.amount(RoundingMode.HALF_EVEN)).isEqualTo(usd("30.24"));
        CustomerLifetimeValue margin =
                CustomerLifetimeValue.ofPrediction(predicted(39), value(), Fraction.parse("30%"));
        assertThat(margin.amount(RoundingMode.HALF_EVEN)).isEqualTo(usd("9.07"));
        assertThat(margin.explain().text(Locale.ENGLISH).lines().map(line -> line.replaceAll(" \\(.*", "")))
                .containsExactly(
                        "Customer lifetime value",
                        "  Predicted purchases = BG/NBD model",
                        "  Expected purchase value = p ×");
        assertThat(margin.explain().formula(Locale.ENGLISH))
                .endsWith("= predicted purchases × expected purchase value × gross margin"
                        + " ≈ 1.23 × USD\u00a024.66 × 30% ≈ USD\u00a09.07");
    }

    @Test
    void setAgainstTheAcquisitionCostOnlyRevenueIsMarked() {
        assertThat(LtvToCac.of(daily(ofTenures(END, 5)), CAC).definition())
                .isEqualTo(LtvToCac.Method.MARGIN_CLV_OVER_CAC);
        assertThat(LtvToCac.of(CustomerLifetimeValue.ofLifetime(PerPeriod.yearly(usd("100")), ofContracts()), CAC)
                        .definition())
                .isEqualTo(LtvToCac.Method.MARGIN_CLV_OVER_CAC);
        assertThat(LtvToCac.of(CustomerLifetimeValue.ofPrediction(predicted(39), value(), Fraction.ONE), CAC)
                        .notes())
                .isEmpty();
        assertThat(LtvToCac.of(CustomerLifetimeValue.ofPrediction(predicted(39), value()), CAC)
                        .explain()
                        .notes(Locale.ENGLISH))
                .containsExactly("Revenue, not margin: not comparable with a ratio of margin.");
    }

    @Test
    void comparableAreOneHorizonAndOneDiscount() {
        assertThat(daily(ofTenures(END, 3)).isComparableWith(daily(ofTenures(END, 3))))
                .isTrue();
        assertThat(daily(ofTenures(END, 3)).isComparableWith(daily(ofTenures(END, 4))))
                .isFalse();
        assertThat(daily(ofTenures(END, 3)).isComparableWith(daily(ofTenures(AT_ONCE, 3))))
                .isFalse();
        CustomerLifetimeValue revenue = CustomerLifetimeValue.ofPrediction(predicted(39), value());
        assertThat(revenue.isComparableWith(CustomerLifetimeValue.ofPrediction(predicted(39), value())))
                .isTrue();
        assertThat(revenue.isComparableWith(CustomerLifetimeValue.ofPrediction(predicted(40), value())))
                .isFalse();
        CustomerLifetimeValue margin = CustomerLifetimeValue.ofPrediction(predicted(39), value(), Fraction.ONE);
        assertThat(margin.isComparableWith(CustomerLifetimeValue.ofPrediction(predicted(39), value(), Fraction.ZERO)))
                .isTrue();
        assertThat(margin.isComparableWith(CustomerLifetimeValue.ofPrediction(predicted(40), value(), Fraction.ONE)))
                .isFalse();
        assertThat(margin.isComparableWith(revenue)).isFalse();
        CustomerLifetimeValue euros = CustomerLifetimeValue.ofPrediction(
                predicted(39),
                ExpectedPurchaseValue.of(
                        new PurchaseTotals(Money.of("44.70", "EUR"), 2),
                        SpendingModel.of(new GammaGamma(6.25, 3.74, 15.44), "EUR")));
        assertThat(revenue.isComparableWith(euros)).isFalse();
        assertThat(revenue.inputs().isComparableWith(euros.inputs())).isFalse();
        assertThat(revenue.isComparableWith(CustomerLifetimeValue.ofPrediction(predicted(39), value("60", 3))))
                .as("his first purchase included")
                .isTrue();
        assertThat(revenue.inputs().periodsLookedAt()).contains(PerPeriod.weekly(39));
        assertThat(margin.inputs().periodsLookedAt()).contains(PerPeriod.weekly(39));
        assertThat(daily(ofTenures(END, 3)).inputs().periodsLookedAt()).contains(PerPeriod.daily(3));
        for (CustomerLifetimeValue one : List.of(revenue, margin, daily(ofTenures(END, 3)))) {
            assertThat(one.inputs()
                            .isComparableWith(
                                    CustomerLifetimeValue.ofHistory(usd("1"), 1).inputs()))
                    .isFalse();
        }
    }

    @Test
    void refusals() {
        Refusal.of(
                () -> CustomerLifetimeValue.ofLifetime(PerPeriod.monthly(usd("8")), ofContracts()),
                "margin and lifetime",
                "P1M",
                "P12M");
        Refusal.of(
                () -> CustomerLifetimeValue.ofPrediction(predicted(39), value(), Fraction.parse("1.01")),
                "grossMargin",
                "101/100");
        for (long purchases : new long[] {0, 1, 4}) {
            Refusal.of(
                    () -> CustomerLifetimeValue.ofPrediction(
                            predicted(39), value(purchases == 0 ? "0" : "1", purchases)),
                    "with " + purchases + " purchases",
                    "2 repeats",
                    "one customer");
        }
        Refusal.ofNull(() -> new PredictedRevenue(null, value()), "purchases");
        Refusal.ofNull(() -> new PredictedRevenue(predicted(39), null), "value");
        Refusal.ofNull(() -> new PredictedMargin(null, Fraction.ONE), "revenue");
        Refusal.of(
                IllegalStateException.class,
                () -> CustomerLifetimeValue.ofPrediction(predicted(39), value()).toHorizon(Period.ofWeeks(1)),
                "clv/purchase-model");
    }
}
