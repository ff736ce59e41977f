package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Direction;
import io.github.kpimath.testing.Refusal;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arrays of any length and on any scale, against one counter per answer. */
class BulkAnswersTest {

    /** More than 255 rows of 512, and a rest. */
    private static final int MANY = 300 * 512 + 77;

    private static final int ROWS_BEGIN = 100_000;

    private static Scale scale(int minimum, int maximum) {
        return Scale.of(minimum, maximum, Direction.HIGH_IS_GOOD);
    }

    private static void counts(Scale scale, int length, IntUnaryOperator answer) {
        int[] answers = IntStream.range(0, length).map(answer).toArray();
        long[] expected = new long[scale.points()];
        for (int each : answers) {
            expected[each - scale.minimum()]++;
        }
        assertThat(ScoreDistribution.of(scale, answers)).isEqualTo(ScoreDistribution.ofCounts(scale, expected));
        if (scale.minimum() >= Byte.MIN_VALUE && scale.maximum() <= Byte.MAX_VALUE) {
            assertThat(ScoreDistribution.of(scale, bytes(answers)))
                    .isEqualTo(ScoreDistribution.ofCounts(scale, expected));
        }
    }

    private static byte[] bytes(int[] answers) {
        byte[] bytes = new byte[answers.length];
        for (int i = 0; i < answers.length; i++) {
            bytes[i] = (byte) answers[i];
        }
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10",
        "1, 10",
        "1, 7",
        "1, 5",
        "1, 2",
        "0, 12",
        "0, 13",
        "3, 15",
        "-5, 5",
        "-3, 9",
        "0, 100",
        "115, 127",
        "116, 128",
        "-128, -120",
        "2147483637, 2147483647",
        "-2147483648, -2147483638"
    })
    void asOneByOne(int minimum, int maximum) {
        Scale scale = scale(minimum, maximum);
        Random random = new Random(minimum);
        for (int length : new int[] {0, 1, 3, 511, ROWS_BEGIN - 1, ROWS_BEGIN, MANY}) {
            counts(scale, length, i -> minimum + random.nextInt(scale.points()));
            counts(scale, length, i -> minimum);
            counts(scale, length, i -> maximum);
            counts(scale, length, i -> minimum + (int) ((long) i * scale.points() / length));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10",
        "1, 10",
        "1, 5",
        "0, 12",
        "0, 13",
        "115, 127",
        "2147483637, 2147483647",
        "-2147483648, -2147483638"
    })
    void anAnswerOffTheScaleIsNamedWhereverItStands(int minimum, int maximum) {
        Scale scale = scale(minimum, maximum);
        int[] wrong = {
            minimum - 1,
            maximum + 1,
            minimum + 128,
            minimum - 128,
            minimum + 256,
            minimum + 65_536,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE,
            -1
        };
        for (int index : new int[] {0, 511, 512, 254 * 512, 255 * 512, MANY - 78, MANY - 77, MANY - 1}) {
            for (int answer : wrong) {
                if (!scale.contains(answer)) {
                    int[] answers = new int[MANY];
                    Arrays.fill(answers, minimum);
                    answers[index] = answer;
                    Refusal.of(
                            () -> ScoreDistribution.of(scale, answers), "score " + answer + " at index " + index + " ");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 10", "1, 5", "0, 12", "0, 13", "115, 127", "116, 127"})
    void aByteOffTheScaleIsNamedWhereverItStands(int minimum, int maximum) {
        Scale scale = scale(minimum, maximum);
        byte[] wrong = {
            (byte) (minimum - 1), (byte) (maximum + 1), Byte.MIN_VALUE, -1, Byte.MAX_VALUE, (byte) (minimum + 128)
        };
        for (int index : new int[] {0, 7, 8, 511, 512, 254 * 512, 255 * 512, MANY - 78, MANY - 77, MANY - 1}) {
            for (byte answer : wrong) {
                if (!scale.contains(answer)) {
                    byte[] answers = new byte[MANY];
                    Arrays.fill(answers, (byte) minimum);
                    answers[index] = answer;
                    Refusal.of(
                            () -> ScoreDistribution.of(scale, answers), "score " + answer + " at index " + index + " ");
                }
            }
        }
    }

    @Test
    void theFirstOfSeveralIsNamed() {
        int[] answers = new int[MANY];
        answers[200_00] = 12;
        answers[100_00] = 11;
        Refusal.of(() -> ScoreDistribution.of(Scale.ZERO_TO_TEN, answers), "score 11 at index 10000 ");
    }

    @Test
    void neitherMayBeNull() {
        Refusal.ofNull(() -> ScoreDistribution.of(null, new byte[0]), "scale");
        Refusal.ofNull(() -> ScoreDistribution.of(Scale.ZERO_TO_TEN, (byte[]) null), "answers");
    }
}
