package io.github.kpimath.catalog;

import io.github.kpimath.Definition;
import io.github.kpimath.acquisition.CartAbandonment;
import io.github.kpimath.acquisition.CustomerAcquisitionCost;
import io.github.kpimath.engagement.ContactRate;
import io.github.kpimath.engagement.PagesPerVisit;
import io.github.kpimath.engagement.ProductUsageRate;
import io.github.kpimath.health.CustomerHealthScore;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.retention.ReplacementRatio;
import io.github.kpimath.retention.RetentionRate;
import io.github.kpimath.revenue.AverageContractSize;
import io.github.kpimath.revenue.ContractsPerCustomer;
import io.github.kpimath.revenue.CustomerLifetimeValue;
import io.github.kpimath.revenue.CustomerRetentionCost;
import io.github.kpimath.revenue.MonthlyRecurringRevenue;
import io.github.kpimath.support.ResolutionTime;
import io.github.kpimath.survey.CustomerEffortScore;
import io.github.kpimath.survey.CustomerSatisfaction;
import java.util.List;

/** What has been found out, and what belongs together. */
final class Findings {

    private static final String SUCCESS_GUIDES = "customer-success guides";

    static final List<Finding> ALL = List.of(
            finding(CustomerSatisfaction.Method.POSITIVE_OVER_RESPONSES, "bad-experiences", Benchmarks.GUIDE),
            finding(
                    CustomerEffortScore.Method.EASY_OVER_RESPONSES,
                    "high-effort",
                    "CEB (Gartner), by way of a customer-success guide"),
            finding(
                    CustomerEffortScore.Method.EASY_OVER_RESPONSES,
                    "effort-predicts",
                    "Gartner, by way of a customer-success guide"),
            finding(
                    RetentionRate.Method.STARTERS_RETAINED_OVER_START,
                    "five-points-of-retention",
                    "Reichheld; Bain & Company; a customer-experience guide prints revenue for profit"),
            finding(CustomerLifetimeValue.Method.MARGIN, "falling", SUCCESS_GUIDES),
            finding(MonthlyRecurringRevenue.Method.SUM_OF_PRICES, "falling", SUCCESS_GUIDES));

    static final List<ReadTogether> TOGETHER = List.of(
            pair(CustomerAcquisitionCost.Method.SPEND_OVER_CUSTOMERS_WON, CustomerLifetimeValue.Method.MARGIN),
            pair(
                    CustomerRetentionCost.Method.SPEND_OVER_CUSTOMERS_AT_END,
                    CustomerAcquisitionCost.Method.SPEND_OVER_CUSTOMERS_WON),
            pair(
                    CustomerRetentionCost.Method.SPEND_OVER_CUSTOMERS_AT_END,
                    MonthlyRecurringRevenue.Method.SUM_OF_PRICES),
            pair(CustomerEffortScore.Method.EASY_OVER_RESPONSES, ResolutionTime.Method.MEAN),
            pair(CartAbandonment.Method.PER_CART, PagesPerVisit.Method.PAGE_VIEWS_OVER_VISITS),
            pair(ContactRate.Method.CONTACTS_PER_CUSTOMER_MONTH, ProductUsageRate.Method.EVERY_INTERVAL),
            pair(AverageContractSize.Method.TOTAL_OVER_CONTRACTS, ContractsPerCustomer.Method.CONTRACTS_OVER_CUSTOMERS),
            pair(ChurnRate.Method.ALL_LOST_OVER_START, ReplacementRatio.Method.LOST_OVER_WON),
            pair(CustomerHealthScore.Method.RENORMALISE, ChurnRate.Method.ALL_LOST_OVER_START));

    private Findings() {}

    private static Finding finding(Definition about, String key, String source) {
        return Finding.of(about.kpi(), key, source, CatalogWords.TEXTS);
    }

    private static ReadTogether pair(Definition one, Definition other) {
        return ReadTogether.of(one.kpi(), other.kpi(), CatalogWords.TEXTS);
    }
}
