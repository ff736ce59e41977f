package io.github.kpimath.examples.flink.job;

import io.github.kpimath.examples.flink.records.Answer;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/** The event time of answers is when they were given. */
final class AnswerTimes {

    private AnswerTimes() {}

    static WatermarkStrategy<Answer> strategy() {
        return WatermarkStrategy.<Answer>forGenerator(context -> new ArrivalWatermarks<>())
                .withTimestampAssigner((answer, none) -> answer.time().toEpochMilli());
    }
}
