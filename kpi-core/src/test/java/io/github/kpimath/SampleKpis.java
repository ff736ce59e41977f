package io.github.kpimath;

/** One KPI of each kind around any formula. */
final class SampleKpis {

    private SampleKpis() {}

    /** The definitions of the samples, one per unit. */
    enum Method implements Definition {
        RATE(KpiType.percent("samples", "churn-rate", Direction.NEITHER)),
        POINTS(KpiType.points("samples", "nps", Direction.HIGH_IS_GOOD)),
        AMOUNT(KpiType.money("samples", "clv", Direction.HIGH_IS_GOOD)),
        LENGTH(KpiType.duration("samples", "ttv", Direction.LOW_IS_GOOD)),
        WHOLE(KpiType.count("samples", "customers-to-win", Direction.LOW_IS_GOOD)),
        MULTIPLE(KpiType.multiple("samples", "cac", Direction.HIGH_IS_GOOD));

        private final KpiType type;

        Method(KpiType type) {
            this.type = type;
        }

        @Override
        public KpiType kpi() {
            return type;
        }
    }

    record Rate(Formula formula) implements RateKpi {
        @Override
        public Definition definition() {
            return Method.RATE;
        }
    }

    record Points(Formula formula) implements ScoreKpi {
        @Override
        public Definition definition() {
            return Method.POINTS;
        }
    }

    /** 10 in favour, 2 against, of 20, with any formula. */
    record NetPoints(Formula formula) implements NetShareKpi {
        @Override
        public Definition definition() {
            return Method.POINTS;
        }

        @Override
        public long favourable() {
            return 10;
        }

        @Override
        public long unfavourable() {
            return 2;
        }

        @Override
        public long total() {
            return 20;
        }
    }

    record Amount(Formula formula) implements MoneyKpi {
        @Override
        public Definition definition() {
            return Method.AMOUNT;
        }
    }

    record Length(Formula formula) implements DurationKpi {
        @Override
        public Definition definition() {
            return Method.LENGTH;
        }
    }

    record Whole(Formula formula) implements CountKpi {
        @Override
        public Definition definition() {
            return Method.WHOLE;
        }
    }

    record Multiple(Formula formula) implements MultipleKpi {
        @Override
        public Definition definition() {
            return Method.MULTIPLE;
        }
    }
}
