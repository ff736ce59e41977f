package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.Kpi;
import io.github.kpimath.examples.report.records.RecordFile;
import io.github.kpimath.retention.CohortTable;
import io.github.kpimath.value.DateRange;
import io.github.kpimath.value.PerPeriod;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What all sections of a report need beside the evidence of their population.
 *
 * @param inventory which files there are
 * @param timeframe the period
 * @param horizon where lifetimes end, in months
 * @param currency of all amounts
 * @param company what has no segments
 * @param segmentBy the column of segments where the population is one of them, otherwise empty
 */
record Context(
        Inventory inventory,
        Timeframe timeframe,
        int horizon,
        Currency currency,
        Company company,
        Optional<String> segmentBy) {

    /** A figure from records. */
    Figure figure(Kpi kpi, RecordFile... files) {
        return new Figure(kpi, missing(files));
    }

    Optional<Gap> missing(RecordFile... files) {
        return Arrays.stream(files)
                .map(inventory::without)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A figure about the whole company, which a segment does not have. */
    Figure ofCompany(Kpi kpi, RecordFile... files) {
        return new Figure(kpi, missing(files).or(this::wholeCompany));
    }

    /** A figure from numbers that are stated in the file of figures; in a segment there are none. */
    Figure stated(Function<Numbers, Kpi> kpi, String... names) {
        return stated(Optional.empty(), kpi, names);
    }

    /** A figure about the whole company from records or, where there is no such file, from stated numbers. */
    Figure counted(RecordFile file, Kpi ofRecords, Function<Numbers, Kpi> ofNumbers, String... names) {
        return counted(file, Optional.empty(), ofRecords, ofNumbers, names);
    }

    /** The same, of records that are counted by a stated number. */
    Figure counted(RecordFile file, String by, Kpi ofRecords, Function<Numbers, Kpi> ofNumbers, String... names) {
        Figure figure = counted(file, ofRecords, ofNumbers, names);
        return inventory.has(file) ? figure.unless(missing(by)) : figure;
    }

    /** The same, where either takes something from other records too, which may be missing. */
    Figure counted(
            RecordFile file, Optional<Gap> noOther, Kpi ofRecords, Function<Numbers, Kpi> ofNumbers, String... names) {
        boolean isStated = !inventory.has(file) && missing(names).isEmpty();
        return isStated
                ? stated(noOther, ofNumbers, names)
                : ofCompany(ofRecords, file).unless(noOther);
    }

    /** A stated figure, of a KPI that takes something from records too, which may be missing. */
    Figure stated(Optional<Gap> noRecords, Function<Numbers, Kpi> kpi, String... names) {
        Numbers numbers = numbers(noRecords.or(() -> missing(names)).or(this::wholeCompany));
        return new Figure(numbers.make(kpi), numbers.gap());
    }

    /** Stated numbers that are good for segments too, such as the gross margin. */
    Numbers numbers(String... names) {
        return numbers(missing(names));
    }

    /** What is stated of another period. */
    Numbers numbersOf(DateRange period) {
        return new Numbers(
                inventory.fileName(RecordFile.FIGURES), company.stated().of(period), currency, Optional.empty());
    }

    private Numbers numbers(Optional<Gap> gap) {
        return new Numbers(
                inventory.fileName(RecordFile.FIGURES), company.stated().of(timeframe.days()), currency, gap);
    }

    private Optional<Gap> missing(String... names) {
        Map<String, BigDecimal> figures = company.stated().of(timeframe.days());
        return missing(RecordFile.FIGURES)
                .or(() -> Arrays.stream(names)
                        .filter(name -> !figures.containsKey(name))
                        .findFirst()
                        .map(name -> Gap.noFigure(name, inventory.fileName(RecordFile.FIGURES))));
    }

    /** Spend of all is nobody's: the figures of a segment need a file of spend that tells segments apart. */
    Optional<Gap> withoutSpend() {
        return segmentBy
                .map(column -> inventory.without(RecordFile.SPEND, column))
                .orElse(inventory.without(RecordFile.SPEND));
    }

    /** By the months of orders or, where there is no file of them, of use. */
    CohortTable cohorts(Facts facts) {
        return inventory.has(RecordFile.ORDERS) || !inventory.has(RecordFile.SESSIONS)
                ? facts.purchases().cohorts()
                : facts.useCohorts();
    }

    Optional<Gap> withoutCohorts() {
        Optional<Gap> noRecords = inventory.has(RecordFile.SESSIONS) ? Optional.empty() : missing(RecordFile.ORDERS);
        return noRecords.or(() -> timeframe.isStated() ? Optional.empty() : Optional.of(Gap.of("no-period")));
    }

    /** What is a table and no figure. */
    Development development(Facts facts) {
        boolean pricesKnown = inventory
                        .without(RecordFile.CUSTOMERS, "price_at_start")
                        .isEmpty()
                && inventory.without(RecordFile.CUSTOMERS, "monthly_price").isEmpty();
        return new Development(
                pricesKnown ? Optional.of(facts.customers().mrr()) : Optional.empty(),
                withoutCohorts().isEmpty() ? Optional.of(cohorts(facts)) : Optional.empty());
    }

    Optional<Gap> wholeCompany() {
        return segmentBy.map(column -> Gap.of(Gap.WHOLE_COMPANY));
    }

    Optional<Gap> withoutMonths() {
        return timeframe.months().isPresent() ? Optional.empty() : Optional.of(Gap.of("no-months"));
    }

    Optional<Gap> notOneMonth() {
        return timeframe.months().orElse(0) == 1 ? Optional.empty() : Optional.of(Gap.of("not-one-month"));
    }

    /** The length of the period; a month where it is not one of whole months, in which case there is a gap. */
    Period length() {
        return Period.ofMonths(Math.toIntExact(timeframe.months().orElse(1)));
    }

    <V extends Serializable> PerPeriod<V> perPeriod(V value) {
        return PerPeriod.of(value, length());
    }
}
