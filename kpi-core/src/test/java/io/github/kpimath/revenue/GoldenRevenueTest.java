package io.github.kpimath.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kpimath.acquisition.AcquisitionSpend;
import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.RetentionRate;
import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.testing.Golden;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Published examples and edge cases of churn, lifetime value and acquisition cost. */
class GoldenRevenueTest {

    private static final Money HUNDRED = Money.of("100", "USD");

    private static List<JsonNode> examples(String metric) {
        List<JsonNode> found = new ArrayList<>();
        Golden.read("saas/worked_examples.json").forEach(each -> {
            if (each.path("metric").asText().equals(metric)) {
                found.add(each);
            }
        });
        assertThat(found).as(metric).isNotEmpty();
        return found;
    }

    private static Fraction fraction(JsonNode number) {
        return Fraction.of(new BigDecimal(number.asText()));
    }

    private static Money usd(JsonNode number) {
        return Money.of(number.asText(), "USD");
    }

    private static CustomerLifetimeValue discounted(
            Money margin, Fraction retention, Fraction discount, FirstMargin first) {
        return CustomerLifetimeValue.ofStatedRetention(
                PerPeriod.yearly(margin), PerPeriod.yearly(retention), PerPeriod.yearly(discount), first);
    }

    @Test
    void customerChurn() {
        for (JsonNode each : examples("customer_churn")) {
            JsonNode input = each.path("input");
            assertThat(ChurnRate.ofCounts(
                                    input.path("lost").asLong(),
                                    input.path("start").asLong())
                            .ratio())
                    .isEqualTo(each.path("expected").asDouble());
        }
        JsonNode days =
                examples("customer_churn_shopify_days").get(0).path("input").path("days");
        assertThat(ChurnRate.ofCounts(
                                days.get(0).get(0).asLong() - days.get(0).get(1).asLong(), 100)
                        .percent())
                .isEqualTo(5.0);
        assertThat(ChurnRate.ofCounts(5, days.get(1).get(0).asLong()).percent()).isCloseTo(5.26, within(0.005));
    }

    @Test
    void telecomCustomers() {
        JsonNode expected = Golden.read("telco/expected.json");
        ChurnRate churn = ChurnRate.ofCounts(
                expected.path("churned").asLong(), expected.path("n").asLong());
        assertThat(churn.ratio()).isCloseTo(expected.path("churn_rate").asDouble(), within(5e-16));
    }

    @Test
    void yearlyPricesPerMonth() {
        for (JsonNode each : examples("mrr_normalise")) {
            Money yearly = usd(each.path("input").path("yearly_amount"));
            assertThat(BillingInterval.ofYears(1).perMonth(yearly))
                    .isEqualTo(usd(each.path("expected")).exact());
        }
        JsonNode year = Golden.read("edge/cases.json").path("money_rounding").get(1);
        ExactMoney month = BillingInterval.parse("yearly", DayCount.ACTUAL_365).perMonth(usd(year.path("yearly")));
        assertThat(month.fraction())
                .isEqualTo(Fraction.parse(year.path("per_month_exact").asText()));
        assertThat(month.times(12)).isEqualTo(usd(year.path("yearly")).exact());
        assertThat(month.toMoney(RoundingMode.HALF_EVEN).times(12)).isEqualTo(usd(year.path("twelve_months_of_8.33")));
    }

    /** Each step is a period of its own: what it moved, and the MRR that the next one opens with. */
    @Test
    void movementsOfOneCustomer() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        ExactMoney gold = RecurringPrice.of(Money.of("500", "USD"), BillingInterval.ofYears(1))
                .withQuantity(4)
                .perMonth(day);
        ExactMoney silver = RecurringPrice.of(Money.of("30", "USD"), BillingInterval.ofMonths(1))
                .withQuantity(2)
                .perMonth(day);
        ExactMoney again = RecurringPrice.of(Money.of("50", "USD"), BillingInterval.ofMonths(1))
                .withQuantity(3)
                .perMonth(day);

        MrrMovement won = MrrMovement.zero(gold.currency()).winning(gold);
        MrrMovement added = MrrMovement.startingWith(won.closing()).expanding(silver);
        MrrMovement dropped = MrrMovement.startingWith(added.closing()).contracting(silver);
        MrrMovement gone = MrrMovement.startingWith(dropped.closing()).losing(gold);
        MrrMovement back = MrrMovement.startingWith(gone.closing()).reactivating(again);

