package io.github.kpimath.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.Formula;
import io.github.kpimath.Leaf;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.retention.RetentionRate;
import io.github.kpimath.revenue.CustomerLifetimeValue.Method;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.math.RoundingMode;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The worked numbers and the refusals; what holds for all inputs is in {@link LifetimeValueConformanceTest}. */
class CustomerLifetimeValueTest {

    private static final FirstMargin END = FirstMargin.AT_END_OF_PERIOD;
    private static final FirstMargin AT_ONCE = FirstMargin.AT_ONCE;

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static Fraction share(String text) {
        return Fraction.parse(text);
    }

    private static PerPeriod<Fraction> yearly(String share) {
        return PerPeriod.yearly(share(share));
    }

    private static CustomerLifetimeValue stated(String margin, String retention, String discount, FirstMargin first) {
        return CustomerLifetimeValue.ofStatedRetention(
                PerPeriod.yearly(usd(margin)), yearly(retention), yearly(discount), first);
    }

    @Test
    void purchases() {
        CustomerLifetimeValue clv =
                CustomerLifetimeValue.ofPurchases(usd("50"), PerPeriod.monthly(3), Period.ofMonths(24));
        assertThat(clv.amount(RoundingMode.HALF_EVEN)).hasToString("USD 3600.00");
        assertThat(clv.definition()).isEqualTo(Method.REVENUE);
        assertThat(clv.explain().text(Locale.ENGLISH))
                .isEqualTo("Customer lifetime value (CLV) = average purchase value × purchases per period"
                        + " × customer lifespan (periods) = USD\u00a050.00 × 3 × 24 = USD\u00a03,600.00");
        assertThat(CustomerLifetimeValue.ofPurchases(usd("50"), PerPeriod.monthly(3), Period.ofYears(2))
                        .amount())
                .isEqualTo(clv.amount());
        assertThat(CustomerLifetimeValue.ofPurchases(usd("50"), PerPeriod.yearly(1), Period.ofYears(12))
                        .amount())
                .isEqualTo(usd("600"));
    }

    @Test
    void margins() {
        assertThat(CustomerLifetimeValue.ofPurchases(usd("50"), PerPeriod.monthly(3), Period.ofMonths(24))
                        .atMargin(share("0.6"))
                        .amount())
                .isEqualTo(usd("2160"));
        assertThat(CustomerLifetimeValue.ofPurchases(usd("50"), PerPeriod.monthly(3), Period.ofMonths(24))
                        .atMargin(share("-0.1"))
                        .amount())
                .isEqualTo(usd("-360"));
    }

    @Test
    void byTheRetentionRateAndToDate() {
        CustomerLifetimeValue byRetention = CustomerLifetimeValue.ofPurchasesAtStatedRetention(
                usd("50"), PerPeriod.monthly(3), PerPeriod.monthly(share("0.95")));
        assertThat(byRetention.amount()).isEqualTo(usd("3000"));
        assertThat(CustomerLifetimeValue.ofPurchasesAtStatedRetention(
                                usd("50"), PerPeriod.monthly(3), PerPeriod.monthly(Fraction.ONE))
                        .explain()
                        .formula(Locale.ENGLISH))
                .endsWith("not defined, because nobody leaves, and neither a discount nor a horizon was given");
        assertThat(CustomerLifetimeValue.ofHistory(usd("24409.00"), 100).amount())
                .isEqualTo(usd("244.09"));
        Refusal.of(() -> CustomerLifetimeValue.ofHistory(usd("1"), -1), "customers", -1, "0..");
        Refusal.of(
                () -> CustomerLifetimeValue.ofPurchasesAtStatedRetention(
                        usd("50"), PerPeriod.monthly(3), PerPeriod.monthly(share("1.01"))),
                "retention",
                "101/100");
        Refusal.of(
                () -> CustomerLifetimeValue.ofPurchasesAtStatedRetention(
                        usd("50"), PerPeriod.yearly(3), PerPeriod.monthly(share("0.9"))),
                "frequency and retention");
        Refusal.of(
                () -> CustomerLifetimeValue.ofPurchasesAtStatedRetention(
                        usd("50"), PerPeriod.monthly(-3), PerPeriod.monthly(share("0.9"))),
                "frequency",
                -3);
    }

    @Test
    void arpaOverChurn() {
        assertThat(arpaOverChurn("100", "1", "0.05")).isEqualTo(usd("2000"));
        assertThat(arpaOverChurn("150", "1", "0.05")).isEqualTo(usd("3000"));
        assertThat(arpaOverChurn("2000", "0.6", "0.005")).isEqualTo(usd("240000"));
        assertThat(arpaOverChurn("50", "0.9", "0.1")).isEqualTo(usd("450"));
        assertThat(arpaOverChurn("70", "0.5", "1")).isEqualTo(usd("35"));
    }

