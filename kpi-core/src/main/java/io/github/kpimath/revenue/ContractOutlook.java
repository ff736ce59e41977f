package io.github.kpimath.revenue;

import static io.github.kpimath.Formula.result;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.MoneyKpi;
import io.github.kpimath.Note;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Where is the business with a customer going: what will he sign for in the next period, and do size and number of contracts tell the
 * same story? Contract outlook.
 *
 * <p><b>Formula</b> forecast of the average contract size × forecast of contracts per customer.
 *
 * <p><b>Reading</b> of both trends together: both up, customers are committed; both down, they are fading; one up and one down, or only
 * one moving, look closer; neither moving, steady. The line's trend is its slope, that of the last value is the difference of the last two
 * complete periods.
 *
 * <p><b>Unit and range</b> money per customer who signs, 0 and up. High is good.
 *
 * <p><b>Example</b> 2,800, 2,900 and 3,000 per contract and 1.4, 1.5 and 1.6 contracts per customer in three complete months: both rise,
 * and the line leads to 3,100 × 1.7 = 5,270.
 *
 * <pre>{@code
 * ContractOutlook outlook = ContractOutlook.of(history, ContractOutlook.Method.LEAST_SQUARES);
 * outlook.reading();                      // COMMITTED
 * outlook.size().interval(0.95);          // how sure the first factor is
 * outlook.history().incomplete();         // this month, shown but not in the forecast
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}; there is no default. Annualised sizes make an annual outlook.
 *
 * <p><b>Undefined</b> when either forecast is; there may be a reading all the same.
 *
 * <p><b>Pooling</b> it is derived: pool the evidence of each period, then derive. <b>Pitfalls</b> a trend is any movement, however small:
 * look at the prediction intervals before acting on it. Fewer and larger contracts of the same customers may be a change of terms.
 * <b>Source</b> customer-success guides read contract size and repeat count together. Immutable and thread-safe.
 *
 * @param history what customers signed, period after period
 * @param definition how the next values are found
 */
public record ContractOutlook(ContractHistory history, Method definition) implements MoneyKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Both values of the last complete period. */
        LAST_VALUE(ContractSizeForecast.Method.LAST_VALUE, ContractsPerCustomerForecast.Method.LAST_VALUE),
        /** Both least-squares lines through the complete periods, one period on. */
        LEAST_SQUARES(ContractSizeForecast.Method.LEAST_SQUARES, ContractsPerCustomerForecast.Method.LEAST_SQUARES);

        private final ContractSizeForecast.Method size;
        private final ContractsPerCustomerForecast.Method contracts;

        Method(ContractSizeForecast.Method size, ContractsPerCustomerForecast.Method contracts) {
            this.size = size;
            this.contracts = contracts;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    /** What both trends say together. */
    public enum Reading {
        /** Size and number of contracts both go up. */
        COMMITTED("outlook-committed"),
        /** Both go down. */
        FADING("outlook-fading"),
        /** They cross, or only one of them moves. */
        LOOK_CLOSER("outlook-look-closer"),
        /** Neither moves. */
        STEADY("outlook-steady");

        private final String sentence;

        Reading(String sentence) {
            this.sentence = sentence;
        }

        private static Reading of(int size, int contracts) {
            if (size != contracts) {
                return LOOK_CLOSER;
            }
            return size == 0 ? STEADY : size > 0 ? COMMITTED : FADING;
        }
    }

    private static final KpiType KPI = KpiType.money("revenue", "contract-outlook", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param history what customers signed, period after period
     * @param definition how the next values are found
     * @throws NullPointerException if either is null
     */
    public ContractOutlook {
        requireNonNull(history, "history");
        requireNonNull(definition, "definition");
    }

    /**
     * The outlook by a named definition.
     *
     * @param history what customers signed, period after period
     * @param definition how the next values are found
     * @return the outlook on the period after the last complete one
     */
    public static ContractOutlook of(ContractHistory history, Method definition) {
        return new ContractOutlook(history, definition);
    }

    /**
     * The forecast of the first factor, with its trend and prediction interval.
     *
     * @return the forecast of the average contract size
     */
    public ContractSizeForecast size() {
        return ContractSizeForecast.of(history, definition.size);
    }

    /**
     * The forecast of the second factor, with its trend and prediction interval.
     *
     * @return the forecast of contracts per customer
     */
    public ContractsPerCustomerForecast contractsPerCustomer() {
        return ContractsPerCustomerForecast.of(history, definition.contracts);
    }

    /**
     * What both trends say together.
     *
     * @return the reading; empty where too few periods have a value for a trend
     */
    public Optional<Reading> reading() {
        return size().changePerPeriod()
                .flatMap(size -> contractsPerCustomer()
                        .changePerPeriod()
                        .map(contracts -> Reading.of(size.signum(), contracts.signum())));
    }

    @Override
    public Formula formula() {
        return result(size()).times(result(contractsPerCustomer()));
    }

    @Override
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        reading().ifPresent(reading -> notes.add(Note.of(reading.sentence)));
        int incomplete = history.incomplete().size();
        if (incomplete > 0) {
            notes.add(Note.of("periods-incomplete", incomplete));
        }
        return List.copyOf(notes);
    }

    /** {@inheritDoc} Both forecast the same kind of size, in the same currency. */
    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof ContractOutlook that
                && definition == that.definition
                && size().isComparableWith(that.size());
    }

    /** {@inheritDoc} It is that of the history, also where there is no value. */
    @Override
    public Currency currency() {
        return size().currency();
    }
}
