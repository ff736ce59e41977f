package io.github.kpimath.examples.flink.records;

import io.github.kpimath.value.DateRange;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A company of any size. Each record is a function of the seed and its number alone: any machine can make any of them, in any
 * order and again, and none is kept.
 *
 * @param seed another one is another company
 * @param period what the records are about; customers and users may have come up to a year before
 * @param sizes how many records there are of each kind
 */
public record Generator(long seed, DateRange period, Sizes sizes) implements Serializable {

    /** An answer that is late by no more than this is to be counted. */
    public static final Duration LATE = Duration.ofDays(2);

    /** What an answer that never counts is late by. */
    static final Duration HOPELESSLY_LATE = Duration.ofDays(60);

    private static final List<String> SEGMENTS = List.of("small", "small", "small", "medium", "medium", "large");
    private static final long FIRST_ANSWERS = 100;
    private static final int DAYS_BEFORE = 365;
    private static final long VISITS_PER_USER = 20;

    /** The kinds of records, so that customer 7 and answer 7 have nothing in common. */
    private static final long CUSTOMER = 0;

    private static final long ANSWER = 1;
    private static final long LINE = 2;
    private static final long VISIT = 3;
    private static final long USER = 4;
    private static final long KINDS = 5;
    private static final long MIX = 0xBF58476D1CE4E5B9L;

    private SplittableRandom random(long kind, long index) {
        return new SplittableRandom((seed * KINDS + kind) * MIX ^ index);
    }

    /** The customer of a number from 0. */
    public Customer customer(long index) {
        SplittableRandom random = random(CUSTOMER, index);
        String segment = SEGMENTS.get(random.nextInt(SEGMENTS.size()));
        LocalDate joined = period.startInclusive().plusDays(random.nextLong(-DAYS_BEFORE, period.days()));
        double monthlyLoss = segment.equals("small") ? 0.06 : segment.equals("medium") ? 0.03 : 0.01;
        long stay = waiting(random, 30 / monthlyLoss);
        LocalDate left = joined.plusDays(stay);
        return new Customer("c" + index, segment, joined, left.isAfter(period.endExclusive()) ? null : left);
    }

    /**
     * The line of a number from 0: each customer has two, one after the other (another price, or a return after a gap) or side by
     * side. Lines of a stay too short for a second one are of the same day, and hold for no time.
     */
    public SubscriptionLine line(long index) {
        Customer customer = customer(index / 2);
        SplittableRandom random = random(LINE, index / 2);
        BigDecimal price = price(random);
        BigDecimal otherPrice = price(random);
        LocalDate change = customer.joined().plusDays(1 + random.nextInt(200));
        LocalDate resumption = change.plusDays(random.nextInt(4) == 0 ? 45 : 0);
        boolean sideBySide = random.nextInt(4) == 0;
        if (index % 2 == 0) {
            return line(customer, customer.joined(), sideBySide ? null : change, price);
        }
        return line(customer, resumption, null, otherPrice);
    }

    private static SubscriptionLine line(
            Customer customer, LocalDate from, @Nullable LocalDate until, BigDecimal price) {
        LocalDate left = customer.left();
        LocalDate end = left == null || (until != null && until.isBefore(left)) ? until : left;
        LocalDate start = end != null && end.isBefore(from) ? end : from;
        return new SubscriptionLine(customer.id(), start, end, price);
    }

    private static BigDecimal price(SplittableRandom random) {
        return BigDecimal.valueOf(10 + random.nextInt(90)).add(new BigDecimal("0.90"));
    }

    /** The answer of a number from 0, in the order in which they arrive; one in ten is late, one in a thousand hopelessly. */
    public Answer answer(long index) {
        SplittableRandom random = random(ANSWER, index);
        String segment = SEGMENTS.get(random.nextInt(SEGMENTS.size()));
        Integer score = random.nextInt(20) == 0 ? null : score(random, segment);
        Instant time = arrival(index).minus(delay(index, random)).plusMillis(random.nextInt(1_000));
        return new Answer("r" + random.nextLong(sizes.answers()), segment, time, score);
    }

    private Instant arrival(long index) {
        Instant start = period.startInstant(ZoneOffset.UTC);
        long length = Duration.between(start, period.endInstant(ZoneOffset.UTC)).toMillis() - 1_000;
        return start.plusMillis((long) ((double) index / sizes.answers() * length));
    }

    private Duration delay(long index, SplittableRandom random) {
        if (isHopeless(index)) {
            return HOPELESSLY_LATE;
        }
        boolean late = random.nextInt(10) == 0;
        return Duration.ofSeconds(random.nextLong(late ? LATE.toSeconds() : 60));
    }

    /** Whether the answer of a number is so late that no window waits for it. */
    public boolean isHopeless(long index) {
        return index > FIRST_ANSWERS && index % 1_000 == 500;
    }

    private static int score(SplittableRandom random, String segment) {
        int best = segment.equals("large") ? 11 : segment.equals("medium") ? 10 : 9;
        return Math.max(random.nextInt(best), Math.max(random.nextInt(11), random.nextInt(11)));
    }

    /** The visit of a number from 0: users come in the period, and ever less often. */
    public Visit visit(long index) {
        SplittableRandom random = random(VISIT, index);
        long user = random.nextLong(Math.max(1, sizes.visits() / VISITS_PER_USER));
        long first = random(USER, user).nextLong(period.days());
        long day = first + waiting(random, 25);
        return new Visit("u" + user, period.startInclusive().plusDays(day < period.days() ? day : first));
    }

    /** Whole days until something that happens at the same rate always. */
    private static long waiting(SplittableRandom random, double meanDays) {
        return (long) (-StrictMath.log(1 - random.nextDouble()) * meanDays);
    }
}
