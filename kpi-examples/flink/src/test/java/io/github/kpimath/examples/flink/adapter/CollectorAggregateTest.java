package io.github.kpimath.examples.flink.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.kpimath.examples.flink.records.Answer;
import io.github.kpimath.survey.Scale;
import io.github.kpimath.survey.ScoreDistribution;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class CollectorAggregateTest {

    private final CollectorAggregate<Answer, ScoreDistribution> scores =
            new CollectorAggregate<>(() -> ScoreDistribution.collector(Scale.ZERO_TO_TEN, Answer::score));

    private static Answer answer(int score) {
        return new Answer("r", "small", Instant.EPOCH, score);
    }

    private static Serializable of(CollectorAggregate<Answer, ?> aggregate, int... answers) {
        Serializable container = aggregate.createAccumulator();
        for (int score : answers) {
            container = aggregate.add(answer(score), container);
        }
        return container;
    }

    @Test
    void collects() {
        assertThat(scores.getResult(of(scores, 10, 3))).isEqualTo(ScoreDistribution.of(Scale.ZERO_TO_TEN, 10, 3));
        assertThat(scores.getResult(scores.createAccumulator())).isEqualTo(ScoreDistribution.empty(Scale.ZERO_TO_TEN));
    }

    @Test
    void aResultThatWasGivenOutStaysWhenMoreIsCollected() {
        Serializable container = of(scores, 10);
        ScoreDistribution first = scores.getResult(container);

        container = scores.add(answer(3), container);

        assertThat(first).isEqualTo(ScoreDistribution.of(Scale.ZERO_TO_TEN, 10));
        assertThat(scores.getResult(container))
                .isEqualTo(scores.getResult(container))
                .isEqualTo(ScoreDistribution.of(Scale.ZERO_TO_TEN, 10, 3));
    }

    @Test
    void merges() {
        Serializable merged = scores.merge(of(scores, 10), of(scores, 3, 9));

        assertThat(scores.getResult(merged)).isEqualTo(ScoreDistribution.of(Scale.ZERO_TO_TEN, 10, 3, 9));
    }

    @Test
    void isShippedBeforeAndAfterItWasUsed() throws Exception {
        Serializable container = of(scores, 10);

        CollectorAggregate<Answer, ScoreDistribution> elsewhere = InstantiationUtil.clone(scores);

        assertThat(elsewhere.getResult(elsewhere.add(answer(3), container)))
                .isEqualTo(ScoreDistribution.of(Scale.ZERO_TO_TEN, 10, 3));
    }

    @Test
    void refusesCollectorsThatGiveOutTheirContainer() {
        CollectorAggregate<Answer, ?> lists = new CollectorAggregate<>(Collectors::toList);
        CollectorAggregate<Answer, ?> groups =
                new CollectorAggregate<>(() -> Collectors.groupingBy(Answer::segment, Collectors.counting()));

        assertThatIllegalArgumentException()
                .isThrownBy(lists::createAccumulator)
                .withMessageContaining("java.util.ArrayList")
                .withMessageContaining("segments as keys");
        assertThatIllegalArgumentException()
                .isThrownBy(groups::createAccumulator)
                .withMessageContaining("java.util.HashMap");
    }

    @Test
    void takesCollectorsThatMakeSomethingOfAList() {
        CollectorAggregate<Answer, Integer> sizes =
                new CollectorAggregate<>(() -> Collectors.collectingAndThen(Collectors.toList(), List::size));

        assertThat(sizes.getResult(of(sizes, 1, 2))).isEqualTo(2);
    }

    /** Not serializable. */
    private static final class Box {}

    @Test
    void refusesContainersThatCannotBeState() {
        CollectorAggregate<Answer, Integer> boxes = new CollectorAggregate<>(
                () -> Collector.<Answer, Box, Integer>of(Box::new, (box, item) -> {}, (a, b) -> a, box -> 1));

        assertThatIllegalArgumentException()
                .isThrownBy(boxes::createAccumulator)
                .withMessageContaining(Box.class.getName())
                .withMessageContaining("java.io.Serializable");
    }

    @Test
    void collectsWhatManyMachinesCollected() {
        List<Serializable> parts = List.of(of(scores, 1, 2), of(scores), of(scores, 9), of(scores, 10, 10));

        Serializable all = parts.stream().reduce(scores.createAccumulator(), scores::merge);

        assertThat(scores.getResult(all)).isEqualTo(ScoreDistribution.of(Scale.ZERO_TO_TEN, 1, 2, 9, 10, 10));
    }
}