    private static Money arpaOverChurn(String arpa, String margin, String churn) {
        return CustomerLifetimeValue.ofStatedChurn(
                        PerPeriod.monthly(usd(arpa)), share(margin), PerPeriod.monthly(share(churn)))
                .amount();
    }

    @Test
    void discounted() {
        assertThat(stated("100", "0.8", "0.1", END).amount(RoundingMode.HALF_EVEN))
                .isEqualTo(usd("266.67"));
        assertThat(stated("100", "0.8", "0.1", AT_ONCE).amount(RoundingMode.HALF_EVEN))
                .isEqualTo(usd("366.67"));
        assertThat(stated("100", "0.8", "0.1", END).explain().text(Locale.ENGLISH))
                .isEqualTo("Customer lifetime value (CLV) = margin per period × retention rate"
                        + " ÷ (1 + discount rate − retention rate)"
                        + " = USD\u00a0100.00 × 80% ÷ (1 + 10% − 80%) ≈ USD\u00a0266.67");
    }

    @Test
    void theHorizonIsDefinedWithoutAnyChurn() {
        CustomerLifetimeValue forever = stated("100", "1", "0", END);
        assertThat(forever.isDefined()).isFalse();
        assertThat(forever.explain().formula(Locale.ENGLISH))
                .endsWith("not defined, because nobody leaves, and neither a discount nor a horizon was given");
        assertThat(forever.toHorizon(Period.ofYears(7)).amount()).isEqualTo(usd("700"));
        assertThat(stated("100", "1", "0", AT_ONCE).toHorizon(Period.ofYears(7)).amount())
                .isEqualTo(usd("700"));
    }

    @Test
    void theHorizonCountsWholePeriods() {
        CustomerLifetimeValue monthly = CustomerLifetimeValue.ofStatedRetention(
                PerPeriod.monthly(usd("10")),
                PerPeriod.monthly(share("1/2")),
                PerPeriod.monthly(Fraction.ZERO),
                AT_ONCE);
        assertThat(monthly.toHorizon(Period.ofMonths(3)).amount()).isEqualTo(usd("17.50"));
        assertThat(monthly.toHorizon(Period.ofYears(1_000)).isDefined()).isTrue();
        Refusal.of(() -> monthly.toHorizon(Period.ofYears(1_001)), "horizon", "P1001Y", "12012 periods", "1 to 12000");
        Refusal.of(() -> monthly.toHorizon(Period.ofDays(30)), "span", "P30D", "P1M");
        Refusal.of(() -> monthly.toHorizon(Period.ZERO), "P0D");
        CustomerLifetimeValue yearly = stated("100", "0.8", "0.1", END);
        Refusal.of(() -> yearly.toHorizon(Period.ofMonths(18)), "horizon", "P18M", "3/2 periods", "whole number");
    }

    @Test
    void onlyDiscountedValuesTakeAHorizon() {
        CustomerLifetimeValue revenue =
                CustomerLifetimeValue.ofPurchases(usd("50"), PerPeriod.monthly(3), Period.ofMonths(24));
        Refusal.of(IllegalStateException.class, () -> revenue.toHorizon(Period.ofMonths(3)), "horizon", "clv/revenue");
        CustomerLifetimeValue horizon = stated("100", "0.8", "0.1", END).toHorizon(Period.ofYears(3));
        Refusal.of(
                IllegalStateException.class, () -> horizon.toHorizon(Period.ofYears(2)), "clv/discounted-to-horizon");
    }

    @Test
    void opensIntoTheChurnItRestsOn() {
        PerPeriod<ChurnRate> churn = ChurnRate.ofCounts(5, 100).per(Period.ofMonths(1));
        CustomerLifetimeValue clv = CustomerLifetimeValue.ofChurn(PerPeriod.monthly(usd("100")), share("0.8"), churn);
        assertThat(clv.amount()).isEqualTo(usd("1600"));
        assertThat(clv.explain().text(Locale.ENGLISH).lines().limit(2))
                .containsExactly(
                        "Customer lifetime value (CLV) = average revenue per account × gross margin ÷ churn rate"
                                + " = USD\u00a0100.00 × 80% ÷ 5% = USD\u00a01,600.00",
                        "  Churn rate = customers lost ÷ customers at start = 5 ÷ 100 = 5%");
        PerPeriod<ChurnRate> none = ChurnRate.ofCounts(0, 100).per(Period.ofMonths(1));
        assertThat(CustomerLifetimeValue.ofChurn(PerPeriod.monthly(usd("100")), share("0.8"), none)
                        .isDefined())
                .isFalse();
    }

