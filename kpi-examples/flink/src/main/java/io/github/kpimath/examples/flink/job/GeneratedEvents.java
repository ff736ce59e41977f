package io.github.kpimath.examples.flink.job;

import io.github.kpimath.examples.flink.records.Answer;
import io.github.kpimath.examples.flink.records.Customer;
import io.github.kpimath.examples.flink.records.Generator;
import io.github.kpimath.examples.flink.records.SubscriptionLine;
import io.github.kpimath.examples.flink.records.Visit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Records that a generator makes where they are needed. */
public final class GeneratedEvents implements Events {

    private final Generator generator;
    private final Pace pace;

    /** All the records of a generator, at a pace. */
    public GeneratedEvents(Generator generator, Pace pace) {
        this.generator = generator;
        this.pace = pace;
    }

    @Override
    public DataStream<Customer> customers(StreamExecutionEnvironment engine) {
        return source(
                engine,
                "customers",
                generator::customer,
                generator.sizes().customers(),
                WatermarkStrategy.noWatermarks(),
                Customer.class);
    }

    @Override
    public DataStream<Answer> answers(StreamExecutionEnvironment engine) {
        return source(
                        engine,
                        "answers",
                        generator::answer,
                        generator.sizes().answers(),
                        AnswerTimes.strategy(),
                        Answer.class)
                .setParallelism(1); // several would each begin at another time
    }

    @Override
    public DataStream<SubscriptionLine> lines(StreamExecutionEnvironment engine) {
        return source(
                engine,
                "subscription lines",
                generator::line,
                generator.sizes().lines(),
                WatermarkStrategy.noWatermarks(),
                SubscriptionLine.class);
    }

    @Override
    public DataStream<Visit> visits(StreamExecutionEnvironment engine) {
        return source(
                engine,
                "visits",
                generator::visit,
                generator.sizes().visits(),
                WatermarkStrategy.noWatermarks(),
                Visit.class);
    }

    private <T> SingleOutputStreamOperator<T> source(
            StreamExecutionEnvironment engine,
            String name,
            GeneratorFunction<Long, T> record,
            long count,
            WatermarkStrategy<T> times,
            Class<T> type) {
        double share = (double) count / generator.sizes().events();
        return engine.fromSource(
                new DataGeneratorSource<>(record, count, pace.of(share), TypeInformation.of(type)), times, name);
    }
}
