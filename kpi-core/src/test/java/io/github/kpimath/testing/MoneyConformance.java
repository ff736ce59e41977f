package io.github.kpimath.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.KpiType;
import io.github.kpimath.MoneyKpi;
import io.github.kpimath.value.Money;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** An amount: 34 digits, or rounded once to the minor unit of its currency, which is known even where there is no value. */
public abstract class MoneyConformance<E, K extends MoneyKpi> extends KpiConformance<E, K> {

    @Override
    protected KpiType.Unit unit() {
        return KpiType.Unit.MONEY;
    }

    /** The currency that went in. */
    protected abstract Currency currency(E input);

    /** The same input with all money times a factor. */
    protected abstract E scaled(E input, int factor);

    @Override
    protected void readsAs(K kpi, Ratio exact) {
        assertThat(kpi.exactAmount()).isEqualTo(kpi.formula().value());
        assertThat(kpi.amount()).isEqualTo(Money.of(exact.rounded(MathContext.DECIMAL128), kpi.currency()));
        int minor = kpi.currency().getDefaultFractionDigits();
        for (RoundingMode rounding : List.of(RoundingMode.HALF_EVEN, RoundingMode.CEILING, RoundingMode.DOWN)) {
            assertThat(kpi.amount(rounding))
                    .isEqualTo(Money.of(exact.rounded(minor, rounding), kpi.currency()))
                    .satisfies(money -> assertThat(money.amount().scale()).isEqualTo(minor));
        }
    }

    @Override
    protected List<ThrowingCallable> accessors(K kpi) {
        return List.of(kpi::amount, kpi::exactAmount, () -> kpi.amount(RoundingMode.HALF_EVEN));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theCurrencyIsKnown(@ForAll("anyInput") E input) {
        for (Canonical<E, K> canonical : definitions()) {
            assertThat(canonical.kpi().apply(input).currency())
                    .as("%s", canonical)
                    .isEqualTo(currency(input));
        }
        for (Canonical<E, K> canonical : definitions()) {
            assertThat(canonical.kpi().apply(empty()).currency())
                    .as("%s", canonical)
                    .isEqualTo(currency(empty()));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void moreMoneyMakesMoreByTheSameFactor(@ForAll("anyInput") E input) {
        for (Canonical<E, K> canonical : definitions()) {
            K kpi = canonical.kpi().apply(input);
            if (kpi.isDefined()) {
                Ratio tripled = Ratio.of(kpi.exactAmount()).times(3);
                assertThat(canonical.kpi().apply(scaled(input, 3)).exactAmount())
                        .as("%s", canonical)
                        .matches(tripled::is);
            }
        }
    }
}
