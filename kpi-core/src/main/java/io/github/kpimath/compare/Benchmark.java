package io.github.kpimath.compare;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType.Unit;
import io.github.kpimath.value.PerPeriod;
import java.io.Serializable;
import java.time.Period;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a KPI may be held against: a published benchmark, or a target of your own, whose source is you.
 *
 * <pre>{@code
 * Benchmark.of(ConversionRate.Method.PEOPLE_OVER_VISITORS, KpiRange.between("2.5%", "3%"), "customer-experience guide")
 *         .inSector("e-commerce");
 * Benchmark ours = Benchmark.of(ChurnRate.Method.ALL_LOST_OVER_START, KpiRange.atMost("2%"), "our plan")
 *         .per(Period.ofMonths(1));
 * ours.compare(churn.per(Period.ofMonths(1))).verdict();   // WITHIN
 * ours.compare(churn.per(Period.ofYears(1))).verdict();    // OTHER_PERIOD: not comparable
 * }</pre>
 *
 * <p>A figure is compared only with a benchmark of the same definition and the same period; everything else is answered as not
 * comparable, with the reason, never silently. A KPI that needs no period, such as a share of answers, has a benchmark without
 * one. Where it does need one and the source states none, say so by {@link #withoutStatedPeriod()}: nothing is ever comparable
 * with that. Immutable and thread-safe.
 */
public final class Benchmark implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Definition definition;
    private final @Nullable Kpi like;
    private final KpiRange range;
    private final String source;
    private final boolean periodMissing;
    private final @Nullable Period period;
    private final @Nullable String sector;
    private final @Nullable Year year;

    private Benchmark(
            Definition definition,
            @Nullable Kpi like,
            KpiRange range,
            String source,
            boolean periodMissing,
            @Nullable Period period,
            @Nullable String sector,
            @Nullable Year year) {
        this.definition = requireNonNull(definition, "definition");
        this.like = like;
        this.range = requireNonNull(range, "range");
        this.source = requireNonNull(source, "source");
        this.periodMissing = periodMissing;
        this.period = period;
        this.sector = sector;
        this.year = year;
    }

    /**
     * A benchmark or target for a KPI whose figures depend on what was stated: a scale and cut, a horizon, a window.
     *
     * @param example any result that was stated in the same way; other results are not comparable
     * @param range the values that are as they should be
     * @param source who says so
     * @return the benchmark, of no period, any sector and no stated year
     * @throws IllegalArgumentException if the range is not in the unit of the KPI, or the source is blank
     */
    public static Benchmark like(Kpi example, KpiRange range, String source) {
        Benchmark benchmark = of(requireNonNull(example, "example").definition(), range, source);
        return new Benchmark(example.definition(), example, benchmark.range, source, false, null, null, null);
    }

    /**
     * A benchmark or target for a KPI whose definition says all; for one that depends on what was stated, such as a cut, see
     * {@link #like}.
     *
     * @param definition the definition that it is about
     * @param range the values that are as they should be
     * @param source who says so
     * @return the benchmark, of no period, any sector and no stated year
     * @throws IllegalArgumentException if the range is not in the unit of the KPI, or the source is blank
     */
    public static Benchmark of(Definition definition, KpiRange range, String source) {
        Unit unit = requireNonNull(definition, "definition").kpi().unit();
        if (!requireNonNull(range, "range").fits(unit)) {
            throw new IllegalArgumentException("range " + range + " is not in the unit of " + definition.id() + ", "
                    + unit + (unit == Unit.PERCENT ? ": state its ends with a percent sign, such as 3%" : ""));
        }
        requireText("source", source, "who says so");
        return new Benchmark(definition, null, range, source, false, null, null, null);
    }

    private static String requireText(String argument, String text, String expected) {
        if (requireNonNull(text, argument).isBlank()) {
            throw new IllegalArgumentException(argument + " is blank: expected " + expected);
        }
        return text;
    }

    /**
     * The same for a period.
     *
     * @param length the length of the period that the values are per, such as a month
     * @return the benchmark
     * @throws IllegalArgumentException if the length is not positive, or mixes months and days
     */
    public Benchmark per(Period length) {
        return new Benchmark(
                definition, like, range, source, false, PerPeriod.of("", length).period(), sector, year);
    }

    /**
     * The same, where the values are per some period and the source does not say which.
     *
     * @return a benchmark with which nothing is comparable
     */
    public Benchmark withoutStatedPeriod() {
        return new Benchmark(definition, like, range, source, true, null, sector, year);
    }

    /**
     * The same for a sector.
     *
     * @param name such as {@code e-commerce}
     * @return the benchmark
     * @throws IllegalArgumentException if the name is blank
     */
    public Benchmark inSector(String name) {
        String named = requireText("name", name, "the name of a sector");
        return new Benchmark(definition, like, range, source, periodMissing, period, named, year);
    }

    /**
     * The same for a year.
     *
     * @param published the year that the values are of
     * @return the benchmark
     */
    public Benchmark inYear(Year published) {
        return new Benchmark(
                definition, like, range, source, periodMissing, period, sector, requireNonNull(published, "published"));
    }

    /**
     * The definition that it is about.
     *
     * @return the definition
     */
    public Definition definition() {
        return definition;
    }

    /**
     * The values that are as they should be.
     *
     * @return the range
     */
    public KpiRange range() {
        return range;
    }

    /**
     * Who says so.
     *
     * @return the source
     */
    public String source() {
        return source;
    }

    /**
     * The period that the values are per.
     *
     * @return the period, or empty where there is none to state or none was stated
     */
    public Optional<Period> period() {
        return Optional.ofNullable(period);
    }

    /**
     * Whether the values are per some period and the source does not say which.
     *
     * @return true where nothing is comparable
     */
    public boolean isPeriodMissing() {
        return periodMissing;
    }

    /**
     * The sector it was observed in.
     *
     * @return the sector, or empty for any
     */
    public Optional<String> sector() {
        return Optional.ofNullable(sector);
    }

    /**
     * The year it is of.
     *
     * @return the year, or empty where it is not stated
     */
    public Optional<Year> year() {
        return Optional.ofNullable(year);
    }

    /**
     * Holds a result without a stated period against this.
     *
     * @param result the result
     * @return the reading; not comparable where this is per a period
     */
    public BenchmarkReading compare(Kpi result) {
        return new BenchmarkReading(this, result, verdict(result, null));
    }

    /**
     * Holds a result of a stated period against this.
     *
     * @param result the result and the length of its period
     * @return the reading; not comparable where the periods differ, or this is of no period
     */
    public BenchmarkReading compare(PerPeriod<? extends Kpi> result) {
        return new BenchmarkReading(this, result.value(), verdict(result.value(), result.period()));
    }

    private Verdict verdict(Kpi result, @Nullable Period of) {
        if (!result.definition().equals(definition) || (like != null && !like.isComparableWith(result))) {
            return Verdict.OTHER_DEFINITION;
        }
        if (periodMissing) {
            return Verdict.PERIOD_NOT_STATED;
        }
        if (period != null && of == null) {
            return Verdict.PERIOD_OF_RESULT_NOT_STATED;
        }
        if (!Objects.equals(period, of)) {
            return Verdict.OTHER_PERIOD;
        }
        if (!result.isDefined()) {
            return Verdict.UNDEFINED;
        }
        if (!range.isIn(result.formula().measure())) {
            return Verdict.OTHER_CURRENCY;
        }
        int side = range.side(result);
        return switch (result.direction()) {
            case HIGH_IS_GOOD -> Verdict.of(side);
            case LOW_IS_GOOD -> Verdict.of(-side);
            case NEITHER -> side == 0 ? Verdict.WITHIN : Verdict.OUTSIDE;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Benchmark benchmark && components().equals(benchmark.components());
    }

    @Override
    public int hashCode() {
        return components().hashCode();
    }

    private List<Object> components() {
        return List.of(definition, Optional.ofNullable(like), range, source, periodMissing, period(), sector(), year());
    }

    @Override
    public String toString() {
        return definition.id() + " " + range + " (" + source + ")";
    }
}
