package io.github.kpimath.retention;

import static io.github.kpimath.Formula.count;
import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Kpi;
import io.github.kpimath.KpiType;
import io.github.kpimath.Note;
import io.github.kpimath.Operation.Quotient;
import io.github.kpimath.ShareKpi;
import java.util.List;

/**
 * Which share of buyers came back to buy again within N days of their first purchase?
 *
 * <p><b>Formula</b> customers who bought again within N days of their first purchase ÷ customers whose first purchase is at least
 * N days ago. The others are immature: they had no N days yet, and are left out above and below.
 *
 * <p><b>Unit and range</b> percent of customers, 0…100 %. High is good.
 *
 * <p><b>Example</b> 120 customers whose first purchase is 90 days ago or longer, 30 of them bought again within 90 days, 45 others
 * are too new: 25 %.
 *
 * <pre>{@code
 * RepeatPurchaseRateWithinDays.of(new RepeatPurchasesWithinDays(90, 30, 120, 45)).percent();   // 25.0
 * }</pre>
 *
 * <p><b>Variants</b> without a limit of time it is {@link RepeatPurchaseRate}.
 *
 * <p><b>Undefined</b> when no first purchase is old enough.
 *
 * <p><b>Pooling</b> add the evidence of disjoint sets of customers over the same days; never average rates.
 *
 * <p><b>Pitfalls</b> an immature customer who has bought again already is left out too: counting those who were quick and not those
 * who may still come makes the rate too high. Figures of two horizons are not comparable. A captive customer is not a loyal one.
 *
 * <p><b>Source</b> customer-experience guides; interval: Wilson 1927. Immutable and thread-safe.
 *
 * @param evidence who bought again in time, who could have, and who is too new
 */
public record RepeatPurchaseRateWithinDays(RepeatPurchasesWithinDays evidence) implements ShareKpi {

    /** The definition in use; the days are a parameter. */
    public enum Method implements Definition {
        /** Customers who bought again within the days ÷ customers with a mature first purchase. */
        WITHIN_DAYS;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final KpiType KPI =
            KpiType.percent("retention", "repeat-purchase-rate-within-days", Direction.HIGH_IS_GOOD);

    /**
     * Checks.
     *
     * @param evidence who bought again in time, who could have, and who is too new
     * @throws NullPointerException if the evidence is null
     */
    public RepeatPurchaseRateWithinDays {
        requireNonNull(evidence, "evidence");
    }

    /**
     * The rate.
     *
     * @param evidence who bought again in time, who could have, and who is too new
     * @return the rate
     */
    public static RepeatPurchaseRateWithinDays of(RepeatPurchasesWithinDays evidence) {
        return new RepeatPurchaseRateWithinDays(evidence);
    }

    @Override
    public Method definition() {
        return Method.WITHIN_DAYS;
    }

    @Override
    public Quotient formula() {
        return count("repeat-buyers-within-days", evidence.repeatBuyers())
                .over(count("buyers-mature", evidence.matureBuyers()));
    }

    @Override
    public List<Note> notes() {
        Note days = Note.of("within-days-of-first-purchase", evidence.days());
        return evidence.immatureBuyers() == 0
                ? List.of(days)
                : List.of(days, Note.of("buyers-immature", evidence.immatureBuyers()));
    }

    @Override
    public boolean isComparableWith(Kpi other) {
        return other instanceof RepeatPurchaseRateWithinDays that && evidence.days() == that.evidence.days();
    }
}
