package io.github.kpimath.examples.flink.job;

import io.github.kpimath.examples.flink.adapter.CollectorAggregate;
import io.github.kpimath.examples.flink.adapter.CollectorSupplier;
import io.github.kpimath.examples.flink.adapter.JavaSerialized;
import io.github.kpimath.examples.flink.records.Answer;
import io.github.kpimath.examples.flink.records.Customer;
import io.github.kpimath.examples.flink.records.SubscriptionLine;
import io.github.kpimath.examples.flink.records.Visit;
import java.io.Serializable;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.datastream.WindowedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.GlobalWindows;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.streaming.api.windowing.windows.Window;

/** The streams of the job, from records to findings. */
public final class KpiJob {

    private static final TypeInformation<Finding> FINDING = new JavaSerialized<>(Finding.class);
    private static final Duration UPDATES = Duration.ofDays(1);

    private final StreamExecutionEnvironment engine;
    private final Events events;
    private final Measures measures;

    /** What is to be measured of which events, on which engine. */
    public KpiJob(StreamExecutionEnvironment engine, Events events, Measures measures) {
        this.engine = engine;
        this.events = events;
        this.measures = measures;
    }

    /** All findings: windows of answers when they close and when late ones change them, the rest when the records end. */
    public DataStream<Finding> findings() {
        SingleOutputStreamOperator<Answer> answers = counted(events.answers(engine))
                .process(new LateGate(measures.windows()))
                .name("late gate")
                .setParallelism(1);
        return churn().union(revenue(), cohorts(), scores(answers), tooLate(answers.getSideOutput(LateGate.TOO_LATE)));
    }

    private DataStream<Finding> churn() {
        WindowedStream<Customer, String, ?> segments = counted(events.customers(engine))
                .keyBy(Customer::segment)
                .window(GlobalWindows.create())
                .trigger(new AtTheEnd());
        return collected(
                segments, measures.churn(), (segment, all, movement) -> new Finding.SegmentChurn(segment, movement));
    }

    private DataStream<Finding> revenue() {
        WindowedStream<SubscriptionLine, Integer, ?> shards = counted(events.lines(engine))
                .keyBy(line -> Shard.of(line.customer()), Types.INT)
                .window(GlobalWindows.create())
                .trigger(new AtTheEnd());
        Measures own = measures;
        return collected(
                shards, own.prices(), (shard, all, prices) -> new Finding.MrrShare(shard, own.movements(prices)));
    }

    private DataStream<Finding> cohorts() {
        WindowedStream<Visit, Integer, ?> shards = counted(events.visits(engine))
                .keyBy(visit -> Shard.of(visit.user()), Types.INT)
                .window(GlobalWindows.create())
                .trigger(new AtTheEnd());
        return collected(shards, measures.cohorts(), (shard, all, cohorts) -> new Finding.CohortShare(shard, cohorts));
    }

    private DataStream<Finding> scores(DataStream<Answer> answers) {
        SurveyWindows windows = measures.windows();
        WindowedStream<Answer, String, TimeWindow> segments = answers.keyBy(Answer::segment)
                .window(windows.assigner())
                .allowedLateness(windows.lateness())
                .trigger(new LateUpdates(UPDATES, windows.lateness()));
        return collected(
                segments,
                measures.scores(),
                (segment, window, scores) -> new Finding.WindowAnswers(segment, SurveyWindows.daysOf(window), scores));
    }

    private DataStream<Finding> tooLate(DataStream<Answer> answers) {
        WindowedStream<Answer, String, ?> segments =
                answers.keyBy(Answer::segment).window(GlobalWindows.create()).trigger(new AtTheEnd());
        return collected(
                segments, measures.scores(), (segment, all, scores) -> new Finding.LateAnswers(segment, scores));
    }

    /** What becomes of the evidence of a key in a window. */
    @FunctionalInterface
    private interface Telling<K, W, R> extends Serializable {
        Finding of(K key, W window, R evidence);
    }

    private static <T, K, W extends Window, R> DataStream<Finding> collected(
            WindowedStream<T, K, W> records, CollectorSupplier<T, R> collector, Telling<K, W, R> finding) {
        CollectorAggregate<T, R> aggregate = new CollectorAggregate<>(collector);
        return records.aggregate(
                aggregate,
                (key, window, results, out) ->
                        results.forEach(evidence -> out.collect(finding.of(key, window, evidence))),
                aggregate.accumulatorType(),
                FINDING);
    }

    private static <T> SingleOutputStreamOperator<T> counted(DataStream<T> records) {
        return records.filter(new Counted<>()).name("counted").setParallelism(records.getParallelism());
    }
}
