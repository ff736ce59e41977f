package io.github.kpimath.health;

import static io.github.kpimath.internal.Counts.requirePart;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.PointChange;
import io.github.kpimath.Words;
import io.github.kpimath.internal.TextTable;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.Fraction;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Does a health score foretell who leaves? Later churn by band of the score: a table, not a KPI.
 *
 * <p>The score is that of the start of a period, the leaving that of the period: a score that is taken when the customer has left foretells
 * nothing. The cut points are the caller's; a score at a cut point belongs to the band above it. Customers without a score are
 * counted apart.
 *
 * <pre>{@code
 * HealthPrediction may = customers.stream().collect(HealthPrediction.collector(
 *         List.of(Fraction.of(40), Fraction.of(70)), Customer::scoreOnMayFirst, Customer::leftInMay));
 * may.bands().get(0).churn().percent();   // of those below 40
 * may.isFalling();                        // whether each band leaves less than the one below it
 * may.isForetelling(0.95);                // and whether that is more than chance
 * }</pre>
 *
 * <p><b>Example</b> of 50 customers below 40 left 20, of 100 from 40 to 70 left 10, of 200 above left 6: 40 %, 10 % and 3 %, falling.
 *
 * <p><b>Pooling</b> {@link #plus} joins disjoint sets of customers of one period and the same cuts. Two counts per band.
 *
 * <p><b>Pitfalls</b> churn may fall, or fail to, by chance: two bands of five customers foretell nothing. Bands cut where they make
 * the figures fall prove nothing; cut first, then look. Who was helped because his score was low and stayed makes a good score look
 * useless.
 *
 * <p><b>Source</b> customer-success guides. Immutable and thread-safe.
 *
 * @param bands from the lowest scores to the highest, from 0 to 100 without a gap
 * @param unscored customers without a score
 * @param unscoredLost how many of them left in the period that followed
 */
public record HealthPrediction(List<HealthBand> bands, long unscored, long unscoredLost)
        implements Evidence<HealthPrediction> {

    static final Fraction MOST = Fraction.of(100);

    private static final String FORETELLS = "health-foretells";
    private static final String MAY_BE_CHANCE = "health-may-be-chance";
    private static final String DOES_NOT = "health-does-not-foretell";
    private static final String TOO_FEW = "health-bands-too-few";

    /**
     * Checks and copies.
     *
     * @param bands from the lowest scores to the highest, from 0 to 100 without a gap
     * @param unscored customers without a score
     * @param unscoredLost how many of them left in the period that followed
     * @throws IllegalArgumentException if there are fewer than two bands, they leave a gap or do not reach from 0 to 100, a count is
     *     negative, or more left than there were
     */
    public HealthPrediction {
        bands = List.copyOf(requireNonNull(bands, "bands"));
        requirePart("unscoredLost", unscoredLost, unscored, "unscored");
        if (bands.size() < 2) {
            throw new IllegalArgumentException("bands has " + bands.size() + ": it takes two to compare");
        }
        Fraction next = Fraction.ZERO;
        for (HealthBand band : bands) {
            if (!band.from().equals(next)) {
                throw new IllegalArgumentException("bands has one from " + band.from() + " where " + next + " is due");
            }
            next = band.to();
        }
        if (!next.equals(MOST)) {
            throw new IllegalArgumentException("bands ends at " + next + ", not at " + MOST);
        }
    }

    /**
     * Nobody: the identity of {@link #plus} for these cut points.
     *
     * @param cuts where the bands meet, rising, between 0 and 100
     * @return the bands without customers
     * @throws IllegalArgumentException if there is no cut, or they do not rise between 0 and 100
     */
    public static HealthPrediction empty(List<Fraction> cuts) {
        return new Accumulator(requireNonNull(cuts, "cuts")).result();
    }

    /**
     * Collects customers by the score they had and whether they left later. Each record is one customer; with
     * {@link java.util.stream.Collectors#groupingBy(Function, Collector)} it is a table per segment. What is kept is two counts per
     * band.
     *
     * @param cuts where the bands meet, rising, between 0 and 100
     * @param score the score at the start of the period
     * @param left whether the customer left in it
     * @param <T> the customers
     * @return a collector
     * @throws IllegalArgumentException if there is no cut, or they do not rise between 0 and 100
     */
    public static <T> Collector<T, ?, HealthPrediction> collector(
            List<Fraction> cuts, Function<? super T, CustomerHealthScore> score, Predicate<? super T> left) {
        empty(cuts);
        requireNonNull(score, "score");
        requireNonNull(left, "left");
        List<Fraction> copy = List.copyOf(cuts);
        return Collector.of(
                () -> new Accumulator(copy),
                (bands, customer) -> bands.add(score.apply(customer), left.test(customer)),
                Accumulator::merge,
                Accumulator::result,
                Collector.Characteristics.UNORDERED);
    }

    @Override
    public HealthPrediction plus(HealthPrediction other) {
        if (bands.size() != other.bands.size()) {
            throw new IllegalArgumentException(
                    "other has " + other.bands.size() + " bands, this " + bands.size() + ": only the same cuts add up");
        }
        return new HealthPrediction(
                IntStream.range(0, bands.size())
                        .mapToObj(i -> bands.get(i).plus(other.bands.get(i)))
                        .toList(),
                Math.addExact(unscored, other.unscored),
                Math.addExact(unscoredLost, other.unscoredLost));
    }

    /**
     * Whether the churn of each band is lower than that of the band below it; bands without customers are passed over.
     *
     * @return the answer for these customers, or empty where fewer than two bands have any
     */
    public Optional<Boolean> isFalling() {
        List<Fraction> churn = bands.stream()
                .filter(band -> band.customers() > 0)
                .map(band -> Fraction.of(band.lost(), band.customers()))
                .toList();
        return churn.size() < 2
                ? Optional.empty()
                : Optional.of(IntStream.range(1, churn.size())
                        .allMatch(i -> churn.get(i).compareTo(churn.get(i - 1)) < 0));
    }

    /**
     * How much more the customers of the highest band leave than those of the lowest one, of those bands that have customers: below 0
     * where a good score goes with staying.
     *
     * @param level the confidence of the interval, such as 0.95
     * @return the difference in percentage points with the Newcombe interval of two samples, or empty where fewer than two bands have
     *     any customers
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Optional<PointChange> changeFromLowestToHighest(double level) {
        ConfidenceInterval.requireLevel(level);
        List<HealthBand> known =
                bands.stream().filter(band -> band.customers() > 0).toList();
        if (known.size() < 2) {
            return Optional.empty();
        }
        ChurnRate highest = known.get(known.size() - 1).churn();
        return highest.changeSince(known.get(0).churn(), level);
    }

    /**
     * Whether the score foretold who left: churn is {@linkplain #isFalling() falling}, and the highest band leaves less than the
     * lowest one beyond chance, the interval of {@link #changeFromLowestToHighest} being below 0.
     *
     * @param level the confidence of the interval, such as 0.95
     * @return the answer for these customers, or empty where fewer than two bands have any
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Optional<Boolean> isForetelling(double level) {
        return changeFromLowestToHighest(level)
                .map(change -> isFalling().orElse(false) && change.interval().upper() < 0);
    }

    /**
     * The table as text: a line per band with its churn, how it comes about and its interval, and what follows from it: that the score
     * foretold who left only where that {@linkplain #isForetelling is more than chance}.
     *
     * @param locale the language and region
     * @param level the confidence of the intervals, such as 0.95
     * @return the lines
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public String text(Locale locale, double level) {
        ConfidenceInterval.requireLevel(level);
        TextTable table = new TextTable(locale).name("churn-by-health-band");
        Words words = table.words();
        for (HealthBand band : bands) {
            String most = band.to().equals(MOST) ? " ≤ x ≤ " : " ≤ x < ";
            table.figure("", words.number(band.from()) + most + words.number(band.to()), churn(words, band, level));
        }
        if (unscored > 0) {
            HealthBand apart = new HealthBand(Fraction.ZERO, MOST, unscored, unscoredLost);
            table.figure("", words.symbol("customers-without-score"), churn(words, apart, level));
        }
        return table.line(words.word("note." + conclusion(level))).text();
    }

    private String conclusion(double level) {
        if (isFalling().isEmpty()) {
            return TOO_FEW;
        }
        if (!isFalling().get()) {
            return DOES_NOT;
        }
        return isForetelling(level).orElse(false) ? FORETELLS : MAY_BE_CHANCE;
    }

    private static String churn(Words words, HealthBand band, double level) {
        return band.churnInterval(level)
                .map(interval -> words.value(band.churn()) + " (" + words.number(Fraction.of(band.lost())) + " ÷ "
                        + words.number(Fraction.of(band.customers())) + "; " + percent(words, level) + ": "
                        + percent(words, interval.lower()) + " … " + percent(words, interval.upper()) + ")")
                .orElseGet(() -> words.word("not-defined"));
    }

    private static String percent(Words words, double ratio) {
        return words.percent(Fraction.of(BigDecimal.valueOf(ratio)));
    }

    /** Counts by band; the last place is for who has no score. */
    private static final class Accumulator implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Fraction[] ends;
        private final long[] customers;
        private final long[] lost;

        Accumulator(List<Fraction> cuts) {
            if (cuts.isEmpty()) {
                throw new IllegalArgumentException("cuts is empty: it takes one to make two bands");
            }
            Fraction before = Fraction.ZERO;
            for (Fraction cut : cuts) {
                if (cut.compareTo(before) <= 0 || cut.compareTo(MOST) >= 0) {
                    throw new IllegalArgumentException(
                            "cuts " + cuts + " do not rise from above " + Fraction.ZERO + " to below " + MOST + ": "
                                    + cut + (cut.compareTo(before) <= 0 ? " is not above " + before : " is too much"));
                }
                before = cut;
            }
            this.ends = Stream.concat(cuts.stream(), Stream.of(MOST)).toArray(Fraction[]::new);
            this.customers = new long[ends.length + 1];
            this.lost = new long[ends.length + 1];
        }

        void add(CustomerHealthScore score, boolean left) {
            int band = ends.length;
            if (score.isDefined()) {
                Fraction points = score.exactPoints();
                band = 0;
                while (band < ends.length - 1 && points.compareTo(ends[band]) >= 0) {
                    band++;
                }
            }
            customers[band]++;
            lost[band] += left ? 1 : 0;
        }

        Accumulator merge(Accumulator other) {
            if (!Arrays.equals(ends, other.ends)) {
                throw new IllegalArgumentException("other has bands up to " + Arrays.toString(other.ends)
                        + ", this up to " + Arrays.toString(ends) + ": only the same cuts add up");
            }
            for (int i = 0; i < customers.length; i++) {
                customers[i] += other.customers[i];
                lost[i] += other.lost[i];
            }
            return this;
        }

        HealthPrediction result() {
            List<HealthBand> bands = new ArrayList<>();
            Fraction from = Fraction.ZERO;
            for (int i = 0; i < ends.length; i++) {
                bands.add(new HealthBand(from, ends[i], customers[i], lost[i]));
                from = ends[i];
            }
            return new HealthPrediction(bands, customers[ends.length], lost[ends.length]);
        }
    }
}
