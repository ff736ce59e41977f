package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.Note;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.retention.ChurnRate.Method;
import io.github.kpimath.stats.ShareInterval;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.CountedRateConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.PerPeriod;
import java.math.RoundingMode;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class ChurnRateTest extends CountedRateConformance<CustomerMovement, ChurnRate> {

    private static final Set<Method> SHARES =
            EnumSet.of(Method.STARTERS_LOST_OVER_START, Method.ALL_LOST_OVER_EVERYONE_SERVED);

    private static Canonical<CustomerMovement, ChurnRate> by(Method method, Function<CustomerMovement, Ratio> formula) {
        return new Canonical<>(
                method,
                m -> ChurnRate.of(m, method),
                m -> m.lossesKnown() ? formula.apply(m) : Ratio.none(UndefinedReason.INCOMPLETE));
    }

    private static Canonical<CustomerMovement, ChurnRate> whereJoinersAreKnown(
            Method method, Function<CustomerMovement, Ratio> formula) {
        return by(method, m -> m.joinersKnown() ? formula.apply(m) : Ratio.none(UndefinedReason.INCOMPLETE));
    }

    private static long allLost(CustomerMovement m) {
        return m.startersLost() + m.joinersLost() + m.returnersLost();
    }

    private static long atEnd(CustomerMovement m) {
        return m.atStart() + m.joined() + m.returned() - allLost(m);
    }

    @Override
    protected List<Canonical<CustomerMovement, ChurnRate>> definitions() {
        return List.of(
                by(Method.ALL_LOST_OVER_START, m -> Ratio.of(allLost(m), m.atStart())),
                by(Method.STARTERS_LOST_OVER_START, m -> Ratio.of(m.startersLost(), m.atStart())),
                whereJoinersAreKnown(
                        Method.ALL_LOST_OVER_START_PLUS_JOINED, m -> Ratio.of(allLost(m), m.atStart() + m.joined())),
                whereJoinersAreKnown(
                        Method.ALL_LOST_OVER_EVERYONE_SERVED,
                        m -> Ratio.of(allLost(m), m.atStart() + m.joined() + m.returned())),
                whereJoinersAreKnown(
                        Method.ALL_LOST_OVER_MEAN_CUSTOMERS, m -> Ratio.of(2 * allLost(m), m.atStart() + atEnd(m))),
                by(Method.COUNT_LAPSES, m -> Ratio.of(allLost(m) + m.lapsedInside(), m.atStart())));
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
    protected void holds(ChurnRate churn, Ratio exact) {
        assertThat(churn.isShare()).isEqualTo(SHARES.contains(churn.definition()));
        if (churn.definition() == Method.STARTERS_LOST_OVER_START) {
            RetentionRate retention = RetentionRate.of(churn.evidence());
            assertThat(churn.exactRatio().plus(retention.exactRatio())).isEqualTo(Fraction.ONE);
        }
        assertThat(churn.notes().contains(Note.of("joiners-not-given")))
                .isEqualTo(!churn.evidence().joinersKnown());
        assertThat(apartFromRetention(churn).isEmpty()).isEqualTo(complementsRetention(churn, exact));
    }

    private static List<String> apartFromRetention(ChurnRate churn) {
        return churn.notes().stream()
                .map(Note::key)
                .filter(key -> key.startsWith("not-the-complement"))
                .toList();
    }

    /** Both make one, or there is no retention rate to go with. */
    private static boolean complementsRetention(ChurnRate churn, Ratio exact) {
        RetentionRate retention = RetentionRate.of(churn.evidence());
        return !retention.isDefined() || exact.is(Fraction.ONE.minus(retention.exactRatio()));
    }

    @Test
    void theMonthThatFourVendorsReadFourWays() {
        CustomerMovement may = Movements.may();
        assertThat(may.atEnd()).isEqualTo(129);
        assertThat(ChurnRate.of(may).percent()).isEqualTo(13.0);
        assertThat(ChurnRate.of(may, Method.STARTERS_LOST_OVER_START).percent()).isEqualTo(8.0);
        assertThat(ChurnRate.of(may, Method.ALL_LOST_OVER_START_PLUS_JOINED).percent(4, RoundingMode.DOWN))
                .isEqualByComparingTo("9.2857");
        assertThat(ChurnRate.of(may, Method.ALL_LOST_OVER_MEAN_CUSTOMERS).percent(4, RoundingMode.DOWN))
                .isEqualByComparingTo("11.3537");
    }

    @Test
    void theExamplesOfTheGuides() {
        ChurnRate churn = ChurnRate.of(CustomerMovement.startingWith(1_000).losing(64));
        assertThat(churn.ratio()).isEqualTo(0.064);
        assertThat(churn.percent()).isEqualTo(6.4);
        assertThat(churn.explain().text(Locale.ENGLISH))
                .isEqualTo("Churn rate = customers lost ÷ customers at start = 64 ÷ 1,000 = 6.4%");
        assertThat(ChurnRate.ofCounts(100, 2_000).percent()).isEqualTo(5.0);
    }

    @Test
    void defaultIsAllLostOverStart() {
        assertThat(ChurnRate.of(Movements.may()).definition()).isEqualTo(Method.ALL_LOST_OVER_START);
        assertThat(Method.ALL_LOST_OVER_START.id()).isEqualTo("churn-rate/all-lost-over-start");
    }

    @Test
    void canExceedOneHundredPercent() {
        CustomerMovement rush = CustomerMovement.startingWith(2).joining(10).losingJoiners(5);
        assertThat(ChurnRate.of(rush).percent()).isEqualTo(250.0);
    }

    @Test
    void lapsesAreLossesByNameOnly() {
        CustomerMovement lapses = CustomerMovement.startingWith(100).losing(8).lapsing(4);
        assertThat(ChurnRate.of(lapses).percent()).isEqualTo(8.0);
        assertThat(ChurnRate.of(lapses, Method.COUNT_LAPSES).percent()).isEqualTo(12.0);
    }

    @Test
    void saysThatItDoesNotComplementRetention() {
        assertThat(ChurnRate.of(Movements.may()).explain().notes(Locale.ENGLISH))
                .containsExactly(
                        "Not the complement of the retention rate:" + " 5 customers came and left within the period.");
        CustomerMovement one = CustomerMovement.startingWith(10).joining(1).losingJoiners(1);
        assertThat(ChurnRate.of(one).explain().notes(Locale.ENGLISH))
                .containsExactly(
                        "Not the complement of the retention rate: 1 customer came and left within the period.");
        CustomerMovement returners =
                CustomerMovement.startingWith(10).returning(3).losingReturners(2);
        assertThat(ChurnRate.of(returners).explain().notes(Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("2 customers");
    }

    @Test
    void lapsesThatCountAreInNoRetentionRate() {
        CustomerMovement lapses = CustomerMovement.startingWith(100).losing(8).lapsing(4);
        assertThat(ChurnRate.of(lapses).notes()).isEmpty();
        assertThat(ChurnRate.of(lapses, Method.COUNT_LAPSES).explain().notes(Locale.ENGLISH))
                .containsExactly("Not the complement of the retention rate:"
                        + " 4 customers who left and came back within the period count as lost.");
        CustomerMovement both =
                CustomerMovement.startingWith(100).joining(9).losingJoiners(3).lapsing(1);
        assertThat(ChurnRate.of(both, Method.COUNT_LAPSES).explain().notes(Locale.forLanguageTag("es")))
                .containsExactly(
                        "No es el complemento de la tasa de retención:"
                                + " 3 clientes llegaron y se fueron en el período.",
                        "No es el complemento de la tasa de retención:"
                                + " 1 cliente que se fue y volvió en el período cuenta como perdido.");
        CustomerMovement counts = CustomerMovement.ofCounts(8, 100).lapsing(4);
        assertThat(ChurnRate.of(counts, Method.COUNT_LAPSES).notes())
                .containsExactly(Note.of("joiners-not-given"), Note.of("not-the-complement-lapses-count", 4));
    }

    @Test
    void anotherBaseMakesNoComplement() {
        CustomerMovement growing =
                CustomerMovement.startingWith(100).joining(60).losing(8);
        for (Method method : List.of(
                Method.ALL_LOST_OVER_START_PLUS_JOINED,
                Method.ALL_LOST_OVER_EVERYONE_SERVED,
                Method.ALL_LOST_OVER_MEAN_CUSTOMERS)) {
            assertThat(ChurnRate.of(growing, method).explain().notes(Locale.forLanguageTag("pt")))
                    .containsExactly("Não é o complemento da taxa de retenção: a base não são os clientes no início.");
        }
        CustomerMovement nobodyNew = CustomerMovement.startingWith(100).losing(8);
        assertThat(ChurnRate.of(nobodyNew, Method.ALL_LOST_OVER_START_PLUS_JOINED)
                        .notes())
                .isEmpty();
        CustomerMovement returners = nobodyNew.returning(2).losingReturners(2);
        assertThat(ChurnRate.of(returners, Method.ALL_LOST_OVER_START_PLUS_JOINED)
                        .notes())
                .containsExactly(Note.of("not-the-complement-of-retention", 2));
        assertThat(ChurnRate.of(Movements.may(), Method.ALL_LOST_OVER_START_PLUS_JOINED)
                        .notes())
                .containsExactly(
                        Note.of("not-the-complement-of-retention", 5), Note.of("not-the-complement-other-base"));
        CustomerMovement byChance =
                CustomerMovement.startingWith(100).losing(8).joining(50).losingJoiners(4);
        assertThat(ChurnRate.of(byChance, Method.ALL_LOST_OVER_START_PLUS_JOINED)
                        .percent())
                .isEqualTo(8.0);
        assertThat(ChurnRate.of(byChance, Method.ALL_LOST_OVER_START_PLUS_JOINED)
                        .notes())
                .isEmpty();
    }

    @Test
    void withoutCustomersAtStartThereIsNothingToComplement() {
        CustomerMovement fresh = CustomerMovement.startingWith(0).joining(10).losingJoiners(4);
        assertThat(ChurnRate.of(fresh).notes()).isEmpty();
        ChurnRate stripe = ChurnRate.of(fresh, Method.ALL_LOST_OVER_START_PLUS_JOINED);
        assertThat(stripe.percent()).isEqualTo(40.0);
        assertThat(stripe.notes()).isEmpty();
    }

    @Test
    void countsAloneAreTakenForStartersAndSaySo() {
        ChurnRate churn = ChurnRate.ofCounts(64, 1_000);
        assertThat(churn.percent()).isEqualTo(6.4);
        assertThat(churn.evidence().startersLost()).isEqualTo(64);
        assertThat(churn.explain().notes(Locale.ENGLISH))
                .singleElement()
                .asString()
                .startsWith("New customers were not given");
        ChurnRate served = ChurnRate.of(churn.evidence(), Method.ALL_LOST_OVER_EVERYONE_SERVED);
        assertThat(served.undefinedReason()).contains(UndefinedReason.INCOMPLETE);
        assertThatThrownBy(() -> served.interval(0.95)).isInstanceOf(UndefinedKpiException.class);
    }

    @Test
    void nobodyAtAllIsUndefined() {
        ChurnRate none = ChurnRate.ofCounts(0, 0);
        assertThat(none.isDefined()).isFalse();
        assertThat(none.explain().formula(Locale.ENGLISH))
                .isEqualTo("Churn rate = customers lost ÷ customers at start = 0 ÷ 0: not defined,"
                        + " because there were no customers at the start");
        assertThatThrownBy(none::percent)
                .isInstanceOf(UndefinedKpiException.class)
                .hasMessageContaining("churn-rate/all-lost-over-start")
                .hasMessageContaining("there were no customers at the start");
    }

    @Test
    void wilsonIntervalOfTheRisk() {
        ChurnRate starters = ChurnRate.of(Movements.may(), Method.STARTERS_LOST_OVER_START);
        assertThat(starters.interval(0.95)).contains(ShareInterval.WILSON.of(8, 100, 0.95));
        assertThat(ChurnRate.of(Movements.may(), Method.ALL_LOST_OVER_EVERYONE_SERVED)
                        .interval(0.9)
                        .orElseThrow()
                        .lower())
                .isCloseTo(ShareInterval.WILSON.of(13, 142, 0.9).lower(), within(0.0));
    }

    @Test
    void carriesItsPeriod() {
        ChurnRate churn = ChurnRate.ofCounts(5, 100);
        PerPeriod<ChurnRate> monthly = churn.per(Period.ofMonths(1));
        assertThat(monthly).isEqualTo(PerPeriod.monthly(churn)).isNotEqualTo(churn.per(Period.ofMonths(12)));
        Refusal.of(() -> churn.per(Period.ZERO), "period", "P0D");
    }

    @Test
    void refusals() {
        Refusal.of(() -> ChurnRate.ofCounts(65, 64), "customersLost", 65, "0..64");
        Refusal.of(() -> ChurnRate.ofCounts(-1, 64), "customersLost", -1, "0..64");
        Refusal.of(() -> ChurnRate.ofCounts(0, -2), "customersAtStart -2", "0..");
        Refusal.of(
                () -> ChurnRate.of(Movements.may(), Method.STARTERS_LOST_OVER_START)
                        .interval(95),
                "level",
                95.0);
        for (Method method : Method.values()) {
            Refusal.of(() -> ChurnRate.of(Movements.may(), method).interval(1.5), "level", 1.5);
        }
        Refusal.ofNull(() -> ChurnRate.of(null), "evidence");
        Refusal.ofNull(() -> new ChurnRate(null, Method.COUNT_LAPSES), "evidence");
        Refusal.ofNull(() -> ChurnRate.of(Movements.may(), null), "definition");
        Refusal.ofNull(() -> new ChurnRate(Movements.may(), null), "definition");
    }
}
