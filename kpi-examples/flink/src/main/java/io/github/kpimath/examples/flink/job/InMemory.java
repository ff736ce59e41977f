package io.github.kpimath.examples.flink.job;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;

import io.github.kpimath.examples.flink.records.Answer;
import io.github.kpimath.examples.flink.records.Customer;
import io.github.kpimath.examples.flink.records.Generator;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.value.DateRange;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The same records through the same collectors, without an engine. */
public final class InMemory {

    private final Generator generator;
    private final Measures measures;
    private final boolean parallel;

    /** All the records of a generator, in one thread or in parallel. */
    public InMemory(Generator generator, Measures measures, boolean parallel) {
        this.generator = generator;
        this.measures = measures;
        this.parallel = parallel;
    }

    private record Placed(String segment, DateRange window, Answer answer) {}

    private record Place(String segment, DateRange window) {}

    /** Everything that the job measures. */
    public KpiTables tables() {
        Gathering tables = new Gathering();
        records(generator.sizes().customers(), generator::customer)
                .collect(groupingBy(Customer::segment, measures.churn().get()))
                .forEach(tables::churn);
        records(generator.sizes().answers(), index -> index)
                .filter(index -> generator.isHopeless(index))
                .map(generator::answer)
                .collect(groupingBy(Answer::segment, measures.scores().get()))
                .forEach(tables::late);
        inWindows().forEach((place, answers) -> tables.answers(place.window(), place.segment(), answers));
        return tables.tables();
    }

    private Map<Place, ScoreDistribution> inWindows() {
        return records(generator.sizes().answers(), index -> index)
                .filter(index -> !generator.isHopeless(index))
                .map(generator::answer)
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
        LongStream indexes = LongStream.range(0, count);
        return (parallel ? indexes.parallel() : indexes).mapToObj(record);
    }
}