    @Test
    void opensIntoTheRetentionItRestsOn() {
        PerPeriod<RetentionRate> retention = RetentionRate.ofCounts(80, 100).per(Period.ofYears(1));
        CustomerLifetimeValue clv =
                CustomerLifetimeValue.ofRetention(PerPeriod.yearly(usd("100")), retention, yearly("0.1"), AT_ONCE);
        assertThat(clv.exactAmount()).isEqualTo(Fraction.parse("1100/3"));
        CustomerLifetimeValue horizon = clv.toHorizon(Period.ofYears(2));
        assertThat(horizon.amount(RoundingMode.HALF_EVEN)).isEqualTo(usd("172.73"));
        assertThat(horizon.explain().text(Locale.ENGLISH).lines())
                .containsExactly(
                        "Customer lifetime value (CLV) = discounted sum, first margin at once"
                                + " (margin per period; retention rate; discount rate; horizon (periods))"
                                + " = discounted sum, first margin at once (USD\u00a0100.00; 80%; 10%; 2)"
                                + " ≈ USD\u00a0172.73",
                        "  Retention rate = customers retained ÷ customers at start = 80 ÷ 100 = 80%");
    }

    @Test
    void periodsMustBeTheSame() {
        PerPeriod<Money> yearly = PerPeriod.yearly(usd("100"));
        PerPeriod<Fraction> monthly = PerPeriod.monthly(share("0.05"));
        Refusal.of(
                () -> CustomerLifetimeValue.ofStatedChurn(yearly, Fraction.ONE, monthly),
                "arpa and churn",
                "P12M",
                "P1M");
        Refusal.of(
                () -> CustomerLifetimeValue.ofStatedRetention(yearly, monthly, yearly("0.1"), END),
                "margin and retention",
                "P12M",
                "P1M");
        Refusal.of(
                () -> CustomerLifetimeValue.ofStatedRetention(yearly, yearly("0.9"), monthly, END),
                "margin and discount",
                "P12M",
                "P1M");
        Refusal.of(
                () -> CustomerLifetimeValue.ofPurchases(usd("1"), PerPeriod.monthly(1), Period.ofDays(30)),
                "span",
                "P30D",
                "P1M");
        PerPeriod<ChurnRate> churn = ChurnRate.ofCounts(1, 10).per(Period.ofDays(30));
        Refusal.of(
                () -> CustomerLifetimeValue.ofChurn(PerPeriod.monthly(usd("1")), Fraction.ONE, churn),
                "arpa and churn",
                "P1M",
                "P30D");
    }

    @Test
    void ratesMustBeInTheirRange() {
        PerPeriod<Money> yearly = PerPeriod.yearly(usd("100"));
        Refusal.of(
                () -> CustomerLifetimeValue.ofPurchases(usd("1"), PerPeriod.monthly(-1), Period.ofMonths(2)),
                "frequency",
                -1,
                "less than 0");
        Refusal.of(
                () -> CustomerLifetimeValue.ofPurchases(usd("1"), PerPeriod.monthly(1), Period.ofMonths(2))
                        .atMargin(share("11/10")),
                "grossMargin",
                "11/10",
                "more than 1");
        Refusal.of(
                () -> CustomerLifetimeValue.ofStatedChurn(yearly, share("2"), yearly("0.1")),
                "grossMargin",
                "2",
                "more than 1");
        Refusal.of(
                () -> CustomerLifetimeValue.ofStatedChurn(yearly, Fraction.ONE, yearly("-0.1")),
                "churn",
                "-1/10",
                "less than 0");
        Refusal.of(() -> stated("1", "1.2", "0.1", END), "retention", "6/5", "0..1");
        Refusal.of(() -> stated("1", "-0.2", "0.1", END), "retention", "-1/5", "0..1");
        Refusal.of(() -> stated("1", "0.2", "-0.1", END), "discount", "-1/10", "less than 0");
        PerPeriod<RetentionRate> tooMuch = RetentionRate.of(
                        CustomerMovement.startingWith(10).returning(1), RetentionRate.Method.END_LESS_JOINED_OVER_START)
                .per(Period.ofYears(1));
        Refusal.of(
                () -> CustomerLifetimeValue.ofRetention(yearly, tooMuch, yearly("0.1"), END),
                "retention",
                "11/10",
                "0..1");
    }

