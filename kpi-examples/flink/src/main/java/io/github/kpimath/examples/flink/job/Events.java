package io.github.kpimath.examples.flink.job;

import io.github.kpimath.examples.flink.records.Answer;
import io.github.kpimath.examples.flink.records.Customer;
import io.github.kpimath.examples.flink.records.SubscriptionLine;
import io.github.kpimath.examples.flink.records.Visit;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where the records come from. */
public interface Events {

    /** Each customer once. */
    DataStream<Customer> customers(StreamExecutionEnvironment engine);

    /** Answers in the order of arrival, in one subtask, with event time. */
    DataStream<Answer> answers(StreamExecutionEnvironment engine);

    /** The subscription lines of all customers. */
    DataStream<SubscriptionLine> lines(StreamExecutionEnvironment engine);

    /** The visits of all users. */
    DataStream<Visit> visits(StreamExecutionEnvironment engine);
}
