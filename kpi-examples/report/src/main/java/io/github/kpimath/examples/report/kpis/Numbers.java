package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.Kpi;
import io.github.kpimath.examples.report.records.InputException;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.MoneyAmount;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The stated figures that a KPI needs. Where there is a gap all are 0, and so is what the KPI takes from records: it has no value
 * then, but its name.
 */
final class Numbers {

    private final String file;
    private final Map<String, BigDecimal> figures;
    private final Currency currency;
    private final Optional<Gap> gap;

    Numbers(String file, Map<String, BigDecimal> figures, Currency currency, Optional<Gap> gap) {
        this.file = file;
        this.figures = figures;
        this.currency = currency;
        this.gap = gap;
    }

    Optional<Gap> gap() {
        return gap;
    }

    /** The KPI of these numbers; what kpi-core refuses is a slip in the file. */
    <K extends Kpi> K make(Function<Numbers, K> kpi) {
        try {
            return kpi.apply(this);
        } catch (IllegalArgumentException e) {
            throw new InputException(file + ": " + e.getMessage());
        }
    }

    long count(String name) {
        try {
            return decimal(name).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(name + " " + decimal(name) + ", expected a whole number");
        }
    }

    /** A number of days of which a KPI needs at least one. */
    int days(String name) {
        return gap.isPresent() ? 1 : Math.toIntExact(count(name));
    }

    Money money(String name) {
        return Money.of(decimal(name), currency);
    }

    Fraction fraction(String name) {
        return Fraction.of(decimal(name));
    }

    /** A count from records that goes with these numbers. */
    long with(long counted) {
        return gap.isPresent() ? 0 : counted;
    }

    /** An amount from records that goes with these numbers. */
    MoneyAmount with(MoneyAmount counted) {
        return gap.isPresent() ? Money.zero(currency) : counted;
    }

    private BigDecimal decimal(String name) {
        return gap.isPresent() ? BigDecimal.ZERO : figures.getOrDefault(name, BigDecimal.ZERO);
    }
}
