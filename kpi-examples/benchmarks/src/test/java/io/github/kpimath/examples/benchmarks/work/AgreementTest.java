package io.github.kpimath.examples.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.acquisition.VisitSources;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.revenue.MrrMovement;
import io.github.kpimath.revenue.PurchaseTotals;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.support.FirstContacts;
import io.github.kpimath.survey.MeanScore;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.MoneyAmount;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Statistic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is measured side by side comes to the same: else one of them would be fast at something else. */
class AgreementTest {

    private static final int SIZE = 20_000;

    private static <T, W extends RecordWork<T, ?>> W of(W work) {
        work.records = work.records(SIZE);
        return work;
    }

    @Test
    void otherRecordsAreCollected() {
        assertThat(Company.AMONG_OTHERS.collect()).hasSize(28).doesNotContainNull();
    }

    @Test
    void answers() {
        AnswersInTally work = of(new AnswersInTally());
        ScoreDistribution tally = work.tally();
        assertThat(work.stream()).isEqualTo(tally);
        assertThat(work.handWritten())
                .containsExactly(
                        IntStream.rangeClosed(0, 10).mapToLong(tally::count).toArray());
    }

    @Test
    void customers() {
        CustomersInTally work = of(new CustomersInTally());
        CustomerMovement tally = work.tally();
        assertThat(work.stream()).isEqualTo(tally);
        assertThat(work.handWritten())
                .containsExactly(tally.atStart(), tally.startersLost(), tally.joined(), tally.joinersLost())
                .doesNotContain(0);
        assertThat(work.handWrittenWithChecks()).isEqualTo(work.handWritten());
    }

    @Test
    void orders() {
        OrdersInTally work = of(new OrdersInTally());
        PurchaseTotals tally = work.tally();
        assertThat(work.stream()).isEqualTo(tally);
        assertThat(work.handWritten()).isEqualTo(minor(tally.total()) + tally.purchases());
        assertThat(work.handWrittenWithChecks()).isEqualTo(work.handWritten());
    }

    @Test
    void cents() {
        CentsInTally work = of(new CentsInTally());
        PurchaseTotals tally = work.tally();
        assertThat(work.stream()).isEqualTo(tally);
        assertThat(work.handWritten()).isEqualTo(minor(tally.total()) + tally.purchases());
        assertThat(work.handWrittenWithChecks()).isEqualTo(work.handWritten());
    }

    @Test
    void visits() {
        VisitsInTally work = of(new VisitsInTally());
        VisitSources tally = work.tally();
        assertThat(work.stream()).isEqualTo(tally);
        assertThat(work.handWritten()).isEqualTo(tally.visits() + tally.direct());
    }

    @Test
    void answersTalliedOtherwise() {
        for (AnswersInTally each : List.of(
                new AnswersOtherwise.CheckedByArray(),
                new AnswersOtherwise.CheckedAtBothEnds(),
                new AnswersOtherwise.Unchecked())) {
            AnswersInTally work = of(each);
            assertThat(work.tally())
                    .isEqualTo(work.stream())
                    .isEqualTo(of(new AnswersInTally()).tally());
            for (int wrong : new int[] {-1, 11}) {
                work.records.set(7, new AnswersInTally.Answer(7, wrong));
                assertThatThrownBy(work::tally).isInstanceOf(RuntimeException.class);
            }
        }
    }

    @Test
    void visitsTalliedOtherwise() {
        VisitSources tally = of(new VisitsInTally()).tally();
        for (VisitsInTally each : List.of(
                new VisitsOtherwise.ByBranch(), new VisitsOtherwise.InArray(), new VisitsOtherwise.InOneNumber())) {
            assertThat(of(each).tally()).isEqualTo(tally);
        }
        assertThat(of(new VisitsOtherwise.OneCounter()).tally().direct()).isEqualTo(tally.direct());
    }

