package io.github.kpimath.examples.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * What the product, the service desk and the contracts of the sample company recorded in and before May 2026: 50 contracts end and
 * 45 are renewed; 230 users of the product, of whom 30 are new and 20 came back; 200 cases, 120 of them resolved at first contact;
 * 57 customers recommended the company to others, and 540 of 720 did better by it.
 */
final class SampleService {

    private static final LocalDate START = LocalDate.of(2026, 5, 1);
    private static final LocalDate FIRST_SESSION = START.minusMonths(2);
    private static final int[] EVERY_DAYS = {1, 2, 3, 5, 7, 10};
    private static final String[] THEMES = {"support+", "price-", "integration+;price-", "onboarding-", "support+;speed"
    };
    private static final int[] SCORES = {10, 6, 9, 5, 9};

    private static final int CONTRACTS = 50;
    private static final int USERS = 280;
    private static final int CASES = 200;
    private static final int COMMENTS = 60;
    private static final int ADVOCATES = 57;
    private static final int REFERRED = 5;
    private static final int OUTCOMES = 730;
    private static final int OUTCOMES_KNOWN = 720;

    private SampleService() {}

    static void addTo(Map<String, String> files) {
        files.put("contracts.csv", contracts());
        files.put("sessions.csv", sessions());
        files.put("cases.csv", cases());
        files.put("comments.csv", comments());
        files.put("health.csv", HEALTH);
        files.put("introductions.csv", introductions());
        files.put("outcomes.csv", outcomes());
        files.put("figures.csv", FIGURES);
    }

    /** Each was worth 9,000; of the 45 next terms 3 are worth more and 2 less; those that end in June are not due yet. */
    private static String contracts() {
        StringBuilder csv = new StringBuilder("customer,ends,value,renewed_value\n");
        for (int i = 0; i < CONTRACTS; i++) {
            csv.append(contract(
                    i, START.plusDays(i % 31), i < 3 ? "12000.00" : i < 5 ? "6000.00" : i < 45 ? "9000.00" : ""));
            csv.append(contract(CONTRACTS + i, START.plusMonths(1).plusDays(i % 30), ""));
        }
        return csv.toString();
    }

    private static String contract(int i, LocalDate ends, String renewed) {
        return customer(i) + "," + ends + ",9000.00," + renewed + "\n";
    }

    /** Three months of sessions of users who come daily to every ten days; the last five are still open. */
    private static String sessions() {
        StringBuilder csv = new StringBuilder("customer,user,date,minutes\n");
        LocalDate end = START.plusMonths(1);
        for (LocalDate day = FIRST_SESSION; day.isBefore(end); day = day.plusDays(1)) {
            long number = day.toEpochDay();
            for (int user = 0; user < USERS; user++) {
                if ((number + user) % EVERY_DAYS[user % EVERY_DAYS.length] == 0 && isThere(user, day)) {
                    boolean open = day.equals(end.minusDays(1)) && user < 5;
                    String minutes = open ? "" : String.valueOf(5 + (number * 7 + user * 3L) % 40);
                    csv.append(customer(user)).append(",U").append(1001 + user).append(',');
                    csv.append(day).append(',').append(minutes).append('\n');
                }
            }
        }
        return csv.toString();
    }

    private static boolean isThere(int user, LocalDate day) {
        boolean inMay = !day.isBefore(START);
        boolean inMarch = day.isBefore(START.minusMonths(1));
        if (user < 180) {
            return true;
        }
        if (user < 210) {
            return inMay;
        }
        return user < 230 ? inMay || inMarch : !inMay;
    }

