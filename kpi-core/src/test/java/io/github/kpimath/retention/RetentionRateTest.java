package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Note;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.retention.RetentionRate.Method;
import io.github.kpimath.stats.ShareInterval;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.CountedRateConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.PerPeriod;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RetentionRateTest extends CountedRateConformance<CustomerMovement, RetentionRate> {

    private static Canonical<CustomerMovement, RetentionRate> by(
            Method method, Function<CustomerMovement, Ratio> formula) {
        return new Canonical<>(method, m -> RetentionRate.of(m, method), formula);
    }

    @Override
    protected List<Canonical<CustomerMovement, RetentionRate>> definitions() {
        return List.of(
                by(
                        Method.STARTERS_RETAINED_OVER_START,
                        m -> m.lossesKnown()
                                ? Ratio.of(m.atStart() - m.startersLost(), m.atStart())
                                : Ratio.none(UndefinedReason.INCOMPLETE)),
                by(
                        Method.END_LESS_JOINED_OVER_START,
                        m -> m.joinersKnown()
                                ? Ratio.of(m.atEnd() - m.joined(), m.atStart())
                                : Ratio.none(UndefinedReason.INCOMPLETE)));
    }

    @Override
    protected Arbitrary<CustomerMovement> inputs() {
        return Movements.given();
    }

    @Override
    protected CustomerMovement empty() {
        return CustomerMovement.empty();
    }

    @Override
    protected Optional<BinaryOperator<CustomerMovement>> plus() {
        return Optional.of(CustomerMovement::plus);
    }

    @Override
    protected void holds(RetentionRate retention, Ratio exact) {
        assertThat(retention.isShare()).isEqualTo(retention.definition() != Method.END_LESS_JOINED_OVER_START);
        ChurnRate churn = ChurnRate.of(retention.evidence());
        assertThat(retention.notes().contains(Note.of("losses-not-given")))
                .isEqualTo(!retention.evidence().lossesKnown());
        if (!churn.isDefined()) {
            return;
        }
        assertThat(retention.notes().stream().noneMatch(note -> note.key().startsWith("not-the-complement")))
                .isEqualTo(exact.is(Fraction.ONE.minus(churn.exactRatio())));
    }

    @Test
    void fromCountsItIsApartFromChurnByTheReturners() {
        RetentionRate counts = RetentionRate.of(Movements.may(), Method.END_LESS_JOINED_OVER_START);
        assertThat(counts.explain().notes(Locale.ENGLISH))
                .containsExactly(
                        "5 new customers lost are deducted from the customers retained.",
                        "Not the complement of the default churn rate: 2 returned customers count as retained.");
        assertThat(counts.explain().notes(Locale.forLanguageTag("es")))
                .contains("De los clientes retenidos se descuentan 5 clientes nuevos perdidos.");
        assertThat(counts.explain().notes(Locale.forLanguageTag("pt")))
                .contains("Dos clientes retidos são descontados 5 clientes novos perdidos.");
        CustomerMovement gone =
                CustomerMovement.startingWith(100).joining(40).losing(8).losingJoiners(5);
        assertThat(RetentionRate.of(gone, Method.END_LESS_JOINED_OVER_START).notes())
                .containsExactly(Note.of("joiners-lost-deducted", 5));
        CustomerMovement kept = CustomerMovement.startingWith(100).joining(40).losing(8);
        assertThat(RetentionRate.of(kept, Method.END_LESS_JOINED_OVER_START).notes())
                .isEmpty();
        assertThat(RetentionRate.of(gone).notes()).containsExactly(Note.of("not-the-complement-of-churn", 5));
        CustomerMovement fresh = CustomerMovement.startingWith(0).joining(10).losingJoiners(4);
        assertThat(RetentionRate.of(fresh).notes()).isEmpty();
    }

    @Test
    void theExampleOfTheCatalogue() {
        RetentionRate retention = RetentionRate.of(Movements.may());
        assertThat(retention.percent()).isEqualTo(92.0);
        assertThat(retention.definition()).isEqualTo(Method.STARTERS_RETAINED_OVER_START);
        assertThat(RetentionRate.of(Movements.may(), Method.END_LESS_JOINED_OVER_START)
                        .percent())
                .isEqualTo(89.0);
        assertThat(retention.explain().text(Locale.ENGLISH).lines())
                .containsExactly(
                        "Retention rate = customers retained ÷ customers at start = 92 ÷ 100 = 92%",
                        "Not the complement of the default churn rate: 5 customers came and left within the period.");
    }

    @Test
    void fromCountsItMayPassOneHundredPercentAndIsNotClamped() {
        CustomerMovement returners = CustomerMovement.startingWith(10).returning(5);
        assertThat(RetentionRate.of(returners, Method.END_LESS_JOINED_OVER_START)
                        .percent())
                .isEqualTo(150.0);
        CustomerMovement joinersGone =
                CustomerMovement.startingWith(2).joining(5).losingJoiners(5);
        assertThat(RetentionRate.of(joinersGone, Method.END_LESS_JOINED_OVER_START)
                        .percent())
                .isEqualTo(-150.0);
        assertThat(RetentionRate.of(returners).percent()).isEqualTo(100.0);
    }

    @Test
    void threeNumbers() {
        RetentionRate may = RetentionRate.ofEndAndJoined(129, 40, 100);
        assertThat(may.definition()).isEqualTo(Method.END_LESS_JOINED_OVER_START);
        assertThat(may.percent()).isEqualTo(89.0);
        assertThat(may.explain().text(Locale.ENGLISH))
                .isEqualTo("Retention rate = (customers at end − new customers) ÷ customers at start"
                        + " = (129 − 40) ÷ 100 = 89%\nWho left was not given: new customers lost are deducted from the"
                        + " customers retained, and returned ones count as retained.");
        assertThat(RetentionRate.ofEndAndJoined(100, 0, 100).percent()).isEqualTo(100.0);
        assertThat(RetentionRate.ofEndAndJoined(15, 0, 10).percent()).isEqualTo(150.0);
        assertThat(RetentionRate.ofEndAndJoined(2, 5, 2).percent()).isEqualTo(-150.0);
        assertThat(RetentionRate.ofEndAndJoined(5, 5, 2).percent()).isZero();
        assertThat(RetentionRate.ofEndAndJoined(3, 3, 0).isDefined()).isFalse();
        Refusal.of(() -> RetentionRate.ofEndAndJoined(-1, 0, 0), "customersAtEnd", -1);
        Refusal.of(() -> RetentionRate.ofEndAndJoined(0, -1, 0), "customersJoined", -1);
        Refusal.of(() -> RetentionRate.ofEndAndJoined(0, 0, -1), "customersAtStart", -1);
    }

    /** What three numbers do not say, no accessor and no other figure claims. */
    @Test
    void threeNumbersAnswerNoOtherQuestion() {
        CustomerMovement may = RetentionRate.ofEndAndJoined(129, 40, 100).evidence();
        assertThat(may.lossesKnown()).isFalse();
        assertThat(may.joinersKnown()).isTrue();
        assertThat(List.of(may.atStart(), may.joined(), may.atEnd())).containsExactly(100L, 40L, 129L);
        assertThat(may).hasToString("CustomerMovement[atStart=100, joined=40, atEnd=129, lost=unknown]");
        assertThat(RoundTrip.of(may)).isEqualTo(may).hasSameHashCodeAs(may);
        List.<ThrowingCallable>of(
                        may::startersLost,
                        may::joinersLost,
                        may::returned,
                        may::returnersLost,
                        may::lapsedInside,
                        may::lost,
                        may::retained,
                        may::served,
                        () -> may.joining(1),
                        () -> may.losing(1),
                        () -> may.lapsing(1))
                .forEach(call -> Refusal.of(IllegalStateException.class, call, "who left was not given"));
        assertThat(ChurnRate.of(may).explain().formula(Locale.ENGLISH))
                .isEqualTo("Churn rate: not defined, because it was not given who left");
        assertThat(ChurnRate.of(may).cameAndLeft()).isZero();
        assertThat(RetentionRate.of(may).explain().formula(Locale.forLanguageTag("es")))
                .endsWith("no definido, porque no se indicó quién se fue");
        assertThat(ReplacementRatio.of(may).explain().formula(Locale.forLanguageTag("pt")))
                .contains("não foi informado quem saiu");
        assertThat(may.itemize("customers-at-end")).isEmpty();
    }

    @Test
    void threeNumbersOfTwoPopulationsAreThoseOfBoth() {
        CustomerMovement north = RetentionRate.ofEndAndJoined(5, 0, 10).evidence();
        CustomerMovement south = RetentionRate.ofEndAndJoined(17, 2, 10).evidence();
        assertThat(north.plus(south))
                .isEqualTo(RetentionRate.ofEndAndJoined(22, 2, 20).evidence());
        assertThat(north.plus(Movements.may()))
                .isEqualTo(RetentionRate.ofEndAndJoined(134, 40, 110).evidence());
        CustomerMovement startOnly = north.plus(CustomerMovement.ofCounts(3, 7));
        assertThat(startOnly).isEqualTo(CustomerMovement.ofCounts(0, 7).plus(north));
        assertThat(startOnly).hasToString("CustomerMovement[atStart=17, joined=unknown, lost=unknown]");
        Refusal.of(IllegalStateException.class, startOnly::atEnd, "new customers were not given");
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void threeNumbersComeOutAsTheMovementTheyWereTakenFrom(@ForAll("anyInput") CustomerMovement movement) {
        if (movement.joinersKnown()) {
            RetentionRate counts =
                    RetentionRate.ofEndAndJoined(movement.atEnd(), movement.joined(), movement.atStart());
            assertThat(counts.formula())
                    .isEqualTo(RetentionRate.of(movement, Method.END_LESS_JOINED_OVER_START)
                            .formula());
        }
    }

    @Test
    void twoNumbers() {
        assertThat(RetentionRate.ofCounts(45, 50).percent()).isEqualTo(90.0);
        assertThat(RetentionRate.ofCounts(45, 50).evidence()).isEqualTo(CustomerMovement.ofCounts(5, 50));
        assertThat(RetentionRate.ofCounts(0, 10).percent()).isZero();
        assertThat(RetentionRate.ofCounts(0, 0).isDefined()).isFalse();
        assertThat(RetentionRate.of(CustomerMovement.ofCounts(5, 50), Method.END_LESS_JOINED_OVER_START)
                        .explain()
                        .formula(Locale.ENGLISH))
                .isEqualTo("Retention rate: not defined, because new customers were not given");
    }

    @Test
    void intervalAndPeriod() {
        RetentionRate retention = RetentionRate.of(Movements.may());
        assertThat(retention.interval(0.9)).contains(ShareInterval.WILSON.of(92, 100, 0.9));
        assertThat(retention.per(Period.ofYears(1))).isEqualTo(PerPeriod.yearly(retention));
        Refusal.of(
                UndefinedKpiException.class,
                () -> RetentionRate.ofCounts(0, 0).interval(0.9),
                "retention-rate/starters-retained-over-start");
        assertThat(RetentionRate.of(Movements.may(), Method.END_LESS_JOINED_OVER_START)
                        .interval(0.9))
                .isEmpty();
    }

    @Test
    void refusals() {
        Refusal.of(() -> RetentionRate.ofCounts(11, 10), "customersRetained", 11, "0..10", "customersAtStart");
        Refusal.of(() -> RetentionRate.ofCounts(-1, 10), "customersRetained", -1, "0..10");
        Refusal.of(() -> RetentionRate.ofCounts(0, -1), "customersAtStart -1", "0..");
        for (Method method : Method.values()) {
            Refusal.of(() -> RetentionRate.of(Movements.may(), method).interval(1), "level", 1.0);
        }
        Refusal.of(() -> RetentionRate.of(Movements.may()).per(Period.of(0, 1, 1)), "period", "P1M1D");
        Refusal.ofNull(() -> RetentionRate.of(null), "evidence");
        Refusal.ofNull(() -> new RetentionRate(Movements.may(), null), "definition");
    }
}