    @Test
    void cases() {
        CasesInTally work = of(new CasesInTally());
        FirstContacts tally = work.tally();
        assertThat(work.stream()).isEqualTo(tally);
        assertThat(work.handWritten())
                .containsExactly(tally.resolvedAtFirstContact(), tally.received(), tally.open())
                .doesNotContain(0);
        assertThat(work.handWrittenWithChecks()).isEqualTo(work.handWritten());
    }

    @ParameterizedTest
    @EnumSource
    void arraysOfAnswers(Answers answers) throws Exception {
        ScoresFromInts ints = new ScoresFromInts();
        ints.size = SIZE;
        ints.answers = answers;
        ints.answer();
        ScoresFromBytes bytes = new ScoresFromBytes();
        bytes.size = SIZE;
        bytes.answers = answers;
        bytes.answer();
        ScoresInParallel parallel = new ScoresInParallel();
        parallel.size = SIZE;
        parallel.answers = answers;
        parallel.answer();
        assertThat(bytes.distribution()).isEqualTo(ints.distribution());
        assertThat(parallel.ofInts()).isEqualTo(ints.distribution());
        assertThat(parallel.ofBytes()).isEqualTo(ints.distribution());
        assertThat(parallel.ofIntsByOneThread()).isEqualTo(ints.distribution());
        assertThat(parallel.ofBytesByOneThread()).isEqualTo(ints.distribution());
        BytesInStreams streamed = new BytesInStreams();
        streamed.size = SIZE;
        streamed.answers = answers;
        streamed.answer();
        streamed.groupingBy()
                .forEach((score, count) ->
                        assertThat(bytes.distribution().count(score)).isEqualTo(count));
        parallel.streamGroupingBy()
                .forEach((score, count) ->
                        assertThat(ints.distribution().count(score)).isEqualTo(count));
    }

    @Test
    void sumsOfAnswers() {
        ScoresInParallel work = new ScoresInParallel();
        work.size = SIZE + 1;
        work.answer();
        assertThat(work.sumOfInts())
                .isEqualTo(IntStream.of(Answers.UNIFORM.of(work.size)).sum())
                .isEqualTo(work.sumOfIntsByOneThread())
                .isEqualTo(work.sumOfBytes())
                .isEqualTo(work.sumOfBytesByOneThread());
    }

    @Test
    void allCoresDoWhatOneThreadDoes() {
        Cores work = new Cores();
        work.answer();
        work.size = SIZE;
        assertThat(work.waitingOnAllCores()).isEqualTo(work.waiting()).isNotZero();
        assertThat(work.busyOnAllCores()).isEqualTo(work.busy()).isNotZero();
        assertThat(work.countingOnAllCores()).isEqualTo(work.counting()).isNotZero();
    }

    @ParameterizedTest
    @EnumSource
    void answersInTables(Answers answers) throws Exception {
        ScoresInDuckDb work = new ScoresInDuckDb();
        work.size = SIZE;
        work.answers = answers;
        work.load("TINYINT", 1);
        long[] counts = work.counts();
        work.close();
        long[] expected = new long[11];
        for (int each : answers.of(SIZE)) {
            expected[each]++;
        }
        for (int score = 0; score < expected.length; score++) {
            double noise = answers == Answers.UNIFORM || answers == Answers.SKEWED ? 6 * Math.sqrt(expected[score]) : 0;
            assertThat((double) counts[score]).isCloseTo(expected[score], within(noise));
        }
    }

    /** Arrays that are worth two threads. */
    @Test
    void longArraysOfAnswers() {
        ScoresInParallel work = new ScoresInParallel();
        work.size = 8_500_000;
        work.answer();
        assertThat(work.ofInts()).isEqualTo(work.ofIntsByOneThread());
        assertThat(work.ofBytes()).isEqualTo(work.ofBytesByOneThread()).isEqualTo(work.ofInts());
        assertThat(work.ofInts().responses()).isEqualTo(work.size);
    }

