package io.github.kpimath.retention;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.value.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Sums what ran out and what it was renewed for, contract by contract. */
final class RenewedRevenueAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RenewalTerms terms;
    private RenewedRevenue sum;

    RenewedRevenueAccumulator(RenewalTerms terms, Currency currency) {
        this.terms = terms;
        this.sum = RenewedRevenue.zero(currency, terms.graceDays());
    }

    void add(@Nullable LocalDate termEnd, Money due, @Nullable LocalDate renewedOn, @Nullable Money renewed) {
        if (termEnd == null || !terms.isDue(termEnd)) {
            return;
        }
        requireNonNull(due, "due");
        Money inTime =
                terms.isInTime(renewedOn, termEnd) ? requireNonNull(renewed, "renewed") : Money.zero(due.currency());
        sum = sum.plus(RenewedRevenue.ofContract(inTime, due, terms.graceDays()));
    }

    RenewedRevenueAccumulator merge(RenewedRevenueAccumulator other) {
        terms.requireSame(other.terms);
        sum = sum.plus(other.sum);
        return this;
    }

    RenewedRevenue result() {
        return sum;
    }
}
