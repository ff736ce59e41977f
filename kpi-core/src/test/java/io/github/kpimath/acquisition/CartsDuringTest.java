package io.github.kpimath.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.March;
import io.github.kpimath.testing.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Shopping carts become counts as of an instant, by cart and by shopper. */
class CartsDuringTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant NOON = March.at("2026-03-20T12:00");

    private record Cart(Integer shopper, Instant started, Instant ordered) {}

    private static Collector<Cart, ?, Carts> carts(Instant asOf, Duration timeout) {
        return Carts.during(March.DAYS, March.ZONE, asOf, timeout, Cart::started, Cart::ordered);
    }

    private static Collector<Cart, ?, Carts> shoppers(Instant asOf, Duration timeout) {
        return Carts.shoppersDuring(March.DAYS, March.ZONE, asOf, timeout, Cart::shopper, Cart::started, Cart::ordered);
    }

    private static Cart cart(int shopper, String started, String ordered) {
        return new Cart(
                shopper, March.at("2026-03-20T" + started), ordered == null ? null : March.at("2026-03-20T" + ordered));
    }

    private static void become(List<Cart> all, long... counts) {
        assertThat(all.stream().collect(carts(NOON, HOUR)))
                .isEqualTo(new Carts(counts[0], counts[1], counts[2], counts[3], HOUR));
    }

    private static void shoppersBecome(List<Cart> all, long... counts) {
        assertThat(all.stream().collect(shoppers(NOON, HOUR)))
                .isEqualTo(new Carts(counts[0], counts[1], counts[2], counts[3], HOUR));
    }

    @Test
    void anOrderAtTheEndOfTheTimeoutIsTooLate() {
        become(List.of(cart(1, "09:00", "09:59:59")), 0, 1, 0, 0);
        become(List.of(cart(1, "09:00", "10:00")), 1, 0, 0, 1);
        become(List.of(cart(1, "09:00", "09:00")), 0, 1, 0, 0);
        become(List.of(cart(1, "09:00", null)), 1, 0, 0, 0);
    }

    @Test
    void whatHappensAtTheInstantHasNotHappened() {
        become(List.of(cart(1, "11:00", null)), 1, 0, 0, 0);
        become(List.of(cart(1, "11:00:01", null)), 0, 0, 1, 0);
        become(List.of(cart(1, "11:30", "12:00")), 0, 0, 1, 0);
        become(List.of(cart(1, "11:30", "11:59:59")), 0, 1, 0, 0);
        become(List.of(cart(1, "09:00", "12:00")), 1, 0, 0, 0);
        become(List.of(cart(1, "12:00", null)), 0, 0, 0, 0);
        become(List.of(new Cart(1, March.at("2026-02-28T23:59:59"), null)), 0, 0, 0, 0);
        become(List.of(new Cart(1, March.at("2026-03-01T00:00"), null)), 1, 0, 0, 0);
    }

    @Test
    void aShopperIsOneUnit() {
        Cart completed = cart(1, "09:00", "09:30");
        Cart lost = cart(1, "08:00", null);
        Cart late = cart(1, "08:00", "11:00");
        Cart alsoLate = cart(1, "07:00", "11:00");
        Cart open = cart(1, "11:30", null);
        shoppersBecome(List.of(lost, completed, open, late), 0, 1, 0, 0);
        shoppersBecome(List.of(lost, open, late), 0, 0, 1, 0);
        shoppersBecome(List.of(lost, late, alsoLate), 1, 0, 0, 1);
        shoppersBecome(List.of(lost, lost), 1, 0, 0, 0);
        shoppersBecome(List.of(lost, cart(2, "09:00", "09:30")), 1, 1, 0, 0);
        shoppersBecome(List.of(cart(1, "13:00", null)), 0, 0, 0, 0);
        become(List.of(lost, completed, open, late), 2, 1, 1, 1);
    }

    @Test
    void whatContradictsItselfIsRefused() {
        Cart wrong = cart(1, "09:00", "08:59");
        for (Collector<Cart, ?, Carts> collector : List.of(carts(NOON, HOUR), shoppers(NOON, HOUR))) {
            Refusal.of(
                    () -> Stream.of(wrong).collect(collector),
                    "ordered " + wrong.ordered(),
                    "before started " + wrong.started());
            Refusal.ofNullByName(() -> Stream.of(new Cart(1, null, null)).collect(collector), "started");
        }
        Refusal.ofNullByName(() -> Stream.of(new Cart(null, NOON, null)).collect(shoppers(NOON, HOUR)), "shopper");
        Refusal.of(() -> carts(NOON, Duration.ZERO), "timeout PT0S", "above 0");
        Refusal.of(() -> shoppers(NOON, Duration.ofHours(-1)), "timeout PT-1H", "above 0");
        Tally<Cart, Carts> hour = Tally.of(carts(NOON, HOUR));
        Refusal.of(() -> hour.merge(Tally.of(carts(NOON, Duration.ofHours(2)))), "PT2H", "PT1H", "alike");
        Tally<Cart, Carts> one = Tally.of(shoppers(NOON, HOUR));
        Refusal.of(() -> one.merge(Tally.of(shoppers(March.END, HOUR))), March.END, NOON);
    }

    @Provide
    Arbitrary<List<Cart>> anyCarts() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        March.instants(),
                        March.hours(72).injectNull(0.4))
                .as((shopper, started, hours) ->
                        new Cart(shopper, started, hours == null ? null : started.plusSeconds(3_600L * hours)))
                .list()
                .ofMaxSize(25);
    }

    private enum Fate {
        COMPLETED,
        OPEN,
        RECOVERED,
        ABANDONED
    }

    private static Stream<Fate> fate(Cart cart, Instant asOf, Duration timeout) {
        LocalDate day = LocalDate.ofInstant(cart.started(), March.ZONE);
        if (day.getYear() != 2026 || day.getMonthValue() != 3 || !cart.started().isBefore(asOf)) {
            return Stream.empty();
        }
        Instant deadline = cart.started().plus(timeout);
        Instant ordered = cart.ordered() != null && cart.ordered().isBefore(asOf) ? cart.ordered() : null;
        if (ordered == null) {
            return Stream.of(deadline.isAfter(asOf) ? Fate.OPEN : Fate.ABANDONED);
        }
        return Stream.of(ordered.isBefore(deadline) ? Fate.COMPLETED : Fate.RECOVERED);
    }

    private static Carts counted(List<Fate> fates, Duration timeout) {
        long[] of = new long[Fate.values().length];
        fates.forEach(fate -> of[fate.ordinal()]++);
        return new Carts(of[2] + of[3], of[0], of[1], of[2], timeout);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWhole(@ForAll("anyCarts") List<Cart> all, @ForAll long seed) {
        Duration timeout = Duration.ofDays(1);
        Instant asOf = March.at("2026-03-28T00:00");
        assertThat(CollectorLaws.holdAndAddUp(() -> carts(asOf, timeout), Cart::started, all, seed))
                .isEqualTo(counted(
                        all.stream().flatMap(cart -> fate(cart, asOf, timeout)).toList(), timeout));
        List<Fate> best = Stream.of(1, 2, 3, 4, 5)
                .flatMap(id -> all.stream()
                        .filter(cart -> cart.shopper().equals(id))
                        .flatMap(cart -> fate(cart, asOf, timeout))
                        .sorted()
                        .limit(1))
                .toList();
        assertThat(CollectorLaws.holdAndAddUp(() -> shoppers(asOf, timeout), Cart::shopper, all, seed))
                .isEqualTo(counted(best, timeout));
    }
}
