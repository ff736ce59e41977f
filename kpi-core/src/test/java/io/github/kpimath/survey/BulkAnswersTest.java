package io.github.kpimath.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Direction;
import io.github.kpimath.testing.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arrays of any length and on any scale, against one counter per answer. */
class BulkAnswersTest {

    /** What is counted together. */
    private static final int BLOCK = 16_384;

    /** Several blocks, and a rest. */
    private static final int MANY = 18 * BLOCK + 12_221;

    private static final int BLOCKS_BEGIN = 1 << 13;

    private static final int FOUR_MEBI = 1 << 22;

    /** Whether worth it or not. */
    private static final int THREADS = 4;

    private static final int PARTS_PER_THREAD = 8;

    private static final int[] WHERE = {
        0,
        1,
        2,
        3,
        511,
        512,
        1_024,
        1_535,
        2_047,
        8_192,
        BLOCK - 1,
        BLOCK,
        18 * BLOCK - 1,
        18 * BLOCK,
        MANY - 2,
        MANY - 1
    };

    private static Scale scale(int minimum, int maximum) {
        return Scale.of(minimum, maximum, Direction.HIGH_IS_GOOD);
    }

    private static void counts(Scale scale, int length, IntUnaryOperator answer) {
        int[] answers = IntStream.range(0, length).map(answer).toArray();
        long[] expected = new long[scale.points()];
        for (int each : answers) {
            expected[each - scale.minimum()]++;
        }
        ScoreDistribution counted = ScoreDistribution.ofCounts(scale, expected);
        assertThat(ScoreDistribution.of(scale, answers)).isEqualTo(counted);
        assertThat(ScoreDistribution.parallelOf(scale, answers)).isEqualTo(counted);
        assertThat(new IntAnswers(answers).countByThreads(scale, THREADS)).containsExactly(expected);
        if (scale.minimum() >= Byte.MIN_VALUE && scale.maximum() <= Byte.MAX_VALUE) {
            assertThat(ScoreDistribution.of(scale, bytes(answers))).isEqualTo(counted);
            assertThat(ScoreDistribution.parallelOf(scale, bytes(answers))).isEqualTo(counted);
            assertThat(new ByteAnswers(bytes(answers)).countByThreads(scale, THREADS))
                    .containsExactly(expected);
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
        "0, 3",
        "0, 4",
        "0, 7",
        "0, 8",
        "0, 11",
        "0, 12",
        "0, 13",
        "0, 14",
        "0, 15",
        "0, 16",
        "3, 15",
        "3, 16",
        "14, 15",
        "-1, 14",
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
        for (int length : new int[] {
            0,
            1,
            3,
            1_023,
            1_025,
            BLOCKS_BEGIN - 1,
            BLOCKS_BEGIN,
            BLOCK - 1,
            BLOCK,
            5 * BLOCK - 1,
            5 * BLOCK,
            5 * BLOCK + 1,
            5 * BLOCK + 511,
            5 * BLOCK + 512,
            5 * BLOCK + 513,
            6 * BLOCK - 2_048,
            6 * BLOCK - 8_191,
            6 * BLOCK - 8_192,
            6 * BLOCK - 8_193,
            MANY
        }) {
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
        "0, 3",
        "0, 4",
        "0, 7",
        "0, 8",
        "0, 11",
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
            minimum + 8,
            minimum + 15,
            minimum + 16,
            minimum + 128,
            minimum - 128,
            minimum + 256,
            minimum + 65_536,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE,
            -1
        };
        for (int index : WHERE) {
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
            (byte) (minimum - 1),
            (byte) (maximum + 1),
            (byte) (minimum + 8),
            15,
            16,
            Byte.MIN_VALUE,
            -1,
            Byte.MAX_VALUE,
            (byte) (minimum + 128)
        };
        for (int index : WHERE) {
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

    /** Enough for two threads. */
    @ParameterizedTest
    @CsvSource({"0, 10", "-5, 5"})
    void inParallelAsInTurn(int minimum, int maximum) {
        Random random = new Random(maximum);
        Scale scale = scale(minimum, maximum);
        counts(scale, 2 * FOUR_MEBI + 77, i -> minimum + random.nextInt(scale.points()));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 0",
        "4194303, 2, 0",
        "4194304, 2, 1",
        "8388607, 2, 1",
        "8388608, 2, 2",
        "8388608, 1, 1",
        "8388608, 64, 2",
        "12582911, 3, 2",
        "12582912, 3, 3",
        "8589934560, 2, 2",
        "200000000, 64, 47",
        "268435456, 64, 64",
        "8589934588, 64, 64",
        "8589934588, 32767, 2047",
        "8589934588, 2147483647, 2047"
    })
    void aThreadHasFourMebibytes(long bytes, int most, int threads) {
        assertThat(BulkAnswers.threads(bytes, most)).isEqualTo(threads);
    }

    /** Answers that are all 0 and are not there; it is told in which parts they are asked for. */
    private static class Zeros extends BulkAnswers {

        private final int length;
        private final int width;
        private final AtomicInteger parts = new AtomicInteger();

        Zeros(int length, int width) {
            this.length = length;
            this.width = width;
        }

        @Override
        int length() {
            return length;
        }

        @Override
        int width() {
            return width;
        }

        @Override
        int answer(int index) {
            return 0;
        }

        @Override
        void copy(int from, int[] to, int length) {
            Arrays.fill(to, 0, length, 0);
        }

        @Override
        BitPlanes planes(Scale scale) {
            parts.incrementAndGet();
            return new IntAnswers(new int[0]).planes(scale);
        }
    }

    @ParameterizedTest
    @CsvSource({"2097151, 4, 1", "2097152, 4, 16", "2097152, 1, 1", "8388607, 1, 1", "8388608, 1, 16"})
    void inHowManyPartsIsAMatterOfBytesNotOfAnswers(int length, int width, int parts) {
        Zeros answers = new Zeros(length, width);
        assertThat(answers.countInParallel(Scale.ZERO_TO_TEN))
                .startsWith(length, 0)
                .hasSize(11);
        assertThat(answers.parts).hasValue(parts);
    }

    @Test
    void aPartIsCountedByWhoeverComesFirst() {
        for (int threads = 1; threads <= THREADS; threads++) {
            Zeros answers = new Zeros(THREADS * PARTS_PER_THREAD * BLOCK + 5, 1);
            assertThat(answers.countByThreads(Scale.ZERO_TO_TEN, threads))
                    .startsWith(answers.length(), 0)
                    .hasSize(11);
            assertThat(answers.parts).hasValue(PARTS_PER_THREAD * threads);
        }
    }

    @Test
    void afterAnAnswerOffTheScaleNoPartIsBegun() {
        int[] answers = new int[PARTS_PER_THREAD * BLOCK];
        answers[BLOCK] = 11;
        Zeros counted = new Zeros(answers.length, Integer.BYTES) {
            @Override
            int answer(int index) {
                return answers[index];
            }

            @Override
            BitPlanes planes(Scale scale) {
                super.planes(scale);
                return new IntAnswers(answers).planes(scale);
            }
        };
        Refusal.of(() -> counted.countByThreads(Scale.ZERO_TO_TEN, 1), "score 11 at index 16384 ");
        assertThat(counted.parts).as("of eight").hasValueLessThanOrEqualTo(2);
    }

    /** Streams keep to the pool that they are asked in, which calls a second thread when there is something for it. */
    @Test
    void parallelOfHasSeveralThreads() {
        byte[] bytes = new byte[2 * FOUR_MEBI];
        int[] ints = new int[FOUR_MEBI / 2];
        assertThat(threadsOf(() -> ScoreDistribution.parallelOf(Scale.ZERO_TO_TEN, bytes)))
                .isEqualTo(2);
        assertThat(threadsOf(() -> ScoreDistribution.parallelOf(Scale.ZERO_TO_TEN, ints)))
                .isEqualTo(2);
    }

    private static int threadsOf(Runnable counting) {
        ForkJoinPool pool = new ForkJoinPool(2);
        try {
            pool.submit(counting).join();
            return pool.getPoolSize();
        } finally {
            pool.shutdown();
        }
    }

    /** On every scale that is counted by bits, each answer that is off it, one among thousands. */
    @Test
    void noneIsLostAmongManyOnAnySmallScale() {
        Random random = new Random(7);
        int[] wrong = IntStream.concat(IntStream.rangeClosed(-1, 32), IntStream.of(255, 256, Integer.MIN_VALUE))
                .toArray();
        for (int minimum = 0; minimum < 15; minimum++) {
            for (int maximum = minimum + 1; maximum <= 15; maximum++) {
                Scale scale = scale(minimum, maximum);
                int[] answers = new int[2 * BLOCK];
                Arrays.fill(answers, maximum);
                byte[] bytes = bytes(answers);
                for (int each : wrong) {
                    if (!scale.contains(each)) {
                        int index = random.nextInt(answers.length);
                        answers[index] = each;
                        bytes[index] = (byte) each;
                        refuses(scale, new IntAnswers(answers), each, index);
                        if (!scale.contains((byte) each)) {
                            refuses(scale, new ByteAnswers(bytes), (byte) each, index);
                        }
                        answers[index] = maximum;
                        bytes[index] = (byte) maximum;
                    }
                }
            }
        }
    }

    private static void refuses(Scale scale, BulkAnswers answers, int wrong, int index) {
        String words = "score " + wrong + " at index " + index + " is outside the scale " + scale;
        Refusal.of(() -> answers.count(scale), words);
        Refusal.of(() -> answers.countByThreads(scale, 2), words);
    }

    @Test
    void theLongestArrayIsReadToItsEndAndNoFurther() {
        List<Long> read = new ArrayList<>();
        BitPlanes planes = new BitPlanes(Scale.ZERO_TO_TEN, ~0xF) {
            @Override
            int read(long from, int[] words) {
                read.add(from);
                return 0;
            }
        };
        int longest = Integer.MAX_VALUE - 8;
        int from = longest / BLOCK * BLOCK;
        long[] counts = new long[11];
        assertThat(planes.count(from, longest, counts)).isTrue();
        assertThat(read).containsExactly(from + 0L, from + 4_096L, from + 8_192L, from + 12_288L);
        assertThat(counts[0]).isEqualTo(longest - from);
    }

    @Test
    void inPartsAnyLengthIsCountedToItsEnd() {
        Random random = new Random(5);
        int[] tens = new int[2 * THREADS * PARTS_PER_THREAD * BLOCK];
        Arrays.fill(tens, 10);
        for (int times = 0; times < 500; times++) {
            int length = tens.length - random.nextInt(tens.length);
            int[] answers = Arrays.copyOf(tens, length);
            long[] counted = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, length};
            int threads = 1 + random.nextInt(THREADS);
            assertThat(new IntAnswers(answers).countByThreads(Scale.ZERO_TO_TEN, threads))
                    .containsExactly(counted);
            assertThat(new ByteAnswers(bytes(answers)).countByThreads(Scale.ZERO_TO_TEN, threads))
                    .containsExactly(counted);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "-5, 5"})
    void inPartsTheFirstOffTheScaleIsNamed(int minimum, int maximum) {
        Scale scale = scale(minimum, maximum);
        for (int first : new int[] {0, 1, BLOCK - 1, BLOCK, MANY / 2, MANY - 1}) {
            int[] answers = new int[MANY];
            Arrays.fill(answers, minimum);
            Arrays.fill(answers, first, answers.length, maximum + 2);
            answers[first] = maximum + 1;
            String words = "score " + (maximum + 1) + " at index " + first + " is outside the scale " + scale;
            Refusal.of(() -> ScoreDistribution.parallelOf(scale, answers), words);
            Refusal.of(() -> new IntAnswers(answers).countByThreads(scale, THREADS), words);
            Refusal.of(() -> new ByteAnswers(bytes(answers)).countByThreads(scale, THREADS), words);
        }
    }

    @Test
    void theFirstOfSeveralIsNamed() {
        int[] answers = new int[MANY];
        answers[20_000] = 12;
        answers[10_000] = 11;
        Refusal.of(() -> ScoreDistribution.of(Scale.ZERO_TO_TEN, answers), "score 11 at index 10000 ");
    }

    /** Off the scale while they are counted, and on it when they are looked at again. */
    private static BulkAnswers corrected(int[] counted, int[] later) {
        return new BulkAnswers() {
            @Override
            int length() {
                return later.length;
            }

            @Override
            int width() {
                return Integer.BYTES;
            }

            @Override
            int answer(int index) {
                return later[index];
            }

            @Override
            void copy(int from, int[] to, int length) {
                System.arraycopy(counted, from, to, 0, length);
            }

            @Override
            BitPlanes planes(Scale scale) {
                return new IntAnswers(counted).planes(scale);
            }
        };
    }

    @Test
    void whatIsChangedWhileItIsCountedIsRefusedAsThat() {
        for (int length : new int[] {3, MANY}) {
            int[] right = new int[length];
            int[] wrong = right.clone();
            wrong[1] = 11;
            BulkAnswers answers = corrected(wrong, right);
            for (int threads = 1; threads <= 2; threads++) {
                int each = threads;
                Refusal.of(
                        ConcurrentModificationException.class,
                        () -> answers.countByThreads(Scale.ZERO_TO_TEN, each),
                        "answers were changed while they were counted",
                        "0..10");
            }
        }
    }

    @Test
    void neitherMayBeNull() {
        Refusal.ofNull(() -> ScoreDistribution.of(null, new byte[0]), "scale");
        Refusal.ofNull(() -> ScoreDistribution.of(Scale.ZERO_TO_TEN, (byte[]) null), "answers");
        Refusal.ofNull(() -> ScoreDistribution.parallelOf(null, 1), "scale");
        Refusal.ofNull(() -> ScoreDistribution.parallelOf(null, new byte[0]), "scale");
        Refusal.ofNull(() -> ScoreDistribution.parallelOf(Scale.ZERO_TO_TEN, (int[]) null), "answers");
        Refusal.ofNull(() -> ScoreDistribution.parallelOf(Scale.ZERO_TO_TEN, (byte[]) null), "answers");
    }
}