    @Test
    void newValidatesAsTheFactoriesDo() {
        Refusal.ofNull(() -> new CustomerLifetimeValue(null), "inputs");
        Leaf dollar = Formula.money("average-purchase", usd("1"));
        PerPeriod<Leaf> once = aMonth(1);
        Refusal.ofNull(() -> new LifetimeValueInputs.Purchases(null, once, Fraction.ONE), "averagePurchase");
        Refusal.of(
                () -> new LifetimeValueInputs.Purchases(Formula.money("arpa", usd("1")), once, Fraction.ONE),
                "averagePurchase is arpa, not average-purchase");
        Refusal.of(() -> new LifetimeValueInputs.Purchases(dollar, aMonth(-1), Fraction.ONE), "frequency", -1);
        Refusal.of(() -> new LifetimeValueInputs.Purchases(dollar, once, Fraction.of(-1)), "lifespan", -1);
        Refusal.ofNull(() -> new LifetimeValueInputs.PurchasesAtMargin(null, Fraction.ONE), "purchases");
        Refusal.ofNull(
                () -> new LifetimeValueInputs.PurchasesAtMargin(
                        new LifetimeValueInputs.Purchases(dollar, once, Fraction.ONE), null),
                "grossMargin");
        PerPeriod<Leaf> arpa = PerPeriod.monthly(Formula.money("arpa", usd("1")));
        PerPeriod<Leaf> churn = PerPeriod.monthly(Formula.percentage("churn-rate", Fraction.of(1, 2)));
        Refusal.of(() -> new LifetimeValueInputs.ArpaOverChurn(churn, Fraction.ONE, churn), "arpa is churn-rate");
        Refusal.of(() -> new LifetimeValueInputs.ArpaOverChurn(arpa, Fraction.ONE, arpa), "churn is arpa");
        Refusal.of(
                () -> new LifetimeValueInputs.PurchasesAtRetention(arpa.value(), once, churn),
                "averagePurchase is arpa");
        Refusal.of(() -> new LifetimeValueInputs.PurchasesAtRetention(dollar, once, churn), "retention is churn-rate");
        Refusal.ofNull(() -> stated("1", "0.2", "0.1", null), "first");
    }

    @Test
    void restsOnWhatWasMeasuredWithoutRoundingInBetween() {
        AveragePurchaseValue third = AveragePurchaseValue.of(usd("10"), 3);
        PurchaseFrequency thrice = PurchaseFrequency.ofCounts(6, 2, Period.ofMonths(1));
        CustomerLifetimeValue clv = CustomerLifetimeValue.ofPurchases(third, thrice, Fraction.ONE, Period.ofMonths(1));
        assertThat(clv.amount()).isEqualTo(usd("10"));
        assertThat(CustomerLifetimeValue.ofPurchases(third, thrice, Fraction.of(1, 2), Period.ofYears(2))
                        .amount())
                .isEqualTo(usd("120"));
        Refusal.of(
                () -> CustomerLifetimeValue.ofPurchases(third, thrice, Fraction.ONE, Period.ofDays(30)),
                "span",
                "P30D");
        assertThat(clv.explain().text(Locale.ENGLISH).lines())
                .containsExactly(
                        "Customer lifetime value (CLV) = average purchase value × purchase frequency × customer lifespan"
                                + " (periods) ≈ USD\u00a03.33 × 3 × 1 = USD\u00a010.00",
                        "  Average purchase value = value of purchases ÷ purchases = USD\u00a010.00 ÷ 3 ≈ USD\u00a03.33",
                        "  Purchase frequency = purchases ÷ customers with an order = 6 ÷ 2 = 3",
                        "  Over 1 month.");
        CustomerLifetimeValue atRetention = CustomerLifetimeValue.ofPurchasesAtRetention(
                third, thrice, RetentionRate.ofCounts(3, 4).per(Period.ofMonths(1)));
        assertThat(atRetention.amount()).isEqualTo(usd("40"));
        assertThat(atRetention.explain().restsOn()).hasSize(3);
        assertThat(atRetention.definition()).isEqualTo(Method.REVENUE_AT_RETENTION);
        Refusal.of(
                () -> CustomerLifetimeValue.ofPurchasesAtRetention(
                        third, thrice, RetentionRate.ofCounts(3, 4).per(Period.ofYears(1))),
                "frequency and retention",
                "P1M",
                "P12M");
        CustomerLifetimeValue ofAccounts = CustomerLifetimeValue.ofChurn(
                AverageRevenuePerAccount.of(usd("10"), 3),
                Fraction.ONE,
                ChurnRate.ofCounts(1, 10).per(Period.ofMonths(1)));
        assertThat(ofAccounts.exactAmount()).isEqualTo(Fraction.of(100, 3));
        assertThat(ofAccounts.explain().restsOn()).hasSize(2);
        Refusal.of(
                () -> CustomerLifetimeValue.ofChurn(
                        AverageRevenuePerAccount.of(usd("10"), 3),
                        Fraction.ONE,
                        ChurnRate.ofCounts(1, 10).per(Period.ofYears(1))),
                "arpa and churn");
    }

