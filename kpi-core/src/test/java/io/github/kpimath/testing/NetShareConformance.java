package io.github.kpimath.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.NetShareKpi;
import io.github.kpimath.PointChange;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.NetShareDifferenceInterval;
import io.github.kpimath.stats.NetShareInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** One share less another of the same sample: −100 to 100, antisymmetric, with an interval that stays there. */
public abstract class NetShareConformance<E, K extends NetShareKpi> extends ScoreConformance<E, K> {

    private static final double ROUNDING = 1e-9;

    /** The same sample with the two shares exchanged. */
    protected abstract E swapped(E input);

    @Override
    protected void readsAs(K kpi, Ratio exact) {
        super.readsAs(kpi, exact);
        assertThat(kpi.points()).isBetween(-100.0, 100.0);
        assertThat(kpi.favourable() + kpi.unfavourable()).isLessThanOrEqualTo(kpi.total());
        ConfidenceInterval interval = kpi.interval(0.95);
        assertThat(interval).isEqualTo(kpi.interval(0.95, NetShareInterval.SCORE));
        assertThat(kpi.intervalIfKnown(0.95)).contains(interval);
        assertThat(interval.lower()).isBetween(-100.0, kpi.points() + ROUNDING);
        assertThat(interval.upper()).isBetween(kpi.points() - ROUNDING, 100.0);
        assertThat(kpi.interval(0.8).width()).isLessThan(interval.width());
        assertThat(kpi.interval(0.99).width()).isGreaterThan(interval.width());
    }

    @Override
    protected List<ThrowingCallable> accessors(K kpi) {
        List<ThrowingCallable> all = new ArrayList<>(super.accessors(kpi));
        all.add(kpi::standardError);
        all.add(() -> kpi.interval(0.95));
        all.add(() -> kpi.interval(0.95, NetShareInterval.WALD));
        return all;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void intervalsByAnyMethodAtAnyLevel(@ForAll("anyInput") E input) {
        for (Canonical<E, K> canonical : definitions()) {
            K kpi = canonical.kpi().apply(input);
            for (NetShareInterval method : NetShareInterval.values()) {
                if (kpi.isDefined()) {
                    ConfidenceInterval shares = method.of(kpi.favourable(), kpi.unfavourable(), kpi.total(), 0.9);
                    ConfidenceInterval points = kpi.interval(0.9, method);
                    assertThat(points.lower()).isCloseTo(100 * shares.lower(), within(ROUNDING));
                    assertThat(points.upper()).isCloseTo(100 * shares.upper(), within(ROUNDING));
                    for (double level : new double[] {0, 1, 95, Double.NaN}) {
                        Refusal.of(() -> kpi.interval(level, method), "level", level);
                    }
                }
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void exchangingTheSharesTurnsTheSign(@ForAll("anyInput") E input) {
        for (Canonical<E, K> canonical : definitions()) {
            K kpi = canonical.kpi().apply(input);
            K opposite = canonical.kpi().apply(swapped(input));
            assertThat(opposite.isDefined()).isEqualTo(kpi.isDefined());
            assertThat(opposite.favourable()).isEqualTo(kpi.unfavourable());
            if (kpi.isDefined()) {
                assertThat(opposite.exactPoints()).isEqualTo(kpi.exactPoints().negated());
                ConfidenceInterval interval = kpi.interval(0.95);
                assertThat(opposite.interval(0.95).lower()).isCloseTo(-interval.upper(), within(ROUNDING));
                assertThat(opposite.interval(0.95).upper()).isCloseTo(-interval.lower(), within(ROUNDING));
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void changesInPoints(@ForAll("anyInput") E later, @ForAll("anyInput") E earlier) {
        List<Canonical<E, K>> all = definitions();
        K first = all.get(0).kpi().apply(later);
        for (Canonical<E, K> canonical : all) {
            K now = canonical.kpi().apply(later);
            K before = canonical.kpi().apply(earlier);
            if (now.isDefined() && before.isDefined()) {
                PointChange change = now.changeSince(before, 0.95);
                assertThat(change.exactPoints().plus(before.exactPoints())).isEqualTo(now.exactPoints());
                assertThat(change).isEqualTo(now.changeSince(before, 0.95, NetShareDifferenceInterval.SCORE));
                assertThat(change.interval().lower()).isLessThanOrEqualTo(change.points() + ROUNDING);
                assertThat(change.interval().upper()).isGreaterThanOrEqualTo(change.points() - ROUNDING);
            } else {
                assertThatThrownBy(() -> now.changeSince(before, 0.95)).isInstanceOf(UndefinedKpiException.class);
            }
            if (canonical != all.get(0)) {
                Refusal.of(
                        () -> first.changeSince(before, 0.95),
                        "earlier",
                        before.definition().id(),
                        "not comparable");
            }
        }
    }

    /** The variance of answers that count +1, 0 and −1, straight from the definition: mean of squares less squared mean. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void standardErrorIsThatOfTheMeanAnswer(@ForAll("anyInput") E input) {
        for (Canonical<E, K> canonical : definitions()) {
            K kpi = canonical.kpi().apply(input);
            if (kpi.isDefined()) {
                double n = kpi.total();
                double mean = (kpi.favourable() - kpi.unfavourable()) / n;
                double squares = (kpi.favourable() + kpi.unfavourable()) / n;
                double error = 100 * Math.sqrt(Math.max(0, squares - mean * mean) / n);
                assertThat(kpi.standardError()).isCloseTo(error, within(1e-5));
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theSameScoreOfMoreIsSurer(@ForAll("anyInput") E input) {
        BinaryOperator<E> plus = plus().orElseThrow();
        for (Canonical<E, K> canonical : definitions()) {
            K few = canonical.kpi().apply(input);
            K many = canonical.kpi().apply(plus.apply(input, input));
            if (few.isDefined()) {
                assertThat(many.exactPoints()).isEqualTo(few.exactPoints());
                assertThat(many.interval(0.95).width())
                        .isLessThan(few.interval(0.95).width());
            }
        }
    }
}