    /** Three of five cases are resolved at the first contact after hours, the others after days; the last ones are open. */
    private static String cases() {
        StringBuilder csv = new StringBuilder("customer,opened,answered,resolved,contacts,reopened,target_hours\n");
        for (int i = 0; i < CASES; i++) {
            LocalDateTime opened = START.atStartOfDay().plusMinutes(220L * i);
            boolean quick = i % 5 < 3;
            boolean open = i % 20 == 19 || i >= CASES - 2;
            csv.append(customer(i * i % 97)).append(',').append(opened).append(',');
            csv.append(i >= CASES - 2 ? "" : opened.plusMinutes(10 + i * 37 % 300))
                    .append(',');
            csv.append(open ? "" : opened.plusHours(quick ? 5 + i % 4 : 24 + i % 7 * 12))
                    .append(',');
            csv.append(quick ? 1 : 2 + i % 2).append(',');
            csv.append(i % 25 == 4 ? "yes" : "no").append(",4\n");
        }
        return csv.toString();
    }

    private static String comments() {
        StringBuilder csv = new StringBuilder("date,score,comment,themes\n");
        for (int i = 0; i < COMMENTS; i++) {
            int theme = i * i % 7 % THEMES.length;
            boolean silent = i % 6 == 5;
            csv.append(START.plusDays(i % 31)).append(',').append(SCORES[theme]).append(',');
            csv.append(silent ? "," : "what I think of it no. " + i + "," + THEMES[theme])
                    .append('\n');
        }
        return csv.toString();
    }

    /** Of those to whom 57 customers recommended the company in May five have become customers; some did so before, or twice. */
    private static String introductions() {
        StringBuilder csv = new StringBuilder("customer,date,won\n");
        for (int i = 0; i < ADVOCATES; i++) {
            csv.append(customer(7 * i))
                    .append(',')
                    .append(START.plusDays(i % 31))
                    .append(',');
            csv.append(i < REFERRED ? "W" + (1_001 + i) : "").append('\n');
            csv.append(customer(5 * i))
                    .append(',')
                    .append(START.minusDays(1 + i))
                    .append(",\n");
        }
        return csv.append(customer(7))
                .append(',')
                .append(START.plusDays(30))
                .append(",\n")
                .toString();
    }

    private static String outcomes() {
        StringBuilder csv = new StringBuilder("customer,date,succeeded\n");
        for (int i = 0; i < OUTCOMES; i++) {
            csv.append(customer(i)).append(',').append(START.plusDays(i % 31)).append(',');
            csv.append(i >= OUTCOMES_KNOWN ? "" : i % 4 == 3 ? "no" : "yes").append('\n');
        }
        return csv.toString();
    }

    private static String customer(int i) {
        return "S" + (1_001 + i);
    }

    private static final String HEALTH = """
            customer,aspect,value,worst,best,weight
            S1001,use,0.85,0,1,2
            S1001,satisfaction,4.5,1,5,2
            S1001,tickets,2,10,0,1
            S1001,hiring,1,0,1,1
            S1002,use,0.15,0,1,2
            S1002,satisfaction,2,1,5,2
            S1002,tickets,9,10,0,1
            S1002,hiring,,0,1,1
            """;

    private static final String FIGURES = """
            period,name,value
            2026-05,trial_days,14
            2026-05,free_user_days,30
            2026-05,cart_minutes,30
            2026-05,customers_using_weekly,612
            2026-05,customers_with_a_week,918
            2026-05,seats_active,2868
            2026-05,seats_licensed,3824
            2026-05,feature_users,96
            2026-05,paying_users,3824
            2026-05,customers_inactive,150
            2026-05,inactive_after_days,30
            2026-03,contract_value,78400
            2026-03,contracts_signed,28
            2026-03,customers_signing,20
            2026-04,contract_value,87000
            2026-04,contracts_signed,30
            2026-04,customers_signing,20
            2026-05,contract_value,120000
            2026-05,contracts_signed,40
            2026-05,customers_signing,25
            2026-05,gross_margin,0.8
            2026-05,discount_per_month,0.01
            2026-05,experience_gain,60000
            2026-05,experience_spend,30000
            2026-05,revenue_of_quarter,2262000
            2026-05,revenue_of_quarter_before,2250000
            2026-05,acquisition_spend_of_quarter_before,30000
            2026-05,revenue_of_year,9000000
            2026-05,revenue_of_year_before,8000000
            2026-05,ebitda_of_year,1620000
            """;
}