    @Test
    void allKindsOfAnswersAreCountedInTurn() {
        ScoresInTurn inTurn = new ScoresInTurn();
        inTurn.size = SIZE;
        inTurn.answer();
        assertThat(ScoresInTurn.Nanos.class.getFields())
                .extracting(field -> field.getName().toUpperCase(Locale.ROOT))
                .containsExactlyInAnyOrder(
                        Stream.of(Answers.values()).map(Enum::name).toArray(String[]::new));
        for (Answers each : Answers.values()) {
            ScoresFromInts ints = new ScoresFromInts();
            ints.size = SIZE;
            ints.answers = each;
            ints.answer();
            assertThat(inTurn.countInts(each)).isEqualTo(ints.distribution());
            assertThat(inTurn.countBytes(each)).isEqualTo(ints.distribution());
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersOtherwise(Answers answers) {
        ScoresFromInts ours = new ScoresFromInts();
        ours.size = SIZE;
        ours.answers = answers;
        ours.answer();
        ScoresOtherwise others = new ScoresOtherwise();
        others.size = SIZE;
        others.answers = answers;
        others.answer();
        ScoreDistribution distribution = ours.distribution();
        others.streamGroupingBy()
                .forEach((score, count) -> assertThat(distribution.count(score)).isEqualTo(count));
        assertThat(others.twoFilteredCounts())
                .isEqualTo(distribution.countBetween(9, 10) - distribution.countBetween(0, 6));
        double mean = MeanScore.of(distribution).points();
        assertThat(others.guavaStats().mean()).isCloseTo(mean, within(1e-9));
        assertThat(others.commonsStatistics().getAsDouble(Statistic.MEAN)).isCloseTo(mean, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void answersCountedOtherwise(Answers answers) {
        for (int size : new int[] {1, 1_023, 1_024, 300_001}) {
            int[] scores = answers.of(size);
            long[] counts = new long[11];
            for (int each : scores) {
                counts[each]++;
            }
            assertThat(CountedOtherwise.byThresholds(scores)).isEqualTo(counts);
            assertThat(CountedOtherwise.byFourHistograms(scores)).isEqualTo(counts);
            for (int wrong : new int[] {-1, 11, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
                scores[size / 2] = wrong;
                assertThatThrownBy(() -> CountedOtherwise.byThresholds(scores)).isInstanceOf(RuntimeException.class);
                assertThatThrownBy(() -> CountedOtherwise.byFourHistograms(scores))
                        .isInstanceOf(RuntimeException.class);
            }
        }
    }

    @Test
    void revenueBetweenSnapshots() throws Exception {
        TwoSnapshots snapshots = new TwoSnapshots();
        snapshots.size = SIZE;
        snapshots.bill();
        MrrMovement movement = MrrFromArrays.ofMinor(snapshots);
        MrrBetweenSnapshots.Prices prices = new MrrBetweenSnapshots.Prices();
        prices.bill(snapshots);
        MrrBetweenSnapshots.Cents cents = new MrrBetweenSnapshots.Cents();
        cents.bill(snapshots);
        assertThat(MrrBetweenSnapshots.between(prices)).isEqualTo(movement);
        try (SnapshotTables tables = new SnapshotTables()) {
            tables.load(snapshots);
            assertThat(tables.join())
                    .isEqualTo(Stream.of(
                                    movement.opening(),
                                    movement.won(),
                                    movement.expansion(),
                                    movement.contraction(),
                                    movement.churned(),
                                    movement.reactivation())
                            .mapToLong(AgreementTest::minor)
                            .sum());
        }
        for (MrrByHand hand : new MrrByHand[] {
            MrrBetweenSnapshots.handWritten(cents),
            MrrBetweenSnapshots.handWrittenOverMoney(prices),
            MrrBetweenSnapshots.handWrittenOverMoneyWithChecks(prices),
            new MrrFromArrays().handWritten(snapshots),
            MrrFromArrays.openAddressing(snapshots)
        }) {
            assertThat(LongStream.of(
                            hand.opening, hand.won, hand.expansion, hand.contraction, hand.churned, hand.reactivation))
                    .containsExactly(
                            minor(movement.opening()),
                            minor(movement.won()),
                            minor(movement.expansion()),
                            minor(movement.contraction()),
                            minor(movement.churned()),
                            minor(movement.reactivation()));
        }
    }

    @Test
    void whatChecksRefuses() {
        OrdersInTally orders = of(new OrdersInTally());
        orders.records.add(new OrdersInTally.Order(1, Money.of("-1", "USD")));
        assertThatIllegalArgumentException().isThrownBy(orders::tally);
        assertThatIllegalArgumentException().isThrownBy(orders::handWrittenWithChecks);
        CustomersInTally customers = of(new CustomersInTally());
        LocalDate day = LocalDate.of(2026, 5, 2);
        customers.records.add(new CustomersInTally.Customer(1, day, day.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(customers::tally);
        assertThatIllegalArgumentException().isThrownBy(customers::handWrittenWithChecks);
        CasesInTally cases = of(new CasesInTally());
        Instant noon = Instant.parse("2026-05-02T12:00:00Z");
        cases.records.add(new CasesInTally.Case(noon, noon.minusNanos(1), 1, false));
        assertThatIllegalArgumentException().isThrownBy(cases::tally);
        assertThatIllegalArgumentException().isThrownBy(cases::handWrittenWithChecks);
        MrrBetweenSnapshots.Prices prices = new MrrBetweenSnapshots.Prices();
        TwoSnapshots snapshots = new TwoSnapshots();
        snapshots.closingCustomers = new long[] {1};
        snapshots.closingCents = new long[] {-1};
        prices.bill(snapshots);
        assertThatIllegalArgumentException().isThrownBy(() -> MrrBetweenSnapshots.between(prices));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MrrBetweenSnapshots.handWrittenOverMoneyWithChecks(prices));
    }

    private static long minor(MoneyAmount amount) {
        return amount.exact().toMoney(RoundingMode.UNNECESSARY).minorUnits().orElseThrow();
    }

    @Test
    void sumsOfMoney() {
        MoneySums.Cents cents = new MoneySums.Cents();
        cents.size = SIZE;
        cents.price();
        MoneySums.Amounts amounts = new MoneySums.Amounts();
        amounts.price(cents);
        MoneySums.Decimals decimals = new MoneySums.Decimals();
        decimals.price(cents);
        MoneySums work = new MoneySums();
        Money sum = work.sumOfMinor(cents);
        assertThat(work.sum(amounts)).isEqualTo(sum);
        assertThat(work.plus(amounts)).isEqualTo(sum);
        assertThat(work.longLoop(cents)).isEqualTo(minor(sum));
        assertThat(work.decimalAdds(decimals)).isEqualByComparingTo(sum.amount());
    }

    @Test
    void medians() {
        Survival work = new Survival();
        work.size = SIZE;
        work.measure();
        Survival.Durations durations = new Survival.Durations();
        durations.measure(work);
        assertThat(work.medianOfNumbers()).isPresent().isEqualTo(work.medianOfDurations(durations));
        assertThat(Arrays.equals(work.sort(), work.parallelSort())).isTrue();
    }

    @Test
    void formulas() {
        Formulas work = new Formulas();
        assertThat(work.churn()).isEqualTo(work.shareByHand()).isEqualTo(work.satisfaction());
        assertThat(work.netPromoterScore()).isEqualTo(work.netShareByHand());
        ConfidenceInterval wilson = work.wilson();
        assertThat(wilson.lower() + wilson.upper()).isCloseTo(work.wilsonByHand(), within(1e-12));
        ConfidenceInterval score = work.netShareInterval();
        assertThat(work.intervalOfScore()).isEqualTo(score.scaledBy(100));
        assertThat(score.lower() + score.upper()).isCloseTo(work.netShareIntervalByHand(), within(2e-2));
    }
}