    @Test
    void withoutAFrequencyThereIsNoValueButMoneyAllTheSame() {
        CustomerLifetimeValue none = CustomerLifetimeValue.ofPurchases(
                AveragePurchaseValue.of(usd("10"), 3),
                PurchaseFrequency.of(PurchaseCounts.empty(), Period.ofMonths(1)),
                Fraction.ONE,
                Period.ofMonths(1));
        assertThat(none.isDefined()).isFalse();
        assertThat(none.currency()).isEqualTo(usd("1").currency());
        Leaf dollar = Formula.money("average-purchase", usd("1"));
        Leaf churn = Formula.result(ChurnRate.ofCounts(1, 2));
        Refusal.of(
                () -> new LifetimeValueInputs.Purchases(dollar, PerPeriod.monthly(churn), Fraction.ONE),
                "frequency is churn-rate, not purchase-frequency");
        Refusal.of(
                () -> new LifetimeValueInputs.Purchases(
                        dollar, PerPeriod.monthly(Formula.number("churn-rate", Fraction.ONE)), Fraction.ONE),
                "frequency is churn-rate, not purchases-per-period");
    }

    @Test
    void whoGotBackMoreThanHePaidIsKept() {
        assertThat(CustomerLifetimeValue.ofPurchases(usd("-5"), PerPeriod.monthly(2), Period.ofMonths(3))
                        .amount())
                .isEqualTo(usd("-30"));
        assertThat(CustomerLifetimeValue.ofHistory(usd("-5"), 1).amount()).isEqualTo(usd("-5"));
    }

    private static PerPeriod<Leaf> aMonth(long purchases) {
        return PerPeriod.monthly(Formula.number("purchases-per-period", Fraction.of(purchases)));
    }

    @Test
    void aRetentionThatIsNoSurvivalIsRefused() {
        PerPeriod<RetentionRate> fromCounts = RetentionRate.of(
                        CustomerMovement.startingWith(100)
                                .joining(40)
                                .losing(8)
                                .losingJoiners(5)
                                .returning(2),
                        RetentionRate.Method.END_LESS_JOINED_OVER_START)
                .per(Period.ofMonths(1));
        Refusal.of(
                () -> CustomerLifetimeValue.ofPurchasesAtRetention(usd("1"), PerPeriod.monthly(1), fromCounts),
                "end-less-joined-over-start",
                "no chance of staying");
    }

    @Test
    void aVeryLongHorizonTakesNoTime() {
        PerPeriod<RetentionRate> retention =
                RetentionRate.ofCounts(9_999_999_967L, 10_000_000_019L).per(Period.ofDays(1));
        CustomerLifetimeValue clv = CustomerLifetimeValue.ofRetention(
                        PerPeriod.daily(usd("1")), retention, PerPeriod.daily(Fraction.parse("0.01%")), END)
                .toHorizon(Period.ofDays(12_000));
        assertThat(clv.amount(RoundingMode.HALF_EVEN).amount().doubleValue())
                .isCloseTo(sum(9_999_999_967.0 / 10_000_000_019.0 / 1.0001, 12_000), within(0.01));
    }

    private static double sum(double q, int periods) {
        return q * -Math.expm1(periods * Math.log(q)) / (1 - q);
    }

    @Test
    void moneyOfAnyCurrency() {
        CustomerLifetimeValue yen = CustomerLifetimeValue.ofStatedChurn(
                PerPeriod.monthly(Money.of("100", "JPY")), Fraction.ONE, PerPeriod.monthly(share("3/100")));
        assertThat(yen.amount(RoundingMode.HALF_EVEN)).hasToString("JPY 3333");
        assertThat(List.of(yen.currency().getCurrencyCode())).containsExactly("JPY");
        Refusal.of(
                CurrencyMismatchException.class,
                () -> yen.formula().plus(stated("1", "0.2", "0.1", END).formula()),
                "JPY",
                "USD");
    }
}
