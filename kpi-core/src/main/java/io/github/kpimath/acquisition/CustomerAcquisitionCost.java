package io.github.kpimath.acquisition;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.money;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.MoneyKpi;
import io.github.kpimath.Note;
import io.github.kpimath.internal.Stated;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What does it cost to win a customer? Customer Acquisition Cost (CAC).
 *
 * <p><b>Formula</b> sales and marketing spend ÷ customers won for the first time in the period.
 *
 * <p><b>Unit and range</b> money per customer, 0 and up. Low is good, beside the lifetime value.
 *
 * <p><b>Example</b> $10,000 in three months, 20 customers won: $500.
 *
 * <pre>{@code
 * CustomerAcquisitionCost.of(Money.of("10000", "USD"), 20).amount(RoundingMode.HALF_EVEN);   // USD 500.00
 * }</pre>
 *
 * <p>The spend is what the caller passes: salaries, subscriptions, production of ads, placement commissions, discounts to new
 * customers (do not deduct these from revenue too).
 *
 * <p><b>Variants</b> see {@link Method}.
 *
 * <p><b>Undefined</b> when nobody was won.
 *
 * <p><b>Pooling</b> add spend and customers of disjoint channels or segments; never average costs.
 *
 * <p><b>Pitfalls</b> spend and customers must be of the same period, or the lag be stated ({@link #ofEarlierSpend});
 * returners are not won for the first
 * time.
 *
 * <p><b>Source</b> customer-experience guides. Immutable and thread-safe.
 *
 * @param evidence what was spent and who was won
 * @param definition how it is computed
 * @param lag by how much the spend is earlier, for {@link Method#EARLIER_SPEND_OVER_CUSTOMERS_WON}; zero where it is not stated
 * @param channel the channel, for {@link Method#CHANNEL_SPEND_OVER_CHANNEL_CUSTOMERS_WON}; empty where it is not stated
 */
public record CustomerAcquisitionCost(AcquisitionSpend evidence, Method definition, Period lag, String channel)
        implements MoneyKpi {

    /** The definitions in use. Each constant is the {@link Definition}; the caller states which spend was passed. */
    public enum Method implements Definition {
        /** All sales and marketing spend of the period ÷ customers won for the first time in it. The default. */
        SPEND_OVER_CUSTOMERS_WON(e -> money("acquisition-spend", e.spend()).over(won(e))),
        /** The spend of an earlier period ÷ customers won, for long sales cycles. */
        EARLIER_SPEND_OVER_CUSTOMERS_WON(
                e -> money("acquisition-spend-earlier", e.spend()).over(won(e))),
        /** The spend on one channel ÷ customers won through it. */
        CHANNEL_SPEND_OVER_CHANNEL_CUSTOMERS_WON(e -> money("acquisition-spend-channel", e.spend())
                .over(count("customers-won-channel", e.won()), "none.customers-won")),
        /** The spend on paid channels ÷ customers won through these, leaving out who came unpaid. */
        PAID_CHANNELS_ONLY(e -> money("acquisition-spend-paid", e.spend())
                .over(count("customers-won-paid", e.won()), "none.customers-won")),
        /** All spend ÷ customers won for the first time or won back. */
        INCLUDING_RETURNERS(e -> money("acquisition-spend", e.spend())
                .over(won(e).plus(count("customers-returned", e.returned())), "none.customers-won"));

        private final Function<AcquisitionSpend, Formula> formula;

        Method(Function<AcquisitionSpend, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final String NOT_STATED = "";
    private static final KpiType KPI = KpiType.money("acquisition", "cac", Direction.LOW_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence what was spent and who was won
     * @param definition how it is computed
     * @param lag by how much the spend is earlier, for {@link Method#EARLIER_SPEND_OVER_CUSTOMERS_WON}; zero where it is not stated
     * @param channel the channel, for {@link Method#CHANNEL_SPEND_OVER_CHANNEL_CUSTOMERS_WON}; empty where it is not stated
     * @throws IllegalArgumentException if a lag or a channel is stated for a definition that has none, the lag is negative or mixes
     *     months and days, or the channel has more than one line
     */
    public CustomerAcquisitionCost {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
        if (!requireNonNull(lag, "lag").isZero()) {
            requireIts("lag", lag, definition, Method.EARLIER_SPEND_OVER_CUSTOMERS_WON);
            lag = PerPeriod.of("lag", lag).period();
        }
        if (!requireNonNull(channel, "channel").equals(NOT_STATED)) {
            requireIts("channel", channel, definition, Method.CHANNEL_SPEND_OVER_CHANNEL_CUSTOMERS_WON);
            Stated.requireText("channel", channel);
        }
    }

    private static void requireIts(String argument, Object value, Method definition, Method only) {
        if (definition != only) {
            throw new IllegalArgumentException(
                    argument + " " + value + " is stated for " + definition + ", and only " + only + " has one");
        }
    }

    /**
     * The cost by the default definition, {@link Method#SPEND_OVER_CUSTOMERS_WON}.
     *
     * @param evidence what was spent and who was won
     * @return the cost
     */
    public static CustomerAcquisitionCost of(AcquisitionSpend evidence) {
        return of(evidence, Method.SPEND_OVER_CUSTOMERS_WON);
    }

    /**
     * The cost by a named definition.
     *
     * @param evidence what was spent and who was won
     * @param definition the definition
     * @return the cost
     */
    public static CustomerAcquisitionCost of(AcquisitionSpend evidence, Method definition) {
        return new CustomerAcquisitionCost(evidence, definition, Period.ZERO, NOT_STATED);
    }

    /**
     * The cost by {@link Method#EARLIER_SPEND_OVER_CUSTOMERS_WON}, by how much earlier being stated. Costs of two lags are not
     * comparable.
     *
     * @param evidence the spend of the earlier period, and who was won in the later one
     * @param lag from the period of the spend to the period of the customers, such as three months
     * @return the cost
     * @throws IllegalArgumentException if the lag is not positive, or mixes months and days
     */
    public static CustomerAcquisitionCost ofEarlierSpend(AcquisitionSpend evidence, Period lag) {
        PerPeriod.of("lag", lag);
        return new CustomerAcquisitionCost(evidence, Method.EARLIER_SPEND_OVER_CUSTOMERS_WON, lag, NOT_STATED);
    }

    /**
     * The cost by {@link Method#CHANNEL_SPEND_OVER_CHANNEL_CUSTOMERS_WON}, the channel being named. Costs of two channels may stand
     * side by side, but one is not the other some time later: the two are not comparable.
     *
     * @param evidence the spend on the channel, and who was won through it
     * @param channel what the channel is called
     * @return the cost
     * @throws IllegalArgumentException if the name is blank, or has more than one line
     */
    public static CustomerAcquisitionCost ofChannel(AcquisitionSpend evidence, String channel) {
        Stated.requireText("channel", channel);
        return new CustomerAcquisitionCost(
                evidence, Method.CHANNEL_SPEND_OVER_CHANNEL_CUSTOMERS_WON, Period.ZERO, channel);
    }

    /**
     * The cost from an amount and a number.
     *
     * @param spend all sales and marketing spend of the period, at least 0
     * @param customersWon customers won for the first time in it
     * @return the cost; undefined when nobody was won
     * @throws IllegalArgumentException if either is negative
     */
    public static CustomerAcquisitionCost of(Money spend, long customersWon) {
        return of(AcquisitionSpend.of(spend, customersWon));
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    @Override
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (!lag.isZero()) {
            long months = lag.toTotalMonths();
            notes.add(
                    months > 0
                            ? Note.of("spend-months-earlier", months)
                            : Note.of("spend-days-earlier", lag.get(ChronoUnit.DAYS)));
        }
        if (!channel.equals(NOT_STATED)) {
            notes.add(Note.stating("channel", channel));
        }
        return List.copyOf(notes);
    }

    /** {@inheritDoc} Costs in two currencies, of two lags or of two channels are not comparable. */
    @Override
    public boolean isComparableWith(Kpi other) {
        return MoneyKpi.super.isComparableWith(other)
                && other instanceof CustomerAcquisitionCost that
                && lag.equals(that.lag)
                && channel.equals(that.channel);
    }

    private static Formula won(AcquisitionSpend e) {
        return count("customers-won", e.won());
    }
}
