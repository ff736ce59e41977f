package io.github.kpimath.examples.flink.job;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;

import io.github.kpimath.examples.flink.records.Answer;
import io.github.kpimath.examples.flink.records.Customer;
import io.github.kpimath.examples.flink.records.Generator;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.value.DateRange;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The same records through the same collectors, without an engine. */
public final class InMemory {

    private final Generator generator;
    private final Measures measures;
    private final boolean parallel;
    private final LongAdder events = new LongAdder();

    /** All the records of a generator, in one thread or in parallel. */
    public InMemory(Generator generator, Measures measures, boolean parallel) {
        this.generator = generator;
        this.measures = measures;
        this.parallel = parallel;
    }

    private record Placed(String segment, DateRange window, Answer answer) {}

    private record Place(String segment, DateRange window) {}

    /** Everything that the job measures. */
    public KpiTables tables(Progress progress) {
        Gathering tables = new Gathering();
        progress.during(() -> collect(tables), events::sum);
        return tables.tables();
    }

    private void collect(Gathering tables) {
        records(generator.sizes().customers(), generator::customer)
                .collect(groupingBy(Customer::segment, measures.churn().get()))
                .forEach(tables::churn);
        tables.revenue(
                0,
                measures.movements(records(generator.sizes().lines(), generator::line)
                        .collect(measures.prices().get())));
        tables.cohorts(
                0,
                records(generator.sizes().visits(), generator::visit)
                        .collect(measures.cohorts().get()));
        records(generator.sizes().answers(), generator::isHopeless, generator::answer)
                .collect(groupingBy(Answer::segment, measures.scores().get()))
                .forEach(tables::late);
        inWindows().forEach((place, answers) -> tables.answers(place.window(), place.segment(), answers));
    }

    private Map<Place, ScoreDistribution> inWindows() {
        return records(generator.sizes().answers(), index -> !generator.isHopeless(index), generator::answer)
                .flatMap(this::placed)
                .collect(groupingBy(
                        placed -> new Place(placed.segment(), placed.window()),
                        mapping(Placed::answer, measures.scores().get())));
    }

    private Stream<Placed> placed(Answer answer) {
        return measures.windows().of(answer.time()).stream()
                .map(window -> new Placed(answer.segment(), window, answer));
    }

    private <T> Stream<T> records(long count, LongFunction<T> record) {
        return records(count, any -> true, record);
    }

    private <T> Stream<T> records(long count, LongPredicate which, LongFunction<T> record) {
        LongStream indexes = LongStream.range(0, count).filter(which);
        return (parallel ? indexes.parallel() : indexes)
                .peek(any -> events.increment())
                .mapToObj(record);
    }
}