        JsonNode expected = examples("mrr_movement_sequence").get(0).path("expected");
        books(expected.get(0), "new_business", won.won());
        books(expected.get(1), "expansion", added.expansion());
        books(expected.get(2), "contraction", dropped.contraction().negated());
        books(expected.get(3), "churn", gone.churned().negated());
        books(expected.get(4), "reactivation", back.reactivation());
        assertThat(dropped.closing()).isEqualTo(gold);
        assertThat(gone.closing().isZero()).isTrue();
        assertThat(back.closing()).isEqualTo(Money.of("150", "USD").exact());
    }

    private static void books(JsonNode step, String movement, ExactMoney amount) {
        assertThat(step.get(0).asText()).isEqualTo(movement);
        assertThat(amount.toMoney(RoundingMode.HALF_EVEN)).isEqualTo(usd(step.get(1)));
    }

    @Test
    void sumsOfCents() {
        for (JsonNode each : Golden.read("edge/cases.json").path("money_sums")) {
            RecurringRevenue sum = RecurringRevenue.zero(HUNDRED.currency());
            JsonNode values = each.path("values");
            int times = values.isObject() ? values.path("times").asInt() : values.size();
            for (int i = 0; i < times; i++) {
                sum = sum.plus(
                        RecurringRevenue.ofCustomer(usd(values.isObject() ? values.path("repeat") : values.get(i))));
            }
            assertThat(MonthlyRecurringRevenue.of(sum).amount())
                    .as(each.path("name").asText())
                    .isEqualTo(usd(each.path("exact")));
            assertThat(sum.payers()).isEqualTo(times);
        }
    }

    @Test
    void lifetimeValueByChurn() {
        for (JsonNode each : examples("ltv_margin")) {
            JsonNode input = each.path("input");
            CustomerLifetimeValue clv = CustomerLifetimeValue.ofStatedChurn(
                    PerPeriod.monthly(usd(input.path("arpa"))),
                    fraction(input.path("gross_margin")),
                    PerPeriod.monthly(fraction(input.path("churn"))));
            assertThat(clv.amount()).isEqualTo(usd(each.path("expected")));
        }
    }

    @Test
    void acquisitionCostWithDiscounts() {
        for (JsonNode each : examples("cac")) {
            JsonNode input = each.path("input");
            Money spend = usd(input.path("spend")).plus(usd(input.path("discounts")));
            AcquisitionSpend evidence =
                    AcquisitionSpend.of(spend, input.path("new_customers").asLong());
            assertThat(CustomerAcquisitionCost.of(evidence).amount()).isEqualTo(usd(each.path("expected")));
        }
    }

    @Test
    void marginMultiples() {
        List<JsonNode> multiples = examples("clv_margin_multiple");
        assertThat(multiples).hasSize(8);
        for (JsonNode each : multiples) {
            JsonNode input = each.path("input");
            CustomerLifetimeValue clv = discounted(
                    Money.of("1", "USD"),
                    fraction(input.path("retention")),
                    fraction(input.path("discount")),
                    FirstMargin.AT_END_OF_PERIOD);
            assertThat(clv.exactAmount().doubleValue())
                    .isEqualTo(each.path("expected").asDouble());
        }
    }

    @Test
    void geometricSums() {
        JsonNode cases = Golden.read("edge/cases.json").path("clv_geometric");
        assertThat(cases).hasSize(4);
        for (JsonNode each : cases) {
            Money margin = usd(each.path("margin"));
            Fraction retention = fraction(each.path("retention"));
            Fraction discount = fraction(each.path("discount"));
            CustomerLifetimeValue atOnce = discounted(margin, retention, discount, FirstMargin.AT_ONCE);
            CustomerLifetimeValue atEnd = discounted(margin, retention, discount, FirstMargin.AT_END_OF_PERIOD);
            is(atOnce, each.path("immediate_first_m(1+d)/(1+d-r)"));
            is(atEnd, each.path("end_first_m*r/(1+d-r)"));
            is(atOnce.toHorizon(Period.ofYears(36)), each.path("finite_36_immediate"));
        }
    }

    /** The cases print 17 digits. */
    private static void is(CustomerLifetimeValue clv, JsonNode expected) {
        double value = Double.parseDouble(expected.asText());
        assertThat(clv.exactAmount().doubleValue()).isCloseTo(value, within(value * 1e-15));
    }

    @Test
    void bigCounts() {
        for (JsonNode each : Golden.read("edge/cases.json").path("big_counts")) {
            switch (each.path("what").asText()) {
                case "share" -> {
                    ChurnRate share = ChurnRate.ofCounts(
                            each.path("x").asLong(), each.path("n").asLong());
                    assertThat(share.exactRatio())
                            .hasToString(each.path("exact").asText());
                    assertThat(share.ratio()).isEqualTo(0.5);
                    assertThat(share.percent()).isEqualTo(50.0);
                }
                case "churned = start - end" -> {
                    long start = each.path("start").asLong();
                    ChurnRate churn =
                            ChurnRate.ofCounts(start - each.path("end").asLong(), start);
                    assertThat(churn.ratio())
                            .isEqualTo(each.path("rate").asDouble())
                            .isPositive();
                }
                case "100*(p-d) overflow" ->
                    assertThat(NetPromoterScore.ofCounts(
                                            each.path("promoters").asLong(),
                                            each.path("passives").asLong(),
                                            each.path("detractors").asLong())
                                    .points())
                            .isEqualTo(each.path("nps_100").asDouble());
                default -> assertThat(each.path("what").asText()).isEqualTo("mean");
            }
        }
    }

    @Test
    void zeroOverZero() {
        for (JsonNode each : Golden.read("edge/cases.json").path("zero_over_zero")) {
            switch (each.path("metric").asText()) {
                case "nps" ->
                    assertThat(NetPromoterScore.ofCounts(0, 0, 0).isDefined()).isFalse();
                case "ltv" ->
                    assertThat(CustomerLifetimeValue.ofStatedChurn(
                                            PerPeriod.monthly(HUNDRED),
                                            Fraction.parse("80%"),
                                            PerPeriod.monthly(Fraction.ONE))
                                    .amount())
                            .isEqualTo(Money.of("80", "USD"));
                case "retention" ->
                    assertThat(RetentionRate.ofCounts(0, 10).ratio()).isZero();
                default ->
                    assertThat(each.path("metric").asText())
                            .as("belongs to other KPIs")
                            .isIn("wilson", "nrr", "quick_ratio", "km");
            }
        }
    }
}
