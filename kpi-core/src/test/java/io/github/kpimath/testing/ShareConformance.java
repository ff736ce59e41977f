package io.github.kpimath.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpimath.PointChange;
import io.github.kpimath.ShareKpi;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.stats.ShareInterval;
import io.github.kpimath.value.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A share: a rate from 0 to 1 with an interval around it. */
public abstract class ShareConformance<E, K extends ShareKpi> extends RateConformance<E, K> {

    private static final Fraction HUNDRED = Fraction.of(100);

    @Override
    protected void readsAs(K kpi, Ratio exact) {
        super.readsAs(kpi, exact);
        assertThat(kpi.ratio()).isBetween(0.0, 1.0);
        ConfidenceInterval interval = kpi.interval(0.95);
        assertThat(interval).isEqualTo(kpi.interval(0.95, ShareInterval.WILSON));
        assertThat(kpi.intervalIfKnown(0.95)).contains(interval);
        assertThat(interval.lower()).isBetween(0.0, kpi.ratio());
        assertThat(interval.upper()).isBetween(kpi.ratio(), 1.0);
        assertThat(kpi.interval(0.8).width()).isLessThan(interval.width());
        assertThat(kpi.interval(0.99).width()).isGreaterThan(interval.width());
    }

    @Override
    protected List<ThrowingCallable> accessors(K kpi) {
        List<ThrowingCallable> all = new ArrayList<>(super.accessors(kpi));
        all.add(() -> kpi.interval(0.95));
        all.add(() -> kpi.interval(0.95, ShareInterval.WALD));
        return all;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void intervalsByAnyMethodAtAnyLevel(@ForAll("anyInput") E input) {
        for (Canonical<E, K> canonical : definitions()) {
            K kpi = canonical.kpi().apply(input);
            Ratio exact = canonical.value().apply(input);
            for (ShareInterval method : ShareInterval.values()) {
                if (exact.isDefined()) {
                    long part = exact.above().longValueExact();
                    long whole = exact.below().longValueExact();
                    assertThat(kpi.interval(0.9, method)).isEqualTo(method.of(part, whole, 0.9));
                    for (double level : new double[] {0, 1, 95, Double.NaN}) {
                        Refusal.of(() -> kpi.interval(level, method), "level", level);
                    }
                }
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void changesInPercentagePoints(@ForAll("anyInput") E later, @ForAll("anyInput") E earlier) {
        List<Canonical<E, K>> all = definitions();
        K first = all.get(0).kpi().apply(later);
        for (Canonical<E, K> canonical : all) {
            K now = canonical.kpi().apply(later);
            K before = canonical.kpi().apply(earlier);
            if (now.isDefined() && before.isDefined()) {
                PointChange change = now.changeSince(before, 0.95);
                assertThat(change.exactPoints().plus(before.exactRatio().times(HUNDRED)))
                        .isEqualTo(now.exactRatio().times(HUNDRED));
                assertThat(change.interval().contains(change.points())).isTrue();
                assertThat(change.interval().width())
                        .isGreaterThan(now.changeSince(before, 0.8).interval().width());
                assertThat(RoundTrip.of(change)).isEqualTo(change).hasSameHashCodeAs(change);
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

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theSameShareOfMoreIsSurer(@ForAll("anyInput") E input) {
        BinaryOperator<E> plus = plus().orElseThrow();
        for (Canonical<E, K> canonical : definitions()) {
            K few = canonical.kpi().apply(input);
            K many = canonical.kpi().apply(plus.apply(input, input));
            if (few.isDefined()) {
                assertThat(many.exactRatio()).isEqualTo(few.exactRatio());
                assertThat(many.interval(0.95).width())
                        .isLessThan(few.interval(0.95).width());
            }
        }
    }
}
