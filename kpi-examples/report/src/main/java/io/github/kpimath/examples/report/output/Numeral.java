package io.github.kpimath.examples.report.output;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.ScoreKpi;
import io.github.kpimath.examples.report.kpis.OwnWords;
import io.github.kpimath.value.Fraction;
import java.math.BigDecimal;

/** A bare number in the clothes of a KPI, so that kpi-core writes it as it writes its own: digits, decimal mark, percent sign. */
record Numeral(Form definition, Fraction number) implements ScoreKpi {

    private enum Form implements Definition {
        PLAIN(KpiType.points("report", "numeral", Direction.NEITHER).withTexts(OwnWords.TEXTS)),
        PERCENT(KpiType.percent("report", "percentage", Direction.NEITHER).withTexts(OwnWords.TEXTS));

        private final transient KpiType type;

        Form(KpiType type) {
            this.type = type;
        }

        @Override
        public KpiType kpi() {
            return type;
        }
    }

    static Numeral plain(double number) {
        return new Numeral(Form.PLAIN, Fraction.of(BigDecimal.valueOf(number)));
    }

    static Numeral plain(long number) {
        return new Numeral(Form.PLAIN, Fraction.of(number));
    }

    static Numeral percent(double number) {
        return new Numeral(Form.PERCENT, Fraction.of(BigDecimal.valueOf(number).movePointLeft(2)));
    }

    @Override
    public Formula formula() {
        return Formula.number("numeral", number);
    }
}
