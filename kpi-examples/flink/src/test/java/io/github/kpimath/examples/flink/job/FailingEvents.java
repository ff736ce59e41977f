package io.github.kpimath.examples.flink.job;

import io.github.kpimath.examples.flink.records.Answer;
import io.github.kpimath.examples.flink.records.Customer;
import io.github.kpimath.examples.flink.records.SubscriptionLine;
import io.github.kpimath.examples.flink.records.Visit;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The same events, and each stream kills a task once. */
record FailingEvents(Events events) implements Events {

    @Override
    public DataStream<Customer> customers(StreamExecutionEnvironment engine) {
        return failing(events.customers(engine), "customers");
    }

    @Override
    public DataStream<Answer> answers(StreamExecutionEnvironment engine) {
        return failing(events.answers(engine), "answers");
    }

    @Override
    public DataStream<SubscriptionLine> lines(StreamExecutionEnvironment engine) {
        return failing(events.lines(engine), "lines");
    }

    @Override
    public DataStream<Visit> visits(StreamExecutionEnvironment engine) {
        return failing(events.visits(engine), "visits");
    }

    private static <T> DataStream<T> failing(DataStream<T> records, String stream) {
        return records.map(new FailOnce<T>(stream))
                .returns(records.getType())
                .setParallelism(records.getParallelism())
                .name("fails once");
    }
}
