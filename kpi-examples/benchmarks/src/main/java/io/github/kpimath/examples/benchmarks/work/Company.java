package io.github.kpimath.examples.benchmarks.work;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.summingInt;

import io.github.kpimath.acquisition.VisitSources;
import io.github.kpimath.retention.CustomerMovement;
import io.github.kpimath.revenue.PurchaseTotals;
import io.github.kpimath.support.FirstContacts;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.IntStream;

/** What else the program collects: code that all tallies share is compiled for the one that there is, or for any. */
public enum Company {
    /** Nothing. */
    ALONE,
    /** Records of other types, in the same tallies and by the same collectors, before the measured ones. */
    AMONG_OTHERS {
        @Override
        List<Object> collect() {
            List<Object> results = new ArrayList<>();
            List<Integer> numbers = IntStream.range(0, 500_000).boxed().toList();
            LocalDate day = LocalDate.of(2026, 5, 1);
            Money price = Money.of("9.99", "USD");
            Instant now = Instant.parse("2026-05-20T12:00:00Z");
            DateRange may = DateRange.ofMonth(2026, 5);
            for (Collector<? super Integer, ?, ?> other : List.<Collector<? super Integer, ?, ?>>of(
                    counting(),
                    summingInt((Integer number) -> number),
                    ScoreDistribution.collector(Scale.ONE_TO_FIVE, (Integer number) -> 1 + number % 5),
                    ScoreDistribution.collector(Scale.THUMBS, (Integer number) -> 1 + number % 2),
                    CustomerMovement.during(
                            may,
                            (Integer number) -> day.minusDays(number % 90),
                            number -> number % 2 == 0 ? null : day),
                    CustomerMovement.during(may, (Integer number) -> day, number -> null),
                    PurchaseTotals.collector(price.currency(), (Integer number) -> price),
                    PurchaseTotals.collector(Currency.getInstance("EUR"), (Integer number) -> Money.zero("EUR")),
                    PurchaseTotals.collectorOfMinor(price.currency(), (Integer number) -> number),
                    PurchaseTotals.collectorOfMinor(price.currency(), (Integer number) -> 1),
                    FirstContacts.during(
                            may,
                            ZoneOffset.UTC,
                            now,
                            (Integer number) -> now.minusSeconds(number),
                            number -> now,
                            number -> 1,
                            number -> false),
                    FirstContacts.during(
                            may,
                            ZoneOffset.UTC,
                            now,
                            (Integer number) -> now.minusSeconds(number),
                            number -> null,
                            number -> number % 3,
                            number -> true),
                    VisitSources.collector((Integer number) -> number % 3 == 0),
                    VisitSources.collector((Integer number) -> number % 2 == 0))) {
                results.add(RecordWork.tallied(numbers, other));
                results.add(numbers.stream().collect(other));
            }
            return results;
        }
    };

    List<Object> collect() {
        return List.of();
    }
}
