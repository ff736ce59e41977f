package io.github.kpimath.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.RetentionRate;
import io.github.kpimath.revenue.CustomerLifetimeValue.Method;
import io.github.kpimath.stats.BgNbd;
import io.github.kpimath.stats.GammaGamma;
import io.github.kpimath.stats.PurchaseHistory;
import io.github.kpimath.stats.ShiftedBetaGeometric;
import io.github.kpimath.stats.TimesToEvent;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MoneyConformance;
import io.github.kpimath.testing.Numerals.Printed;
import io.github.kpimath.testing.PrintedArithmetic;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every way to a lifetime value, by the formula of the catalogue; the sums to a horizon are added up one by one. */
class LifetimeValueConformanceTest extends MoneyConformance<LifetimeValueConformanceTest.Case, CustomerLifetimeValue> {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Period MONTH = Period.ofMonths(1);
    private static final BgNbd BG_NBD = new BgNbd(0.243, 4.414, 0.793, 2.426);
    private static final PurchaseHistory ONCE = PurchaseHistory.of(1, 3, 5);

    /**
     * One customer's figures, with which all ways can be computed.
     *
     * @param money a purchase, revenue or margin
     * @param number purchases a month, and the months of a horizon
     * @param marginPercent gross margin
     * @param lost customers lost in a month
     * @param start of so many at its start
     * @param discountPercent discount per month
     */
    record Case(Money money, int number, int marginPercent, int lost, int start, int discountPercent) {

        private BigDecimal times(long... factors) {
            BigDecimal product = money.amount();
            for (long factor : factors) {
                product = product.multiply(BigDecimal.valueOf(factor));
            }
            return product;
        }

        private PerPeriod<Money> monthlyMoney() {
            return PerPeriod.monthly(money);
        }

        private Fraction margin() {
            return Fraction.of(marginPercent, 100);
        }

        private PerPeriod<Fraction> discount() {
            return PerPeriod.monthly(Fraction.of(discountPercent, 100));
        }
    }

    private static Canonical<Case, CustomerLifetimeValue> by(
            Method method, Function<Case, CustomerLifetimeValue> clv, Function<Case, Ratio> formula) {
        return new Canonical<>(method, clv, formula);
    }

    private static CustomerLifetimeValue discounted(Case c, FirstMargin first) {
        return CustomerLifetimeValue.ofRetention(c.monthlyMoney(), retention(c), c.discount(), first);
    }

    private static PerPeriod<RetentionRate> retention(Case c) {
        return RetentionRate.ofCounts(c.start() - c.lost(), c.start()).per(MONTH);
    }

    private static CustomerLifetimeValue purchases(Case c) {
        return CustomerLifetimeValue.ofPurchases(
                c.money(), PerPeriod.monthly(c.number()), Period.ofMonths(c.start() + 1));
    }

