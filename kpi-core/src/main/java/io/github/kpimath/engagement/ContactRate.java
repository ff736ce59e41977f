package io.github.kpimath.engagement;

import static io.github.kpimath.Formula.count;
import static io.github.kpimath.Formula.estimate;
import static io.github.kpimath.Formula.number;
import static io.github.kpimath.Formula.undefined;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MultipleKpi;
import io.github.kpimath.Note;
import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.value.Fraction;
import java.util.List;
import java.util.function.Function;

/**
 * How often do customers get in touch?
 *
 * <p><b>Formula</b> inbound contacts after go-live ÷ customer-months, of all customers live in the period, the silent ones
 * included.
 *
 * <p><b>Unit and range</b> contacts per customer and month, 0 and up. Neither high nor low is good in itself.
 *
 * <p><b>Example</b> three customers live for a month with 0, 1 and 8 contacts: 3 a month on average, but the median is 1.
 *
 * <pre>{@code
 * ContactRate rate = ContactRate.of(contacts);
 * rate.multiple();               // 3.0
 * rate.median();                 // 1
 * rate.evidence().silent();      // 1
 * rate.ofCustomer(8, Fraction.of(1)).multiple();   // 2.6666666666666665 times the average
 * }</pre>
 *
 * <p><b>Variants</b> see {@link Method}; by channel or by tag, collect the contacts of that channel or tag.
 *
 * <p><b>Undefined</b> when no customer is live.
 *
 * <p><b>Pooling</b> add the evidence of disjoint sets of customers; neither averages nor medians are averaged. Channels
 * share their customers and are no disjoint sets.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>Contacts have to be set against time: who joined last week has not had a month to ask.
 *   <li>The mean is pulled by few noisy customers; set one customer against the median too.
 *   <li>Silence can be content or disuse: read it with the usage rate.
 *   <li>Contacts before go-live are implementation, not service.
 * </ul>
 *
 * <p><b>Source</b> customer-success guides. Immutable and thread-safe.
 *
 * @param evidence who got in touch how often
 * @param definition how it is computed
 */
public record ContactRate(CustomerContacts evidence, Method definition) implements MultipleKpi {

    /** The definitions in use. Each constant is the {@link Definition}. */
    public enum Method implements Definition {
        /** Contacts ÷ customer-months. The default. */
        CONTACTS_PER_CUSTOMER_MONTH(
                e -> count("contacts", e.contacts()).over(number("customer-months", e.customerMonths()))),
        /** The median of the rates of single customers. */
        MEDIAN_OF_CUSTOMERS(e -> median(e));

        private final Function<CustomerContacts, Formula> formula;

        Method(Function<CustomerContacts, Formula> formula) {
            this.formula = formula;
        }

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI = KpiType.multiple("engagement", "contact-rate", Direction.NEITHER);

    /**
     * Checks.
     *
     * @param evidence who got in touch how often
     * @param definition how it is computed
     * @throws NullPointerException if either is null
     */
    public ContactRate {
        requireNonNull(evidence, "evidence");
        requireNonNull(definition, "definition");
    }

    /**
     * The contact rate by the default definition, {@link Method#CONTACTS_PER_CUSTOMER_MONTH}.
     *
     * @param evidence who got in touch how often
     * @return the result
     */
    public static ContactRate of(CustomerContacts evidence) {
        return of(evidence, Method.CONTACTS_PER_CUSTOMER_MONTH);
    }

    /**
     * The contact rate by a named definition.
     *
     * @param evidence who got in touch how often
     * @param definition the definition
     * @return the result
     */
    public static ContactRate of(CustomerContacts evidence, Method definition) {
        return new ContactRate(evidence, definition);
    }

    @Override
    public Formula formula() {
        return definition.formula.apply(evidence);
    }

    @Override
    public List<Note> notes() {
        return evidence.silent() == 0 ? List.of() : List.of(Note.of("customers-silent", evidence.silent()));
    }

    /**
     * The median of the rates of single customers, whatever the definition of this result.
     *
     * @return contacts per month
     * @throws UndefinedKpiException if no customer is live
     */
    public Fraction median() {
        return of(evidence, Method.MEDIAN_OF_CUSTOMERS).exactMultiple();
    }

    /**
     * The rate of one customer against this one.
     *
     * @param contacts the customer's contacts in the same period, at least 0
     * @param months the months for which the customer was live in it, above 0
     * @return how many times this rate
     * @throws IllegalArgumentException if either is out of its range
     */
    public RelativeContactRate ofCustomer(long contacts, Fraction months) {
        return new RelativeContactRate(contacts, months, this);
    }

    private static Formula median(CustomerContacts e) {
        Formula outcome = e.customers() == 0
                ? undefined(UndefinedReason.EMPTY_DENOMINATOR, Note.of("none.customer-months"))
                : number("median-of-rates", e.medianRate());
        return estimate("median-of-rates", outcome, count("customers-live", e.customers()));
    }
}
