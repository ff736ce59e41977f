package io.github.kpimath.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.revenue.PurchaseFrequency.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MultipleConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class PurchaseFrequencyTest extends MultipleConformance<PurchaseCounts, PurchaseFrequency> {

    private static final Period MONTH = Period.ofMonths(1);
    private static final PurchaseCounts MAY = new PurchaseCounts(120, 40, Fraction.of(60));

    @Override
    protected List<Canonical<PurchaseCounts, PurchaseFrequency>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.PER_BUYER,
                        e -> PurchaseFrequency.of(e, MONTH),
                        e -> Ratio.of(e.purchases(), e.buyers())),
                new Canonical<>(
                        Method.PER_CUSTOMER_PERIOD,
                        e -> PurchaseFrequency.of(e, MONTH, Method.PER_CUSTOMER_PERIOD),
                        e -> !e.periodsKnown()
                                ? Ratio.none(UndefinedReason.INCOMPLETE)
                                : Ratio.of(
                                        BigDecimal.valueOf(e.purchases()),
                                        e.customerPeriods().toBigDecimal())));
    }

    @Override
    protected Arbitrary<PurchaseCounts> inputs() {
        Arbitrary<Integer> some = Arbitraries.integers().between(0, 20);
        return Combinators.combine(some, some, some)
                .as((buyers, again, quarters) -> quarters == 0 && buyers > 0
                        ? PurchaseCounts.ofBuyers(buyers + again, buyers)
                        : new PurchaseCounts(buyers == 0 ? 0 : buyers + again, buyers, Fraction.of(quarters, 4)));
    }

    @Override
    protected PurchaseCounts empty() {
        return PurchaseCounts.empty();
    }

    @Override
    protected Optional<BinaryOperator<PurchaseCounts>> plus() {
        return Optional.of(PurchaseCounts::plus);
    }

    @Test
    void threeAMonth() {
        PurchaseFrequency frequency = PurchaseFrequency.of(MAY, MONTH);
        assertThat(frequency.definition()).isEqualTo(Method.PER_BUYER);
        assertThat(frequency.multiple()).isEqualTo(3.0);
        assertThat(frequency.explain().text(Locale.ENGLISH))
                .isEqualTo("Purchase frequency = purchases ÷ customers with an order = 120 ÷ 40 = 3\nOver 1 month.");
        assertThat(PurchaseFrequency.of(MAY, MONTH, Method.PER_CUSTOMER_PERIOD)
                        .explain()
                        .formula(Locale.ENGLISH))
                .isEqualTo("Purchase frequency = purchases ÷ customer-periods = 120 ÷ 60 = 2");
        assertThat(PurchaseFrequency.ofCounts(120, 40, MONTH).multiple()).isEqualTo(3.0);
        assertThat(frequency.explain().formula(Locale.forLanguageTag("es"))).startsWith("Frecuencia de compra = ");
        assertThat(frequency.explain().formula(Locale.forLanguageTag("pt"))).startsWith("Frequência de compra = ");
    }

    @Test
    void isAFactorOfTheLifetimeValueWithItsPeriod() {
        PurchaseFrequency frequency = PurchaseFrequency.ofCounts(120, 40, Period.ofMonths(3));
        assertThat(frequency.perPeriod()).isEqualTo(PerPeriod.of(Fraction.of(3), Period.ofMonths(3)));
        AveragePurchaseValue average = AveragePurchaseValue.of(Money.of("6000", "USD"), 120);
        assertThat(CustomerLifetimeValue.ofPurchases(average, frequency, Fraction.ONE, Period.ofYears(1))
                        .amount())
                .isEqualTo(Money.of("600", "USD"));
        Refusal.of(
                UndefinedKpiException.class,
                () -> PurchaseFrequency.of(PurchaseCounts.empty(), MONTH).perPeriod(),
                "purchase-frequency/per-buyer");
    }

    @Test
    void whatIsNotKnownOfAPartIsNotKnownOfTheWhole() {
        PurchaseCounts unknown = PurchaseCounts.ofBuyers(1, 1);
        PurchaseCounts idle = new PurchaseCounts(0, 0, Fraction.of(5));
        PurchaseCounts nobodyKnownOf = PurchaseCounts.ofBuyers(0, 0);
        assertThat(nobodyKnownOf)
                .as("an empty part whose idle customers are not known")
                .isNotEqualTo(empty());
        assertThat(MAY.plus(nobodyKnownOf)).isEqualTo(PurchaseCounts.ofBuyers(120, 40));
        assertThat(nobodyKnownOf.plus(MAY)).isEqualTo(PurchaseCounts.ofBuyers(120, 40));
        assertThat(MAY.plus(PurchaseCounts.empty())).isEqualTo(MAY);
        assertThat(PurchaseFrequency.of(nobodyKnownOf, MONTH, Method.PER_CUSTOMER_PERIOD)
                        .undefinedReason())
                .contains(UndefinedReason.INCOMPLETE);
        assertThat(MAY.plus(unknown)).isEqualTo(PurchaseCounts.ofBuyers(121, 41));
        assertThat(unknown.plus(idle)).isEqualTo(unknown);
        assertThat(idle.periodsKnown()).isTrue();
        assertThat(MAY.plus(idle)).isEqualTo(new PurchaseCounts(120, 40, Fraction.of(65)));
        PurchaseFrequency none = PurchaseFrequency.of(unknown, MONTH, Method.PER_CUSTOMER_PERIOD);
        assertThat(none.undefinedReason()).contains(UndefinedReason.INCOMPLETE);
        ends(none, "en", "because it was not given for how long customers were there");
        ends(none, "es", "porque no se indicó cuánto tiempo estuvieron los clientes");
        ends(none, "pt", "porque não foi informado por quanto tempo os clientes estiveram presentes");
        ends(
                PurchaseFrequency.of(PurchaseCounts.empty(), MONTH, Method.PER_CUSTOMER_PERIOD),
                "en",
                "because no customer was there");
        ends(PurchaseFrequency.of(PurchaseCounts.empty(), MONTH), "en", "because nobody bought");
        assertThat(PurchaseFrequency.of(idle, MONTH, Method.PER_CUSTOMER_PERIOD).multiple())
                .isZero();
    }

    private static void ends(PurchaseFrequency none, String language, String end) {
        assertThat(none.explain().formula(Locale.forLanguageTag(language))).endsWith(end);
    }

    @Test
    void anotherPeriodIsAnotherFigure() {
        PurchaseFrequency year = PurchaseFrequency.of(MAY, Period.ofYears(1));
        assertThat(year.isComparableWith(PurchaseFrequency.of(MAY, Period.ofMonths(12))))
                .isTrue();
        assertThat(year.isComparableWith(PurchaseFrequency.of(MAY, MONTH))).isFalse();
        assertThat(year.isComparableWith(PurchaseFrequency.of(MAY, Period.ofYears(1), Method.PER_CUSTOMER_PERIOD)))
                .isFalse();
        assertThat(year.isComparableWith(AveragePurchaseValue.of(Money.of("1", "USD"), 1)))
                .isFalse();
    }

    @Test
    void refusals() {
        Refusal.of(() -> PurchaseCounts.ofBuyers(-1, 0), "purchases", -1);
        Refusal.of(() -> PurchaseCounts.ofBuyers(1, 2), "buyers", 2, "0..1");
        Refusal.of(() -> PurchaseCounts.ofBuyers(1, 0), "buyers", 0, "one");
        Refusal.of(() -> new PurchaseCounts(1, 1, Fraction.of(-1)), "customerPeriods", -1);
        Refusal.of(() -> new PurchaseCounts(2, 1, Fraction.ZERO), "customerPeriods 0 with purchases 2", "ofBuyers");
        Refusal.of(() -> new PurchaseCounts(2, 1, Fraction.ONE, false), "customerPeriods 1", "not known");
        Refusal.of(() -> PurchaseFrequency.of(MAY, Period.ZERO), "P0D");
        Refusal.of(
                ArithmeticException.class,
                () -> PurchaseCounts.ofBuyers(Long.MAX_VALUE, 1).plus(MAY),
                "overflow");
        Refusal.ofNull(() -> PurchaseFrequency.of(null, MONTH), "evidence");
        Refusal.ofNull(() -> PurchaseFrequency.of(MAY, null), "period");
        Refusal.ofNull(() -> PurchaseFrequency.of(MAY, MONTH, null), "definition");
    }
}
