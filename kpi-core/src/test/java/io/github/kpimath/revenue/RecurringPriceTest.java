package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecurringPriceTest {

    private static final BillingInterval MONTHLY = BillingInterval.ofMonths(1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final RecurringPrice HUNDRED = RecurringPrice.of(usd(100), MONTHLY);
    private static final Discount FIFTH = Discount.of(Fraction.parse("20%"));
    private static final Discount TEN = Discount.of(usd(10));

    private static ExactMoney exact(long dollars) {
        return usd(dollars).exact();
    }

    @Test
    void classExample() {
        RecurringPrice seats = RecurringPrice.of(usd(500), BillingInterval.ofYears(1))
                .withQuantity(4)
                .withTrialUntil(LocalDate.of(2026, 3, 1));
        assertThat(seats.perMonth(LocalDate.of(2026, 2, 28)))
                .isEqualTo(exact(0))
                .hasToString("USD 0.00");
        ExactMoney march = seats.perMonth(LocalDate.of(2026, 3, 1));
        assertThat(march).isEqualTo(exact(2_000).dividedBy(12));
        assertThat(march.toMoney(RoundingMode.HALF_EVEN)).hasToString("USD 166.67");
    }

    @Test
    void discountsHoldOnTheirDaysOnly() {
        RecurringPrice price = HUNDRED.withDiscount(FIFTH.until(MAY));
        assertThat(price.perMonth(MAY.minusDays(1))).isEqualTo(exact(80));
        assertThat(price.perMonth(MAY)).isEqualTo(exact(100));
        RecurringPrice inMay = HUNDRED.withDiscount(TEN.during(DateRange.ofMonth(2026, 5)));
        assertThat(inMay.perMonth(MAY.minusDays(1))).isEqualTo(exact(100));
        assertThat(inMay.perMonth(MAY)).isEqualTo(exact(90));
        assertThat(inMay.perMonth(MAY.plusDays(31))).isEqualTo(exact(100));
        assertThat(HUNDRED.withDiscount(TEN).perMonth(LocalDate.MIN)).isEqualTo(exact(90));
        assertThat(HUNDRED.withDiscount(TEN.during(DateRange.ofMonth(2026, 5)).until(MAY.plusDays(1)))
                        .perMonth(MAY.plusDays(1)))
                .isEqualTo(exact(100));
    }

    @Test
    void discountsFollowEachOtherInTheirOrder() {
        assertThat(HUNDRED.withDiscount(FIFTH).withDiscount(TEN).perMonth(MAY)).isEqualTo(exact(70));
        assertThat(HUNDRED.withDiscount(TEN).withDiscount(FIFTH).perMonth(MAY)).isEqualTo(exact(72));
    }

    @Test
    void anAmountIsOffTheWholeBillOfAnInterval() {
        RecurringPrice yearly = RecurringPrice.of(usd(100), BillingInterval.ofYears(1))
                .withQuantity(12)
                .withDiscount(Discount.of(usd(120)));
        assertThat(yearly.perMonth(MAY)).isEqualTo(exact(90));
    }

    @Test
    void whoPaysNothing() {
        assertThat(HUNDRED.withDiscount(Discount.of(Fraction.ONE)).perMonth(MAY).isZero())
                .isTrue();
        assertThat(HUNDRED.withDiscount(Discount.of(usd(100))).perMonth(MAY).isZero())
                .isTrue();
        assertThat(HUNDRED.withQuantity(0).perMonth(MAY)).isEqualTo(exact(0));
        assertThat(HUNDRED.withTrialUntil(MAY).perMonth(MAY.minusDays(1)).currency())
                .isEqualTo(usd(0).currency());
    }

    @Test
    void isAValue() {
        RecurringPrice price = HUNDRED.withQuantity(3).withTrialUntil(MAY).withDiscount(FIFTH);
        assertThat(price.quantity()).isEqualTo(3);
        assertThat(price.firstPaidDay()).isEqualTo(MAY);
        assertThat(price.discounts()).containsExactly(FIFTH);
        assertThat(price.withQuantity(5).discounts()).containsExactly(FIFTH);
        assertThat(price.withTrialUntil(MAY.plusDays(1)).quantity()).isEqualTo(3);
        assertThat(RoundTrip.of(price)).isEqualTo(price).hasSameHashCodeAs(price);
        assertThat(HUNDRED.firstPaidDay()).isEqualTo(LocalDate.MIN);
    }

    @Test
    void refusals() {
        Refusal.of(() -> RecurringPrice.of(usd(-1), MONTHLY), "price USD -1.00", "0 or more");
        Refusal.of(() -> HUNDRED.withQuantity(-1), "quantity -1", "0..");
        Refusal.of(
                () -> HUNDRED.withDiscount(Discount.of(usd(60))).withDiscount(Discount.of(usd(41))),
                "discounts [USD 60.00 of each bill, USD 41.00 of each bill] take more than 1 x USD 100.00 off from the"
                        + " beginning");
        Refusal.of(
                CurrencyMismatchException.class,
                () -> HUNDRED.withDiscount(Discount.of(Money.of("1", "EUR"))),
                "USD",
                "EUR");
        Refusal.of(() -> Discount.of(Fraction.parse("101%")), "share 101/100", "0..1");
        Refusal.of(() -> Discount.of(Fraction.parse("-1%")), "share -1/100");
        Refusal.of(() -> Discount.of(usd(-1)), "amount USD -1.00");
        Refusal.of(() -> TEN.during(DateRange.ofMonth(2026, 5)).until(MAY), "2026-05-01");
        Refusal.of(() -> OneTimeCharge.of(usd(-1)), "amount USD -1.00", "0 or more");
        Refusal.ofNullByName(() -> RecurringPrice.of(null, MONTHLY), "price");
        Refusal.ofNullByName(() -> RecurringPrice.of(usd(1), null), "interval");
        Refusal.ofNullByName(() -> HUNDRED.withTrialUntil(null), "firstPaidDay");
        Refusal.ofNullByName(() -> Discount.of((Money) null), "amount");
        Refusal.ofNullByName(() -> Discount.of((Fraction) null), "share");
        Refusal.ofNullByName(() -> TEN.during(null), "inForce");
        Refusal.ofNullByName(() -> FIFTH.during(null), "inForce");
        Refusal.ofNullByName(() -> OneTimeCharge.of(null), "amount");
    }

    @Test
    void discountsSayWhenTheyHold() {
        assertThat(FIFTH.during(DateRange.ofMonth(2026, 5)))
                .hasToString("1/5 of each bill from 2026-05-01 until 2026-06-01");
        assertThat(TEN.until(MAY)).hasToString("USD 10.00 of each bill until " + MAY);
        assertThat(Discount.of(Fraction.of(1, 5))).hasToString("1/5 of each bill");
    }

    /** Two discounts one after the other may together be more than the price; on no day are they. */
    @Test
    void discountsThatNeverMeetAreNotAddedUp() {
        Discount first = Discount.of(usd(60)).until(MAY);
        Discount then = Discount.of(usd(70)).during(DateRange.of(MAY, MAY.plusYears(1)));
        RecurringPrice price = HUNDRED.withDiscount(first).withDiscount(then);
        assertThat(price.perMonth(MAY.minusDays(1))).isEqualTo(exact(40));
        assertThat(price.perMonth(MAY)).isEqualTo(exact(30));
        Discount overlap = Discount.of(usd(70)).during(DateRange.of(MAY.minusDays(1), MAY.plusYears(1)));
        Refusal.of(() -> HUNDRED.withDiscount(first).withDiscount(overlap), "off on 2026-04-30");
        Refusal.of(() -> HUNDRED.withDiscount(overlap).withDiscount(first), "off on 2026-04-30");
        Discount tooMuch = Discount.of(usd(120)).during(DateRange.parse("2026-01-01/2026-06-01"));
        Discount allOfJanuary = Discount.of(Fraction.ONE).during(DateRange.ofMonth(2026, 1));
        Refusal.of(
                () -> new RecurringPrice(usd(100), MONTHLY, 1, LocalDate.MIN, List.of(tooMuch, allOfJanuary)),
                "off on 2026-02-01");
    }

    @Test
    void oneTimeChargesAreExpansionRevenueAndNoMrr() {
        MrrMovement year = MrrMovement.startingWith(usd(1_000))
                .expanding(RecurringPrice.of(usd(1_000), BillingInterval.ofYears(1))
                        .perMonth(MAY));
        ExpansionSales sales = ExpansionSales.from(year, List.of(OneTimeCharge.of(usd(40)), OneTimeCharge.of(usd(2))));
        assertThat(sales).isEqualTo(new ExpansionSales(exact(1_000).dividedBy(12), usd(42)));
        assertThat(ExpansionRevenue.of(sales).exactAmount()).isEqualTo(Fraction.parse("376/3"));
        assertThat(ExpansionSales.from(year, List.of()).oneTimePurchases()).isEqualTo(usd(0));
        Refusal.of(
                CurrencyMismatchException.class,
                () -> ExpansionSales.from(year, List.of(OneTimeCharge.of(Money.of("1", "EUR")))),
                "USD",
                "EUR");
    }
}
