package io.github.kpimath.engagement;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.number;
import static io.github.kpimath.Formula.result;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MultipleKpi;
import io.github.kpimath.internal.Counts;
import io.github.kpimath.value.Fraction;

/**
 * How often does one customer get in touch, compared with all?
 *
 * <p><b>Formula</b> contacts of the customer ÷ months live ÷ the {@link ContactRate} of all customers.
 *
 * <p><b>Unit and range</b> times the rate of all, 0 and up: 1 is as all. Neither high nor low is good in itself.
 *
 * <p><b>Example</b> 8 contacts in a month, where all customers have 3 on average: 2.67 times.
 *
 * <pre>{@code
 * ContactRate.of(contacts).ofCustomer(8, Fraction.of(1)).multiple();   // 2.6666666666666665
 * }</pre>
 *
 * <p><b>Undefined</b> when no customer is live, or nobody (of a median: the median customer not) got in touch.
 * <b>Pooling</b> it is derived: pool the contacts of all, then
 * compare. <b>Pitfalls</b> most customers are below 1 when few noisy ones pull the mean: compare with the median as well, or ask
 * {@link CustomerContacts#shareAtMost}. <b>Source</b> customer-success guides. Immutable and thread-safe.
 *
 * @param contacts the customer's contacts in the period
 * @param months the months for which the customer was live in it
 * @param all the contact rate of all customers, or their median
 */
public record RelativeContactRate(long contacts, Fraction months, ContactRate all) implements MultipleKpi {

    /** The definition in use; whether mean or median is in the contact rate. */
    public enum Method implements Definition {
        /** The customer's own rate ÷ the rate of all. */
        OWN_RATE_OVER_RATE_OF_ALL;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.multiple("engagement", "relative-contact-rate", Direction.NEITHER);

    /**
     * Checks.
     *
     * @param contacts the customer's contacts in the period
     * @param months the months for which the customer was live in it
     * @param all the contact rate of all customers, or their median
     * @throws IllegalArgumentException if the contacts are negative, or the months are not above 0
     */
    public RelativeContactRate {
        Counts.requireCount("contacts", contacts);
        CustomerContacts.requireMonths(months);
        requireNonNull(all, "all");
    }

    @Override
    public Method definition() {
        return Method.OWN_RATE_OVER_RATE_OF_ALL;
    }

    @Override
    public Formula formula() {
        String whenZero = all.evidence().contacts() == 0 ? "none.contacts" : "median-customer-silent";
        return count("contacts", contacts).over(number("months-live", months)).over(result(all), whenZero);
    }
}
