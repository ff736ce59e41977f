package io.github.kpimath.revenue;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The written forms of a billing interval. */
final class BillingIntervalText {

    private static final int SHOWN = 60;
    private static final Pattern COUNTED =
            Pattern.compile("(?:every )?(?:([0-9]{1,9}) )?(day|week|month|quarter|year)s?");

    private BillingIntervalText() {}

    static BillingInterval parse(String text, DayCount dayCount) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "daily" -> BillingInterval.ofDays(1, dayCount);
            case "weekly" -> BillingInterval.ofWeeks(1, dayCount);
            case "monthly" -> BillingInterval.ofMonths(1);
            case "quarterly" -> BillingInterval.ofMonths(3);
            case "fortnightly" -> BillingInterval.ofWeeks(2, dayCount);
            case "semiannual", "semiannually", "semi-annual", "semi-annually", "half-yearly" ->
                BillingInterval.ofMonths(6);
            case "annual", "annually", "yearly" -> BillingInterval.ofYears(1);
            case "biennial", "biennially" -> BillingInterval.ofYears(2);
            case "biweekly",
                    "bi-weekly",
                    "bimonthly",
                    "bi-monthly",
                    "biannual",
                    "biannually",
                    "bi-annual",
                    "bi-annually" ->
                throw new IllegalArgumentException("text " + quoted(text)
                        + " means twice as often to some and half as often to others: state such as \"every 2 weeks\"");
            default -> counted(text, dayCount);
        };
    }

    private static BillingInterval counted(String text, DayCount dayCount) {
        Matcher counted = COUNTED.matcher(text.toLowerCase(Locale.ROOT));
        if (!counted.matches()) {
            throw new IllegalArgumentException("text " + quoted(text) + " is no known billing interval: expected daily,"
                    + " weekly, fortnightly, monthly, quarterly, semiannual(ly), annual(ly), yearly, biennial(ly), or such"
                    + " as \"every 2 weeks\", of days, weeks, months, quarters or years");
        }
        String number = counted.group(1);
        int count = number == null ? 1 : Integer.parseInt(number);
        return switch (counted.group(2)) {
            case "day" -> BillingInterval.ofDays(count, dayCount);
            case "week" -> BillingInterval.ofWeeks(count, dayCount);
            case "month" -> BillingInterval.ofMonths(count);
            case "quarter" -> BillingInterval.ofQuarters(count);
            default -> BillingInterval.ofYears(count);
        };
    }

    private static String quoted(String text) {
        return text.length() <= SHOWN ? '"' + text + '"' : '"' + text.substring(0, SHOWN) + "...\"";
    }
}
