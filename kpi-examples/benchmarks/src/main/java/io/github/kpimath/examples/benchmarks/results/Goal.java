package io.github.kpimath.examples.benchmarks.results;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * A benchmark of kpi-core, what it is measured beside, and what is wanted of it.
 *
 * @param work the kind of work, as the table calls it
 * @param ours the benchmark that is read, mostly of kpi-core
 * @param beside the benchmark that it is measured beside, with the same parameters; or where the slowest and the fastest of one benchmark
 *     are compared, the parameter in which they differ
 * @param reading how the two are read
 * @param wanted what is wanted of the reading; nothing where it is only reported
 * @param where under which parameters
 * @param java on which JDKs, by feature number
 * @param quickRecords with how many records a quick run looks at it, where it has a size; 0 if it does not look at it
 */
public record Goal(
        String work,
        String ours,
        String beside,
        Reading reading,
        OptionalDouble wanted,
        Predicate<Measurement> where,
        IntPredicate java,
        long quickRecords) {

    private static final long QUICK_RECORDS = 1_000_000;
    private static final String SLOWEST_BY = "slowest beside fastest by ";

    /** Two benchmarks; reported, and no more. */
    public static Goal of(String work, String ours, String beside, Reading reading) {
        return new Goal(work, ours, beside, reading, OptionalDouble.empty(), any -> true, any -> true, QUICK_RECORDS);
    }

    /** The slowest of one benchmark beside the fastest, all parameters being equal but one. */
    public static Goal spread(String work, String ours, String parameter, Reading reading) {
        return of(work, ours, SLOWEST_BY + parameter, reading);
    }

    public Goal wanted(double bound) {
        return new Goal(work, ours, beside, reading, OptionalDouble.of(bound), where, java, quickRecords);
    }

    public Goal where(Predicate<Measurement> condition) {
        return new Goal(work, ours, beside, reading, wanted, condition, java, quickRecords);
    }

    public Goal from(long records) {
        return where(each -> each.records() >= records);
    }

    public Goal below(long records) {
        return where(each -> each.records() < records);
    }

    public Goal on(IntPredicate jdks) {
        return new Goal(work, ours, beside, reading, wanted, where, jdks, quickRecords);
    }

    /** Too long for a quick run. */
    public Goal fullRunOnly() {
        return quickly(0);
    }

    /** What a quick run looks at. */
    public Goal quickly(long records) {
        return new Goal(work, ours, beside, reading, wanted, where, java, records);
    }

    public boolean isQuick() {
        return quickRecords > 0;
    }

    /** The same, read so that two machines can be compared. */
    Goal onAnyMachine() {
        return new Goal(work, ours, beside, reading.onAnyMachine(), OptionalDouble.empty(), where, java, quickRecords);
    }

    /** The benchmarks that must be run for it. */
    public List<String> benchmarks() {
        return isSpread() ? List.of(ours) : List.of(ours, beside);
    }

    /** The same for goals that differ only in what is wanted under which conditions. */
    String pair() {
        return ours + "|" + beside + "|" + reading;
    }

    /** The same whatever the answer and the JDK. */
    String question(Measurement its) {
        return work + "|" + pair() + "|" + parameters(its);
    }

    /** Those that the question is about. */
    SortedMap<String, String> parameters(Measurement its) {
        return isSpread() ? its.parametersWithout(beside.substring(SLOWEST_BY.length())) : its.parameters();
    }

    boolean isSpread() {
        return beside.startsWith(SLOWEST_BY);
    }

    List<Finding> findings(MeasuredRun run) {
        if (!java.test(run.java())) {
            return List.of();
        }
        if (isSpread()) {
            return spreads(run, beside.substring(SLOWEST_BY.length()));
        }
        return run.of(ours).stream()
                .filter(where)
                .flatMap(its ->
                        run.of(beside).stream().filter(its::goesWith).limit(1).map(other -> finding(its, other)))
                .toList();
    }

    private List<Finding> spreads(MeasuredRun run, String parameter) {
        Comparator<Measurement> byTime = Comparator.comparingDouble(each -> each.perRecord(Measurement.NANOS));
        return run.byOthersThan(parameter, ours).values().stream()
                .map(those -> those.stream().filter(where).sorted(byTime).toList())
                .filter(those -> those.size() > 1)
                .map(those -> finding(those.get(those.size() - 1), those.get(0)))
                .toList();
    }

    private Finding finding(Measurement its, Measurement other) {
        return new Finding(this, its, other, reading.of(its, other));
    }
}
