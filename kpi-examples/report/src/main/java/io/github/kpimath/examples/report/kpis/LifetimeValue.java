package io.github.kpimath.examples.report.kpis;

import io.github.kpimath.revenue.AveragePurchaseValue;
import io.github.kpimath.revenue.CustomerLifetimeValue;
import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import io.github.kpimath.value.PerPeriod;
import java.time.Period;
import java.util.Currency;
import java.util.Optional;

/**
 * Customer lifetime value from records: average purchase × orders per buyer and month × months that a customer stays on
 * average, up to the horizon of {@link CustomerLifetime}.
 */
final class LifetimeValue {

    private final AveragePurchaseValue averagePurchase;
    private final CustomerLifetime lifetime;
    private final Facts facts;
    private final Timeframe timeframe;

    LifetimeValue(Facts facts, CustomerLifetime lifetime, Timeframe timeframe) {
        this.averagePurchase = AveragePurchaseValue.of(facts.purchases());
        this.lifetime = lifetime;
        this.facts = facts;
        this.timeframe = timeframe;
    }

    /** A result that has the name of this KPI and no evidence. */
    static CustomerLifetimeValue ofNobody(Currency currency) {
        return CustomerLifetimeValue.ofPurchases(Money.zero(currency), PerPeriod.monthly(0), Period.ofMonths(1));
    }

    /** Why it cannot be measured, or empty. */
    Optional<Gap> gap() {
        if (!averagePurchase.isDefined()) {
            return Optional.of(Gap.restsOn(averagePurchase));
        }
        if (!lifetime.isDefined()) {
            return Optional.of(Gap.restsOn(lifetime));
        }
        if (timeframe.months().isEmpty()) {
            return Optional.of(Gap.of("no-months"));
        }
        return lifespan().isZero() ? Optional.of(Gap.of("short-lifetime")) : Optional.empty();
    }

    CustomerLifetimeValue measured() {
        Fraction ordersPerBuyer =
                Fraction.of(facts.purchases().purchases(), facts.buyers().buyers());
        Fraction perMonth =
                ordersPerBuyer.dividedBy(Fraction.of(timeframe.months().orElseThrow()));
        return CustomerLifetimeValue.ofPurchases(
                averagePurchase, PerPeriod.monthly(perMonth), lifespan(), Period.ofMonths(1));
    }

    private Fraction lifespan() {
        return lifetime.formula().value();
    }
}