    @Override
    protected List<Canonical<Case, CustomerLifetimeValue>> definitions() {
        return List.of(
                // average purchase × purchases per month × months
                by(
                        Method.REVENUE,
                        LifetimeValueConformanceTest::purchases,
                        c -> Ratio.of(c.times(c.number(), c.start() + 1), BigDecimal.ONE)),
                // the same × margin
                by(
                        Method.MARGIN,
                        c -> purchases(c).atMargin(c.margin()),
                        c -> Ratio.of(c.times(c.number(), c.start() + 1, c.marginPercent()), BigDecimal.valueOf(100))),
                // average purchase × purchases per month ÷ (lost ÷ start), lost ÷ start being 1 − retention
                by(
                        Method.REVENUE_AT_RETENTION,
                        c -> CustomerLifetimeValue.ofPurchasesAtRetention(
                                c.money(), PerPeriod.monthly(c.number()), retention(c)),
                        c -> Ratio.of(c.times(c.number(), c.start()), BigDecimal.valueOf(c.lost()))),
                by(
                        Method.MARGIN_AT_RETENTION,
                        c -> CustomerLifetimeValue.ofPurchasesAtRetention(
                                        c.money(), PerPeriod.monthly(c.number()), retention(c))
                                .atMargin(c.margin()),
                        c -> Ratio.of(
                                c.times(c.number(), c.start(), c.marginPercent()),
                                BigDecimal.valueOf(100L * c.lost()))),
                by(
                        Method.HISTORIC,
                        c -> CustomerLifetimeValue.ofHistory(c.money(), c.start()),
                        c -> Ratio.of(c.times(), BigDecimal.valueOf(c.start()))),
                // ARPA × margin ÷ (lost ÷ start)
                by(
                        Method.ARPA_OVER_CHURN,
                        c -> CustomerLifetimeValue.ofChurn(
                                c.monthlyMoney(),
                                c.margin(),
                                ChurnRate.ofCounts(c.lost(), c.start()).per(MONTH)),
                        c -> Ratio.of(c.times(c.marginPercent(), c.start()), BigDecimal.valueOf(100L * c.lost()))),
                // m × r ÷ (1 + d − r), with r = (start − lost) ÷ start, extended by 100 × start
                by(
                        Method.DISCOUNTED,
                        c -> discounted(c, FirstMargin.AT_END_OF_PERIOD),
                        c -> Ratio.of(
                                c.times(100L * (c.start() - c.lost())),
                                BigDecimal.valueOf((long) c.discountPercent() * c.start() + 100L * c.lost()))),
                by(
                        Method.DISCOUNTED_FIRST_AT_ONCE,
                        c -> discounted(c, FirstMargin.AT_ONCE),
                        c -> Ratio.of(
                                c.times((100L + c.discountPercent()) * c.start()),
                                BigDecimal.valueOf((long) c.discountPercent() * c.start() + 100L * c.lost()))),
                by(
                        Method.DISCOUNTED_TO_HORIZON,
                        c -> discounted(c, FirstMargin.AT_END_OF_PERIOD).toHorizon(Period.ofMonths(c.number())),
                        c -> sum(c, 1, c.number())),
                by(
                        Method.DISCOUNTED_TO_HORIZON_FIRST_AT_ONCE,
                        c -> discounted(c, FirstMargin.AT_ONCE).toHorizon(Period.ofMonths(c.number())),
                        c -> sum(c, 0, c.number() - 1)),
                // m × days × (start − lost) ÷ start, those lost having left after a day
                by(
                        Method.SURVIVAL_CURVE,
                        c -> CustomerLifetimeValue.ofLifetime(PerPeriod.daily(c.money()), survival(c)),
                        c -> Ratio.of(c.times(c.number(), c.start() - c.lost()), BigDecimal.valueOf(c.start()))),
                // m × (alpha + beta − 1) ÷ (alpha − 1), with alpha = 2 and beta the number
                by(
                        Method.CONTRACT_MODEL,
                        c -> CustomerLifetimeValue.ofLifetime(
                                c.monthlyMoney(),
                                DiscountedLifetime.ofContracts(
                                        PerPeriod.monthly(new ShiftedBetaGeometric(2, c.number())),
                                        PerPeriod.monthly(0),
                                        FirstMargin.AT_ONCE)),
                        c -> Ratio.of(c.times(c.number() + 1), BigDecimal.ONE)),
                // purchases × p (v + total) ÷ (p x + q − 1), with p = 2, q = 3, v twice the money and it the only
                // purchase
                by(
                        Method.PURCHASE_MODEL,
                        c -> CustomerLifetimeValue.ofPrediction(predicted(c), valueOf(c)),
                        c -> Ratio.of(c.times(3).multiply(expected(c)), BigDecimal.valueOf(2))),
                by(
                        Method.PURCHASE_MODEL_AT_MARGIN,
                        c -> CustomerLifetimeValue.ofPrediction(predicted(c), valueOf(c), c.margin()),
                        c -> Ratio.of(c.times(3, c.marginPercent()).multiply(expected(c)), BigDecimal.valueOf(200))));
    }

    private static DiscountedLifetime survival(Case c) {
        TimesToEvent tenures = TimesToEvent.ofCounts(
                Map.of(Duration.ofDays(1), (long) c.lost()), Map.of(Duration.ofDays(12), (long) c.start() - c.lost()));
        return DiscountedLifetime.ofTenures(
                tenures, PerPeriod.daily(0), FirstMargin.AT_END_OF_PERIOD, Period.ofDays(c.number()), Fraction.of(365));
    }

