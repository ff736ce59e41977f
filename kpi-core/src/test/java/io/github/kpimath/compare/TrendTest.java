package io.github.kpimath.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.survey.NetPromoterScore;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.CalendarUnit;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final DateRange APRIL = DateRange.ofMonth(2026, 4);
    private static final DateRange MAY = DateRange.ofMonth(2026, 5);
    private static final DateRange JUNE = DateRange.ofMonth(2026, 6);
    private static final LocalDate MID_JUNE = LocalDate.of(2026, 6, 15);

    private static final Map<DateRange, ChurnRate> CHURN = Map.of(MAY, churn(64), JUNE, churn(10), APRIL, churn(50));

    private static ChurnRate churn(long lost) {
        return ChurnRate.ofCounts(lost, 1_000);
    }

    @Test
    void putsPeriodsInOrderAndMarksTheIncompleteOne() {
        Trend<ChurnRate> trend = Trend.of(CHURN, MID_JUNE);

        assertThat(trend.steps()).extracting(Trend.Step::period).containsExactly(APRIL, MAY, JUNE);
        assertThat(trend.complete()).extracting(Trend.Step::period).containsExactly(APRIL, MAY);
        assertThat(trend.isComplete(MAY)).isTrue();
        assertThat(trend.isComplete(JUNE)).isFalse();
        assertThat(Trend.of(CHURN, LocalDate.of(2026, 6, 30)).isComplete(JUNE)).isFalse();
        assertThat(Trend.of(CHURN, LocalDate.of(2026, 7, 1)).isComplete(JUNE)).isTrue();
    }

    @Test
    void anIncompletePeriodIsInNoChange() {
        assertThat(Trend.of(CHURN, MID_JUNE).changes()).containsExactly(Change.of(churn(50), churn(64)));
        assertThat(Trend.of(CHURN, JUNE.endExclusive()).changes())
                .containsExactly(Change.of(churn(50), churn(64)), Change.of(churn(64), churn(10)));
        assertThat(Trend.of(CHURN, JUNE.endExclusive()).lastChange()).contains(Change.of(churn(64), churn(10)));
        assertThat(Trend.of(CHURN, MAY.startInclusive()).changes()).isEmpty();
        assertThat(Trend.of(CHURN, MAY.startInclusive()).lastChange()).isEmpty();
        assertThat(Trend.of(Map.<DateRange, ChurnRate>of(), MID_JUNE).changes()).isEmpty();
    }

    @Test
    void printsALinePerPeriod() {
        assertThat(Trend.of(CHURN, MID_JUNE).text(Locale.ENGLISH))
                .isEqualTo(APRIL + "  5%\n" + MAY + "  6.4%  +1.4 percentage points\n" + JUNE
                        + "  1%  (not complete yet)");
        assertThat(Trend.of(Map.of(APRIL, churn(50)), APRIL.lastDay()).text(Locale.forLanguageTag("es")))
                .isEqualTo(APRIL + "  5\u00a0%  (aún incompleto)");
        assertThat(Trend.of(Map.<DateRange, ChurnRate>of(), MID_JUNE).text(Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void whatHasNotBegunHasNoValue() {
        Trend<ChurnRate> untilMay = Trend.of(CHURN, JUNE.startInclusive());
        assertThat(untilMay.isBegun(MAY)).isTrue();
        assertThat(untilMay.isBegun(JUNE)).isFalse();
        assertThat(Trend.of(CHURN, JUNE.startInclusive().plusDays(1)).isBegun(JUNE))
                .isTrue();
        assertThat(untilMay.text(Locale.ENGLISH))
                .isEqualTo(APRIL + "  5%\n" + MAY + "  6.4%  +1.4 percentage points\n" + JUNE + "  (not begun yet)");
        assertThat(untilMay.text(Locale.forLanguageTag("es"))).endsWith(JUNE + "  (aún no empezado)");
        assertThat(untilMay.text(Locale.forLanguageTag("pt"))).endsWith(JUNE + "  (ainda não iniciado)");
    }

    @Test
    void anUndefinedResultStaysInItsPlace() {
        Trend<ChurnRate> trend = Trend.of(Map.of(APRIL, churn(50), MAY, ChurnRate.ofCounts(0, 0)), JUNE.endExclusive());

        assertThat(trend.lastChange().orElseThrow().isDefined()).isFalse();
        assertThat(trend.text(Locale.ENGLISH)).endsWith(MAY + "  not defined  not defined");
    }

    @Test
    void refusesGapsOverlapsAndUnlikeResults() {
        Refusal.of(
                () -> Trend.of(Map.of(APRIL, churn(1), JUNE, churn(2)), MID_JUNE),
                "period " + JUNE,
                "index 1",
                APRIL,
                "consecutive");
        Refusal.of(
                () -> Trend.of(Map.of(APRIL, churn(1), DateRange.parse("2026-04-30/2026-06-01"), churn(2)), MID_JUNE),
                "consecutive");
        Refusal.of(
                () -> Trend.of(Map.of(APRIL, churn(1), DateRange.parse("2026-05-01/2027-05-01"), churn(2)), MID_JUNE),
                "2027-05-01",
                "of one length");
        ChurnRate starters =
                ChurnRate.of(CustomerMovement.startingWith(10).losing(1), ChurnRate.Method.STARTERS_LOST_OVER_START);
        Refusal.of(() -> Trend.of(Map.of(APRIL, churn(1), MAY, starters), MID_JUNE), "not comparable");
        CustomerAcquisitionCost dollars = CustomerAcquisitionCost.of(Money.of("1", "USD"), 1);
        CustomerAcquisitionCost nobody = CustomerAcquisitionCost.of(Money.of("1", "USD"), 0);
        CustomerAcquisitionCost euros = CustomerAcquisitionCost.of(Money.of("1", "EUR"), 1);
        Refusal.of(() -> Trend.of(Map.of(APRIL, dollars, MAY, nobody, JUNE, euros), MID_JUNE), "USD", "EUR");
        Refusal.ofNullByName(() -> new Trend<>(List.of(), null), "asOf");
        Refusal.ofNullByName(() -> new Trend.Step<>(null, churn(1)), "period");
        Refusal.ofNullByName(() -> new Trend.Step<>(MAY, null), "result");
    }

    private record Customer(String plan, LocalDate joined, LocalDate left) implements Serializable {}

    private static final LocalDate APRIL_1 = APRIL.startInclusive();

    private static Collector<Customer, ?, Trend<ChurnRate>> churnByMonth() {
        return Trend.collector(
                List.of(APRIL, MAY, JUNE),
                month -> CustomerMovement.during(month, Customer::joined, Customer::left),
                ChurnRate::of,
                MID_JUNE);
    }

    @Provide
    Arbitrary<List<Customer>> customers() {
        return Combinators.combine(
                        Arbitraries.of("free", "paid"),
                        Arbitraries.integers().between(-60, 100),
                        Arbitraries.integers().between(0, 90).injectNull(0.3))
                .as((plan, from, stay) ->
                        new Customer(plan, APRIL_1.plusDays(from), stay == null ? null : APRIL_1.plusDays(from + stay)))
                .list()
                .ofMaxSize(30);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void oneResultPerPeriodInOnePass(@ForAll("customers") List<Customer> customers, @ForAll long seed) {
        Trend<ChurnRate> trend = CollectorLaws.hold(TrendTest::churnByMonth, customers, seed);

        assertThat(trend.asOf()).isEqualTo(MID_JUNE);
        assertThat(trend.steps()).extracting(Trend.Step::period).containsExactly(APRIL, MAY, JUNE);
        assertThat(trend.complete()).extracting(Trend.Step::period).containsExactly(APRIL, MAY);
        for (Trend.Step<ChurnRate> step : trend.steps()) {
            assertThat(step.result())
                    .isEqualTo(ChurnRate.of(customers.stream()
                            .collect(CustomerMovement.during(step.period(), Customer::joined, Customer::left))));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void bySegmentAndPeriod(@ForAll("customers") List<Customer> customers) {
        Map<String, Trend<ChurnRate>> byPlan =
                customers.stream().collect(Collectors.groupingBy(Customer::plan, churnByMonth()));
        byPlan.forEach((plan, trend) -> assertThat(trend)
                .isEqualTo(customers.stream()
                        .filter(customer -> customer.plan().equals(plan))
                        .collect(churnByMonth())));
    }

    private record Answer(LocalDate day, int score) {}

    @Test
    void recordsOfADayGoThroughAFilter() {
        List<Answer> answers =
                List.of(new Answer(APRIL_1, 10), new Answer(APRIL.lastDay(), 0), new Answer(MAY.lastDay(), 9));
        Trend<NetPromoterScore> trend = answers.stream()
                .collect(Trend.collector(
                        List.of(APRIL, MAY),
                        month -> Collectors.filtering(
                                answer -> month.contains(answer.day()),
                                ScoreDistribution.collector(Scale.ZERO_TO_TEN, Answer::score)),
                        NetPromoterScore::of,
                        JUNE.startInclusive()));
        assertThat(trend.steps()).extracting(step -> step.result().points()).containsExactly(0.0, 100.0);
        assertThat(trend.lastChange().orElseThrow().difference()).isEqualTo(100);
    }

    @Test
    void periodsOfACalendarMakeATrend() {
        Trend<ChurnRate> year = Stream.<Customer>empty()
                .collect(Trend.collector(
                        DateRange.ofYear(2026).eachWithin(CalendarUnit.MONTH),
                        month -> CustomerMovement.during(month, Customer::joined, Customer::left),
                        ChurnRate::of,
                        MID_JUNE));
        assertThat(year.steps()).hasSize(12);
        assertThat(year.complete()).hasSize(5);
        assertThat(Stream.<Customer>empty()
                        .collect(Trend.collector(
                                List.of(),
                                month -> CustomerMovement.during(month, Customer::joined, Customer::left),
                                ChurnRate::of,
                                MID_JUNE))
                        .steps())
                .isEmpty();
    }

    @Test
    void aTrendOfOtherPeriodsIsNotMerged() {
        Tally<Customer, Trend<ChurnRate>> three = Tally.of(churnByMonth());
        Tally<Customer, Trend<ChurnRate>> other = Tally.of(Trend.collector(
                List.of(MAY, JUNE, JUNE.next()),
                month -> CustomerMovement.during(month, Customer::joined, Customer::left),
                ChurnRate::of,
                MID_JUNE));
        Refusal.of(() -> three.merge(other), "other", JUNE.next(), APRIL);
    }

    @Test
    void refusesPeriodsBeforeAnythingIsCollected() {
        Function<DateRange, Collector<Customer, ?, CustomerMovement>> during =
                month -> CustomerMovement.during(month, Customer::joined, Customer::left);
        Refusal.of(
                () -> Trend.collector(List.of(APRIL, JUNE), during, ChurnRate::of, MID_JUNE), "index 1", "consecutive");
        Refusal.of(
                () -> Trend.collector(List.of(MAY, APRIL), during, ChurnRate::of, MID_JUNE),
                "index 1",
                "the earliest first");
        Refusal.ofNullByName(() -> Trend.collector(null, during, ChurnRate::of, MID_JUNE), "periods");
        Refusal.ofNullByName(
                () -> Trend.<Customer, CustomerMovement, ChurnRate>collector(
                        List.of(APRIL), null, ChurnRate::of, MID_JUNE),
                "evidence");
        Refusal.ofNullByName(() -> Trend.<ChurnRate>of(null, MID_JUNE), "results");
        Refusal.ofNullByName(() -> new Trend<ChurnRate>(null, MID_JUNE), "steps");
        Refusal.ofNullByName(() -> Trend.collector(List.of(APRIL), during, null, MID_JUNE), "measure");
        Refusal.ofNullByName(() -> Trend.collector(List.of(APRIL), during, ChurnRate::of, null), "asOf");
        Refusal.ofNullByName(
                () -> Trend.<Customer, CustomerMovement, ChurnRate>collector(
                        List.of(APRIL), month -> null, ChurnRate::of, MID_JUNE),
                "evidence");
    }

    @Test
    void fourWeeksThatHappenToBeFebruaryAreOneOfASeries() {
        DateRange february = DateRange.ofMonth(2027, 2);
        DateRange after = DateRange.parse("2027-03-01/2027-03-29");
        LocalDate asOf = after.endExclusive();
        assertThat(Trend.of(Map.of(february, churn(50), after, churn(64)), asOf).changes())
                .containsExactly(Change.of(churn(50), churn(64)));
        DateRange march = DateRange.ofMonth(2027, 3);
        assertThat(Trend.of(Map.of(february, churn(50), march, churn(64)), asOf).steps())
                .hasSize(2);
    }

    @Test
    void travels() {
        Trend<ChurnRate> trend = Trend.of(CHURN, MID_JUNE);

        assertThat(RoundTrip.of(trend)).isEqualTo(trend);
    }
}
