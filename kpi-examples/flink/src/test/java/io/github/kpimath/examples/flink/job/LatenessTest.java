package io.github.kpimath.examples.flink.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.examples.flink.records.Answer;
import io.github.kpimath.examples.flink.records.Customer;
import io.github.kpimath.examples.flink.records.SubscriptionLine;
import io.github.kpimath.examples.flink.records.Visit;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import io.github.kpimath.value.DateRange;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers one by one, in windows of two days every day that wait for one day. */
class LatenessTest {

    private static final DateRange PERIOD = DateRange.parse("2026-05-01/2026-05-11");
    private static final Measures MEASURES =
            new Measures(PERIOD, new SurveyWindows(PERIOD, 2, 1, Duration.ofDays(1)), "USD");

    @TempDir
    private Path folder;

    private static Answer answer(String time, int score) {
        return new Answer("r", "small", Instant.parse(time), score);
    }

    private List<Finding.WindowAnswers> windows(Answer... answers) throws Exception {
        List<Finding.WindowAnswers> windows = new ArrayList<>();
        findings(answers).forEach(finding -> {
            if (finding instanceof Finding.WindowAnswers window) {
                windows.add(window);
            }
        });
        return windows;
    }

    private List<Finding> findings(Answer... answers) throws Exception {
        StreamExecutionEnvironment engine = new Engine(Duration.ofMillis(100), 0, Duration.ZERO).found(2, folder);
        List<Finding> findings = new ArrayList<>();
        new KpiJob(engine, new OnlyAnswers(List.of(answers)), MEASURES)
                .findings()
                .executeAndCollect()
                .forEachRemaining(findings::add);
        return findings;
    }

    private static ScoreDistribution scores(int... answers) {
        return ScoreDistribution.of(Scale.ZERO_TO_TEN, answers);
    }

    private static DateRange days(String range) {
        return DateRange.parse(range);
    }

    @Test
    void aLateAnswerChangesWindowsThatWereGivenOut() throws Exception {
        List<Finding.WindowAnswers> windows = windows(
                answer("2026-05-02T12:00:00Z", 10),
                answer("2026-05-03T02:00:00Z", 9),
                answer("2026-05-02T13:00:00Z", 0),
                answer("2026-05-09T00:00:00Z", 8));

        assertThat(windows)
                .filteredOn(window -> window.window().equals(days("2026-05-01/2026-05-03")))
                .extracting(Finding.WindowAnswers::answers)
                .containsExactly(scores(10), scores(10, 0));
        assertThat(windows)
                .filteredOn(window -> window.window().equals(days("2026-05-02/2026-05-04")))
                .extracting(Finding.WindowAnswers::answers)
                .containsExactly(scores(10, 9, 0));
    }

    @Test
    void manyLateAnswersOfADayAreOneUpdate() throws Exception {
        List<Finding.WindowAnswers> windows = windows(
                answer("2026-05-02T12:00:00Z", 10),
                answer("2026-05-03T02:00:00Z", 9),
                answer("2026-05-02T13:00:00Z", 0),
                answer("2026-05-02T14:00:00Z", 1),
                answer("2026-05-02T15:00:00Z", 2),
                answer("2026-05-09T00:00:00Z", 8));

        assertThat(windows)
                .filteredOn(window -> window.window().equals(days("2026-05-01/2026-05-03")))
                .extracting(Finding.WindowAnswers::answers)
                .containsExactly(scores(10), scores(10, 0, 1, 2));
    }

    @Test
    void anAnswerTooLateForOneOfItsWindowsIsInNone() throws Exception {
        List<Finding> findings = findings(
                answer("2026-05-02T12:00:00Z", 10),
                answer("2026-05-04T02:00:00Z", 9),
                answer("2026-05-02T13:00:00Z", 0),
                answer("2026-05-03T13:00:00Z", 5));

        Gathering gathering = new Gathering();
        findings.forEach(gathering::add);
        assertThat(gathering.tables().late()).isEqualTo(Map.of("small", scores(0)));
        assertThat(gathering.tables().answers())
                .isEqualTo(Map.of(
                        days("2026-05-01/2026-05-03"), Map.of("small", scores(10)),
                        days("2026-05-02/2026-05-04"), Map.of("small", scores(10, 5)),
                        days("2026-05-03/2026-05-05"), Map.of("small", scores(9, 5)),
                        days("2026-05-04/2026-05-06"), Map.of("small", scores(9))));
    }

    /** Nothing but these answers, in this order. */
    private record OnlyAnswers(List<Answer> answers) implements Events {

        @Override
        public DataStream<Answer> answers(StreamExecutionEnvironment engine) {
            return engine.fromData(answers, TypeInformation.of(Answer.class))
                    .setParallelism(1)
                    .assignTimestampsAndWatermarks(AnswerTimes.strategy())
                    .setParallelism(1);
        }

        @Override
        public DataStream<Customer> customers(StreamExecutionEnvironment engine) {
            return new FileEvents("no-such-folder").customers(engine);
        }

        @Override
        public DataStream<SubscriptionLine> lines(StreamExecutionEnvironment engine) {
            return new FileEvents("no-such-folder").lines(engine);
        }

        @Override
        public DataStream<Visit> visits(StreamExecutionEnvironment engine) {
            return new FileEvents("no-such-folder").visits(engine);
        }
    }
}
