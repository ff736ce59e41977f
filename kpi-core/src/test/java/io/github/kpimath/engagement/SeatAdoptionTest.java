package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.engagement.SeatAdoption.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ShareConformance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class SeatAdoptionTest extends ShareConformance<Seats, SeatAdoption> {

    @Override
    protected List<Canonical<Seats, SeatAdoption>> definitions() {
        return List.of(new Canonical<>(
                Method.ACTIVE_OVER_LICENSED, e -> SeatAdoption.of(e), e -> Ratio.of(e.active(), e.licensed())));
    }

    @Override
    protected Arbitrary<Seats> inputs() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 40);
        return Combinators.combine(number, number).as((part, others) -> new Seats(part, part + others));
    }

    @Override
    protected Seats empty() {
        return Seats.empty();
    }

    @Override
    protected Optional<BinaryOperator<Seats>> plus() {
        return Optional.of(Seats::plus);
    }

    @Test
    void theExample() {
        SeatAdoption share = SeatAdoption.ofCounts(320, 400);
        assertThat(share.percent()).isEqualTo(80.0);
        assertThat(share.explain().text(Locale.ENGLISH))
                .isEqualTo("Seat adoption rate = active seats ÷ licensed seats = 320 ÷ 400 = 80%");
    }

    @Test
    void refusals() {
        Refusal.of(() -> SeatAdoption.ofCounts(3, 2), "active", 3, "0..2", "licensed");
        Refusal.of(() -> SeatAdoption.ofCounts(-1, 2), "active", -1, "0..2");
        Refusal.of(() -> SeatAdoption.ofCounts(0, -1), "licensed", -1, "0..");
        Seats most = new Seats(0, Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> most.plus(most), "overflow");
        Refusal.ofNull(() -> SeatAdoption.of(null), "evidence");
    }
}