    private static PredictedPurchases predicted(Case c) {
        return PredictedPurchases.of(PerPeriod.weekly(ONCE), PerPeriod.weekly(BG_NBD), Period.ofWeeks(c.number()));
    }

    private static BigDecimal expected(Case c) {
        return BigDecimal.valueOf(BG_NBD.expectedPurchases(ONCE, c.number()));
    }

    private static ExpectedPurchaseValue valueOf(Case c) {
        double v = c.times(2).doubleValue();
        return ExpectedPurchaseValue.of(
                new PurchaseTotals(c.money(), 1), SpendingModel.of(new GammaGamma(2, 3, v), "USD"));
    }

    /** Σ m × (r ÷ (1 + d))^t from one period to another, all terms over the denominator of the last. */
    private static Ratio sum(Case c, int from, int to) {
        if (c.start() == 0) {
            return Ratio.none(UndefinedReason.EMPTY_DENOMINATOR);
        }
        BigDecimal up = BigDecimal.valueOf(100L * (c.start() - c.lost()));
        BigDecimal down = BigDecimal.valueOf((100L + c.discountPercent()) * c.start());
        BigDecimal sum = BigDecimal.ZERO;
        for (int t = from; t <= to; t++) {
            sum = sum.add(up.pow(t).multiply(down.pow(to - t)));
        }
        return Ratio.of(c.money().amount().multiply(sum), down.pow(to));
    }

    @Override
    protected Case empty() {
        return new Case(Money.of("10", "USD"), 1, 50, 0, 0, 0);
    }

    /** Those from purchases and from models rest on no evidence. */
    @Override
    protected int definedWithoutEvidence() {
        return 5;
    }

    @Override
    protected Optional<BinaryOperator<Case>> plus() {
        return Optional.empty();
    }

    @Override
    protected Currency currency(Case input) {
        return input.money().currency();
    }

    @Override
    protected Case scaled(Case c, int factor) {
        return new Case(
                c.money().times(factor), c.number(), c.marginPercent(), c.lost(), c.start(), c.discountPercent());
    }

    @Override
    protected Arbitrary<Case> inputs() {
        Arbitrary<Integer> percent = Arbitraries.integers().between(0, 100);
        return Combinators.combine(
                        Arbitraries.longs().between(1, 100_000),
                        Arbitraries.integers().between(1, 12),
                        percent,
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 20),
                        percent)
                .as((cents, number, margin, lost, stayed, discount) ->
                        new Case(Money.ofMinor(cents, USD), number, margin, lost, lost + stayed, discount));
    }

    /** A reader can work the sum out from what is printed: margin; retention; discount; horizon. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void discountedSumsFollowFromThePrintedInputs(@ForAll("anyInput") Case input, @ForAll("anyLocale") Locale locale) {
        for (FirstMargin first : FirstMargin.values()) {
            CustomerLifetimeValue clv = discounted(input, first).toHorizon(Period.ofMonths(input.number()));
            if (clv.isDefined()) {
                PrintedArithmetic line = new PrintedArithmetic(clv.explain().formula(locale), locale);
                List<Printed> inputs = line.estimatedFrom().orElseThrow();
                Printed retention = inputs.get(1);
                Fraction low = sum(inputs, retention.shown().minus(retention.reach()), first);
                Fraction high = sum(inputs, retention.shown().plus(retention.reach()), first);
                Printed value = line.value();
                assertThat(value.shown()).isBetween(low.minus(value.reach()), high.plus(value.reach()));
            }
        }
    }

    private static Fraction sum(List<Printed> inputs, Fraction retention, FirstMargin first) {
        Fraction margin = inputs.get(0).shown();
        Fraction growth = Fraction.ONE.plus(inputs.get(2).shown());
        long horizon = inputs.get(3).shown().toBigDecimal().longValueExact();
        Fraction sum = Fraction.ZERO;
        Fraction term =
                first == FirstMargin.AT_ONCE ? margin : margin.times(retention).dividedBy(growth);
        for (long period = 0; period < horizon; period++) {
            sum = sum.plus(term);
            term = term.times(retention).dividedBy(growth);
        }
        return sum;
    }
}
