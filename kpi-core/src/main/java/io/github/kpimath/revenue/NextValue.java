package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.estimate;
import static io.github.kpimath.Formula.result;
import static io.github.kpimath.Formula.undefined;

import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.TrendLine;
import io.github.kpimath.value.Fraction;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What comes after the results of complete periods, of which some may have no value, by one method. */
sealed interface NextValue extends Serializable {

    /**
     * The next value.
     *
     * @param measured a number as what is measured: money, or a plain number
     * @param least the least value possible
     */
    Formula formula(Function<Fraction, Formula> measured, long least);

    /** How much comes on by period, where there are values enough to tell. */
    Optional<Fraction> change();

    /** The prediction interval, where the method has one. */
    Optional<ConfidenceInterval> interval(double level);

    /** The method and the number of periods, where there are enough. */
    List<Note> notes();

    /** It stays as it is. */
    record LastValue(List<? extends Kpi> results) implements NextValue {

        @Override
        public Formula formula(Function<Fraction, Formula> measured, long least) {
            return results.isEmpty()
                    ? undefined(UndefinedReason.INCOMPLETE, Note.of("no-complete-period"))
                    : result(fromEnd(1));
        }

        @Override
        public Optional<Fraction> change() {
            return results.size() > 1 && fromEnd(1).isDefined() && fromEnd(2).isDefined()
                    ? Optional.of(fromEnd(1)
                            .formula()
                            .value()
                            .minus(fromEnd(2).formula().value()))
                    : Optional.empty();
        }

        @Override
        public Optional<ConfidenceInterval> interval(double level) {
            return Optional.empty();
        }

        @Override
        public List<Note> notes() {
            return results.isEmpty() ? List.of() : List.of(Note.of("forecast-last-value", results.size()));
        }

        private Kpi fromEnd(int place) {
            return results.get(results.size() - place);
        }
    }

    /** It goes on as it went. */
    record OnTheLine(List<? extends Kpi> results) implements NextValue {

        @Override
        public Formula formula(Function<Fraction, Formula> measured, long least) {
            return line().<Formula>map(line -> estimate(
                            "least-squares-line", possible(line.at(results.size()), measured, least), definedResults()))
                    .orElseGet(() -> undefined(
                            UndefinedReason.INCOMPLETE, Note.of("too-few-periods", TrendLine.MINIMUM_VALUES)));
        }

        private static Formula possible(Fraction next, Function<Fraction, Formula> measured, long least) {
            return next.compareTo(Fraction.of(least)) < 0
                    ? undefined(UndefinedReason.OUTSIDE_DOMAIN, Note.of("line-below-possible", least))
                    : measured.apply(next);
        }

        private Formula[] definedResults() {
            return results.stream().filter(Kpi::isDefined).map(Formula::result).toArray(Formula[]::new);
        }

        @Override
        public Optional<Fraction> change() {
            return line().map(TrendLine::slope);
        }

        @Override
        public Optional<ConfidenceInterval> interval(double level) {
            return line().flatMap(line -> line.predictionInterval(results.size(), level));
        }

        @Override
        public List<Note> notes() {
            int used = values().size();
            List<Note> notes = new ArrayList<>();
            if (used >= TrendLine.MINIMUM_VALUES) {
                notes.add(Note.of("forecast-least-squares", used));
            }
            if (used < results.size()) {
                notes.add(Note.of("periods-without-value", results.size() - (long) used));
            }
            return List.copyOf(notes);
        }

        private Optional<TrendLine> line() {
            SortedMap<Integer, Fraction> values = values();
            return values.size() < TrendLine.MINIMUM_VALUES ? Optional.empty() : Optional.of(TrendLine.of(values));
        }

        private SortedMap<Integer, Fraction> values() {
            SortedMap<Integer, Fraction> values = new TreeMap<>();
            for (int i = 0; i < results.size(); i++) {
                if (results.get(i).isDefined()) {
                    values.put(i, results.get(i).formula().value());
                }
            }
            return values;
        }
    }
}
