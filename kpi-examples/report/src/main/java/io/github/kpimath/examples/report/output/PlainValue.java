package io.github.kpimath.examples.report.output;

import io.github.kpimath.CountKpi;
import io.github.kpimath.DurationKpi;
import io.github.kpimath.Kpi;
import io.github.kpimath.MoneyKpi;
import io.github.kpimath.RateKpi;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.examples.report.kpis.Figure;
import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Optional;

/**
 * A figure for programs, whatever its kind.
 *
 * @param value the number in its unit, empty where there is none
 * @param unit what the number counts: a currency code, percent, points, days, count or number
 * @param reason why there is no number: a constant of kpi-core's UndefinedReason, or NOT_MEASURED; empty where there is one
 */
record PlainValue(Optional<BigDecimal> value, String unit, String reason) {

    private static final Duration DAY = Duration.ofDays(1);

    static PlainValue of(Figure figure) {
        Kpi kpi = figure.kpi();
        if (!figure.isMeasured()) {
            return new PlainValue(Optional.empty(), unit(kpi), reason(figure));
        }
        return new PlainValue(Optional.of(number(kpi)), unit(kpi), "");
    }

    private static String reason(Figure figure) {
        if (figure.gap().isPresent()) {
            boolean hidden = figure.gap().get().key().equals("hidden");
            return hidden ? UndefinedReason.SUPPRESSED.name() : "NOT_MEASURED";
        }
        return figure.kpi().undefinedReason().map(UndefinedReason::name).orElse("");
    }

    private static BigDecimal number(Kpi kpi) {
        if (kpi instanceof MoneyKpi money) {
            return money.amount().amount();
        }
        if (kpi instanceof CountKpi count) {
            return BigDecimal.valueOf(count.count());
        }
        if (kpi instanceof DurationKpi duration) {
            return decimal(Fraction.of(duration.duration().toNanos(), DAY.toNanos()));
        }
        Fraction value = kpi.formula().value();
        return decimal(kpi instanceof RateKpi ? value.times(Fraction.of(100)) : value);
    }

    /** The exact decimal where it ends, otherwise 16 digits. */
    private static BigDecimal decimal(Fraction value) {
        BigDecimal digits = value.isDecimal() ? value.toBigDecimal() : value.toBigDecimal(MathContext.DECIMAL64);
        BigDecimal stripped = digits.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String unit(Kpi kpi) {
        if (kpi instanceof MoneyKpi money) {
            return money.currency().getCurrencyCode();
        }
        return switch (kpi.definition().kpi().unit()) {
            case PERCENT -> "percent";
            case POINTS -> "points";
            case DURATION -> "days";
            case COUNT -> "count";
            case MULTIPLE, MONEY -> "number";
        };
    }
}
